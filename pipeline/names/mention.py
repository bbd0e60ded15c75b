"""A name as it stands in an article, and the entity it names."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["organisation", "product"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of the text that names something."""

    start: int
    """Code point offset into the text."""
    end: int
    """Exclusive."""
    kind: Kind
    confidence: float = 1.0
    """How sure the recogniser is, from 0 to 1; 1 where nobody says."""


@dataclass(frozen=True, slots=True)
class Entity:
    """An organisation or a product, with everything in the article that names it."""

    kind: Kind
    name: str
    """The fullest form the article uses, or the canonical name of the user's lexicon."""
    id: str | None
    """From the user's lexicon."""
    aliases: tuple[str, ...]
    """The other forms, by first use, without repeats and without ``name``."""
    mentions: tuple[Mention, ...]
    """By position."""
