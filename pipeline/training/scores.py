"""Exact-span scores of found names against annotated ones."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.names.recogniser_features import Tokens
from pipeline.names.recogniser_tags import Span
from pipeline.training.corpus import Example


@dataclass(slots=True)
class Score:
    """Counts of one type of name."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of the found names that are right; 0 when none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted names that were found; 0 when none was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def spelling(tokens: Tokens, start: int, end: int) -> str:
    """Return the text of some tokens of an article, ``end`` exclusive."""
    return tokens.text[tokens.starts[start] : tokens.starts[end - 1] + len(tokens.words[end - 1])]


def score(
    examples: Sequence[Example], found: Sequence[Iterable[Span]], *, met: Callable[[str], bool] = lambda _: False
) -> dict[str, Score]:
    """Compare names, in tokens; what overlaps an optional stretch and is not wanted counts for nothing.

    Names whose text has been ``met`` are left out, wanted and found ones alike.
    """
    scores = {"ORG": Score(), "PRODUCT": Score()}
    for example, spans in zip(examples, found, strict=True):
        for start, end, kind in example.names:
            scores[kind].wanted += not met(spelling(example.tokens, start, end))
        for span in spans:
            start, end, kind = span
            if met(spelling(example.tokens, start, end)):
                continue
            if span in example.names:
                scores[kind].right += 1
            elif any(start < stop and first < end for first, stop in example.optional):
                continue
            scores[kind].found += 1
    return scores
