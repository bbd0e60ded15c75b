"""The names of currencies and of their parts, as plain tables.

Sources: ``currencies.tsv`` (Unicode CLDR) for the names of currencies with their country; what follows adds what the
French-language press writes besides. Keys are folded (lower case, no accents), so that texts in capitals are read.
"""

import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from pipeline.amounts.currencies import currency_names


def fold(words: str) -> str:
    """Return words in lower case without their accents: the form in which tables are looked up."""
    small = words.lower()
    if small.isascii():
        return small
    return "".join([c for c in unicodedata.normalize("NFD", small) if not unicodedata.combining(c)])


class Unit(NamedTuple):
    """A unit of money as it is written: which currency, and how much of it."""

    currency: str
    """ISO 4217 code or ticker; or, in lower case, the noun that the context has to settle (``franc``)."""
    factor: Decimal = Decimal(1)
    """A hundredth for ``centime``."""


PRESS_NAMES: Final[dict[str, str]] = {
    "EUR": "euro",
    "USD": "dollar américain, dollar us, dollar u.s, dollar états-unien, dollar des états-unis, dollar des usa",
    "CAD": "dollar ca, dollar can",
    "AUD": "dollar aussie",
    "NZD": "dollar kiwi",
    "HKD": "dollar hongkongais, dollar hong-kongais, dollar de hongkong, dollar hong kong, dollar hk",
    "SGD": "dollar singapourien",
    "TWD": "dollar taïwanais, dollar de taïwan",
    "GBP": "livre sterling, livre anglaise, livre britannique, pound sterling, livre écossaise",
    "TRY": "livre turque, lire turque",
    "JPY": "yen",
    "CNY": "yuan, renminbi, yuan chinois, yuan renminbi, renminbi chinois",
    "KRW": "won coréen, won de corée, won de corée du sud",
    "RUB": "rouble russe",
    "UAH": "hryvnia, hrivna, hryvna, grivna",
    "INR": "roupie de l'inde",
    "PKR": "roupie du pakistan",
    "IDR": "rupiah, rupiah indonésienne, roupiah, roupie d'indonésie",
    "BRL": "real brésilien, réal brésilien, real, réal, reais, réaux, reais brésiliens, réaux brésiliens",
    "MXN": "peso du mexique",
    "ARS": "peso d'argentine",
    "AED": "dirham émirati, dirham émirien, dirham des émirats, dirham des émirats arabes unis, dirham de dubaï",
    "SAR": "riyal saoudien, rial saoudien, riyal d'arabie saoudite",
    "QAR": "riyal qatari, rial qatari, riyal qatarien, riyal du qatar",
    "OMR": "rial omanais, riyal d'oman",
    "YER": "rial yéménite",
    "IRR": "rial, rial iranien, toman",
    "KWD": "dinar koweïtien, dinar du koweït",
    "ILS": "shekel, shekel israélien, sheqel",
    "ZAR": "rand, rand sud-africain",
    "NGN": "naira, naira nigérian",
    "GHS": "cedi, cédi",
    "KES": "shilling kenyan, shilling du kenya",
    "SLE": "leone",
    "XOF": "franc cfa, franc de la cfa",
    "XAF": "franc cfa d'afrique centrale",
    "XPF": "franc pacifique, franc cfp",
    "CDF": "franc du congo",
    "GNF": "franc de guinée",
    "CHF": "franc suisse, franc helvétique, franc chf",
    "FRF": "franc français, nouveau franc, ancien franc, franc-or, franc or",
    "DEM": "deutschemark, deutsche mark, deutschmark, mark allemand",
    "ITL": "lire italienne, lire",
    "ESP": "peseta, peseta espagnole",
    "PTE": "escudo, escudo portugais",
    "GRD": "drachme",
    "ATS": "schilling",
    "NLG": "florin",
    "PYG": "guarani",
    "VES": "bolivar",
    "PEN": "sol péruvien, sole péruvien, nuevo sol",
    "RON": "leu",
    "MDL": "leu moldave",
    "BGN": "lev, lev bulgare",
    "AZN": "manat",
    "ZMW": "kwacha",
    "MGA": "ariary",
    "AOA": "kwanza",
    "HRK": "kuna",
    "CRC": "colon costaricain, colon du costa rica",
    "BTC": "bitcoin, btc",
    "ETH": "ether, éther, ethereum",
    "XRP": "xrp",
    "LTC": "litecoin",
    "DOGE": "dogecoin",
    "USDT": "tether",
    "SOL": "solana",
}
"""Names the press writes beside those of CLDR, in the singular; plurals are made with s."""

CONTEXT_NOUNS: Final = frozenset(
    {
        "couronne",
        "colon",
        "dinar",
        "dirham",
        "dollar",
        "franc",
        "gourde",
        "livre",
        "mark",
        "peso",
        "piastre",
        "riyal",
        "rouble",
        "roupie",
        "shilling",
        "sol",
        "won",
    }
)
"""Nouns of several currencies, or with another meaning (``trois livres``): the text around decides."""

