"""The normalised values of annotated articles, as they are written after the bar of a mark: the one reader of that form.

The form is that of ``fixtures/corpus/README.md``; the words after a value stand in any order, each said once::

    2000000000 EUR about per=month ctx        2025 part=end res=publication before        P2W
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeVar, get_args

from pipeline.amounts import Amount
from pipeline.amounts.bounds import Modifier as AmountModifier
from pipeline.dates.anchors import Resolution
from pipeline.dates.calendar import Part
from pipeline.dates.modifiers import Modifier as DateModifier

_T = TypeVar("_T")
_NULL: Final = "null"
_NUMBER: Final = r"\d+(?:\.\d+)?"
_NUMBERS: Final = re.compile(rf"(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?")
_CURRENCY: Final = re.compile(r"[A-Z]{3,5}")
"""ISO 4217, or the ticker of a crypto-currency (``DOGE``, ``MATIC``)."""
_DAY: Final = re.compile(r"[0-9X]{2,4}[-0-9A-Z:/.]*")
_DURATION: Final = re.compile(r"P(?=\d|T\d)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?")

_AMOUNT_MODIFIERS: Final[dict[str, AmountModifier]] = {word: word for word in get_args(AmountModifier)}
_DATE_MODIFIERS: Final[dict[str, DateModifier]] = {word: word for word in get_args(DateModifier)}
_PARTS: Final[dict[str, Part]] = {f"part={word}": word for word in get_args(Part)}
_EXPLICIT: Final[Resolution] = "explicit"
_RESOLUTIONS: Final[dict[str, Resolution]] = {f"res={word}": word for word in get_args(Resolution) if word != _EXPLICIT}
"""What is explicit goes without saying."""


@dataclass(frozen=True, slots=True)
class GoldDay:
    """What is annotated of a date; the days that it covers follow from it and are not written."""

    value: str | None
    """ISO 8601 / TIMEX3 at the precision of the text; null when unknown."""
    part: Part | None
    modifier: DateModifier | None
    resolution: Resolution


def read_amount(written: str) -> Amount:
    """Read ``VALUE [CUR] [modifier] [per=unit] [ctx]``.

    ``VALUE`` is a number, a range ``2..3`` or ``null``; ``_`` stands for the spaces of a unit. A currency comes from
    the text unless ``ctx`` says that it comes from the context.

    Raises:
        ValueError: if a word is none of these, or one of its kind stands there already.

    >>> read_amount("2..3.50 EUR about per=mètre_carré").per
    'mètre carré'

    """
    number, *words = written.split(" ")
    numbers = _NUMBERS.fullmatch(number)
    if numbers is None and number != _NULL:
        raise ValueError(f"{number!r} is no number")
    currency = words.pop(0) if words and _CURRENCY.fullmatch(words[0]) else None
    said = _Words("an amount", written, words)
    modifier = said.one_of(_AMOUNT_MODIFIERS)
    per = said.after("per=")
    from_context = said.one_of({"ctx": True})
    said.finish()
    if from_context and currency is None:
        raise ValueError(f"there is no currency that could come from the context: {written!r}")
    low, high = (Decimal(end) if end else None for end in (numbers.groups() if numbers else (None, None)))
    return Amount(
        value=low if high is None else None,
        min=None if high is None else low,
        max=high,
        currency=currency,
        currency_from=None if currency is None else "context" if from_context else "text",
        modifier=modifier,
        per=per.replace("_", " ") if per else None,
    )


def read_day(written: str) -> GoldDay:
    """Read ``VALUE [modifier] [part=…] [res=…]``; ``VALUE`` is a calendar value or ``null``.

    Raises:
        ValueError: if a word is none of these, or one of its kind stands there already.

    >>> read_day("2025 part=end before")
    GoldDay(value='2025', part='end', modifier='before', resolution='explicit')

    """
    value, *words = written.split(" ")
    if value != _NULL and not _DAY.fullmatch(value):
        raise ValueError(f"{value!r} is no calendar value")
    said = _Words("a date", written, words)
    modifier = said.one_of(_DATE_MODIFIERS)
    part = said.one_of(_PARTS)
    resolution = said.one_of(_RESOLUTIONS)
    said.finish()
    return GoldDay(None if value == _NULL else value, part, modifier, resolution or _EXPLICIT)


def read_duration(written: str) -> str | None:
    """Read an ISO 8601 duration; null for ``null``. Raises :class:`ValueError` if it is neither."""
    if written == _NULL:
        return None
    if not _DURATION.fullmatch(written):
        raise ValueError(f"{written!r} is no duration of ISO 8601")
    return written


READERS: Final[Mapping[str, Callable[[str], Amount | GoldDay | str | None]]] = {
    "MONEY": read_amount,
    "DATE": read_day,
    "DURATION": read_duration,
}
"""How the value of each label is read that has one; names have none to be read."""


class _Words:
    """The words after a value: each is taken by what knows it, none is left over."""

    def __init__(self, what: str, written: str, words: list[str]) -> None:
        self._what = what
        self._written = written
        self._left = words

    def one_of(self, known: Mapping[str, _T]) -> _T | None:
        """Take the word that is among ``known``, and return what it means."""
        word = self._only([word for word in self._left if word in known])
        return None if word is None else known[word]

    def after(self, beginning: str) -> str | None:
        """Take the word that begins so, and return the rest of it."""
        word = self._only([word for word in self._left if word.startswith(beginning) and word != beginning])
        return None if word is None else word.removeprefix(beginning)

    def finish(self) -> None:
        """Raise ValueError if a word is left over."""
        if self._left:
            raise ValueError(f"{self._left[0]!r} is no part of {self._what}: {self._written!r}")

    def _only(self, fitting: list[str]) -> str | None:
        if len(fitting) > 1:
            raise ValueError(
                f"{' and '.join(fitting)}: only one of them can be part of {self._what}: {self._written!r}"
            )
        self._left = [word for word in self._left if word not in fitting]
        return fitting[0] if fitting else None
