"""Readers of named stretches: years, months, quarters, seasons, weeks, feasts."""

import re
from collections.abc import Callable
from typing import Final

from pipeline.dates.centuries import century_at, century_of_pair_at, decade_at
from pipeline.dates.days import Read, day_at
from pipeline.dates.expressions import Around, Away, Between, Expression, Fiscal, Fixed, Inside, Yearly
from pipeline.dates.holidays import NAMES
from pipeline.dates.lexicon import NUMBERED_FEASTS, SEASONS
from pipeline.dates.patterns import (
    ANY_MONTH,
    END,
    GAP,
    MONTH,
    ORDINAL,
    STRICT,
    WEEKDAY,
    YEAR,
    entry,
    full_year,
    month_number,
    one_of,
    ordinal_value,
    strict_of,
)
from pipeline.dates.starts import (
    ANY_MONTHS,
    APOSTROPHE,
    MARKED,
    ORDINALS,
    ROMAN,
    SEASON_WORDS,
    SUFFIXED,
    YEARS,
    Readers,
    first_words,
    kind_at,
)

_OF_YEAR: Final = rf"(?:{GAP}(?:de{GAP})?(?:l'(?:annee|an|exercice){GAP})?{YEAR})"
_OF_YEARS: Final = rf"{GAP}(?:de{GAP})?(?:l'exercice{GAP})?(?P<first_year>[12]\d{{3}})[-/](?:[12]\d{{3}}|\d\d){END}"
"""Of a year of accounts, or of school: ``1er semestre`` **2024-2025**."""
_UNTIL: Final = rf"{GAP}?[-/]{GAP}?(?P<until>[12]\d{{3}}|\d\d)(?!\d|[.,]\d){END}"
_YEAR: Final = re.compile(rf"{YEAR}|'(?P<short>\d\d){END}")
_YEARS: Final = re.compile(rf"(?P<year>[12]\d{{3}}){_UNTIL}(?![/-]\d)")
_NOT_COUNTED: Final = rf"(?![\d%€]|[.,]\d){END}(?!{GAP}[a-z]+s{END})"
_MONTH: Final = re.compile(
    rf"(?:mois{GAP}(?:de{GAP}|d'))?(?:(?P<month>{MONTH}){END}|(?P<short>{ANY_MONTH})(?={GAP}[12]\d{{3}}))"
    rf"(?:{_OF_YEAR}|(?:{GAP}'|(?<=mai){GAP}(?=68))(?P<digits>\d\d){_NOT_COUNTED}|{GAP}(?P<two>[4-9]\d)(?= ?[.;:!?»)]|,(?!\d)|\Z)|{GAP}{STRICT})?"
)
_MONTH_IN_FIGURES: Final = re.compile(r"(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)\d{2})(?![\d/])")
_SEASON: Final = re.compile(
    rf"(?P<season>{one_of(SEASONS)}){END}"
    rf"(?:{_OF_YEAR}(?:{_UNTIL})?|{GAP}(?:'|(?=[4-9]))(?P<digits>\d\d){_NOT_COUNTED}|{GAP}{STRICT})?"
)
_SUBDIVISION: Final = re.compile(
    rf"(?P<ordinal>{ORDINAL}|dernier){GAP}(?P<unit>trimestre|semestre|trim\.|sem\.|trim|sem){END}"
    rf"(?:{GAP}(?:calendaire|fiscal|comptable){END})?(?:{_OF_YEARS}|{_OF_YEAR})?(?![-/]\d)"
)
_QUARTER: Final = re.compile(
    rf"(?:(?P<kind>[tqsh]) ?(?P<n>[1-4])|(?P<n_first>[1-4]) ?(?P<kind_last>[tqs]))"
    rf"(?:{_OF_YEARS}|(?:{GAP}|[-/]|{GAP}de{GAP})?(?P<year>(?:19|20)\d\d)|(?:{GAP}'?|'|(?<=\d[tqs]))(?P<digits>\d\d))?(?!\d|[.,/-]\d){END}"
)
_WEEK: Final = re.compile(
    rf"semaine{GAP}(?:n ?[°o] ?)?(?P<n>[1-9]|[1-4]\d|5[0-3])(?![\d,]){END}(?:{_OF_YEAR})?"
    rf"|(?P<of>semaine|week-?end|week{GAP}end){GAP}(?:du|des?){GAP}(?=\d|{WEEKDAY})"
    rf"|(?P<feast>week-?end|week{GAP}end){GAP}(?:du{GAP}|de{GAP}l'|de{GAP}la{GAP}|de{GAP})(?=[a-z])"
)
_FEAST: Final = re.compile(
    rf"(?:(?P<numbered>{one_of(NUMBERED_FEASTS)})"
    rf"|(?P<name>{one_of(NAMES).replace(f'saint{GAP}', 'saint[ -]').replace(f'fete{GAP}dieu', 'fete[ -]dieu')})){END}"
    rf"(?:{_OF_YEAR}|{GAP}{STRICT})?"
)
_AUTUMN_RETURN: Final = re.compile(
    rf"(?P<next_first>prochaine{GAP})?rentree{END}(?:{GAP}(?:scolaire|universitaire|litteraire|parlementaire){END})?"
    rf"(?:{GAP}(?:de{GAP})?(?:septembre{GAP})?{YEAR}|{GAP}{STRICT})?"
)
_MOST_HALVES: Final = 2
_MOST_QUARTERS: Final = 4
_YEARS_IN_PAIR: Final = 100


