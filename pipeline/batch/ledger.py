"""The ledger of a folder of records: which articles are done, and with what; what a killed batch goes on from.

It is an SQLite database, ``.glaneur.sqlite``, in the folder itself: a transaction is there whole or not at all, whatever
kills the process, and a second run on the same folder is turned away. It holds the records too, so that outputs of any
form can be written from it. It may be deleted at any time; the next run then reads every article again.
"""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from pipeline.outcomes import Counts, Finished
from pipeline.writers import OutputError, Stored

NAME: Final = ".glaneur.sqlite"
_FORM: Final = 1
"""Number of the form of the tables; a ledger of another form is begun anew."""
_IN_MEMORY_UNTIL_IT_GROWS: Final = ""
"""SQLite's name for a database of this process alone, which it moves to a temporary file when it grows."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS record (
    id TEXT PRIMARY KEY,
    key BLOB NOT NULL,
    organisations INTEGER NOT NULL, products INTEGER NOT NULL, amounts INTEGER NOT NULL, dates INTEGER NOT NULL,
    json BLOB NOT NULL
);
"""
_GIVEN: Final = """
CREATE TEMP TABLE given (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL, source TEXT NOT NULL, key BLOB NOT NULL,
    earlier INTEGER NOT NULL -- whether an earlier run made its record
)
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of an article that comes in."""

    counts: Counts | None = None
    """What its record holds; null when there is none, or it was made of something else."""
    other: tuple[str, str] | None = None
    """Id and source of an article that came before, and has its name."""


class Ledger:
    """What is done, by the id of the article and the key of :func:`pipeline.batch.fingerprint.key_of`.

    Everything is kept by SQLite and nothing in memory, so that the number of articles does not matter.
    """

    def __init__(self, database: sqlite3.Connection, *, ignore_case: bool) -> None:
        self._database = database
        self._ignore_case = ignore_case

    @classmethod
    @contextmanager
    def of(cls, folder: Path | None, *, ignore_case: bool = False) -> Iterator[Self]:
        """Open the ledger of a folder; without one, a ledger for this run only.

        No two articles of a run may share an id; with ``ignore_case`` nor one that differs in case only. What was not
        :meth:`commit`-ted is dropped when the block raises.

        Raises:
            OutputError: when it cannot be written, another run has it open, or it is damaged; the message says what to do.

        """
        try:
            with closing(_open(folder)) as database:
                yield cls(database, ignore_case=ignore_case)
        except sqlite3.Error as error:
            raise _explained(folder, error) from error

    def _name_of(self, article_id: str) -> str:
        return article_id.casefold() if self._ignore_case else article_id

    def admit(self, position: int, article_id: str, source: str, key: bytes) -> Known:
        """Enter an article of this run, unless another has its name already and is kept instead."""
        name = self._name_of(article_id)
        other = self._database.execute("SELECT id, source FROM given WHERE name = ?", (name,)).fetchone()
        if other is not None:
            return Known(other=other)
        found = self._database.execute(
            "SELECT organisations, products, amounts, dates FROM record WHERE id = ? AND key = ?", (article_id, key)
        ).fetchone()
        self._database.execute(
            "INSERT INTO given VALUES (?, ?, ?, ?, ?, ?)", (position, name, article_id, source, key, found is not None)
        )
        return Known(None if found is None else Counts(*found))

    def position(self, article_id: str) -> int:
        """Return the place in the input of an article of this run."""
        name = self._name_of(article_id)
        (position,) = self._database.execute("SELECT position FROM given WHERE name = ?", (name,)).fetchone()
        return int(position)

    def keep(self, finished: Finished) -> None:
        """Enter the record of an article of this run."""
        counts = finished.counts
        self._database.execute(
            "INSERT OR REPLACE INTO record SELECT id, key, ?, ?, ?, ?, ? FROM given WHERE name = ?",
            (
                *(counts.organisations, counts.products, counts.amounts, counts.dates),
                finished.packed,
                self._name_of(finished.article_id),
            ),
        )

    def forget(self) -> None:
        """Drop all records."""
        self._database.execute("DELETE FROM record")

    def records(self, *, earlier: bool = False) -> Iterator[Stored]:
        """Yield the records of the articles of this run, in the order of the input.

        ``earlier``: only those that an earlier run had made.
        """
        rows = self._database.execute(
            "SELECT id, json FROM given JOIN record USING (id, key) WHERE given.earlier >= ? ORDER BY given.position",
            (earlier,),
        )
        for article_id, packed in rows:
            yield Stored(article_id, zlib.decompress(packed).decode())

    def keys(self) -> Iterator[bytes]:
        """Yield the keys of all records that are there."""
        for (key,) in self._database.execute("SELECT key FROM record"):
            yield key

    def commit(self) -> None:
        """Make everything so far last."""
        self._database.commit()


def _open(folder: Path | None) -> sqlite3.Connection:
    database = sqlite3.connect(_IN_MEMORY_UNTIL_IT_GROWS if folder is None else folder / NAME, timeout=0)
    try:
        # Locked for as long as it is open; a write-ahead log, which is not waited for at every commit: a power cut may
        # take the last seconds' work, never the ledger.
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("BEGIN IMMEDIATE")
        (form,) = database.execute("PRAGMA user_version").fetchone()
        if form != _FORM:
            database.execute("DROP TABLE IF EXISTS record")
        database.execute(_TABLES)
        database.execute(f"PRAGMA user_version = {_FORM}")
        database.execute(_GIVEN)
        database.commit()
    except sqlite3.Error:
        database.close()
        raise
    return database


def _explained(folder: Path | None, error: sqlite3.Error) -> OutputError:
    place = "the temporary folder" if folder is None else str(folder / NAME)
    match error.sqlite_errorname.split("_")[1] if hasattr(error, "sqlite_errorname") else "":
        case "BUSY" | "LOCKED":
            return OutputError(f"{place}: another run is writing into this folder")
        case "NOTADB" | "CORRUPT":
            return OutputError(f"{place}: is damaged: delete it, and every article is read again")
        case _:
            return OutputError(f"{place}: cannot be written: {error}")
