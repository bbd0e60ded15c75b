"""Two views of a text in which one thing is always written one way.

French news comes with ``’`` or ``'``, no-break and thin spaces, superscript ordinals, soft hyphens from web pages and
accents in two code points. Whatever looks for words looks in these views; whatever it finds has offsets into the text
as given.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

SPACES: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
APOSTROPHES: Final = "\u2019\u2018\u201b\u02bc\u00b4\u2032\uff07`"
HYPHENS: Final = "\u2010\u2011\u2212\ufe63\uff0d"
LINE_BREAKS: Final = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
CONTROLS: Final = "".join(map(chr, (*range(9), *range(14, 28), 31, *range(127, 133), *range(134, 160))))
SUPERSCRIPTS: Final = {"ᵉ": "e", "ʳ": "r", "ᵈ": "d", "ⁿ": "n", "ᵐ": "m", "ˢ": "s", "ᵗ": "t"}
"""Superscript letters of French ordinals (``1ᵉʳ``, ``XXᵉ``); superscript figures keep their meaning (``m²``)."""

INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width spaces and joiners, byte order mark: web pages put them inside words."""

REPLACEMENT: Final = "\ufffd"

_PLAIN: Final = (
    dict.fromkeys(SPACES + CONTROLS, " ")
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(HYPHENS, "-")
    | dict.fromkeys(LINE_BREAKS, "\n")
    | SUPERSCRIPTS
)
_NOT_PLAIN: Final = re.compile(f"[{re.escape(''.join(_PLAIN))}]")
"""Looked for before anything is replaced: ``str.translate`` asks a table about every character, six times as slow."""
_UNCLEAN: Final = re.compile(f"[{INVISIBLE}\ud800-\udfff]")


def plain(text: str) -> str:
    """Return ``text`` with every kind of space, apostrophe, hyphen and line break written one way.

    Line breaks stay, since they separate paragraphs. The result has the same length: ``plain(text)[i:j]`` is the view
    of ``text[i:j]``. Calling it twice changes nothing more.
    """
    return _NOT_PLAIN.sub(lambda found: _PLAIN[found[0]], text)


@dataclass(frozen=True, slots=True)
class Readable:
    """A text with composed accents and without invisible characters, and the way back to the text as given."""

    text: str
    starts: tuple[int, ...] | None
    """For each character of :attr:`text`, where it starts in the text as given; null when the two are the same."""
    ends: tuple[int, ...] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the text as given of ``self.text[start:end]`` (not empty)."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def readable(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in :attr:`text` of a stretch of the text as given; the inverse of :meth:`original`."""
        if self.starts is None or self.ends is None:
            return start, end
        return bisect_left(self.starts, start), bisect_right(self.ends, end)


def readable(text: str) -> Readable:
    """Compose accents (NFC), take out invisible characters, replace lone surrogates by U+FFFD.

    Most texts need none of this and are returned as they are.
    """
    if unicodedata.is_normalized("NFC", text) and not _UNCLEAN.search(text):
        return Readable(text, None, None)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    while position < len(text):
        end = position + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if text[position] not in INVISIBLE:
            cluster = unicodedata.normalize("NFC", text[position:end])
            letter_end = _letter_end(text, position, end, cluster)
            if "\ud800" <= cluster[0] <= "\udfff":
                cluster = REPLACEMENT + cluster[1:]
            pieces.append(cluster)
            marks = len(cluster) - 1
            starts += [position] + [letter_end if letter_end < end else position] * marks
            ends += [letter_end] + [end] * marks
        position = end
    return Readable("".join(pieces), tuple(starts), tuple(ends))


def _letter_end(text: str, start: int, end: int, composed: str) -> int:
    """Return where in ``text[start:end]`` the first character of its composed form ends, and marks apart begin.

    A mark that composes with no letter stays beside it: « dollars » keeps its offsets where a grave accent follows, as
    it does in a text that is composed already. Marks that were put into another order stay with their letter.
    """
    marks = composed[1:]
    if text.endswith(marks, start + 1, end):
        return end - len(marks)
    return start + 1 if composed[0] == text[start] else end
