"""How amounts stand in a text: one by one, and as ranges: ``2 et 3 milliards d'euros``, ``5-10 M€``."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from pipeline.amounts.single import Reading, read_single
from pipeline.amounts.units import MILLION, WrittenUnit, unit_before
from pipeline.numbers import STARTS, Number, number_at

_AFTER_CODE: Final = re.compile(r"[0-9](?:(?<=[A-Z]{3}.)(?<![^\W_].{4})|(?<=Rs.)(?<![^\W_].{3}))")  # « EUR29,99 »
_BEFORE_AND: Final = re.compile(r"\bentre[ \n](?:[^\W\d_]+[ \n])?(?:[^\s\d]{1,4} ?)?$", re.IGNORECASE)
_RANGE_JOINT: Final = re.compile(
    r" ?[-–—] ?(?=[0-9a-z])|(?<=[0-9])/(?=[0-9])|[ \n](?:(?P<to>à|a)|(?P<or>ou)|(?P<and>et))[ \n]", re.IGNORECASE
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
_NOT_A_YEAR_PRICE: Final = re.compile(r"(?:19[89]|20[0-4])[0-9](?![0-9])")


@lru_cache(maxsize=4096)
def read(surface: str) -> Reading | None:
    """Read a plain text that is one amount and nothing else; being known for one, it may be a bare number.

    The same amounts come back within an article and over a day's news.
    """
    start, glued = next(iter(_starts(surface)), (0, False))
    number = number_at(surface, start, glued=glued)
    reading = _read(surface, number, 0, lenient=True) if number else None
    if reading and surface[reading.end :] == ".":  # « 10 fr. »: whoever marked it took the point in
        reading = reading._replace(end=len(surface))
    return reading if reading and (reading.start, reading.end) == (0, len(surface)) else None


def readings(text: str) -> Iterator[Reading]:
    """Yield the quantities of a plain text, in order and apart: amounts, and millions without a currency."""
    floor = 0
    for start, glued in _starts(text):
        number = number_at(text, start, glued=glued) if start >= floor else None
        if number is None:
            continue
        reading = _read(text, number, floor)
        if reading and not (glued and reading.start == start):
            yield reading
            floor = reading.end
        else:
            floor = number.end  # « 12 000 » is not read again at its second group


def _starts(text: str) -> list[tuple[int, bool]]:
    """Return where numbers may begin, in order, and whether just after the letters of a code."""
    alone = [(match.start(), False) for match in STARTS.finditer(text)]
    return sorted(alone + [(match.start(), True) for match in _AFTER_CODE.finditer(text)])


def _read(text: str, number: Number, floor: int, *, lenient: bool = False) -> Reading | None:
    """Read the quantity that ``number`` begins; its sign may stand before it, but not before ``floor``.

    ``lenient``: the text is known to be one amount, so a bare number is read, and ``2 et 3`` is a range.
    """
    pos = number.start
    before = unit_before(text, pos, floor)
    if before and number.form == "figures" and _NOT_A_YEAR_PRICE.match(text, pos) and before.currency.isupper():
        before = before if before.end == pos or lenient else None
    return _range(text, number, before, lenient=lenient) or read_single(text, number, before, lenient=lenient)


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
    last = read_single(text, second, None, lenient=before is not None or lenient)
    if last is None or (before is None and last.currency is None and last.magnitude < MILLION and not lenient):
        return None
    if before is not None:
        if last.currency is not None:
            return None
        last = last._replace(currency=before.currency)
    low = _carried(first, last, second)
    if low is None and joint["to"] and (lenient or _FALLING.search(left)):
        return _falling(text, first, last)
    if low is None:
        return None
    first_is_year = (
        bool(_YEAR.fullmatch(text[first.start : first.end])) and last.magnitude < MILLION and not joint["and"]
    )
    if first_is_year and last.low > 3000:  # noqa: PLR2004 - « de 2019 à 12 000 euros »
        return None
    if not opened and not before and (low * _WIDEST_UNOPENED < last.low or _is_named(left)):
        return None
    return last._replace(
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
    return last._replace(start=first.start, high=high)


def _is_named(left: str) -> bool:
    """Say whether the word before a number makes it a name: ``l'iPhone 15 à 969 euros``, ``la ligne 4``."""
    word = _WORD_BEFORE.search(left)
    if not word:
        return False
    inside = word[1].rpartition("'")[2]
    starts_sentence = word.start() == 0 or left[: word.start()].rstrip(' «"').endswith((".", "!", "?", "\n", ":"))
    tells = not starts_sentence and not (left.isupper() and " " in left.strip())  # « LYON INVESTIT 2 À 3 MILLIONS »
    return (tells and any(c.isupper() for c in inside)) or inside.lower() in _NUMBERED


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
