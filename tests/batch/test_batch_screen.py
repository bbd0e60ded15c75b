"""What a batch says while it runs, and to whom."""

import io
import json
import logging

import pytest
from rich.console import Console
from rich.progress import Progress

from pipeline.batch import screen as said
from pipeline.batch.account import Summary
from pipeline.outcomes import Counts
from pipeline.readers import Failure

SUMMARY = Summary(given=4, records=3, reused=1, failed=1, counts=Counts(5, 6, 7, 8))


@pytest.fixture
def clock(monkeypatch):
    """Time that passes when a test says so."""
    clock = [100.0]
    monkeypatch.setattr(said, "monotonic", lambda: clock[0])
    return clock


def _told(clock, *, terminal=False, **how):
    """Return what a batch that reads 1 000 of 4 000 bytes in 20 seconds is heard to say."""
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=terminal, width=100)
    with said.screen(console, total=4000, **({"quiet": False, "as_json": False} | how)) as screen:
        screen.settled(SUMMARY)
        clock[0] += 20
        screen.went(1000)
        screen.failed(Failure("a.txt", "is [empty]"))
        screen.settled(SUMMARY)
        screen.settled(SUMMARY)
        logging.getLogger("pipeline.test").warning("heard")
    screen.ended(SUMMARY, "outputs")
    return stream.getvalue()


def test_lines_where_there_is_no_terminal(clock):
    first, second, *table = _told(clock).splitlines()
    assert first == "a.txt: is [empty]"
    assert second == "4 articles, 0.2/s, about 1 min 00 s left"
    assert [tuple(line.split()) for line in table] == [
        ("articles", "4"),
        ("records", "3"),
        ("failures", "1"),
        ("reused", "1"),
        ("organisations", "5"),
        ("products", "6"),
        ("amounts", "7"),
        ("dates", "8"),
        ("written", "to", "outputs"),
    ]


def test_quiet_names_what_failed_and_nothing_else(clock):
    assert _told(clock, quiet=True) == "a.txt: is [empty]\n"


def test_json_lines_are_all_json(clock):
    events = [json.loads(line) for line in _told(clock, as_json=True).splitlines()]
    figures = {"articles": 4, "records": 3, "failures": 1, "reused": 1} | {
        "organisations": 5,
        "products": 6,
        "amounts": 7,
        "dates": 8,
        "seconds": 20.0,
        "per_second": 0.2,
    }
    assert events == [
        {"event": "failure", "source": "a.txt", "reason": "is [empty]"},
        {"event": "progress", **figures, "remaining_seconds": 60.0},
        {"event": "log", "level": "warning", "message": "heard"},
        {"event": "end", **figures, "output": "outputs"},
    ]


def test_a_bar_on_a_terminal(clock):
    told = _told(clock, terminal=True)
    assert "25%" in told
    assert "4 articles, 0.2/s" in told


def test_a_bar_of_unknown_length_says_no_time(clock):
    with Progress(console=Console(file=io.StringIO())) as progress:
        bar = said.Bar(progress.console, progress, 0)
        clock[0] += 20
        bar.went(10)
        bar.settled(SUMMARY)
        assert progress.tasks[0].total is None


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 min 00 s"), (59.6, "1 min 00 s"), (3599, "59 min 59 s"), (7260, "2 h 01 min")]
)
def test_durations(seconds, words):
    assert said._duration(seconds) == words
