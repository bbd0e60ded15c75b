"""The dates of whole paragraphs, whose sentences decide what each of them means: the table of ``dates_paragraphs.py``."""

import re
from datetime import date

import pytest
from dates_paragraphs import PARAGRAPHS

from pipeline.dates import find, resolve
from pipeline.typography import plain

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
CASES = [
    pytest.param(published, paragraph, id=f"{subject}-{published}-{number}")
    for (subject, published), paragraphs in PARAGRAPHS.items()
    for number, paragraph in enumerate(paragraphs)
]


def stated(paragraph: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text without its marks, and where each marked date stands with its value."""
    text, marks, pos = "", [], 0
    for mark in _MARK.finditer(paragraph):
        text += paragraph[pos : mark.start()]
        marks.append((len(text), len(text) + len(mark[1]), mark[2]))
        text, pos = text + mark[1], mark.end()
    return text + paragraph[pos:], marks


@pytest.mark.parametrize(("published", "paragraph"), CASES)
def test_the_dates_of_a_paragraph(published, paragraph):
    text, marks = stated(paragraph)
    view = plain(text)
    spans = [(one.start, one.end) for one in find(view) if one.kind == "date"]
    values = resolve(view, spans, date.fromisoformat(published))
    found = [(*span, known and known.value) for span, known in zip(spans, values, strict=True)]
    ends = {end: value for _, end, value in found}  # the article before a date is no question here
    assert [(text[start:end], ends.get(end)) for start, end, _ in marks] == [
        (text[start:end], v) for start, end, v in marks
    ]