def period_at(text: str, pos: int, kind: str) -> Read | None:
    """Read the named stretch that begins at ``pos`` with a word of some ``kind``."""
    for reader in _READERS.of(kind):
        read = reader(text, pos)
        if read:
            return read
    return None


def _of_year(template: str, match: re.Match[str]) -> Expression:
    """Fill the year of a match into ``XXXX-...``; without one it comes back every year."""
    groups = match.groupdict()
    if groups.get("first_year"):
        return Fiscal(template[5:], int(groups["first_year"]))
    digits = groups.get("digits") or groups.get("two")  # « novembre 56 »
    year = groups.get("year") or (digits and str(full_year(digits)))
    return Fixed(template.replace("XXXX", year)) if year else Yearly(template, strict=strict_of(match))


def year_at(text: str, pos: int) -> Read | None:
    """Read a year alone: ``2023``, ``'98``."""
    match = _YEAR.match(text, pos)
    if not match:
        return None
    return match.end(), Fixed(match["year"] or str(full_year(match["short"])))


def _years(text: str, pos: int) -> Read | None:
    match = _YEARS.match(text, pos)
    if not match:
        return None
    first, last = int(match["year"]), int(match["until"])
    if len(match["until"]) == 2:  # noqa: PLR2004 - « 2024-25 », « 1999/00 »
        last += first - first % 100 + (100 if last < first % 100 else 0)
        if last - first > 10:  # noqa: PLR2004 - « 2011-12 » may be a season; « 2003-92 » is a number of something
            return None
    if not first < last <= first + 10 * _YEARS_IN_PAIR:
        return None
    return match.end(), Fixed(f"{first}/{last}")


def _month(text: str, pos: int) -> Read | None:
    match = _MONTH.match(text, pos)
    if not match:
        return None
    return match.end(), _of_year(f"XXXX-{month_number(match['month'] or match['short']):02d}", match)


def _month_in_figures(text: str, pos: int) -> Read | None:
    match = _MONTH_IN_FIGURES.match(text, pos)
    return (match.end(), Fixed(f"{match['year']}-{match['month']}")) if match else None


def _season(text: str, pos: int) -> Read | None:
    match = _SEASON.match(text, pos)
    return (match.end(), _of_year(f"XXXX-{entry(SEASONS, match['season'])}", match)) if match else None


def _subdivision(text: str, pos: int) -> Read | None:
    """``troisième trimestre 2025``, ``1er semestre``, ``dernier trimestre``."""
    match = _SUBDIVISION.match(text, pos)
    if not match:
        return None
    letter, most = ("Q", _MOST_QUARTERS) if match["unit"].startswith("trim") else ("H", _MOST_HALVES)
    number = most if match["ordinal"] == "dernier" else ordinal_value(match["ordinal"])
    if number is None or not 1 <= number <= most:
        return None
    return match.end(), _of_year(f"XXXX-{letter}{number}", match)


