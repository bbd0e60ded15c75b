"""Readers of decades and centuries."""

import re
from typing import Final

from pipeline.dates.days import Read
from pipeline.dates.expressions import Fixed
from pipeline.dates.patterns import END, GAP, ORDINAL, ordinal_value
from pipeline.numbers import parse_number, parse_roman

_DECADE: Final = re.compile(
    rf"annees{GAP}(?:(?P<digits>(?:1[0-9]|20)?\d0)(?!\d|[.,]\d)s?(?:[-/](?P<until>(?:1[0-9]|20)?\d0)(?!\d))?|(?P<words>deux{GAP}mille|[a-z]+(?:-[a-z]+){{0,2}})){END}"
    rf"|decennie{GAP}(?:des{GAP}annees{GAP})?(?P<decade>[12]\d\d0){END}"
)
_CENTURY: Final = re.compile(
    rf"(?P<ordinal>{ORDINAL}|(?P<roman>[ivx]{{1,6}}) ?(?:e|eme|er)?){GAP}(?:siecles?{END}|s\.)"
    rf"(?P<era>{GAP}av(?:ant|\.){GAP}(?:j\.?-?c\b\.?|jesus-christ{END}|notre{GAP}ere{END}))?"
)
_CENTURY_OF_PAIR: Final = re.compile(
    rf"(?P<ordinal>{ORDINAL}|(?P<roman>[ivx]{{1,6}}) ?(?:e|eme|er)){END}"
    rf"(?=(?:{GAP}(?:et|ou|au|a){GAP}(?:le{GAP}|au{GAP})?|,{GAP}|-)(?:{ORDINAL}|[ivx]{{1,6}} ?(?:e|eme|er)){GAP}siecles?{END})"
)
"""``du`` **XVe** ``au XVIIIe siècle``."""
_DECADE_TENS: Final = frozenset(range(10, 100, 10))


def decade_at(text: str, pos: int) -> Read | None:
    """Read ``années 1990``, ``années quatre-vingt-dix``, ``années 1960-1970``."""
    match = _DECADE.match(text, pos)
    if not match:
        return None
    digits = match["digits"] or match["decade"]
    if not digits:
        tens = parse_number(match["words"])
        if tens is None or not (tens in _DECADE_TENS or (1000 <= tens <= 2100 and tens % 10 == 0)):  # noqa: PLR2004
            return None
        digits = str(int(tens))
    first, last = _decade_value(digits), match["until"] and _decade_value(match["until"])
    return match.end(), Fixed(f"{first}/{last}" if last else first)


def _decade_value(digits: str) -> str:
    year = int(digits) if len(digits) > 2 else int(digits) + (2000 if digits == "00" else 1900)  # noqa: PLR2004
    return f"{year // 10:03d}"


def century_at(text: str, pos: int) -> Read | None:
    """Read ``XXIe siècle``, ``vingtième siècle``, ``IIe siècle av. J.-C.``."""
    match = _CENTURY.match(text, pos)
    if not match:
        return None
    number = _century_number(match)
    if number is None:
        return None
    # a century before our era has no place in the values of the guide
    return match.end(), Fixed("XXXX" if match["era"] else f"{number - 1:02d}")


def century_of_pair_at(text: str, pos: int) -> Read | None:
    """Read the first century of two, whose noun follows the second."""
    match = _CENTURY_OF_PAIR.match(text, pos)
    number = _century_number(match) if match else None
    return (match.end(), Fixed(f"{number - 1:02d}")) if match and number else None


def _century_number(match: re.Match[str]) -> int | None:
    number = parse_roman(match["roman"]) if match["roman"] else ordinal_value(match["ordinal"])
    # no newspaper writes of a later one
    return number if number is not None and 1 <= number <= 30 else None  # noqa: PLR2004
