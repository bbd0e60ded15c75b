"""Tags of tokens, and the best sequence of them: begin, inside, last, unit of a name, or outside (BILUO)."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

TYPES: Final = ("ORG", "PRODUCT", "PER", "LOC")
"""Persons and places are learnt beside ours, so that they are known for what they are; they are not given out."""
TAGS: Final = ("O", *(f"{position}-{kind}" for kind in TYPES for position in "BILU"))
OUTSIDE: Final = 0
Span = tuple[int, int, str]
"""Start, end (exclusive) and type of a name, in tokens."""


def _may_follow(before: str, after: str) -> bool:
    open_before = before[0] in "BI"
    open_after = after[0] in "IL"
    return open_before == open_after and (not open_before or before[2:] == after[2:])


_FOLLOWS: Final = np.array([[_may_follow(before, after) for after in TAGS] for before in TAGS])
_STARTS: Final = np.array([tag[0] not in "IL" for tag in TAGS])
_ENDS: Final = np.array([tag[0] not in "BI" for tag in TAGS])
_IMPOSSIBLE: Final = np.float32(-1e9)


def encode(spans: Iterable[Span], length: int) -> list[int]:
    """Return the tag of each of ``length`` tokens; the spans may not overlap."""
    tags = [OUTSIDE] * length
    for start, end, kind in spans:
        first = 1 + 4 * TYPES.index(kind)
        if end - start == 1:
            tags[start] = first + 3
        else:
            tags[start:end] = [first, *[first + 1] * (end - start - 2), first + 2]
    return tags


def decode(tags: Sequence[int]) -> list[Span]:
    """Return the names of a sequence of tags that keeps the order begin, inside, last."""
    spans: list[Span] = []
    start = 0
    for index, tag in enumerate(tags):
        if tag == OUTSIDE:
            continue
        kind, position = divmod(tag - 1, 4)
        if position in (0, 3):
            start = index
        if position in (2, 3):
            spans.append((start, index + 1, TYPES[kind]))
    return spans


def best_sequence(chances: NDArray[np.float32], breaks: Sequence[int]) -> list[int]:
    """Return the most probable tags among the sequences that keep the order begin, inside, last.

    Where each token's own best tag already keeps it, that is the answer; only lines that break it are searched.

    Args:
        chances: log-probabilities, shape ``(tokens, tags)``.
        breaks: tokens that no name crosses (line breaks), in order; they are outside.

    """
    tags = chances.argmax(axis=1)
    tags[list(breaks)] = OUTSIDE
    legal = _FOLLOWS[tags[:-1], tags[1:]]
    broken = np.flatnonzero(~legal)
    if len(tags) and not (_STARTS[tags[0]] and _ENDS[tags[-1]]):
        broken = np.union1d(broken, [0, len(tags) - 1])
    if len(broken):
        edges = [-1, *breaks, len(tags)]
        for start, end in pairwise(edges):
            line = slice(start + 1, end)
            first, last = np.searchsorted(broken, (start, end))
            if first < last and end > start + 1:
                tags[line] = _viterbi(chances[line])
    sequence: list[int] = tags.tolist()
    return sequence


def _viterbi(chances: NDArray[np.float32]) -> NDArray[np.intp]:
    barred = np.where(_FOLLOWS, np.float32(0), _IMPOSSIBLE)
    score = np.where(_STARTS, chances[0], _IMPOSSIBLE)
    came_from = np.empty(chances.shape, dtype=np.intp)
    for index in range(1, len(chances)):
        paths = score[:, None] + barred
        came_from[index] = paths.argmax(axis=0)
        score = paths.max(axis=0) + chances[index]
    best = np.empty(len(chances), dtype=np.intp)
    best[-1] = np.where(_ENDS, score, _IMPOSSIBLE).argmax()
    for index in range(len(chances) - 1, 0, -1):
        best[index - 1] = came_from[index, best[index]]
    return best
