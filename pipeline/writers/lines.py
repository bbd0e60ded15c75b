"""All records in one file, one on each line; or on standard output."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pipeline.writers.form import Stored, Unfit
from pipeline.writers.whole import whole

RECORDS: Final = "records.jsonl"


class LinesWriter:
    """Writes ``records.jsonl`` when all records are there; until then the file of the run before stands."""

    ids_ignore_case: Final = False
    at_once: Final = False

    def __init__(self, folder: Path) -> None:
        self._path = folder / RECORDS

    def add(self, stored: Stored) -> None:
        """Do nothing: the file appears whole."""

    def finish(self, records: Iterable[Stored]) -> list[Unfit]:
        """Write the file."""
        with whole(self._path) as part, part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(stored.record + "\n" for stored in records)
        return []

    def remove(self, article_id: str) -> None:
        """Do nothing: the file is written anew."""


class StreamWriter:
    """Writes records to standard output as they are made, one on each line, and nothing else."""

    ids_ignore_case: Final = False
    at_once: Final = True

    def add(self, stored: Stored) -> None:
        """Write a line; raises :class:`BrokenPipeError` when nobody reads any more."""
        sys.stdout.write(stored.record + "\n")

    def finish(self, records: Iterable[Stored]) -> list[Unfit]:  # noqa: ARG002 - they are out
        """Hand the last lines over."""
        sys.stdout.flush()
        return []

    def remove(self, article_id: str) -> None:
        """Do nothing: there is no earlier run."""
