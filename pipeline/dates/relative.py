"""Readers of dates told from another: ``hier``, ``le mois dernier``, ``il y a deux ans``, ``un an plus tôt``."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from pipeline.dates.calendar import MONTHS_PER, Unit
from pipeline.dates.days import Read, day_at, with_time
from pipeline.dates.expressions import Around, At, Away, Base, Expression, Run, Season, Successor, Weekly, Yearly
from pipeline.dates.lexicon import DAYS_FROM_CONTEXT, DAYS_FROM_TODAY, SEASONS, UNITS
from pipeline.dates.patterns import (
    END,
    GAP,
    QUANTITY,
    STRICT,
    UNIT,
    WEEKDAY,
    WHICH,
    entry,
    number_in,
    one_of,
    strict_of,
)
from pipeline.dates.starts import QUANTITIES, SEASON_WORDS, UNIT_WORDS, Readers, first_words, kind_at

_TODAY: Final = re.compile(rf"(?P<day>{one_of(DAYS_FROM_TODAY)}){END}")
_WEEKDAY_NEXT: Final = re.compile(rf"{GAP}(?={WEEKDAY}{END})")
_CONTEXT_DAY: Final = re.compile(rf"(?P<day>{one_of(DAYS_FROM_CONTEXT)}){END}")
_DAY_PIECE: Final = rf"(?:matin|soir|midi|nuit|apres-midi|apres{GAP}midi|aube|matinee|soiree)"
_DAY_PIECES: Final = frozenset({"matin", "soir", "midi", "nuit", "apres", "aube", "matinee", "soiree"})
_THIS: Final = re.compile(
    rf"(?:ce|cet|cette){GAP}(?:(?P<piece>{_DAY_PIECE})|(?P<season>{one_of(SEASONS)})|(?P<sports>saison)|(?P<unit>{UNIT}))"
    rf"(?P<there>-la)?(?:-ci)?{END}(?!{GAP}{WHICH})"
)
_UNIT: Final = re.compile(
    rf"(?P<same>meme{GAP})?(?:(?P<first>prochaine?|derniere?){GAP})?(?:(?P<unit>{UNIT})|(?P<season>{one_of(SEASONS)})"
    rf"|(?P<sports>saison)|(?P<piece>{_DAY_PIECE}))(?P<there>-la)?{END}(?:{GAP}(?:{WHICH}|(?P<itself>memes?){END}))?"
)
_ABOUT: Final = (
    rf"(?:(?:maintenant|deja|environ|a{GAP}peu{GAP}pres|presque|pres{GAP}de|tout{GAP}juste|exactement|juste|quelque|bientot"
    rf"|a{GAP}peine|(?:un{GAP}peu{GAP})?(?:plus|moins){GAP}d(?:e{GAP}|'))(?:{GAP}|(?<=[' \n])))?"
)
_DISTANCE: Final = rf"(?P<count>{QUANTITY})(?P<unit>{UNIT})(?:{GAP}(?P<half>et{GAP}demie?))?{END}"
_AGO: Final = re.compile(
    rf"(?:(?:il{GAP})?y{GAP}(?:a|avait)|voici|voila){GAP}(?:de{GAP}cela{GAP})?{_ABOUT}{_DISTANCE}(?!{GAP}par{GAP}(?:an|mois|jour|semaine){END})"
)
_SHARE_AGO: Final = re.compile(
    rf"(?:(?:il{GAP})?y{GAP}a|voici|voila){GAP}{_ABOUT}un{GAP}(?:(?P<half>demi-)|quart{GAP}de{GAP})siecle{END}"
)
"""``il y a un demi-siècle``, ``voilà un quart de siècle``."""
_SHARE: Final = re.compile(rf"un{GAP}(?:(?P<half>demi-)|quart{GAP}de{GAP})siecle{END}")
_IN: Final = re.compile(rf"dans{GAP}{_ABOUT}{_DISTANCE}")
_AFTERWARDS: Final = (
    rf"(?P<earlier>plus{GAP}tot|auparavant|avant(?!{GAP}?[^\W_]|'))|(?P<later>plus{GAP}tard|apres(?!{GAP}?[^\W_]|'))"
)
_THEN: Final = re.compile(rf"{_DISTANCE}{GAP}(?:{_AFTERWARDS}){END}(?!{GAP}qu(?:e|'))")
"""``dix jours plus tôt`` **que l'an dernier** compares, and is a length."""
_RUN: Final = re.compile(
    rf"(?P<count>{QUANTITY})(?:{STRICT}{GAP}(?P<unit>{UNIT}){END}|(?P<unit_first>{UNIT}){GAP}(?!passe){STRICT.replace('?P<last>', '?P<last2>').replace('?P<next>', '?P<next2>')})"
)


