"""Readers of pieces of stretches: ``début mars``, ``mi-2025``, ``seconde moitié du XIXe siècle``, ``premier mercredi de mars``."""

import re
from typing import Final

from pipeline.dates.days import Read
from pipeline.dates.expressions import Away, HalfOf, MonthsOf, NthOf, PartOf
from pipeline.dates.lexicon import PARTS
from pipeline.dates.patterns import (
    END,
    GAP,
    OF,
    ORDINAL,
    QUANTITY,
    WEEKDAY,
    entry,
    ordinal_value,
    weekday_number,
    whole_count,
)
from pipeline.dates.periods import inside, period_at, year_at
from pipeline.dates.relative import relative_at, unit_at

_PART: Final = re.compile(
    rf"(?:mi(?:-|{GAP})(?=[a-z\d])|(?:(?P<word>debut|fin|milieu|courant){END})(?:{OF}|{GAP}(?:l')?))(?P<article>l')?"
)
_HALF: Final = re.compile(
    rf"(?P<which>premiere?|1re|1ere|seconde?|deuxieme|2e|2nde|2eme|derniere){GAP}(?:moitie|quinzaine|partie){OF}"
)
_MONTHS_OF: Final = re.compile(rf"(?P<count>{QUANTITY})(?P<edge>premiers|derniers){GAP}mois{END}")
_NTH_WEEKDAY: Final = re.compile(rf"(?P<nth>{ORDINAL}|dernier|avant-dernier){GAP}(?P<weekday>{WEEKDAY}){OF}")
_FIRST_HALVES: Final = ("prem", "1")
_MOST_PIECES: Final = 3
_FROM_THE_END: Final = {"dernier": -1, "avant-dernier": -2}
_OF: Final = re.compile(OF)
_NOUN_OF_YEAR: Final = re.compile(rf"(?:annee|an|exercice|saison){GAP}(?=[12]\d{{3}}(?![\d\w]))")


def stretch_at(text: str, pos: int, *, bare: bool = False, depth: int = 0) -> Read | None:
    """Read the longest stretch that begins at ``pos``, a piece of one or a whole one.

    Args:
        text: folded text.
        pos: where it begins.
        bare: the noun of a unit alone is enough: ``fin`` **du mois**.
        depth: how many pieces it is a piece of; no article says more than three.

    """
    noun = _NOUN_OF_YEAR.match(text, pos) if bare else None
    if noun:
        return period_at(text, noun.end()) or year_at(text, noun.end())
    piece = piece_at(text, pos, depth) if depth < _MOST_PIECES else None
    if piece:
        return piece
    found = [read for read in (period_at(text, pos), relative_at(text, pos), unit_at(text, pos, bare=bare)) if read]
    if not found:
        return year_at(text, pos)
    return inside(max(found, key=lambda read: read[0]), text)


def piece_at(text: str, pos: int, depth: int = 0) -> Read | None:
    """Read a piece of a stretch that begins at ``pos``."""
    for reader in (_part, _half, _months_of, _nth_weekday):
        read = reader(text, pos, depth)
        if read:
            return read
    return None


def _part(text: str, pos: int, depth: int) -> Read | None:
    match = _PART.match(text, pos)
    if not match:
        return None
    inner = stretch_at(text, match.end(), bare=True, depth=depth + 1)
    if not inner or isinstance(inner[1], PartOf):
        return None
    if match["word"] == "courant":
        return inner
    return inner[0], PartOf(entry(PARTS, match["word"] or "mi"), inner[1])


def _half(text: str, pos: int, depth: int) -> Read | None:
    match = _HALF.match(text, pos)
    inner = stretch_at(text, match.end(), bare=True, depth=depth + 1) if match else None
    if not match or not inner:
        return None
    return inner[0], HalfOf(inner[1], 0 if match["which"].startswith(_FIRST_HALVES) else 1)


def _months_of(text: str, pos: int, depth: int) -> Read | None:
    """``neuf premiers mois de 2025``; with no year, of the year that runs."""
    match = _MONTHS_OF.match(text, pos)
    count = whole_count(match["count"]) if match else None
    if not match or not count:
        return None
    last = match["edge"] == "derniers"
    of = _OF.match(text, match.end())
    inner = stretch_at(text, of.end(), bare=True, depth=depth + 1) if of else None
    if inner:
        return inner[0], MonthsOf(inner[1], count, last)
    return None if last else (match.end(), MonthsOf(Away("year", 0), count, last))


def _nth_weekday(text: str, pos: int, depth: int) -> Read | None:
    match = _NTH_WEEKDAY.match(text, pos)
    inner = stretch_at(text, match.end(), bare=True, depth=depth + 1) if match else None
    if not match or not inner:
        return None
    nth = _FROM_THE_END.get(match["nth"]) or ordinal_value(match["nth"])
    return (inner[0], NthOf(inner[1], weekday_number(match["weekday"]), nth)) if nth else None
