"""``glaneur show``: an article or its record in, a highlighted article out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.usage import day, usage_errors

if TYPE_CHECKING:
    from datetime import date

    from pipeline.record import Record


def show_cli(
    article: Annotated[
        Path, typer.Argument(help="An article (- for standard input), its record (.json) or its .expected.json.")
    ],
    html: Annotated[Path | None, typer.Option(help="Write a page of its own there instead.")] = None,
    published: Annotated[str | None, typer.Option(help="Day of publication (2025-09-08).")] = None,
    lexicon: Annotated[Path | None, typer.Option(help="Your own names: a CSV file, name,type,canonical,id.")] = None,
) -> None:
    """Show an article with what was found in it highlighted."""
    from rich.console import Console  # noqa: PLC0415 - start-up time of the other commands

    from pipeline.article import UnreadableArticleError  # noqa: PLC0415
    from pipeline.expected import ExpectedError  # noqa: PLC0415
    from pipeline.names.lexicon import LexiconError  # noqa: PLC0415
    from pipeline.spacy_model import ModelMissingError  # noqa: PLC0415
    from pipeline.stored import StoredError  # noqa: PLC0415
    from pipeline.writers.whole import write_whole  # noqa: PLC0415

    from .page import page  # noqa: PLC0415
    from .terminal import show  # noqa: PLC0415

    with usage_errors("show", UnreadableArticleError, ExpectedError, LexiconError, ModelMissingError, StoredError):
        record, text = load(article, published=day(published), lexicon=lexicon)
        if html is not None:
            write_whole(html, page(record, text), durable=False)
            typer.echo(f"{html}: written")
            return
    show(record, text, Console())


def load(path: Path, *, published: "date | None" = None, lexicon: Path | None = None) -> "tuple[Record, str]":
    """Return the record of an article and its text.

    Args:
        path: the article; or a record that was written of it, or is expected of it.
        published: day of publication of an article.
        lexicon: the user's own names, for an article.

    Raises:
        UnreadableArticleError: if the article cannot be read.
        StoredError, ExpectedError: if the record cannot, or the text it is about is not at hand.
        LexiconError, ModelMissingError: as :class:`pipeline.extractor.Extractor`.
        OSError: if a file cannot be opened.

    """
    from pipeline import expected  # noqa: PLC0415
    from pipeline.readers import read_file  # noqa: PLC0415
    from pipeline.readers.formats import EXPECTED  # noqa: PLC0415
    from pipeline.stored import StoredError, Texts, is_record, read_records  # noqa: PLC0415

    if path.name.endswith(EXPECTED):
        record = expected.read(path).record
    elif is_record(path):
        (record,) = read_records(path)
    else:
        from pipeline.extractor import Extractor  # noqa: PLC0415 - loads spaCy and the model: seconds

        article = read_file(path, published=published)
        return Extractor(lexicon=lexicon)(article), article.text
    text = Texts(Path(), path.parent).of(record)
    if text is None:
        raise StoredError(f"{path}: the text is not at hand: neither in the record (--keep-text) nor at its source")
    return record, text
