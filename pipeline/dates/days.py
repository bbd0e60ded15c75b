"""Readers of days: ``lundi 8 septembre 2025``, ``08/09/25``, ``lundi dernier``, ``le 8``, and their time of day."""

import re
from collections.abc import Callable
from typing import Final

from pipeline.dates.counted import is_quantity
from pipeline.dates.expressions import At, Expression, Fixed, Monthly, Successor, Unknown, Weekly, Yearly
from pipeline.dates.lexicon import AFTER_THAT, BEFORE_THAT, DAY_PART, LAST, NEXT
from pipeline.dates.other_orders import other_order_at
from pipeline.dates.patterns import (
    ANY_MONTH,
    ANY_WEEKDAY,
    END,
    GAP,
    MONTH,
    NUMBER,
    STRICT,
    WEEKDAY,
    calendar_day,
    full_year,
    month_number,
    one_of,
    strict_of,
    weekday_number,
    whole_count,
)
from pipeline.dates.starts import ANY_MONTHS, ANY_WEEKDAYS, DAYS, MARKED, SUFFIXED, YEARS, Readers

Read = tuple[int, Expression]
"""Where the reading ends, and what it says."""

_YEAR: Final = r"(?P<year>[12]\d{3}|'\d\d)(?!\d|[.,]\d)"
_DAY: Final = r"(?P<day>0?[1-9]|[12]\d|3[01])(?: ?er)?(?![\d,.]\d)"
_ON_WEEKDAY: Final = rf"(?:(?P<weekday>{ANY_WEEKDAY})(?:{GAP}(?:{one_of((*LAST, *NEXT))}){END})?,?{GAP}(?:le{GAP})?)?"
"""``lundi 8``, ``lundi, le 8``, ``lundi prochain, 8 septembre``."""
_WRITTEN: Final = re.compile(
    rf"{_ON_WEEKDAY}{_DAY}(?:{GAP}|-|{GAP}(?:du{GAP}mois{GAP})?de{GAP}|(?<=r))"
    rf"(?P<month>{ANY_MONTH}){END}"
    rf"(?:(?:,?{GAP}|-|{GAP}de{GAP}l'an(?:nee)?{GAP}){_YEAR}{END}|{GAP}(?P<two>[4-9]\d)(?= ?[.;:!?»)]|,(?!\d)|\Z)|{GAP}{STRICT}"
    rf"|{GAP}(?P<following>suivante?|d'apres){END})?"
)
_FIRST_IN_WORDS: Final = re.compile(rf"premier{GAP}(?P<month>{MONTH}){END}(?:{GAP}{_YEAR}{END})?")
_DATE: Final = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_NUMERIC: Final = re.compile(
    rf"{_DATE}(?:(?P<s>[/.-])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<y>[12]\d{{3}}|\d\d)"
    rf"| / (?P<m2>0?[1-9]|1[0-2]) / (?P<y2>[12]\d{{3}}))(?![\d/]|[.-]\d)"
)
_ISO: Final = re.compile(
    r"(?P<y>[12]\d{3})(?P<s>[-/])(?P<m>0\d|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])"
    r"(?:t(?P<h>[01]\d|2[0-3]):(?P<min>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?(?![\d/-])"
)
_DAY_AND_MONTH: Final = re.compile(rf"(?:(?P<weekday>{WEEKDAY}){GAP})?{_DATE}/(?P<m>0?[1-9]|1[0-2])(?![\d/]|[.,]\d)")
_BARE: Final = re.compile(
    rf"{_ON_WEEKDAY}{_DAY}(?! ?(?:[%°€$/]|h\b|heures?\b|:\d)){END}"
    rf"(?:{GAP}{STRICT})?"
)
_WEEKDAY: Final = re.compile(
    rf"(?P<weekday>{WEEKDAY}){END}(?:{GAP}(?:matin|soir|midi|apres-midi)(?={GAP}{STRICT.replace('?P<last>', '?:').replace('?P<next>', '?:')}))?(?:{GAP}(?:{STRICT}|en{GAP}(?P<weeks>huit|quinze){END}"
    rf"|(?:(?P<before>{one_of(BEFORE_THAT)})|(?P<after>{one_of(AFTER_THAT)})){END}))?"
)

_CLOCK: Final = re.compile(
    rf"(?:,?{GAP}(?:a|vers|des){GAP}|,{GAP}|{GAP}-{GAP}|{GAP})"
    rf"(?:(?P<hour>[01]?\d|2[0-3])(?: ?(?:h|heures?)(?: ?(?P<minute>[0-5]\d))?|:(?P<colon>[0-5]\d)){END}"
    rf"|(?P<word>midi|minuit){END}|(?P<name>{NUMBER}){GAP}heures?(?:{GAP}(?P<more>trente|quinze))?{END})"
    rf"(?:{GAP}et{GAP}(?P<share>demie?|quart){END})?"
    rf"(?:{GAP}(?:precises?|pile|du{GAP}matin|(?P<late>du{GAP}soir|de{GAP}l'apres-midi)){END})?"
)
_DAY_PART: Final = re.compile(rf"{GAP}{DAY_PART}{END}")
_NOON: Final = 12
_HOURS_OF_DAY: Final = 24
_MINUTES: Final = {"trente": 30, "quinze": 15, "demi": 30, "demie": 30, "quart": 15}


def day_at(text: str, pos: int, kind: str) -> Read | None:
    """Read the longest day that begins at ``pos`` with a word of some ``kind``, with its part of the day or its time."""
    for reader in _READERS.of(kind):
        read = reader(text, pos)
        if read:
            return with_time(text, *read)
    return None


