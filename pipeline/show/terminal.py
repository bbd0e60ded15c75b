"""A highlighted article for a terminal.

With colours, kinds are told apart by them; without (a pipe, ``NO_COLOR``), by brackets and the name of the kind.
"""

from collections.abc import Iterator
from typing import Final

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pipeline.record import Entity, Record

from .marks import KINDS, Mark, marks, pieces, visible
from .wording import amount_words, basis, date_words, days, duration_words

STYLES: Final = {
    "organisation": "bold blue",
    "product": "bold magenta",
    "amount": "bold green",
    "date": "bold yellow",
    "duration": "bold cyan",
}
TEXT_WIDTH: Final = 88
"""Longest line of running text, in columns; longer ones are hard to follow."""


def show(record: Record, text: str, console: Console) -> None:
    """Print the article with its marks, and the tables of what was found."""
    coloured = console.is_terminal and not console.no_color and console.color_system is not None
    info = record.article
    heading = " · ".join(filter(None, [info.id, str(info.published) if info.published else "", info.source]))
    console.print(Text(visible(heading), style="dim"), soft_wrap=True)
    if coloured:
        console.print(Text("  ").join(Text(name, style=STYLES[kind]) for kind, name in KINDS.items()))
    console.print()
    console.print(highlighted(record, text, coloured=coloured), width=min(console.width, TEXT_WIDTH))
    for table in tables(record):
        console.print()
        console.print(Padding(table, 0))
    for warning in record.warnings:
        console.print(Text(f"Warning: {visible(warning)}", style="yellow"))


def highlighted(record: Record, text: str, *, coloured: bool) -> Text:
    """Return the text with its marks and, beside each, the name or value that it does not say itself."""
    shown = Text()
    for piece, mark in pieces(visible(text), marks(record), 0, len(text)):
        if mark is None:
            shown.append(piece)
        elif coloured:
            shown.append(piece, style=STYLES[mark.kind])
            if _tells_more(mark, piece):
                shown.append(f" → {mark.words}", style=f"not bold {STYLES[mark.kind].split()[-1]} dim")
        else:
            beside = f" → {mark.words}" if _tells_more(mark, piece) else ""
            shown.append(f"[{piece} | {mark.kind}{beside}]")
    return shown


def _tells_more(mark: Mark, piece: str) -> bool:
    return mark.words.casefold() != piece.casefold()


def tables(record: Record) -> Iterator[Table]:
    """Yield a table for each kind of which something was found."""
    for kind, entities in (("organisation", record.organisations), ("product", record.products)):
        if entities:
            yield _entities(kind, entities)
    if record.amounts:
        table = _table("amount", "As written", "Value", "Currency from")
        for amount in record.amounts:
            table.add_row(*_cells(amount.span.text, amount_words(amount), amount.currency_from or ""))
        yield table
    if record.dates:
        table = _table("date", "As written", "Value", "Days", "Worked out")
        for date in record.dates:
            table.add_row(*_cells(date.span.text, date_words(date), days(date), basis(date)))
        yield table
    if record.durations:
        table = _table("duration", "As written", "Value")
        for duration in record.durations:
            table.add_row(*_cells(duration.span.text, duration_words(duration)))
        yield table


def _entities(kind: str, entities: tuple[Entity, ...]) -> Table:
    table = _table(kind, "Name", "Also", "Mentions", "Id")
    for entity in entities:
        table.add_row(*_cells(entity.name, ", ".join(entity.aliases), str(len(entity.mentions)), entity.id or ""))
    return table


def _table(kind: str, *columns: str) -> Table:
    table = Table(title=KINDS[kind], title_justify="left", title_style=STYLES[kind], box=None, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, header_style="dim")
    return table


def _cells(*words: str) -> list[RenderableType]:
    return [Text(visible(" ".join(word.split()))) for word in words]
