"""The words and figures that numbers are made of: where a number can begin, and its tokens."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from pipeline.numbers.figures import FIGURES, parse_figures
from pipeline.numbers.words import (
    COLLECTIVES,
    HUNDRED,
    SCALES,
    SIZE_ADJECTIVES,
    TENS,
    THOUSAND,
    TIME_NOUNS,
    UNITS,
    ZERO,
)


class Token(NamedTuple):
    """One word or figure of a number."""

    kind: str
    """``figures``, ``unit``, ``ten``, ``scale``, …: what the reader may do with it."""
    value: Decimal
    end: int
    """Code point offset, exclusive."""
    plural: bool


_SEPARATOR: Final = re.compile(r" {1,2}| ?\n ?|-")
_JOINED: Final = ("d'", "demi-douzaine")
_WORD: Final = re.compile(rf"{'|'.join(_JOINED)}|[^\W\d_]+", re.IGNORECASE)
_FIGURES: Final = re.compile(FIGURES)
_NEVER_TOGETHER: Final = (
    ["unit"] * 3,
    ["unit", "and", "unit"],
    *([kind] * 2 for kind in ("thousand", "hundred", "scale", "of", "and")),
)
"""``un un un``, ``un et un``: no number goes on so; stopping here keeps hostile text cheap."""
_MOST_TOKENS: Final = 40  # five groups of « neuf cent quatre vingt dix neuf milliards » and their joints


def _lexicon() -> dict[str, tuple[str, Decimal, bool]]:
    words: dict[str, tuple[str, int, bool]] = {word: ("unit", value, False) for word, value in UNITS.items()}
    words |= {word: ("ten", value, word.endswith("s")) for word, value in TENS.items()}
    words |= dict.fromkeys(ZERO, ("zero", 0, False))
    words |= {word: ("hundred", 100, word.endswith("s")) for word in HUNDRED}
    words |= dict.fromkeys(THOUSAND, ("thousand", 1000, False))
    for kind, nouns in (("scale", SCALES), ("collective", COLLECTIVES)):
        words |= {noun: (kind, value, False) for noun, value in nouns.items()}
        words |= {f"{noun}s": (kind, value, True) for noun, value in nouns.items()}
    words |= dict.fromkeys(SIZE_ADJECTIVES, ("adjective", 0, False))
    words |= dict.fromkeys(("demi", "demie"), ("half", 0, False))
    words |= dict.fromkeys(("de", "d'"), ("of", 0, False))
    words |= {"quart": ("quarter", 0, False), "quarts": ("quarter", 0, True)}
    words |= dict.fromkeys(TIME_NOUNS, ("time", 0, False))
    words |= {"et": ("and", 0, False), "virgule": ("comma", 0, False)}
    return {word: (kind, Decimal(value), plural) for word, (kind, value, plural) in words.items()}


_LEXICON: Final = _lexicon()


def alternation(words: Iterable[str]) -> str:
    """Return a pattern of any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_FIRST_KINDS: Final = ("unit", "ten", "zero", "hundred", "thousand", "scale", "collective", "half")


FIRST_WORDS: Final = frozenset(word for word, (kind, _, _) in _LEXICON.items() if kind in _FIRST_KINDS)
"""The words that a number in words can begin with, in small letters."""


def _by_letter(words: Iterable[str], shape: str) -> str:
    """Return a pattern of ``words`` in any case that asks for one letter before it asks for a word.

    Args:
        words: in small letters without accents at their head.
        shape: pattern of one group of them; ``{both}`` is its first letter in both cases, ``{small}`` in lower case,
            ``{rests}`` what may follow.

    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(
        shape.format(both=f"[{letter}{letter.upper()}]", small=letter, rests=f"(?i:{alternation(group)})")
        for letter, group in sorted(rests.items())
    )


def _run() -> str:
    words = _by_letter((word for word in _LEXICON if word not in _JOINED), "{both}{rests}")
    token = rf"(?:{FIGURES}|(?i:{alternation(_JOINED)})|(?:{words})(?![^\W\d_]))"
    return rf"{token}(?:(?:{_SEPARATOR.pattern}|(?<=')){token}){{0,{_MOST_TOKENS - 1}}}"


RUN: Final = re.compile(_run())
"""Words and figures that stand together as those of a number do, or more: what :func:`tokens_at` has to look at."""


def _starts() -> str:
    """Return a pattern that begins with one set of characters, by which the engine skips most of a text."""
    first = "".join(sorted({word[0] for word in FIRST_WORDS}))
    words = _by_letter(FIRST_WORDS, "(?<={small}){rests}")
    not_inside = r"(?<![^\W_].)"
    return rf"[0-9{first}{first.upper()}]{not_inside}(?:(?<=[0-9])(?<![0-9][.,'].)|(?i:{words})\b)"


STARTS: Final = re.compile(_starts(), re.DOTALL)
"""Where a number can begin: the places at which :func:`number_at` is worth asking."""


def tokens_at(text: str, pos: int) -> list[Token]:
    """Return the tokens that a number beginning at ``pos`` of a plain text can be read from; a bounded look."""
    tokens: list[Token] = []
    last_scale: Decimal | None = None
    while len(tokens) < _MOST_TOKENS:
        start = pos
        if tokens and text[pos - 1] != "'":
            separator = _SEPARATOR.match(text, pos)
            if not separator:
                break
            start = separator.end()
        figures = _FIGURES.match(text, start)
        if figures:
            value = parse_figures(figures[0])
            # figures go on from « 3 millions 500 000 » and « 2 virgule 5 », never from other figures or a hyphen
            if value is None or (tokens and (tokens[-1].kind not in ("scale", "comma") or text[start - 1] == "-")):
                break
            tokens.append(Token("figures", value, figures.end(), plural=False))
        else:
            word = _WORD.match(text, start)
            entry = _LEXICON.get(word[0].lower()) if word else None
            if not word or not entry:
                break
            if entry[0] == "scale":
                if last_scale is not None and last_scale <= entry[1] and tokens[-1].kind != "of":
                    break  # « 12 millions 12 millions »: scales fall
                last_scale = entry[1]
            tokens.append(Token(entry[0], entry[1], word.end(), entry[2]))
        pos = tokens[-1].end
        last = [token.kind for token in tokens[-3:]]
        if last in _NEVER_TOGETHER or last[-2:] in _NEVER_TOGETHER:
            break
    return tokens
