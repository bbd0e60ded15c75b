"""The command ``glaneur``: arguments in, exit code out. The only file of the main job that prints."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from pipeline.evaluate.cli import evaluate_cli
from pipeline.fixture.cli import app as fixture_app
from pipeline.report.cli import report_cli
from pipeline.show.cli import show_cli

if TYPE_CHECKING:
    from pipeline.batch import Summary

app = typer.Typer(
    name="glaneur",
    help="Facts from French news: organisations, amounts of money, dates, products.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
screen = Console(stderr=True)

app.command("show")(show_cli)
app.command("report")(report_cli)
app.command("evaluate")(evaluate_cli)
app.add_typer(fixture_app, name="fixture")


def _day(given: str | None) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(f"{given!r} is no date: write it as 2025-09-08") from None


@app.command()
def extract(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for standard input.")
    ],
    output: Annotated[
        str, typer.Option("-o", "--output", help="Folder of the records; - for standard output.")
    ] = "outputs",
    published: Annotated[str | None, typer.Option(help="Day of publication of all of them (2025-09-08).")] = None,
    lexicon: Annotated[Path | None, typer.Option(help="Your own names: a CSV file, name,type,canonical,id.")] = None,
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Put each article's text into its record.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but what failed.")] = False,
) -> None:
    """Read articles and write a JSON record for each."""
    from pipeline import batch  # noqa: PLC0415 - spaCy takes a second to import: not for --help
    from pipeline.names.lexicon import LexiconError  # noqa: PLC0415
    from pipeline.nlp import ModelMissingError  # noqa: PLC0415

    day = _day(published)
    try:
        with Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=screen,
            disable=quiet or not screen.is_terminal,
        ) as progress:
            task = progress.add_task("articles", total=None)
            summary = batch.run(
                paths,
                output,
                published=day,
                lexicon=lexicon,
                keep_text=keep_text,
                progress=lambda done, total: progress.update(task, completed=done, total=total),
            )
    except (LexiconError, ModelMissingError, OSError) as error:
        screen.print(f"glaneur: {error}", style="red", markup=False, highlight=False)
        raise typer.Exit(2) from error
    for failure in summary.failures:
        screen.print(f"{failure.source}: {failure.reason}", style="red", markup=False, highlight=False, soft_wrap=True)
    if not quiet:
        screen.print(_table(summary, output))
    if summary.failures:
        raise typer.Exit(1)


def _table(summary: "Summary", output: str) -> Table:
    table = Table(title=None, show_header=False, box=None)
    for name, number in (
        ("records", summary.records),
        ("failures", len(summary.failures)),
        ("organisations", summary.organisations),
        ("products", summary.products),
        ("amounts", summary.amounts),
        ("dates", summary.dates),
    ):
        table.add_row(name, str(number))
    table.add_row("written to", "standard output" if output == "-" else output)
    return table


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from pipeline.record import json_schema  # noqa: PLC0415

    sys.stdout.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    """Run the command."""
    app()
