"""The command ``glaneur``: one subcommand for each room that has one."""

import json
import sys

import typer

from pipeline.batch.cli import extract_cli
from pipeline.evaluate.cli import evaluate_cli
from pipeline.fixture.cli import app as fixture_app
from pipeline.report.cli import report_cli
from pipeline.show.cli import show_cli

app = typer.Typer(
    name="glaneur",
    help="Facts from French news: organisations, amounts of money, dates, products.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

app.command("extract", no_args_is_help=True)(extract_cli)
app.command("show")(show_cli)
app.command("report")(report_cli)
app.command("evaluate")(evaluate_cli)
app.add_typer(fixture_app, name="fixture")


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from pipeline.record import json_schema  # noqa: PLC0415 - start-up time of the other commands

    sys.stdout.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    """Run the command."""
    app()