def relative_at(text: str, pos: int, kind: str) -> Read | None:
    """Read the date that begins at ``pos`` with a word of some ``kind`` and is told from the publication or another date."""
    for reader in _READERS.of(kind):
        read = reader(text, pos)
        if read:
            return read
    return None


UNIT_KINDS: Final = (
    UNIT_WORDS | SEASON_WORDS | {"meme", "prochain", "prochaine", "dernier", "derniere", "saison"} | _DAY_PIECES
)
"""The words with which :func:`unit_at` can begin."""


def unit_named(word: str) -> tuple[Unit, int]:
    """Return the unit that a noun names, in the singular or plural, and how many of it."""
    return entry(UNITS, word)


def _today(text: str, pos: int) -> Read | None:
    """``hier``; ``demain samedi 3 mai`` says the same day twice."""
    match = _TODAY.match(text, pos)
    if not match:
        return None
    away = Away("day", entry(DAYS_FROM_TODAY, match["day"]))
    named = _WEEKDAY_NEXT.match(text, match.end())
    day = day_at(text, named.end(), kind_at(text, named.end())) if named else None
    if day is None:
        return with_time(text, match.end(), away)
    return day[0], At(away, day[1].time) if isinstance(day[1], At) else away


def _context_day(text: str, pos: int) -> Read | None:
    match = _CONTEXT_DAY.match(text, pos)
    if not match:
        return None
    return with_time(text, match.end(), Away("day", entry(DAYS_FROM_CONTEXT, match["day"]), "context"))


def _this(text: str, pos: int) -> Read | None:
    """``ce matin``, ``cet été``, ``cette année``, ``ce jour-là``."""
    match = _THIS.match(text, pos)
    if not match:
        return None
    base: Base = "context" if match["there"] else "publication"
    if match["piece"]:
        return with_time(text, match.end(), Away("day", 0, base))
    if match["season"]:
        season = f"XXXX-{entry(SEASONS, match['season'])}"
        return match.end(), Away("season", 0, base) if match["there"] else Yearly(season, current=True)
    if match["sports"]:
        return match.end(), Season(0, base)
    unit, _ = unit_named(match["unit"])
    if unit == "weekend" and not match["there"]:
        return match.end(), Around(Weekly(5), "weekend")
    return match.end(), Away(unit, 0, base)


def unit_at(text: str, pos: int, *, bare: bool = False) -> Read | None:
    """Read a stretch named by its unit: ``mois dernier``, ``même année``, ``semaine suivante``, ``prochain exercice``.

    Args:
        text: folded text.
        pos: where the noun, or the adjective before it, begins.
        bare: also take the noun alone, as after a part: ``fin`` **du mois**.

    """
    match = _UNIT.match(text, pos)
    named = match and (match["unit"] or match["season"])
    if not match or not (
        (bare and named) or match["same"] or match["there"] or match["first"] or match["itself"] or _which(match)
    ):
        return None
    base: Base = "context"
    if match["same"] or match["there"] or match["itself"]:
        steps = 0
    elif match["before"] or match["after"]:
        steps = -1 if match["before"] else 1
    else:
        first = match["first"] or ""
        last, following = match["last"] or first.startswith("dernier"), match["next"] or first.startswith("prochain")
        steps, base = (-1 if last else 1 if following else 0), "publication"
    expression = _named(match, steps, base)
    return (match.end(), expression) if expression else None


