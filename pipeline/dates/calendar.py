"""Calendar arithmetic on TIMEX values: what days a value covers, its parts, the value a distance away.

A value is a string of the annotation guide (TIMEX3, ISO 8601): ``2025-09-08T14:30``, ``2025-09-08``, ``2025-09``,
``2025``, ``2025-Q3``, ``2025-H1``, ``2025-SP``, ``2025-W36``, ``2025-W36-WE``, ``199`` (decade), ``19`` (century),
``2019/2022``, ``2017/..``. Days are those of the proleptic Gregorian calendar.
"""

import calendar
import re
from datetime import MINYEAR, date, timedelta
from functools import lru_cache
from typing import Final, Literal

Unit = Literal["day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
Part = Literal["start", "mid", "end"]
Days = tuple[date, date]
"""First and last day, both inclusive."""

MONTHS_PER: Final[dict[Unit, int]] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are whole months; the others are days."""

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, as the weather services count them (three whole months; Météo-France, WMO).

A winter belongs to the year in which it begins.
"""

_VALUES: Final[tuple[tuple[re.Pattern[str], Unit], ...]] = (
    (re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?"), "day"),
    (re.compile(r"\d{4}-W\d\d-WE"), "weekend"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}-Q\d"), "quarter"),
    (re.compile(r"\d{4}-H\d"), "half"),
    (re.compile(r"\d{4}-[A-Z]{2}"), "season"),
    (re.compile(r"\d{4}"), "year"),
    (re.compile(r"\d{3}"), "decade"),
    (re.compile(r"\d\d"), "century"),
)


@lru_cache(maxsize=4096)
def unit_of(value: str) -> Unit | None:
    """Return the unit that a value counts in; null for an interval, and for a value that is not complete."""
    return next((unit for form, unit in _VALUES if form.fullmatch(value)), None)


@lru_cache(maxsize=4096)
def days_of(value: str) -> Days | None:
    """Return the first and last day of a value; null when it is not complete, or not on the calendar (30 February)."""
    first, slash, last = value.partition("/")
    if slash:
        begin, end = days_of(first), days_of(last)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    unit = unit_of(value)
    if unit is None:
        return None
    try:
        return _days(value, unit)
    except (ValueError, OverflowError):
        return None


def _days(value: str, unit: Unit) -> Days:
    if unit == "day":
        day = date.fromisoformat(value[:10])
        return day, day
    if unit in {"week", "weekend"}:
        monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    year = int(value[:4].ljust(4, "0")) or MINYEAR
    if unit == "month":
        return _months(year, int(value[5:]), 1)
    if unit == "quarter":
        return _months(year, 3 * int(value[-1]) - 2, 3)
    if unit == "half":
        return _months(year, 6 * int(value[-1]) - 5, 6)
    if unit == "season":
        return _months(year, SEASONS[value[-2:]], 3)
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    last = int(value.ljust(4, "0")) + length - 1
    return date(year, 1, 1), date(last, 12, 31)


def _months(year: int, month: int, count: int) -> Days:
    """Return the days of ``count`` months from ``month`` on, which may run into the next year."""
    last_year, last_month = divmod(12 * year + month - 1 + count - 1, 12)
    return date(year, month, 1), date(last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1])


def value_at(day: date, unit: Unit) -> str:
    """Return the value of the given unit that holds a day.

    >>> value_at(date(2025, 2, 3), "season"), value_at(date(2025, 9, 8), "week"), value_at(date(1999, 1, 1), "decade")
    ('2024-WI', '2025-W37', '199')
    """
    year, month = day.year, day.month
    if unit == "day":
        return day.isoformat()
    if unit in {"week", "weekend"}:
        iso = day.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{year:04d}-{month:02d}"
    if unit == "quarter":
        return f"{year:04d}-Q{(month + 2) // 3}"
    if unit == "half":
        return f"{year:04d}-H{(month + 5) // 6}"
    if unit == "season":
        name = {0: "WI", 1: "SP", 2: "SU", 3: "FA"}[month % 12 // 3]
        return f"{year - (month < SEASONS['SP']):04d}-{name}"
    digits = f"{year:04d}"
    return digits[: {"year": 4, "decade": 3, "century": 2}[unit]]


def moved(day: date, unit: Unit, count: int) -> date | None:
    """Return the day ``count`` units away (the last of its month where there is no such day); null off the calendar."""
    try:
        if unit == "day":
            return day + timedelta(days=count)
        if unit in {"week", "weekend"}:
            return day + timedelta(weeks=count)
        year, month = divmod(12 * day.year + day.month - 1 + MONTHS_PER.get(unit, 3) * count, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def shifted(day: date, unit: Unit, count: int) -> str | None:
    """Return the value of ``unit`` that lies ``count`` units from the one that holds ``day``; null off the calendar.

    >>> shifted(date(2025, 1, 31), "month", -2), shifted(date(2024, 2, 29), "year", 1)
    ('2024-11', '2025')
    """
    there = moved(day, unit, count)
    return None if there is None else value_at(there, unit)


def same_a_while_away(value: str, unit: Unit, count: int) -> str | None:
    """Move a value by whole years, months or days, keeping what it is: ``2024-H1`` a year earlier is ``2023-H1``.

    Where the value is finer than the unit by a day or a week, the distance decides (``mardi … un an plus tôt`` is a
    year); where it is coarser than the unit, the answer is not known and null.
    """
    first, slash, last = value.partition("/")
    if slash:
        moved_ends = (same_a_while_away(first, unit, count), same_a_while_away(last, unit, count))
        return "/".join(end for end in moved_ends if end) if all(moved_ends) else None
    kind, covered = unit_of(value), days_of(value)
    if kind is None or covered is None:
        return None
    if kind in {"day", "weekend", "week"} or kind == unit:
        if unit == "day" and kind != "day":
            return None
        return shifted(covered[0], unit, count)
    if unit not in MONTHS_PER or (MONTHS_PER.get(kind, 3) > MONTHS_PER[unit]):
        return None
    return shifted(covered[0], kind, count * MONTHS_PER[unit] // MONTHS_PER.get(kind, 3))


_THIRDS_OF_MONTH: Final = {"start": (1, 10), "mid": (11, 20), "end": (21, 31)}


def narrowed(days: Days, part: Part, unit: Unit | None) -> Days:
    """Return the third of a stretch that début, mi- or fin mean.

    A year falls in three times four months, a month in days 1-10, 11-20 and 21-end (annotation guide); a decade and a
    century in thirds of their years, as TimeML's ``START``/``MID``/``END`` leave open; every other stretch in thirds
    of its days, the middle taking what is left over.
    """
    first, last = days
    if unit == "month":
        begin, end = _THIRDS_OF_MONTH[part]
        return first.replace(day=begin), first.replace(day=min(end, last.day))
    whole = {"year": 1, "decade": 10, "century": 100}.get(unit or "")
    if whole == 1:
        begin = {"start": 1, "mid": 5, "end": 9}[part]
        return _months(first.year, begin, 4)
    if whole:
        third = whole // 3
        offsets = {"start": (0, third), "mid": (third, whole - third), "end": (whole - third, whole)}[part]
        start_year = first.year - first.year % 10
        return date(max(start_year + offsets[0], MINYEAR), 1, 1), date(start_year + offsets[1] - 1, 12, 31)
    count = (last - first).days + 1
    third = count // 3
    begin, end = {"start": (0, third or 1), "mid": (third, count - third), "end": (count - (third or 1), count)}[part]
    return first + timedelta(days=begin), first + timedelta(days=end - 1)
