"""Parquet tables out, and back in."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.record import Record
from pipeline.writers.form import Stored, Unfit
from pipeline.writers.tables import SCHEMAS, DoesNotFitError, Row, record_of, rows_of
from pipeline.writers.whole import whole

GROUP: Final = 2_000
"""Articles in a row group: some ten thousand mentions, a few megabytes in memory."""


class ParquetWriter:
    """Writes the tables when all records are there; until then those of the run before stand."""

    ids_ignore_case: Final = False
    at_once: Final = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, stored: Stored) -> None:
        """Do nothing: tables appear whole."""

    def finish(self, records: Iterable[Stored]) -> list[Unfit]:
        """Write all tables. A record with a number that does not fit is left out of each, and returned."""
        unfit: list[Unfit] = []
        pending: dict[str, list[Row]] = {table: [] for table in SCHEMAS}
        with ExitStack() as stack:
            # All files are closed before the first is put in its place: a full disk shows before, not between them.
            parts = {table: stack.enter_context(whole(self._path(table))) for table in SCHEMAS}
            writers = {
                table: stack.enter_context(pq.ParquetWriter(part, SCHEMAS[table], compression="zstd"))
                for table, part in parts.items()
            }
            for stored in records:
                try:
                    rows = rows_of(Record.from_json(stored.record))
                except DoesNotFitError as error:
                    unfit.append(Unfit(stored.article_id, str(error).removeprefix(f"{stored.article_id}: ")))
                    continue
                for table in SCHEMAS:
                    pending[table] += rows[table]
                if len(pending["articles"]) >= GROUP:
                    _flush(writers, pending)
            _flush(writers, pending)
        return unfit

    def remove(self, article_id: str) -> None:
        """Do nothing: the tables are written anew."""

    def _path(self, table: str) -> Path:
        return table_path(self._folder, table)


def table_path(folder: Path, table: str) -> Path:
    """Return the file of a table."""
    return folder / f"{table}.parquet"


def _flush(writers: dict[str, pq.ParquetWriter], pending: dict[str, list[Row]]) -> None:
    for table, rows in pending.items():
        if rows:
            writers[table].write_table(pa.Table.from_pylist(rows, schema=SCHEMAS[table]))
            rows.clear()


def read_tables(folder: Path) -> Iterator[Record]:
    """Yield the records of a folder of tables, in the order of ``articles``, a batch of rows at a time.

    The rows of every table must be in the order of the articles, as they are written.

    Raises:
        ValueError: when rows are left that belong to no article, or are in another order.
        OSError: when a table is missing or is no Parquet.

    """
    by_article = {table: _Cursor(folder, table) for table in SCHEMAS if table != "articles"}
    for article in _rows(folder, "articles"):
        yield record_of(article, {table: cursor.take(article["id"]) for table, cursor in by_article.items()})
    for table, cursor in by_article.items():
        if (left := cursor.article_id) is not None:
            raise ValueError(f"{table_path(folder, table)}: the rows of {left!r} belong to no article at their place")


class _Cursor:
    """The rows of a table, article by article."""

    def __init__(self, folder: Path, table: str) -> None:
        self._groups = groupby(_rows(folder, table), key=itemgetter("article_id"))
        self._rows: list[Row] = []
        self.article_id: str | None = None
        """Whose rows come next; null at the end."""
        self._advance()

    def take(self, article_id: str) -> list[Row]:
        """Return the rows of an article, and go on to the next; none when the next rows are another's."""
        if self.article_id != article_id:
            return []
        rows = self._rows
        self._advance()
        return rows

    def _advance(self) -> None:
        found = next(self._groups, None)
        self.article_id, self._rows = (None, []) if found is None else (found[0], list(found[1]))


def _rows(folder: Path, table: str) -> Iterator[Row]:
    with pq.ParquetFile(table_path(folder, table)) as file:
        for batch in file.iter_batches():
            yield from batch.to_pylist()
