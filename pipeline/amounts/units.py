"""The unit of money before or after a number: ``€``, ``M$ CA``, ``d'euros``, ``CHF``."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.amounts.lexicon import LOWER_CASE, NEVER_SURE, NOT_ALONE, Unit, fold, names
from pipeline.amounts.signs import (
    DINARS,
    MAGNITUDES,
    POINTED,
    SIGNS,
    SIGNS_AFTER,
    SIGNS_BEFORE,
    STANDING,
    SUB_SIGNS,
    codes,
)
from pipeline.numbers import Number, alternation

MILLION: Final = Decimal(10**6)
_HUNDRED: Final = 100


@dataclass(frozen=True, slots=True)
class WrittenUnit:
    """A unit of money where it is written."""

    start: int
    """Where it begins: after the space, ``d'`` or ``de`` that joins it to its number."""
    end: int
    """Exclusive."""
    currency: str
    """ISO 4217 code, or the noun that the context settles."""
    factor: Decimal
    """Magnitude times part: 10**6 for ``M€``, 0.01 for ``centimes``."""
    magnitude: Decimal
    """The abbreviated magnitude alone."""
    word: bool
    """A noun, not a sign or a code."""
    doubtful: bool
    """Means money only where the text says so elsewhere: ``F``, ``DA``, ``livres``."""


@cache
def _signs() -> dict[str, Unit]:
    signs = {sign: Unit(currency) for sign, currency in (SIGNS | SIGNS_AFTER).items()}
    return {code: Unit(code) for code in codes()} | signs | SUB_SIGNS


_MAGNITUDE: Final = rf"(?P<magnitude>{alternation(MAGNITUDES)})"
_END: Final = r"(?![^\W_]|[€$£])"
_MARCH: Final = r"(?!MARS\b)"  # « VENDREDI 6 MARS » is no million of Argentine pesos
_DIRHAMS: Final = frozenset({"DH", "Dh", "dh", "DHS", "Dhs", "dhs"})
_BEGINS_NEXT: Final = re.compile(r"[0-9](?![0-9](?![^\W_]|[.,/-][0-9]))")
"""``En 2023 $14bn``: the sign is that of the number behind it, unless two figures of cents follow (``9 €99``)."""
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_FIGURE: Final = re.compile(r" [0-9]")
_POINT: Final = re.compile(r"\.(?=[,;:)»]| ?[(«»]| [^\W\d_A-ZÀ-Þ])")
_NO_CENTS: Final = r"(?:[.,] ?[-–—]{1,2})?"  # « 24.– francs », « 12,- € »
_FIRST_OF_SIGN: Final = "".join(sorted({form[0] for form in (*_signs(), *MAGNITUDES)}))
_SIGN_AFTER: Final = re.compile(
    rf"{_NO_CENTS} {{0,2}}(?:d'|de )?(?=[{re.escape(_FIRST_OF_SIGN)}]){_MARCH}(?:(?P<gap>){_MAGNITUDE}(?: ?d'| de | ?))??(?P<unit>{alternation(_signs())})(?:(?<=[^\w.])|{_END})"
)
_SIGN_BEFORE: Final = re.compile(
    rf"(?<![^\W_])(?P<unit>{alternation([*SIGNS, *SIGNS_BEFORE, *codes()])})(?P<magnitude>) ?$"
)
_MAY_END_SIGN: Final = frozenset(form[-1] for form in (*SIGNS, *SIGNS_BEFORE, *codes()))
_LONGEST_SIGN: Final = 8
_ABBREVIATION: Final = re.compile(rf" ?{_MAGNITUDE}{_END}")
_ABBREVIATION_OF: Final = re.compile(rf" ?{_MAGNITUDE}(?:{_END}\.?(?= ?(?:d'|de |[^\W\d_]{{2}}))|(?=euros?\b))")
_WORD: Final = r"[^\W\d_]+(?:['.-][^\W\d_]+)*"
_NOUN: Final = re.compile(
    rf"{_NO_CENTS}(?P<gap> {{1,2}}\n?|\n|-)?(?P<of>d ?' ?|de |d (?=euro))?(?P<noun>{_WORD})", re.IGNORECASE
)
_FOLLOWING: Final = re.compile(rf"[ \n]({_WORD})")
_MOST_WORDS: Final = 5  # « dirhams des Émirats arabes unis »


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.split(r"[ ]", name)[0] for name in names())


def unit_after(text: str, number: Number) -> WrittenUnit | None:
    """Return the unit that follows ``number`` in the plain ``text``, or None."""
    return _sign_after(text, number) or _name_after(text, number)


