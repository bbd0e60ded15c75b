"""From what a date says to a value of the calendar, by the anchors that are known."""

import re
from dataclasses import replace
from datetime import MINYEAR, date, timedelta

from pipeline.dates import calendar, fractions
from pipeline.dates.anchors import UNRESOLVED, Anchors, Resolution, Resolved
from pipeline.dates.calendar import days_of, moved, shifted, unit_of, value_at
from pipeline.dates.expressions import (
    Around,
    At,
    Away,
    Base,
    Beside,
    Between,
    Expression,
    Fiscal,
    Fixed,
    HalfOf,
    Inside,
    Monthly,
    NthOf,
    PartOf,
    QuarterOf,
    Run,
    RunOf,
    Season,
    Side,
    Successor,
    Weekly,
    Yearly,
)
from pipeline.dates.fiscal import fiscal
from pipeline.dates.recurring import in_year, monthly, weekly, yearly

_FRIDAY, _SUNDAY = 4, 6
_TWO_YEARS = re.compile(r"\d{4}/\d{4}")
"""A year of accounts or a season: a year before it is another one."""


def resolve_expression(expression: Expression, anchors: Anchors) -> Resolved:
    """Return the value of an expression under its anchors, as far as they are known."""
    if anchors.spoken:
        return _as_spoken(expression, anchors.spoken, replace(anchors, spoken=None))
    match expression:
        case Fixed(value):
            return Resolved(value, "explicit") if days_of(value) else UNRESOLVED
        case Yearly():
            return yearly(expression, anchors)
        case Monthly():
            return monthly(expression, anchors)
        case Weekly():
            return weekly(expression, anchors)
        case Away():
            return _away(expression, anchors)
        case Run(unit, count, side):
            return _run(unit, count, side, anchors)
        case Successor(template, steps):
            return _successor(template, steps, anchors)
        case Fiscal():
            return fiscal(expression, anchors)
        case Season(steps, base):
            return _season(steps, base, anchors)
        case PartOf(part, inner):
            return replace(resolve_expression(inner, anchors), part=part)
        case At(inner, time):
            day = resolve_expression(inner, anchors)
            return replace(day, value=f"{day.value}T{time}") if day.value else day
        case Between(first, last):
            return _between(first, last, anchors)
        case Around(Weekly(_, "past"), "weekend") if anchors.published and anchors.published.weekday() == _SUNDAY:
            # on a Sunday, « le week-end dernier » is not the one that ends
            monday = anchors.published - timedelta(days=_SUNDAY)
            return replace(resolve_expression(expression, replace(anchors, published=monday)), resolution="publication")
        case Around(Weekly(day, "future"), "weekend") if anchors.published and anchors.published.weekday() == _FRIDAY:
            # on a Friday, « le week-end prochain » is not the one that begins tomorrow
            return resolve_expression(Around(Weekly(day, weeks=1), "weekend"), anchors)
        case Beside(inner, unit, count):
            whole = resolve_expression(inner, anchors)
            days = days_of(whole.value) if whole.value else None
            there = shifted(days[0], unit, count) if days else None
            return replace(whole, value=there) if there else UNRESOLVED
        case (
            HalfOf(inner, _)
            | QuarterOf(inner, _)
            | Inside(inner, _)
            | RunOf(inner, _, _, _)
            | NthOf(inner, _, _)
            | Around(inner, _)
        ):
            whole = resolve_expression(inner, anchors)
            piece = _piece(expression, whole.value) if whole.value else None
            return replace(whole, value=piece) if piece else UNRESOLVED
        case _:
            return UNRESOLVED


def _as_spoken(expression: Expression, spoken: str, anchors: Anchors) -> Resolved:
    """Resolve what was said on a day that the text tells: ``En 1981, il m'a dit : dans dix ans, tu seras riche``.

    Of a year alone only what counts in years is known: not ``demain``.
    """
    days = days_of(spoken)
    inner = expression.inner if isinstance(expression, PartOf | At) else expression
    if days is None or not isinstance(inner, Away | Run | Weekly):
        return resolve_expression(expression, anchors)
    known = resolve_expression(expression, replace(anchors, published=days[0]))
    if known.resolution != "publication":
        return known
    unit = "day" if isinstance(inner, Weekly) else inner.unit
    if days[0] != days[1] and calendar.MONTHS_PER.get(unit, 0) < calendar.MONTHS_PER.get(unit_of(spoken) or "day", 0):
        return UNRESOLVED
    return replace(known, resolution="context")


