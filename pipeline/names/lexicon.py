"""The user's own names: a CSV file that forces, forbids or renames.

Columns ``name,type,canonical,id``. ``type`` is ``ORG`` or ``PRODUCT`` (the name is always found, and is that),
``NONE`` (it is never found) or empty (it is renamed where it is found anyway). ``canonical`` is the name of the entity
in the record, ``id`` whatever the user files it under (SIREN, ISIN, Wikidata). Several names may share them; names of
one id are one entity, and one line of it suffices to say the canonical name.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple, Self

from .forms import form, is_legal_form
from .mention import Kind
from .phrases import Phrases, Tokens, tokens_of

COLUMNS: Final = ("name", "type", "canonical", "id")
_TYPES: Final[dict[str, tuple[Kind | None, bool]]] = {
    "ORG": ("organisation", False),
    "PRODUCT": ("product", False),
    "NONE": (None, True),
    "": (None, False),
}


class LexiconError(ValueError):
    """A lexicon that cannot be used; the message names the file, the line and what to do."""


class Entry(NamedTuple):
    """What the user says of one name."""

    name: str
    kind: Kind | None
    """What the name is wherever it stands; null where the recogniser decides."""
    forbidden: bool
    """The name is never an organisation or a product."""
    canonical: str | None
    id: str | None


class Lexicon(Phrases[Entry]):
    """The user's names, ready to be looked for."""

    def __init__(self, names: Mapping[Tokens, Entry]) -> None:
        super().__init__(names)
        self._without_legal_form: dict[str, list[Tokens]] = {}
        for alike, tokens in self._folded.items():
            shorter, _, last = alike.rpartition(" ")
            if shorter and is_legal_form(last):
                self._without_legal_form.setdefault(shorter, []).append(tokens)

    def entry(self, name: str) -> Entry | None:
        """Return what the lexicon says of ``name``, or of the only name it has with or without a legal form or ``groupe``.

        ``Dassault Systèmes SE`` is filed under ``Dassault Systèmes``, and the other way about.
        """
        found = self.get(name)
        if found is not None:
            return found
        core = " ".join(form(name).core)
        tokens = [*self._without_legal_form.get(core, ()), *([self._folded[core]] if core in self._folded else ())]
        return self._exact[tokens[0]] if len(tokens) == 1 and core not in self._also else None

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """Make a lexicon of entries; of two for one name the later counts."""
        return cls({tokens_of(entry.name): entry for entry in entries})

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a CSV file: comma or semicolon, UTF-8 or the cp1252 that spreadsheets write in France.

        Raises:
            LexiconError: if the file is in another encoding, lacks a column, has a row that cannot be read, or says two
                different things of one name or one id.
            OSError: if the file cannot be opened.

        """
        return cls(_rows(path))


def _rows(path: Path) -> dict[Tokens, Entry]:
    lines = _decoded(path).splitlines(keepends=True)
    if not lines:
        raise LexiconError(f"{path}: empty; the first line must be {','.join(COLUMNS)}")
    header = lines[0]
    reader = csv.reader(lines, delimiter=";" if header.count(";") > header.count(",") else ",", strict=True)
    entries: dict[Tokens, Entry] = {}
    lines_of: dict[Tokens, int] = {}
    canonical: dict[str, tuple[str, int]] = {}
    try:
        columns = [column.strip().lower() for column in next(reader)]
        if sorted(columns) != sorted(COLUMNS):
            raise LexiconError(
                f"{path}, line 1: the columns are {', '.join(columns)}; they must be {', '.join(COLUMNS)}"
            )
        places = [columns.index(column) for column in COLUMNS]
        for row in reader:
            if not any(map(str.strip, row)):
                continue
            where = f"{path}, line {reader.line_num}"
            entry = _entry(row, places, where)
            tokens = tokens_of(entry.name)
            line = lines_of.setdefault(tokens, reader.line_num)
            if entries.setdefault(tokens, entry)[1:] != entry[1:]:
                raise LexiconError(f"{where}: {entry.name!r} is said to be something else on line {line}")
            if entry.id is not None and entry.canonical is not None:
                named = canonical.setdefault(entry.id, (entry.canonical, reader.line_num))
                if named[0] != entry.canonical:
                    raise LexiconError(f"{where}: the id {entry.id!r} has another canonical name on line {named[1]}")
    except csv.Error as error:
        raise LexiconError(f"{path}, line {reader.line_num}: {error}") from error
    for tokens, entry in entries.items():
        if entry.id in canonical and entry.canonical is None:
            entries[tokens] = entry._replace(canonical=canonical[entry.id][0])
    return entries


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # One broken character in a file with other UTF-8 is damage; a file without any is a spreadsheet's « CSV ».
        if not re.search(rb"[\xc3\xc5][\x80-\xbf]|\xe2\x80", content):
            try:
                return content.decode("cp1252")
            except UnicodeDecodeError:
                pass  # told below, of the first byte that is wrong
        line = content.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{path}, line {line}: neither UTF-8 nor cp1252; save the file as CSV UTF-8") from error


def _entry(row: list[str], places: list[int], where: str) -> Entry:
    if len(row) != len(places):
        raise LexiconError(f"{where}: {len(row)} fields, the header has {len(places)}")
    cells = [" ".join(row[place].split()) for place in places]
    name, given, canonical, identifier = cells[0], cells[1].upper(), cells[2] or None, cells[3] or None
    if not any(c.isalnum() for c in name):
        raise LexiconError(f"{where}: {name!r} is no name: it has no letter and no figure")
    if given not in _TYPES:
        raise LexiconError(f"{where}: the type {cells[1]!r} is not one of ORG, PRODUCT, NONE or empty")
    kind, forbidden = _TYPES[given]
    if forbidden and (canonical or identifier):
        raise LexiconError(f"{where}: {name!r} is forbidden (NONE) and so can have no canonical name and no id")
    if not given and not (canonical or identifier):
        raise LexiconError(f"{where}: nothing is said of {name!r}: give a type, a canonical name or an id")
    return Entry(name, kind, forbidden, canonical, identifier)
