"""Feasts and holidays of the French-speaking press: fixed days, days counted from Easter, Sundays of a month.

Sources: Code du travail, L3133-1 (French public holidays); loi du 24 mai 1950 (fête des Mères); for the national days, Loi
instituant les jours de fête légale (Canada, Québec), loi du 27 mai 1890 (Belgium), Constitution fédérale, art. 110
(Switzerland); Meeus, *Astronomical Algorithms*, chapter 8 (Easter). Names are in the folded view: no accents, no capitals, hyphens as spaces.
"""

from datetime import date, timedelta
from typing import Final

from pipeline.dates.fractions import nth_weekday

_FIXED: Final = {
    "noel": (12, 25),
    "jour de noel": (12, 25),
    "reveillon de noel": (12, 24),
    "veille de noel": (12, 24),
    "lendemain de noel": (12, 26),
    "nouvel an": (1, 1),
    "jour de l'an": (1, 1),
    "premier de l'an": (1, 1),
    "reveillon du nouvel an": (12, 31),
    "reveillon de la saint sylvestre": (12, 31),
    "reveillon du jour de l'an": (12, 31),
    "veille du nouvel an": (12, 31),
    "veille du jour de l'an": (12, 31),
    "lendemain du jour de l'an": (1, 2),
    "saint sylvestre": (12, 31),
    "epiphanie": (1, 6),
    "fete des rois": (1, 6),
    "chandeleur": (2, 2),
    "saint valentin": (2, 14),
    "jour de la saint valentin": (2, 14),
    "saint patrick": (3, 17),
    "annonciation": (3, 25),
    "poisson d'avril": (4, 1),
    "fete du travail": (5, 1),
    "fete de la victoire": (5, 8),
    "armistice de 1945": (5, 8),
    "fete de la musique": (6, 21),
    "saint jean": (6, 24),
    "saint jean baptiste": (6, 24),
    "fete nationale": (7, 14),
    "fete du canada": (7, 1),
    "fete nationale du quebec": (6, 24),
    "fete nationale belge": (7, 21),
    "fete nationale suisse": (8, 1),
    "prise de la bastille": (7, 14),
    "assomption": (8, 15),
    "saint michel": (9, 29),
    "halloween": (10, 31),
    "toussaint": (11, 1),
    "fete de la toussaint": (11, 1),
    "jour de la toussaint": (11, 1),
    "veille de la toussaint": (10, 31),
    "jour des morts": (11, 2),
    "fete des morts": (11, 2),
    "armistice de 1918": (11, 11),
    "saint martin": (11, 11),
    "saint nicolas": (12, 6),
    "immaculee conception": (12, 8),
}

_FROM_EASTER: Final = {
    "mardi gras": -47,
    "mercredi des cendres": -46,
    "dimanche des rameaux": -7,
    "rameaux": -7,
    "jeudi saint": -3,
    "vendredi saint": -2,
    "samedi saint": -1,
    "paques": 0,
    "dimanche de paques": 0,
    "jour de paques": 0,
    "lundi de paques": 1,
    "ascension": 39,
    "jeudi de l'ascension": 39,
    "pentecote": 49,
    "dimanche de pentecote": 49,
    "dimanche de la pentecote": 49,
    "lundi de pentecote": 50,
    "lundi de la pentecote": 50,
    "trinite": 56,
    "fete dieu": 60,
}

_WEEKDAYS: Final = {
    "fete des peres": ("06", 6, 3),
    "fete du travail aux etats unis": ("09", 0, 1),
    "thanksgiving": ("11", 3, 4),
    "jour de l'action de grace": ("10", 0, 2),
}
"""Month, weekday (0 = Monday) and which one; ``thanksgiving`` is that of the United States, whose news we read."""

_BLACK_FRIDAY: Final = "black friday"
_CYBER_MONDAY: Final = "cyber monday"
_MOTHERS: Final = "fete des meres"

NAMES: Final = (*_FIXED, *_FROM_EASTER, *_WEEKDAYS, _BLACK_FRIDAY, _CYBER_MONDAY, _MOTHERS)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    >>> easter(2025), easter(2000)
    (datetime.date(2025, 4, 20), datetime.date(2000, 4, 23))
    """
    golden, (century, of_century) = year % 19, divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date:
    """Return the day on which a feast of :data:`NAMES` falls in a year. Raises ``KeyError`` for another name."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in {_BLACK_FRIDAY, _CYBER_MONDAY}:
        return _weekday_of(year, "11", 3, 4) + timedelta(days=1 if name == _BLACK_FRIDAY else 4)
    if name == _MOTHERS:
        last = _weekday_of(year, "05", 6, -1)
        return last + timedelta(weeks=1) if last == holiday("pentecote", year) else last
    return _weekday_of(year, *_WEEKDAYS[name])


def _weekday_of(year: int, month: str, weekday: int, nth: int) -> date:
    found = nth_weekday(f"{year:04d}-{month}", weekday, nth)
    if found is None:
        raise ValueError(f"{year:04d}-{month} has no weekday {weekday} number {nth}")
    return date.fromisoformat(found)
