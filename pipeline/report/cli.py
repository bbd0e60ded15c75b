"""``glaneur report``: a folder of records in, one page out."""

from pathlib import Path
from typing import Annotated

import typer


def report_cli(
    records: Annotated[Path, typer.Argument(exists=True, help="Folder of a batch, or a file of records.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")] = Path("report.html"),
) -> None:
    """Write a browsable page over a whole batch."""
    from pipeline.stored import read_records  # noqa: PLC0415 - start-up time of the other commands

    from .data import read_failures  # noqa: PLC0415
    from .page import page  # noqa: PLC0415

    folder = records if records.is_dir() else records.parent
    try:
        written = page(
            read_records(records), read_failures(folder), title=f"Report on {records}", folders=(Path(), folder)
        )
        output.write_text(written, encoding="utf-8")
    except (ValueError, OSError) as error:
        typer.echo(f"glaneur report: {error}", err=True)
        raise typer.Exit(2) from error
    typer.echo(f"{output}: written")
