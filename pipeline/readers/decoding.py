"""Bytes to characters: Unicode, or the 8-bit encoding of French that fits."""

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

from pipeline.article import UnreadableArticleError

_BYTE_ORDER_MARKS: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BLANK: Final = "\x00 \t\r\n\x0b\x0c\u00a0\u200b\ufeff"
_WESTERN: Final = ["cp1252", "iso8859_15", "mac_roman"]
"""What French text is written in when it is not Unicode."""
_LATIN_1: Final = frozenset({"ascii", "iso8859-1"})
"""What calls itself this on the web is cp1252 (WHATWG Encoding Standard, 4.2)."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SAMPLE: Final = 65_536


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, list[str]]:
    """Return the characters of ``data``, and warnings; line ends stay as they are. The encoding: :func:`encoding_of`.

    Raises:
        UnreadableArticleError: when ``data`` is blank or binary.

    """
    encoding, warnings = encoding_of(data, declared=declared)
    text = data.decode(encoding, "replace")
    if not text.strip(_BLANK):
        raise UnreadableArticleError("this is blank: there is nothing to read")
    return text, warnings


def encoding_of(data: bytes, *, declared: str | None = None, final: bool = True) -> tuple[str, list[str]]:
    """Return the encoding to read ``data`` in (unreadable bytes replaced), and warnings.

    UTF-8 (with or without byte order mark) and UTF-16 with one are read as such; anything else as the encoding
    ``declared`` (by a page of itself), or else the 8-bit encoding of French that fits, with a warning. ``final``: that
    these are all the data there are, and not the beginning.

    Raises:
        UnreadableArticleError: when ``data`` is binary.

    """
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return encoding, []
    sample = data[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > len(sample) / 20 or b"\x00\x00" in sample:
        raise UnreadableArticleError("this is binary data, not text: give the article as text, HTML or JSON")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final)
    except UnicodeDecodeError as error:
        damaged = data.decode("utf-8", "replace")
        # In an 8-bit encoding every accent is a fault; in UTF-8 that lost some bytes most accents are whole.
        if 2 * damaged.count("\ufffd") < sum(not character.isascii() for character in damaged):
            return "utf-8", [f"not valid UTF-8 at byte {error.start}: unreadable bytes are U+FFFD"]
        if encoding := _known(declared):
            return encoding, []
        match = from_bytes(sample, cp_isolation=_WESTERN, threshold=1.0).best()
        encoding = match.encoding if match else "cp1252"
        return encoding, [f"not UTF-8: read as {encoding}"]
    return "utf-8", []


def _known(declared: str | None) -> str:
    """Return Python's name of a declared 8-bit encoding, or nothing."""
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return ""
    if name in _LATIN_1:
        return "cp1252"
    return "" if name.startswith("utf") else name


def without_surrogates(text: str) -> str:
    """Return ``text``, of equal length, with U+FFFD for each lone surrogate: they have no UTF-8."""
    return _SURROGATE.sub("\ufffd", text)
