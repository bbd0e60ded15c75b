"""The articles of a batch, read from its files as they are needed."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pipeline.article import Article
from pipeline.readers import Failure, find_files, read_articles

from .account import Account, Watch
from .fingerprint import key_of
from .options import STANDARD_OUTPUT, BatchOptions

_PACKED: Final = 4
"""How many times its size a compressed file of text holds, about; for the time that remains only."""


class OwnOutputError(ValueError):
    """The folder of the articles is that of the records, which would be read as articles the next time."""


def to_read(
    paths: Iterable[str], options: BatchOptions, made_with: bytes, account: Account, watch: Watch
) -> Iterator[Article]:
    """Yield the articles that have to be read; book all others in the account.

    Raises:
        OwnOutputError: when a folder of articles is the folder of the records.

    """
    output = None if options.output == STANDARD_OUTPUT else Path(options.output).resolve()
    for path in find_files(_apart(paths, output)):
        if isinstance(path, Failure):
            account.refuse(path)
            continue
        if output in path.resolve().parents:
            continue  # the folder of the records may lie in that of the articles (« extract . »)
        left = size_of(path)
        for article in read_articles(path, options.reading):
            if isinstance(article, Failure):
                account.refuse(article)
                continue
            size = min(left, len(article.text))
            left -= size
            watch.went(size)
            if account.admit(article.id, article.source or article.id, key_of(article, made_with)):
                yield article
        watch.went(left)


def _apart(paths: Iterable[str], output: Path | None) -> Iterator[str]:
    for path in paths:
        if output is not None and Path(path).resolve() == output:
            raise OwnOutputError(f"{output}: is the folder of the articles, too: give another one for the records")
        yield path


def size_of(path: Path) -> int:
    """Return the bytes of text in a file, estimated where it is compressed; 0 where nobody knows."""
    try:
        size = path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
    return size * _PACKED if path.suffix == ".gz" else size


def total_size(paths: Iterable[str]) -> int:
    """Return the bytes of text in all files of ``paths``, as :func:`size_of` estimates them."""
    return sum(size_of(path) for path in find_files(paths) if isinstance(path, os.PathLike))
