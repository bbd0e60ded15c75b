"""Precision, recall, F1, value accuracy and entity grouping against annotated articles."""

from .compare import Comparison, compare
from .errors import Error
from .mention import Mention, from_gold
from .run import Evaluation, EvaluationError, Judged, evaluate
from .score import Score, Tally

__all__ = [
    "Comparison",
    "Error",
    "Evaluation",
    "EvaluationError",
    "Judged",
    "Mention",
    "Score",
    "Tally",
    "compare",
    "evaluate",
    "from_gold",
]
