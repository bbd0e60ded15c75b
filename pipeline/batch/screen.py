"""What a person, or the program that watches for one, is told of a batch while it runs: on standard error."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import IO, Any, Final, Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table

from pipeline.readers import Failure

from .account import Summary, Watch

LINE_SECONDS: Final = 10.0
"""Between two lines of progress where there is no terminal."""


class Screen(Watch, Protocol):
    """A watch that says how the batch ended, too."""

    def ended(self, summary: Summary, output: str) -> None:
        """Hear that all is written."""


class _Pace:
    """How fast a batch goes, and how long it will go on."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._read = 0
        self._begun = monotonic()

    def went(self, size: int) -> None:
        self._read += size

    @property
    def seconds(self) -> float:
        return monotonic() - self._begun

    def per_second(self, summary: Summary) -> float:
        return (summary.records + summary.failed) / max(self.seconds, 1e-9)

    @property
    def remaining(self) -> float | None:
        """Seconds; null before anything was read or where the input has no length."""
        return self.seconds * (self._total - self._read) / self._read if 0 < self._read <= self._total else None


class Quiet:
    """Says what failed and nothing else."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def went(self, size: int) -> None:
        """Say nothing."""

    def failed(self, failure: Failure) -> None:
        """Name the article and the reason."""
        self._console.print(
            f"{failure.source}: {failure.reason}", style="red", markup=False, highlight=False, soft_wrap=True
        )

    def settled(self, summary: Summary) -> None:
        """Say nothing."""

    def ended(self, summary: Summary, output: str) -> None:
        """Say nothing."""


class Lines(Quiet):
    """Plain lines now and then, for a log; a table at the end."""

    def __init__(self, console: Console, total: int) -> None:
        super().__init__(console)
        self._pace = _Pace(total)
        self._said = monotonic()

    def went(self, size: int) -> None:
        """Keep count."""
        self._pace.went(size)

    def settled(self, summary: Summary) -> None:
        """Say how things stand, if it was not said a moment ago."""
        if monotonic() - self._said < LINE_SECONDS:
            return
        self._said = monotonic()
        remaining = self._pace.remaining
        self._console.print(
            f"{summary.records + summary.failed} articles, {self._pace.per_second(summary):.1f}/s"
            + ("" if remaining is None else f", about {_duration(remaining)} left"),
            highlight=False,
        )

    def ended(self, summary: Summary, output: str) -> None:
        """Say what became of it all."""
        self._console.print(_table(summary, output))


class Bar(Lines):
    """A moving bar on a terminal; failures above it, a table at the end."""

    def __init__(self, console: Console, progress: Progress, total: int) -> None:
        super().__init__(console, total)
        self._progress = progress
        self._task = progress.add_task("", total=total or None)

    def went(self, size: int) -> None:
        """Move the bar."""
        super().went(size)
        self._progress.advance(self._task, size)

    def settled(self, summary: Summary) -> None:
        """Say how many articles there were, and how fast."""
        words = f"{summary.records + summary.failed} articles, {self._pace.per_second(summary):.1f}/s"
        self._progress.update(self._task, description=words)


class JsonLines:
    """A JSON object on each line, for a program: ``event`` is ``progress``, ``failure``, ``log`` or ``end``."""

    def __init__(self, stream: IO[str], total: int) -> None:
        self._stream = stream
        self._pace = _Pace(total)
        self._said = monotonic()

    def went(self, size: int) -> None:
        """Keep count."""
        self._pace.went(size)

    def failed(self, failure: Failure) -> None:
        """Write the failure."""
        self.write("failure", source=failure.source, reason=failure.reason)

    def settled(self, summary: Summary) -> None:
        """Write how things stand, if it was not written a moment ago."""
        if monotonic() - self._said >= LINE_SECONDS:
            self._said = monotonic()
            self.write("progress", **self._figures(summary), remaining_seconds=self._pace.remaining)

    def ended(self, summary: Summary, output: str) -> None:
        """Write what became of it all."""
        self.write("end", **self._figures(summary), output=output)

    def write(self, event: str, **content: object) -> None:
        """Write a line."""
        self._stream.write(json.dumps({"event": event, **content}, ensure_ascii=False) + "\n")
        self._stream.flush()

    def _figures(self, summary: Summary) -> dict[str, Any]:
        return {
            **dict(_figures(summary)),
            "seconds": round(self._pace.seconds, 1),
            "per_second": round(self._pace.per_second(summary), 1),
        }


class _LogLines(logging.Handler):
    """Puts what the program logs among the JSON lines."""

    def __init__(self, lines: JsonLines) -> None:
        super().__init__()
        self._lines = lines
        self.setFormatter(logging.Formatter("%(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        self._lines.write("log", level=record.levelname.lower(), message=self.format(record))


@contextmanager
def screen(console: Console, *, total: int, quiet: bool, as_json: bool) -> Iterator[Screen]:
    """Give what fits the place: JSON lines if asked for, a bar on a terminal, else lines.

    Args:
        console: standard error.
        total: bytes of the input (about), 0 when unknown.
        quiet: only failures.
        as_json: JSON lines, for a program.

    """
    if as_json:
        lines = JsonLines(console.file, total)
        handler = _LogLines(lines)
        logging.getLogger().addHandler(handler)
        try:
            yield lines
        finally:
            logging.getLogger().removeHandler(handler)
    elif quiet:
        yield Quiet(console)
    elif not console.is_terminal:
        yield Lines(console, total)
    else:
        columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
        with Progress(*columns, console=console, transient=True) as progress:
            yield Bar(console, progress, total)


def _figures(summary: Summary) -> Iterator[tuple[str, int]]:
    counts = summary.counts
    yield "articles", summary.given
    yield "records", summary.records
    yield "failures", summary.failed
    yield "reused", summary.reused
    yield from (
        ("organisations", counts.organisations),
        ("products", counts.products),
        ("amounts", counts.amounts),
        ("dates", counts.dates),
    )


def _table(summary: Summary, output: str) -> Table:
    table = Table(title=None, show_header=False, box=None)
    for name, number in _figures(summary):
        table.add_row(name, str(number))
    table.add_row("written to", output)
    return table


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"
