"""Approximation and bounds: the words around an amount that say it is not exact."""

import re
from typing import Final, get_args

from pipeline.amounts.bounds import AFTER, BEFORE, Modifier

_ORDER: Final = get_args(Modifier)
_BEFORE: Final = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(f"(?P<{modifier}>{words})" for modifier, words in BEFORE.items())
    + r")(?:(?:les|la|le) |l'|[«\"+±-] ?)?$"
)
_AFTER: Final = re.compile(
    r"(?: (?:hors taxes|ht|ttc|net|nets|brut|bruts))?(?: (?:de |d')[^\W\d_]+)?"
    r"(?:(?: par |/) ?[^\W\d_]+| (?:mensuels?|annuels?))?,? (?:[«\"] ?)?(?:"
    + "|".join(f"(?P<{modifier}>{words})" for modifier, words in AFTER.items())
    + r")(?! (?:un|une|deux|trois|\d)|[^\W_])",
    re.IGNORECASE,
)
_WINDOW: Final = 64


def modifier_of(text: str, start: int, end: int) -> Modifier | None:
    """Return what the words around the amount ``text[start:end]`` of a plain text say about it, or None.

    Words before it win over words after it.
    """
    before = text[max(0, start - _WINDOW) : start].replace("\n", " ").lower()
    match = _BEFORE.search(before)
    if match is None:
        match = _AFTER.match(text, end)
    if match is None or match.lastgroup is None:
        return None
    return next(modifier for modifier in _ORDER if modifier == match.lastgroup)