def _which(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("last", "next", "before", "after", "running"))


def _named(match: re.Match[str], steps: int, base: Base) -> Expression | None:
    if match["season"]:
        if base == "context":
            return Successor(f"XXXX-{entry(SEASONS, match['season'])}", steps)
        return Yearly(f"XXXX-{entry(SEASONS, match['season'])}", strict=strict_of(match), current=not steps)
    if match["sports"]:
        return Season(steps, base)
    if match["piece"]:
        return Away("day", steps if base == "context" else 0, base)
    unit, count = unit_named(match["unit"])
    if match["unit"].startswith("journee") and steps and base == "publication":
        return None  # « la prochaine journée » is one of a championship
    if unit == "weekend" and base == "publication":
        return Around(Weekly(5, "past" if steps < 0 else "future" if steps else None), "weekend")
    fiscal = match["unit"] == "exercice"
    return Away(unit, steps * count, base, same=fiscal)


def _ago(text: str, pos: int) -> Read | None:
    share = _SHARE_AGO.match(text, pos)
    if share:
        return share.end(), Away("year", -50 if share["half"] else -25)
    match = _AGO.match(text, pos)
    return _distance(match, -1, "publication") if match else None


def _in(text: str, pos: int) -> Read | None:
    match = _IN.match(text, pos)
    return _distance(match, 1, "publication") if match else None


def _then(text: str, pos: int) -> Read | None:
    match = _THEN.match(text, pos)
    return _distance(match, -1 if match["earlier"] else 1, "context") if match else None


def _distance(match: re.Match[str], sign: int, base: Base) -> Read | None:
    away = distance(match["count"], match["unit"], half=bool(match["half"]))
    if away is None:
        return None
    unit, count = away
    return match.end(), Away(unit, sign * count, base)


def distance(quantity: str, noun: str, *, half: bool) -> tuple[Unit, int] | None:
    """Return unit and count of ``deux ans``, ``quinze jours``, ``un an et demi`` (18 months); null for no number."""
    count = number_in(quantity)
    unit, size = unit_named(noun)
    if count is None:
        return None
    if half:
        count += Decimal("0.5")
    if count != int(count):
        if unit not in MONTHS_PER or count * MONTHS_PER[unit] != int(count * MONTHS_PER[unit]):
            return None
        return "month", int(count * MONTHS_PER[unit])
    return unit, int(count) * size


_LENGTH: Final = re.compile(rf"(?P<count>{QUANTITY})(?P<unit>{UNIT})(?:{GAP}(?P<half>et{GAP}demie?))?")


def distance_of(text: str, pos: int, end: int) -> tuple[Unit, int] | None:
    """Return the distance in the words of ``text[pos:end]`` (``trois jours``), or null."""
    share = _SHARE.fullmatch(text, pos, end)
    if share:
        return "year", 50 if share["half"] else 25
    match = _LENGTH.fullmatch(text, pos, end)
    return distance(match["count"], match["unit"], half=bool(match["half"])) if match else None


def _run(text: str, pos: int) -> Read | None:
    """``douze derniers mois``, ``trois prochaines années``, ``deux années passées``."""
    match = _RUN.match(text, pos)
    if not match:
        return None
    away = distance(match["count"], match["unit"] or match["unit_first"], half=False)
    if away is None:
        return None
    return match.end(), Run(*away, "past" if match["last"] or match["last2"] else "future")


_READERS: Final[Readers[Callable[[str, int], Read | None]]] = Readers(
    (_today, first_words(DAYS_FROM_TODAY)),
    (_context_day, first_words(DAYS_FROM_CONTEXT)),
    (_this, frozenset({"ce", "cet", "cette"})),
    (_ago, frozenset({"il", "y", "voici", "voila"})),
    (_in, frozenset({"dans"})),
    (_then, QUANTITIES),
    (_run, QUANTITIES),
)
KINDS: Final = _READERS.kinds | UNIT_KINDS
