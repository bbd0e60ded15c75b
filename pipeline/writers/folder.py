"""A JSON file for each article."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pydantic_core import from_json, to_json

from pipeline.writers.form import Stored, Unfit
from pipeline.writers.whole import write_whole


class FolderWriter:
    """Writes ``ID.json``, indented for reading, as soon as a record is made.

    Files are not forced onto the disk one by one: that costs more than reading the articles on a slow disk. What a
    power cut spoils is seen by :meth:`finish` of the next run, which compares every file with its record.
    """

    ids_ignore_case: Final = True  # on the disks of Macs and of Windows ``A.json`` and ``a.json`` are one file
    at_once: Final = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, stored: Stored) -> None:
        """Write the file of a record."""
        write_whole(self._path(stored.article_id), _readable(stored.record), durable=False)

    def finish(self, records: Iterable[Stored]) -> list[Unfit]:
        """Write the files that are not there, or not as they should be."""
        for stored in records:
            path, expected = self._path(stored.article_id), _readable(stored.record)
            try:
                there = path.read_bytes() == expected.encode()
            except FileNotFoundError:
                there = False
            if not there:
                write_whole(path, expected, durable=False)
        return []

    def remove(self, article_id: str) -> None:
        """Take away the file of an article. Files of articles that are not in the batch are left as they are."""
        self._path(article_id).unlink(missing_ok=True)

    def _path(self, article_id: str) -> Path:
        return self._folder / f"{article_id}.json"


def _readable(record: str) -> str:
    """Return JSON as ``Record.to_json(indent=2)`` writes it, with a line end. Values are strings and integers only."""
    return to_json(from_json(record), indent=2).decode() + "\n"
