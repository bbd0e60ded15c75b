"""The page of a batch: one file that works from the file system and loads nothing."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.record import Record
from pipeline.show.document import document

from .data import collect, compressed, embedded


def page(
    records: Iterable[Record],
    failures: Iterable[Mapping[str, str]] = (),
    *,
    title: str = "Glaneur report",
    folders: tuple[Path, ...] = (Path(),),
) -> str:
    """Return the page over ``records``; ``folders`` is where the sources of articles are looked for."""
    data, texts = collect(records, failures, folders=folders)
    return document(
        __package__,
        "report.html",
        title=title,
        styles=("report.css",),
        scripts=("marks.js", "charts.js", "reader.js", "report.js"),
        data=embedded(data),
        texts=compressed(texts),
    )
