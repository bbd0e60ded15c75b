"""Parquet files: an article in every row, its columns named as the fields of JSON are; by pyarrow."""

from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from pipeline.article import UnreadableArticleError
from pipeline.readers.documents import Value
from pipeline.readers.opening import Stream, too_long

if TYPE_CHECKING:
    import pyarrow as pa

ROWS: Final = 32
"""Rows in memory at a time, and no more of a column than their pages: a row group can be as long as the file."""
_PAGES: Final = 1_048_576
"""Bytes of a column that are read at a time."""
_SHOWN: Final = 100
"""Characters of a message of pyarrow's."""
_OURS: Final = ({"article_id", "start_char", "end_char"}, {"extractor", "schema_version", "sha256"})
"""Columns that tell the tables of records from articles: of the mentions, and of ``articles``."""
_MISSING: Final = "to read Parquet, install pyarrow: pip install 'glaneur[parquet]'"


def rows_in(stream: Stream, limit: int) -> Iterator[Value]:
    """Yield each row as the JSON object with the same members; one with more than ``limit`` bytes of text is an error.

    Days and times are written as in ISO 8601, decimals in full. Bytes are text, as older writers leave it, or nothing.

    Raises:
        UnreadableArticleError: when the file is broken, is a table of our own, or comes compressed or through a pipe; or
            when pyarrow is not installed.

    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise UnreadableArticleError(_MISSING) from error
    if not stream.seekable():
        raise UnreadableArticleError("Parquet is read from its end: give it as a file, not compressed once more")
    try:
        file = pq.ParquetFile(pa.PythonFile(stream, mode="r"), buffer_size=_PAGES)
        names = set(file.schema_arrow.names)
        if any(ours <= names for ours in _OURS):
            raise UnreadableArticleError("this is a table of records that Glaneur wrote, not of articles")
        number = 0
        for batch in file.iter_batches(ROWS):
            columns = {name: _exact_to_microseconds(batch.column(name), pa) for name in names}
            for place in range(batch.num_rows):
                number += 1
                yield _row(number, {name: column[place] for name, column in columns.items()}, limit)
    except (pa.ArrowException, OSError) as error:
        reason = str(error).partition("\n")[0][:_SHOWN]
        raise UnreadableArticleError(f"the Parquet file is broken: {reason}") from error


def _exact_to_microseconds(column: "pa.Array", pa: Any) -> "pa.Array":  # noqa: ANN401 - the module
    """Return times as Python has them; it knows no billionths of a second."""
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        return column.cast(pa.timestamp("us", column.type.tz), safe=False)
    return column


def _row(number: int, cells: "dict[str, pa.Scalar]", limit: int) -> Value:
    try:
        row = {name: _plain(cell.as_py()) for name, cell in cells.items()}
    except (ValueError, OverflowError) as error:
        # A day of the year 50 000, a string that is no UTF-8.
        return Value(number, error=UnreadableArticleError(f"a value cannot be read: {str(error)[:_SHOWN]}"))
    if _size(row) > limit:
        return Value(number, error=UnreadableArticleError(too_long(limit)))
    return Value(number, row)


def _plain(cell: Any) -> Any:  # noqa: ANN401 - any value of Parquet to any of JSON
    match cell:
        case None | bool() | int() | float() | str():
            return cell
        case date() | time():
            return cell.isoformat()
        case bytes():
            return _text(cell)
        case list() | tuple():
            return [_plain(inner) for inner in cell]
        case dict():
            return {str(name): _plain(inner) for name, inner in cell.items()}
        case _:
            return str(cell)


def _text(cell: bytes) -> str | None:
    try:
        return cell.decode()
    except UnicodeDecodeError:
        return None  # a picture


def _size(cell: Any) -> int:  # noqa: ANN401 - any value of JSON
    """Return the bytes of the text in a cell."""
    match cell:
        case str():
            return len(cell.encode())
        case list():
            return sum(map(_size, cell))
        case dict():
            return sum(map(_size, cell.values()))
        case _:
            return 0
