"""An evaluation and a comparison as tables for a terminal. Figures are percentages with one decimal."""

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from .compare import Comparison
from .errors import KINDS, Error, clipped
from .mention import NAMES
from .run import Evaluation
from .score import Score, Tally

_NOTHING: Final = "–"
_SHORT: Final = {"modifier": "mod.", "currency_from": "from", "resolution": "res."}
"""Headings that leave room for the figures in 80 columns."""


def percent(share: float | None) -> str:
    """Write a share between 0 and 1 as a percentage; a dash where there is none."""
    return _NOTHING if share is None else f"{100 * share:.1f}"


def tables(evaluation: Evaluation) -> Iterator[RenderableType]:
    """Yield the tables of spans, values and entities."""
    yield _spans(evaluation)
    yield _values(evaluation)
    if any(evaluation.labels[label].grouping.expected for label in NAMES):
        yield _entities(evaluation)


def _table(title: str, *columns: str) -> Table:
    table = Table(
        title=title, title_justify="left", title_style="bold", header_style="bold", box=None, padding=(0, 2, 0, 0)
    )
    table.add_column(columns[0], overflow="fold")
    for column in columns[1:]:
        table.add_column(column, justify="right", no_wrap=True)
    return table


def _rows(evaluation: Evaluation) -> Iterator[tuple[str, Tally]]:
    for label, tally in evaluation.labels.items():
        if tally.gold or tally.found or tally.ignored:
            yield label, tally
    yield "micro", evaluation.micro


def _prf(score: Score) -> tuple[str, str, str]:
    return percent(score.precision), percent(score.recall), percent(score.f1)


def _spans(evaluation: Evaluation) -> Table:
    table = _table("Spans", "", "gold", "found", "ign.", "exact P", "R", "F1", "overlap P", "R", "F1")
    for label, tally in _rows(evaluation):
        counts = (str(tally.gold), str(tally.found), str(tally.ignored))
        table.add_row(label, *counts, *_prf(tally.exact_score), *_prf(tally.overlap_score))
    table.caption = "ign.: found where gold is optional; neither rewarded nor punished"
    table.caption_justify = "left"
    return table


def _values(evaluation: Evaluation) -> Table:
    names = list(dict.fromkeys(name for tally in evaluation.labels.values() for name in tally.fields))
    headings = [_SHORT.get(name, name) for name in names]
    table = _table("Values of the exactly found", "", "exact", *headings, "+span P", "R", "F1")
    for label, tally in _rows(evaluation):
        fields = [tally.fields.get(name) for name in names]
        cells = [
            _NOTHING if field is None else percent(field.accuracy if name == "value" else field.stated_accuracy)
            for name, field in zip(names, fields, strict=True)
        ]
        table.add_row(label, str(tally.exact), *cells, *_prf(tally.value_score))
    table.caption = (
        "mod.: modifier; from: origin of the currency; res.: resolution; +span: span and value right.\n"
        "mod., per, from, res.: of those where gold or record states one; of all of them with --json"
    )
    table.caption_justify = "left"
    return table


def _entities(evaluation: Evaluation) -> Table:
    table = _table("Entities, B-cubed", "", "P", "R", "F1", "of the found: P", "R", "F1")
    for label in NAMES:
        tally = evaluation.labels[label]
        cells = [
            percent(figure)
            for grouping in (tally.grouping, tally.grouping_found)
            for figure in (grouping.precision, grouping.recall, grouping.f1)
        ]
        table.add_row(label, *cells)
    return table


def per_article_table(evaluation: Evaluation) -> Table:
    """Return one line per article, all labels together, the worst first."""
    table = _table("Articles", "", "gold", "found", "P", "R", "F1", "overlap", "value")
    table.caption = "P, R, F1: equal spans; overlap, value: F1"
    table.caption_justify = "left"

    def worst_first(item: tuple[str, Tally]) -> tuple[float, str]:
        f1 = item[1].exact_score.f1
        return (2.0 if f1 is None else f1), item[0]

    articles = ((article, result.micro) for article, result in evaluation.articles.items())
    for article, tally in sorted(articles, key=worst_first):
        table.add_row(
            article,
            str(tally.gold),
            str(tally.found),
            *_prf(tally.exact_score),
            percent(tally.overlap_score.f1),
            percent(tally.value_score.f1),
        )
    return table


def error_lines(errors: Iterable[Error]) -> Iterator[Text]:
    """Yield each error with its line of context, by kind, in the order of :data:`KINDS`."""
    listed = list(errors)
    for kind, meaning in KINDS.items():
        of_kind = [error for error in listed if error.kind == kind]
        if not of_kind:
            continue
        yield Text.assemble("\n", (f"{kind}: {meaning} ({len(of_kind)})", "bold"))
        for error in of_kind:
            yield _error(error)


def _error(error: Error) -> Text:
    place = f"{error.article}:{error.line}" if error.line else error.article
    line = Text.assemble((place, "cyan"), "  ", (error.label, "magenta"))
    if error.kind not in ("missed", "spurious"):
        expected, found = (side if side is not None else "nothing" for side in (error.expected, error.found))
        line.append("  ").append(expected, style="green").append(" expected, ")
        line.append(found, style="red").append(" found")
    before, inside, after = clipped(error.context)
    return line.append("\n    ").append_text(Text.assemble(before, (inside, "bold"), after))


def comparison_parts(comparison: Comparison, *, errors: bool) -> Iterator[RenderableType]:
    """Yield what changed between two runs: figures, articles, and with ``errors`` each error that is gone or new."""
    table = _table("Changed figures", "", "figure", "old", "new", "difference")
    for change in comparison.changes:
        table.add_row(
            change.label,
            change.figure.replace("_", " "),
            percent(change.old),
            percent(change.new),
            Text(f"{100 * change.difference:+.1f}", style="green" if change.difference > 0 else "red"),
        )
    yield table if comparison.changes else Text("No figure changed.")
    if comparison.articles:
        worse = [f"{article} ({100 * by:+.1f})" for article, by in comparison.articles if by < 0]
        better = [f"{article} ({100 * by:+.1f})" for article, by in reversed(comparison.articles) if by > 0]
        for heading, names in (("Worse", worse), ("Better", better)):
            yield Text.assemble((f"{heading}: ", "bold"), f"{len(names)} articles. ", ", ".join(names))
    for heading, only in (("old", comparison.only_old), ("new", comparison.only_new)):
        if only:
            yield Text(
                f"{len(only)} articles only in the {heading} run, left out below: {', '.join(only)}", style="yellow"
            )
    yield Text.assemble(
        (f"{len(comparison.gone)} errors gone", "green"), ", ", (f"{len(comparison.new)} errors new", "red")
    )
    if errors:
        for heading, listed in (("GONE", comparison.gone), ("NEW", comparison.new)):
            yield Text(f"\n{heading}", style="bold underline")
            yield from error_lines(listed)
