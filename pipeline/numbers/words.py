"""The words of French numbers, as plain tables.

Sources: *Dictionnaire de l'Académie française* (9th edition), the 1990 spelling, and the regional tens of Belgium and
Switzerland. Spelling variants without accents serve texts in capitals (``ZERO``).
"""

from typing import Final

UNITS: Final = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
}
"""One to sixteen; seventeen, eighteen and nineteen are built (``dix-sept``)."""

ZERO: Final = frozenset({"zéro", "zero"})

TENS: Final = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}

HUNDRED: Final = frozenset({"cent", "cents"})

THOUSAND: Final = frozenset({"mille", "mil"})

SCALES: Final = {
    "million": 10**6,
    "milliard": 10**9,
    "billion": 10**12,
    "billiard": 10**15,
    "trillion": 10**18,
}
"""The long scale, in the singular: a French ``billion`` is a million millions."""

COLLECTIVES: Final = {
    "demi-douzaine": 6,
    "huitaine": 8,
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "septantaine": 70,
    "nonantaine": 90,
    "centaine": 100,
    "millier": 1000,
}
"""Nouns of about that many, in the singular: ``une quarantaine de millions``."""

SIZE_ADJECTIVES: Final = frozenset({"bon", "bonne", "petit", "petite", "gros", "grosse", "grand", "grande"})
"""May stand before a collective: ``une bonne centaine``, ``une petite dizaine``."""

TIME_NOUNS: Final = frozenset(
    {"an", "ans", "année", "années", "mois", "jour", "jours", "semaine", "semaines", "trimestre", "trimestres"}
    | {"heure", "heures", "siècle", "siècles", "fois"}
)
"""After a scale a number that counts these is another one: ``six milliards deux ans plus tôt``."""

ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

IRREGULAR_ORDINALS: Final = {
    "premier": 1,
    "première": 1,
    "premiere": 1,
    "second": 2,
    "seconde": 2,
}
"""Ordinals that are not built from their cardinal, in the singular."""

ORDINAL_STEMS: Final = {
    "quatr": "quatre",
    "cinqu": "cinq",
    "neuv": "neuf",
    "onz": "onze",
    "douz": "douze",
    "treiz": "treize",
    "quatorz": "quatorze",
    "quinz": "quinze",
    "seiz": "seize",
    "trent": "trente",
    "quarant": "quarante",
    "cinquant": "cinquante",
    "soixant": "soixante",
    "septant": "septante",
    "huitant": "huitante",
    "octant": "octante",
    "nonant": "nonante",
    "mill": "mille",
}
"""What stands before ``-ième`` where it is not the cardinal itself."""
