"""What the page of a batch holds: articles, names, amounts and dates as compact JSON.

Names are written once and referred to by number. The texts with their marks, most of the weight, stand apart and are
compressed: they are read only when an article is opened or searched, and a browser gets through the page three times
faster. Positions of marks are in UTF-16 units, in which JavaScript counts.
"""

import base64
import json
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from pipeline.readers.formats import FAILURES
from pipeline.record import Record
from pipeline.show.document import web_address
from pipeline.show.marks import KINDS, marks, visible
from pipeline.show.wording import amount_words, date_words
from pipeline.stored import StoredError, Texts, read_text

_KIND_NUMBER: Final = {kind: number for number, kind in enumerate(KINDS)}
_HEADLINE: Final = 120
"""Characters of the first line that stand for a missing title."""

MarkedText = tuple[str, list[list[int | str]]]
"""A text, and start, end, kind, words and group of each mark in it."""


class _Names:
    """Numbers names in the order in which they come; two spellings that differ in case are one."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, name: str, identifier: str | None) -> int:
        """Return the number of a name, or of the entity that the user's lexicon identifies."""
        key = f"id {identifier}" if identifier else name.casefold()
        if key not in self._numbers:
            self._numbers[key] = len(self.written)
            self.written.append(visible(name))
        return self._numbers[key]


def collect(
    records: Iterable[Record], failures: Iterable[Mapping[str, str]], *, folders: tuple[Path, ...] = (Path(),)
) -> tuple[dict[str, Any], list[MarkedText | None]]:
    """Return the data of the page, and the text of each article with its marks (null where it is not at hand)."""
    organisations, products = _Names(), _Names()
    articles: list[dict[str, Any]] = []
    texts: list[MarkedText | None] = []
    at_hand = Texts(*folders)
    for record in records:
        text = at_hand.of(record)
        texts.append(None if text is None else (visible(text), _marks(record, text)))
        articles.append(_article(record, text, organisations, products))
    data = {
        "kinds": list(KINDS.values()),
        "organisations": organisations.written,
        "products": products.written,
        "articles": articles,
        "failures": [
            {"source": visible(failure["source"]), "reason": visible(failure["reason"])} for failure in failures
        ],
    }
    return data, texts


def _article(record: Record, text: str | None, organisations: _Names, products: _Names) -> dict[str, Any]:
    info = record.article
    source = info.source
    return {
        "id": visible(info.id),
        "title": visible(info.title or _headline(text) or info.id),
        "published": str(info.published) if info.published else "",
        "source": visible(source or ""),
        "link": web_address(source),
        "organisations": [organisations.number(entity.name, entity.id) for entity in record.organisations],
        "products": [products.number(entity.name, entity.id) for entity in record.products],
        # Numbers for the charts are floats: a plot needs no exactness, and the words beside them are exact.
        "amounts": [
            [visible(amount.span.text), amount_words(amount), amount.currency or "", _size(amount.value, amount.min)]
            for amount in record.amounts
        ],
        "dates": [
            [visible(date.span.text), date_words(date), str(date.earliest or ""), str(date.latest or "")]
            for date in record.dates
        ],
        "durations": len(record.durations),
        "warnings": [visible(warning) for warning in record.warnings],
    }


def _headline(text: str | None) -> str:
    """Return the first line of a text, for a record without a title; cut off where it is a paragraph."""
    line = " ".join((text or "").lstrip().partition("\n")[0].split())
    return line if len(line) <= _HEADLINE else line[:_HEADLINE].rsplit(" ", 1)[0] + " …"


def _size(*numbers: Any) -> float | None:  # noqa: ANN401 - Decimal or nothing
    return next((float(number) for number in numbers if number is not None), None)


def _marks(record: Record, text: str) -> list[list[int | str]]:
    """Return start, end, kind, words and group of each mark."""
    wide = [position for position, character in enumerate(text) if ord(character) > 0xFFFF]  # noqa: PLR2004
    return [
        [
            mark.start + bisect_left(wide, mark.start),
            mark.end + bisect_left(wide, mark.end),
            _KIND_NUMBER[mark.kind],
            mark.words,
            mark.group,
        ]
        for mark in marks(record)
    ]


def read_failures(folder: Path) -> list[dict[str, str]]:
    """Read the failures of a batch; none where it has no such file.

    Raises:
        StoredError: if a line has no ``source`` and ``reason``.

    """
    file = folder / FAILURES
    if not file.is_file():
        return []
    failures: list[dict[str, str]] = []
    for number, line in enumerate(read_text(file).splitlines(), start=1):
        try:
            entry = json.loads(line)
            failures.append({"source": str(entry["source"]), "reason": str(entry["reason"])})
        except (ValueError, KeyError, TypeError) as error:
            raise StoredError(f"{file}, line {number}: not a failure: {error}") from error
    return failures


def embedded(value: Any) -> str:  # noqa: ANN401 - any JSON
    r"""Return JSON that may stand in a script element: nothing in it can close the element or open a comment.

    >>> embedded("</script><!--")
    '"\\u003c/script>\\u003c!--"'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def compressed(value: Any) -> str:  # noqa: ANN401 - any JSON
    """Return JSON as the base64 of its zlib stream, which ``DecompressionStream("deflate")`` reads."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(written.encode(), level=9)).decode()
