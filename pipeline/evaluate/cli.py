"""``glaneur evaluate``: arguments in, tables or JSON out."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.usage import UsageError, existing, usage_errors


def evaluate_cli(
    gold: Annotated[
        Path,
        typer.Argument(help="Annotated articles (.ann), fixtures (.expected.json) or records; a file or a folder."),
    ],
    records: Annotated[
        Path | None,
        typer.Argument(help="Records to judge, a folder or a file; without them the texts of GOLD are extracted."),
    ] = None,
    *,
    lexicon: Annotated[
        Path | None,
        typer.Option(help="Your own names, without RECORDS: a CSV file, name,type,canonical,id.", show_default=False),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List each error with its line of context.")] = False,
    per_article: Annotated[bool, typer.Option("--per-article", help="A line per article, the worst first.")] = False,
    against: Annotated[
        Path | None,
        typer.Option(help="Records or --json of an earlier run: what got better or worse."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the figures and errors, or with --against the comparison, as JSON.")
    ] = False,
) -> None:
    """Precision, recall, F1, value accuracy and entity grouping of RECORDS against GOLD."""
    from rich.console import Console  # noqa: PLC0415 - start-up time of the other commands
    from rich.text import Text  # noqa: PLC0415

    from pipeline.article import UnreadableArticleError  # noqa: PLC0415
    from pipeline.expected import ExpectedError  # noqa: PLC0415
    from pipeline.gold import GoldError  # noqa: PLC0415
    from pipeline.names.lexicon import LexiconError  # noqa: PLC0415
    from pipeline.spacy_model import ModelMissingError  # noqa: PLC0415
    from pipeline.stored import StoredError, read_records  # noqa: PLC0415
    from pipeline.writers import MissingExtraError  # noqa: PLC0415

    from .compare import compare  # noqa: PLC0415
    from .run import EvaluationError, evaluate  # noqa: PLC0415
    from .sources import earlier_run, extract_all, judge, read_gold  # noqa: PLC0415
    from .tables import comparison_parts, error_lines, per_article_table, tables  # noqa: PLC0415

    kinds = (
        *(EvaluationError, GoldError, StoredError, ExpectedError),
        *(UnreadableArticleError, LexiconError, ModelMissingError, MissingExtraError),
    )
    with usage_errors("evaluate", *kinds):
        if records and lexicon:
            raise UsageError("--lexicon is for texts that are extracted here: RECORDS are judged as they were written")
        expected = read_gold(existing(gold))
        found = read_records(existing(records)) if records else extract_all(expected, lexicon=lexicon)
        judged, warnings = judge(expected, found)
        run = evaluate(judged, warnings=warnings)
        comparison = compare(earlier_run(existing(against), expected), run) if against else None
    if as_json:
        typer.echo((comparison or run).model_dump_json(indent=1))
        return
    console = Console()
    for warning in run.warnings:
        console.print(Text.assemble(("Warning: ", "yellow"), warning))
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
