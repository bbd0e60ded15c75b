"""Articles laid out as the network's batches."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.names.gazetteer import Gazetteer
from pipeline.names.recogniser_features import SLOTS, Tokens, features
from pipeline.names.recogniser_network import memory_groups
from pipeline.names.recogniser_vectors import StaticVectors
from pipeline.names.recogniser_words import ATTRIBUTES, WordKeys, word_keys
from pipeline.training.corpus import Example
from pipeline.training.network import Batch

Integers = NDArray[np.int32]


def shuffled(examples: Sequence[Example], *, tokens: int, random: np.random.Generator) -> Iterator[list[Example]]:
    """Yield whole articles in random order, in groups of at least ``tokens`` tokens (the last one may be smaller)."""
    group: list[Example] = []
    size = 0
    for index in random.permutation(len(examples)):
        group.append(examples[index])
        size += len(examples[index].tags)
        if size >= tokens:
            yield group
            group, size = [], 0
    if group:
        yield group


class Layout:
    """Lays articles out as batches.

    What depends on an article or a word alone is kept: every epoch asks for it again, and a third of the time went there.

    Args:
        vectors: static word vectors.
        gazetteer: names known beforehand.

    """

    def __init__(self, vectors: StaticVectors, gazetteer: Gazetteer) -> None:
        self._vectors = vectors
        self._gazetteer = gazetteer
        self._features: dict[str, Integers] = {}
        self._keys: dict[str, Integers] = {}

    def batch(self, examples: Sequence[Example]) -> Batch:
        """Lay articles end to end, as :mod:`pipeline.names.recogniser_network` does."""
        index: dict[str, int] = {}
        count = 1 + sum(len(example.tags) + 1 for example in examples)
        word = np.zeros(count, dtype=np.int32)
        active = np.zeros((count, SLOTS), dtype=np.int32)
        real = np.zeros((count, 1), dtype=np.float32)
        targets = np.zeros(count, dtype=np.int32)
        weights = np.zeros(count, dtype=np.float32)
        offset = 1
        for example in examples:
            end = offset + len(example.tags)
            word[offset:end] = [index.setdefault(one, len(index)) for one in example.tokens.words]
            active[offset:end] = self._features_of(example.tokens)
            real[offset:end] = 1
            targets[offset:end] = example.tags
            weights[offset:end] = example.weights
            offset = end + 1
        keys = self._keys_of(list(index))
        members, bounds = memory_groups([example.tokens for example in examples])
        return Batch(
            words=keys,
            vectors=self._vectors[keys.vectors],
            lower=self._vectors[keys.lower],
            word=word,
            features=active,
            real=real,
            members=members,
            bounds=bounds,
            targets=targets,
            weights=weights,
        )

    def _features_of(self, tokens: Tokens) -> Integers:
        known = self._features.get(tokens.text)
        if known is None:
            known = self._features[tokens.text] = features(tokens, self._gazetteer)
        return known

    def _keys_of(self, words: Sequence[str]) -> WordKeys:
        new = [word for word in words if word not in self._keys]
        if new:
            found = word_keys(new, self._vectors)
            rows = np.column_stack((found.vectors, found.lower, *(hashed.view(np.int32) for hashed in found.hashed)))
            self._keys.update(zip(new, rows, strict=True))
        table = np.array([self._keys[word] for word in words], dtype=np.int32)
        hashed = [
            np.ascontiguousarray(part).view(np.uint32) for part in np.split(table[:, 2:], len(ATTRIBUTES), axis=1)
        ]
        return WordKeys(hashed, table[:, 0], table[:, 1])
