"""Pieces of patterns that the readers share, and the numbers in them; everything in the folded view."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from pipeline.dates.expressions import Side
from pipeline.dates.lexicon import (
    AFTER_THAT,
    BEFORE_THAT,
    LAST,
    MONTH_ABBREVIATIONS,
    MONTHS,
    NEXT,
    RUNNING,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from pipeline.numbers import alternation, parse_number, parse_ordinal
from pipeline.numbers.words import COLLECTIVES, HUNDRED, TENS, THOUSAND
from pipeline.numbers.words import UNITS as NUMERALS

T = TypeVar("T")

GAP: Final = r"(?: {1,2}| ?\n ?)"
"""A space, or the line break at which a narrow column broke the date."""
OF: Final = rf"{GAP}(?:d'|de{GAP}l'|de{GAP}la{GAP}|de{GAP}cette{GAP}|de{GAP}ce{GAP}|de{GAP}|du{GAP}|des{GAP})"
END: Final = r"(?![^\W_])"
"""A word ends here."""
ORDINAL: Final = (
    r"(?:1 ?(?:er|ere|re)|\d{1,2} ?(?:e|eme|ieme|nde?|de?)|premier|premiere|second|seconde"
    r"|(?:[a-z]{2,12}[ -](?:et[ -])?){0,2}?[a-z]{2,12}ieme)"
)
"""Shape of an ordinal; :func:`ordinal_value` says whether it is one."""


def one_of(words: Iterable[str]) -> str:
    """Return an alternation of words, longest first, in which a space stands for any gap."""
    return alternation(words).replace(r"\ ", GAP)


MONTH: Final = rf"(?:{one_of(MONTHS)})"
ANY_MONTH: Final = rf"(?:{one_of(MONTHS)}|(?:{one_of(MONTH_ABBREVIATIONS)})\b\.?)"
WEEKDAY: Final = rf"(?:{one_of(WEEKDAYS)})"
ANY_WEEKDAY: Final = rf"(?:{one_of(WEEKDAYS)}|(?:{one_of(WEEKDAY_ABBREVIATIONS)})\b\.?)"

_NUMERAL_WORD: Final = rf"(?:{one_of((*NUMERALS, *TENS, *HUNDRED, *THOUSAND))})"
_COLLECTIVE: Final = rf"(?:une?{GAP})?(?:bonne{GAP}|petite{GAP})?(?:{one_of(COLLECTIVES)})s?{GAP}(?:de{GAP}|d')"
NUMBER: Final = (
    rf"(?:\d{{1,3}}(?: \d{{3}})+|\d{{1,6}}(?:,\d{{1,2}})?"
    rf"|{_NUMERAL_WORD}(?:(?:-|{GAP}){_NUMERAL_WORD}|(?:-|{GAP})et(?:-|{GAP})(?:une?|onze)\b){{0,8}}\b)"
)
"""Shape of a cardinal number."""
QUANTITY: Final = rf"(?:{_COLLECTIVE}|{NUMBER}{GAP}?)"
"""A number with what joins it to the noun it counts: ``trois ``, ``une dizaine d'``, ``48``."""


@lru_cache(maxsize=2048)
def number_in(quantity: str) -> Decimal | None:
    """Return the number in a :data:`QUANTITY`, or null when the words are no number."""
    words = re.sub(rf"{GAP}", " ", quantity).strip()
    return parse_number(re.sub(r" (?:de|d')$", "", words))


def whole_count(quantity: str) -> int | None:
    """Return the number in a :data:`QUANTITY` when it is a whole one."""
    count = number_in(quantity)
    return int(count) if count is not None and count == int(count) else None


@lru_cache(maxsize=1024)
def ordinal_value(words: str) -> int | None:
    """Return the value of an :data:`ORDINAL`, or null when the words are none."""
    return parse_ordinal(re.sub(r"(?<=\d) ", "", re.sub(GAP, " ", words)))


def entry(table: Mapping[str, T], word: str) -> T:
    """Look a matched word up: without its point, its plural and its line break."""
    key = re.sub(GAP, " ", word).rstrip(".")
    return table[key] if key in table else table[key.removesuffix("s")]


@lru_cache(maxsize=256)
def month_number(word: str) -> int:
    """Return the number of a month's name or abbreviation."""
    return entry(MONTHS | MONTH_ABBREVIATIONS, word)


@lru_cache(maxsize=256)
def weekday_number(word: str) -> int:
    """Return the number of a weekday's name or abbreviation, 0 for Monday."""
    return entry(WEEKDAYS | WEEKDAY_ABBREVIATIONS, word)


def full_year(digits: str) -> int:
    """Return a year written with four or two digits: two digits below 40 are of this century, else of the last."""
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 40 else 1900)  # noqa: PLR2004


@lru_cache(maxsize=4096)
def calendar_day(year: int, month: int, day: int) -> str | None:
    """Return the value of a day, or null when the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


UNIT: Final = rf"(?:{one_of(UNITS)})s?"

YEAR: Final = r"(?P<year>[12]\d{3})(?!\d|[.,']\d)(?![^\W_])"
STRICT: Final = rf"(?:(?P<last>{one_of(LAST)})|(?P<next>{one_of(NEXT)}))(?![^\W_])"
"""``dernier`` or ``prochain``."""
WHICH: Final = rf"(?:{STRICT}|(?:(?P<before>{one_of(BEFORE_THAT)})|(?P<after>{one_of(AFTER_THAT)})|(?P<running>{one_of(RUNNING)}))(?![^\W_]))"
"""... or ``précédent``, ``suivant``, ``en cours``."""


def strict_of(match: re.Match[str]) -> Side | None:
    """Tell what the :data:`STRICT` of a match says, if it has one."""
    groups = match.groupdict()
    return "past" if groups.get("last") else "future" if groups.get("next") else None
