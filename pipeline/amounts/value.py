"""Amounts and their exact values."""

import decimal
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from price_parser import Price
from pydantic import BaseModel, ConfigDict

from pipeline.amounts import ellipsis
from pipeline.amounts.bounds import Modifier
from pipeline.amounts.context import Context
from pipeline.amounts.grammar import read, readings
from pipeline.amounts.modifiers import modifier_of
from pipeline.amounts.rates import per_of
from pipeline.amounts.single import Reading
from pipeline.numbers import EXACT
from pipeline.typography import plain as plain_view


class Amount(BaseModel):
    """An amount of money, normalised."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    value: Decimal | None
    """In whole units of the currency, exact; null for a range."""
    min: Decimal | None = None
    """Lower end of a range."""
    max: Decimal | None = None
    """Upper end of a range."""
    currency: str | None
    """ISO 4217 code, or the usual ticker of a crypto-currency; null where the text does not tell."""
    currency_from: Literal["text", "context"] | None
    """Whether the amount names its currency or takes it from another one."""
    modifier: Modifier | None = None
    """Approximation or bound that the words around it express."""
    per: str | None = None
    """What it is counted by: ``hour day week month quarter year``, or the unit as written (``baril``)."""


def find(plain: str) -> list[tuple[int, int]]:
    """Return the spans of the amounts of a text in its plain view: ordered, apart, in linear time."""
    with decimal.localcontext(EXACT):
        return [(r.start, r.end) for r in ellipsis.amounts(plain, readings(plain), Context(plain))]


def normalise(surface: str) -> Amount | None:
    """Return the value of an amount from its surface alone, or None if it is none.

    A currency whose name several share (``francs``) is the usual one; a number without a currency has none.
    """
    view = plain_view(surface)
    return resolve(view, [(0, len(view))])[0]


def resolve(plain: str, spans: Sequence[tuple[int, int]]) -> list[Amount | None]:
    """Return the values of amounts in their text, one for each span; None where a span is no amount.

    Args:
        plain: the whole text in its plain view.
        spans: of amounts, as :func:`find` gives them or as someone else does, in order.

    """
    with decimal.localcontext(EXACT):
        context = Context(plain)
        settled = ellipsis.settle(plain, [_read(plain, start, end) for start, end in spans], context)
        return [_amount(plain, each) if each else None for each in settled]


def _read(plain: str, start: int, end: int) -> Reading | None:
    reading = read(plain[start:end])
    return reading.moved(start) if reading else None


def _amount(plain: str, settled: ellipsis.Settled) -> Amount:
    reading = settled.reading
    surface = plain[reading.start : reading.end]
    low = _price(surface) if reading.currency and reading.high is None else None
    low = _canonical(reading.low if low is None else low)
    modifier = modifier_of(plain, reading.start, reading.end)
    return Amount(
        value=low if reading.high is None else None,
        min=None if reading.high is None else low,
        max=None if reading.high is None else _canonical(reading.high),
        currency=settled.currency,
        currency_from=None if settled.currency is None else "context" if settled.from_context else "text",
        modifier=modifier or ("about" if reading.approximate else None),
        per=per_of(plain, reading.start, reading.end),
    )


_PRICE: Final = re.compile(
    r"(?:(?:US|CA?|A)?[$€£] ?)?[0-9]{1,3}(?:(?: [0-9]{3})*|[0-9]*)(?:,[0-9]{1,2})?(?: ?(?:[$€£]|euros?|EUR|USD|GBP))?"
)
"""The prices that price-parser reads without fault: spaces between thousands, a comma and at most two decimals."""


@lru_cache(maxsize=4096)
def _price(surface: str) -> Decimal | None:
    """Return what price-parser reads in a plain price (``1 299,99 €``, ``$20``), or None for any other amount.

    It is not asked where it is known to be wrong: magnitudes (``0,5 M€`` as 0.5), three decimals (``1,789 €`` as 1789).
    """
    if not _PRICE.fullmatch(surface):
        return None
    return Price.fromstring(surface, decimal_separator=",").amount


def _canonical(value: Decimal) -> Decimal:
    """Return the same value without an exponent or idle zeros: 12500000, 9.9."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
