"""Normalised values as comparable fields, of gold and of records.

Every field is one canonical string or null, so that two values are equal exactly when their strings are, and a
difference can be printed as it stands.
"""

from collections.abc import Mapping
from typing import Final, Literal

from pipeline.amounts import Amount
from pipeline.dates import DateValue
from pipeline.gold_value import GoldDay, read_amount, read_day, read_duration
from pipeline.numbers import in_full

FieldName = Literal["value", "modifier", "per", "currency_from", "resolution"]
"""What is compared of a mention."""

Fields = Mapping[str, str | None]
"""Name of the field to canonical string; those of each label are in :data:`FIELDS`."""

FIELDS: Final[dict[str, tuple[FieldName, ...]]] = {
    "ORG": ("value",),
    "PRODUCT": ("value",),
    "MONEY": ("value", "modifier", "per", "currency_from"),
    "DATE": ("value", "modifier", "resolution"),
    "DURATION": ("value",),
}
"""The fields that are compared. ``value`` is the entity's name for names, number and currency for amounts, calendar
value and part (``2025 part=end``) for dates, since the part decides which days are meant."""


def money(amount: Amount) -> Fields:
    """Return the fields of an amount: one number, or a range, in whole units of its currency."""
    if amount.value is not None:
        number = in_full(amount.value)
    elif amount.min is None and amount.max is None:
        number = "null"
    else:
        number = "..".join("" if end is None else in_full(end) for end in (amount.min, amount.max))
    return {
        "value": f"{number} {amount.currency}" if amount.currency else number,
        "modifier": amount.modifier,
        "per": amount.per.casefold() if amount.per else None,
        "currency_from": amount.currency_from if amount.currency else None,
    }


def day(date: GoldDay | DateValue) -> Fields:
    """Return the fields of a date."""
    written = date.value or "null"
    return {
        "value": f"{written} part={date.part}" if date.part else written,
        "modifier": date.modifier,
        "resolution": date.resolution,
    }


def read(label: str, written: str | None) -> Fields:
    """Read the value string of a gold mention of ``label``; every field is null where nothing is written.

    Raises:
        ValueError: if the string does not keep the form.

    >>> read("MONEY", "2..3.50 EUR about per=mètre_carré")["value"]
    '2..3.5 EUR'

    """
    if written is None:
        return dict.fromkeys(FIELDS[label])
    if label == "MONEY":
        return money(read_amount(written))
    if label == "DATE":
        return day(read_day(written))
    return {"value": read_duration(written) if label == "DURATION" else written}
