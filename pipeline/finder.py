"""Finds everything in texts: the marks that the spaCy components put on a Doc, without making one.

A Doc costs more than all that is looked for in it: three quarters of the time of a batch went into its tokens. The
components and this share what finds (:func:`pipeline.amounts.find`, :func:`pipeline.dates.find`, the recogniser), and
``tests/test_finder.py`` holds them to the same marks.
"""

from collections.abc import Sequence
from typing import Final, Self

from pipeline import amounts, dates
from pipeline.names.component import NamesComponent
from pipeline.names.lexicon import Lexicon
from pipeline.names.recogniser import Recogniser
from pipeline.names.recogniser_features import Tokens
from pipeline.spans import AMOUNTS, DATES, DURATIONS, Marks
from pipeline.tokenizer import Words, split_at
from pipeline.typography import plain


class Finder:
    """Finds amounts, dates, durations, organisations and products in texts."""

    def __init__(self, words: Words, names: NamesComponent) -> None:
        self._words: Final = words
        self._names: Final = names

    @classmethod
    def load(cls, lexicon: Lexicon | None = None) -> Self:
        """Load the tokenizer and the recogniser; the names of ``lexicon`` go before those it finds.

        Raises:
            ModelMissingError: when the spaCy model is not installed.

        """
        return cls(Words.load(), NamesComponent(Recogniser.load(), lexicon))

    def __call__(self, texts: Sequence[str]) -> list[Marks]:
        """Return the marks of each text (as :func:`pipeline.typography.readable` gives it); texts influence no other."""
        found: list[Marks] = []
        tokens: list[Tokens] = []
        for text in texts:
            view = plain(text)
            marks = _grammars(view)
            edges = sorted({edge for spans in marks.values() for span in spans for edge in span})
            tokens.append(Tokens(view, *split_at(*self._words(text), edges)))
            found.append(marks)
        for marks, names in zip(found, self._names.find(tokens), strict=True):
            marks.update(names)
        return found


def _grammars(view: str) -> Marks:
    marks: Marks = {AMOUNTS: amounts.find(view), DATES: [], DURATIONS: []}
    for match in dates.find(view):
        marks[DATES if match.kind == "date" else DURATIONS].append((match.start, match.end))
    return marks
