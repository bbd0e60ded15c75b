"""What a date may be told from, and what comes of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.dates.calendar import Part
from pipeline.dates.expressions import Side

Resolution = Literal["explicit", "publication", "context", "unresolved"]


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a date may be told from."""

    published: date | None = None
    side: Side | None = None
    """Where the sentence looks."""
    firm: bool = False
    """A verb beside the date says so; else a date far off on that side gives way to one close by."""
    year: str | None = None
    """A year that the text has set for the dates that follow."""
    month: str | None = None
    """A month (``2025-03``, ``XXXX-03``) that a list shares or a day follows."""
    other: str | None = None
    """The value of the date that ``un an plus tôt`` is told from."""
    other_day: str | None = None
    """The value of the last day told: ``la veille``."""
    spoken: str | None = None
    """The value of when the words around it were said, when that was long ago: what ``dans dix ans`` is told from."""
    same_day: str | None = None
    """The day that the sentence has told before: ``le 25 février, la veille de la clôture``."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The value of an expression, and what it took to know it."""

    value: str | None
    resolution: Resolution
    part: Part | None = None


UNRESOLVED = Resolved(None, "unresolved")
