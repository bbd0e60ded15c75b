"""What the recogniser is told of each token besides the word itself.

Every feature is a small number that is looked up in one table of the network; a token has several or none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from pipeline.names.gazetteer import KINDS, Gazetteer
from pipeline.typography import plain

POSITIONS: Final = ("begin", "inside", "single")
"""Where in a listed name a token stands."""
GAZETTEER_FEATURES: Final = tuple(
    f"{kind}:{note}:{position}" for kind in KINDS for note in ("clear", "common") for position in POSITIONS
)
LEXICAL_FEATURES: Final = (
    "line start",
    "sentence start",
    "capitals line",
    "headline",
    "list item",
    "in quotes",
    "in brackets",
    "also in lower case",
)
FEATURES: Final = ("none", *GAZETTEER_FEATURES, *LEXICAL_FEATURES)
"""Names of the rows of the table; row 0 pads."""
SLOTS: Final = len(KINDS) + len(LEXICAL_FEATURES)
"""How many features one token can have at most."""

_OPENING: Final = frozenset('«“"')
_CLOSING: Final = frozenset('»”"')
_SENTENCE_END: Final = frozenset((".", "!", "?", "…", "...", ":", "«", "“", '"', "–", "—", "-", "•"))
_BULLETS: Final = frozenset(("-", "–", "—", "•", "*", ">", "·", "▪", "→"))
_FULL_STOP: Final = re.compile(r"[.!?…»\"]\s*$")
_MINIMUM_OF_CAPITALS: Final = 8
_HEADLINE_WORDS: Final = 24

Integers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A tokenised article, as the recogniser reads it."""

    text: str
    """The plain view of the text."""
    words: list[str]
    """Tokens in order; white space between them may be missing, line breaks are tokens."""
    starts: list[int]
    """Code point offset of each token."""

    @classmethod
    def of(cls, doc: Doc) -> Self:
        """Read the tokens of a Doc."""
        text = plain(doc.text)
        starts: list[int] = doc.to_array("IDX").tolist()
        lengths: list[int] = doc.to_array("LENGTH").tolist()
        return cls(text, [text[start : start + length] for start, length in zip(starts, lengths, strict=True)], starts)


def features(tokens: Tokens, gazetteer: Gazetteer) -> Integers:
    """Return the features of every token: indices into :data:`FEATURES`, shape ``(tokens, SLOTS)``, 0 where absent."""
    table = np.zeros((len(tokens.words), SLOTS), dtype=np.int32)
    for start, end, kind, common in gazetteer.find(tokens.text, tokens.words, tokens.starts):
        first = 1 + (2 * kind + common) * len(POSITIONS)
        if end - start == 1:
            table[start, kind] = first + 2
        else:
            table[start, kind] = first
            table[start + 1 : end, kind] = first + 1
    _lexical(tokens.words, table[:, len(KINDS) :])
    return table


def _lexical(words: Sequence[str], table: Integers) -> None:
    base = 1 + len(GAZETTEER_FEATURES)
    line_start, sentence_start, capitals, headline, item, quoted, bracketed, lower = range(len(LEXICAL_FEATURES))
    in_lower_case = {word for word in words if word.islower()}
    first = 0
    for line in _lines(words):
        content = [index for index in line if not words[index].isspace()]
        if not content:
            continue
        first, stop = content[0], content[-1] + 1
        table[first, line_start] = base + line_start
        line_text = "".join(words[first:stop])
        if line_text.isupper() and sum(map(str.isalpha, line_text)) >= _MINIMUM_OF_CAPITALS:
            table[first:stop, capitals] = base + capitals
        if len(content) <= _HEADLINE_WORDS and not _FULL_STOP.search(line_text):
            table[first:stop, headline] = base + headline
        if words[first] in _BULLETS:
            table[first:stop, item] = base + item
        inside_quotes = 0
        brackets = 0
        starting = True
        for index in content:
            word = words[index]
            if word in _CLOSING and inside_quotes:
                inside_quotes = 0
            elif word in _OPENING:
                inside_quotes = 1
            elif inside_quotes:
                table[index, quoted] = base + quoted
            if word == ")":
                brackets = 0
            elif brackets:
                table[index, bracketed] = base + bracketed
            elif word == "(":
                brackets = 1
            if starting:
                table[index, sentence_start] = base + sentence_start
            starting = word in _SENTENCE_END
            if word[0].isupper() and word.lower() in in_lower_case:
                table[index, lower] = base + lower


def _lines(words: Sequence[str]) -> list[range]:
    breaks = [index for index, word in enumerate(words) if "\n" in word]
    edges = [-1, *breaks, len(words)]
    return [range(start + 1, end) for start, end in zip(edges[:-1], edges[1:], strict=True)]
