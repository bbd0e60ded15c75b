"""What an amount is counted by: ``20 euros par mois``, ``60 €/MWh``, ``1,85 euro le litre``."""

import re
from typing import Final

from pipeline.amounts.measures import ADJECTIVES, GOODS, MEASURES, NO_UNIT, PRICED_MEASURES, TIME_UNITS, TIMES
from pipeline.amounts.signs import codes
from pipeline.numbers import number_at

_BETWEEN: Final = (
    r"(?:[ ,]*(?: (?:HT|TTC|hors[- ]taxes?|toutes taxes comprises|bruts?|nets?|de base|en moyenne|environ|minimum|"
    r"maximum|seulement|au minimum|au maximum|au plus|au moins|tout compris|remboursables?|charges comprises|"
    r"de plus|de moins|supplémentaires?|chacune?)\b))*"
)
_NOUN: Final = r"[^\W\d_]+(?:[-'][^\W\d_]+)*"
_MADE_OF: Final = rf"(?: (?:de |d'){_NOUN}(?: d'affaires)?)?"
"""``11 millions d'euros de chiffre d'affaires par an``."""
_RATE: Final = re.compile(
    rf"{_BETWEEN}(?:"
    rf" ?/ ?(?P<slash>{MEASURES}|{_NOUN})(?![^\W_])"
    rf"| (?P<adjective>(?:{'|'.join(ADJECTIVES)})(?:le)?)s?\b"
    rf"|{_MADE_OF}[ \n]par (?P<per>{MEASURES}|ann?(?:ée)? d'ancienneté|millions? de {_NOUN}|100 \w+|euro {_NOUN}|{_NOUN})"
    r"(?![^\W_])"
    rf"|{_MADE_OF}[ \n](?:chaque|tous les|toutes les) (?P<each>mois|jours?|semaines?|ans?|années?|trimestres?|heures?)"
    r"(?![^\W_])"
    rf"|[ \n](?:la |l'|le )(?P<article>(?:million|millier|centaine) (?:de |d'){_NOUN}|{MEASURES}|{GOODS}|{TIMES})"
    r"(?![^\W_]| (?:derni|proch|passé|suivant|précédent|même|où|d'avant|d'après))"
    rf"|[ \n](?:de l'|de la |du |au |à la |à l')(?P<measured>{MEASURES}|heure|nuit|unité|pièce)(?![^\W_])"
    r"|[ \n](?P<piece>pièce)(?![^\W_])"
    r")"
)
_SUBJECT: Final = re.compile(
    r"(?<!euros )(?<!dollars )(?<!francs )(?<!centimes )(?<!€ )(?<!\$ )(?<!CFA )(?<!euro )"
    rf"\b(?:(?:[Ll][ea]|[Uu]ne?|du) |[Ll]')(?P<measure>{PRICED_MEASURES})(?![^\W_])"
    r"(?:(?!euro|dollar|centime|franc|yen|livre)[^.;:!?\n€$£]){1,70}$"
)
"""``92 euros l'hectolitre, contre 85 euros`` repeats no unit; ``le baril s'échange à 73 dollars`` has its own."""
_MEASURED: Final = re.compile(PRICED_MEASURES)
_PRICED: Final = re.compile(
    r"\b(?:s'échang|négoci|pai(?:e|es|ent)\b|se trait|s'achèt|s'établi|s'affich|cot|vaut|valait|vaudr|gagn|perd|recul|progress|"
    r"grimp|mont|baiss|tomb|pass|attein|cèd|céd|avanc|bondi|chut|repli|revien|factur|rest|oscill|stagn|vend|pay|achet|"
    r"coût(?!\w* (?:à|au|aux)\b)|descend|flamb|repass|touch|dépass|frôl|approch|avoisin|est à)|\bà (?:environ |près de |plus de )?$",
)
"""Says that a price is asked for the measure; « une tonne évitée grâce à l'aide de 5 000 euros » says none."""
_VERB: Final = 12
"""A verb may stand this far before the measure: « on paie la tonne 70 euros »."""
_SUBJECT_WINDOW: Final = 100
_MEASURE: Final = re.compile(MEASURES)
_GOODS: Final = re.compile(GOODS)
_SEVERAL: Final = re.compile(rf"{_BETWEEN}[ \n]les ")
_COUNTED: Final = re.compile(rf" (?:{MEASURES}|{GOODS}|{TIMES})[sx]?(?![^\W_])")
_FEMININE: Final = re.compile(r"le$")


def per_of(text: str, start: int, end: int) -> str | None:
    """Return the unit that the amount ``text[start:end]`` of a plain text is counted by, or None.

    Units of time: ``hour day week month quarter year``; others as written, in the singular (``baril``, ``MWh``). Of
    several units (``par mois et par personne``) the first counts. A measure that is the subject counts too (``le baril
    de Brent s'échange à 73,60 dollars``).
    """
    match = _RATE.match(text, end)
    unit = _unit(match) if match else _several(text, end)
    if unit is None:
        unit = _subject(text[max(0, start - _SUBJECT_WINDOW) : start])
    return TIME_UNITS.get(unit.lower(), unit) if unit else None


def _subject(before: str) -> str | None:
    """Return the measure that the words ``before`` an amount ask a price for."""
    if not _MEASURED.search(before):
        return None
    subjects = list(_SUBJECT.finditer(before))
    if subjects and _PRICED.search(before, max(0, subjects[-1].start() - _VERB)):
        return subjects[-1]["measure"]
    return None


def _unit(match: re.Match[str]) -> str | None:
    kind = match.lastgroup or ""
    unit = match[kind]
    if kind == "adjective":
        return ADJECTIVES[_FEMININE.sub("", unit.lower())]
    if kind == "per" and not _is_unit(unit):
        return None
    if unit in codes():  # « 0,85 EUR/USD »
        return None
    if kind in ("slash", "each"):
        return unit if unit == "mois" else unit.removesuffix("s")
    return unit


def _several(text: str, end: int) -> str | None:
    """Read ``les 1.000 litres``, ``les vingt minutes``; ``les deux premières années`` is no unit."""
    match = _SEVERAL.match(text, end)
    number = number_at(text, match.end()) if match else None
    if match is None or number is None or number.value <= 1:
        return None
    noun = _COUNTED.match(text, number.end)
    return text[match.end() : noun.end()] if noun else None


def _is_unit(noun: str) -> bool:
    """Say whether ``par`` and this noun are a rate: ``par les salariés``, ``par Bpifrance``, ``par chèque`` are not."""
    word = noun.split(maxsplit=1)[0]
    if _MEASURE.fullmatch(noun):
        return True
    if word.lower() in NO_UNIT or word[:2] in ("l'", "d'") or (word[0].isupper() and not word.isupper()):
        return False
    return not word.endswith(("s", "x")) or " " in noun or word == "mois" or bool(_GOODS.fullmatch(word))
