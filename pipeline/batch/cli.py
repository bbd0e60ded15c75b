"""``glaneur extract``: articles in, records out."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from pipeline.engines import ClusterError, Engine
from pipeline.readers.options import DEFAULT_MAX_BYTES, ReadOptions
from pipeline.usage import UsageError, day
from pipeline.writers import Format

if TYPE_CHECKING:
    from .options import BatchOptions

STOPPED = 130
"""Exit code of what Ctrl-C stopped, as shells have it (128 + SIGINT)."""
NO_READER = 141
"""Exit code of what wrote into a closed pipe (128 + SIGPIPE)."""


def extract_cli(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for standard input.")
    ] = None,
    paths_from: Annotated[
        str | None, typer.Option(help="List of paths, one a line or as of find -print0; - for standard input.")
    ] = None,
    output: Annotated[
        str, typer.Option("-o", "--output", help="Folder of the records; - for standard output.")
    ] = "outputs",
    form: Annotated[
        Format, typer.Option("--format", help="A JSON file for each, JSON lines, or Parquet tables.")
    ] = Format.JSON,
    published: Annotated[str | None, typer.Option(help="Day of publication of all of them (2025-09-08).")] = None,
    lexicon: Annotated[Path | None, typer.Option(help="Your own names: a CSV file, name,type,canonical,id.")] = None,
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Put each article's text into its record.")] = False,
    text_field: Annotated[
        str | None, typer.Option(help="Member of JSON objects with the text; a.b for nested.")
    ] = None,
    title_field: Annotated[str | None, typer.Option(help="Member with the headline.")] = None,
    date_field: Annotated[str | None, typer.Option(help="Member with the day of publication.")] = None,
    id_field: Annotated[str | None, typer.Option(help="Member with the id.")] = None,
    max_bytes: Annotated[int, typer.Option(min=1, help="Most bytes of one article, decompressed.")] = DEFAULT_MAX_BYTES,
    workers: Annotated[int, typer.Option(min=1, help="Processes, or actors on a cluster.")] = 1,
    engine: Annotated[Engine, typer.Option(help="Read on this machine, or on a Ray cluster.")] = Engine.LOCAL,
    ray_address: Annotated[str | None, typer.Option(help="Address of the cluster; without it, one is started.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Read again what is done already.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but what failed.")] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="Say everything as JSON lines on standard error.")
    ] = False,
) -> None:
    """Read articles and write a record for each; run again, it goes on where it was."""
    if not paths and paths_from is None:
        raise typer.BadParameter("give the articles: files, folders, globs, - or --paths-from")
    if engine is Engine.RAY and "-" in (paths or []):
        raise typer.BadParameter("a cluster cannot read standard input: give files")
    if output == "-" and form is Format.PARQUET:
        raise typer.BadParameter("Parquet tables need a folder: -o FOLDER")
    from pipeline.extractor import Settings  # noqa: PLC0415 - spaCy takes a second to import: not for --help

    from .options import BatchOptions  # noqa: PLC0415

    options = BatchOptions(
        output=output,
        form=form,
        reading=ReadOptions(
            published=_published(published),
            text_field=text_field,
            title_field=title_field,
            date_field=date_field,
            id_field=id_field,
            max_bytes=max_bytes,
        ),
        extractor=Settings(lexicon=lexicon, keep_text=keep_text),
        workers=workers,
        force=force,
        engine=engine,
        ray_address=ray_address,
    )
    raise typer.Exit(_run([*(paths or []), *_listed(paths_from)], options, quiet=quiet, log_json=log_json))


def _run(paths: Sequence[str], options: "BatchOptions", *, quiet: bool, log_json: bool) -> int:
    """Run the batch and say how it went; return the exit code."""
    from pipeline.names.lexicon import LexiconError  # noqa: PLC0415
    from pipeline.processes import WorkerStartError  # noqa: PLC0415
    from pipeline.spacy_model import ModelMissingError  # noqa: PLC0415
    from pipeline.writers import MissingExtraError  # noqa: PLC0415

    from .intake import OwnOutputError, total_size  # noqa: PLC0415
    from .run import run  # noqa: PLC0415
    from .screen import screen  # noqa: PLC0415

    wrong = (
        LexiconError,
        ModelMissingError,
        WorkerStartError,
        MissingExtraError,
        OwnOutputError,
        ClusterError,
        OSError,
    )
    console = Console(stderr=True)
    total = 0 if quiet else total_size(paths)
    try:
        with screen(console, total=total, quiet=quiet, as_json=log_json) as watch:
            summary = run(paths, options, watch)
    except KeyboardInterrupt:
        _complain(console, "stopped; the same command goes on from here")
        return STOPPED
    except BrokenPipeError:
        _close_standard_output()
        return NO_READER
    except wrong as error:
        _close_standard_output()
        _complain(console, str(error))
        return 2
    watch.ended(summary, "standard output" if options.output == "-" else options.output)
    return 1 if summary.failed else 0


def _complain(console: Console, words: str) -> None:
    console.print(f"glaneur: {words}", style="red", markup=False, highlight=False, soft_wrap=True)


def _close_standard_output() -> None:
    """Let go of what could not be written: Python would try, and complain, once more at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _listed(paths_from: str | None) -> list[str]:
    from pipeline.readers import paths_from as listed  # noqa: PLC0415

    if paths_from is None:
        return []
    if paths_from == "-":
        return list(listed(sys.stdin.buffer))
    try:
        with Path(paths_from).open("rb") as stream:
            return list(listed(stream))
    except OSError as error:
        raise typer.BadParameter(f"--paths-from: {paths_from} cannot be read: {error.strerror}") from error


def _published(given: str | None) -> date | None:
    try:
        return day(given)
    except UsageError as error:
        raise typer.BadParameter(str(error)) from None
