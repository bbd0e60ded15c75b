"""One number and its unit, read as an amount: ``1 299,99 €``, ``9€99``, ``$14bn``, ``deux euros et demi``."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from pipeline.amounts.lexicon import CONTEXT_NOUNS
from pipeline.amounts.signs import ALONE
from pipeline.amounts.units import MILLION, WrittenUnit, abbreviation_after, unit_after
from pipeline.numbers import Number, number_at


class Reading(NamedTuple):
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
        return self._replace(start=self.start + by, end=self.end + by)


_UNIT_AFTER_CENTS: Final = r"(?! ?(?:%|€|\$|£|[0-9]|[^\W\d_]))"
_FUNCTION_WORD: Final = (
    r"(?= (?:par|le|la|les|l'|pour|à|a|au|aux|de|du|d'|chez|et|ou|en|sur|dans|contre|qui|que|qu'|mais|soit|pièce|"
    r"seulement|environ|ttc|ht|hors|net|brut|avec|sans|jusqu'|hier|demain|aujourd'hui|ce|cet|cette|ces|est|sont|était|"
    r"sera|seront|selon|après|avant|depuis|dès|lors|donc|car|si|comme|plus|moins|voire|puis|chaque|chacun|minimum|"
    r"maximum|désormais|alors|afin|grâce|tout|tous)\b)"
)
_CENTS_IN_FIGURES: Final = re.compile(
    rf"( ?)([0-9]{{2}})(?![0-9]|[.,/-][0-9])(?:{_UNIT_AFTER_CENTS}|{_FUNCTION_WORD})", re.IGNORECASE
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


def read_single(text: str, number: Number, before: WrittenUnit | None, *, lenient: bool) -> Reading | None:
    """Read ``number`` with the unit ``before`` it, or the one that follows, or none where it counts millions."""
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
