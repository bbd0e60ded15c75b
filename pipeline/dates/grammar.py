"""Find the dates and durations of a text: at each word that can open one, read the longest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Literal

from pipeline.dates import days, durations, periods, pieces, relative
from pipeline.dates.days import Read, day_at
from pipeline.dates.durations import duration_at
from pipeline.dates.expressions import (
    At,
    Away,
    Between,
    Expression,
    Fixed,
    Monthly,
    NthOf,
    PartOf,
    Run,
    Unknown,
    Weekly,
    Yearly,
)
from pipeline.dates.fiscal import of_accounts
from pipeline.dates.folding import folded
from pipeline.dates.guards import is_date
from pipeline.dates.lengths import is_duration
from pipeline.dates.lexicon import MONTHS, UNITS
from pipeline.dates.patterns import GAP, one_of
from pipeline.dates.periods import inside
from pipeline.dates.pieces import stretch_at
from pipeline.dates.relative import distance_of
from pipeline.dates.starts import kind_at, openings, word_of

_ONLY_INSIDE: Final = (
    {f"{word}s" for word in UNITS} - {"annees"} | {"bonne", "petite", "midi", "aube", "matinee", "soiree"}
)  # fmt: skip
"""What begins no date of its own: « à 40 ans passés », « la soirée suivante »."""
_STRETCHES: Final = periods.KINDS | pieces.KINDS | relative.KINDS
_KINDS: Final = _STRETCHES | days.KINDS | durations.KINDS
_OPENINGS: Final = openings(frozenset(map(word_of, _KINDS)) - _ONLY_INSIDE)
"""The places where a date or a length of time can begin: the readers are asked nowhere else."""
_JOINT: Final = re.compile(
    rf"(?:(?P<to>{GAP}(?:au|aux|a|jusqu'au|jusqu'a|jusqu'en|jusqu'a{GAP}la){GAP}(?:la{GAP}|le{GAP}|l'|en{GAP})?)"
    rf"|(?P<and>{GAP}et{GAP}(?:le{GAP}|la{GAP}|l'|les{GAP})?)|(?P<hyphen>(?:{GAP})?-(?:{GAP})?))"
)
_FROM: Final = re.compile(
    r"(?:\b(?:de|du|des|d'|de la|de l'|depuis|depuis le|nuit du|nuit de|le|les)[ \n]?|[(:,•][ \n]?|\n[–—-][ \n]|\A|\n)$"
)
_NIGHT: Final = re.compile(r"\bnuit[ \n](?:du|de)[ \n]$")
_BETWEEN: Final = re.compile(r"\bentre(?:[ \n](?:le|la|les)[ \n]|[ \n]l'|[ \n])$")
_LIST: Final = re.compile(
    rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:er)?(?:,{GAP}|{GAP}(?:et|ou|puis){GAP})(?:le{GAP}|les{GAP}|du{GAP})?){{1,12}}(?=(?:0?[1-9]|[12]\d|3[01])(?:er)?{GAP}[a-z])"
)
_PARTICIPLE: Final = re.compile(rf"{GAP}a{GAP}ete")
"""``Le printemps 2025 a été sec``: no stretch from one season to another."""
_DECADES: Final = re.compile(r"\bannees[ \n]\d{2,4}(?:, ?\d{2,4})*(?:[ \n](?:et|ou|a)[ \n]|, ?)$")
_DECADE: Final = re.compile(r"(?P<tens>(?:1\d|20)?\d)0(?![^\W_]|[.,]\d)")
"""``les années 1980`` **et 1990**."""
_WEEKEND_OF: Final = re.compile(r"week-?end[ \n](?:du|des)[ \n]$")
_OF_EVENT: Final = re.compile(rf"{GAP}(?:d[eu]|des|d')(?![^\W_])|{GAP}d'")
"""``au lendemain`` **de** ``la mort``."""
_LISTED: Final = re.compile(r"\d{1,2}(?:er)?")
_SINCE: Final = re.compile(
    r"\b(?:depuis|d'ici(?: a| les)?|(?P<fact>(?:cela|ca) (?:fait|faisait)))(?: (?:environ|plus|moins|pres|deja|au moins|maintenant|quelque|bientot|presque|a peine|les)(?: de| d')?)?[ \n]?$"
)
_DAY_VALUE: Final = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date or a duration found in a text."""

    start: int
    """Code point offset."""
    end: int
    """Exclusive."""
    kind: Literal["date", "duration"]


