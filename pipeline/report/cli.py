"""``glaneur report``: a folder of records in, one page out."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.usage import existing, usage_errors


def report_cli(
    records: Annotated[Path, typer.Argument(help="Folder of a batch, or a file of records.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")] = Path("report.html"),
) -> None:
    """Write a browsable page over a whole batch."""
    from pipeline.stored import StoredError, read_records  # noqa: PLC0415 - start-up time of the other commands
    from pipeline.writers import MissingExtraError  # noqa: PLC0415
    from pipeline.writers.whole import write_whole  # noqa: PLC0415

    from .data import read_failures  # noqa: PLC0415
    from .page import page  # noqa: PLC0415

    with usage_errors("report", StoredError, MissingExtraError):
        folder = records if existing(records).is_dir() else records.parent
        title, folders = f"Report on {records}", (Path(), folder)
        written = page(read_records(records), read_failures(folder), title=title, folders=folders)
        write_whole(output, written, durable=False)
    typer.echo(f"{output}: written")
