"""Annotated articles in their inline form: read, write, check.

The form is that of ``fixtures/corpus/README.md``: optional front matter, then the text with its marks::

    published: 2025-09-08
    ---
    [[ORG Mistral AI]] lève [[MONEY 2 milliards d’euros | 2000000000 EUR about]].

The article's text is what remains when the marks are taken away; offsets are code points into it.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from pipeline import gold_value

LABELS: Final = ("ORG", "PRODUCT", "MONEY", "DATE", "DURATION")
_MARK: Final = re.compile(r"\[\[([A-Z]+)(\?)? (.*?)\]\]", re.DOTALL)
_FRONT_MATTER: Final = re.compile(r"\A((?:[a-z_]+:[^\n]*\n)+)---\n")


class GoldError(ValueError):
    """An annotated article that does not keep the form; the message names the article, the line and the fault."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One mark of an annotated article."""

    label: str
    """One of :data:`LABELS`."""
    start: int
    """Code point offset into the article's text."""
    end: int
    """Exclusive."""
    text: str
    value: str | None
    """What stands after the bar: an entity's full name, or the normalised value; null when there is none."""
    optional: bool
    """Finding it is neither rewarded nor punished."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article: its text without marks, and the marks."""

    id: str
    text: str
    mentions: tuple[GoldMention, ...]
    front_matter: dict[str, str] = field(default_factory=dict)

    @property
    def published(self) -> date | None:
        """The publication date of the front matter."""
        given = self.front_matter.get("published")
        return date.fromisoformat(given) if given else None


def parse(source: str, *, article_id: str) -> GoldArticle:
    """Read one annotated article from its inline form.

    Raises:
        GoldError: if a mark is unknown, unclosed, nested, has space at its edges or a value that cannot be read.

    """
    front_matter: dict[str, str] = {}
    body = source.removeprefix("\ufeff")
    header = _FRONT_MATTER.match(body)
    if header:
        for line in header[1].splitlines():
            key, _, value = line.partition(":")
            front_matter[key] = value.strip()
        body = body[header.end() :]
    if "published" in front_matter:
        try:
            date.fromisoformat(front_matter["published"])
        except ValueError as error:
            raise GoldError(f"{article_id}: published: {error}") from error
    pieces: list[str] = []
    mentions: list[GoldMention] = []
    length = position = 0
    for mark in _MARK.finditer(body):
        between = body[position : mark.start()]
        pieces.append(between)
        length += len(between)
        mention = _mention(mark, start=length, where=f"{article_id}, line {_line(source, body, mark.start())}")
        mentions.append(mention)
        pieces.append(mention.text)
        length = mention.end
        position = mark.end()
    pieces.append(body[position:])
    text = "".join(pieces)
    for leftover in ("[[", "]]"):
        if leftover in text:
            line = text.count("\n", 0, text.index(leftover)) + 1
            raise GoldError(f"{article_id}, line {line} of the text: a mark is not closed or not opened ({leftover})")
    return GoldArticle(article_id, text, tuple(mentions), front_matter)


def _line(source: str, body: str, position: int) -> int:
    return source.count("\n", 0, len(source) - len(body) + position) + 1


def _mention(mark: re.Match[str], *, start: int, where: str) -> GoldMention:
    label, optional, inside = mark[1], mark[2] is not None, mark[3]
    text, bar, value = inside.partition(" | ")
    value = value.strip()
    if label not in LABELS:
        raise GoldError(f"{where}: unknown label {label!r} (known: {', '.join(LABELS)})")
    if not text or text != text.strip():
        raise GoldError(f"{where}: a mention may not begin or end with space: {inside!r}")
    if "[[" in inside:
        raise GoldError(f"{where}: marks may not stand inside one another: {inside!r}")
    if bar and not value:
        raise GoldError(f"{where}: nothing stands after the bar: {inside!r}")
    read_value = gold_value.READERS.get(label)
    if read_value and not value and not optional:
        raise GoldError(f"{where}: nothing says the value of {label}: {inside!r}")
    if read_value and value:
        try:
            read_value(value)
        except ValueError as fault:
            raise GoldError(f"{where}: {value!r} is not a value of {label}: {fault}: {inside!r}") from fault
    return GoldMention(label, start, start + len(text), text, value or None, optional)


def render(article: GoldArticle) -> str:
    """Write an annotated article in its inline form; :func:`parse` gives it back."""
    pieces: list[str] = []
    if article.front_matter:
        pieces.extend(f"{key}: {value}\n" for key, value in article.front_matter.items())
        pieces.append("---\n")
    position = 0
    for mention in article.mentions:
        value = f" | {mention.value}" if mention.value else ""
        pieces.append(article.text[position : mention.start])
        pieces.append(f"[[{mention.label}{'?' if mention.optional else ''} {mention.text}{value}]]")
        position = mention.end
    pieces.append(article.text[position:])
    return "".join(pieces)


def read(path: Path) -> GoldArticle:
    """Read an ``.ann`` file; its id is ``folder-name`` (``a-001``). Raises :class:`GoldError` or :class:`OSError`."""
    return parse(path.read_text(encoding="utf-8"), article_id=f"{path.parent.name}-{path.stem}")


def read_folder(folder: Path) -> Iterator[GoldArticle]:
    """Read every ``.ann`` file below ``folder``, in the order of their paths."""
    return map(read, sorted(folder.rglob("*.ann")))


def check(paths: Iterable[Path]) -> list[str]:
    """Return the faults of all annotated articles given, one line each."""
    faults: list[str] = []
    for path in paths:
        try:
            read(path)
        except (GoldError, UnicodeDecodeError) as fault:
            faults.append(f"{path}: {fault}")
    return faults


def main() -> int:
    """Check files and folders named on the command line: ``python -m pipeline.gold fixtures/corpus``."""
    paths = [found for name in sys.argv[1:] for found in (sorted(Path(name).rglob("*.ann")) or [Path(name)])]
    faults = check(paths)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.stdout.write(f"{len(paths)} articles, {len(faults)} faults\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
