"""From what a date says to a value of the calendar, by the anchors that are known."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Literal

from pipeline.dates import calendar
from pipeline.dates.calendar import Part, days_of, moved, shifted, unit_of, value_at
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
    Season,
    Side,
    Successor,
    Weekly,
    Yearly,
)
from pipeline.dates.holidays import holiday

Resolution = Literal["explicit", "publication", "context", "unresolved"]


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a date may be told from."""

    published: date | None = None
    side: Side | None = None
    """Where the sentence looks."""
    firm: bool = False
    """A verb beside the date says so; else a date far off on that side gives way to one close by."""
    year: str | None = None
    """A year that the text has set for the dates that follow."""
    month: str | None = None
    """A month (``2025-03``, ``XXXX-03``) that a list shares or a day follows."""
    other: str | None = None
    """The value of the date that ``un an plus tôt`` is told from."""
    other_day: str | None = None
    """The value of the last day told: ``la veille``."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The value of an expression, and what it took to know it."""

    value: str | None
    resolution: Resolution
    part: Part | None = None


UNRESOLVED = Resolved(None, "unresolved")


def resolve_expression(expression: Expression, anchors: Anchors) -> Resolved:
    """Return the value of an expression under its anchors, as far as they are known."""
    match expression:
        case Fixed(value):
            return Resolved(value, "explicit") if days_of(value) else UNRESOLVED
        case Yearly():
            return _yearly(expression, anchors)
        case Monthly():
            return _monthly(expression, anchors)
        case Weekly():
            return _weekly(expression, anchors)
        case Away():
            return _away(expression, anchors)
        case Run(unit, count, side):
            return _run(unit, count, side, anchors)
        case Successor(template, steps):
            return _successor(template, steps, anchors)
        case Season(steps, base):
            return _season(steps, base, anchors)
        case PartOf(part, inner):
            return replace(resolve_expression(inner, anchors), part=part)
        case At(inner, time):
            day = resolve_expression(inner, anchors)
            return replace(day, value=f"{day.value}T{time}") if day.value else day
        case Between(first, last):
            return _between(first, last, anchors)
        case HalfOf(inner, _) | Inside(inner, _) | MonthsOf(inner, _, _) | NthOf(inner, _, _) | Around(inner, _):
            whole = resolve_expression(inner, anchors)
            piece = _piece(expression, whole.value) if whole.value else None
            return replace(whole, value=piece) if piece else UNRESOLVED
        case _:
            return UNRESOLVED


def _piece(
    expression: HalfOf | Inside | MonthsOf | NthOf | Around,
    whole: str,
) -> str | None:
    match expression:
        case HalfOf(_, which):
            return calendar.halves(whole, which)
        case Inside(_, template):
            return in_year(template, int(whole[:4])) if unit_of(whole) == "year" else None
        case MonthsOf(_, count, last):
            return calendar.months_of(whole, count, last=last)
        case NthOf(_, weekday, nth):
            return calendar.nth_weekday(whole, weekday, nth)
        case Around(_, unit):
            days = days_of(whole)
            return value_at(days[0], unit) if days else None


