"""The folded view: plain text in small letters without accents, and of the same length.

French headlines lose accents and gain capitals (``LE 3 FEVRIER``, ``Début août``), so the grammar is written once, in
small letters without accents, and reads this view. What only accents or capitals tell (``mars`` and ``Mars``) is
asked of the plain text at the same offsets.
"""

import re
import unicodedata
from typing import Final


def _without_accent(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_FOLD: Final = {
    character: _without_accent(character) for character in map(chr, range(0xC0, 0x180)) if character.isalpha()
} | {"–": "-", "—": "-"}
"""Latin letters to their base letter; the dashes between two years are one hyphen here. ``œ`` and ``æ`` stay."""
_FOLDED: Final = re.compile(f"[{''.join(_FOLD)}]")


def folded(plain: str) -> str:
    """Return the view of a plain text that the grammar reads; offsets are the same.

    >>> folded("Fin FÉVRIER 2024–2025")
    'fin fevrier 2024-2025'
    """
    base = _FOLDED.sub(lambda found: _FOLD[found[0]], plain)
    # str.lower would change the length of other alphabets; that of bytes knows A to Z alone
    return base.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
