"""From what a date says to a value of the calendar, with what had to be known for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from pipeline.dates.calendar import (
    days_of,
    halves,
    months_of,
    moved,
    nth_weekday,
    same_a_while_away,
    shifted,
    value_at,
)
from pipeline.dates.expressions import (
    Around,
    At,
    Away,
    Between,
    Expression,
    Fixed,
    HalfOf,
    Inside,
    Monthly,
    MonthsOf,
    NthOf,
    PartOf,
    Run,
    Side,
    Weekly,
    Yearly,
)
from pipeline.dates.holidays import holiday

Resolution = Literal["explicit", "publication", "context", "unresolved"]
_WEEK: Final = 7
_FAR: Final = 270
_NEAR: Final = 92
"""Days: a date that the tense puts this far away, though it also falls this near, is the near one."""
_ORDER: Final[tuple[Resolution, ...]] = ("explicit", "context", "publication", "unresolved")


@dataclass(frozen=True, slots=True)
class Known:
    """A value, and what had to be known for it."""

    value: str | None
    resolution: Resolution


UNKNOWN: Final = Known(None, "unresolved")


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a date is told from."""

    published: date | None
    """Day of publication."""
    context: str | None
    """Value of the date of the text that it refers to."""
    side: Side | None
    """Where its sentence looks."""


def resolve_expression(said: Expression, anchors: Anchors) -> Known:
    """Return the value of an expression; what is not known of it is ``XXXX``, or the whole null."""
    match said:
        case Fixed(value):
            return UNKNOWN if "X" in value else Known(value, "explicit")
        case Yearly():
            return _yearly(said, anchors)
        case Monthly():
            return _monthly(said, anchors)
        case Weekly():
            return _weekly(said, anchors)
        case Away():
            return _away(said, anchors)
        case Run(unit, count, side):
            if anchors.published is None:
                return UNKNOWN
            there = shifted(anchors.published, unit, -count if side == "past" else count)
            here = value_at(anchors.published, unit)
            return Known("/".join(sorted((there, here))), "publication") if there else UNKNOWN
        case PartOf(_, inner):
            return resolve_expression(inner, anchors)
        case HalfOf(inner, which):
            return _then(resolve_expression(inner, anchors), lambda value: halves(value, which))
        case Inside(inner, template):
            return _then(resolve_expression(inner, anchors), lambda value: _filled(template, int(value[:4])))
        case MonthsOf(inner, count, from_end):
            return _then(resolve_expression(inner, anchors), lambda value: months_of(value, count, last=from_end))
        case NthOf(inner, weekday, nth):
            return _then(resolve_expression(inner, anchors), lambda value: nth_weekday(value, weekday, nth))
        case Around(inner, unit):
            return _then(resolve_expression(inner, anchors), lambda value: _around(value, unit))
        case Between(first, last):
            return _between(first, last, anchors)
        case At(inner, time):
            known = resolve_expression(inner, anchors)
            return Known(f"{known.value}T{time}", known.resolution) if known.value and days_of(known.value) else known
        case _:
            return UNKNOWN


def _then(known: Known, step: Callable[[str], str | None]) -> Known:
    value = step(known.value) if known.value and "X" not in known.value else None
    return Known(value, known.resolution) if value else UNKNOWN


def _filled(template: str, year: int) -> str | None:
    if template.startswith("="):
        return holiday(template[1:], year).isoformat()
    value = template.replace("XXXX", f"{year:04d}")
    return value if days_of(value) else None


def _around(value: str, unit: str) -> str | None:
    days = days_of(value)
    return value_at(days[0], "weekend" if unit == "weekend" else "week") if days else None


def _pick(candidates: list[str], published: date, side: Side | None, *, strict: bool) -> str | None:
    """Choose the value that the tense means: the last one, the next one, or the nearest."""
    dated = [(days, value) for value in candidates if (days := days_of(value))]
    past = [(days, value) for days, value in dated if (days[1] < published if strict else days[0] <= published)]
    future = [(days, value) for days, value in dated if (days[0] > published if strict else days[1] >= published)]

    def distance(one: tuple[tuple[date, date], str]) -> int:
        (first, last), _ = one
        return 0 if first <= published <= last else min(abs((first - published).days), abs((last - published).days))

    nearest = min(dated, key=distance, default=None)
    chosen = max(past, default=None) if side == "past" else min(future, default=None) if side == "future" else None
    if nearest is None or chosen is None:
        return nearest[1] if nearest else None
    # « La Delage, vendue le 11 décembre » a week before that day: no tense makes it the December of last year.
    mistaken = not strict and distance(chosen) > _FAR and distance(nearest) < _NEAR
    return nearest[1] if mistaken else chosen[1]


