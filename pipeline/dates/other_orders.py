"""Days whose parts stand in an order that is not French: ``septembre 8, 2025``, ``2025 septembre 8``, ``8/sept/2025``.

Translated and syndicated texts, tables and content systems write them. The shape is found here; which part is which
is left to ``dateparser``, which knows the orders of all languages. It is asked under strict settings: French words
only, nothing relative, day and month and year all there, and a base that keeps it from the clock. It is loaded at the
first such day, not at the start: that takes a quarter of a second, and most articles have none.

The orders that are French are read by :mod:`pipeline.dates.days`, which also has to say where in a sentence they
stand; the tests hold both readers against each other over the calendar.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from pipeline.dates.counted import is_quantity
from pipeline.dates.patterns import ANY_MONTH, END, GAP, WEEKDAY

_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:er)?"
_YEAR: Final = r"[12]\d{3}"
_SHAPE: Final = re.compile(
    rf"(?:{WEEKDAY},?{GAP})?(?:{ANY_MONTH}{GAP}{_DAY},?{GAP}{_YEAR}|{_YEAR}{GAP}{ANY_MONTH}{GAP}{_DAY}"
    rf"|{_DAY}(?P<mark>[/.]){ANY_MONTH}(?P=mark){_YEAR}|{_YEAR}(?P<line>[/-]){ANY_MONTH}(?P=line){_DAY})"
    rf"(?![.,/-]?\d){END}"
)
_SETTINGS: Final = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "DATE_ORDER": "DMY",
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - a day has no zone, and nothing is ever relative to it
}
_RIGHT: Final = 40


def other_order_at(text: str, pos: int) -> tuple[int, date | None] | None:
    """Read the day in another order that begins at ``pos`` of a folded text.

    Returns:
        Where it ends, and the day; null for one that the calendar does not have. Null when there is none.

    """
    match = _SHAPE.match(text, pos)
    if not match or is_quantity(text[match.end() : match.end() + _RIGHT]):
        return None
    return match.end(), read_day(re.sub(GAP, " ", match[0]))


@lru_cache(maxsize=1024)
def read_day(words: str) -> date | None:
    """Read a complete day in French words and figures, in whatever order; null when they are none."""
    found = _parser()(words)
    return found.date() if found else None


@lru_cache(maxsize=1)
def _parser() -> Callable[[str], datetime | None]:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - see the head of this file

    parser = DateDataParser(languages=["fr"], settings=_SETTINGS)
    return lambda words: parser.get_date_data(words).date_obj
