"""How numbers and units combine into amounts: ``1 299,99 €``, ``9€99``, ``2 et 3 milliards d'euros``, ``$14bn``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from pipeline.amounts.lexicon import CONTEXT_NOUNS
from pipeline.amounts.signs import ALONE
from pipeline.amounts.units import WrittenUnit, abbreviation_after, unit_after, unit_before
from pipeline.numbers import STARTS, Number, number_at

MILLION: Final = Decimal(10**6)


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of text read as a quantity of money, before its context is known."""

    start: int
    end: int
    """Exclusive."""
    low: Decimal
    """The value, or the lower end of a range."""
    high: Decimal | None
    """The upper end of a range."""
    currency: str | None
    """ISO 4217 code, or a noun that the context settles (``franc``); None where none is written (``6 milliards``)."""
    approximate: bool
    magnitude: Decimal
    """What its last word or abbreviation multiplies by: 10**9 for ``6 milliards``."""
    doubtful: bool
    """Money only where the text speaks of that currency elsewhere: ``12 livres``, ``20 F``."""

    def moved(self, by: int) -> "Reading":
        """Return the same reading ``by`` code points further on."""
        return replace(self, start=self.start + by, end=self.end + by)


_BEFORE_AND: Final = re.compile(r"\bentre[ \n](?:[^\W\d_]+[ \n])?(?:[^\s\d]{1,4} ?)?$", re.IGNORECASE)
_RANGE_JOINT: Final = re.compile(
    r" ?[-–—] ?(?=[0-9a-z])|[ \n](?:(?P<to>à|a)|(?P<or>ou)|(?P<and>et))[ \n]", re.IGNORECASE
)
_OPENED: Final = re.compile(r"\b(?:de|d'|entre|du|des)[ \n]?(?:[^\s\d]{1,4} ?)?$", re.IGNORECASE)
_FALLING: Final = re.compile(r"\b(?:de|d')[ \n]?$", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_WORD_BEFORE: Final = re.compile(r"([^\s(«\"]+)[ \n]$")
_NUMBERED: Final = frozenset(
    {"article", "chapitre", "étape", "ligne", "lot", "n°", "niveau", "no", "numéro", "page", "phase", "rang", "saison"}
    | {"t1", "t2", "t3", "t4", "tome", "top", "tranche", "version"}
)
"""``la ligne 4 à 25 millions``: the first number is a name."""
_LINE_WIDTH: Final = 24
_WIDEST_UNOPENED: Final = 10

_UNIT_AFTER_CENTS: Final = r"(?! ?(?:%|€|\$|£|[0-9]|[^\W\d_]))"
_FUNCTION_WORD: Final = (
    r"(?= (?:par|le|la|les|l'|pour|à|a|au|aux|de|du|d'|chez|et|ou|en|sur|dans|contre|qui|que|qu'|mais|soit|pièce|"
    r"seulement|environ|ttc|ht|hors|net|brut|avec|sans|jusqu'|au)\b)"
)
_CENTS_IN_FIGURES: Final = re.compile(
    rf"( ?)([0-9]{{2}})(?![0-9]|[.,][0-9])(?:{_UNIT_AFTER_CENTS}|{_FUNCTION_WORD})", re.IGNORECASE
)
_CENTS_GLUED: Final = re.compile(r"([0-9]{2})(?![^\W_]|[.,][0-9])")
_CENTS_AFTER_POINT: Final = re.compile(r"\. ?([0-9]{2})(?![^\W_])")  # « 4 fr. 60 »
_AND: Final = re.compile(r" (?:et )?", re.IGNORECASE)
_AND_A_HALF: Final = re.compile(r"[ \n]et[ \n]demie?\b", re.IGNORECASE)
_AFTER_CENTS_IN_WORDS: Final = re.compile(rf"{_UNIT_AFTER_CENTS}|{_FUNCTION_WORD}", re.IGNORECASE)

_POINTED_DECIMAL: Final = re.compile(r"1\.[0-9]{3}(?: mill(?:ion|iard))?", re.IGNORECASE)
_COMMA_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_ENGLISH_BILLION: Final = re.compile(r"[0-9.,]+ billion", re.IGNORECASE)
_ENGLISH_TRILLION: Final = re.compile(r"[0-9.,]+ trillion", re.IGNORECASE)
_NOT_ONE: Final = re.compile(r"\b(?:pas|ni|jamais|sans) $", re.IGNORECASE)
_NO_PRICE: Final = re.compile(
    r" (?:(?:plus|moins|trop|très|toujours|aussi|si) )?"
    r"(?:fort|faible|cher|solide|robuste|stable|affaibli|numérique|digital|unique|commun)\b",
    re.IGNORECASE,
)
_FRANK: Final = re.compile(
    r" (?!symbolique|suisse|de\b|par\b|le\b|la\b|pour\b|sur\b|en\b|et\b|ou\b|à\b|au\b|contre\b|chez\b)[a-zé]"
)
_NOT_A_YEAR_PRICE: Final = re.compile(r"(?:19[89]|20[0-4])[0-9](?![0-9])")


def read_at(text: str, pos: int, floor: int = 0, *, lenient: bool = False) -> Reading | None:
    """Read the quantity whose first number begins at ``pos`` of the plain ``text``; its sign may stand before.

    Args:
        text: a text in its plain view.
        pos: where a number can begin (:data:`pipeline.numbers.STARTS`).
        floor: the sign before the number may not reach before this offset.
        lenient: the text is known to be one amount: a bare number is read, ``2 et 3`` is a range.

    A reading without a currency is a number of millions or more, which may or may not be money.

    """
    number = number_at(text, pos)
    return _read(text, number, floor, lenient=lenient) if number else None


def _read(text: str, number: Number, floor: int, *, lenient: bool = False) -> Reading | None:
    pos = number.start
    before = unit_before(text, pos, floor)
    if before and number.form == "figures" and _NOT_A_YEAR_PRICE.match(text, pos) and before.currency.isupper():
        before = before if before.end == pos or lenient else None
    return _range(text, number, before, lenient=lenient) or _single(text, number, before, lenient=lenient)


def read(surface: str) -> Reading | None:
    """Read a plain text that is one amount and nothing else."""
    start = STARTS.search(surface)
    if not start:
        return None
    reading = read_at(surface, start.start(), lenient=True)
    return reading if reading and (reading.start, reading.end) == (0, len(surface)) else None


def readings(text: str) -> Iterator[Reading]:
    """Yield the quantities of a plain text, in order and apart: amounts, and millions without a currency."""
    floor = 0
    for start in STARTS.finditer(text):
        if start.start() < floor:
            continue
        number = number_at(text, start.start())
        if number is None:
            continue
        reading = _read(text, number, floor)
        if reading:
            yield reading
        # « 12 000 » is not read again at its second group
        floor = reading.end if reading else number.end


def _single(text: str, number: Number, before: WrittenUnit | None, *, lenient: bool) -> Reading | None:
    if before:
        return _prefixed(text, number, before)
    unit = unit_after(text, number)
    if unit is None or _is_no_unit(text, number, unit):
        return _bare(text, number, lenient=lenient)
    value = _value(text, number, unit) * unit.factor
    end = unit.end
    half = _AND_A_HALF.match(text, end)
    if half and unit.word and value % number.magnitude == 0:  # « deux euros et demi », « 7 millions d'euros et demi »
        end, value = half.end(), value + number.magnitude * unit.factor / 2
    elif unit.factor == 1 and not number.magnitudes and value == value.to_integral_value():
        end, value = _with_parts(text, number, unit, value)
    return Reading(
        start=number.start,
        end=end,
        low=value,
        high=None,
        currency=unit.currency,
        approximate=number.approximate,
        magnitude=number.magnitude * unit.magnitude,
        doubtful=unit.doubtful,
    )


def _prefixed(text: str, number: Number, before: WrittenUnit) -> Reading:
    end, magnitude = abbreviation_after(text, number) or (number.end, Decimal(1))
    return Reading(
        start=before.start,
        end=end,
        low=_value(text, number, before) * magnitude,
        high=None,
        currency=before.currency,
        approximate=number.approximate,
        magnitude=number.magnitude * magnitude,
        doubtful=False,
    )


def _bare(text: str, number: Number, *, lenient: bool) -> Reading | None:
    abbreviation = abbreviation_after(text, number)
    if abbreviation and text[number.end : abbreviation[0]].strip() not in ALONE and not lenient:
        abbreviation = None
    end, magnitude = abbreviation or (number.end, Decimal(1))
    magnitude *= number.magnitude
    if magnitude < MILLION and not lenient:
        return None
    if (
        number.form == "words"
        and number.value == number.magnitude
        and text[number.start].lower() == "m"
        and not lenient
    ):
        return None  # « million » alone: « le million de téléchargements »
    return Reading(
        start=number.start,
        end=end,
        low=_value(text, number, None) * (magnitude / number.magnitude),
        high=None,
        currency=None,
        approximate=number.approximate,
        magnitude=magnitude,
        doubtful=False,
    )


def _is_no_unit(text: str, number: Number, unit: WrittenUnit) -> bool:
    """Say whether it is no amount: ``un euro fort``, ``un franc succès``, ``pas un centime``."""
    if not unit.word or number.form != "words" or number.value != 1:
        return False
    frank = unit.currency == "franc" and _FRANK.match(text, unit.end)
    none = _NOT_ONE.search(text, max(0, number.start - 12), number.start)
    coin = text[unit.start : unit.end].lower() == "cent"  # « un cent mètres »
    return bool(coin or frank or none or _NO_PRICE.match(text, unit.end))


def _value(text: str, number: Number, unit: WrittenUnit | None) -> Decimal:
    """Return the value of a number beside this unit: conventions of English and of exchange rates."""
    surface = text[number.start : number.end]
    if unit is not None and unit.end <= number.start:
        if _COMMA_THOUSANDS.fullmatch(surface) and unit.end == number.start:  # « $1,150 »
            return number.value * 1000
        # « $1.5 billion », « $2 trillion » are English: the French words are a thousand and a million times more
        if _ENGLISH_BILLION.fullmatch(surface):
            return number.value / 1000
        if _ENGLISH_TRILLION.fullmatch(surface):
            return number.value / MILLION
    # « 1.085 dollar », « 1.274 milliard »: the singular says that the point is a decimal point
    if _POINTED_DECIMAL.fullmatch(surface) and not surface.endswith("s"):
        singular = unit is not None and unit.word and _is_singular(text[unit.start : unit.end])
        if surface[-1].isalpha() or singular:
            return number.value / 1000
    return number.value


def _is_singular(name: str) -> bool:
    noun = name.split(maxsplit=1)[0].lower()
    return noun == "euro" or noun in CONTEXT_NOUNS


def _with_parts(text: str, number: Number, unit: WrittenUnit, value: Decimal) -> tuple[int, Decimal]:
    """Read what may follow the unit: ``9€99``, ``12 euros 50``, ``12 euros et 50 centimes``, ``deux euros et demi``."""
    end = unit.end
    if not unit.word:
        glued = _CENTS_GLUED.match(text, end)
        if glued and number.end == unit.start:
            return glued.end(), value + Decimal(glued[1]) / 100
        pointed = _CENTS_AFTER_POINT.match(text, end) if unit.currency == "franc" else None
        if pointed:
            return pointed.end(), value + Decimal(pointed[1]) / 100
    joint = _AND.match(text, end)
    if joint:
        part = number_at(text, joint.end())
        part_unit = unit_after(text, part) if part and part.value < 100 else None  # noqa: PLR2004 - a hundred cents
        if part and part_unit and part_unit.factor < 1 and part_unit.magnitude == 1:
            return part_unit.end, value + part.value * part_unit.factor
    figures = _CENTS_IN_FIGURES.match(text, end)
    if figures and (unit.word or not figures[1] or number.end == unit.start or text[number.end] == " "):
        return figures.end(), value + Decimal(figures[2]) / 100
    part = number_at(text, end + 1) if unit.word and number.form == "words" and text[end : end + 1] == " " else None
    if part and part.form == "words" and 2 <= part.value < 100 and _AFTER_CENTS_IN_WORDS.match(text, part.end):  # noqa: PLR2004
        return part.end, value + part.value / 100
    return end, value


def _range(text: str, first: Number, before: WrittenUnit | None, *, lenient: bool) -> Reading | None:
    """Read ``2 et 3 milliards d'euros``, ``5-10 M€``, ``$5-10m``: one unit for two numbers."""
    joint = _RANGE_JOINT.match(text, first.end)
    if not joint:
        return None
    second = number_at(text, joint.end())
    if second is None:
        return None
    left = text[max(0, first.start - _LINE_WIDTH) : first.start]
    opened = bool(_OPENED.search(left)) or lenient
    if joint["and"] and not (_BEFORE_AND.search(left) or lenient):
        return None
    last = _single(text, second, None, lenient=before is not None or lenient)
    if last is None or (before is None and last.currency is None and last.magnitude < MILLION and not lenient):
        return None
    if before is not None:
        if last.currency is not None:
            return None
        last = replace(last, currency=before.currency)
    low = _carried(first, last, second)
    if low is None and joint["to"] and (lenient or _FALLING.search(left)):
        return _falling(text, first, last)
    if low is None:
        return None
    first_is_year = bool(_YEAR.fullmatch(text[first.start : first.end])) and last.magnitude == 1 and not joint["and"]
    if first_is_year and last.low > 3000:  # noqa: PLR2004 - « de 2019 à 12 000 euros »
        return None
    if not opened and not before and (low * _WIDEST_UNOPENED < last.low or _is_named(left)):
        return None
    return replace(
        last,
        start=before.start if before else first.start,
        low=low,
        high=last.low,
        approximate=first.approximate or last.approximate,
    )


def _falling(text: str, first: Number, last: Reading) -> Reading | None:
    """Read ``de 34,90 à 17,90 euros``, ``de 5 à 3 millions d'euros``: a range told from its upper end."""
    if first.magnitudes or _YEAR.fullmatch(text[first.start : first.end]):
        return None
    high = first.value * last.magnitude
    if not last.low < high < last.low * _WIDEST_UNOPENED:
        return None
    return replace(last, start=first.start, high=high)


def _is_named(left: str) -> bool:
    """Say whether the word before a number makes it a name: ``l'iPhone 15 à 969 euros``, ``la ligne 4``."""
    word = _WORD_BEFORE.search(left)
    if not word:
        return False
    inside = word[1].rpartition("'")[2]
    starts_sentence = word.start() == 0 or left[: word.start()].rstrip(' «"').endswith((".", "!", "?", "\n", ":"))
    return (any(c.isupper() for c in inside) and not starts_sentence) or inside.lower() in _NUMBERED


def _carried(first: Number, last: Reading, second: Number) -> Decimal | None:
    """Return the lower end with the magnitude that it shares with the upper one, or None if it is no lower end."""
    high = last.low
    factor = high / second.value if second.value else Decimal(1)
    if first.magnitudes and first.magnitude >= MILLION:
        # « de 22 millions à 39 millions d'euros » are two amounts
        return None
    # words shared by both ends: « deux à trois cent mille », « 10,2 à 12 milliards »
    for shared in (*second.magnitudes, Decimal(1)):
        if first.value * shared * factor < high and (shared == 1 or not first.magnitudes or first.magnitude < shared):
            low = first.value * shared * factor
            # « 10 à 15 000 euros » is said for ten thousand
            thousand = low * 1000 < high and shared == 1 and high % 1000 == 0 and 2 <= first.value < 1000  # noqa: PLR2004
            return low * 1000 if thousand and not first.magnitudes else low
    return None
