"""How the records of a batch are written: a JSON file for each, JSON lines, or Parquet tables; the same content in all."""

from pathlib import Path

from pipeline.writers.folder import FolderWriter
from pipeline.writers.form import Format, MissingExtraError, OutputError, Stored, Unfit, Writer
from pipeline.writers.lines import LinesWriter

__all__ = [
    "Format",
    "MissingExtraError",
    "OutputError",
    "Stored",
    "Unfit",
    "Writer",
    "writer_for",
]


def writer_for(form: Format, folder: Path) -> Writer:
    """Return the writer of a form of output into ``folder``.

    Raises:
        MissingExtraError: when the library that writes Parquet is not installed.

    """
    match form:
        case Format.JSON:
            return FolderWriter(folder)
        case Format.JSONL:
            return LinesWriter(folder)
        case Format.PARQUET:
            try:
                from pipeline.writers.parquet import ParquetWriter  # noqa: PLC0415 - an extra
            except ModuleNotFoundError as error:
                if error.name != "pyarrow":
                    raise
                raise MissingExtraError("Parquet needs pyarrow: pip install 'glaneur[parquet]'") from error
            return ParquetWriter(folder)
