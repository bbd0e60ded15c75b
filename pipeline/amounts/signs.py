"""The signs, abbreviations and codes of money, and the abbreviations of magnitudes, as plain tables.

Sources: ISO 4217 for codes; the habits of the French, Belgian, Swiss, Canadian, Maghreb and West African press.
"""

from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.amounts.currencies import currency_names
from pipeline.amounts.lexicon import Unit

_DOLLARS: Final = {
    "US": "USD",
    "USD": "USD",
    "CA": "CAD",
    "CAN": "CAD",
    "CAD": "CAD",
    "AU": "AUD",
    "AUD": "AUD",
    "NZ": "NZD",
    "NZD": "NZD",
    "HK": "HKD",
    "HKD": "HKD",
    "SGD": "SGD",
}
"""Letters that say whose dollar a sign is, on either side of it: ``US$``, ``$ CA``, ``CAD $``."""

SIGNS: Final[dict[str, str]] = {
    "€": "EUR",
    "$": "dollar",
    **{f"{letters}{gap}$": code for letters, code in _DOLLARS.items() for gap in ("", " ")},
    **{f"${gap}{letters}": code for letters, code in _DOLLARS.items() for gap in ("", " ")},
    "$ U.S": "USD",
    "$ américains": "USD",
    "C$": "CAD",
    "$ canadiens": "CAD",
    "A$": "AUD",
    "$ australiens": "AUD",
    "S$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "MX$": "MXN",
    "£": "GBP",
    "¥": "¥",
    "₩": "KRW",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₫": "VND",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₿": "BTC",
    "zł": "PLN",
    "Kč": "CZK",
}
"""Signs that stand before or after a figure."""

SIGNS_AFTER: Final[dict[str, str]] = {
    "F CFA": "XOF",
    "F.CFA": "XOF",
    "F. CFA": "XOF",
    "FCFA": "XOF",
    "Fcfa": "XOF",
    "fcfa": "XOF",
    "F cfa": "XOF",
    "f cfa": "XOF",
    "Frs CFA": "XOF",
    "frs CFA": "XOF",
    "CFA": "XOF",
    "F CFP": "XPF",
    "FCFP": "XPF",
    "CFP": "XPF",
    "FF": "FRF",
    "F": "franc",
    "Fr": "franc",
    "fr": "franc",
    "Frs": "franc",
    "frs": "franc",
    "FRS": "franc",
    "FB": "BEF",
    "FS": "CHF",
    "FC": "CDF",
    "FG": "GNF",
    "Fbu": "BIF",
    "Frw": "RWF",
    "Ar": "MGA",
    "DM": "DEM",
    "DH": "dirham",
    "Dh": "dirham",
    "DHS": "dirham",
    "Dhs": "dirham",
    "dh": "dirham",
    "dhs": "dirham",
    "DA": "DZD",
    "DT": "TND",
    "RMB": "CNY",
    "Rs": "INR",
}
"""Abbreviations that stand after a figure only: before one they are something else (``DT 2``)."""

SIGNS_BEFORE: Final[dict[str, str]] = {
    "Fr.": "franc",
    "Rs.": "INR",
    "Frs": "franc",
    "FCFA": "XOF",
    "F CFA": "XOF",
    "RMB": "CNY",
    "Rs": "INR",
}
"""Abbreviations that may stand before a figure: ``Fr. 14.50``."""

STANDING: Final = frozenset({"MD", "F", "DA", "DT", "DM", "FF", "FB", "FS", "FC", "FG", "Ar", "Fr", "fr"})
"""Abbreviations with other uses (``Canon 50 F``): money only where the text names that currency elsewhere."""

DINARS: Final = frozenset({"DA", "DT"})
"""Of these, from a hundred on nothing else is counted: « 4 500 DA », but « deux DA » are art directors."""

POINTED: Final = frozenset({"$ U.S", "Fr", "fr", "Frs", "frs", "ct", "cts", "u.s"})
"""Abbreviations whose last point belongs to them: ``10 fr., contre 9``."""

NO_CODES: Final = frozenset(
    {
        "ALL",
        "AMD",
        "ANG",
        "BAM",
        "BOB",
        "COP",
        "CUP",
        "GEL",
        "LAK",
        "MGA",
        "MOP",
        "MUR",
        "NIO",
        "PAB",
        "PEN",
        "SLE",
        "SOS",
        "TOP",
    }
)
"""Codes that are words, names or acronyms in French news: ``SOS``, ``COP 30``, ``AMD``."""

MORE_CODES: Final = frozenset(
    {"FRF", "DEM", "ITL", "ESP", "PTE", "BEF", "LUF", "NLG", "ATS", "GRD", "IEP", "FIM", "HRK", "CNH"}
    | {"BTC", "ETH", "XRP", "LTC", "USDT", "USDC", "DOGE", "BNB", "XDR"}
)
"""Codes no longer, or never, of legal tender that are still written."""

SUB_SIGNS: Final[dict[str, Unit]] = {
    "MD": Unit("dinar", Decimal(10**6)),
    "c€": Unit("EUR", Decimal("0.01")),
    "ct€": Unit("EUR", Decimal("0.01")),
    "cts": Unit("centime", Decimal("0.01")),
    "ct": Unit("centime", Decimal("0.01")),
    "¢": Unit("dollar", Decimal("0.01")),
}

MAGNITUDES: Final[dict[str, Decimal]] = (
    dict.fromkeys(("k", "K"), Decimal(1000))
    | dict.fromkeys(("M", "m", "MM", "Mio", "mio", "MIO", "Mios", "mios", "Mln", "mln", "mn", "Mn"), Decimal(10**6))
    | dict.fromkeys(("Md", "Mds", "MD", "MDS", "md", "mds", "Mrd", "Mrds", "mrd", "mrds", "MRD"), Decimal(10**9))
    | dict.fromkeys(("Mld", "mld", "Mlds", "Mia", "mia", "G", "bn", "Bn", "B", "b"), Decimal(10**9))
    | dict.fromkeys(("tn", "T"), Decimal(10**12))
)
"""Abbreviations between a figure and its currency."""

ALONE: Final = frozenset({"Md", "Mds", "md", "mds", "Mrd", "Mrds", "mrd", "mrds", "Mio", "mio", "Mia", "M"})
"""Abbreviations that may end an amount whose currency the context gives: ``12,5 M€, contre 8 M``."""


@cache
def codes() -> frozenset[str]:
    """Return the codes that are read as currencies in running text."""
    return frozenset(name.code for name in currency_names() if name.current) - NO_CODES | MORE_CODES
