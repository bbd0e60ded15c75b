"""Records that were written: read them back, and find the text each is about.

A folder of a batch holds a JSON file per article, or ``records.jsonl``; both may be compressed (``.gz``).
"""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from pipeline.article import UnreadableArticleError, sha256
from pipeline.readers import read_file
from pipeline.record import Record

FAILURES: Final = "failures.jsonl"
"""Lists the articles of a batch that have no record."""
_LINES: Final = (".jsonl", ".jsonl.gz")
_WHOLE: Final = (".json", ".json.gz")


class StoredError(ValueError):
    """A file that holds no record. The message names the file, the line and what is wrong there."""


def read_records(path: Path) -> Iterator[Record]:
    """Read every record of a file or, in the order of their paths, of the files below a folder.

    Raises:
        StoredError: if a file is no record, or there is none at ``path``.
        OSError: if a file cannot be opened.

    """
    files = sorted(file for file in path.rglob("*") if _holds_records(file)) if path.is_dir() else [path]
    if not files:
        raise StoredError(f"{path}: no .json or .jsonl file with records there")
    for file in files:
        if file.name.endswith(_LINES):
            for number, line in enumerate(read_text(file).splitlines(), start=1):
                if line.strip():
                    yield parse_record(line, where=f"{file}, line {number}")
        else:
            yield parse_record(read_text(file), where=str(file))


def _holds_records(file: Path) -> bool:
    return (
        file.name.endswith((*_LINES, *_WHOLE))
        and not file.name.startswith(FAILURES)
        and not file.name.startswith(".")
        and file.is_file()
    )


def read_text(file: Path) -> str:
    """Read a UTF-8 file as it is, line ends included, through gzip when its name ends in ``.gz``."""
    data = file.read_bytes()
    return (gzip.decompress(data) if file.name.endswith(".gz") else data).decode("utf-8")


def parse_record(data: str, *, where: str) -> Record:
    """Read one record; a :class:`StoredError` names ``where`` and the first fault."""
    try:
        return Record.from_json(data)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in fault["loc"]) or "the whole"
        raise StoredError(f"{where}: not a record: {place}: {fault['msg']}") from error


def text_of(record: Record, *, folders: tuple[Path, ...] = (Path(),)) -> str | None:
    """Return the text a record is about, or null where it is not at hand.

    It is in the record itself, or in the file that ``article.source`` names, as it stands or from one of ``folders``.
    A file counts only when its hash is the record's: offsets into another text would mark the wrong characters.
    """
    if record.article.text is not None:
        return record.article.text
    if record.article.source is None:
        return None
    for folder in folders:
        file = folder / record.article.source
        if not file.is_file():
            continue
        try:
            text = read_file(file).text
        except (UnreadableArticleError, OSError):
            continue
        if sha256(text) == record.article.sha256:
            return text
    return None
