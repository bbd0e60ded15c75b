"""Records that were written: read them back, and find the text each is about.

A folder of a batch holds a JSON file per article, ``records.jsonl`` (both may be compressed, ``.gz``), or Parquet tables.
"""

import gzip
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from pipeline.article import Article, UnreadableArticleError, sha256
from pipeline.readers import ReadOptions, read_articles, read_file, text_field
from pipeline.readers.formats import EXPECTED, FAILURES
from pipeline.readers.options import DEFAULTS
from pipeline.record import Record
from pipeline.writers import MissingExtraError
from pipeline.writers.lines import RECORDS

_TABLES: Final = "articles.parquet"
"""Stands for all tables of its folder."""
_PART: Final = re.compile(r"(.+):(?:line|item|row|record) (\d+)")
"""Source of one of the articles of a file, as :func:`pipeline.readers.read_articles` gives it."""
_LOOKS: Final = 3
"""In how many objects of a dump a text is looked for under another name: each look reads the dump up to there."""
_LINES: Final = (".jsonl", ".jsonl.gz")
_WHOLE: Final = (".json", ".json.gz")


class StoredError(ValueError):
    """A file that holds no record. The message names the file, the line and what is wrong there."""


def read_records(path: Path) -> Iterator[Record]:
    """Read every record of a file or, in the order of their paths, of the files below a folder.

    Raises:
        StoredError: if a file is no record, there is none at ``path``, or a batch lies there in two forms.
        MissingExtraError: if there are Parquet tables, and what reads them is not installed.
        OSError: if a file cannot be opened.

    """
    files = sorted(file for file in path.rglob("*") if _holds_records(file)) if path.is_dir() else [path]
    if not files:
        raise StoredError(f"{path}: no .json, .jsonl or .parquet file with records there")
    _check_forms(files)
    for file in files:
        if file.name == _TABLES:
            yield from _read_tables(file.parent)
        elif file.name.endswith(_LINES):
            for number, line in enumerate(_lines(file), start=1):
                if line.strip():
                    yield parse_record(line, where=f"{file}, line {number}")
        else:
            yield parse_record(read_text(file), where=str(file))


def _check_forms(files: Iterable[Path]) -> None:
    """Refuse a folder where a batch was written twice: every record would count twice."""
    whole: dict[Path, Path] = {}
    for file in files:
        form = file if file.name in {RECORDS, _TABLES} else file.parent / "*.json"
        if whole.setdefault(file.parent, form) != form:
            raise StoredError(
                f"{file.parent}: holds records in two forms ({whole[file.parent].name} and {form.name}): name one of them,"
                " or take one away"
            )


def _read_tables(folder: Path) -> Iterator[Record]:
    try:
        from pipeline.writers.parquet import read_tables  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError("Parquet needs pyarrow: pip install 'glaneur[parquet]'") from error
    try:
        yield from read_tables(folder)
    except ValueError as error:
        raise StoredError(f"{folder}: no tables of records: {error}") from error


def _lines(file: Path) -> Iterator[str]:
    """Yield the lines of a file one at a time. Only a newline ends one: others may stand inside a string of JSON."""
    opened = gzip.open if file.name.endswith(".gz") else open
    with _as_named(file), opened(file, "rt", encoding="utf-8", newline="\n") as stream:
        yield from stream


@contextmanager
def _as_named(file: Path) -> Iterator[None]:
    """Raise :class:`StoredError` where a file is not what its name says."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise StoredError(f"{file}: this is no UTF-8 text (byte {error.start})") from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise StoredError(f"{file}: this is no whole gzip file: {error}") from error


def _holds_records(file: Path) -> bool:
    return (
        (file.name.endswith((*_LINES, *_WHOLE)) or file.name == _TABLES)
        and not file.name.startswith(FAILURES)
        and not file.name.endswith(EXPECTED)
        and not file.name.startswith(".")
        and file.is_file()
    )


def is_record(file: Path) -> bool:
    """Say whether a ``.json`` file is a record, well-formed or not, rather than an article.

    Raises:
        StoredError, OSError: as :func:`read_text`.

    """
    if not file.name.endswith(_WHOLE):
        return False
    try:
        value = json.loads(read_text(file))
    except (json.JSONDecodeError, RecursionError):
        return False
    return isinstance(value, dict) and "schema_version" in value


def read_text(file: Path) -> str:
    """Read a UTF-8 file as it is, line ends included, through gzip when its name ends in ``.gz``.

    Raises:
        StoredError: if it is not what its name says.
        OSError: if it cannot be opened.

    """
    data = file.read_bytes()
    with _as_named(file):
        return (gzip.decompress(data) if file.name.endswith(".gz") else data).decode("utf-8")


def parse_record(data: str, *, where: str) -> Record:
    """Read one record; a :class:`StoredError` names ``where`` and the first fault."""
    try:
        return Record.from_json(data)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in fault["loc"]) or "the whole"
        raise StoredError(f"{where}: not a record: {place}: {fault['msg']}") from error


class Texts:
    """Finds the text that a record is about; a file of many articles is read once, for all its records.

    A text is in the record itself, or in the file that ``article.source`` names. It counts only when its hash is the
    record's: offsets into another text would mark the wrong characters. The hash tells, too, which field of a dump the
    text was read from, if it was none of the usual ones (``--text-field``): what holds for one record of a dump holds
    for all.

    Args:
        folders: where sources are looked for, in this order; ``Path()`` for sources as they stand.

    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._of_many: dict[Path, dict[str, str]] = {}
        self._looks: Counter[Path] = Counter()

    def of(self, record: Record) -> str | None:
        """Return the text of a record, or null where it is not at hand."""
        info = record.article
        if info.text is not None or info.source is None:
            return info.text
        for folder in self._folders:
            if (file := folder / info.source).is_file():
                text = _alone(file)
                if text is not None and sha256(text) == info.sha256:
                    return text
                number = 0
            elif (part := _PART.fullmatch(info.source)) and (file := folder / part[1]).is_file():
                number = int(part[2])
            else:
                continue
            text = self._in_dump(file, number, info.sha256)
            if text is not None:
                return text
        return None

    def _in_dump(self, file: Path, number: int, digest: str) -> str | None:
        """Return a text of a file of objects by its hash."""
        if file not in self._of_many:
            self._of_many[file] = _texts(file) if number else {}
        texts = self._of_many[file]
        if digest not in texts and self._looks[file] < _LOOKS:
            self._looks[file] += 1
            if field := text_field(file, number, digest):
                texts |= _texts(file, ReadOptions(text_field=field))
        return texts.get(digest)


def _texts(file: Path, options: ReadOptions = DEFAULTS) -> dict[str, str]:
    """Return the texts of a file by their hashes."""
    articles = (found for found in read_articles(file, options) if isinstance(found, Article))
    return {article.sha256: article.text for article in articles}


def _alone(file: Path) -> str | None:
    try:
        return read_file(file).text
    except (UnreadableArticleError, OSError):
        return None
