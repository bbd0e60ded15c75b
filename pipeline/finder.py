"""Finds everything in texts: the marks that the spaCy components put on a Doc, without making one.

A Doc costs more than all that is looked for in it: three quarters of the time of a batch went into its tokens. The
components and this share what finds (:func:`pipeline.amounts.find`, :func:`pipeline.dates.find`, the recogniser), and
``tests/test_finder.py`` holds them to the same marks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, Self

from pipeline import amounts, dates
from pipeline.names.component import NamesComponent
from pipeline.names.lexicon import Lexicon
from pipeline.names.recogniser import Recogniser
from pipeline.names.recogniser_features import Tokens
from pipeline.pieces import pieces
from pipeline.spans import AMOUNTS, DATES, DURATIONS, ORGANISATIONS, PRODUCTS, Marks
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
        found = [_grammars(plain(text)) for text in texts]
        tokens: list[Tokens] = []
        places: list[tuple[Marks, int]] = []
        for text, marks in zip(texts, found, strict=True):
            edges = sorted({edge for spans in marks.values() for span in spans for edge in span})
            marks.update({ORGANISATIONS: [], PRODUCTS: []})
            # Only the network is given a long text in parts: what a grammar reads may hang on a currency pages before.
            for offset, part in pieces(text):
                inside = edges[bisect_right(edges, offset) : bisect_left(edges, offset + len(part))]
                tokens.append(Tokens(plain(part), *split_at(*self._words(part), [edge - offset for edge in inside])))
                places.append((marks, offset))
        for (marks, offset), names in zip(places, self._names.find(tokens), strict=True):
            for group, spans in names.items():
                marks[group] += [(start + offset, end + offset) for start, end in spans]
        return found


def _grammars(view: str) -> Marks:
    marks: Marks = {AMOUNTS: amounts.find(view), DATES: [], DURATIONS: []}
    for match in dates.find(view):
        marks[DATES if match.kind == "date" else DURATIONS].append((match.start, match.end))
    return marks
