"""Values in words and figures that a person reads at a glance: ``≥ 2 000 000 EUR per month``, ``2024-Q3``."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from pipeline.record import AmountMention, DateMention, DurationMention

NO_VALUE: Final = "no value"
_THIN: Final = "\u202f"  # narrow no-break space, between groups of three figures
_BOUNDS: Final[Mapping[str, str]] = {
    "about": "≈",
    "more_than": ">",
    "at_least": "≥",
    "less_than": "<",
    "at_most": "≤",
}
_BASIS: Final[Mapping[str, str]] = {
    "explicit": "complete in the text",
    "publication": "from the day of publication",
    "context": "from another date of the text",
    "unresolved": "unresolved",
}


def number(value: Decimal) -> str:
    """Write a decimal in full, in groups of three figures.

    >>> number(Decimal("2000000000")).replace("\u202f", " "), number(Decimal("9.90"))
    ('2 000 000 000', '9.90')
    """
    return format(value, ",f").replace(",", _THIN)


def amount_words(amount: AmountMention) -> str:
    """Say an amount: bound, number or range, currency, unit of the rate."""
    if amount.value is not None:
        figure = number(amount.value)
    elif amount.min is not None or amount.max is not None:
        figure = "–".join("…" if end is None else number(end) for end in (amount.min, amount.max))
    else:
        figure = NO_VALUE
    said = [_BOUNDS[amount.modifier]] if amount.modifier else []
    said += [figure, amount.currency or "currency unknown"]
    if amount.per:
        said.append(f"per {amount.per}")
    return " ".join(said)


def date_words(date: DateMention) -> str:
    """Say a date: modifier, value, part."""
    said: list[str] = [date.modifier] if date.modifier else []
    said.append(date.value or NO_VALUE)
    if date.part:
        said.append(f"({date.part})")
    return " ".join(said)


def days(date: DateMention) -> str:
    """Say the days that a date covers; empty where they are not known."""
    if date.earliest is None and date.latest is None:
        return ""
    if date.earliest == date.latest:
        return str(date.earliest)
    return f"{date.earliest or '…'} – {date.latest or '…'}"


def basis(date: DateMention) -> str:
    """Say what the value was worked out from."""
    return _BASIS[date.resolution]


def duration_words(duration: DurationMention) -> str:
    """Say a duration: its ISO 8601 value."""
    return duration.value or NO_VALUE
