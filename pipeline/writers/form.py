"""What every form of output can do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Format(StrEnum):
    """Forms of output."""

    JSON = "json"
    """A file ``ID.json`` for each article."""
    JSONL = "jsonl"
    """One file ``records.jsonl`` with a record on each line."""
    PARQUET = "parquet"
    """A table for each kind of fact: :mod:`pipeline.writers.tables`."""


class OutputError(OSError):
    """The place for the records cannot be written to; the message names it and says what to do."""


class MissingExtraError(RuntimeError):
    """A library that only this form of work needs is not installed; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as it is kept: JSON on one line, without a line end."""

    article_id: str
    record: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """A record that a form of output cannot hold, and why."""

    article_id: str
    reason: str


class Writer(Protocol):
    """Writes the records of a batch into a folder. Whatever stops it, every file there is whole."""

    @property
    def at_once(self) -> bool:
        """Whether a record is written as soon as it is made (:meth:`add`), rather than with all others at the end."""

    @property
    def ids_ignore_case(self) -> bool:
        """Whether ids that differ in case only would be one file."""

    def add(self, stored: Stored) -> None:
        """Write a record that was just made; only for those who write at once."""

    def finish(self, records: Iterable[Stored]) -> list[Unfit]:
        """Write all that of these records is not yet written, in this order; return those the form cannot hold.

        Who writes at once is given those of earlier runs only.
        """

    def remove(self, article_id: str) -> None:
        """Take away what was written of an article in an earlier run: it has no record any more."""
