"""A highlighted article as a page of its own."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.record import Record
from pipeline.zones import Zone, zones

from . import wording
from .document import document, web_address
from .marks import KINDS, Mark, marks, pieces, visible

_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line."""

    text: str
    mark: Mark | None
    anchor: str | None
    """Identifier in the page; null in the second part of a mark that a line end cuts in two."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article, which is one of its paragraphs."""

    zone: Zone
    heading: bool
    """Whether it is the headline of the page: the first line, where that is the title."""
    pieces: list[Piece]


def page(record: Record, text: str) -> str:
    """Return the page. ``text`` is the text the record is about."""
    found = marks(record)
    anchors = {mark: f"m{number}" for number, mark in enumerate(found, start=1)}
    lines = list(_lines(record, visible(text), found, anchors))
    mentions: dict[str, list[tuple[str, str]]] = {}
    for mark, anchor in anchors.items():
        mentions.setdefault(mark.group, []).append((anchor, visible(text[mark.start : mark.end])))
    return document(
        __package__,
        "page.html",
        title=visible(record.article.title or record.article.id),
        styles=("page.css",),
        scripts=("marks.js", "page.js"),
        record=record,
        link=web_address(record.article.source),
        lines=lines,
        titled=any(line.heading for line in lines),
        headings=KINDS,
        kinds={kind: sum(mark.kind == kind for mark in found) for kind in KINDS},
        mentions=mentions,
        amount_words=wording.amount_words,
        date_words=wording.date_words,
        duration_words=wording.duration_words,
        days=wording.days,
        basis=wording.basis,
    )


def _lines(record: Record, text: str, found: list[Mark], anchors: dict[Mark, str]) -> list[Line]:
    parts = zones(text, title=record.article.title)
    lines: list[Line] = []
    placed: set[Mark] = set()
    for match in _LINE.finditer(text):
        line: list[Piece] = []
        for piece, mark in pieces(text, found, match.start(), match.end()):
            first = mark is not None and mark not in placed
            line.append(Piece(piece, mark, anchors[mark] if mark and first else None))
            if mark:
                placed.add(mark)
        begin = match.end() - len(match[0].lstrip())
        zone = parts.at(begin)
        heading = not lines and (zone == "title" or match[0].strip() == visible(record.article.title or ""))
        lines.append(Line(zone, heading, line))
    return lines
