"""Ends of a name that the recogniser cut off or took too far: « Merck & Co. », « Leonardo.Ai », « Rouge Dior [46 €] »."""

import re
from typing import Final

from .acronyms import has_initials, may_abbreviate
from .forms import fold

_GLUED: Final = re.compile(
    r"\.(?:[Aa][Ii]|com|fr|io|net|org|eu|be|ch|ca|co|tv|info|app)\b"  # « Leonardo.Ai »
    r"|'?n [A-ZÀ-Þ]\w*"  # « Wash'n Go »
    r"|(?: et | & )(?:Cie|Co|Compagnie|Fils|Filles|Frères|Associés|Partners|Sons|Company)\b(?:\.(?= KG))?(?: KG(?:aA)?\b)?"
)
_ABBREVIATED: Final = re.compile(r"\b(?:[Ii]nc|Co|Corp|Ltd|Cie|Bros|Sté)$")
_STOP_INSIDE: Final = re.compile(r"\.(?=[,;)»]| [a-zà-ÿ(])")
"""« Alphabet Inc., la maison mère »: the sentence goes on, so the full stop is the abbreviation's."""
_NUMBER: Final = re.compile(r" \d+(?:\.\d+)*[A-Za-z]{0,3}\b(?![.,'-]\d)(?=[,.;:)»]| (?:et|ou|est|a|sera|qui|de|en)\b)")
"""« la Combe-Girard [1]: 99 pièces », but « le Doudou Duo 189 € »."""
_QUANTITY: Final = re.compile(r" \d+$")
_UNIT: Final = re.compile(
    r"[.,]\d| ?(?:€|%|\$|°)|[-–]\d| ?(?:euros?|dollars?|francs?|centimes?|millions?|milliards?|pouces|cm|mm|kg|g|ml|cl|Go|To|Mo"
    r"|h|heures?|minutes?|jours?|mois|ans|km|m|chevaux|ch|points?|pages|personnes|pièces|salariés)\b"
)
_TO_BRACKET: Final = re.compile(
    r"(?P<more>,? (?:de |des |du |d'|et |pour |sur |en |à |l'|la |le |contre )[a-zà-ÿ' ,-]{2,120}) \((?:la |l'|le |les )?"
    r"(?P<sigle>[A-ZÀ-Þ][\w-]{1,11})[),]"
)
_LEAST_LETTERS: Final = 3


def with_ending(words: str, start: int, end: int) -> int:
    """Return the end of the name that begins at ``start`` and was found up to ``end``: what is plainly its own is added.

    Args:
        words: the text, in its plain view.
        start: the first character of what was found.
        end: the character after its last.

    """
    after = words[end : end + 1]
    if after in {".", "'", "n", " "}:
        glued = _GLUED.match(words, end)
        if glued and (after != "n" or words[end - 1] == "'"):
            end = glued.end()
        if _STOP_INSIDE.match(words, end) and _ABBREVIATED.search(words, start, end):
            end += 1
    if words[end : end + 1] in {" ", ","}:
        number = _NUMBER.match(words, end)
        if number and not words[end - 1].isdigit():
            return number.end()
        bracket = _TO_BRACKET.match(words, end)
        if bracket and _is_expansion(bracket["sigle"], words[start:end], words[start : bracket.end("more")]):
            return bracket.end("more")
    return end


def without_quantity(words: str, start: int, end: int) -> int:
    """Return where a name ends before a number that belongs to what follows: « le Rouge Dior [46 €] »."""
    if start == end or not words[end - 1].isdigit() or not _UNIT.match(words, end):
        return end
    quantity = _QUANTITY.search(words, start, end)
    return quantity.start() if quantity else end


def _is_expansion(sigle: str, found: str, whole: str) -> bool:
    """Tell whether a sigle in brackets stands for the whole phrase and not for what was found of it.

    « Confédération du logement et du cadre de vie (CLCV) »
    """
    letters = fold("".join(c for c in sigle if c.isalnum()))
    if len(letters) < _LEAST_LETTERS or has_initials(letters, found):
        return False
    if has_initials(letters, whole):
        return True
    spoken = sigle[1:].islower()
    return spoken and may_abbreviate(letters, whole) and not may_abbreviate(letters, found)
