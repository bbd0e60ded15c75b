"""The files of a batch, and how much there is in them."""

import stat
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from pipeline.readers import Failure, find_files

from .options import STANDARD_OUTPUT

_COMPRESSED: Final = (".gz", ".parquet")
_PACKED: Final = 4
"""How many times its size a compressed file of text holds, about; for the time that remains only."""


class OwnOutputError(ValueError):
    """The folder of the articles is that of the records, which would be read as articles the next time."""


def files_of(paths: Iterable[str], output: str) -> Iterator[Path | Failure]:
    """Yield the files of the articles, and what cannot be one; see :func:`pipeline.readers.find_files`.

    Files below the folder of the records are none: it may lie in that of the articles (« extract . »).

    Raises:
        OwnOutputError: when a folder of articles is the folder of the records.

    """
    own = None if output == STANDARD_OUTPUT else Path(output).resolve()

    @cache  # a folder has many files, and to resolve its path the system is asked about every part of it
    def is_own(folder: Path) -> bool:
        resolved = folder.resolve()
        return own == resolved or own in resolved.parents

    for path in find_files(_apart(paths, own)):
        if isinstance(path, Failure) or not is_own(path.resolve().parent if path.is_symlink() else path.parent):
            yield path


def _apart(paths: Iterable[str], output: Path | None) -> Iterator[str]:
    for path in paths:
        if output is not None and Path(path).resolve() == output:
            raise OwnOutputError(f"{output}: is the folder of the articles, too: give another one for the records")
        yield path


def size_of(path: Path) -> int:
    """Return the bytes of text in a file, estimated where it is compressed; 0 where nobody knows."""
    try:
        status = path.stat()
    except OSError:
        return 0
    size = status.st_size if stat.S_ISREG(status.st_mode) else 0
    return size * _PACKED if path.suffix.lower() in _COMPRESSED else size


def total_size(paths: Iterable[str]) -> int:
    """Return the bytes of text in all files of ``paths``, as :func:`size_of` estimates them."""
    return sum(size_of(path) for path in find_files(paths) if isinstance(path, Path))
