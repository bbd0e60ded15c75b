"""Find the article files among paths, folders and globs, and read each."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from pipeline.article import Article, UnreadableArticleError
from pipeline.readers.options import Failure, ReadOptions
from pipeline.readers.text import read_text

FORMATS: Final = (".txt", ".md")
"""File endings that are read as articles."""


STANDARD_INPUT: Final = "-"
"""Stands for the article on standard input."""


def find_files(paths: Iterable[str]) -> Iterator[Path | Failure]:
    """Yield the article files that ``paths`` (files, folders, globs) stand for, in order of path within each.

    A file named outright is yielded whatever its ending. A path that does not exist, a folder that cannot be read and
    a folder with nothing to read are failures.
    """
    for given in paths:
        path = Path(given)
        if given == STANDARD_INPUT:
            yield path
        elif path.is_dir():
            yield from _in_folder(path)
        elif path.exists() or path.is_symlink():
            yield path
        elif glob.has_magic(given) and (matches := sorted(glob.glob(given, recursive=True))):
            for match in matches:
                yield from _in_folder(Path(match)) if Path(match).is_dir() else (Path(match),)
        else:
            yield Failure(given, "there is no such file or folder")


def _in_folder(folder: Path) -> Iterator[Path | Failure]:
    empty = True
    unreadable: list[OSError] = []
    # Symbolic links to folders are not followed: they can form loops, and name the same article twice.
    for directory, subfolders, names in os.walk(folder, onerror=unreadable.append):
        subfolders.sort()
        for name in sorted(names):
            if name.lower().endswith(FORMATS) and not name.startswith("."):
                empty = False
                yield Path(directory, name)
        while unreadable:
            empty = False
            yield _unreadable(unreadable.pop(), str(folder))
    while unreadable:
        empty = False
        yield _unreadable(unreadable.pop(), str(folder))
    if empty:
        yield Failure(str(folder), f"there is nothing to read in this folder (looked for {', '.join(FORMATS)})")


def _unreadable(error: OSError, fallback: str) -> Failure:
    return Failure(str(error.filename or fallback), f"cannot be read: {error.strerror}")


def read_articles(path: Path, options: ReadOptions = ReadOptions()) -> Iterator[Article | Failure]:  # noqa: B008 - frozen
    """Yield the articles of a file in order, one at a time; ``Path("-")`` is standard input.

    What cannot be read is a failure in its place, and the rest of the file goes on: its source is the path, or
    ``path:line N`` where a file holds many articles. Never raises for what is in a file.
    """
    try:
        if str(path) == STANDARD_INPUT:
            yield read_standard_input(published=options.published)
        else:
            yield read_file(path, published=options.published)
    except UnreadableArticleError as error:
        yield Failure(str(path), str(error).removeprefix(f"{path}: "))


def read_file(path: Path, *, article_id: str | None = None, published: date | None = None) -> Article:
    """Read one article file. Its id is the file's name without ending unless given.

    ``published`` (from the command line) goes before what the file says.

    Raises:
        UnreadableArticleError: naming the file, when it cannot be opened or read as an article.

    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableArticleError(f"{path}: cannot be read: {error.strerror}") from error
    return article_from(data, name=str(path), article_id=article_id or path.stem, published=published)


def read_standard_input(*, published: date | None = None) -> Article:
    """Read one article from standard input; its id is ``stdin``. Raises as :func:`read_file`."""
    return article_from(sys.stdin.buffer.read(), name="standard input", article_id="stdin", published=published)


def article_from(data: bytes, *, name: str, article_id: str, published: date | None = None) -> Article:
    """Make an article of the bytes of a text file called ``name``."""
    file = read_text(data, name=name)
    return Article(
        id=article_id,
        text=file.text,
        title=file.title,
        published=published or file.published,
        published_from="argument" if published else "metadata",
        source=name,
        warnings=file.warnings,
    )
