"""The words of French dates, as plain tables in the folded view (small letters, no accents).

Sources: *Lexique des règles typographiques en usage à l'Imprimerie nationale* (abbreviations), CLDR ``fr`` calendars
(the shorter ones), and the usage of French-language newspapers.
"""

from typing import Final

from pipeline.dates.calendar import Part, Unit
from pipeline.months import MONTH_NAMES

MONTHS: Final = MONTH_NAMES

MONTH_ABBREVIATIONS: Final = {
    "janv": 1,
    "jan": 1,
    "fevr": 2,
    "fev": 2,
    "avr": 4,
    "juil": 7,
    "juill": 7,
    "jui": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
"""With or without a point. They name a month only beside a day or a year: ``sept`` is a number, ``dec`` anything."""

WEEKDAYS: Final = {
    "lundi": 0,
    "mardi": 1,
    "mercredi": 2,
    "jeudi": 3,
    "vendredi": 4,
    "samedi": 5,
    "dimanche": 6,
}
"""Monday is 0, as in :mod:`datetime`."""

WEEKDAY_ABBREVIATIONS: Final = {"lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6}
"""Only beside the number of a day: ``lun. 8 sept.``."""

SEASONS: Final = {"printemps": "SP", "ete": "SU", "automne": "FA", "hiver": "WI"}

DAYS_FROM_TODAY: Final = {
    "hier": -1,
    "avant-hier": -2,
    "avant hier": -2,
    "aujourd'hui": 0,
    "demain": 1,
    "apres-demain": 2,
    "apres demain": 2,
}

DAYS_FROM_CONTEXT: Final = {"avant-veille": -2, "veille": -1, "lendemain": 1, "surlendemain": 2}

PARTS: Final[dict[str, Part]] = {
    "debut": "start",
    "fin": "end",
    "milieu": "mid",
    "mi": "mid",
}

UNITS: Final[dict[str, tuple[Unit, int]]] = {
    "jour": ("day", 1),
    "journee": ("day", 1),
    "week-end": ("weekend", 1),
    "weekend": ("weekend", 1),
    "week end": ("weekend", 1),
    "semaine": ("week", 1),
    "quinzaine": ("day", 15),
    "mois": ("month", 1),
    "trimestre": ("quarter", 1),
    "semestre": ("half", 1),
    "an": ("year", 1),
    "annee": ("year", 1),
    "exercice": ("year", 1),
    "decennie": ("decade", 1),
    "siecle": ("century", 1),
}
"""Nouns of stretches of the calendar, in the singular: the unit, and how many of it."""

DURATION_UNITS: Final = {
    "an": ("Y", 1),
    "annee": ("Y", 1),
    "saison": ("Y", 1),
    "decennie": ("Y", 10),
    "siecle": ("Y", 100),
    "millenaire": ("Y", 1000),
    "mois": ("M", 1),
    "trimestre": ("M", 3),
    "semestre": ("M", 6),
    "semaine": ("W", 1),
    "week-end": ("D", 2),
    "jour": ("D", 1),
    "journee": ("D", 1),
    "heure": ("TH", 1),
    "h": ("TH", 1),
    "minute": ("TM", 1),
    "min": ("TM", 1),
    "mn": ("TM", 1),
    "seconde": ("TS", 1),
    "sec": ("TS", 1),
}
"""Nouns of lengths of time, in the singular: the ISO 8601 designator (``T`` before those of the clock), how many."""

LAST: Final = ("dernier", "derniers", "derniere", "dernieres", "passe", "passee", "passes", "ecoule", "ecoulee")
NEXT: Final = ("prochain", "prochains", "prochaine", "prochaines", "a venir", "qui vient")
BEFORE_THAT: Final = ("precedent", "precedente", "d'avant")
AFTER_THAT: Final = ("suivant", "suivante", "d'apres")
RUNNING: Final = ("en cours",)
"""What may follow the noun of a stretch and says which one is meant."""

DAY_PART: Final = (
    r"(?:matin|soir|apres-midi|apres midi|midi"
    r"|(?:au|dans la|en|dans l'|a l'|a la|avant l'|des l'|le|en (?:debut|milieu|fin) (?:de |d')|tard (?:dans la|le)|tot (?:le|dans la)) ?"
    r"(?:matin|soir|soiree|matinee|journee|nuit|aube|mi-journee|apres-midi|apres midi|petit matin))"
)
"""Words for a part of the day, which stay in the span and do not change the day."""

CAPITALS_BEFORE_A_YEAR: Final = frozenset(
    [
        "CA",
        "EBITDA",
        "EBIT",
        "PIB",
        "RN",
        "BPA",
        "BNA",
        "ROC",
        "PNB",
        "RBE",
        "En",
        "Depuis",
        "Avant",
        "Après",
        "Dès",
        "Fin",
        "Début",
        "Courant",
        "L'Année",
        "Année",
        "Exercice",
        "Saison",
        "Budget",
        "Résultats",
        "Rentrée",
        "Contre",
        "Pour",
        "Entre",
        "Vers",
        "De",
        "À",
        "A",
        "Et",
        "Ou",
        "EN",
        "DE",
        "DEPUIS",
        "FIN",
        "DÉBUT",
        "Janvier",
        "Bilan",
        "Automne",
        "Printemps",
        "Été",
        "Hiver",
        "Objectifs",
    ]
)
"""Words with a capital that make no name of the year after them: ``CA 2024``, ``EBITDA 2025``, ``Depuis 2019``."""

NUMBERED_FEASTS: Final = {
    "1er-mai": "05-01",
    "8-mai": "05-08",
    "14-juillet": "07-14",
    "15-aout": "08-15",
    "11-novembre": "11-11",
}
"""Feasts that are called by their day, with a hyphen: month and day."""
