"""Cardinal numbers, in figures, in words and mixed: ``10,2 milliards``, ``deux millions et demi``, ``une centaine``."""

import decimal
import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from pipeline.numbers.reader import Reader
from pipeline.numbers.tokens import RUN, tokens_at

Form = Literal["figures", "words", "mixed"]


class Number(NamedTuple):
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


EXACT: Final = decimal.Context(prec=60)
"""Numbers are read exactly whatever precision the calling program has set."""
_GROUP: Final = re.compile(r"[0-9]{3}(?![0-9])")
_GROUP_BEFORE: Final = re.compile(r"(?<![0-9])[0-9]{1,3} $")
"""Three figures after others go with them, or with nothing: « 1 234 567 890 123 456 789 012 euros » is too long a number."""
_FRACTIONS: Final = "½¼¾⅓⅔"
"""« ½ million » is no million: half a number read is a wrong number."""


def number_at(text: str, pos: int, *, glued: bool = False) -> Number | None:
    """Return the longest cardinal number of ``text`` that begins exactly at ``pos``, or None.

    Args:
        text: a text in its plain view, in any case.
        pos: code point offset.
        glued: letters may stand just before it (``EUR29,99``).

    ``million``, ``centaine`` and the like without a number before them count as one (``le milliard d'euros``); their
    plurals are no number. Words are joined by a hyphen, one or two spaces or one line break.

    """
    if (
        pos
        and not glued
        and (
            text[pos - 1].isalnum()
            or text[pos - 1] == "_"
            or (text[pos - 1] in ".,'" and pos > 1 and text[pos - 2].isdigit())
            or (
                text[pos - 1] == " "
                and (
                    (pos > 1 and text[pos - 2] in _FRACTIONS)
                    or (_GROUP.match(text, pos) and _GROUP_BEFORE.search(text, max(pos - 5, 0), pos))
                )
            )
        )
    ):
        return None
    run = RUN.match(text, pos)
    read = _read(run[0]) if run else None
    return Number(pos, pos + read.end, *read[2:]) if read else None


@lru_cache(maxsize=4096)
def _read(run: str) -> Number | None:
    """Read the longest number that a run of numerals begins with; newspapers write few different ones."""
    tokens = tokens_at(run, 0)
    if not tokens:
        return None
    reader = Reader(tokens)
    with decimal.localcontext(EXACT):
        value = reader.number()
        magnitudes = reader.magnitudes()
    if value is None:
        return None
    whole = value.to_integral_value()
    used = tokens[: reader.i]
    figures = any(token.kind == "figures" for token in used)
    words = any(token.kind != "figures" for token in used)
    return Number(
        start=0,
        end=used[-1].end,
        value=whole if value == whole else value,
        approximate=any(token.kind == "collective" for token in used),
        form="mixed" if figures and words else "figures" if figures else "words",
        magnitudes=magnitudes,
    )


def parse_number(text: str) -> Decimal | None:
    """Return the value of a text that is a cardinal number and nothing else, or None."""
    stripped = text.strip()
    number = number_at(stripped, 0)
    return number.value if number and number.end == len(stripped) else None
