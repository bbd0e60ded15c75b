"""What an amount is worth, read from its surface alone; cases are grouped by value."""

from decimal import Decimal

import pytest
from amounts_values import CASES, RANGES

from pipeline.amounts import normalise


@pytest.mark.parametrize(("surface", "expected"), [(s, value) for value, surfaces in CASES.items() for s in surfaces])
def test_value_of_a_surface(surface, expected):
    value, _, currency = expected.partition(" ")
    amount = normalise(surface)
    assert amount is not None
    assert (amount.value, amount.currency) == (Decimal(value), currency or None)
    assert (amount.min, amount.max, amount.modifier, amount.per) == (None, None, None, None)
    assert amount.currency_from == ("text" if currency else None)


ABOUT = {
    "10000 EUR": ["une dizaine de milliers d’euros"],
    "100 EUR": ["une centaine d’euros", "UNE CENTAINE D’EUROS"],
    "1000 EUR": ["un millier d’euros", "un bon millier d’euros"],
    "40000000 USD": ["une quarantaine de millions de dollars"],
    "100000000 EUR": ["une centaine de millions d’euros", "une petite centaine de millions d’euros"],
    "15 USD": ["une quinzaine de dollars"],
}


@pytest.mark.parametrize(("surface", "expected"), [(s, value) for value, surfaces in ABOUT.items() for s in surfaces])
def test_collectives_are_about(surface, expected):
    value, currency = expected.split()
    amount = normalise(surface)
    assert amount is not None
    assert (amount.value, amount.currency, amount.modifier) == (Decimal(value), currency, "about")


@pytest.mark.parametrize(("surface", "expected"), [(s, value) for value, surfaces in RANGES.items() for s in surfaces])
def test_range_of_a_surface(surface, expected):
    low, high, currency = expected.split()
    amount = normalise(surface)
    assert amount is not None
    assert (amount.value, amount.min, amount.max) == (None, Decimal(low), Decimal(high))
    assert amount.currency == currency


@pytest.mark.parametrize(
    "surface",
    [
        "",
        "euros",
        "€",
        "d’euros",
        "quelques millions d’euros",
        "des milliards d’euros",
        "20 % ",
        "vingt mètres",
        "20 € et 30 €",
    ],
)
def test_what_is_no_amount_has_no_value(surface):
    assert normalise(surface) is None


@pytest.mark.parametrize(
    ("surface", "written"),
    [("12,5 M€", "12500000"), ("0,50 €", "0.5"), ("2 milliards d’euros", "2000000000"), ("1 299,90 €", "1299.9")],
)
def test_values_are_written_in_full(surface, written):
    amount = normalise(surface)
    assert amount is not None
    assert str(amount.value) == written
