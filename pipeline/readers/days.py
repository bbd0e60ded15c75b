"""The day that a field of metadata names: ISO 8601, RFC 2822, seconds since 1970, or French."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_tz
from typing import Final

from pipeline.published import published_in

_ISO: Final = re.compile(
    r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:$|[T\s_]|Z$|[+-]\d{2}:?\d{2}$|(?=\d{6}(?:\d{3})?Z?$))", re.IGNORECASE
)
_TIME: Final = re.compile(
    r"(?<=[\s\d])(?:,?\s*(?:à|-|–|\|)\s*|,?\s+)?\d{1,2}\s?(?::|h\b|h(?=\d))\s?\d{0,2}.*$", re.DOTALL
)
"""« 08/09/2025 10:24:00 », « 8 septembre 2025 à 10h24 »: what follows the day."""
_EPOCH: Final = re.compile(r"(\d{9,10})(\d{3}|\d{6}|\d{9})?(?:\.\d+)?")
"""Seconds since 1970, or thousandths, millionths, billionths of them: from 1973 on, so that 20250908 is a day."""
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MIDNIGHT: Final = "00:00:00"
"""RFC 2822 wants a time; « Mon, 8 Sep 2025 » has none."""
_LONGEST: Final = 100
"""Characters. A field that holds more is no date."""


def day_of(value: object) -> date | None:
    """Return the calendar day that ``value`` (a string or a number of JSON) names, or null if it names none.

    The day is the one written, whatever the time zone beside it: ``2025-09-08T23:30:00Z`` is the 8th. Only seconds
    since 1970, which name no day, are read in UTC. Between slashes the day comes before the month, as in French.
    """
    if not isinstance(value, str | int | float):
        return None
    text = str(value).strip()
    if not text or len(text) > _LONGEST:
        return None
    if epoch := _EPOCH.fullmatch(text):
        return (_START + timedelta(seconds=int(epoch[1]))).date()
    if iso := _ISO.match(text):
        return _day(int(iso[1]), int(iso[3]), int(iso[4]))
    if mail := parsedate_tz(text) or parsedate_tz(f"{text} {_MIDNIGHT}"):
        return _day(*mail[:3])
    return published_in(_TIME.sub("", text))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
