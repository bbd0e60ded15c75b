"""``glaneur show``: an article or its record in, a highlighted article out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.record import Record


def show_cli(
    article: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="An article, or a record (.json).")],
    html: Annotated[Path | None, typer.Option(help="Write a page of its own there instead.")] = None,
    published: Annotated[str | None, typer.Option(help="Day of publication (2025-09-08).")] = None,
) -> None:
    """Show an article with what was found in it highlighted."""
    from rich.console import Console  # noqa: PLC0415 - start-up time of the other commands

    try:
        record, text = load(article, published=published)
        if html is not None:
            from .page import page  # noqa: PLC0415

            html.write_text(page(record, text), encoding="utf-8")
            typer.echo(f"{html}: written")
            return
    except (ValueError, OSError) as error:
        typer.echo(f"glaneur show: {error}", err=True)
        raise typer.Exit(2) from error
    from .terminal import show  # noqa: PLC0415

    show(record, text, Console())


def load(path: Path, *, published: str | None = None) -> "tuple[Record, str]":
    """Return the record of an article and its text; ``path`` is the article, or the record itself (``.json``).

    Raises:
        ValueError: if it cannot be read, ``published`` is no date, or the text of a record is not at hand.
        OSError: if it cannot be opened.

    """
    from datetime import date  # noqa: PLC0415

    from pipeline.readers import read_file  # noqa: PLC0415
    from pipeline.stored import read_records, text_of  # noqa: PLC0415

    if path.name.endswith((".json", ".json.gz")):
        (record,) = read_records(path)
        text = text_of(record, folders=(Path(), path.parent))
        if text is None:
            raise ValueError(f"{path}: the text is not at hand: neither in the record (--keep-text) nor at its source")
        return record, text
    from pipeline.extractor import Extractor  # noqa: PLC0415 - loads spaCy and the model: seconds

    article = read_file(path, published=date.fromisoformat(published) if published else None)
    return Extractor()(article), article.text
