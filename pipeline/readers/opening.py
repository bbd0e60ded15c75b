"""Open a file or standard input as a stream of bytes, through gzip; read no more of it than is allowed."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from pipeline.article import UnreadableArticleError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

STANDARD_INPUT: Final = "-"
"""Stands for standard input among paths."""
HEAD: Final = 65_536
"""Bytes that are looked at to tell what a stream holds."""
_CHUNK: Final = 1_048_576
_GZIP: Final = b"\x1f\x8b"
_HOPELESS: Final = 100
"""A line this many times longer than allowed is not even skipped: a small .gz can hold terabytes of it."""


class BrokenFileError(UnreadableArticleError):
    """The file itself cannot be read any further, whatever article it was in."""


class ByteSource(Protocol):
    """Gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes, and none at the end."""


class Stream(ByteSource, Protocol):
    """Gives bytes, also line by line, and shows those to come: a buffered reader."""

    def read1(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes, those at hand if there are any, and none only at the end."""

    def readline(self, size: int, /) -> bytes:
        """Return a line, or the first ``size`` bytes of it."""

    def seekable(self) -> bool:
        """Say whether it can be read from any place: not through gzip, nor from a pipe."""

    def peek(self, size: int, /) -> bytes:
        """Return some of the bytes to come, none only at the end, and go over none of them."""


@contextmanager
def opened(path: Path) -> Iterator[Stream]:
    """Open ``path`` (``-``: standard input) for reading, decompressed if it is gzip, whatever its name is.

    Raises:
        UnreadableArticleError: when it cannot be opened, or, while it is read, is broken.

    """
    try:
        with _raw(path) as raw:
            if raw.peek(len(_GZIP)).startswith(_GZIP):
                yield io.BufferedReader(_Decompressed(raw), HEAD)
            else:
                yield raw
    except OSError as error:
        raise UnreadableArticleError(f"cannot be read: {error.strerror or error}") from error


class _Decompressed(io.RawIOBase):
    """The content of gzip data, piece by piece: all that stands before a break is given before the break is told."""

    def __init__(self, stream: "io.BufferedReader[Any]") -> None:
        self._gzip = gzip.GzipFile(fileobj=stream)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer", /) -> int:
        view = memoryview(buffer).cast("B")
        try:
            data = self._gzip.read1(len(view))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise BrokenFileError(f"the compressed data are broken: {error}") from error
        view[: len(data)] = data
        return len(data)


@contextmanager
def _raw(path: Path) -> Iterator["io.BufferedReader[Any]"]:
    if str(path) != STANDARD_INPUT:
        with path.open("rb", buffering=0) as file:
            yield io.BufferedReader(file, HEAD)
        return
    standard_input = io.BufferedReader(cast("io.RawIOBase", sys.stdin.buffer), HEAD)
    try:
        yield standard_input
    finally:
        standard_input.detach()  # or it would close standard input with itself


def read_whole(stream: ByteSource, limit: int) -> bytes:
    """Return all bytes of ``stream``.

    Raises:
        UnreadableArticleError: when they are more than ``limit``; no more than that is held.

    """
    data = bytearray()
    # The stream of a record in an archive gives less than it is asked for, a chunk at a time.
    while len(data) <= limit and (more := stream.read(min(limit + 1 - len(data), _CHUNK))):
        data += more
    if len(data) > limit:
        raise UnreadableArticleError(too_long(limit))
    return bytes(data)


def lines(stream: Stream, limit: int) -> Iterator[bytes | None]:
    """Yield each line of ``stream``; one of more than ``limit`` bytes is skipped: null stands in its place.

    Raises:
        UnreadableArticleError: when a line does not end within reason.

    """
    while line := stream.readline(limit + len(b"\r\n")):
        if len(line.rstrip(b"\r\n")) <= limit:
            yield line
            continue
        yield None
        skipped = len(line)
        while line and not line.endswith(b"\n"):
            line = stream.readline(HEAD)
            skipped += len(line)
            if skipped > _HOPELESS * limit:
                raise UnreadableArticleError(f"a line of more than {skipped} bytes: nothing after it is read")


def too_long(limit: int) -> str:
    """Say that something is longer than ``limit`` bytes, and what to do."""
    return f"more than {limit} bytes for one article: raise the limit (--max-bytes) if it is one"
