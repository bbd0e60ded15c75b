"""Normalised values as comparable fields, read from the value strings of the gold form.

Every field is one canonical string or null, so that two values are equal exactly when their strings are, and a
difference can be printed as it stands. The gold form is that of ``fixtures/corpus/README.md``::

    2000000000 EUR about per=month ctx        2025 part=end res=publication before        P2W
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from pipeline.numbers import in_full

Fields = Mapping[str, str | None]
"""Field name to canonical string; the names of each label are in :data:`FIELDS`."""

FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "ORG": ("value",),
    "PRODUCT": ("value",),
    "MONEY": ("value", "modifier", "per", "currency_from"),
    "DATE": ("value", "modifier", "resolution"),
    "DURATION": ("value",),
}
"""The fields that are compared. ``value`` is the entity's name for names, number and currency for amounts, calendar
value and part (``2025 part=end``) for dates, since the part decides which days are meant."""

MONEY_MODIFIERS: Final = frozenset({"about", "more_than", "at_least", "less_than", "at_most"})
DATE_MODIFIERS: Final = frozenset({"since", "before", "after", "until", "from", "about"})


def money(
    *,
    value: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    currency: str | None,
    currency_from: str | None,
    modifier: str | None,
    per: str | None,
) -> Fields:
    """Return the fields of an amount: one number, or a range, in whole units of ``currency``."""
    if value is not None:
        number = in_full(value)
    elif low is None and high is None:
        number = "null"
    else:
        number = "..".join("" if end is None else in_full(end) for end in (low, high))
    return {
        "value": f"{number} {currency}" if currency else number,
        "modifier": modifier,
        "per": per.replace("_", " ").casefold() if per else None,
        "currency_from": currency_from if currency else None,
    }


def day(*, value: str | None, part: str | None, modifier: str | None, resolution: str | None) -> Fields:
    """Return the fields of a date."""
    written = value or "null"
    return {
        "value": f"{written} part={part}" if part else written,
        "modifier": modifier,
        "resolution": resolution,
    }


def read_money(written: str) -> Fields:
    """Read ``VALUE [CUR] [modifier] [per=unit] [ctx]``; the words after the currency in any order.

    Raises:
        ValueError: if a word is none of these.

    >>> read_money("2..3.50 EUR about per=mètre_carré")["value"]
    '2..3.5 EUR'

    """
    number, *words = written.split()
    currency = words.pop(0) if words and len(words[0]) == 3 and words[0].isupper() else None  # noqa: PLR2004 - ISO 4217
    modifier = per = None
    currency_from = "text"
    for word in words:
        if word in MONEY_MODIFIERS:
            modifier = word
        elif word.startswith("per="):
            per = word.removeprefix("per=")
        elif word == "ctx":
            currency_from = "context"
        else:
            raise ValueError(f"{word!r} is no part of an amount: {written!r}")
    low, is_range, high = number.partition("..")
    exact = None if is_range or number == "null" else Decimal(number)
    return money(
        value=exact,
        low=Decimal(low) if is_range else None,
        high=Decimal(high) if is_range else None,
        currency=currency,
        currency_from=currency_from,
        modifier=modifier,
        per=per,
    )


def read_day(written: str) -> Fields:
    """Read ``VALUE [modifier] [part=…] [res=…]``; the words after the value in any order.

    Raises:
        ValueError: if a word is none of these.

    >>> read_day("2025 part=end before")
    {'value': '2025 part=end', 'modifier': 'before', 'resolution': 'explicit'}

    """
    value, *words = written.split()
    modifier = part = None
    resolution = "explicit"
    for word in words:
        if word in DATE_MODIFIERS:
            modifier = word
        elif word.startswith("part="):
            part = word.removeprefix("part=")
        elif word.startswith("res="):
            resolution = word.removeprefix("res=")
        else:
            raise ValueError(f"{word!r} is no part of a date: {written!r}")
    return day(value=None if value == "null" else value, part=part, modifier=modifier, resolution=resolution)


def read(label: str, written: str | None) -> Fields:
    """Read the value string of a gold mention of ``label``; every field is null where nothing is written.

    Raises:
        ValueError: if the string does not keep the form, or a number is none.

    """
    if written is None:
        return dict.fromkeys(FIELDS[label])
    if label == "MONEY":
        return read_money(written)
    if label == "DATE":
        return read_day(written)
    return {"value": written}
