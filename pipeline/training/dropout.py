"""What training leaves out at random, so that the network does not lean on it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.names.gazetteer import KINDS
from pipeline.names.recogniser_features import POSITIONS

Integers = NDArray[np.int32]


@dataclass(slots=True)
class Dropout:
    """Rates of what is left out while training."""

    rate: float = 0.1
    """Of each number between layers."""
    word: float = 0.1
    """Of a word's identity (norm, vectors, and what the lists say of names that begin with it) throughout a batch, so
    that its form and context decide: it is read as a word that nobody has met."""
    name: float = 0.25
    """The same, of a word that is written with a capital or a figure somewhere in the batch: most names of an article
    are new, while few of its other words are."""
    spelling: float = 0.25
    """Of the norm alone of such a word: it has a vector and may be listed, but no article had it in training."""
    gazetteer: float = 0.1
    """Of what the lists say of a name, throughout a batch."""
    lexical: float = 0.1
    """Of each other feature of each token."""


def forget(
    active: Integers, word: Integers, unknown: NDArray[np.bool_], dropout: Dropout, random: np.random.Generator
) -> Integers:
    """Leave features out at random.

    What the lists say of a name is left out by its first word: the name is known or unknown as a whole, wherever it stands.
    (Left out token by token, « Crédit » still told of « agricole », and one mention of the next.)

    Args:
        active: features of each row, 0 where absent, shape ``(rows, SLOTS)``.
        word: index of each row's word.
        unknown: by word, whether its identity is left out; then the lists say nothing of it either.
        dropout: the rates.
        random: decides.

    Returns:
        The features that are left; ``active`` is not changed.

    """
    unknown = unknown | (random.random(len(unknown)) < dropout.gazetteer)
    kept = active.copy()
    for slot in range(len(KINDS)):
        column = kept[:, slot]
        goes_on = (column > 0) & ((column - 1) % len(POSITIONS) == POSITIONS.index("inside"))
        first = np.maximum.accumulate(np.where(goes_on, 0, np.arange(len(column))))
        column[unknown[word[first]]] = 0
    lexical = kept[:, len(KINDS) :]
    lexical[random.random(lexical.shape) < dropout.lexical] = 0
    return kept
