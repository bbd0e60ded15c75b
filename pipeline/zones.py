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

_READ: Final = r"(?:lire|lisez|voir|découvrir|écouter|regarder|relire|revoir)"
_ALSO: Final = r"(?:aussi|également|encore)"
_TO_READ: Final = rf"(?:(?:à|a) )?{_READ}(?: {_ALSO})?(?: (?:notre|nos) \w+)?"
_ON_THE_SUBJECT: Final = (
    r"sur le même (?:sujet|thème)|dans la même rubrique|dans le même dossier|en lien avec cet article|et aussi"
    r"|pour aller plus loin|pour en savoir plus|(?:à|a) ne pas manquer|en vidéo|vidéo|en images|diaporama"
    r"|(?:à|a) (?:lire|voir) (?:aussi )?sur [^:\n]{1,40}"
)
_LIST_WORDS: Final = (
    rf"{_TO_READ}|{_ON_THE_SUBJECT}"
    r"|(?:nos |les |d'autres |plus d')?(?:autres )?articles? (?:liés?|connexes?|associés?|similaires?|(?:les plus )?(?:lus|récents|populaires)"
    r"|sur (?:le|ce) (?:même )?(?:sujet|thème))|plus d'articles|suggestions? (?:de lecture|d'articles)|ailleurs sur le web"
    r"|(?:les )?plus lus|l'actualité en continu|ces articles (?:peuvent|pourraient) vous intéresser"
    r"|vous aimerez aussi|recommandés? pour vous|contenus? associés?"
)
_LIST_HEADER: Final = re.compile(rf"[\W_]*(?:{_LIST_WORDS})[^\w.?!]*", re.IGNORECASE)
_INLINE_LINK: Final = re.compile(
    rf"[\W_]*(?:(?:{_TO_READ}|{_ON_THE_SUBJECT}|article lié)\s*[:>|»→–-]+\s*\S"
    rf"|(?:{_READ} {_ALSO}|article réservé (?:à nos|aux) abonnés) (?-i:[A-ZÀ-Þ«]))",
    re.IGNORECASE,
)
"""A header and its one link on the same line; some sites put nothing between them (« Lire aussi Le port … »)."""
_KICKER: Final = re.compile(
    r"(?:VIDÉO|VIDEO|EN IMAGES|PHOTOS|INFOGRAPHIE|ENTRETIEN|ENQUÊTE|REPORTAGE|TÉMOIGNAGE|INFO [A-ZÀ-Þ ]+)\. "
)
"""What some sites set before a headline; its point ends no sentence."""
_CREDIT: Final = re.compile(r"©|\b(?:photos?|crédits?|archives|illustration)\b|(?-i:/ ?[A-ZÀ-Þ .-]+$)", re.IGNORECASE)
"""In the caption of a picture, which belongs to the story."""
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
    """Return the first line that is not blank, as it is written, without the number signs of a Markdown heading."""
    for line in _lines(plain(text)):
        if title := line.text.lstrip("#").lstrip():
            return text[line.end - len(title) : line.end]
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
    first = header + 1
    last = first
    if first < len(lines) and lines[first].bullet:
        while last < len(lines) and lines[last].bullet:
            last += 1
    else:
        while last < len(lines) and lines[last].headline and not _LIST_HEADER.fullmatch(lines[last].text):
            last += 1
        # Without bullets nothing tells the last link from the heading of the next paragraph but its length.
        if first + 1 < last < len(lines) and len(lines[last - 1].text) < HEADING_LENGTH:
            last -= 1
    related[first:last] = [True] * (last - first)
    return last


def _is_teaser(lines: list[_Line], index: int) -> bool:
    """Say whether a line is the headline of another story set between two paragraphs.

    Section headings are short noun phrases; a teaser is a whole headline: long, often a question, without the stop
    that ends a sentence.
    """
    line = lines[index]
    words = _KICKER.sub("", line.text, count=1)
    if not line.headline or line.bullet or len(line.text) < HEADING_LENGTH or _TWO_SENTENCES.search(words):
        return False
    if _CREDIT.search(line.text):
        return False
    between_paragraphs = not lines[index - 1].headline and (
        not lines[index + 1].headline or (len(lines[index + 1].text) < HEADING_LENGTH and not lines[index + 1].bullet)
    )
    return between_paragraphs and not lines[index - 1].text.endswith(":")