def find(plain: str) -> list[DateMatch]:
    """Return the dates and durations of a plain text, by position, none overlapping another; linear in its length."""
    return list(_matches(plain, folded(plain)))


def _matches(plain: str, text: str) -> Iterator[DateMatch]:
    free = 0
    for opening in _OPENINGS.finditer(text):
        pos = opening.start()
        kind = kind_at(text, pos) if pos >= free else ""
        if kind in _KINDS:
            matches, free = _at(text, plain, pos, kind)
            yield from matches


def _at(text: str, plain: str, pos: int, kind: str) -> tuple[list[DateMatch], int]:
    """Return what begins at ``pos`` (nothing, one match, or the days of a list), and where to go on."""
    listed = _LIST.match(text, pos) if text[pos].isdigit() else None
    if listed and not (_BETWEEN.search(text, max(pos - 12, 0), pos) or _WEEKEND_OF.search(text, max(pos - 20, 0), pos)):
        last = day_at(text, listed.end(), kind_at(text, listed.end()))
        if last and _is_day_of_month(last[1]) and is_date(text, plain, pos, listed.end() - 1, last[1]):
            numbers = _LISTED.finditer(text, pos, listed.end())
            return [DateMatch(*number.span(), "date") for number in numbers], listed.end()
    read = date_at(text, pos, kind)
    duration = duration_at(text, pos) if kind in durations.KINDS else None
    if duration and (not read or duration[0] > read[0]):
        end = duration[0]
        if is_anchored(text, pos, end) and distance_of(text, pos, end):
            return [DateMatch(pos, end, "date")], end
        if is_duration(text, plain, pos, end):
            return [DateMatch(pos, end, "duration")], end
        if duration[1] is None:  # « une machine de sept ou huit ans »: neither is « huit ans »
            return [], end
    if read and is_date(text, plain, pos, *read):
        return [DateMatch(pos, read[0], "date")], read[0]
    if read and duration and duration[0] == read[0] and duration[1] and is_duration(text, plain, pos, read[0]):
        return [DateMatch(pos, read[0], "duration")], read[0]  # « épargne 3 000 heures »
    # what is no day (« chaque 31 décembre », « gratuit le premier dimanche du mois ») holds no month either
    return [], read[0] if read and (_is_day_of_month(read[1]) or isinstance(read[1], NthOf)) else pos


def is_anchored(text: str, pos: int, end: int) -> bool:
    """Say whether a length hangs on a day: ``depuis`` **trois jours**, ``d'ici`` **un an**, ``cela fait`` **dix ans** ``que``."""
    match = _SINCE.search(text, max(pos - 40, 0), pos)
    return match is not None and (not match["fact"] or bool(_THAT.match(text, end)))


_THAT: Final = re.compile(rf"{GAP}qu[e']")


def date_at(text: str, pos: int, kind: str, *, given: bool = False) -> Read | None:
    """Read the longest date that begins at ``pos`` of a folded text, an interval of two included.

    Args:
        text: folded text.
        pos: where it begins.
        kind: of the word there.
        given: the span is known, so that ``2019 et 2022`` is an interval without the ``entre`` before it.

    """
    single = _single(text, pos, kind)
    if single is None:
        return None
    return _interval(text, pos, single, given=given) or single


def _single(text: str, pos: int, kind: str) -> Read | None:
    decade = _DECADE.match(text, pos)
    if decade and _DECADES.search(text, max(pos - 30, 0), pos):
        return decade.end(), Fixed(decade["tens"] if len(decade["tens"]) > 1 else f"19{decade['tens']}")
    stretch = stretch_at(text, pos, kind) if kind in _STRETCHES else None
    day = day_at(text, pos, kind) if kind in days.KINDS else None
    if day:
        day = inside(day, text)
    return day if day and (stretch is None or day[0] > stretch[0]) else stretch


