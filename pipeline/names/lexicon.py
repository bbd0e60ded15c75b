"""The user's own names: a CSV file that forces, forbids or renames.

Columns ``name,type,canonical,id``. ``type`` is ``ORG`` or ``PRODUCT`` (the name is always found, and is that),
``NONE`` (it is never found) or empty (it is renamed where it is found anyway). ``canonical`` is the name of the entity
in the record, ``id`` whatever the user files it under (SIREN, ISIN, Wikidata). Several names may share them.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple, Self

from pipeline.typography import plain

from .forms import unaccented
from .mention import Kind

COLUMNS: Final = ("name", "type", "canonical", "id")
_TYPES: Final[dict[str, tuple[Kind | None, bool]]] = {
    "ORG": ("organisation", False),
    "PRODUCT": ("product", False),
    "NONE": (None, True),
    "": (None, False),
}
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_HYPHENATED_BEFORE: Final = re.compile(r"(\w+)-$")
_HYPHENATED_AFTER: Final = re.compile(r"-(\w)")
_PREFIXES: Final = frozenset({"ex", "anti", "pro", "non", "Ex", "Anti", "Pro", "Non"})
_SHORTEST_CAPITALS: Final = 4
"""Capitals of fewer letters are sigles: « MIL » is not the user's « Mil »."""


class LexiconError(ValueError):
    """A lexicon that cannot be used; the message names the file, the line and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the user says of one name."""

    name: str
    kind: Kind | None
    """What the name is wherever it stands; null where the recogniser decides."""
    forbidden: bool
    """The name is never an organisation or a product."""
    canonical: str | None
    id: str | None


class Found(NamedTuple):
    """A name of the lexicon in a text, in characters; ``end`` is exclusive."""

    start: int
    end: int
    entry: Entry


class Lexicon:
    """The user's names, ready to be looked for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._exact: dict[tuple[str, ...], Entry] = {}
        self._capitals: dict[tuple[str, ...], Entry] = {}
        lengths: dict[str, set[int]] = {}
        for entry in entries:
            tokens = _tokens(entry.name)
            self._exact[tokens] = entry
            lengths.setdefault(tokens[0], set()).add(len(tokens))
            if sum(map(len, tokens)) >= _SHORTEST_CAPITALS:
                shouted = _shouted(tokens)
                self._capitals.setdefault(shouted, entry)
                lengths.setdefault(shouted[0], set()).add(len(tokens))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a CSV file (UTF-8, comma or semicolon).

        Raises:
            LexiconError: if the file is not UTF-8, lacks a column, has a row that cannot be read, or says two different
                things of one name or one id.
            OSError: if the file cannot be opened.

        """
        return cls(_rows(path))

    def __len__(self) -> int:
        return len(self._exact)

    def entry(self, name: str) -> Entry | None:
        """Return what the lexicon says of ``name``, its typography aside, or of the name it writes in capitals."""
        tokens = _tokens(name)
        return self._exact.get(tokens) or self._in_capitals(tokens)

    def _in_capitals(self, tokens: tuple[str, ...]) -> Entry | None:
        return self._capitals.get(_shouted(tokens)) if "".join(tokens).isupper() else None

    def find(self, words: str) -> list[Found]:
        """Find the lexicon's names in ``words`` (:func:`pipeline.typography.plain`), the longest from the left.

        A name is found as whole words, on one line, in its own case or in capitals.
        """
        lengths = self._lengths
        tokens = [(token[0], token.start(), token.end()) for token in _TOKEN.finditer(words)]
        found: list[Found] = []
        free = 0
        for index, (first, start, _) in enumerate(tokens):
            if index < free:
                continue
            for length in lengths.get(first) or lengths.get(unaccented(first), ()):
                if index + length > len(tokens):
                    continue
                end = tokens[index + length - 1][2]
                entry = self._named([token for token, _, _ in tokens[index : index + length]])
                if entry and "\n" not in words[start:end] and not _part_of_compound(words, start, end):
                    found.append(Found(start, end, entry))
                    free = index + length
                    break
        return found

    def _named(self, tokens: Sequence[str]) -> Entry | None:
        key = tuple(tokens)
        return self._exact.get(key) or self._in_capitals(key)


def _part_of_compound(words: str, start: int, end: int) -> bool:
    """Tell whether hyphens make it part of another name (« Aix-en-Provence »), unlike « Lens-Auxerre »."""
    before = _HYPHENATED_BEFORE.search(words, max(0, start - 20), start)
    if before and before[1] not in _PREFIXES and (before[1][0].islower() or before[1] in {"Saint", "Sainte"}):
        return True
    after = _HYPHENATED_AFTER.match(words, end)
    return after is not None and after[1].islower()


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(plain(name)))


def _shouted(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(unaccented(token.upper()) for token in tokens)


def _rows(path: Path) -> Iterator[Entry]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{path}, line {line}: not UTF-8; save the file as CSV UTF-8") from error
    lines = text.splitlines(keepends=True)
    if not lines:
        raise LexiconError(f"{path}: empty; the first line must be {','.join(COLUMNS)}")
    header = lines[0]
    reader = csv.reader(lines, delimiter=";" if header.count(";") > header.count(",") else ",", strict=True)
    by_name: dict[tuple[str, ...], tuple[Entry, int]] = {}
    by_id: dict[str, tuple[str | None, int]] = {}
    try:
        columns = [column.strip().lower() for column in next(reader)]
        if sorted(columns) != sorted(COLUMNS):
            raise LexiconError(
                f"{path}, line 1: the columns are {', '.join(columns)}; they must be {', '.join(COLUMNS)}"
            )
        for row in reader:
            if not any(map(str.strip, row)):
                continue
            where = f"{path}, line {reader.line_num}"
            entry = _entry(row, columns, where)
            tokens = _tokens(entry.name)
            earlier = by_name.setdefault(tokens, (entry, reader.line_num))
            if _said(earlier[0]) != _said(entry):
                raise LexiconError(f"{where}: {entry.name!r} is said to be something else on line {earlier[1]}")
            if entry.id is not None:
                named = by_id.setdefault(entry.id, (entry.canonical, reader.line_num))
                if named[0] != entry.canonical:
                    raise LexiconError(f"{where}: the id {entry.id!r} has another canonical name on line {named[1]}")
            yield entry
    except csv.Error as error:
        raise LexiconError(f"{path}, line {reader.line_num}: {error}") from error


def _said(entry: Entry) -> tuple[Kind | None, bool, str | None, str | None]:
    return entry.kind, entry.forbidden, entry.canonical, entry.id


def _entry(row: list[str], columns: list[str], where: str) -> Entry:
    if len(row) != len(columns):
        raise LexiconError(f"{where}: {len(row)} fields, the header has {len(columns)}")
    cells = dict(zip(columns, (" ".join(cell.split()) for cell in row), strict=True))
    name, given = cells["name"], cells["type"].upper()
    if not any(c.isalnum() for c in name):
        raise LexiconError(f"{where}: {name!r} is no name: it has no letter and no figure")
    if given not in _TYPES:
        raise LexiconError(f"{where}: the type {cells['type']!r} is not one of ORG, PRODUCT, NONE or empty")
    kind, forbidden = _TYPES[given]
    canonical, identifier = cells["canonical"] or None, cells["id"] or None
    if forbidden and (canonical or identifier):
        raise LexiconError(f"{where}: {name!r} is forbidden (NONE) and so can have no canonical name and no id")
    if not given and not (canonical or identifier):
        raise LexiconError(f"{where}: nothing is said of {name!r}: give a type, a canonical name or an id")
    return Entry(name, kind, forbidden, canonical, identifier)
