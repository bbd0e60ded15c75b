"""The recogniser's network, forward only and fast.

Everything that depends on the word alone (hash embeddings, projected static vectors and their share of the first
layer) is computed once per distinct word and kept. Above it, six layers of a window of three words with maxout and layer
normalisation, the first four begun from the ``ner`` of ``fr_core_news_md``; the third and the fifth are also given, for
every capitalised word, the mean and the maximum of what the layers below saw at all its occurrences in the article.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pipeline.names.recogniser_features import Tokens
from pipeline.names.recogniser_vectors import StaticVectors
from pipeline.names.recogniser_words import ATTRIBUTES, word_keys

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]
Parameters = dict[str, Floats]
"""Weights by name. ``mix.W`` is inputs x (pieces x width), piece by piece; ``layerN.memory`` marks a layer with memory."""

PIECES: Final = 3
"""Pieces of a maxout."""
EPSILON: Final = np.float32(1e-8)
_BLOCK: Final = 1024
"""Rows computed at once: what a layer needs for them stays in the processor's cache."""
_WORDS_KEPT: Final = 60_000
"""Distinct words whose share of the first layer is kept (1.2 kB each)."""


def depth(parameters: Parameters) -> int:
    """Return how many window layers the network has."""
    return sum(name.startswith("layer") and name.endswith(".W") for name in parameters)


def memory_groups(articles: Sequence[Tokens]) -> tuple[Integers, Integers]:
    """Find the words an article repeats with a capital or figure, whatever their case otherwise.

    Rows are counted as the network lays articles out: one row of padding before each and one after the last.

    Returns:
        The rows of such words sorted by word, and where each word's rows begin.

    """
    rows: list[int] = []
    groups: list[int] = []
    offset = 1
    total = 0
    for article in articles:
        known: dict[str, int] = {}
        for index, word in enumerate(article.words):
            if (word[0].isupper() or word[0].isdigit() or not word.islower()) and word[0].isalnum():
                rows.append(offset + index)
                groups.append(total + known.setdefault(word.lower(), len(known)))
        total += len(known)
        offset += len(article.words) + 1
    order = np.argsort(np.array(groups, dtype=np.int32), kind="stable")
    sorted_groups = np.array(groups, dtype=np.int32)[order]
    bounds = np.flatnonzero(
        np.concatenate((np.ones(min(len(groups), 1), bool), sorted_groups[1:] != sorted_groups[:-1]))
    )
    return np.array(rows, dtype=np.int32)[order], bounds.astype(np.int32)