def _interval(text: str, pos: int, first: Read, *, given: bool) -> Read | None:
    joint = _JOINT.match(text, first[0])
    if not joint:
        return None
    last = None if _PARTICIPLE.match(text, first[0]) else _single(text, joint.end(), kind_at(text, joint.end()))
    before = max(pos - 20, 0)
    # « dans la nuit du 11 au 12 », « entre le 1er et le 6 », « Du 10 au 22, il a plu »
    night = given or _NIGHT.search(text, before, pos) is not None or _is_of_running_month(text, pos, last)
    if last is None or not _joined(first[1], last[1], night=night):
        return None
    if joint["to"]:
        opened = given or isinstance(first[1], Monthly) or _FROM.search(text, before, pos) is not None
    elif joint["and"]:
        opened = given or _BETWEEN.search(text, before, pos) is not None
    else:
        opened = isinstance(first[1], Monthly | Yearly) and not isinstance(last[1], Monthly)
    return (last[0], Between(first[1], last[1])) if opened else None


def _is_of_running_month(text: str, pos: int, last: Read | None) -> bool:
    if last is None or not isinstance(last[1], Monthly) or not _CLAUSE_ENDS.match(text, last[0]):
        return False
    opened = _BARE_FROM.search(text, max(pos - 12, 0), pos)
    return bool(opened and _MONTH_NAME.search(text, max(pos - _SAME_SUBJECT, 0), pos))


_BARE_FROM: Final = re.compile(r"\b(?:du|entre le)[ \n]$")
_CLAUSE_ENDS: Final = re.compile(r" ?[.,;:!?)»](?!\d)|\n|\Z")
_MONTH_NAME: Final = re.compile(rf"\b(?:{one_of(MONTHS)})\b")
_SAME_SUBJECT: Final = 300


def _is_day_of_month(said: Expression) -> bool:
    inner = said.inner if isinstance(said, At) else said
    value = inner.value if isinstance(inner, Fixed) else inner.template if isinstance(inner, Yearly) else ""
    return bool(_DAY_VALUE.fullmatch(value))


def _joined(first: Expression, last: Expression, *, night: bool = False) -> bool:
    """Say whether two dates are two ends of one stretch: of one kind, a bare day only before a day of a month.

    ``la nuit du 11 au 12`` needs no month.
    """
    if isinstance(last, Between | Run | Unknown) or isinstance(first, Between | Run | Unknown):
        return False
    first_inner = first.inner if isinstance(first, At) else first
    last_inner = last.inner if isinstance(last, At) else last
    if isinstance(first_inner, Monthly):
        return (
            (night and isinstance(last_inner, Monthly))
            or _is_day_of_month(last)
            or (first_inner.weekday is not None and isinstance(last_inner, Monthly))
        )
    if isinstance(last_inner, Monthly):
        return _is_day_of_month(first) and last_inner.weekday is not None
    if isinstance(first_inner, Weekly):
        return isinstance(last_inner, Weekly)
    if isinstance(last_inner, Weekly):
        return False
    if isinstance(last, PartOf) and _is_day_of_month(first):
        return isinstance(last.inner, Yearly | Fixed)  # « du 14 juin au début juillet »
    return _is_day_of_month(first) == _is_day_of_month(last)


def reading(text: str, start: int, end: int) -> Expression | None:
    """Return what the words of ``text[start:end]`` (folded) say as a date, in the light of those before; else null.

    A length of time is read as the distance that it is after ``depuis`` and ``d'ici``.
    """
    offset = max(start - 40, 0)
    view = text[offset:end]
    pos = start - offset
    if _LISTED.fullmatch(text, start, end) and not _DECADES.search(text, max(start - 30, 0), start):
        day = int(text[start:end].removesuffix("er"))
        return Monthly(day) if 1 <= day <= 31 else None  # noqa: PLR2004
    ways = (partial(date_at, given=True), _single, stretch_at, day_at)
    kind = kind_at(view, pos)
    reads = (way(view, pos, kind) for way in ways)
    said = next((read[1] for read in reads if read and read[0] == len(view)), None)
    if said is None:
        # « les XIXe et XXe siècles »: what the first says stands behind it
        whole = stretch_at(text, start, kind_at(text, start))
        said = whole[1] if whole and whole[0] == end else None
    if (
        isinstance(said, Away)
        and said.base == "context"
        and said.unit == "day"
        and said.count
        and _OF_EVENT.match(text, end)
    ):
        now = said.count > 0 or text.endswith("a la ", 0, start)
        return replace(said, of_event=True, count=0 if now else said.count)
    if said is not None:
        return of_accounts(text, end, said)
    away = distance_of(view, pos, len(view))
    if away is None:
        return None
    return Away(away[0], away[1] if re.search(r"d'ici[^.]*$", view[:pos]) else -away[1])
