"""The months under their French names, in small letters without accents: their one home."""

from typing import Final

MONTH_NAMES: Final = {
    "janvier": 1,
    "fevrier": 2,
    "mars": 3,
    "avril": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "aout": 8,
    "septembre": 9,
    "octobre": 10,
    "novembre": 11,
    "decembre": 12,
}
"""January is 1, as in :mod:`datetime`."""
