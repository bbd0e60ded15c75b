"""Plain text and Markdown: front matter, title, text."""

import re
from typing import Final

from pipeline.article import UnreadableArticleError
from pipeline.readers.days import day_of
from pipeline.readers.decoding import decode
from pipeline.readers.page import Page
from pipeline.zones import first_line

_FRONT_MATTER: Final = re.compile(r"\A(?:---[ \t]*\r?\n)?((?:[A-Za-z_-]+:[^\n]*\n)+)---[ \t]*(?:\r?\n|\Z)")
_FRONT_MATTER_KEYS: Final = frozenset({"published", "date", "title", "id", "source", "domain", "author", "url", "lang"})


def read_text(data: bytes) -> Page:
    """Read a ``.txt`` or ``.md`` file: front matter (``published: 2025-09-08``, then ``---``), title, text.

    The article's text is what follows the front matter; its title, unless front matter says it, is the first line.

    Raises:
        UnreadableArticleError: when there is nothing to read, the data are binary, or ``published`` is no date.

    """
    text, warnings = decode(data)
    given: dict[str, str] = {}
    header = _FRONT_MATTER.match(text)
    if header:
        entries = dict(_entry(line) for line in header[1].splitlines())
        if _FRONT_MATTER_KEYS & entries.keys():
            given, text = entries, text[header.end() :]
    if not text.strip():
        raise UnreadableArticleError("there is no text below the front matter")
    day = given.get("published") or given.get("date")
    published = day_of(day)
    if day and published is None:
        raise UnreadableArticleError(f"published: {day!r} is no date; write it as 2025-09-08, or take the line out")
    return Page(text, given.get("title") or first_line(text), published, tuple(warnings))


def _entry(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return key.strip().lower(), value.strip().strip("\"'")
