"""Cardinal numbers, in figures, in words and mixed: ``10,2 milliards``, ``deux millions et demi``, ``une centaine``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from typing import Final, Literal, NamedTuple

from pipeline.numbers.figures import FIGURES, parse_figures
from pipeline.numbers.words import (
    COLLECTIVES,
    HUNDRED,
    SCALES,
    SIZE_ADJECTIVES,
    TENS,
    THOUSAND,
    TIME_NOUNS,
    UNITS,
    ZERO,
)

Form = Literal["figures", "words", "mixed"]


@dataclass(frozen=True, slots=True)
class Number:
    """A cardinal number and where it stands."""

    start: int
    """Code point offset."""
    end: int
    """Exclusive."""
    value: Decimal
    approximate: bool
    """Said with a collective: ``une quarantaine``, ``un millier``."""
    form: Form
    """``mixed``: figures followed by words (``10,2 milliards``)."""
    magnitudes: tuple[Decimal, ...]
    """What its last words multiply by, largest first: 100 000 and 1000 for ``trois cent mille``; none for ``vingt``.

    ``deux à trois cent mille euros`` means them for both ends, ``cent à trois cent mille euros`` only the last.
    """

    @property
    def magnitude(self) -> Decimal:
        """What its last word multiplies by: 10**9 for ``10,2 milliards``, 1 for ``25``."""
        return self.magnitudes[-1] if self.magnitudes else Decimal(1)


class _Token(NamedTuple):
    kind: str
    value: Decimal
    end: int
    plural: bool


_SEPARATOR: Final = re.compile(r" {1,2}| ?\n ?|-")
_WORD: Final = re.compile(r"d'|demi-douzaine|[^\W\d_]+", re.IGNORECASE)
_FIGURES: Final = re.compile(FIGURES)
_NEVER_TOGETHER: Final = (["unit"] * 3, ["thousand"] * 2, ["hundred"] * 2, ["scale"] * 2, ["of"] * 2, ["and"] * 2)
"""``un un un``: no number goes on so; stopping here keeps hostile text cheap."""
_MOST_TOKENS: Final = 40  # five groups of « neuf cent quatre vingt dix neuf milliards » and their joints


def _lexicon() -> dict[str, tuple[str, Decimal, bool]]:
    words: dict[str, tuple[str, int, bool]] = {word: ("unit", value, False) for word, value in UNITS.items()}
    words |= {word: ("ten", value, word.endswith("s")) for word, value in TENS.items()}
    words |= dict.fromkeys(ZERO, ("zero", 0, False))
    words |= {word: ("hundred", 100, word.endswith("s")) for word in HUNDRED}
    words |= dict.fromkeys(THOUSAND, ("thousand", 1000, False))
    for kind, nouns in (("scale", SCALES), ("collective", COLLECTIVES)):
        words |= {noun: (kind, value, False) for noun, value in nouns.items()}
        words |= {f"{noun}s": (kind, value, True) for noun, value in nouns.items()}
    words |= dict.fromkeys(SIZE_ADJECTIVES, ("adjective", 0, False))
    words |= dict.fromkeys(("demi", "demie"), ("half", 0, False))
    words |= dict.fromkeys(("de", "d'"), ("of", 0, False))
    words |= {"quart": ("quarter", 0, False), "quarts": ("quarter", 0, True)}
    words |= dict.fromkeys(TIME_NOUNS, ("time", 0, False))
    words |= {"et": ("and", 0, False), "virgule": ("comma", 0, False)}
    return {word: (kind, Decimal(value), plural) for word, (kind, value, plural) in words.items()}


_LEXICON: Final = _lexicon()


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_FIRST_KINDS: Final = ("unit", "ten", "zero", "hundred", "thousand", "scale", "collective", "half")


def _starts() -> str:
    """Return a pattern that begins with one set of characters, by which the engine skips most of a text."""
    rests: dict[str, list[str]] = {}
    for word, (kind, _, _) in _LEXICON.items():
        if kind in _FIRST_KINDS:
            rests.setdefault(word[0], []).append(word[1:])
    first = "".join(sorted(rests))
    words = "|".join(f"(?<={letter})(?:{_one_of(rest)})" for letter, rest in sorted(rests.items()))
    not_inside = r"(?<![^\W_].)"
    return rf"[0-9{first}{first.upper()}]{not_inside}(?:(?<=[0-9])(?<![0-9][.,'].)|(?i:{words})\b)"


STARTS: Final = re.compile(_starts(), re.DOTALL)
"""Where a number can begin: the places at which :func:`number_at` is worth asking."""


def number_at(text: str, pos: int) -> Number | None:
    """Return the longest cardinal number of ``text`` that begins exactly at ``pos``, or None.

    Args:
        text: a text in its plain view, in any case.
        pos: code point offset.

    ``million``, ``centaine`` and the like without a number before them count as one (``le milliard d'euros``); their
    plurals are no number. Words are joined by a hyphen, one or two spaces or one line break.

    """
    if pos and (text[pos - 1].isalnum() or (text[pos - 1] in ".,'" and pos > 1 and text[pos - 2].isdigit())):
        return None
    tokens = _tokens(text, pos)
    if not tokens:
        return None
    if len(tokens) == 1 and tokens[0].kind == "figures":  # most numbers of a newspaper
        return Number(pos, tokens[0].end, tokens[0].value, approximate=False, form="figures", magnitudes=())
    reader = _Reader(tokens)
    value = reader.number()
    if value is None:
        return None
    whole = value.to_integral_value()
    value = whole if value == whole else value
    used = tokens[: reader.i]
    figures = any(token.kind == "figures" for token in used)
    words = any(token.kind != "figures" for token in used)
    return Number(
        start=pos,
        end=used[-1].end,
        value=value,
        approximate=any(token.kind == "collective" for token in used),
        form="mixed" if figures and words else "figures" if figures else "words",
        magnitudes=reader.magnitudes(),
    )


def parse_number(text: str) -> Decimal | None:
    """Return the value of a text that is a cardinal number and nothing else, or None."""
    stripped = text.strip()
    number = number_at(stripped, 0)
    return number.value if number and number.end == len(stripped) else None


def _tokens(text: str, pos: int) -> list[_Token]:
    tokens: list[_Token] = []
    while len(tokens) < _MOST_TOKENS:
        start = pos
        if tokens and text[pos - 1] != "'":
            separator = _SEPARATOR.match(text, pos)
            if not separator:
                break
            start = separator.end()
        figures = _FIGURES.match(text, start)
        if figures:
            value = parse_figures(figures[0])
            # figures go on from « 3 millions 500 000 » and « 2 virgule 5 », never from other figures or a hyphen
            if value is None or (tokens and (tokens[-1].kind not in ("scale", "comma") or text[start - 1] == "-")):
                break
            tokens.append(_Token("figures", value, figures.end(), plural=False))
        else:
            word = _WORD.match(text, start)
            entry = _LEXICON.get(word[0].lower()) if word else None
            if not word or not entry:
                break
            tokens.append(_Token(entry[0], entry[1], word.end(), entry[2]))
        pos = tokens[-1].end
        last = [token.kind for token in tokens[-3:]]
        if last in _NEVER_TOGETHER or last[-2:] in _NEVER_TOGETHER:
            break
    return tokens


class _Reader:
    """Reads one number from its tokens; ``i`` is the first token not used."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self.i = 0
        self._trailing: list[Decimal] = []

    def magnitudes(self) -> tuple[Decimal, ...]:
        """Return the products of the last multipliers, largest first."""
        return tuple(accumulate(reversed(self._trailing), lambda product, value: product * value))[::-1]

    def _kind(self, ahead: int = 0) -> str:
        at = self.i + ahead
        return self.tokens[at].kind if at < len(self.tokens) else ""

    def _value(self, ahead: int = 0) -> Decimal:
        return self.tokens[self.i + ahead].value

    def number(self) -> Decimal | None:
        value = self._half() or self._quarter() or self._collective()
        if value is None:
            value = self._sum()
        if value is None:
            return None
        return value * self._of_scales()

    def _half(self) -> Decimal | None:
        """``un demi-milliard``, ``demi-milliard``, ``un demi``."""
        article = 1 if self._kind() == "unit" and self._value() == 1 else 0
        if self._kind(article) != "half":
            return None
        if self._kind(article + 1) == "scale" and not self.tokens[self.i + article + 1].plural:
            scale = self._value(article + 1)
            self.i += article + 2
            self._trailing = [scale]
            return scale / 2
        if article:
            self.i += 2
            return Decimal("0.5")
        return None

    def _quarter(self) -> Decimal | None:
        """``un quart de milliard``, ``trois quarts de million``; a quarter of anything else is no number."""
        if (
            self._kind() == "unit"
            and self._value() in (1, 3)
            and self._kind(1) == "quarter"
            and self._kind(2) == "of"
            and self._kind(3) == "scale"
        ):
            value = self._value() / 4
            self.i += 2
            return value
        return None

    def _collective(self) -> Decimal | None:
        """``une quarantaine``, ``trois centaines``, ``un bon millier``, and ``centaine`` alone."""
        coefficient = Decimal(1)
        ahead = 0
        if self._kind() in ("unit", "figures"):
            coefficient, ahead = self._value(), 1
        if ahead and coefficient == 1 and self._kind(ahead) == "adjective":
            ahead += 1
        if self._kind(ahead) != "collective" or (not ahead and self.tokens[self.i].plural):
            return None
        value = self._value(ahead)
        self.i += ahead + 1
        self._trailing = [value]
        if self._kind() == "and" and self._kind(1) == "half":
            self.i += 2
            return value * (coefficient + Decimal("0.5"))
        return value * coefficient

    def _of_scales(self) -> Decimal:
        """``une centaine`` **de millions**, ``un million`` **de milliards**."""
        product = Decimal(1)
        while (
            self._trailing_allows_of()
            and self._kind() == "of"
            and self._kind(1) in ("scale", "collective")
            and self._value(1) >= 1000  # noqa: PLR2004 - a million, a thousand; « une centaine de dizaines » is no number
        ):
            product *= self._value(1)
            self._trailing.append(self._value(1))
            self.i += 2
        return product

    def _trailing_allows_of(self) -> bool:
        last = self.tokens[self.i - 1].kind
        return last in ("collective", "scale", "quarter")

    def _sum(self) -> Decimal | None:
        """Read groups of falling scale: ``un milliard deux cents millions``, ``2 millions 500 000``."""
        if self._kind() == "scale" and not self.tokens[self.i].plural:
            self._trailing = [self._value()]
            return self._scaled(Decimal(1))
        total = Decimal(0)
        ceiling: Decimal | None = None
        while True:
            mark, trailing = self.i, self._trailing
            group = self._group()
            if group is None:
                self._trailing = trailing
                break
            if self._kind() == "scale" and (ceiling is None or self._value() < ceiling):
                scale = self._value()
                if ceiling is not None:
                    self._trailing = []
                else:
                    self._trailing.append(scale)
                total += self._scaled(group)
                ceiling = scale
                if self.tokens[self.i - 1].kind == "half":
                    return total
                continue
            if ceiling is None:
                return group
            # « 3 millions 500 000 » continues, « 12 millions 5 » and « 3 millions 2024 » do not
            if self.tokens[mark].kind == "figures":
                stray = group * 100 < ceiling
            else:  # « 6 milliards un an plus tôt », « six milliards deux ans après »
                stray = group < 1000 and (self._kind() == "time" or self.tokens[0].kind == "figures")  # noqa: PLR2004
            if group >= ceiling or stray:
                self.i, self._trailing = mark, trailing
                break
            self._trailing = []
            return total + group
        return total if ceiling is not None else None

    def _scaled(self, group: Decimal) -> Decimal:
        scale = self._value()
        self.i += 1
        if self._kind() == "and" and self._kind(1) == "half":
            self.i += 2
            return scale * (group + Decimal("0.5"))
        return scale * group

    def _group(self) -> Decimal | None:
        """Read what may stand before a scale: figures, or words below a million, with their decimals."""
        if self._kind() == "figures":
            value = self._value()
            self.i += 1
            self._trailing = []
            if self._kind() == "thousand":
                value *= 1000
                self._trailing = [Decimal(1000)]
                self.i += 1
        elif self._kind() == "zero":
            value = Decimal(0)
            self.i += 1
        else:
            words = self._below_million()
            if words is None:
                return None
            value = words
        if self._kind() == "and" and self._kind(1) == "half" and not self._trailing:
            self.i += 2
            return value + Decimal("0.5")
        return self._decimals(value)

    def _decimals(self, whole: Decimal) -> Decimal:
        """``deux`` **virgule cinq**, ``zéro`` **virgule zéro cinq**."""
        if self._kind() != "comma":
            return whole
        mark = self.i
        trailing = self._trailing
        self.i += 1
        digits = ""
        while self._kind() == "zero":
            digits += "0"
            self.i += 1
        if self._kind() == "figures" and self._value() == self._value().to_integral_value():
            digits += str(self._value())
            self.i += 1
        else:
            rest = self._below_thousand()
            digits += "" if rest is None else str(rest)
        self._trailing = trailing
        if not digits:
            self.i = mark
            return whole
        return whole + Decimal(f"0.{digits}")

    def _below_million(self) -> Decimal | None:
        self._trailing = []
        if self._kind() == "thousand":
            thousands = Decimal(1)
        else:
            below = self._below_thousand()
            if below is None or self._kind() != "thousand" or below == 1:
                return below
            thousands = below
        self.i += 1
        self._trailing.append(Decimal(1000))
        hundreds = self._trailing
        rest = self._below_thousand()
        if rest is None:
            self._trailing = hundreds
            return thousands * 1000
        self._trailing = []
        return thousands * 1000 + rest

    def _below_thousand(self) -> Decimal | None:
        self._trailing = []
        if self._kind() == "hundred":
            hundreds = Decimal(1)
        else:
            below = self._below_hundred()
            # « dix-neuf cent quatorze » is said for 1914; « un cent » is a coin
            if below is None or self._kind() != "hundred" or not 2 <= below < 20:  # noqa: PLR2004
                return below
            hundreds = below
        self.i += 1
        rest = self._below_hundred()
        if rest is None:
            self._trailing = [Decimal(100)]
            return hundreds * 100
        return hundreds * 100 + rest

    def _below_hundred(self) -> Decimal | None:
        if self._kind() == "ten":
            if self.tokens[self.i].plural:
                return None
            ten = self._value()
            self.i += 1
            return ten + self._after_ten(ten, most=19 if ten == 60 else 9)  # noqa: PLR2004
        if self._kind() != "unit":
            return None
        unit = self._value()
        self.i += 1
        if unit == 4 and self._kind() == "ten" and self._value() == 20:  # noqa: PLR2004
            self.i += 1
            return 80 + self._after_ten(Decimal(80), most=19)
        if unit == 10 and self._kind() == "unit" and 7 <= self._value() <= 9:  # noqa: PLR2004
            unit += self._value()
            self.i += 1
        return unit

    def _after_ten(self, ten: Decimal, most: int) -> Decimal:
        if self._kind() == "and" and self._kind(1) == "unit":
            unit = self._value(1)
            # « entre vingt et une trentaine », « entre vingt et un million »: two numbers
            single = self._kind(2) == "collective" or (self._kind(2) == "scale" and not self.tokens[self.i + 2].plural)
            if (unit == 1 and not single) or (unit == 11 and ten == 60):  # noqa: PLR2004
                self.i += 2
                return unit
            return Decimal(0)
        if self._kind() != "unit" or self._value() > most:
            return Decimal(0)
        if self._value() == 1 and self._kind(1) in ("scale", "collective") and not self.tokens[self.i + 1].plural:
            return Decimal(0)
        unit = self._value()
        self.i += 1
        if unit == 10 and self._kind() == "unit" and 7 <= self._value() <= 9:  # noqa: PLR2004
            unit += self._value()
            self.i += 1
        return unit
