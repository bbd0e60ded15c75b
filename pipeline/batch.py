"""Many files to records and named failures: none is lost."""

import json
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from pipeline.article import Article, UnreadableArticleError
from pipeline.extractor import Extractor
from pipeline.readers import Failure, find_files, read_file, read_standard_input
from pipeline.record import Record

log: Final = logging.getLogger(__name__)

FAILURES: Final = "failures.jsonl"


class OutputError(OSError):
    """The place for the records cannot be written to; the message names it."""


@dataclass(slots=True)
class Summary:
    """What became of a batch."""

    records: int = 0
    failures: list[Failure] = field(default_factory=list)
    organisations: int = 0
    products: int = 0
    amounts: int = 0
    dates: int = 0

    def count(self, record: Record) -> None:
        """Add a record."""
        self.records += 1
        self.organisations += len(record.organisations)
        self.products += len(record.products)
        self.amounts += len(record.amounts)
        self.dates += len(record.dates)


def write_whole(path: Path, content: str) -> None:
    """Write a file so that it is there whole or not at all."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=".", suffix=".part", delete=False
    ) as part:
        part.write(content)
        part.flush()
        os.fsync(part.fileno())
    Path(part.name).replace(path)


def run(
    paths: Sequence[str],
    output: str,
    *,
    published: date | None = None,
    lexicon: Path | None = None,
    keep_text: bool = False,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> Summary:
    """Read all articles of ``paths`` and write ``ID.json`` for each into the folder ``output``.

    With ``-`` for ``output`` the records go to standard output, one on a line. ``progress`` is told how many articles
    are done and how many there are.

    Raises:
        OutputError: when the folder cannot be written to.
        LexiconError, ModelMissingError: as :class:`Extractor`.

    """
    summary = Summary()
    found = list(find_files(paths))
    folder = None if output == "-" else _folder(output)
    extractor = Extractor(lexicon=lexicon, keep_text=keep_text)
    sources: dict[str, str | None] = {}
    for done, item in enumerate(found, 1):
        try:
            article = _read(item, published=published, sources=sources)
            record = extractor(article)
        except UnreadableArticleError as error:
            summary.failures.append(Failure(str(item), str(error).removeprefix(f"{item}: ")))
        except _NamedFailure as named:
            summary.failures.append(named.failure)
        except Exception as error:
            # One article must not end the batch: it is named with its reason, and the trace goes to the log.
            log.exception("%s", item)
            summary.failures.append(Failure(str(item), f"{type(error).__name__}: {error}"))
        else:
            summary.count(record)
            if folder is None:
                sys.stdout.write(record.to_json() + "\n")
            else:
                write_whole(folder / f"{record.article.id}.json", record.to_json(indent=2) + "\n")
        progress(done, len(found))
    if folder is not None:
        write_failures(folder, summary.failures)
    return summary


class _NamedFailure(Exception):  # noqa: N818 - carries a failure that is already worded
    def __init__(self, failure: Failure) -> None:
        self.failure = failure


def _read(item: Path | Failure, *, published: date | None, sources: dict[str, str | None]) -> Article:
    """Read one article; an id that another article of the batch has already is a failure that names both."""
    if isinstance(item, Failure):
        raise _NamedFailure(item)
    article = read_file(item, published=published) if str(item) != "-" else read_standard_input(published=published)
    if article.id in sources:
        raise _NamedFailure(
            Failure(str(item), f"has the same id ({article.id}) as {sources[article.id]}: rename one of the two")
        )
    sources[article.id] = article.source
    return article


def _folder(output: str) -> Path:
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{output}: the records cannot be written there: {error.strerror}") from error
    if not os.access(folder, os.W_OK):
        raise OutputError(f"{output}: the records cannot be written there: permission denied")
    return folder


def write_failures(folder: Path, failures: Iterable[Failure]) -> None:
    """Write ``failures.jsonl``, one line for each; nothing failed, no file."""
    lines = [json.dumps({"source": f.source, "reason": f.reason}, ensure_ascii=False) + "\n" for f in failures]
    if lines:
        write_whole(folder / FAILURES, "".join(lines))
    else:
        (folder / FAILURES).unlink(missing_ok=True)
