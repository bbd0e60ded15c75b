"""Readers of pieces of stretches: ``début mars``, ``mi-2025``, ``seconde moitié du XIXe siècle``, ``premier mercredi de mars``."""

import re
from collections.abc import Callable
from typing import Final

from pipeline.dates.days import Read
from pipeline.dates.expressions import Away, Beside, HalfOf, NthOf, PartOf, QuarterOf, RunOf
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
from pipeline.dates.periods import feast_at, inside, period_at, year_at
from pipeline.dates.relative import UNIT_KINDS, distance, relative_at, unit_at, unit_named
from pipeline.dates.starts import ANY_WEEKDAYS, ORDINALS, QUANTITIES, SUFFIXED, Readers, kind_at

_PART: Final = re.compile(
    rf"(?:mi(?:-|{GAP})(?=[a-z\d])(?!journee)|(?:(?P<word>debut|fin|milieu|courant){END})(?:{OF}|{GAP}(?:l')?))(?P<article>l')?"
)
_HALF: Final = re.compile(
    rf"(?P<which>premiere?|1re|1ere|seconde?|deuxieme|2e|2nde|2eme|derniere){GAP}(?:moitie|quinzaine|partie){OF}"
)
_RUN_OF: Final = re.compile(
    rf"(?P<count>{QUANTITY})(?P<edge>premi|derni)(?:ers|eres){GAP}(?P<unit>jours|semaines|mois){END}"
)
_EDGE_OF: Final = re.compile(rf"(?P<edge>premi|derni)(?:ers|eres){GAP}(?:jours|semaines){OF}")
_NTH: Final = re.compile(
    rf"(?P<nth>{ORDINAL}|(?:avant-)?derni(?:er|ere)){GAP}"
    rf"(?:(?P<weekday>{WEEKDAY})|(?P<unit>jour|journee|semaine|week-?end|week{GAP}end|mois)){OF}"
)
_DAY_OF: Final = re.compile(
    rf"(?P<day>0?[1-9]|[12]\d|3[01]|premier)(?: ?er)?{GAP}d(?:u|e{GAP}ce){GAP}(?=(?P<month>mois{END}))"
)
_QUARTER: Final = re.compile(rf"(?P<which>{ORDINAL}|dernier){GAP}quart{OF}")
_WEEKDAY_OF: Final = re.compile(
    rf"(?P<weekday>{WEEKDAY})(?:{GAP}(?:matin|soir|apres-midi|midi))?{GAP}de{GAP}(?:la{GAP})?(?=(?:cette{GAP})?semaine{END})"
)
_BESIDE: Final = re.compile(
    rf"(?P<count>{QUANTITY})(?P<unit>jour|semaine|mois|an)s?{GAP}(?P<side>avant|apres){GAP}(?:la{GAP}|le{GAP}|l')?"
)
_MOST_QUARTERS: Final = 4
_FIRST_HALVES: Final = ("prem", "1")
_MOST_PIECES: Final = 3
_FROM_THE_END: Final = {"dernier": -1, "derniere": -1, "avant-dernier": -2, "avant-derniere": -2}
_OF: Final = re.compile(OF)
_NOUN_OF_YEAR: Final = re.compile(rf"(?:annee|an|exercice|saison){GAP}(?=[12]\d{{3}}(?![\d\w]))")


def stretch_at(text: str, pos: int, kind: str, *, bare: bool = False, depth: int = 0) -> Read | None:
    """Read the longest stretch that begins at ``pos``, a piece of one or a whole one.

    Args:
        text: folded text.
        pos: where it begins.
        kind: of the word there.
        bare: the noun of a unit alone is enough: ``fin`` **du mois**.
        depth: how many pieces it is a piece of; no article says more than three.

    """
    noun = _NOUN_OF_YEAR.match(text, pos) if bare else None
    if noun:
        return period_at(text, noun.end(), kind_at(text, noun.end())) or year_at(text, noun.end())
    piece = piece_at(text, pos, kind, depth) if depth < _MOST_PIECES else None
    if piece:
        return piece
    unit = unit_at(text, pos, bare=bare) if kind in UNIT_KINDS else None
    found = [read for read in (period_at(text, pos, kind), relative_at(text, pos, kind), unit) if read]
    if not found:
        return year_at(text, pos)
    return inside(max(found, key=lambda read: read[0]), text)


def _inner(text: str, pos: int, depth: int) -> Read | None:
    """Read the stretch at ``pos`` that another is a piece of."""
    return stretch_at(text, pos, kind_at(text, pos), bare=True, depth=depth + 1)


def piece_at(text: str, pos: int, kind: str, depth: int = 0) -> Read | None:
    """Read a piece of a stretch that begins at ``pos`` with a word of some ``kind``."""
    for reader in _READERS.of(kind):
        read = reader(text, pos, depth)
        if read:
            return read
    return None


