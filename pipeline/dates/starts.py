"""At which words a date or a length of time can begin, and which readers to ask there.

A text has some thirty words at which a date may begin, and there are some forty readers. Each says the words that it
can begin with, so that at « il » only the reader of ``il y a deux ans`` is asked, at « 12 % » two, and at « un » none
unless a word of time follows. The scan of a text stops only at words that some reader has said.
"""

import re
from collections.abc import Iterable
from itertools import chain
from typing import Final, Generic, TypeVar

from pipeline.dates.lexicon import (
    DURATION_UNITS,
    LAST,
    MONTH_ABBREVIATIONS,
    MONTHS,
    NEXT,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from pipeline.dates.patterns import END, GAP, NUMBER, QUANTITY, one_of
from pipeline.numbers import alternation
from pipeline.numbers.words import COLLECTIVES, HUNDRED, IRREGULAR_ORDINALS, ORDINAL_STEMS, TENS, THOUSAND
from pipeline.numbers.words import UNITS as NUMERALS

T = TypeVar("T")
Words = frozenset[str]
"""Words in the folded view, or the kinds of words below."""

PLAIN_DAY, SUFFIXED, MARKED, FOUR, LONG = "0", "0e", "0/", "0000", "000"
"""Stand for figures: one or two of them alone, before a letter that may be of an ordinal or quarter (``2e``, ``3T``),
before a mark (``8/9``, ``8-mai``); four; or as many as no date has."""
DAYS: Final = frozenset({PLAIN_DAY, SUFFIXED, MARKED})
YEARS: Final = frozenset({FOUR})
APOSTROPHE: Final = frozenset({"'"})
_COUNTING: Final = " …"
"""Set behind a numeral that counts a word of time: « trois … » for ``trois ans``."""


def first_words(names: Iterable[str]) -> Words:
    """Return the first word of each name: ``avant`` for ``avant-hier``."""
    return frozenset(re.split(r"[ '-]", name)[0] for name in names)


def _with_plurals(words: Words) -> Words:
    return words | {f"{word}s" for word in words}


ANY_MONTHS: Final = frozenset({*MONTHS, *MONTH_ABBREVIATIONS})
ANY_WEEKDAYS: Final = frozenset({*WEEKDAYS, *WEEKDAY_ABBREVIATIONS})
SEASON_WORDS: Final = frozenset(SEASONS)
UNIT_WORDS: Final = _with_plurals(first_words(UNITS))
_NUMERALS: Final = frozenset({*NUMERALS, *TENS, *HUNDRED, *THOUSAND})
_CARDINALS: Final = _NUMERALS | _with_plurals(first_words(COLLECTIVES)) | {"bonne", "petite"} | DAYS | YEARS | {LONG}
QUANTITIES: Final = frozenset(f"{word}{_COUNTING}" for word in _CARDINALS)
"""``deux ans``, ``une dizaine de jours``, ``48 h``."""
_NTH: Final = frozenset(f"{stem}ieme" for stem in (_NUMERALS | ORDINAL_STEMS.keys()) - {"un", "une"})
ORDINALS: Final = (_NUMERALS - {"un", "une"}) | _NTH | IRREGULAR_ORDINALS.keys() - {"première"} | {SUFFIXED}
"""``deuxième``, ``vingt et unième``, ``2e``."""
ROMAN: Final = frozenset(
    f"{tens}{ones}{ending}"
    for tens in ("", "x", "xx", "xxx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    for ending in ("", "e", "er", "eme")
    if tens or ones
)

_WORD: Final = re.compile(r"(?P<figures>\d+)(?:[ \n]{0,3}(?P<letter>[edinqrst])|[ \n]{0,2}(?P<mark>[/.-]))?|[a-z]+|'")
_NOUN: Final = rf"(?:{one_of({*UNITS, *DURATION_UNITS})})s?{END}"
_WORDS_OF_TIME: Final = (
    rf"(?:{_NOUN}|{one_of((*LAST, *NEXT))}|premi|derni|bonnes|longues|longs|petites|grosses|quart|demi-|h ?\d"
    rf"|(?:a|ou|-){GAP}?{NUMBER}{GAP}?{_NOUN})"
)
_COUNTED: Final = re.compile(rf"{QUANTITY}{_WORDS_OF_TIME}")


def kind_at(text: str, pos: int) -> str:
    """Return the word of a folded text at ``pos`` as readers say theirs, or an empty string where there is none."""
    match = _WORD.match(text, pos)
    if match is None:
        return ""
    kind = _kind(match)
    return f"{kind}{_COUNTING}" if kind in _CARDINALS and _COUNTED.match(text, pos) else kind


def word_of(kind: str) -> str:
    """Return the word, or what stands for figures, without what it counts."""
    return kind.removesuffix(_COUNTING)


def openings(words: Words) -> re.Pattern[str]:
    """Return a pattern of where one of ``words``, figures or the apostrophe of ``'98`` stand in a folded text.

    It asks for one letter before it asks for a word, and so takes half the time of one that reads every word.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        if word.isalpha():
            rests.setdefault(word[0], []).append(word[1:])
    each = "|".join(f"{letter}(?:{alternation(group)})" for letter, group in sorted(rests.items()))
    return re.compile(rf"(?<![^\W_])(?:\d+|(?:{each})(?![a-z])|'(?<![\w'].)(?=\d\d(?!\d)))")


def _kind(match: re.Match[str]) -> str:
    figures = match["figures"]
    if figures is None:
        return match[0]
    if len(figures) <= 2:  # noqa: PLR2004 - a day of the month has no more
        return SUFFIXED if match["letter"] else MARKED if match["mark"] else PLAIN_DAY
    return FOUR if len(figures) == len(FOUR) else LONG


class Readers(Generic[T]):
    """Readers in the order in which they are asked, each with the words that it can begin with."""

    def __init__(self, *readers: tuple[T, Words]) -> None:
        said = frozenset(chain.from_iterable(words for _, words in readers))
        self.kinds: Final = said | {f"{word}{_COUNTING}" for word in said & _CARDINALS}
        self._of: Final = {
            kind: tuple(reader for reader, words in readers if kind in words or word_of(kind) in words)
            for kind in self.kinds
        }

    def of(self, kind: str) -> tuple[T, ...]:
        """Return the readers that can begin with a word, as :func:`kind_at` gives it."""
        return self._of.get(kind, ())
