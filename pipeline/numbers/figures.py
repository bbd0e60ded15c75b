"""Numbers written in figures, in the typographies of the French-language press.

Sources: *Lexique des règles typographiques en usage à l'Imprimerie nationale* (space between thousands, comma before
decimals), the Belgian and agency habit of points between thousands, the Swiss one of apostrophes.
"""

import re
from decimal import Decimal
from typing import Final

FIGURES: Final = (
    # 1 299,99  12'000.50: the separator of thousands is the same all along, and « 0 800 123 » groups nothing
    r"(?:(?:[1-9][0-9]{0,2}(?:(?: [0-9]{3}){1,6}|(?:'[0-9]{3}){1,6})(?:[.,][0-9]{1,10})?"
    # 1.250.000,50
    r"|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,6}(?:,[0-9]{1,10})?"
    # 1,250,000.50 and 1,234.56 as English sources write; a lone comma is a decimal comma
    r"|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,6}(?:\.[0-9]{1,10})?|[1-9][0-9]{0,2},[0-9]{3}\.[0-9]{1,10}"
    r"|[0-9]{1,20}(?:[.,][0-9]{1,10})?)(?![0-9]))"
)
"""Pattern of one number in figures of plain text; its length is bounded, so hostile text is never slow."""

_SHAPE: Final = re.compile(FIGURES)
_POINTED_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMA_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|,[0-9]{3}\.[0-9]+)")


def parse_figures(figures: str) -> Decimal | None:
    """Return the value of a number in figures: ``1 299,99``, ``1.250.000``, ``12'000``; None if it is none.

    A point before exactly three figures separates thousands (``10.000 euros``); a comma before them is a decimal comma
    (``1,789 €`` the litre).
    """
    if not _SHAPE.fullmatch(figures):
        return None
    if _POINTED_THOUSANDS.fullmatch(figures):
        figures = figures.replace(".", "")
    elif _COMMA_THOUSANDS.fullmatch(figures):
        figures = figures.replace(",", "")
    return Decimal(figures.replace(" ", "").replace("'", "").replace(",", "."))
