"""JSON of any length, value by value: lines, an array of articles, one article, or several after each other."""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pipeline.article import UnreadableArticleError
from pipeline.readers.decoding import decode, encoding_of
from pipeline.readers.opening import HEAD, Stream, lines, too_long

_SPACE: Final = re.compile(r"[ \t\r\n\ufeff]*")
_BLANK: Final = b" \t\r\n\x00\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a JSON file, or the error in its place."""

    number: int
    """Of the line, or of the item among the others, from 1; 0 when it is alone in its file."""
    value: Any = None
    warnings: tuple[str, ...] = ()
    error: UnreadableArticleError | None = None


def is_lines(head: bytes) -> bool:
    """Say whether a JSON file that begins like this has a value on every line: so do dumps that are called ``.json``."""
    line, _, rest = head.lstrip(_BLANK).partition(b"\n")
    return line.startswith(b"{") and line.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")


def json_lines(stream: Stream, limit: int) -> Iterator[Value]:
    """Yield the value of each line that is not blank; what is wrong with one is no matter to the others."""
    for number, line in enumerate(lines(stream, limit), 1):
        if line is None:
            yield Value(number, error=UnreadableArticleError(too_long(limit)))
        elif line.strip(_BLANK):
            try:
                text, warnings = decode(line)
                yield Value(number, json.loads(text.lstrip("\ufeff")), tuple(warnings))
            except (ValueError, RecursionError) as error:
                yield Value(number, error=_unreadable(error))


def json_values(stream: Stream, limit: int) -> Iterator[Value]:
    """Yield the items of an array, or the values that stand one after the other.

    One that is broken ends them: nothing tells where the next begins.
    """
    scanner = _Scanner(stream, limit)
    warnings = tuple(scanner.warnings)
    array = scanner.peek() == "["
    number = 1
    try:
        if array:
            scanner.take("[")
        while scanner.peek() not in {"", "]" if array else ""}:
            value = scanner.value()
            alone = number == 1 and not array and scanner.peek() == ""
            yield Value(0 if alone else number, value, warnings)
            number += 1
            if array and scanner.peek() != "]":
                scanner.take(",")
        if array:
            scanner.take("]")
    except (ValueError, RecursionError) as error:
        reason = f"{_unreadable(error, scanner.before)}; nothing after it can be read"
        yield Value(0 if number == 1 and not array else number, error=UnreadableArticleError(reason))


def _unreadable(error: Exception, before: int = 0) -> UnreadableArticleError:
    if isinstance(error, UnreadableArticleError):
        return error
    if isinstance(error, json.JSONDecodeError):
        return UnreadableArticleError(f"broken JSON: {error.msg} at character {before + error.pos + 1}")
    if isinstance(error, RecursionError):
        return UnreadableArticleError("broken JSON: nested too deep")
    return UnreadableArticleError(f"broken JSON: {error}")


class _Scanner:
    """Decodes values from a stream, holding no more of it than the value at hand."""

    def __init__(self, stream: Stream, limit: int) -> None:
        encoding, self.warnings = encoding_of(stream.peek(HEAD), final=False)
        self._characters = codecs.getincrementaldecoder(encoding)("replace")
        self._stream = stream
        self._limit = limit
        self._buffer = ""
        self.before = 0
        """Characters of the file before those in the buffer."""
        self._at = 0
        self._ended = False

    def peek(self) -> str:
        """Return the next character that is not space; nothing at the end."""
        while True:
            space = _SPACE.match(self._buffer, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more():
                return ""

    def take(self, character: str) -> None:
        """Go over ``character``, which has to come next."""
        if self.peek() != character:
            raise json.JSONDecodeError(f"Expecting {character!r}", self._buffer, self._at)
        self._at += 1

    def value(self) -> Any:  # noqa: ANN401 - any value of JSON
        """Return the next value and go over it."""
        self.peek()
        while True:
            try:
                value, end = json.JSONDecoder().raw_decode(self._buffer, self._at)
            except json.JSONDecodeError:
                if len(self._buffer) - self._at > self._limit:
                    raise UnreadableArticleError(too_long(self._limit)) from None
                if not self._more():
                    raise
                continue
            # A number at the end of what was read may go on: 20|25.
            if end < len(self._buffer) or not self._more():
                if end - self._at > self._limit:
                    raise UnreadableArticleError(too_long(self._limit))
                self._at = end
                return value

    def _more(self) -> bool:
        """Read on; twice as much each time, so that a long value is not tried too often."""
        if self._ended:
            return False
        pending = self._buffer[self._at :]
        self.before += self._at
        data = self._stream.read1(HEAD)
        while 0 < len(data) < len(pending) and (more := self._stream.read1(HEAD)):
            data += more
        self._ended = not data
        self._buffer, self._at = pending + self._characters.decode(data, self._ended), 0
        return True
