"""The words at which a date or a length of time can begin: the scan of a text asks the readers nowhere else."""

from typing import Final

from pipeline.dates.holidays import NAMES
from pipeline.dates.lexicon import (
    DAYS_FROM_CONTEXT,
    DAYS_FROM_TODAY,
    MONTHS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from pipeline.numbers.words import COLLECTIVES, HUNDRED, TENS, THOUSAND
from pipeline.numbers.words import UNITS as NUMERALS

_ORDINALS: Final = [
    "premier",
    "premiere",
    "premiers",
    "premieres",
    "second",
    "seconde",
    "deuxieme",
    "troisieme",
    "quatrieme",
    "cinquieme",
    "sixieme",
    "septieme",
    "huitieme",
    "neuvieme",
    "dixieme",
    "onzieme",
    "douzieme",
    "treizieme",
    "quatorzieme",
    "quinzieme",
    "seizieme",
    "dix",
    "vingt",
    "trentieme",
]
_ROMAN: Final = [f"{numeral}{ending}" for numeral in ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii"] for ending in ("e", "eme", "er", "")]  # fmt: skip
_OTHERS: Final = [
    "il",
    "y",
    "voici",
    "voila",
    "dans",
    "ce",
    "cet",
    "cette",
    "meme",
    "prochain",
    "prochaine",
    "dernier",
    "derniere",
    "derniers",
    "dernieres",
    "courant",
    "annees",
    "plusieurs",
    "quelques",
    "nuit",
    "matin",
    "soir",
    "apres",
    "rentree",
    "saison",
    "mi",
    "demi",
    "t",
    "q",
    "s",
    "h",
    "t1",
    "t2",
    "t3",
    "t4",
    "q1",
    "q2",
    "q3",
    "q4",
    "s1",
    "s2",
    "h1",
    "h2",
    "avant",
    "quarts",
]


def _first(words: str) -> str:
    return words.replace("-", " ").replace("'", " ").split()[0]


OPENING_WORDS: Final = frozenset(
    {_first(word) for table in (DAYS_FROM_CONTEXT, DAYS_FROM_TODAY, MONTHS, PARTS, SEASONS, UNITS, WEEKDAYS, WEEKDAY_ABBREVIATIONS)
     for word in table}
    | {_first(name) for name in NAMES}
    | {*NUMERALS, *TENS, *HUNDRED, *THOUSAND, *COLLECTIVES, *_ORDINALS, *_ROMAN, *_OTHERS}
)  # fmt: skip
