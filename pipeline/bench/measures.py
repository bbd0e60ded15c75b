"""What is measured: readers beside each other, growth, batch sizes, grammars, start-up, worker processes."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from threadpoolctl import threadpool_limits

from .figures import Load, Rates, Round, growth, rates, times_faster
from .processes import BYTES_OF_MAXRSS, started, timed
from .readers import READERS, glaneur
from .texts import of_length, write_folder

LENGTHS: Final = (200, 2_000, 20_000, 200_000)
"""Characters of an article, for growth."""
BATCHES: Final = (1, 8, 64, 512)
"""Articles given at once."""
_GROWTH_CHARACTERS: Final = 400_000
COMMAND: Final = (sys.executable, "-c", "from pipeline.cli import main; main()", "extract", "--quiet", "-o")
"""What is measured as a whole; the place of the records comes next."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader beside the others."""

    name: str
    rates: Rates
    ours_is_faster: float
    """How many times Glaneur is faster, on the clock."""
    ours_needs_less: float
    """How many times less processor time it needs."""
    memory: int
    """Most memory held, in bytes."""
    memory_growth: int
    """By how many bytes that rose after the first round."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How cost grows with the length of an article."""

    characters_per_second: dict[int, float]
    """By the characters of an article."""
    exponent: float
    """Of length, in the time that an article takes; 1 is linear."""


@dataclass(frozen=True, slots=True)
class Workers:
    """The command over a folder, with some worker processes."""

    workers: int
    seconds: float
    rates: Rates
    """Without the start-up."""
    memory: int
    """Most memory of the largest of its processes, in bytes."""


def load_of(texts: Sequence[str]) -> Load:
    """Count articles, characters and spaCy's tokens."""
    from pipeline.tokenizer import Words  # noqa: PLC0415

    words = Words.load()
    return Load(len(texts), sum(map(len, texts)), sum(len(words(text)[0]) for text in texts))


def side_by_side(texts: Sequence[str], *, rounds: int, tell: Callable[[str], None]) -> list[Reading]:
    """Let every reader read, in turn, ``rounds`` parts of ``texts``; another part before that is not counted.

    Every round has articles that were not read before: what is remembered of words helps as much as it does in a batch.
    """
    names = list(READERS)
    parts = [texts[number :: rounds + 1] for number in range(rounds + 1)]
    loads = [load_of(part) for part in parts[1:]]
    measured: dict[str, list[Round]] = {name: [] for name in names}
    memory: dict[str, list[int]] = {name: [] for name in names}
    with ExitStack() as stack:
        processes = {name: stack.enter_context(started(name)) for name in names}
        for number, part in enumerate(parts):
            for name, process in processes.items():
                answer = process.read(part)
                tell(f"round {number} of {rounds}: {name}: {answer.round.seconds:.2f} s")
                memory[name].append(answer.memory)
                if number:
                    measured[name].append(answer.round)
    ours = measured[names[-1]]
    return [
        Reading(
            name,
            rates(loads, measured[name]),
            times_faster(measured[name], ours),
            times_faster(measured[name], ours, cpu=True),
            memory[name][-1],
            memory[name][-1] - memory[name][0],
        )
        for name in names
    ]


def by_length(texts: Sequence[str], *, rounds: int) -> Growth:
    """Read articles of each of :data:`LENGTHS`, one at a time."""
    reader = glaneur()
    seconds: dict[int, float] = {}
    with threadpool_limits(limits=1):
        for length in LENGTHS:
            articles = list(of_length(list(texts), length, max(1, _GROWTH_CHARACTERS // length)))
            reader(articles)
            seconds[length] = median(_each(reader, articles) for _ in range(rounds)) / len(articles)
    speeds = {length: length / one for length, one in seconds.items()}
    return Growth(speeds, growth(LENGTHS, list(seconds.values())))


def by_batch(texts: Sequence[str], *, rounds: int) -> dict[int, float]:
    """Return articles per second when each of :data:`BATCHES` articles are given at once."""
    reader = glaneur()
    found: dict[int, float] = {}
    with threadpool_limits(limits=1):
        reader(texts)
        for size in BATCHES:
            batches = [texts[start : start + size] for start in range(0, len(texts), size)]
            taken = median(timed(lambda: sum(map(reader, batches)))[0].seconds for _ in range(rounds))  # noqa: B023
            found[size] = len(texts) / taken
    return found


def grammars_share(texts: Sequence[str], *, rounds: int) -> float:
    """Return the part of the processor time that finding and valuing amounts and dates takes, from 0 to 1."""
    from pipeline import amounts, dates  # noqa: PLC0415
    from pipeline.typography import plain, readable  # noqa: PLC0415

    views = [plain(readable(text).text) for text in texts]
    reader = glaneur()

    def grammars() -> int:
        for view in views:
            amounts.resolve(view, amounts.find(view))
            found = dates.find(view)
            dates.resolve(view, [(one.start, one.end) for one in found if one.kind == "date"], None)
        return len(views)

    with threadpool_limits(limits=1):
        reader(texts)
        return median(timed(grammars)[0].cpu / timed(lambda: reader(texts))[0].cpu for _ in range(rounds))


def start_up(text: str, *, rounds: int) -> float:
    """Return the seconds from the start of the command to the first record, by the median."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, encoding="utf-8")
        return median(_first_line([*COMMAND, "-", str(path)]) for _ in range(rounds))


def with_workers(texts: Sequence[str], *, workers: Sequence[int], rounds: int) -> list[Workers]:
    """Run the command over a folder of ``texts``, with each number of ``workers`` in turn.

    What the same command takes for one article is taken off: that is the start-up.
    """
    measured: dict[int, list[float]] = {one: [] for one in workers}
    memory: dict[int, int] = dict.fromkeys(workers, 0)
    starts: dict[int, list[float]] = {one: [] for one in workers}
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_folder(list(texts), folder / "all")
        write_folder(list(texts[:1]), folder / "one")
        for number in range(rounds):
            for one in workers:
                for articles, taken in (("all", measured), ("one", starts)):
                    output = folder / f"records-{number}-{one}-{articles}"
                    command = [*COMMAND, str(output), "--workers", str(one), str(folder / articles)]
                    seconds, most = _run(command)
                    taken[one].append(seconds)
                    memory[one] = max(memory[one], most)
    found: list[Workers] = []
    loads = [load_of(texts)] * rounds
    for one in workers:
        net = [Round(all_of_them - start, 0) for all_of_them, start in zip(measured[one], starts[one], strict=True)]
        found.append(Workers(one, median(measured[one]), rates(loads, net), memory[one]))
    return found


def _each(reader: Callable[[Sequence[str]], int], articles: Sequence[str]) -> float:
    return timed(lambda: sum(reader([article]) for article in articles))[0].seconds


def _first_line(command: Sequence[str]) -> float:
    started_at = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own command
        if process.stdout is None or not process.stdout.readline():
            raise RuntimeError("the command wrote no record")
        return time.perf_counter() - started_at


def _run(command: Sequence[str]) -> tuple[float, int]:
    """Return the seconds of a command, and the most memory of it or of one of its processes, in bytes."""
    started_at = time.perf_counter()
    process = subprocess.Popen(command)  # noqa: S603 - our own command
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - started_at, usage.ru_maxrss * BYTES_OF_MAXRSS
