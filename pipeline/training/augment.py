"""The same article as another newsroom would have typed it: what may change while names stay what they are."""

from dataclasses import replace
from typing import Final

import numpy as np

from pipeline.names.recogniser_features import Tokens
from pipeline.training.corpus import Example

_UNACCENTED: Final = str.maketrans("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU")
_STRAIGHT: Final = str.maketrans("«»“”", '""""')


def vary(example: Example, random: np.random.Generator, *, rate: float) -> Example:
    """Return the article with headline in capitals, capitals without accents, or straight quotes, each at ``rate``.

    Tokens keep their number and length, so that tags stay true.
    """
    words = example.tokens.words
    if random.random() < rate:
        end = next((index for index, word in enumerate(words) if "\n" in word), 0)
        words = [_shout(word) for word in words[:end]] + words[end:]
    if random.random() < rate:
        words = [word.translate(_UNACCENTED) for word in words]
    if random.random() < rate:
        words = [word.translate(_STRAIGHT) for word in words]
    if words is example.tokens.words:
        return example
    return replace(example, tokens=_retyped(example.tokens, words))


def _shout(word: str) -> str:
    shouted = word.upper()
    return shouted if len(shouted) == len(word) else word


def _retyped(tokens: Tokens, words: list[str]) -> Tokens:
    text = list(tokens.text)
    for start, word in zip(tokens.starts, words, strict=True):
        text[start : start + len(word)] = word
    return Tokens("".join(text), words, tokens.starts)
