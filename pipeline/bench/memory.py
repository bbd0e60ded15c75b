"""How much memory every process of a batch holds while articles go by that bring ever new words."""

import json
import os
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from .measures import COMMAND
from .texts import of_length, with_new_words

ENORMOUS: Final = 2_000_000
"""Characters of the one article among the others, in their middle."""
PARTS: Final = 10
_SECONDS: Final = 0.1
"""Between two looks for the most memory."""
_STATM_RESIDENT: Final = 1
"""Field of ``/proc/PID/statm``, in pages."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What each process holds at one moment."""

    articles: int
    """How many the command was given until then."""
    resident: tuple[int, ...]
    """Bytes of each process: first the command, then its workers."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the processes of a batch hold."""

    samples: list[Sample]
    """At every tenth of the articles."""
    most: tuple[int, ...]
    """Most bytes each process held, in the same order; that is with the enormous article."""


def over_articles(
    texts: Sequence[str], *, articles: int, workers: int, enormous: int = ENORMOUS, tell: Callable[[str], None]
) -> Memory:
    """Give the command ``articles`` articles on standard input, one of them enormous, and look at its processes.

    Raises:
        ValueError: when there are fewer articles than :data:`PARTS`.
        RuntimeError: where the system does not tell the memory of processes in ``/proc``.
        subprocess.CalledProcessError: when the command fails.

    """
    if articles < PARTS:
        raise ValueError(f"{articles} articles: at least {PARTS} are needed")
    if not _held(os.getpid()):
        raise RuntimeError("the memory of other processes is read in /proc, which is not there")
    samples: list[Sample] = []
    with TemporaryDirectory() as folder:
        command = [*COMMAND, folder, "--format", "jsonl", "--workers", str(workers), "-"]
        with subprocess.Popen(command, stdin=subprocess.PIPE) as process, _watched(process.pid) as most:  # noqa: S603
            assert process.stdin is not None  # noqa: S101 - for the type checker: a pipe was asked for
            for number, line in enumerate(_lines(texts, articles, enormous), 1):
                process.stdin.write(line)
                if number * PARTS // articles > (number - 1) * PARTS // articles:
                    process.stdin.flush()
                    samples.append(Sample(number, tuple(_resident(process.pid).values())))
                    tell(f"{number} of {articles} articles")
            process.stdin.close()
            process.wait()  # watched to its end
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
    return Memory(samples, tuple(most.values()))


def _lines(texts: Sequence[str], articles: int, enormous: int) -> Iterator[bytes]:
    """Yield the articles as JSON lines."""
    for number, text in enumerate(with_new_words(list(texts), articles)):
        given = next(of_length(list(texts), enormous, 1)) if number == articles // 2 else text
        yield json.dumps({"id": f"{number:07}", "text": given}).encode() + b"\n"


@contextmanager
def _watched(pid: int) -> Iterator[dict[int, int]]:
    """Give the most bytes that each process has held, kept up to date."""
    most: dict[int, int] = {}
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_SECONDS):
            for process, held in _resident(pid).items():
                most[process] = max(held, most.get(process, 0))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield most
    finally:
        over.set()
        watcher.join()


def _resident(pid: int) -> dict[int, int]:
    """Return the bytes of memory of the command and of its workers, by process; of those that live."""
    return {process: held for process in (pid, *_workers(pid)) if (held := _held(process))}


def _workers(pid: int) -> Iterator[int]:
    for child in _told(f"{pid}/task/{pid}/children").split():
        # Python's own tracker of resources is a child, too.
        if b"spawn_main" in _told(f"{child.decode()}/cmdline"):
            yield int(child)


def _held(pid: int) -> int:
    fields = _told(f"{pid}/statm").split()
    return int(fields[_STATM_RESIDENT]) * os.sysconf("SC_PAGE_SIZE") if fields else 0


def _told(name: str) -> bytes:
    """Return what the system tells of a process; nothing when it has ended."""
    try:
        return Path("/proc", name).read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""