def _quarter(text: str, pos: int) -> Read | None:
    """``T3 2025``, ``S1``, ``Q4``, ``3T24``, ``H1 2024``."""
    match = _QUARTER.match(text, pos)
    if not match:
        return None
    kind, number = match["kind"] or match["kind_last"], int(match["n"] or match["n_first"])
    letter = "Q" if kind in "tq" else "H"
    if letter == "H" and number > _MOST_HALVES:
        return None
    return match.end(), _of_year(f"XXXX-{letter}{number}", match)


def _week(text: str, pos: int) -> Read | None:
    match = _WEEK.match(text, pos)
    if not match:
        return None
    if match["n"]:
        return match.end(), _of_year(f"XXXX-W{int(match['n']):02d}", match)
    if match["feast"]:
        feast = feast_at(text, match.end())
        return (feast[0], Around(feast[1], "weekend")) if feast else None
    day = days_at(text, match.end())
    if day and _RANGE_AFTER.match(text, day[0]):
        return None
    return (day[0], Around(day[1], "week" if match["of"] == "semaine" else "weekend")) if day else None


_RANGE_AFTER: Final = re.compile(rf"{GAP}au{GAP}(?:\d|{WEEKDAY})")


def days_at(text: str, pos: int) -> Read | None:
    """Read a day, or the two or more days of a week or week-end: ``14 et 15 juin``, ``9 au 13 juin``."""
    match = _DAYS.match(text, pos)
    if match:
        day = day_at(text, match.start("last"), kind_at(text, match.start("last")))
        if day and not isinstance(day[1], Between):
            return day
    return day_at(text, pos, kind_at(text, pos))


_DAYS: Final = re.compile(rf"(?:{WEEKDAY}{GAP})?\d{{1,2}}(?: ?er)?{GAP}et{GAP}(?=(?P<last>(?:{WEEKDAY}{GAP})?\d))")


def feast_at(text: str, pos: int) -> Read | None:
    """Read a feast: ``Noël``, ``lundi de Pâques 2025``, ``14-Juillet``."""
    match = _FEAST.match(text, pos)
    if not match:
        return None
    if match["numbered"]:
        return match.end(), _of_year(f"XXXX-{NUMBERED_FEASTS[match['numbered']]}", match)
    name = re.sub(r"(?<=saint)-|(?<=fete)-(?=dieu)", " ", re.sub(GAP, " ", match["name"]))
    feast = Yearly(f"={name}", strict=strict_of(match))
    return match.end(), Inside(Fixed(match["year"]), feast.template) if match["year"] else feast


def _autumn_return(text: str, pos: int) -> Read | None:
    """``rentrée 2025``: the month of September, when school and politics begin again."""
    match = _AUTUMN_RETURN.match(text, pos)
    return (match.end(), _of_year("XXXX-09", match)) if match else None


_READERS: Final[Readers[Callable[[str, int], Read | None]]] = Readers(
    (_years, YEARS),
    (feast_at, first_words(NAMES) | {MARKED, SUFFIXED}),
    (_month, ANY_MONTHS | {"mois"}),
    (_month_in_figures, frozenset({MARKED})),
    (_season, SEASON_WORDS),
    (_subdivision, ORDINALS | {"dernier"}),
    (_quarter, frozenset({"t", "q", "s", "h", SUFFIXED})),
    (decade_at, frozenset({"annees", "decennie"})),
    (century_at, ORDINALS | ROMAN),
    (century_of_pair_at, ORDINALS | ROMAN),
    (_week, frozenset({"semaine", "week", "weekend"})),
    (_autumn_return, frozenset({"prochaine", "rentree"})),
)
KINDS: Final = _READERS.kinds | YEARS | APOSTROPHE


def inside(read: Read, text: str) -> Read:
    """Take the year that follows in words: ``mars`` **de l'an dernier**, ``deuxième trimestre`` **de cette année**."""
    end, expression = read
    if not isinstance(expression, Yearly) or expression.strict:
        return read
    match = _YEAR_IN_WORDS.match(text, end)
    if not match:
        return read
    count = -1 if match["last"] else 1 if match["next"] else 0
    return match.end(), Inside(Away("year", count), expression.template)


_YEAR_IN_WORDS: Final = re.compile(
    rf"{GAP}de{GAP}(?:cette{GAP}annee{END}|l'annee{GAP}en{GAP}cours{END}|l'an(?:nee)?{GAP}{STRICT}|l'annee{END})"
)