def _piece(
    expression: HalfOf | QuarterOf | Inside | RunOf | NthOf | Around,
    whole: str,
) -> str | None:
    match expression:
        case HalfOf(_, which):
            return fractions.halves(whole, which)
        case QuarterOf(_, which):
            return fractions.quarter_of(whole, which)
        case Inside(_, template):
            return in_year(template, int(whole[:4])) if unit_of(whole) == "year" else None
        case RunOf(_, unit, count, last):
            return fractions.run_of(whole, unit, count, last=last)
        case NthOf(_, counted, nth):
            nth_weekday, nth_of = fractions.nth_weekday, fractions.nth_of
            return nth_weekday(whole, counted, nth) if isinstance(counted, int) else nth_of(whole, counted, nth)
        case Around(_, unit):
            days = days_of(whole)
            return value_at(days[0], unit) if days else None


def _away(expression: Away, anchors: Anchors) -> Resolved:
    if expression.base == "publication":
        if anchors.published is None:
            return UNRESOLVED
        value = shifted(anchors.published, expression.unit, expression.count)
        return Resolved(value, "publication") if value else UNRESOLVED
    if expression.of_event:
        return _of_event(expression, anchors)
    other = anchors.other_day if expression.unit == "day" else anchors.other
    if other is None:
        if anchors.published and expression.count and (expression.same or expression.unit in {"year", "month"}):
            # over an article, « dix ans plus tard » is the year in which it is read
            value = shifted(anchors.published, expression.unit, min(expression.count, 0))
            return Resolved(value, "publication") if value else UNRESOLVED
        return UNRESOLVED
    if expression.unit == "day" and other.startswith("XXXX-"):
        return _without_year(other.partition("T")[0], expression.count)
    days = days_of(other)
    if days is None or (expression.unit == "day" and days[0] != days[1]):
        return UNRESOLVED
    if expression.same or (expression.unit == "year" and abs(expression.count) == 1 and _TWO_YEARS.fullmatch(other)):
        value = calendar.same_a_while_away(other, expression.unit, expression.count)
    else:
        value = shifted(days[0], expression.unit, expression.count)
    return Resolved(value, "context") if value else UNRESOLVED


def _of_event(expression: Away, anchors: Anchors) -> Resolved:
    """Resolve ``la veille de la clôture``, which says the day before it again (``le 25 février, la veille …``).

    Alone, ``au lendemain du vote`` is the day of the article; ``la veille de l'audience`` is not known.
    """
    if anchors.same_day:
        return Resolved(anchors.same_day, "unresolved" if anchors.same_day.startswith("XXXX") else "context")
    if anchors.published and expression.count == 0:
        return Resolved(anchors.published.isoformat(), "publication")
    return UNRESOLVED


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


def _season(steps: int, base: Base, anchors: Anchors) -> Resolved:
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
    named = first.inner if isinstance(first, PartOf) else first
    if isinstance(first, Monthly) or (isinstance(first, At) and isinstance(first.inner, Monthly)):
        own = replace(resolve_expression(first, replace(anchors, month=end.value[:7])), resolution=end.resolution)
    elif isinstance(named, Yearly) and not end.value.startswith("XXXX"):
        year = int(end.value[:4])
        value: str | None = in_year(named.template, year)
        begin, until = (days_of(one) if one else None for one in (value, end.value))
        if begin and until and begin[0] > until[0]:
            if anchors.year and isinstance(last, Yearly):
                # « L'an dernier, … dans la nuit du 31 décembre au 1er janvier » begins in that year
                end = replace(end, value=in_year(last.template, year + 1))
            else:
                value = in_year(named.template, year - 1)
        own = Resolved(value, end.resolution, own.part)
    elif isinstance(first, Weekly | At) and anchors.published and own.value and (end.value or "") < own.value:
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
