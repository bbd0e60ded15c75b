"""Names known beforehand: which stretches of a text are in the lists of ``data/*.tsv``, and under which type.

A list is knowledge, not a verdict: what it says of a stretch is one input of the recogniser, and context decides.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple, Self

from pipeline.typography import plain

KINDS: Final = ("ORG", "PRODUCT", "PERSON_FIRST", "PERSON", "PLACE", "OTHER")
"""What a list may say a name is; ``BOTH`` in a list stands for ORG and PRODUCT."""
_BITS: Final = {kind: 1 << index for index, kind in enumerate(KINDS)} | {"BOTH": 0b11}
_COMMON: Final = len(KINDS)
"""The same bits, moved up by this, say that under this kind the name is flagged as an ordinary word, person or place."""

_UNACCENTED: Final = dict(zip("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU", strict=True))
_ACCENTED: Final = re.compile(f"[{''.join(_UNACCENTED)}]")
_NAMES: Final = 0b11
"""The bits of ORG and PRODUCT."""
_RUN: Final = re.compile(r"\w+|.", re.DOTALL)
_SHORTEST_CAPITALS: Final = 4
"""Capitals of fewer letters are sigles: « MIL » is not the « Mil » of a list."""


class Match(NamedTuple):
    """A listed name found in a text, in tokens."""

    start: int
    end: int
    """Exclusive."""
    kind: int
    """Index into :data:`KINDS`."""
    common: bool


_WORDS_KEPT: Final = 200_000
"""Distinct words remembered, so that memory stays flat over any batch: some 20 MB."""


class GazetteerError(ValueError):
    """A line of a list that cannot be read; the message names file and line."""


class Gazetteer:
    """The listed names, ready to be looked for in tokenised text."""

    def __init__(self, flags: dict[str, int]) -> None:
        self._exact: dict[str, int] = {}
        self._capitals: dict[str, int] = {}
        lengths: dict[str, set[int]] = {}
        names = "\n".join(flags)  # folded together: thirty thousand calls would delay the first record
        folds = zip(_fold(names).split("\n"), _fold(names.upper()).split("\n"), flags.values(), strict=True)
        for folded, shouted, flag in folds if flags else ():
            self._exact[folded] = self._exact.get(folded, 0) | flag
            if len(shouted) == len(folded) >= _SHORTEST_CAPITALS:
                self._capitals[shouted] = self._capitals.get(shouted, 0) | flag
                lengths.setdefault(_first_run(shouted), set()).add(len(shouted))
            lengths.setdefault(_first_run(folded), set()).add(len(folded))
        self._lengths = {run: tuple(sorted(found, reverse=True)) for run, found in lengths.items()}
        self._lengths_of_word: dict[str, tuple[int, ...]] = {}

    @classmethod
    @cache
    def load(cls) -> Self:
        """Read every list of the package; read once per process.

        Raises:
            GazetteerError: if a line has no known type.

        """
        flags: dict[str, int] = {}
        for name, flag in _read_lists():
            flags[name] = flags.get(name, 0) | flag
        return cls(flags)

    def __len__(self) -> int:
        return len(self._exact)

    def kinds(self, name: str) -> frozenset[str]:
        """Return what the lists say ``name`` is (of :data:`KINDS`); empty for a name they do not have."""
        flag = self._exact.get(_fold(name), 0)
        return frozenset(kind for kind in KINDS if flag & _BITS[kind])

    def end_of_name(self, text: str, start: int, least: int) -> int | None:
        """Return where the longest listed organisation or product that begins at ``start`` ends, ``least`` or further.

        Names flagged as ordinary words, persons or places are left alone. Null where there is none.
        """
        run = _RUN.match(text, start)
        lengths = self._lengths_from(run[0]) if run else ()
        if not lengths or start + lengths[0] < least:
            return None
        folded = _unaccented(text[start : start + lengths[0]])
        for length in lengths:
            end = start + length
            if end < least:
                break
            flag = self._exact.get(folded[:length], 0) if length <= len(folded) else 0
            if flag & _NAMES and not flag >> _COMMON & _NAMES and not text[end : end + 1].isalnum():
                return end
        return None

    def _lengths_from(self, word: str) -> tuple[int, ...]:
        lengths = self._lengths_of_word.get(word)
        if lengths is None:
            lengths = self._lengths_of_word[word] = self._lengths.get(_first_run(_unaccented(word)), ())
        return lengths

    def find(self, text: str, words: Sequence[str], starts: Sequence[int]) -> list[Match]:
        """Find listed names that begin and end with a token; for each kind the longest from the left.

        Args:
            text: the plain view of the text (:func:`pipeline.typography.plain`).
            words: its tokens.
            starts: where in ``text`` each token begins.

        """
        folded = _unaccented(text)
        candidates: list[tuple[int, tuple[int, ...]]] = []
        known = self._lengths_of_word
        if len(known) > _WORDS_KEPT:
            known.clear()
        for index, word in enumerate(words):
            lengths = known.get(word)
            if lengths is None:
                lengths = known[word] = self._lengths.get(_first_run(_unaccented(word)), ())
            if lengths:
                candidates.append((index, lengths))
        ends = {start + len(word): index + 1 for index, (start, word) in enumerate(zip(starts, words, strict=True))}
        matches: list[Match] = []
        free = [0] * len(KINDS)
        for index, lengths in candidates:
            start = starts[index]
            for length in lengths:
                end = ends.get(start + length)
                if end is None:
                    continue
                surface = folded[start : start + length]
                flag = self._exact.get(surface) or (surface.isupper() and self._capitals.get(surface)) or 0
                for kind, name in enumerate(KINDS):
                    if flag & _BITS[name] and free[kind] <= index:
                        matches.append(Match(index, end, kind, bool(flag >> _COMMON & _BITS[name])))
                        free[kind] = end
        return matches


def _fold(name: str) -> str:
    return _unaccented(plain(name))


def _unaccented(name: str) -> str:
    """Capitals lose their accents, which half of the press leaves out (« Ecole », « ÉLYSÉE »)."""
    return _ACCENTED.sub(lambda found: _UNACCENTED[found[0]], name)


def _first_run(name: str) -> str:
    run = _RUN.match(name)
    return run[0] if run else ""


def _read_lists() -> Iterator[tuple[str, int]]:
    for path in sorted((files("pipeline.names") / "data").iterdir(), key=lambda entry: entry.name):
        if not path.name.endswith(".tsv"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not line or line.startswith("#"):
                continue
            name, kind, _canonical, note = (line + "\t\t\t").split("\t")[:4]
            if not name or kind not in _BITS:
                raise GazetteerError(f"{path.name}, line {number}: {kind!r} is not one of {', '.join(_BITS)}")
            yield name, _BITS[kind] | (_BITS[kind] << _COMMON if note == "common" else 0)
