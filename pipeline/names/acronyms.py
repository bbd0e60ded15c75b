"""Whether a word is the acronym of a phrase.

French newspapers write ``Autorité des marchés financiers (AMF)``, ``Insee``, ``DGFiP``, ``AP-HP``; translated names
keep the letters of the original (``Agence spatiale européenne (ESA)``).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from .forms import LINKS, fold

_PIECE: Final = re.compile(r"[^\W_]+")
_LONGEST_SIGLE: Final = 4
_LONGEST_PIECE: Final = 4
_LEAST_WORDS: Final = 3
"""Words before a complement that may go unspoken."""


@lru_cache(maxsize=4096)
def _pieces(phrase: str) -> tuple[tuple[str, bool], ...]:
    """Return the folded words of a phrase, a sigle inside it letter by letter, each with: it may be passed over.

    One word alone has no initials: nothing is returned.
    """
    if len(_PIECE.findall(phrase)) == 1:
        return ()
    pieces: list[tuple[str, bool]] = []
    for found in _PIECE.finditer(phrase):
        word = found[0]
        if len(word) > 1 and word.isupper() and len(word) <= _LONGEST_SIGLE:  # « AJ Auxerre » -> AJA
            pieces.extend((letter, False) for letter in fold(word))
        else:
            pieces.append((folded := fold(word), folded in LINKS))
    return tuple(pieces)


def first_letters(phrase: str) -> set[str]:
    """Return the letters (folded) with which the initials of ``phrase`` may begin; none for one word."""
    letters: set[str] = set()
    for piece, link in _pieces(phrase):
        letters.add(piece[0])
        if not link:
            break
    return letters


@lru_cache(maxsize=4096)
def has_initials(letters: str, phrase: str) -> bool:
    """Tell whether ``letters`` (folded) are the initials of all words of ``phrase``, links like ``de`` at will.

    A last complement may go unspoken (``ARS`` for ``agence régionale de santé de Bretagne``).
    """
    pieces = _pieces(phrase)
    ends = [len(pieces)]
    if len(letters) >= _LEAST_WORDS:
        ends += [index for index, (_, link) in enumerate(pieces) if link and index >= _LEAST_WORDS]
    return bool(pieces) and any(_spell(letters, pieces[:end], longest=1, skip=False) for end in ends)


@lru_cache(maxsize=4096)
def may_abbreviate(letters: str, phrase: str) -> bool:
    """Tell whether ``letters`` (folded) can be made from ``phrase``: what a bracket beside it says is believed.

    The letters are beginnings of its words in order, some words left out (``Insee``, ``Arcep``), or, in another order,
    the initials (``ESA``) or longer beginnings (``Finma``).
    """
    pieces = _pieces(phrase)
    initials = sorted(word[0] for word, link in pieces if not link)
    words = tuple(word for word, link in pieces if not link)
    return bool(pieces) and (
        sorted(letters) == initials
        or _spell(letters, pieces, longest=_LONGEST_PIECE, skip=True)
        or _cut(letters, words)
    )


def _cut(letters: str, words: tuple[str, ...]) -> bool:
    """Tell whether ``letters`` are beginnings of two letters and more, in any order."""
    if not letters:
        return True
    return any(
        letters[:length] == word[:length] and _cut(letters[length:], words[:index] + words[index + 1 :])
        for index, word in enumerate(words)
        for length in range(2, _LONGEST_PIECE + 1)
    )


def _spell(letters: str, pieces: Sequence[tuple[str, bool]], *, longest: int, skip: bool) -> bool:
    """Tell whether ``letters`` are beginnings (of up to ``longest`` letters) of the pieces, in order."""
    reached = {0}
    for index, (word, link) in enumerate(pieces):
        here = set(reached) if link or (skip and index > 0) else set()
        for place in reached:
            for length in range(1, longest + 1):
                if letters[place : place + length] == word[:length] and place + length <= len(letters):
                    here.add(place + length)
        reached = here
    return len(letters) in reached
