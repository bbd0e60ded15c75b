"""The plain view of a text: one space, one apostrophe, one hyphen, and the same length.

French news comes with ``’`` or ``'``, with no-break and thin spaces, with superscript ordinals. Everything that
looks for words looks in :func:`plain`, so that offsets found there are offsets into the text as given.
"""

from typing import Final

SPACES: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
APOSTROPHES: Final = "\u2019\u2018\u201b\u02bc\u00b4\u2032\uff07`"
HYPHENS: Final = "\u2010\u2011\u2212\u00ad\ufe63\uff0d"
SUPERSCRIPTS: Final = {"ᵉ": "e", "ʳ": "r", "ᵈ": "d", "ⁿ": "n", "ᵐ": "m", "ˢ": "s", "ᵗ": "t"}
"""Superscript letters of French ordinals (``1ᵉʳ``, ``XXᵉ``); superscript figures keep their meaning (``m²``)."""

_PLAIN: Final = str.maketrans(
    dict.fromkeys(SPACES, " ") | dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-") | SUPERSCRIPTS
)


def plain(text: str) -> str:
    """Return ``text`` with every kind of space, apostrophe and hyphen written one way.

    Line breaks stay, since they separate paragraphs. The result has the same length: ``plain(text)[i:j]`` is the view
    of ``text[i:j]``. Calling it twice changes nothing more.
    """
    return text.translate(_PLAIN)
