"""What becomes of an article: its record as JSON, or the reason why it has none. One bad article spoils no other."""

import logging
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from pipeline.article import Article
from pipeline.record import Record

log: Final = logging.getLogger(__name__)

CHUNK_CHARACTERS: Final = 20_000
"""Articles are read in chunks of about this many characters.

Measured on the corpus: a third faster than one article at a time, and no slower than ten times as many.
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many facts a record holds."""

    organisations: int = 0
    products: int = 0
    amounts: int = 0
    dates: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.organisations + other.organisations,
            self.products + other.products,
            self.amounts + other.amounts,
            self.dates + other.dates,
        )


@dataclass(frozen=True, slots=True)
class Finished:
    """An article with its record."""

    article_id: str
    packed: bytes
    """The record as JSON on one line, compressed by the process that made it: a third to send, and ready for the ledger."""
    counts: Counts

    @classmethod
    def of(cls, article_id: str, record: str, counts: Counts) -> Self:
        """Pack a record, given as JSON on one line."""
        return cls(article_id, zlib.compress(record.encode(), 1), counts)

    @property
    def record(self) -> str:
        """The record as JSON on one line."""
        return zlib.decompress(self.packed).decode()


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An article that could not be read, and why."""

    article_id: str
    source: str
    reason: str


Outcome = Finished | Unfinished


def in_chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles in order in chunks of at least :data:`CHUNK_CHARACTERS` characters, the last one aside."""
    chunk: list[Article] = []
    characters = 0
    for article in articles:
        chunk.append(article)
        characters += len(article.text)
        if characters >= CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def each(
    read: Callable[[Sequence[Article]], list[Record]], articles: Sequence[Article]
) -> Iterator[tuple[Article, Record | Exception]]:
    """Read articles together and, if that raises, each alone: an article's fault is its own."""
    try:
        records = read(articles)
    except Exception as error:  # noqa: BLE001 - whatever it is, the caller gets it with the article's name
        if len(articles) == 1:
            yield articles[0], error
        else:
            for article in articles:
                yield from each(read, [article])
    else:
        yield from zip(articles, records, strict=True)


def outcome_of(article: Article, read: Record | Exception) -> Outcome:
    """Say what became of an article; the trace of an exception goes to the log."""
    if isinstance(read, Exception):
        log.error("%s", article.source or article.id, exc_info=read)
        return unfinished(article, f"{type(read).__name__}: {read}")
    counts = Counts(len(read.organisations), len(read.products), len(read.amounts), len(read.dates))
    return Finished.of(article.id, read.to_json(), counts)


def unfinished(article: Article, reason: str) -> Unfinished:
    """Return the failure of an article."""
    return Unfinished(article.id, article.source or article.id, reason)


def lost(article: Article, death: str) -> Unfinished:
    """Return the failure of an article that killed the process which read it."""
    return unfinished(article, f"the process that read it died twice ({death}); out of memory?")
