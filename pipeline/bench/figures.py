"""The arithmetic of the benchmark: rounds of measurements to medians and ratios."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import linear_regression, median


@dataclass(frozen=True, slots=True)
class Load:
    """What is read in one round."""

    articles: int
    characters: int
    tokens: int


@dataclass(frozen=True, slots=True)
class Round:
    """What one round took."""

    seconds: float
    """On the clock."""
    cpu: float
    """Seconds of processor time, of the process and of those it started."""


@dataclass(frozen=True, slots=True)
class Rates:
    """What one reader does in a second, by the median of its rounds."""

    articles: float
    characters: float
    tokens: float


def rates(loads: Sequence[Load], rounds: Sequence[Round]) -> Rates:
    """Return articles, characters and tokens per second on the clock; round ``n`` read load ``n``.

    Raises:
        ValueError: if there are no rounds, or not as many as loads.

    """
    if not rounds or len(loads) != len(rounds):
        raise ValueError(f"{len(rounds)} rounds of {len(loads)} loads")
    both = list(zip(loads, rounds, strict=True))
    return Rates(
        median(load.articles / one.seconds for load, one in both),
        median(load.characters / one.seconds for load, one in both),
        median(load.tokens / one.seconds for load, one in both),
    )


def times_faster(slow: Sequence[Round], fast: Sequence[Round], *, cpu: bool = False) -> float:
    """Return how many times faster ``fast`` is than ``slow``.

    It is the median of the ratios of the rounds that were run one after the other: what else the machine did then
    slowed both.

    Args:
        slow: rounds of the one, in order.
        fast: rounds of the other, as many.
        cpu: compare processor time instead of the clock.

    Raises:
        ValueError: if there are no rounds, or not as many of both.

    """
    if not slow or len(slow) != len(fast):
        raise ValueError(f"{len(slow)} and {len(fast)} rounds cannot be compared")
    if cpu:
        return median(one.cpu / other.cpu for one, other in zip(slow, fast, strict=True))
    return median(one.seconds / other.seconds for one, other in zip(slow, fast, strict=True))


def growth(lengths: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the exponent with which time grows over length, between the shortest and the longest.

    1 is linear, 2 quadratic; what is below 1 has a fixed cost for each article. It is the slope of the least squares
    line through the logarithms.

    Raises:
        statistics.StatisticsError: if there are fewer than two different lengths.

    """
    return linear_regression([log(one) for one in lengths], [log(one) for one in seconds]).slope
