"""Which found span stands for which expected one.

Each label is judged on its own, in three steps: equal spans are paired; of the rest, overlapping spans are paired one
to one, left to right; a found span that is still alone and touches an optional gold span, but no expected one, is
ignored. An optional span that nobody found is no miss.

Why no library does this: seqeval compares BIO tags, so it needs one tokenisation and knows neither overlap nor values.
nervaluate lets several found spans score on one gold span, gives half a point for an overlap, and has no optional
spans. ``spacy.scorer.PRFScore`` is exactly our figure for equal spans, and the tests hold it against ours; it has no
overlap, no values and no optional spans either.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .mention import Mention

Pair = tuple[Mention, Mention]
"""An expected mention, and the found one that stands for it."""


@dataclass(frozen=True, slots=True)
class Matching:
    """The mentions of one label in one article, paired. All lists are in the order of the text."""

    exact: list[Pair]
    """Of equal span."""
    overlapping: list[Pair]
    """Of different span with at least one character in common."""
    missed: list[Mention]
    """Expected, with no partner."""
    spurious: list[Mention]
    """Found, with no partner."""
    ignored: list[Mention]
    """Found where gold is optional."""
    optional: list[Mention]
    """The optional gold mentions."""

    @property
    def expected(self) -> int:
        """Number of expected mentions; the optional ones do not count."""
        return len(self.exact) + len(self.overlapping) + len(self.missed)

    @property
    def found(self) -> int:
        """Number of found mentions that count."""
        return len(self.exact) + len(self.overlapping) + len(self.spurious)


def match(gold: Iterable[Mention], found: Iterable[Mention]) -> Matching:
    """Pair the mentions of one label in one article. Two found mentions of one span are two: the second is spurious."""
    ordered = sorted(gold, key=lambda mention: mention.span)
    expected = [mention for mention in ordered if not mention.optional]
    optional = [mention for mention in ordered if mention.optional]
    candidates = sorted(found, key=lambda mention: mention.span)
    exact, expected, candidates = _pair(expected, candidates, equal=True)
    overlapping, missed, alone = _pair(expected, candidates, equal=False)
    required = [pair[0] for pair in (*exact, *overlapping)] + missed
    ignored = [mention for mention in alone if _touches(mention, optional) and not _touches(mention, required)]
    spurious = [mention for mention in alone if mention not in ignored]
    return Matching(exact, overlapping, missed, spurious, ignored, optional)


def _touches(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.overlaps(other) for other in others)


def _pair(
    gold: Sequence[Mention], found: Sequence[Mention], *, equal: bool
) -> tuple[list[Pair], list[Mention], list[Mention]]:
    """Pair left to right, which pairs as many as can be: spans of one side do not overlap one another."""
    free = list(found)
    pairs: list[Pair] = []
    missed: list[Mention] = []
    for expected in gold:
        fitting = (
            mention for mention in free if (mention.span == expected.span if equal else mention.overlaps(expected))
        )
        partner = next(fitting, None)
        if partner is None:
            missed.append(expected)
        else:
            free.remove(partner)
            pairs.append((expected, partner))
    return pairs, missed, free
