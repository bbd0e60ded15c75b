"""The parts of an article: its title, its body, and what belongs to other stories (teasers, lists of links).

A web page copied as text keeps the links to other articles: lines under « Lire aussi », and single headlines between
two paragraphs. What is said there is not part of the story.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, Literal

from pipeline.typography import plain

Zone = Literal["title", "body", "related"]

TITLE_LENGTH: Final = 250
"""No headline is longer (in characters)."""
HEADING_LENGTH: Final = 60
"""Section headings are shorter than this; a longer line of its own is a sentence or a headline."""
TEASER_LENGTH: Final = 180
MANY_QUESTIONS: Final = 3
"""From this many lone questions on, they are the questions of an interview and not teasers."""

_LINK_WORDS: Final = (
    r"(?:(?:à|a) )?(?:lire|voir|découvrir|écouter|regarder|relire|revoir)(?: (?:aussi|également|encore|notre \w+))?"
    r"|(?:sur le même (?:sujet|thème)|dans la même rubrique|dans le même dossier"
    r"|(?:nos )?articles? (?:liés?|connexes?|associés?|similaires?)"
    r"|pour aller plus loin|pour en savoir plus"
    r"|(?:à|a) (?:lire|voir) (?:aussi )?sur [^:\n]{1,40}|en lien avec cet article|ailleurs sur le web|les plus lus|l'actualité en continu|ces articles (?:peuvent|pourraient) vous intéresser"
    r"|vous aimerez aussi|recommandés? pour vous|contenus? associés?)"
)
_LIST_HEADER: Final = re.compile(rf"[\W_]*(?:{_LINK_WORDS})[^\w.?!]*", re.IGNORECASE)
_INLINE_LINK: Final = re.compile(
    r"[\W_]*(?:(?:(?:à|a) )?(?:lire|voir|relire|revoir|écouter|regarder)(?: (?:aussi|également|encore))"
    r"|(?:à|a) (?:lire|voir|relire|revoir|écouter|regarder|découvrir)|sur le même sujet|article lié|lire|relire)\s*[:>|»→-]+\s*\S",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪►▶→»>+]|\d{1,2}[.)])\s+")
_ENDS_SENTENCE: Final = re.compile(r"[.!…;:,]['\"»”)\s]*$")
_TWO_SENTENCES: Final = re.compile(r"\w[.!?…]['\"»”)]* +['\"«“( ]*[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def bullet(self) -> bool:
        return _BULLET.match(self.text) is not None

    @property
    def question(self) -> bool:
        return self.text.rstrip("* _»").endswith("?")

    @property
    def headline(self) -> bool:
        """Not a paragraph: short enough and without the stop that ends a sentence."""
        return len(self.text) <= TEASER_LENGTH and not _ENDS_SENTENCE.search(self.text)


@dataclass(frozen=True, slots=True)
class Zones:
    """Which part of a text each character is in."""

    starts: tuple[int, ...]
    names: tuple[Zone, ...]

    def at(self, position: int) -> Zone:
        """Return the zone of the character at ``position``."""
        return self.names[bisect_right(self.starts, position) - 1]


def zones(text: str, *, title: str | None = None) -> Zones:
    """Divide ``text`` into its zones.

    The first line is the ``title`` when it reads as a headline or is the title given; the lines of a link list and the
    headlines of other stories are ``related``; all else is ``body``.
    """
    lines = _lines(plain(text))
    starts: list[int] = [0]
    names: list[Zone] = ["body"]
    related = _related(lines)
    for index, line in enumerate(lines):
        zone: Zone = "related" if related[index] else "body"
        if index == 0 and zone == "body" and _is_title(line, followed=len(lines) > 1, title=title):
            zone = "title"
        if zone != names[-1]:
            starts.append(line.start)
            names.append(zone)
    return Zones(tuple(starts), tuple(names))


def first_line(text: str) -> str | None:
    """Return the first line that is not blank, without the number signs of a Markdown heading."""
    for line in _lines(text):
        return line.text.lstrip("#").strip() or None
    return None


def _lines(text: str) -> list[_Line]:
    """Return the lines that are not blank, without the space around them."""
    return [_Line(match.start(), match.end(), match[0]) for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def _is_title(line: _Line, *, followed: bool, title: str | None) -> bool:
    if title is not None and line.text.lstrip("# ") == plain(title).strip():
        return _reads_as_title(line) or line.text.startswith("#")
    return followed and _reads_as_title(line)


def _reads_as_title(line: _Line) -> bool:
    return len(line.text) <= TITLE_LENGTH and not re.search(r"[.;,:]['\"»”)\s]*$", line.text)


def _related(lines: list[_Line]) -> list[bool]:
    related = [False] * len(lines)
    questions = sum(line.headline and line.question and not line.bullet for line in lines)
    index = 0
    while index < len(lines):
        line = lines[index]
        if _LIST_HEADER.fullmatch(line.text):
            index = _mark_list(lines, index, related)
            continue
        related[index] = _INLINE_LINK.match(line.text) is not None or (
            0 < index < len(lines) - 1 and questions < MANY_QUESTIONS and _is_teaser(lines, index)
        )
        index += 1
    return related


def _mark_list(lines: list[_Line], header: int, related: list[bool]) -> int:
    """Mark the header of a link list and its links; return the index of the line after them."""
    related[header] = True
    index = header + 1
    bullets = index < len(lines) and lines[index].bullet
    while index < len(lines):
        line = lines[index]
        if bullets and not line.bullet:
            break
        if not bullets and (not line.headline or _LIST_HEADER.fullmatch(line.text)):
            break
        # Without bullets nothing tells the last link from a section heading but its length.
        if not bullets and index > header + 1 and len(line.text) < HEADING_LENGTH:
            break
        related[index] = True
        index += 1
    return index


def _is_teaser(lines: list[_Line], index: int) -> bool:
    """Say whether a line is the headline of another story set between two paragraphs.

    Section headings are short noun phrases; a teaser is a whole headline: long, often a question, without the stop
    that ends a sentence.
    """
    line = lines[index]
    if not line.headline or line.bullet or len(line.text) < HEADING_LENGTH or _TWO_SENTENCES.search(line.text):
        return False
    between_paragraphs = not lines[index - 1].headline and (
        not lines[index + 1].headline or (len(lines[index + 1].text) < HEADING_LENGTH and not lines[index + 1].bullet)
    )
    return between_paragraphs and not lines[index - 1].text.endswith(":")
