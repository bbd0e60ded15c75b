"""Ordinal numbers (``premier``, ``2e``, ``XXIe``) and Roman numerals."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.numbers.cardinals import parse_number
from pipeline.numbers.words import IRREGULAR_ORDINALS, ORDINAL_STEMS, ROMAN

_FIRST: Final = r"(?:ers?|res?|ères?|eres?)"
_SECOND: Final = 2  # the only one written « 2nd », « 2nde »
_NTH: Final = r"(?:i?[èe]mes?|nde?s?|es?)"
_IN_FIGURES: Final = re.compile(
    rf"(?:(?P<one>1){_FIRST}|(?P<figures>[1-9][0-9]{{0,3}})(?P<nth>{_NTH}))\b", re.IGNORECASE
)
_IN_ROMAN: Final = re.compile(rf"(?:(?P<one>[Ii]){_FIRST}|(?P<roman>[IVX]{{1,6}}|[ivx]{{1,6}}){_NTH})\b")
"""Up to 39: with L, C, D and M, « Les », « Ces », « Des » and « Mes » would be ordinals."""
_IRREGULAR: Final = re.compile(rf"(?:{'|'.join(sorted(IRREGULAR_ORDINALS, key=len, reverse=True))})s?\b", re.IGNORECASE)
_IN_WORDS: Final = re.compile(r"(?P<stem>[^\W\d_]+(?:(?:-| et |-et-| )[^\W\d_]+){0,8}?)i[èe]mes?\b", re.IGNORECASE)
_ROMAN_SHAPE: Final = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal number and where it stands."""

    start: int
    """Code point offset."""
    end: int
    """Exclusive."""
    value: int


def ordinal_at(text: str, pos: int) -> Ordinal | None:
    """Return the ordinal number of ``text`` that begins exactly at ``pos``, or None.

    Args:
        text: a text in its plain view: ``1er``, ``2ème``, ``troisième``, ``vingt et unième``, ``XIXe``.
        pos: code point offset.

    """
    if pos and text[pos - 1].isalnum():
        return None
    for pattern in (_IN_FIGURES, _IN_ROMAN, _IRREGULAR, _IN_WORDS):
        match = pattern.match(text, pos)
        value = _value(match) if match else None
        if match and value is not None:
            return Ordinal(pos, match.end(), value)
    return None


def parse_ordinal(text: str) -> int | None:
    """Return the value of a text that is an ordinal number and nothing else, or None."""
    stripped = text.strip()
    ordinal = ordinal_at(stripped, 0)
    return ordinal.value if ordinal and ordinal.end == len(stripped) else None


def parse_roman(text: str) -> int | None:
    """Return the value of a Roman numeral in its regular form (1 to 3999; one case throughout), or None."""
    numeral = text.upper()
    if not text or (text not in (numeral, text.lower())) or not _ROMAN_SHAPE.fullmatch(numeral):
        return None
    values = [ROMAN[letter] for letter in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _value(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if not groups:
        return IRREGULAR_ORDINALS[match[0].lower().removesuffix("s")]
    if groups.get("one"):
        return 1
    if groups.get("figures"):
        value = int(groups["figures"])
        return None if value != _SECOND and match["nth"].lower().startswith("n") else value
    if groups.get("roman"):
        return parse_roman(groups["roman"])
    return _from_cardinal(groups["stem"].lower())


def _from_cardinal(stem: str) -> int | None:
    """``vingt et un`` + ième, ``quatre-vingt-dix-neuv`` + ième."""
    head_length = max(stem.rfind("-"), stem.rfind(" ")) + 1
    head, last = stem[:head_length], stem[head_length:]
    if not head and last == "un":  # « unième » is only said after a ten
        return None
    value = parse_number(head + ORDINAL_STEMS.get(last, last))
    return None if value is None else int(value)
