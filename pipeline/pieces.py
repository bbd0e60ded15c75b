"""Cut a very long text where nothing is lost: at the end of a paragraph, else of a sentence, else at a space."""

import re
from collections.abc import Iterator
from typing import Final

PIECE_LENGTH: Final = 50_000
"""Characters. Few articles are longer; spaCy's own limit (``max_length``) is twenty times that."""

_PARAGRAPH_END: Final = re.compile(r"\n\s*")
_SENTENCE_END: Final = re.compile(r"[.!?…][»”\")]*\s+(?=[A-ZÀ-Þ«“\"])")
_GAP: Final = re.compile(r"(?<=[^\W\d]),?\s+(?=[a-zß-ÿ])")
"""Between two words of which the second is in lower case: no number and hardly a name is cut there."""
_LOOK_BACK: Final = 5_000


def pieces(text: str, *, length: int = PIECE_LENGTH) -> Iterator[tuple[int, str]]:
    """Yield the parts of ``text`` with the offset of each; together they are the whole text.

    No part is longer than ``length``. A text that is not longer is one part. In a paragraph without a single space
    there is nowhere to cut well; it is cut anyhow.
    """
    start = 0
    while len(text) - start > length:
        end = _cut(text, start, start + length)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _cut(text: str, start: int, limit: int) -> int:
    from_here = max(start + 1, limit - _LOOK_BACK)
    for boundary in (_PARAGRAPH_END, _SENTENCE_END, _GAP):
        ends = [match.end() for match in boundary.finditer(text, from_here, limit)]
        if ends:
            return ends[-1]
    return limit
