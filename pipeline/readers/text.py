"""Plain text and Markdown: bytes to characters, front matter, title."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from charset_normalizer import from_bytes

from pipeline.article import UnreadableArticleError
from pipeline.zones import first_line

_FRONT_MATTER: Final = re.compile(r"\A(?:---[ \t]*\r?\n)?((?:[A-Za-z_-]+:[^\n]*\n)+)---[ \t]*(?:\r?\n|\Z)")
_FRONT_MATTER_KEYS: Final = frozenset({"published", "date", "title", "id", "source", "domain", "author", "url", "lang"})
_BYTE_ORDER_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WESTERN: Final = ["cp1252", "iso8859_15", "mac_roman"]
"""What French text is written in when it is not Unicode."""
_SAMPLE: Final = 65_536


@dataclass(frozen=True, slots=True)
class TextFile:
    """The content of a text file: the article's text, and what stands in front matter above it."""

    text: str
    title: str | None
    published: date | None
    front_matter: dict[str, str]
    warnings: tuple[str, ...]


def decode(data: bytes, *, name: str) -> tuple[str, list[str]]:
    """Return the characters of ``data``, and warnings.

    UTF-8 (with or without byte order mark) and UTF-16 with one are read as such; anything else as the 8-bit encoding
    of French that fits, with a warning. Line ends stay as they are.

    Raises:
        UnreadableArticleError: when ``data`` is empty, blank or binary.

    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            warnings: list[str] = []
            break
    else:
        text, warnings = _decode_unmarked(data, name=name)
    if not text.strip("\x00 \t\r\n\x0b\x0c\u00a0\u200b\ufeff"):
        raise UnreadableArticleError(f"{name}: the file is {'blank' if data else 'empty'}: there is nothing to read")
    return text, warnings


def _decode_unmarked(data: bytes, *, name: str) -> tuple[str, list[str]]:
    sample = data[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > len(sample) / 20 or b"\x00\x00" in sample:
        raise UnreadableArticleError(f"{name}: this is binary data, not text: give the article as text, HTML or JSON")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        damaged = data.decode("utf-8", "replace")
        # In an 8-bit encoding every accent is a fault; in UTF-8 that lost some bytes most accents are whole.
        if 2 * damaged.count("\ufffd") < sum(not character.isascii() for character in damaged):
            return damaged, [f"not valid UTF-8 at byte {error.start}: unreadable bytes are U+FFFD"]
        match = from_bytes(sample, cp_isolation=_WESTERN, threshold=1.0).best()
        encoding = match.encoding if match else "cp1252"
        return data.decode(encoding, "replace"), [f"not UTF-8: read as {encoding}"]


def read_text(data: bytes, *, name: str) -> TextFile:
    """Read a ``.txt`` or ``.md`` file: front matter (``published: 2025-09-08``, then ``---``), title, text.

    The article's text is what follows the front matter; its title, unless front matter says it, is the first line.

    Raises:
        UnreadableArticleError: when there is nothing to read, the data are binary, or ``published`` is no date.

    """
    text, warnings = decode(data, name=name)
    front_matter: dict[str, str] = {}
    header = _FRONT_MATTER.match(text)
    if header:
        given = dict(_entry(line) for line in header[1].splitlines())
        if _FRONT_MATTER_KEYS & given.keys():
            front_matter, text = given, text[header.end() :]
    if not text.strip():
        raise UnreadableArticleError(f"{name}: there is no text below the front matter")
    return TextFile(
        text=text,
        title=front_matter.get("title") or first_line(text),
        published=_published(front_matter, name=name),
        front_matter=front_matter,
        warnings=tuple(warnings),
    )


def _entry(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return key.strip().lower(), value.strip().strip("\"'")


def _published(front_matter: dict[str, str], *, name: str) -> date | None:
    given = front_matter.get("published") or front_matter.get("date")
    if not given:
        return None
    try:
        return date.fromisoformat(given[:10])
    except ValueError:
        raise UnreadableArticleError(
            f"{name}: published: {given!r} is no date; write it as 2025-09-08, or take the line out"
        ) from None
