"""``python -m pipeline.bench``: measure, and print a table for each measurement."""

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console, RenderableType
from rich.table import Table

from . import measures
from .measures import Growth, Reading, Workers
from .memory import Memory, over_articles
from .texts import repeated, texts_of

MEGABYTE: Final = 2**20


def main(
    corpus: Annotated[Path, typer.Argument(help="Folder with articles (.ann or .txt).")] = Path("fixtures/corpus"),
    articles: Annotated[int, typer.Option(min=12, help="How many are read; they are repeated to that many.")] = 1200,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of each measurement; medians are given.")] = 5,
    workers: Annotated[int, typer.Option(min=1, help="Worker processes beside one.")] = 2,
    only: Annotated[str, typer.Option(help="Of: readers, growth, batches, grammars, start, workers, memory.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Measure Glaneur beside spaCy on the same texts, in turns; run nothing else meanwhile."""
    screen = Console(stderr=True)
    try:
        found = texts_of(corpus)
    except OSError as error:
        raise typer.BadParameter(str(error)) from error
    counts = sorted({1, workers})

    @cache
    def texts() -> list[str]:
        return repeated(found, articles)

    def tell(said: str) -> None:
        screen.print(said, style="dim", highlight=False)

    measured: dict[str, Callable[[], Any]] = {
        "readers": lambda: measures.side_by_side(texts(), rounds=rounds, tell=tell),
        "growth": lambda: measures.by_length(found, rounds=rounds),
        "batches": lambda: measures.by_batch(texts()[: articles // 4], rounds=rounds),
        "grammars": lambda: measures.grammars_share(texts()[: articles // 4], rounds=rounds),
        "start": lambda: measures.start_up(found[0], rounds=rounds),
        "workers": lambda: measures.with_workers(texts(), workers=counts, rounds=rounds),
        "memory": lambda: over_articles(found, articles=articles, workers=workers, tell=tell),
    }
    wanted = [word.strip() for word in only.split(",")] if only else list(measured)
    if not set(wanted) <= set(measured):
        raise typer.BadParameter(f"--only takes {', '.join(measured)}")
    figures: dict[str, Any] = {}
    for name in wanted:
        tell(f"measuring: {name}")
        figures[name] = measured[name]()
        if not as_json:
            Console().print(_PRINTED[name](figures[name]))
    if as_json:
        typer.echo(json.dumps(figures, indent=2, default=asdict))


def _readers(figures: list[Reading]) -> Table:
    table = _table(
        "reader", "tokens/s", "characters/s", "articles/s", "Glaneur is faster", "by CPU time", "peak memory"
    )
    for one in figures:
        table.add_row(
            one.name,
            f"{one.rates.tokens:,.0f}",
            f"{one.rates.characters:,.0f}",
            f"{one.rates.articles:,.1f}",
            f"{one.ours_is_faster:.2f} x",
            f"{one.ours_needs_less:.2f} x",
            f"{one.memory / MEGABYTE:,.0f} MB",
            f"{one.memory_growth / MEGABYTE:+,.0f} MB",
        )
    return table


def _growth(figures: Growth) -> Table:
    table = _table("characters of an article", "characters/s")
    for length, speed in figures.characters_per_second.items():
        table.add_row(f"{length:,}", f"{speed:,.0f}")
    table.caption = f"time grows with length to the power of {figures.exponent:.2f}"
    return table


def _batches(figures: dict[int, float]) -> Table:
    table = _table("articles at once", "articles/s")
    for size, speed in figures.items():
        table.add_row(str(size), f"{speed:,.1f}")
    return table


def _grammars(share: float) -> str:
    return f"amounts and dates: {share:.1%} of the processor time"


def _start(seconds: float) -> str:
    return f"first record after {seconds:.2f} s, from the start of the command"


def _workers(figures: list[Workers]) -> Table:
    table = _table("workers", "seconds", "articles/s after start-up", "times one worker", "peak memory of a process")
    for one in figures:
        ratio = one.rates.articles / figures[0].rates.articles
        table.add_row(
            str(one.workers),
            f"{one.seconds:.1f}",
            f"{one.rates.articles:,.1f}",
            f"{ratio:.2f} x",
            f"{one.memory / MEGABYTE:,.0f} MB",
        )
    return table


def _memory(figures: Memory) -> Table:
    table = _table("articles", "command", *(f"worker {number}" for number in range(1, len(figures.most))))
    for sample in figures.samples:
        table.add_row(f"{sample.articles:,}", *(f"{held / MEGABYTE:,.0f} MB" for held in sample.resident))
    table.add_row("most", *(f"{held / MEGABYTE:,.0f} MB" for held in figures.most))
    return table


def _table(*columns: str) -> Table:
    table = Table(box=None)
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left")
    return table


_PRINTED: Final[dict[str, Callable[[Any], RenderableType]]] = {
    "readers": _readers,
    "growth": _growth,
    "batches": _batches,
    "grammars": _grammars,
    "start": _start,
    "workers": _workers,
    "memory": _memory,
}
"""How each measurement is printed."""


if __name__ == "__main__":
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(main)
    app()
