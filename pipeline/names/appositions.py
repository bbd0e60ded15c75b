"""What a common noun beside a name says it is: « le studio X », « X, filiale de Y », « son outil d'analyse, X, »."""

import re
from collections.abc import Sequence
from typing import Final

from .generic_nouns import Noun, generic_nouns

_WINDOW: Final = 50
_BEFORE: Final = re.compile(r"[^\W_]+'|[\w-]+|[^\w\s]")
_QUOTES: Final = frozenset('«"“')
_LONGEST_NOUN: Final = 3
"""Words of a noun (« contrat d'assurance vie » has more and is found by its end)."""
_ADJECTIVES: Final = 2
"""At most so many stand between a noun and the name: « le constructeur automobile français X »."""
_ADJECTIVE: Final = re.compile(
    r"[^\W\d_]+(?:ais|ois|ien|ain|an|and|ant|on|ol|al|el|if|eur|ier|eux|ard|iste|ique|ile|bre)e?s?"
    r"|[^\W\d_]+(?:enne|onne|ive|euse|elle|ère|aire|é|ée|és|ées)s?|belge|russe|suisse|slave|grec|grecque|turque?|maison"
)
"""By its ending, which tells « une société française » from « la société développe »."""
_COMPLEMENT: Final = frozenset({"de", "d'", "à"})
_SET_OFF: Final = frozenset({"un", "une", "son", "sa", "notre", "leur", "le", "la", "l'"})
_DETERMINERS: Final = _SET_OFF | {"les", "ses", "leurs", "du", "au", "des", "ce", "cette"}
_NATIONAL: Final = re.compile(
    r"[^\W\d_]{2,}(?:ais|aise|oise?s?|éens?|éennes?|iens?|iennes?)|(?:améri|afri|mexi|maro|toulous|romai)(?:ca)?ine?s?"
    r"|(?:alle|nor|fla)m[ae]nde?s?|espagnole?s?|britanniques?|belges?|russes?|suisses?|slovaques?|turcs?|turque|grecs?"
    r"|grecque|tchèques?|bulgares?|danoise?|basques?|corses?|catalane?s?"
)
"""By its ending: « l'américain X », « la nantaise X »."""
_NOT_NATIONAL: Final = frozenset(
    {"ancien", "anciens", "ancienne", "anciennes", "mois", "fois", "bois", "trois", "mauvais", "bien", "rien", "lien"}
    | {"chien", "gardien", "mais", "jamais", "désormais", "frais", "moyen", "maintien", "soutien", "entretien"}
)
_AFTER: Final = re.compile(
    r"(?:, | \()(?:ex-)?(?:(?:l'|le |la |un |une |son |sa |autre )(?:(?:petite?|nouveau|nouvelle|nouvel|première?|future?"
    r"|jeune|ancien|ancienne|grande?|principale?|seule?|autre|vieille|vieux|célèbre) )?)?"
    r"([^\W\d_][\w'-]*)( [^\W\d_][\w'-]*)?"
)


def tokens_before(words: str, start: int) -> list[str]:
    """Return the words before a name on its line, the nearest last, without quotation marks.

    ``words`` is the plain view of the text, ``start`` the name's first character.
    """
    line = max(words.rfind("\n", max(0, start - _WINDOW), start) + 1, start - _WINDOW, 0)
    return [token for token in _BEFORE.findall(words, line, start) if token not in _QUOTES]


def noun_before(before: Sequence[str]) -> Noun | None:
    """Return what a noun says of the name after it, else null.

    It stands right before the name but for adjectives and one complement (« un logiciel libre de pilotage X »), or is
    set off by a comma (« son outil d'analyse, X, »).

    Args:
        before: the words before the name (:func:`tokens_before`).

    """
    if not before or before[-1] != ",":
        found = _noun(before)
        return found[0] if found else None
    found = _noun(before[:-1])
    if found is None or found[1] == 0 or before[found[1] - 1].lower() not in _SET_OFF:
        return None
    return found[0]


def _noun(before: Sequence[str]) -> tuple[Noun, int] | None:
    """Return the noun at the end of ``before`` and the place of its first word."""
    nouns = generic_nouns()
    end, adjectives, complements = len(before), 0, 0
    while end > 0 and not (before[end - 1] == "offre" and before[max(0, end - 2)] == "s'"):
        for length in range(min(_LONGEST_NOUN, end), 0, -1):
            noun = " ".join(before[end - length : end]).replace("' ", "'")
            for listed in (noun, noun.removesuffix("s")):
                if listed in nouns:
                    return nouns[listed], end - length
        if not complements and end > 1 and before[end - 2] in _COMPLEMENT and before[end - 1].islower():
            end -= 2  # first, for « estimation » ends like an adjective
            complements = 1
        elif adjectives < _ADJECTIVES and _ADJECTIVE.fullmatch(before[end - 1]):
            end -= 1
            adjectives += 1
        else:
            break
    return None


def introduction(phrase: str) -> Noun | None:
    """Return the noun with which a phrase begins that stands before a name (« société ivoirienne de broyage »), else null."""
    words = tokens_before(phrase, len(phrase))
    found = _noun(words)
    return found[0] if found and found[1] == 0 else None


def is_national(before: Sequence[str]) -> bool:
    """Tell whether an adjective of a country or town stands for a house: « l'américain X », « la nantaise X »."""
    if not before or before[-1] in _NOT_NATIONAL or "".join(before[-2:-1]).lower() not in _DETERMINERS:
        return False
    return _NATIONAL.fullmatch(before[-1]) is not None


def noun_after(words: str, end: int) -> Noun | None:
    """Return what a noun says of the name before it: « X, filiale de Y », « X, un capteur gros comme une noix »."""
    if words[end : end + 1] not in {",", " "}:
        return None
    found = _AFTER.match(words, end)
    if found is None:
        return None
    nouns = generic_nouns()
    for noun in (found[1] + (found[2] or ""), found[1]):
        for listed in (noun, noun.removesuffix("s")):
            if listed in nouns:
                return nouns[listed]
    return None