def _sign_after(text: str, number: Number) -> WrittenUnit | None:
    match = _SIGN_AFTER.match(text, number.end)
    if not match:
        return None
    written = match["unit"]
    if match["magnitude"] and number.form != "figures":
        return None
    if text[number.end] == " " and _BEGINS_NEXT.match(text, match.end("unit")):
        return None
    if _YEAR.fullmatch(text, number.start, number.end) and _FIGURE.match(text, match.end("unit")):
        return None  # « En 2023 CHF 12'000 »
    unit = _signs()[written]
    magnitude = MAGNITUDES[match["magnitude"]] if match["magnitude"] else Decimal(1)
    if match["magnitude"] == "MM" and written in _DIRHAMS:
        magnitude *= 1000  # « 1,2 MMDH »: a thousand millions in the Moroccan press, one million with other currencies
    return WrittenUnit(
        start=match.start("magnitude") if match["magnitude"] else match.start("unit"),
        end=_with_point(text, match.end("unit"), written),
        currency=unit.currency,
        factor=magnitude * unit.factor,
        magnitude=magnitude,
        word=False,
        doubtful=written in STANDING
        and magnitude == 1
        and number.magnitude < MILLION
        and not (written in DINARS and number.value >= _HUNDRED),
    )


def _name_after(text: str, number: Number) -> WrittenUnit | None:
    pos, magnitude = number.end, Decimal(1)
    if number.form == "figures":
        abbreviation = _ABBREVIATION_OF.match(text, pos)
        if abbreviation:
            pos, magnitude = abbreviation.end(), MAGNITUDES[abbreviation["magnitude"]]
    noun = _NOUN.match(text, pos)
    if noun is None or fold(noun["noun"]) not in _first_words():
        return None
    if noun["gap"] == "-" and not text[number.start : number.end].lower().endswith("demi"):
        return None
    if noun["of"] and magnitude == 1 and not number.magnitudes and number.value < 10**6:
        return None
    if not noun["gap"] and not noun["of"] and number.form != "figures":
        return None
    return _named(text, *noun.span("noun"), magnitude, number.magnitude)


def _with_point(text: str, end: int, written: str) -> int:
    """Return ``end``, or one more where the point of an abbreviation follows that cannot end the sentence."""
    return end + 1 if written in POINTED and _POINT.match(text, end) else end


def _named(text: str, pos: int, word_end: int, magnitude: Decimal, of: Decimal) -> WrittenUnit | None:
    """Return the unit of the longest name that begins with the word ``text[pos:word_end]``: ``livres turques``, ``centimes``.

    ``magnitude`` is that of the abbreviation before it (10**6 for ``M d'euros``), ``of`` that of the number in words
    before it: millions of crowns are money in any text.
    """
    ends = [word_end]
    while len(ends) < _MOST_WORDS and (following := _FOLLOWING.match(text, ends[-1])):
        ends.append(following.end())
    for end in reversed(ends):
        name = fold(text[pos:end]).replace("\n", " ")
        unit = names().get(name)
        if unit is None:
            continue
        noun = name.removesuffix("s")
        if noun in LOWER_CASE and text[pos].isupper() and not text[pos:end].isupper():
            return None
        return WrittenUnit(
            start=pos,
            end=_with_point(text, end, name.rpartition(" ")[2]),
            currency=unit.currency,
            factor=magnitude * unit.factor,
            magnitude=magnitude,
            word=True,
            doubtful=name == "soles" or (noun in NOT_ALONE and (max(of, magnitude) < MILLION or noun in NEVER_SURE)),
        )
    return None


def unit_before(text: str, pos: int, floor: int) -> WrittenUnit | None:
    """Return the sign or code that stands just before a number at ``pos`` and not before ``floor``, or None."""
    last = pos - 1 if pos and text[pos - 1] != " " else pos - 2
    if last < floor or text[last] not in _MAY_END_SIGN:
        return None
    begin = max(floor, pos - _LONGEST_SIGN)
    # the character before the window has to be seen by the look-behind
    match = _SIGN_BEFORE.search(text[max(0, begin - 1) : pos], begin - max(0, begin - 1))
    if not match:
        return None
    written = match["unit"]
    start = max(0, begin - 1) + match.start()
    currency = SIGNS_BEFORE.get(written) or SIGNS.get(written) or written
    return WrittenUnit(start, start + len(written), currency, Decimal(1), Decimal(1), word=False, doubtful=False)


def abbreviation_after(text: str, number: Number) -> tuple[int, Decimal] | None:
    """Return end and value of an abbreviated magnitude with no unit behind it: ``$14bn``, ``8 Mds``."""
    if number.form != "figures":
        return None
    match = _ABBREVIATION.match(text, number.end)
    return (match.end(), MAGNITUDES[match["magnitude"]]) if match else None