NOT_ALONE: Final = frozenset({"colon", "couronne", "gourde", "livre", "mark", "piastre", "sol"})
"""Everyday words: without an adjective of country they are money only where the context says so."""

NEVER_SURE: Final = frozenset({"colon", "livre", "sol"})
"""Those that are counted by millions too: ``3 millions de livres`` are as well books."""

LOWER_CASE: Final = frozenset(
    {"cent", "colon", "dobra", "dong", "inti", "kina", "lari", "lek", "leone", "lev", "lire", "mark", "pula", "rand"}
    | {"real", "sol", "syli", "taka", "tala", "won"}
)
"""With a capital these are names: ``Barcelone 2 Real Madrid 1``, ``50 Cent``."""

NEVER_ALONE: Final = frozenset(
    {"ancien", "austral", "coupon", "droit", "loti", "nouveau", "som", "sucre", "sum", "zaire"}
)
"""First words of CLDR names that are no money, or hardly ever, without their adjective (``deux sucres``)."""

SUB_UNITS: Final[dict[str, Unit]] = {
    "centime": Unit("centime", Decimal("0.01")),
    "centime d'euro": Unit("EUR", Decimal("0.01")),
    "centime de franc": Unit("franc", Decimal("0.01")),
    "centime suisse": Unit("CHF", Decimal("0.01")),
    "centime de dollar": Unit("dollar", Decimal("0.01")),
    "eurocent": Unit("EUR", Decimal("0.01")),
    "euro cent": Unit("EUR", Decimal("0.01")),
    "cent d'euro": Unit("EUR", Decimal("0.01")),
    "centime d'euros": Unit("EUR", Decimal("0.01")),
    "cent": Unit("cent", Decimal("0.01")),
    "cent américain": Unit("USD", Decimal("0.01")),
    "cent us": Unit("USD", Decimal("0.01")),
    "cent canadien": Unit("CAD", Decimal("0.01")),
    "cent de dollar": Unit("dollar", Decimal("0.01")),
    "penny": Unit("GBP", Decimal("0.01")),
    "pence": Unit("GBP", Decimal("0.01")),
    "kopeck": Unit("RUB", Decimal("0.01")),
    "millime": Unit("TND", Decimal("0.001")),
    "satoshi": Unit("BTC", Decimal("0.00000001")),
}
"""Parts of a currency, in the singular."""

CONTEXT_SUB_UNITS: Final = {"centime": "EUR", "cent": "EUR"}
"""Parts whose currency is that of the text: ``30 centimes`` in Geneva; the euro where nothing is said."""

_INVARIABLE: Final = frozenset(
    {"us", "usa", "u.s", "ca", "can", "hk", "or", "cfa", "cfp", "chf", "sterling", "nuevo", "pacifique"}
)
_IRREGULAR_PLURALS: Final = {
    "franc-or": "francs-or",
    "leu": "lei",
    "lev": "leva",
    "real": "reais",
    "sol": "soles",
    "sole": "soles",
    "reais": "reais",
    "penny": "pennies",
}
_COMPLEMENT: Final = re.compile(r" (?:d'|de |du |des ).*")


def _plural(name: str) -> str:
    """Return ``dollars de hong kong`` for ``dollar de hong kong``, ``livres turques`` for ``livre turque``."""
    complement = _COMPLEMENT.search(name)
    rest = complement[0] if complement else ""
    words = name.removesuffix(rest).split()
    return " ".join(map(_plural_word, words)) + rest


def _plural_word(word: str) -> str:
    if word in _INVARIABLE or word[-1] in "sxz":
        return word
    return f"{word}x" if word.endswith("eau") else f"{word}s"


@cache
def names() -> dict[str, Unit]:
    """Return every way to write a unit of money in words, folded: ``couronnes danoises``, ``euro``, ``centimes``."""
    table: dict[str, Unit] = {}
    codes_of: dict[str, set[str]] = {}
    for code, _current, singular, plural in currency_names():
        table[fold(singular)] = table[fold(plural)] = Unit(code)
        codes_of.setdefault(fold(singular).partition(" ")[0], set()).add(code)
    for noun, codes in codes_of.items():
        if len(codes) == 1 and noun not in NEVER_ALONE:
            table[noun] = table[_plural(noun)] = Unit(next(iter(codes)))
    for code, forms in PRESS_NAMES.items():
        for form in map(fold, forms.split(", ")):
            table[form] = table[_plural(form)] = Unit(code)
            if form in _IRREGULAR_PLURALS:
                table[_IRREGULAR_PLURALS[form]] = Unit(code)
    for noun in CONTEXT_NOUNS:
        table[noun] = table[_plural(noun)] = Unit(noun)
    for form, unit in SUB_UNITS.items():
        table[fold(form)] = table[_plural(fold(form))] = unit
        if form in _IRREGULAR_PLURALS:
            table[_IRREGULAR_PLURALS[form]] = unit
    return table
