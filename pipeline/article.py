"""An article: what goes in."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

PublishedFrom = Literal["argument", "metadata", "text"]


class UnreadableArticleError(ValueError):
    """An article that cannot be read. The message names the file and says what to do."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, as given.

    Offsets in a record are code points into :attr:`text`, which nothing changes.
    """

    id: str
    text: str
    title: str | None = None
    """Headline. When it is also the first line of the text, mentions there are in the zone ``title``."""
    published: date | None = None
    """Day of publication; null when the text itself has to say it, if it does."""
    published_from: PublishedFrom = "argument"
    """Who said :attr:`published`: the caller, or metadata of the file."""
    source: str | None = None
    """Path or address the article was read from."""
    warnings: tuple[str, ...] = field(default=())
    """What the reader noticed, for the record."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8 (lone surrogates included), in hexadecimal."""
        return sha256(self.text)


def sha256(text: str) -> str:
    """Return the SHA-256 of ``text`` in UTF-8, in hexadecimal; lone surrogates are encoded as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
