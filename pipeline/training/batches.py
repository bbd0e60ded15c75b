"""Articles laid out as the network's batches."""

from collections.abc import Iterator, Sequence

import numpy as np

from pipeline.names.gazetteer import Gazetteer
from pipeline.names.recogniser_features import SLOTS, features
from pipeline.names.recogniser_network import memory_groups
from pipeline.names.recogniser_vectors import StaticVectors
from pipeline.names.recogniser_words import word_keys
from pipeline.training.corpus import Example
from pipeline.training.network import Batch


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


def lay_out(examples: Sequence[Example], vectors: StaticVectors, gazetteer: Gazetteer) -> Batch:
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
        active[offset:end] = features(example.tokens, gazetteer)
        real[offset:end] = 1
        targets[offset:end] = example.tags
        weights[offset:end] = example.weights
        offset = end + 1
    keys = word_keys(list(index), vectors)
    members, bounds = memory_groups([example.tokens for example in examples])
    return Batch(
        words=keys,
        vectors=vectors[keys.vectors],
        lower=vectors[keys.lower],
        word=word,
        features=active,
        real=real,
        members=members,
        bounds=bounds,
        targets=targets,
        weights=weights,
    )
