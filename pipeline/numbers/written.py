"""Decimals as text: one way to write each number."""

from decimal import Decimal


def in_full(number: Decimal) -> str:
    """Write a decimal in full, with no exponent and no idle zeros: ``12.50`` -> ``12.5``, ``2E+9`` -> ``2000000000``.

    >>> in_full(Decimal("2E+9")), in_full(Decimal("9.90")), in_full(Decimal("0.00"))
    ('2000000000', '9.9', '0')
    """
    written = format(number, "f")
    return (written.rstrip("0").rstrip(".") if "." in written else written) or "0"
