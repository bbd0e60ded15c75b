"""Precision, recall, F1, value accuracy and entity grouping against annotated articles.

The counting is our own, for no library has this definition (optional spans, values, one-to-one overlap): ``match.py``
says which were looked at. Where one does the same, the tests hold ours against it: spaCy's ``PRFScore`` for equal spans.
"""

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