@lru_cache(maxsize=4096)
def in_year(template: str, year: int) -> str | None:
    """Return what comes back every year, in one year; null where it does not exist (29 February)."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    value = holiday(template[1:], year).isoformat() if template[0] == "=" else template.replace("XXXX", f"{year:04d}")
    return value if days_of(value) else None


def _unresolved(template: str) -> Resolved:
    """Keep what is known without a year: a moveable feast has nothing."""
    if template[0] != "=":
        return Resolved(template, "unresolved")
    days = {holiday(template[1:], year).isoformat()[4:] for year in (2023, 2024, 2025)}
    return Resolved(f"XXXX{days.pop()}" if len(days) == 1 else None, "unresolved")


def _yearly(expression: Yearly, anchors: Anchors) -> Resolved:
    if anchors.year and not expression.strict and not expression.current:
        value = in_year(expression.template, int(anchors.year))
        return Resolved(value, "context") if value else UNRESOLVED
    if anchors.published is None:
        return _unresolved(expression.template)
    years = range(anchors.published.year - 8, anchors.published.year + 9)
    candidates = [value for year in years if (value := in_year(expression.template, year))]
    if expression.weekday is not None:
        agreeing = [value for value in candidates if _weekday(value) == expression.weekday]
        near = [value for value in agreeing if abs(int(value[:4]) - anchors.published.year) <= 1]
        candidates = near or candidates
    side = None if expression.current else anchors.side
    chosen = choose(candidates, anchors.published, side, expression.strict)
    if side and not expression.strict and not anchors.firm:
        chosen = _closer(chosen, choose(candidates, anchors.published, None, None), anchors.published)
    return Resolved(chosen, "publication") if chosen else UNRESOLVED


_FAR, _CLOSE = 240, 100
"""Days: an article of March rarely says ``en février`` of the next year, nor ``en avril`` of the last, without one."""


def _closer(chosen: str | None, nearest: str | None, published: date) -> str | None:
    """Prefer a date close by to one far off, which an article would have given its year."""
    far, close = (days_of(value) if value else None for value in (chosen, nearest))
    if far and close and _distance(far, published) > _FAR and _distance(close, published) < _CLOSE:
        return nearest
    return chosen


def _weekday(value: str) -> int:
    return date.fromisoformat(value).weekday()


def choose(candidates: list[str], published: date, side: Side | None, strict: Side | None) -> str | None:
    """Choose among values in order: the last, the next, or the nearest one.

    The one that runs on the day of publication is both last and next, unless the words say ``dernier`` or
    ``prochain``.
    """
    spans = [(value, days) for value in candidates if (days := days_of(value))]
    past = [value for value, (first, last) in spans if (last < published if strict else first <= published)]
    future = [value for value, (first, last) in spans if (first > published if strict else last >= published)]
    wanted = strict or side
    if wanted == "past" and past:
        return past[-1]
    if wanted == "future" and future:
        return future[0]
    return min(spans, key=lambda span: _distance(span[1], published))[0] if spans else None


def _distance(days: calendar.Days, published: date) -> int:
    return max((days[0] - published).days, (published - days[1]).days, 0)


def _monthly(expression: Monthly, anchors: Anchors) -> Resolved:
    if anchors.month:
        value = f"{anchors.month}-{expression.day:02d}"
        if anchors.month.startswith("XXXX"):
            return Resolved(value, "unresolved")
        return Resolved(value, "context") if days_of(value) else UNRESOLVED
    if anchors.published is None:
        return UNRESOLVED
    months = (moved(anchors.published.replace(day=1), "month", step) for step in range(-6, 7))
    values = [f"{month.isoformat()[:7]}-{expression.day:02d}" for month in months if month]
    candidates = [value for value in values if days_of(value)]
    if expression.weekday is not None:
        agreeing = [value for value in candidates if _weekday(value) == expression.weekday]
        candidates = agreeing or candidates
    chosen = choose(candidates, anchors.published, anchors.side, expression.strict)
    return Resolved(chosen, "publication") if chosen else UNRESOLVED


def _weekly(expression: Weekly, anchors: Anchors) -> Resolved:
    if anchors.published is None:
        return UNRESOLVED
    if expression.weeks:
        first = (day for day in _days_from(anchors.published) if day.weekday() == expression.weekday)
        there = moved(next(first), "week", expression.weeks)
        return Resolved(there.isoformat(), "publication") if there else UNRESOLVED
    days = (moved(anchors.published, "day", step) for step in range(-13, 14))
    candidates = [day.isoformat() for day in days if day and day.weekday() == expression.weekday]
    chosen = choose(candidates, anchors.published, anchors.side, expression.strict)
    return Resolved(chosen, "publication") if chosen else UNRESOLVED


def _days_from(day: date) -> Iterator[date]:
    return (day + timedelta(days=step) for step in range(1, 8))


def _away(expression: Away, anchors: Anchors) -> Resolved:
    if expression.base == "publication":
        if anchors.published is None:
            return UNRESOLVED
        value = shifted(anchors.published, expression.unit, expression.count)
        return Resolved(value, "publication") if value else UNRESOLVED
    other = anchors.other_day if expression.unit == "day" and anchors.other_day else anchors.other
    if other is None:
        if anchors.published and expression.count and expression.same:
            value = shifted(anchors.published, expression.unit, expression.count)
            return Resolved(value, "publication") if value else UNRESOLVED
        return UNRESOLVED
    if expression.unit == "day" and other.startswith("XXXX-"):
        return _without_year(other, expression.count)
    days = days_of(other)
    if days is None or (expression.unit == "day" and days[0] != days[1]):
        return UNRESOLVED
    if expression.same:
        value = calendar.same_a_while_away(other, expression.unit, expression.count)
    else:
        value = shifted(days[0], expression.unit, expression.count)
    return Resolved(value, "context") if value else UNRESOLVED


def _without_year(other: str, count: int) -> Resolved:
    """``le 12 octobre … et le lendemain`` in a text without a year: ``XXXX-10-13``."""
    if len(other) != len("XXXX-10-12"):
        return UNRESOLVED
    there = moved(date.fromisoformat(other.replace("XXXX", "2001")), "day", count) if other != "XXXX-02-29" else None
    return Resolved(f"XXXX{there.isoformat()[4:]}", "unresolved") if there else UNRESOLVED


def _run(unit: calendar.Unit, count: int, side: Side, anchors: Anchors) -> Resolved:
    if anchors.published is None:
        return UNRESOLVED
    now = value_at(anchors.published, unit)
    there = shifted(anchors.published, unit, -count if side == "past" else count)
    if there is None:
        return UNRESOLVED
    return Resolved(f"{there}/{now}" if side == "past" else f"{now}/{there}", "publication")


def _successor(template: str, steps: int, anchors: Anchors) -> Resolved:
    days = days_of(anchors.other) if anchors.other else None
    if days is None:
        return UNRESOLVED
    years = range(max(days[0].year - 2, MINYEAR), days[0].year + 3)
    spans = [(value, covered) for year in years if (value := in_year(template, year)) and (covered := days_of(value))]
    found = [value for value, covered in spans if (covered[0] > days[0] if steps > 0 else covered[1] < days[0])]
    if not found:
        return UNRESOLVED
    return Resolved(found[0] if steps > 0 else found[-1], "context")


def _season(steps: int, base: Literal["publication", "context"], anchors: Anchors) -> Resolved:
    days = days_of(anchors.other) if base == "context" and anchors.other else None
    day = anchors.published if base == "publication" else days[0] if days else None
    if day is None:
        return UNRESOLVED
    summer = 7
    first = day.year - (day.month < summer) + steps
    return Resolved(f"{first}/{first + 1}", base)


def _between(first: Expression, last: Expression, anchors: Anchors) -> Resolved:
    """Resolve both ends; what one end leaves out is taken from the other."""
    end = resolve_expression(last, anchors)
    if end.value is None:
        return end
    own = resolve_expression(first, anchors)
    if isinstance(first, Monthly) or (isinstance(first, At) and isinstance(first.inner, Monthly)):
        own = replace(resolve_expression(first, replace(anchors, month=end.value[:7])), resolution=end.resolution)
    elif isinstance(first, Yearly) and not end.value.startswith("XXXX"):
        year = int(end.value[:4])
        days = days_of(end.value)
        value = in_year(first.template, year)
        covered = days_of(value) if value else None
        if covered and days and covered[0] > days[0]:
            value = in_year(first.template, year - 1)
        own = Resolved(value, end.resolution)
    elif isinstance(first, Weekly | At) and anchors.published and own.value and end.value < own.value:
        end = _later(last, own.value, anchors)
    if own.value is None or end.value is None:
        return UNRESOLVED
    value = f"{own.value}/{end.value}"
    if days_of(value) is None and "X" not in value:
        return UNRESOLVED
    rank: tuple[Resolution, ...] = ("unresolved", "publication", "context", "explicit")
    return Resolved(
        value, min(own.resolution, end.resolution, key=rank.index), own.part if own.part == end.part else None
    )


def _later(expression: Expression, first: str, anchors: Anchors) -> Resolved:
    """Resolve a weekday as the first one from another on: ``de jeudi à lundi``."""
    days = days_of(first)
    if days is None:
        return UNRESOLVED
    return resolve_expression(expression, replace(anchors, published=days[0], side="future"))
