"""The currencies of the world under their French names: the table ``currencies.tsv``, and how it is made.

The names are those of Unicode CLDR, read once from Babel: loading Babel's locale at every start would cost more than
reading a thousand amounts. ``python -m pipeline.amounts.currencies`` writes the table again.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, NamedTuple

_TABLE: Final = "currencies.tsv"
_HEADER: Final = """\
# French names of currencies from Unicode CLDR (licence: Unicode-3.0), by way of Babel.
# Written by python -m pipeline.amounts.currencies
# code\tcurrent: legal tender somewhere\tsingular\tplural
"""
_NO_MONEY: Final = re.compile(
    r"X(?:A[GU]|B[ABCD]|DR|EU|F[OU]|P[DT]|RE|SU|TS|UA|XX)|CH[EW]|US[NS]|CNX|ECV|COU|CLF|BOV|ESA|ESB"
)
"""Metals, units of account and tranches of a currency: no newspaper counts money in them."""
_ISSUER: Final = re.compile(r" \((?:BEAC|BCEAO)\)")
"""The two banks that issue CFA francs."""


class CurrencyName(NamedTuple):
    """One currency under its French name."""

    code: str
    """ISO 4217."""
    current: bool
    """Legal tender somewhere today."""
    singular: str
    plural: str


@cache
def currency_names() -> tuple[CurrencyName, ...]:
    """Return the table, in the order of the codes."""
    lines = (files(__package__) / _TABLE).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(CurrencyName(code, current == "yes", singular, plural) for code, current, singular, plural in rows)


def names_in_babel() -> Iterator[CurrencyName]:
    """Read the names from Babel; names that need a bracket (``afghani (1927–2002)``) are no longer said."""
    from babel.core import get_global  # noqa: PLC0415 - costs a start-up what the table saves
    from babel.numbers import get_currency_name, list_currencies  # noqa: PLC0415

    tenders = (tender for tenders in get_global("territory_currencies").values() for tender in tenders)
    current = {code for code, _start, end, tender in tenders if tender and not end}
    for code in sorted(list_currencies("fr")):
        singular = _ISSUER.sub("", get_currency_name(code, 1, locale="fr").replace("’", "'"))
        plural = _ISSUER.sub("", get_currency_name(code, 2, locale="fr").replace("’", "'"))
        if not _NO_MONEY.fullmatch(code) and "unité" not in singular and "(" not in singular:
            yield CurrencyName(code, code in current, singular, plural.partition(" (")[0])


def main() -> int:
    """Write ``currencies.tsv`` beside this module."""
    rows = "".join(f"{n.code}\t{'yes' if n.current else 'no'}\t{n.singular}\t{n.plural}\n" for n in names_in_babel())
    Path(__file__).with_name(_TABLE).write_text(_HEADER + rows, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
