"""What a reader of one format makes of the bytes of one article."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Page:
    """The text of an article, and what its file says of it."""

    text: str
    title: str | None = None
    published: date | None = None
    warnings: tuple[str, ...] = ()
    id: str | None = None
    """Its id, as written; null where the file names none."""