class Network:
    """Scores tags for the tokens of articles."""

    def __init__(self, parameters: Parameters, vectors: StaticVectors) -> None:
        self._parameters = parameters
        self._vectors = vectors
        self._depth = depth(parameters)
        self._index: dict[str, int] = {}
        self._by_word = np.empty((4096, parameters["mix.W"].shape[1]), dtype=np.float32)

    def scores(self, articles: Sequence[Tokens], features: Sequence[Integers]) -> list[Floats]:
        """Return unnormalised scores of every tag for every token, an array ``(tokens, tags)`` per article."""
        parameters = self._parameters
        hidden, real = self._embed(articles, features)
        members, bounds = memory_groups(articles)
        for layer in range(self._depth):
            hidden = self._layer(f"layer{layer}", hidden, real, members, bounds)
        scores = hidden @ parameters["tags.W"]
        scores += parameters["tags.b"]
        edges = np.cumsum([1, *(len(article.words) + 1 for article in articles)])
        return [scores[start : end - 1] for start, end in zip(edges[:-1], edges[1:], strict=True)]

    def _embed(self, articles: Sequence[Tokens], features: Sequence[Integers]) -> tuple[Floats, Floats]:
        count = 1 + sum(len(article.words) + 1 for article in articles)
        words = np.zeros(count, dtype=np.int64)
        active = np.zeros((count, features[0].shape[1] if features else 1), dtype=np.int32)
        real = np.zeros((count, 1), dtype=np.float32)
        if len(self._index) > _WORDS_KEPT:
            self._index.clear()
        self._learn(articles)
        offset = 1
        for article, given in zip(articles, features, strict=True):
            end = offset + len(article.words)
            words[offset:end] = [self._index[word] for word in article.words]
            active[offset:end] = given
            real[offset:end] = 1
            offset = end + 1
        hidden = np.empty((count, self._parameters["mix.G"].shape[0]), dtype=np.float32)
        table = self._parameters["features.E"]
        for start in range(0, count, _BLOCK):
            block = slice(start, start + _BLOCK)
            inputs = self._by_word[words[block]]
            some = np.flatnonzero(active[block].any(axis=1))
            inputs[some] += table[active[block][some]].sum(axis=1)
            hidden[block] = _normalised_maxout(self._parameters, "mix", inputs)
        hidden *= real
        return hidden, real

    def _learn(self, articles: Sequence[Tokens]) -> None:
        """Compute the first layer's share of words not met before."""
        new = list(dict.fromkeys(word for article in articles for word in article.words if word not in self._index))
        if not new:
            return
        parameters = self._parameters
        keys = word_keys(new, self._vectors)
        parts = [
            parameters[f"{name}.E"][hashed % np.uint32(len(parameters[f"{name}.E"]))].sum(axis=1)
            for name, hashed in zip(ATTRIBUTES, keys.hashed, strict=True)
        ]
        parts.append(self._vectors[keys.vectors] @ parameters["vector.W"])
        parts.append(self._vectors[keys.lower] @ parameters["lower.W"])
        share = np.concatenate(parts, axis=1) @ parameters["mix.W"] + parameters["mix.b"]
        first = len(self._index)
        needed = first + len(new)
        if needed > len(self._by_word):
            grown = np.empty((max(needed, 2 * len(self._by_word)), share.shape[1]), dtype=np.float32)
            grown[:first] = self._by_word[:first]
            self._by_word = grown
        self._by_word[first:needed] = share
        self._index.update(zip(new, range(first, needed), strict=True))

    def _layer(self, name: str, hidden: Floats, real: Floats, members: Integers, bounds: Integers) -> Floats:
        weights = self._parameters[f"{name}.W"]
        bias = self._parameters[f"{name}.b"]
        count, width = hidden.shape
        extra = None
        if f"{name}.memory" in self._parameters and len(members):
            extra = _remember(hidden, members, bounds) @ self._parameters[f"{name}.memory"]
            row_of_name = np.full(count, -1, dtype=np.int64)
            row_of_name[members] = np.repeat(np.arange(len(bounds)), np.diff(np.append(bounds, len(members))))
        out = np.empty_like(hidden)
        columns = np.zeros((_BLOCK, 3 * width), dtype=np.float32)
        for start in range(0, count, _BLOCK):
            end = min(start + _BLOCK, count)
            size = end - start
            columns[:size, width : 2 * width] = hidden[start:end]
            columns[1:size, :width] = hidden[start : end - 1]
            columns[0, :width] = hidden[start - 1] if start else 0
            columns[: size - 1, 2 * width :] = hidden[start + 1 : end]
            columns[size - 1, 2 * width :] = hidden[end] if end < count else 0
            inner = columns[:size] @ weights
            inner += bias
            if extra is not None:
                here = np.flatnonzero(row_of_name[start:end] >= 0)
                inner[here] += extra[row_of_name[start:end][here]]
            out[start:end] = _normalised_maxout(self._parameters, name, inner)
        out += hidden
        out *= real
        return out


def _remember(hidden: Floats, members: Integers, bounds: Integers) -> Floats:
    gathered = hidden[members]
    sizes = np.diff(np.append(bounds, len(members))).astype(np.float32)
    mean = np.add.reduceat(gathered, bounds, axis=0) / sizes[:, None]
    return np.concatenate((mean, np.maximum.reduceat(gathered, bounds, axis=0)), axis=1)


def _normalised_maxout(parameters: Parameters, name: str, inputs: Floats) -> Floats:
    width = inputs.shape[1] // PIECES
    highest = np.maximum(inputs[:, :width], inputs[:, width : 2 * width])
    np.maximum(highest, inputs[:, 2 * width :], out=highest)
    highest -= highest.mean(axis=1, keepdims=True)
    scale = 1 / np.sqrt(np.einsum("ij,ij->i", highest, highest) / width + EPSILON)
    highest *= scale[:, None]
    highest *= parameters[f"{name}.G"]
    highest += parameters[f"{name}.beta"]
    return highest
