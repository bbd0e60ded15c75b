"""Many files to records and named failures: nothing is lost, and what is done is not done again."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.engines import Engine, local
from pipeline.readers import Failure
from pipeline.readers.formats import FAILURES
from pipeline.writers import MissingExtraError, OutputError, Writer, writer_for
from pipeline.writers.lines import StreamWriter
from pipeline.writers.whole import write_whole

from .account import Account, Summary, Watch
from .fingerprint import fingerprint
from .ledger import Ledger
from .options import STANDARD_OUTPUT, BatchOptions

Read = Callable[[Iterable[str], BatchOptions, bytes, Account, Watch], None]
"""Reads all articles and books each in and out: what an engine is."""


class _Unwatched:
    """Nobody looks."""

    def went(self, size: int) -> None: ...

    def failed(self, failure: Failure) -> None: ...

    def settled(self, summary: Summary) -> None: ...


def run(paths: Iterable[str], options: BatchOptions, watch: Watch | None = None) -> Summary:
    """Read all articles of ``paths`` and write their records.

    A run that was stopped at any moment leaves whole files, and the same call goes on from there; a run over articles
    that are done already writes what is missing of the outputs. An article is done again when it, the options that
    touch records, the user's lexicon or this program has changed.

    Args:
        paths: files, folders, globs, or ``-`` for the article on standard input.
        options: where to and how.
        watch: is told how it goes.

    Raises:
        OwnOutputError: when the folder of the articles is that of the records.
        OutputError: when the records cannot be written; what was done until then is kept.
        MissingExtraError: when a library of an extra is not installed.
        LexiconError, ModelMissingError, OSError: as :class:`pipeline.Extractor`.
        WorkerStartError: when a worker process cannot start.

    """
    watch = watch or _Unwatched()
    folder = None if options.output == STANDARD_OUTPUT else _folder(options.output)
    read = _engine(options.engine)
    writer: Writer = StreamWriter() if folder is None else writer_for(options.form, folder)
    made_with = fingerprint(options.extractor)
    with Ledger.of(folder, ignore_case=writer.ids_ignore_case) as ledger:
        if options.force:
            ledger.forget()
        account = Account(ledger, writer, watch, keeps=folder is not None)
        try:
            read(paths, options, made_with, account, watch)
        except BaseException:
            # What is done stays done; the reason for stopping goes up.
            account.commit()
            raise
        summary = account.close()
    if folder is not None:
        _write_failures(folder, summary.failures)
    return summary


def _engine(engine: Engine) -> Read:
    match engine:
        case Engine.LOCAL:
            return local.read
        case Engine.RAY:
            try:
                from pipeline.engines import ray  # noqa: PLC0415 - an extra
            except ModuleNotFoundError as error:
                raise MissingExtraError("Ray is not installed: pip install 'glaneur[ray]'") from error
            return ray.read


def _folder(output: str) -> Path:
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{output}: the records cannot be written there: {error.strerror}") from error
    if not os.access(folder, os.W_OK):
        raise OutputError(f"{output}: the records cannot be written there: permission denied")
    return folder


def _write_failures(folder: Path, failures: Iterable[Failure]) -> None:
    """Write ``failures.jsonl``, one line for each; nothing failed, no file."""
    lines = [json.dumps({"source": f.source, "reason": f.reason}, ensure_ascii=False) + "\n" for f in failures]
    if lines:
        write_whole(folder / FAILURES, "".join(lines))
    else:
        (folder / FAILURES).unlink(missing_ok=True)
