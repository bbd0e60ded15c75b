"""Pieces of a value of the calendar: its halves, its nth weekday, day or week, its first months."""

from datetime import date, timedelta

from pipeline.dates.calendar import Unit, days_of, moved, unit_of, value_at

_THURSDAY, _SATURDAY = 3, 5


def halves(value: str, which: int) -> str | None:
    """Return the first (0) or second (1) half of a value, as an interval or a unit of its own.

    ``2024`` gives ``2024-H2``, ``18`` gives ``1850/1899`` (annotation guide), ``2025-03`` the days of a fortnight.
    """
    unit, days = unit_of(value), days_of(value)
    if unit is None or days is None:
        return None
    if unit == "year":
        return f"{value}-H{which + 1}"
    if unit in {"decade", "century"}:
        first = int(value.ljust(4, "0"))
        half = 5 if unit == "decade" else 50
        return f"{first + which * half:04d}/{first + which * half + half - 1:04d}"
    if unit == "month":
        first_day, last_day = (1, 15) if which == 0 else (16, days[1].day)
        return f"{value}-{first_day:02d}/{value}-{last_day:02d}"
    middle = days[0] + (days[1] - days[0]) // 2
    begin, end = (days[0], middle) if which == 0 else (middle + timedelta(days=1), days[1])
    return f"{begin.isoformat()}/{end.isoformat()}" if begin < end else None


def quarter_of(value: str, which: int) -> str | None:
    """Return a quarter (0 to 3) of a year or century; null for another stretch.

    >>> quarter_of("2024", 3), quarter_of("19", 3)
    ('2024-Q4', '1975/1999')
    """
    unit = unit_of(value)
    if unit == "year":
        return f"{value}-Q{which + 1}"
    if unit != "century":
        return None
    first = 100 * int(value) + 25 * which
    return f"{first:04d}/{first + 24:04d}"


def nth_weekday(value: str, weekday: int, nth: int) -> str | None:
    """Return the ``nth`` weekday (0 = Monday) of a stretch, counted from its end when ``nth`` is negative."""
    days = days_of(value)
    if days is None or nth == 0:
        return None
    if nth > 0:
        day = moved(days[0] + timedelta(days=(weekday - days[0].weekday()) % 7), "week", nth - 1)
    else:
        day = moved(days[1] - timedelta(days=(days[1].weekday() - weekday) % 7), "week", nth + 1)
    return day.isoformat() if day and days[0] <= day <= days[1] else None


def nth_of(value: str, unit: Unit, nth: int) -> str | None:
    """Return the ``nth`` day, week, week-end or month of a value, counted from its end when ``nth`` is negative.

    As the first week of an ISO 8601 year is that of its first Thursday, so is that of a month; a week-end is of the
    month of its Saturday.
    """
    if unit in {"week", "weekend"}:
        day = nth_weekday(value, _THURSDAY if unit == "week" else _SATURDAY, nth)
        return value_at(date.fromisoformat(day), unit) if day else None
    if unit not in {"day", "month"} or nth == 0:
        return None
    days = days_of(value)
    there = moved(days[0] if nth > 0 else days[1], unit, nth - 1 if nth > 0 else nth + 1) if days else None
    return value_at(there, unit) if there and days and days[0] <= there <= days[1] else None


def run_of(value: str, unit: Unit, count: int, *, last: bool) -> str | None:
    """Return the first or last ``count`` days, weeks or months of a value.

    >>> run_of("2025", "month", 9, last=False), run_of("2016-03", "day", 10, last=True)
    ('2025-01/2025-09', '2016-03-22/2016-03-31')
    """
    if unit == "week":
        unit, count = "day", 7 * count
    days = days_of(value)
    if days is None or count < 1 or unit not in {"day", "month"}:
        return None
    edge = days[1] if last else days[0]
    other = moved(edge.replace(day=1) if unit == "month" else edge, unit, 1 - count if last else count - 1)
    if other is None or not days[0] <= other <= days[1]:
        return None
    ends = sorted((value_at(edge, unit), value_at(other, unit)))
    return ends[0] if count == 1 else "/".join(ends)
