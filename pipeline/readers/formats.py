"""Which format a file is in: by its ending, or by its beginning where the ending says nothing."""

import re
from enum import Enum
from typing import Final

from pipeline.readers.documents import is_lines


class InputFormat(Enum):
    """How the bytes of a file are read."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    JSON_LINES = "jsonl"
    WARC = "warc"
    PARQUET = "parquet"


_ENDINGS: Final = {
    ".txt": InputFormat.TEXT,
    ".md": InputFormat.TEXT,
    ".html": InputFormat.HTML,
    ".htm": InputFormat.HTML,
    ".json": InputFormat.JSON,
    ".jsonl": InputFormat.JSON_LINES,
    ".ndjson": InputFormat.JSON_LINES,
    ".warc": InputFormat.WARC,
    ".parquet": InputFormat.PARQUET,
}
_GZIP: Final = ".gz"
FORMATS: Final = tuple(_ENDINGS)
"""Endings of the files that are read as articles, and with ``.gz`` after them."""
EXPECTED: Final = ".expected.json"
"""Ending of an expected record, beside its article."""
FAILURES: Final = "failures.jsonl"
"""Lists the articles of a batch that have no record; the same whatever the form of the records."""
NOT_ARTICLES: Final = (EXPECTED, FAILURES)
"""Files of our own that stand beside articles and records."""

_BEGINNINGS: Final = (
    (re.compile(rb"PAR1"), InputFormat.PARQUET),
    (re.compile(rb"WARC/[01]\.\d"), InputFormat.WARC),
    (
        re.compile(
            rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        InputFormat.HTML,
    ),
    (re.compile(rb"\s*(?:\[\s*)?\{\s*\"|\s*\[\s*\]\s*\Z"), InputFormat.JSON),
)
_ARRAY: Final = re.compile(rb"\s*\[\s*\{")
_MARK: Final = b"\xef\xbb\xbf"


def is_article(name: str) -> bool:
    """Say whether a file of a folder is read, by its name: one of :data:`FORMATS`, not hidden and not of our own."""
    folded = name.lower()
    return (
        folded.removesuffix(_GZIP).endswith(FORMATS)
        and not name.startswith(".")
        and not folded.removesuffix(_GZIP).endswith(NOT_ARTICLES)
    )


def stem_of(name: str) -> str:
    """Return the name of a file without the ending of its format, and without ``.gz`` before that."""
    bare = name[: -len(_GZIP)] if name.lower().endswith(_GZIP) and len(name) > len(_GZIP) else name
    ending = next((ending for ending in FORMATS if bare.lower().endswith(ending) and len(bare) > len(ending)), None)
    if ending:
        return bare[: -len(ending)]
    return bare.rpartition(".")[0] or bare


def format_of(name: str, head: bytes) -> InputFormat:
    """Return the format of the file called ``name`` that begins with ``head``."""
    bare = name.lower().removesuffix(_GZIP)
    known = next((format_ for ending, format_ in _ENDINGS.items() if bare.endswith(ending)), None)
    start = head.removeprefix(_MARK)
    if known is None:
        known = next((format_ for beginning, format_ in _BEGINNINGS if beginning.match(start)), InputFormat.TEXT)
    # Lines and arrays are called by each other's names.
    if known is InputFormat.JSON and is_lines(head):
        return InputFormat.JSON_LINES
    if known is InputFormat.JSON_LINES and _ARRAY.match(start):
        return InputFormat.JSON
    return known