def with_time(text: str, end: int, expression: Expression) -> Read:
    """Take a part of the day (which changes nothing) and a time of the clock that follow a day."""
    part = _DAY_PART.match(text, end)
    clock = _CLOCK.match(text, part.end() if part else end)
    time = _time(clock) if clock else None
    if clock and time:
        return clock.end(), At(expression, time)
    return (part.end() if part else end), expression


def _time(clock: re.Match[str]) -> str | None:
    if clock["word"]:
        hour: int | None = _NOON if clock["word"] == "midi" else 0
    else:
        hour = int(clock["hour"]) if clock["hour"] else whole_count(clock["name"])
    if hour is None or hour >= _HOURS_OF_DAY:
        return None
    minute = int(clock["minute"] or clock["colon"] or 0)
    minute = _MINUTES.get(clock["share"] or clock["more"] or "", minute)
    if clock["late"] and hour < _NOON:
        hour += _NOON
    return f"{hour:02d}:{minute:02d}"


def _iso(text: str, pos: int) -> Read | None:
    match = _ISO.match(text, pos)
    if not match:
        return None
    day = calendar_day(int(match["y"]), int(match["m"]), int(match["d"]))
    expression: Expression = Fixed(day) if day else Unknown()
    return match.end(), At(expression, f"{match['h']}:{match['min']}") if match["h"] else expression


def _numeric(text: str, pos: int) -> Read | None:
    match = _NUMERIC.match(text, pos)
    if not match:
        return None
    day = calendar_day(full_year(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"]))
    return match.end(), Fixed(day) if day else Unknown()


def _written(text: str, pos: int) -> Read | None:
    match = _WRITTEN.match(text, pos)
    if not match:
        return None
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return match.end(), _day_of_month(match, int(match["day"]), weekday)


def _first_in_words(text: str, pos: int) -> Read | None:
    """``premier mai``."""
    match = _FIRST_IN_WORDS.match(text, pos)
    return (match.end(), _day_of_month(match, 1, None)) if match else None


def _day_of_month(match: re.Match[str], day: int, weekday: int | None) -> Expression:
    month, groups = month_number(match["month"]), match.groupdict()
    year = match["year"] or groups.get("two")  # « le 10 mai 81 »
    if year:
        value = calendar_day(full_year(year.removeprefix("'")), month, day)
        return Fixed(value) if value else Unknown()
    if not calendar_day(_LEAP_YEAR, month, day):
        return Unknown()
    if groups.get("following"):
        return Successor(f"XXXX-{month:02d}-{day:02d}", 1)  # « Le 14 juillet suivant »
    return Yearly(f"XXXX-{month:02d}-{day:02d}", weekday, strict_of(match))


def _other_order(text: str, pos: int) -> Read | None:
    read = other_order_at(text, pos)
    return (read[0], Fixed(read[1].isoformat()) if read[1] else Unknown()) if read else None


def _day_and_month(text: str, pos: int) -> Read | None:
    """``le 8/9``, ``du 15/09 au 12/10``: two figures of a day where an article says that it is one."""
    match = _DAY_AND_MONTH.match(text, pos)
    if match and match["weekday"]:
        day, month = int(match["d"]), int(match["m"])
        known = calendar_day(_LEAP_YEAR, month, day) and len(match["m"]) == _FIGURES_OF_MONTH
        weekday = weekday_number(match["weekday"])
        return (match.end(), Yearly(f"XXXX-{month:02d}-{day:02d}", weekday)) if known else None
    if not match or not (
        (pos == 0 and len(match["m"]) == _FIGURES_OF_MONTH) or _DAY_EXPECTED.search(text, max(pos - 12, 0), pos)
    ):
        return None
    day, month = int(match["d"]), int(match["m"])
    return (match.end(), Yearly(f"XXXX-{month:02d}-{day:02d}")) if calendar_day(_LEAP_YEAR, month, day) else None


def _bare(text: str, pos: int) -> Read | None:
    match = _BARE.match(text, pos)
    if not match or (match["weekday"] and is_quantity(text[match.end("day") : match.end("day") + _RIGHT])):
        return None
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return match.end(), Monthly(int(match["day"]), weekday, strict_of(match))


def _weekday(text: str, pos: int) -> Read | None:
    match = _WEEKDAY.match(text, pos)
    if not match:
        return None
    weeks = {None: 0, "huit": 1, "quinze": 2}[match["weeks"]]
    steps = -1 if match["before"] else 1 if match["after"] else 0
    return match.end(), Weekly(weekday_number(match["weekday"]), strict_of(match), weeks, steps)


_READERS: Final[Readers[Callable[[str, int], Read | None]]] = Readers(
    (_iso, YEARS),
    (_numeric, frozenset({MARKED})),
    (_written, ANY_WEEKDAYS | DAYS),
    (_first_in_words, frozenset({"premier"})),
    (_day_and_month, ANY_WEEKDAYS | {MARKED}),
    (_other_order, ANY_WEEKDAYS | ANY_MONTHS | YEARS | {MARKED, SUFFIXED}),
    (_bare, ANY_WEEKDAYS | DAYS),
    (_weekday, ANY_WEEKDAYS),
)
KINDS: Final = _READERS.kinds
_RIGHT: Final = 40
_LEAP_YEAR: Final = 2000
_FIGURES_OF_MONTH: Final = 2
_DAY_EXPECTED: Final = re.compile(rf"(?<![a-z])(?:le|du|au|les|{WEEKDAY}),?{GAP}\Z")
