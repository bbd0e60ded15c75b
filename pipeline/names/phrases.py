"""Names of one or more words, looked for in a text all at once: one pass over its words, however many names there are."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Generic, NamedTuple, TypeVar

from pipeline.typography import plain

from .forms import unaccented

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_HYPHENATED_BEFORE: Final = re.compile(r"(\w+)-$")
_HYPHENATED_AFTER: Final = re.compile(r"-(\w)")
_PREFIXES: Final = frozenset({"ex", "anti", "pro", "non", "Ex", "Anti", "Pro", "Non"})
_LONGEST_PREFIX: Final = 20
_SHORTEST_CAPITALS: Final = 4
"""Capitals of fewer letters are sigles: « MIL » is not « Mil », « Axa » is found as « AXA » only where it is listed so."""

What = TypeVar("What")
Tokens = tuple[str, ...]


class Found(NamedTuple, Generic[What]):
    """A name in a text, in characters; ``end`` is exclusive."""

    start: int
    end: int
    what: What


class Phrases(Generic[What]):
    """Names, and what each is, ready to be looked for.

    A name is also found in capitals (``GRAND NORD``), a name given in capitals as a name (``INSEE``, « l'Insee »), one
    of several words with small letters after the first (``Crédit Agricole``, « le Crédit agricole »), without the accent
    of its capital (``École``, « Ecole »), and with a capital where it has none (``leboncoin``). Where two names fit, the
    one written alike goes first, then the one given first.

    Args:
        names: the words (:func:`tokens_of`) of each name, and what it is.

    """

    def __init__(self, names: Mapping[Tokens, What]) -> None:
        self._exact = names
        # Strings and integers all: containers by the ten thousand keep the garbage collector busy for a second.
        self._folded: dict[str, Tokens] = {}
        self._also: dict[str, list[Tokens]] = {}
        """Further names of one folded writing (``Mil``, ``MIL``)."""
        self._lengths: dict[str, int] = {}
        """For the first two words of names (the first, for a name of one word), folded: bit ``n`` for ``n`` words."""
        self._firsts: set[str] = set()
        self._small: set[str] = set()
        """First words of names that begin with a small letter, as given."""
        for tokens in names:
            folded = [_fold(token) for token in tokens]
            alike = " ".join(folded)
            if tokens[0][0].islower():
                self._small.add(tokens[0])
            if alike in self._folded:
                self._also.setdefault(alike, []).append(tokens)
                continue
            self._folded[alike] = tokens
            self._firsts.add(folded[0])
            begin = " ".join(folded[:2])
            self._lengths[begin] = self._lengths.get(begin, 0) | 1 << len(folded)

    def __len__(self) -> int:
        return len(self._exact)

    def get(self, name: str) -> What | None:
        """Return what ``name`` is, its typography aside; null for a name that is not among them."""
        tokens = tokens_of(name)
        return self._named(tokens, " ".join(map(_fold, tokens)))

    def find(self, words: str) -> list[Found[What]]:
        """Find the names in ``words`` (:func:`pipeline.typography.plain`), the longest from the left.

        A name is found as whole words, on one line, and not inside a compound (« Aix-en-Provence »).
        """
        tokens = _TOKEN.findall(words)
        places: list[tuple[int, int]] = []
        found: list[Found[What]] = []
        free = 0
        for index, token in enumerate(tokens):
            if (token[0].islower() and token not in self._small) or index < free:
                continue
            first = _fold(token)
            if first not in self._firsts:
                continue
            second = f"{first} {_fold(tokens[index + 1])}" if index + 1 < len(tokens) else first
            lengths = self._lengths.get(second, 0) | self._lengths.get(first, 0)
            while lengths:
                length = lengths.bit_length() - 1
                lengths -= 1 << length
                inside = tokens[index : index + length]
                if len(inside) < length:
                    continue
                what = self._named(tuple(inside), " ".join(map(_fold, inside)))
                if what is None:
                    continue
                places = places or [place.span() for place in _TOKEN.finditer(words)]
                start, end = places[index][0], places[index + length - 1][1]
                if "\n" not in words[start:end] and not _part_of_compound(words, start, end):
                    found.append(Found(start, end, what))
                    free = index + length
                    break
        return found

    def _named(self, tokens: Tokens, alike: str) -> What | None:
        what = self._exact.get(tokens)
        if what is not None or alike not in self._folded:
            return what
        names = (self._folded[alike], *self._also.get(alike, ()))
        return next((self._exact[name] for name in names if _is_writing_of(name, tokens)), None)


def tokens_of(name: str) -> Tokens:
    """Return the words and signs of a name, with plain apostrophes."""
    return tuple(_TOKEN.findall(plain(name)))


@lru_cache(maxsize=65536)
def _fold(token: str) -> str:
    return unaccented(token).casefold()


def _is_writing_of(name: Tokens, tokens: Tokens) -> bool:
    """Tell whether ``tokens``, alike but for case and accents, may be written for ``name``."""
    if sum(map(len, name)) >= _SHORTEST_CAPITALS and "".join(tokens).isupper():
        return True
    capital = tokens[0][0].isupper()
    if sum(map(len, name)) >= _SHORTEST_CAPITALS and "".join(name).isupper():
        return capital
    if len(name) > 1:
        return capital == name[0][0].isupper()
    first, rest = unaccented(name[0][0]), name[0][1:]
    return capital and tokens[0][1:] == rest and unaccented(tokens[0][0]) in {first, first.upper()}


def _part_of_compound(words: str, start: int, end: int) -> bool:
    """Tell whether hyphens make it part of another name (« Aix-en-Provence »), unlike « Lens-Auxerre »."""
    before = _HYPHENATED_BEFORE.search(words, max(0, start - _LONGEST_PREFIX), start)
    if before and before[1] not in _PREFIXES and (before[1][0].islower() or before[1] in {"Saint", "Sainte"}):
        return True
    after = _HYPHENATED_AFTER.match(words, end)
    return after is not None and after[1].islower()
