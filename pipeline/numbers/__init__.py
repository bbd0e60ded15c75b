"""French numbers, in figures and in words: the one home of numerals.

Everything here reads :func:`pipeline.typography.plain` text, in any case.
"""

from pipeline.numbers.cardinals import EXACT, Number, number_at, parse_number
from pipeline.numbers.figures import FIGURES, parse_figures
from pipeline.numbers.ordinals import Ordinal, ordinal_at, parse_ordinal, parse_roman
from pipeline.numbers.tokens import STARTS, alternation
from pipeline.numbers.written import in_full

__all__ = [
    "EXACT",
    "FIGURES",
    "STARTS",
    "Number",
    "Ordinal",
    "alternation",
    "in_full",
    "number_at",
    "ordinal_at",
    "parse_figures",
    "parse_number",
    "parse_ordinal",
    "parse_roman",
]
