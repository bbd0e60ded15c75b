"""How articles are read: what the caller says of the files, and what becomes of one that cannot be read."""

from dataclasses import dataclass
from datetime import date
from typing import Final

DEFAULT_MAX_BYTES: Final = 20_000_000
"""No article comes near this; what does is a mistake or an attack."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An article, or a path, that gave no record, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the caller says of the files to read.

    The fields are names of members of JSON objects; ``a.b`` is the member ``b`` of the member ``a``. Null: the names
    that crawlers commonly use are tried.
    """

    published: date | None = None
    """Day of publication of every article; goes before what the files say."""
    text_field: str | None = None
    """Where the text of the article is in a JSON object."""
    title_field: str | None = None
    """Where its headline is."""
    date_field: str | None = None
    """Where its day of publication is."""
    id_field: str | None = None
    """Where its id is."""
    max_bytes: int = DEFAULT_MAX_BYTES
    """Most bytes of one article, decompressed: a file, a line of JSON lines, an item of a JSON array, a page."""


DEFAULTS: Final = ReadOptions()
