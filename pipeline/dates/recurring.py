"""What comes back every year, month or week: which one is meant, by the tense and the day of publication."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Final

from pipeline.dates.anchors import UNRESOLVED, Anchors, Resolved
from pipeline.dates.calendar import Days, days_of, moved, unit_of
from pipeline.dates.expressions import Monthly, Side, Weekly, Yearly
from pipeline.dates.holidays import holiday

_WINTER: Final = "XXXX-WI"
"""The season that two years share."""


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


def yearly(expression: Yearly, anchors: Anchors) -> Resolved:
    """Return the value of what comes back every year: ``8 septembre``, ``mars``, ``Noël``."""
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
    if expression.current:
        return Resolved(
            _this(
                expression.template, candidates, anchors.published, looks_back=anchors.side == "past" and anchors.firm
            ),
            "publication",
        )
    side = anchors.side
    chosen = choose(candidates, anchors.published, side, expression.strict)
    if side and not expression.strict and not anchors.firm:
        chosen = _closer(chosen, choose(candidates, anchors.published, None, None), anchors.published)
    return Resolved(chosen, "publication") if chosen else UNRESOLVED


def _this(template: str, candidates: list[str], published: date, *, looks_back: bool) -> str | None:
    """``cet été``: the one that runs, or the last one in the past; else that of this year, and of winters the nearest."""
    around = [value for value in candidates if (days := days_of(value)) and days[0] <= published <= days[1]]
    if around:
        return around[0]
    if looks_back or template == _WINTER:
        return choose(candidates, published, "past" if looks_back else None, None)
    # « Sortie cet automne », in March: the autumn of this year, though the last one is nearer
    return in_year(template, published.year)


_TIMES, _NEAR = 3, 100
"""How much further off, and days: an article of March rarely says ``en février`` of the next year without one."""


def _closer(chosen: str | None, nearest: str | None, published: date) -> str | None:
    """Prefer a date close by to one far off, which an article would have given its year."""
    far, close = (days_of(value) if value else None for value in (chosen, nearest))
    if far and close and _distance(far, published) > max(_TIMES * _distance(close, published), _NEAR):
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
        return future[1] if not strict and len(future) > 1 and _is_nearly_over(future[0], published) else future[0]
    return min(spans, key=lambda span: _distance(span[1], published))[0] if spans else None


def _is_nearly_over(value: str, published: date) -> bool:
    """``Le chantier débutera au printemps``, in May: not the spring that has two weeks left."""
    days = days_of(value)
    if unit_of(value) != "season" or days is None or published < days[0]:
        return False
    return 3 * (days[1] - published).days < (days[1] - days[0]).days


def _distance(days: Days, published: date) -> int:
    return max((days[0] - published).days, (published - days[1]).days, 0)


def monthly(expression: Monthly, anchors: Anchors) -> Resolved:
    """Return the value of a day of an unnamed month: ``le 8``."""
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


def weekly(expression: Weekly, anchors: Anchors) -> Resolved:
    """Return the value of a weekday: ``lundi``, ``lundi dernier``."""
    if expression.steps:
        return _weekday_beside(expression, anchors)
    if anchors.published is None:
        return UNRESOLVED
    ahead = days_of(anchors.same_day) if anchors.same_day else None
    coming = anchors.side == "future" and anchors.firm and not expression.strict
    if ahead and coming and (ahead[0] - anchors.published).days >= _WEEK:
        # « ils partiront le samedi 27 septembre et arriveront lundi »
        return _weekday_beside(replace(expression, steps=1), anchors)
    if expression.weeks:
        first = (day for day in _days_from(anchors.published) if day.weekday() == expression.weekday)
        there = moved(next(first), "week", expression.weeks)
        return Resolved(there.isoformat(), "publication") if there else UNRESOLVED
    days = (moved(anchors.published, "day", step) for step in range(-13, 14))
    candidates = [day.isoformat() for day in days if day and day.weekday() == expression.weekday]
    chosen = choose(candidates, anchors.published, anchors.side, expression.strict)
    return Resolved(chosen, "publication") if chosen else UNRESOLVED


def _weekday_beside(expression: Weekly, anchors: Anchors) -> Resolved:
    """``les résultats tombent le 5 juillet, les oraux cessent le mercredi suivant``."""
    days = days_of(anchors.other_day) if anchors.other_day else None
    if days is None:
        return UNRESOLVED
    ahead = (expression.weekday - days[0].weekday() - 1) % _WEEK + 1
    there = moved(days[0], "day", ahead if expression.steps > 0 else ahead - _WEEK if ahead < _WEEK else -_WEEK)
    return Resolved(there.isoformat(), "context") if there else UNRESOLVED


_WEEK = 7


def _days_from(day: date) -> Iterator[date]:
    return (day + timedelta(days=step) for step in range(1, 8))
