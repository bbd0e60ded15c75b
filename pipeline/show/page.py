"""A highlighted article as a page of its own: nothing is loaded, and nothing an article says becomes markup.

Jinja escapes every value; the page's own content policy allows no script and no style but the two written here.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from pipeline.record import Record
from pipeline.zones import Zone, zones

from . import wording
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
    pieces: list[Piece]


def page(record: Record, text: str) -> str:
    """Return the page. ``text`` is the text the record is about."""
    found = marks(record)
    anchors = {mark: f"m{number}" for number, mark in enumerate(found, start=1)}
    lines = list(_lines(record, visible(text), found, anchors))
    mentions: dict[str, list[tuple[str, str]]] = {}
    for mark, anchor in anchors.items():
        mentions.setdefault(mark.group, []).append((anchor, visible(text[mark.start : mark.end])))
    css, script = asset("base.css") + asset("page.css"), asset("page.js")
    return (
        environment()
        .get_template("page.html")
        .render(
            record=record,
            title=visible(record.article.title or record.article.id),
            link=web_address(record.article.source),
            lines=lines,
            titled=any(line.zone == "title" for line in lines),
            kinds={kind: sum(mark.kind == kind for mark in found) for kind in KINDS},
            mentions=mentions,
            css=css,
            script=script,
            policy=policy(css, script),
        )
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
        lines.append(Line(parts.at(begin), line))
    return lines


def web_address(source: str | None) -> str | None:
    """Return ``source`` if it may stand in a link: ``javascript:`` and ``data:`` addresses are markup in disguise."""
    if source is None:
        return None
    try:
        return source if urlsplit(source).scheme in ("http", "https") else None
    except ValueError:  # « http://[ » is no address
        return None


def policy(css: str, script: str) -> str:
    """Return a content security policy under which only this style and this script work."""
    return (
        f"default-src 'none'; style-src '{_fingerprint(css)}'; script-src '{_fingerprint(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(source: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}"


@cache
def asset(name: str, package: str = __package__) -> str:
    """Return a template file of ``package`` as it is."""
    return (resources.files(package) / "templates" / name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Return the Jinja environment of the pages: everything is escaped, an unknown name is an error."""
    made = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["visible"] = visible
    made.globals.update(
        headings=KINDS,
        amount_words=wording.amount_words,
        date_words=wording.date_words,
        duration_words=wording.duration_words,
        days=wording.days,
        basis=wording.basis,
    )
    return made