def _yearly(said: Yearly, anchors: Anchors) -> Known:
    template = said.template
    if anchors.published is None:
        if anchors.context and anchors.context[:4].isdigit():
            value = _filled(template, int(anchors.context[:4]))
            return Known(value, "context") if value else UNKNOWN
        return Known(None if template.startswith("=") else template, "unresolved")
    year = anchors.published.year
    candidates = [value for other in (year - 1, year, year + 1) if (value := _filled(template, other))]
    if said.weekday is not None:
        fitting = [value for value in candidates if _weekday_of(value) == said.weekday]
        candidates = fitting or candidates
    if said.current:
        value = _pick(candidates, anchors.published, None, strict=False)
    else:
        value = _pick(candidates, anchors.published, said.strict or anchors.side, strict=said.strict is not None)
    return Known(value, "publication") if value else UNKNOWN


def _weekday_of(value: str) -> int | None:
    days = days_of(value)
    return days[0].weekday() if days and days[0] == days[1] else None


def _monthly(said: Monthly, anchors: Anchors) -> Known:
    if anchors.published is None:
        return UNKNOWN
    months = (moved(anchors.published.replace(day=1), "month", count) for count in (-1, 0, 1))
    days = [f"{value_at(month, 'month')}-{said.day:02d}" for month in months if month]
    candidates = [day for day in days if days_of(day)]
    if said.weekday is not None:
        candidates = [value for value in candidates if _weekday_of(value) == said.weekday] or candidates
    value = _pick(candidates, anchors.published, said.strict or anchors.side, strict=said.strict is not None)
    return Known(value, "publication") if value else UNKNOWN


def _weekly(said: Weekly, anchors: Anchors) -> Known:
    if anchors.published is None:
        return UNKNOWN
    nearest = anchors.published + timedelta(days=(said.weekday - anchors.published.weekday()) % _WEEK)
    candidates = [(nearest + timedelta(weeks=weeks)).isoformat() for weeks in (-1, 0, 1)]
    value = _pick(candidates, anchors.published, said.strict or anchors.side, strict=said.strict is not None)
    if value and said.weeks:
        value = (date.fromisoformat(value) + timedelta(weeks=said.weeks)).isoformat()
    return Known(value, "publication") if value else UNKNOWN


def _away(said: Away, anchors: Anchors) -> Known:
    if said.base == "context" and anchors.context:
        days = days_of(anchors.context)
        value = same_a_while_away(anchors.context, said.unit, said.count) if said.same else None
        if value is None and days:
            value = shifted(days[0], said.unit, said.count)
        return Known(value, "context") if value else UNKNOWN
    if anchors.published is None:
        return UNKNOWN
    value = shifted(anchors.published, said.unit, said.count)
    return Known(value, "publication") if value else UNKNOWN


def _between(first: Expression, last: Expression, anchors: Anchors) -> Known:
    """``3 au 7 mars``, ``mars à juin 2024``: what the first end leaves out is that of the last."""
    end = resolve_expression(last, anchors)
    if not end.value or "X" in end.value:
        return UNKNOWN
    value = end.value[:10]
    begin: str | None
    match first:
        case Monthly(day):
            begin = f"{value[:7]}-{day:02d}"
        case Yearly(template):
            begin = _filled(template, int(value[:4]))
            days, last_days = (days_of(begin) if begin else None), days_of(value)
            if days and last_days and days[0] > last_days[1]:
                begin = _filled(template, int(value[:4]) - 1)
        case Fixed(given):
            begin = given
        case _:
            begin = resolve_expression(first, anchors).value
    if not begin or not days_of(f"{begin}/{value}"):
        return UNKNOWN
    return Known(f"{begin}/{value}", end.resolution)