def _part(text: str, pos: int, depth: int) -> Read | None:
    match = _PART.match(text, pos)
    if not match:
        return None
    inner = _inner(text, match.end(), depth)
    if not inner or isinstance(inner[1], PartOf):
        return None
    if match["word"] == "courant":
        return inner
    return inner[0], PartOf(entry(PARTS, match["word"] or "mi"), inner[1])


def _half(text: str, pos: int, depth: int) -> Read | None:
    match = _HALF.match(text, pos)
    inner = _inner(text, match.end(), depth) if match else None
    if not match or not inner:
        return None
    return inner[0], HalfOf(inner[1], 0 if match["which"].startswith(_FIRST_HALVES) else 1)


def _run_of(text: str, pos: int, depth: int) -> Read | None:
    """``neuf premiers mois de 2025``; with no year, of the year that runs."""
    match = _RUN_OF.match(text, pos)
    count = whole_count(match["count"]) if match else None
    if not match or not count:
        return None
    last, unit = match["edge"] == "derni", unit_named(match["unit"])[0]
    of = _OF.match(text, match.end())
    inner = _inner(text, of.end(), depth) if of else None
    if inner:
        return inner[0], RunOf(inner[1], unit, count, last)
    return None if last or unit != "month" else (match.end(), RunOf(Away("year", 0), unit, count, last))


def _edge_of(text: str, pos: int, depth: int) -> Read | None:
    """``premiers jours de juillet`` are its beginning."""
    match = _EDGE_OF.match(text, pos)
    inner = _inner(text, match.end(), depth) if match else None
    if not match or not inner or isinstance(inner[1], PartOf):
        return None
    return inner[0], PartOf("end" if match["edge"] == "derni" else "start", inner[1])


def _nth(text: str, pos: int, depth: int) -> Read | None:
    """``premier mercredi de mars``, ``dernier jour du mois``, ``première semaine de juin``."""
    match = _NTH.match(text, pos)
    inner = _inner(text, match.end(), depth) if match else None
    if not match or not inner:
        return None
    nth = _FROM_THE_END.get(match["nth"]) or ordinal_value(match["nth"])
    counted = weekday_number(match["weekday"]) if match["weekday"] else unit_named(match["unit"])[0]
    return (inner[0], NthOf(inner[1], counted, nth)) if nth else None


def _day_of(text: str, pos: int, depth: int) -> Read | None:
    """``15 du mois prochain``, ``3 de ce mois``; ``8 du mois`` alone is a bare day."""
    match = _DAY_OF.match(text, pos)
    inner = unit_at(text, match.start("month"), bare=True) if match else None
    if not match or not inner or depth:
        return None
    if inner[0] == match.end("month") and "ce" not in match[0].split():
        return None
    day = 1 if match["day"] == "premier" else int(match["day"])
    return inner[0], NthOf(inner[1], "day", day)


def _quarter(text: str, pos: int, depth: int) -> Read | None:
    """``dernier quart du XXe siècle``."""
    match = _QUARTER.match(text, pos)
    inner = _inner(text, match.end(), depth) if match else None
    if not match or not inner:
        return None
    which = _MOST_QUARTERS if match["which"] == "dernier" else ordinal_value(match["which"])
    return (inner[0], QuarterOf(inner[1], which - 1)) if which and which <= _MOST_QUARTERS else None


def _weekday_of(text: str, pos: int, depth: int) -> Read | None:
    """``mardi de la semaine prochaine``, ``lundi de cette semaine``."""
    match = _WEEKDAY_OF.match(text, pos)
    week = (unit_at(text, match.end()) or relative_at(text, match.end(), kind_at(text, match.end()))) if match else None
    if not match or not week or depth or not isinstance(week[1], Away) or week[1].unit != "week":
        return None
    return week[0], NthOf(week[1], weekday_number(match["weekday"]), 1)


def _beside(text: str, pos: int, depth: int) -> Read | None:
    """``trois jours avant Noël``: a length from a feast, which has its day; from an event it is a length."""
    match = _BESIDE.match(text, pos)
    feast = feast_at(text, match.end()) if match and not depth else None
    away = distance(match["count"], match["unit"], half=False) if match and feast else None
    if not match or not feast or not away:
        return None
    return feast[0], Beside(feast[1], away[0], away[1] if match["side"] == "apres" else -away[1])


_READERS: Final[Readers[Callable[[str, int, int], Read | None]]] = Readers(
    (_part, frozenset({"mi", "debut", "fin", "milieu", "courant"})),
    (_half, frozenset({"premier", "premiere", "second", "seconde", "deuxieme", "derniere", SUFFIXED})),
    (_quarter, ORDINALS | {"dernier"}),
    (_run_of, QUANTITIES),
    (_edge_of, frozenset({"premiers", "premieres", "derniers", "dernieres"})),
    (_nth, ORDINALS | {"avant", "dernier", "derniere"}),
    (_day_of, frozenset({"premier", SUFFIXED})),
    (_weekday_of, ANY_WEEKDAYS),
    (_beside, QUANTITIES),
)
KINDS: Final = _READERS.kinds
