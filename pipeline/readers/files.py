"""Find the article files among paths, folders and globs."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from pipeline.readers.formats import FORMATS, is_article
from pipeline.readers.opening import HEAD, STANDARD_INPUT
from pipeline.readers.options import Failure
from pipeline.readers.read import source_of

_NUL: Final = b"\0"
_NEWLINE: Final = b"\n"


def find_files(paths: Iterable[str]) -> Iterator[Path | Failure]:
    """Yield the article files that ``paths`` (files, folders, globs) stand for, in order of path within each.

    A file named outright is yielded whatever its ending, ``-`` as ``Path("-")``. A path that does not exist, a folder
    that cannot be read and a folder with nothing to read are failures. Of the files only the names of one folder at a
    time are held. Links to folders are not followed below a folder: they can form loops, and name an article twice.
    """
    for given in paths:
        try:
            yield from _found(given)
        except (OSError, ValueError) as error:
            # A name that is too long, or with a NUL in it, cannot even be asked about.
            yield Failure(source_of(Path(given)), f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _found(given: str) -> Iterator[Path | Failure]:
    path = Path(given)
    if given == STANDARD_INPUT:
        yield path
        return
    if str(path) == STANDARD_INPUT:
        path = path.absolute()  # « ./- » is a file of that name, but Path drops the dot
    if path.is_dir():
        yield from _in_folder(path)
    elif path.exists() or path.is_symlink():
        yield path
    elif glob.has_magic(given) and (matches := sorted(glob.glob(given, recursive=True))):
        for match in matches:
            yield from _in_folder(Path(match)) if Path(match).is_dir() else (Path(match),)
    else:
        yield Failure(source_of(path), "there is no such file or folder")


def _in_folder(folder: Path) -> Iterator[Path | Failure]:
    empty = True
    pending = [folder]
    while pending:
        directory = pending.pop()
        try:
            with os.scandir(directory) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            empty = False
            yield Failure(source_of(directory), f"cannot be read: {error.strerror}")
            continue
        # The last one put there is the next one taken.
        pending += (Path(entry.path) for entry in reversed(listed) if entry.is_dir(follow_symlinks=False))
        for entry in listed:
            if is_article(entry.name) and (found := _file(entry)):
                empty = False
                yield found
    if empty:
        yield Failure(source_of(folder), f"there is nothing to read in this folder (looked for {', '.join(FORMATS)})")


def _file(entry: os.DirEntry[str]) -> Path | Failure | None:
    """Return the path of a file, or null for a folder. What cannot be told shows when it is read."""
    path = Path(entry.path)
    try:
        if entry.is_dir():
            return None
        if entry.is_file() or not path.exists():
            return path
    except OSError:
        return path
    # Opening a pipe that lies in a folder would wait for ever.
    return Failure(source_of(path), "this is no file but a pipe, a socket or a device")


def paths_from(stream: BinaryIO) -> Iterator[str]:
    r"""Yield the paths of a list: one a line, or with NULs between them as ``find -print0`` writes it.

    Names may hold any character but the separator; ``-`` is a file of that name, for the list is on standard input.
    """
    pending = b""
    separator = b""
    while data := stream.read(HEAD):
        separator = separator or (_NUL if _NUL in data else _NEWLINE)
        *whole, pending = (pending + data).split(separator)
        yield from _listed(whole, separator)
    yield from _listed([pending], separator)


def _listed(names: Iterable[bytes], separator: bytes) -> Iterator[str]:
    for name in names:
        path = os.fsdecode(name.removesuffix(b"\r") if separator == _NEWLINE else name)
        if path:
            yield os.path.join(os.curdir, path) if path == STANDARD_INPUT else path  # noqa: PTH118 - Path drops the dot
