"""``glaneur evaluate``: arguments in, tables or JSON out."""

from pathlib import Path
from typing import Annotated

import typer


def evaluate_cli(
    gold: Annotated[
        Path, typer.Argument(exists=True, help="Annotated articles (.ann), or expected records (.json, .jsonl).")
    ],
    records: Annotated[
        Path | None, typer.Argument(exists=True, help="Records to judge; without them the texts of GOLD are extracted.")
    ] = None,
    *,
    errors: Annotated[bool, typer.Option("--errors", help="List each error with its line of context.")] = False,
    per_article: Annotated[bool, typer.Option("--per-article", help="A line per article, the worst first.")] = False,
    against: Annotated[
        Path | None,
        typer.Option(exists=True, help="Records or --json of an earlier run: what got better or worse."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the figures and errors, or with --against the comparison, as JSON.")
    ] = False,
) -> None:
    """Precision, recall, F1, value accuracy and entity grouping of RECORDS against GOLD."""
    from rich.console import Console  # noqa: PLC0415 - start-up time of the other commands

    from pipeline.stored import read_records  # noqa: PLC0415

    from .compare import compare  # noqa: PLC0415
    from .run import evaluate  # noqa: PLC0415
    from .sources import earlier_run, extract_all, judge, read_gold  # noqa: PLC0415
    from .tables import comparison_parts, error_lines, per_article_table, tables  # noqa: PLC0415

    try:
        expected = read_gold(gold)
        judged, warnings = judge(expected, read_records(records) if records else extract_all(expected))
        run = evaluate(judged, warnings=warnings)
        comparison = compare(earlier_run(against, expected), run) if against else None
    except (ValueError, OSError) as error:
        typer.echo(f"glaneur evaluate: {error}", err=True)
        raise typer.Exit(2) from error
    if as_json:
        typer.echo((comparison or run).model_dump_json(indent=1))
        return
    console = Console()
    for warning in run.warnings:
        console.print(f"[yellow]Warning:[/] {warning}", highlight=False)
    for table in tables(run):
        console.print(table)
        console.print()
    if per_article:
        console.print(per_article_table(run))
    if comparison is not None:
        for part in comparison_parts(comparison, errors=errors):
            console.print(part)
    elif errors:
        for line in error_lines(run.errors):
            console.print(line)
