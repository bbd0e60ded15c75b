"""Every reader in a process of its own, so that memory and start-up are its own; they take turns, one at a time."""

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final

from threadpoolctl import threadpool_limits

from .figures import Round
from .readers import READERS

BYTES_OF_MAXRSS: Final = 1 if sys.platform == "darwin" else 1024
"""The unit of the system's figure."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process says after each round."""

    round: Round
    read: int
    """How many articles."""
    memory: int
    """The most memory the process has held so far, in bytes."""


def peak_memory() -> int:
    """Return the most memory this process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * BYTES_OF_MAXRSS


def timed(work: Callable[[], int]) -> tuple[Round, int]:
    """Run ``work`` and return what it took, and what it returned."""
    clock, cpu = time.perf_counter(), time.process_time()
    result = work()
    return Round(time.perf_counter() - clock, time.process_time() - cpu), result


class ReaderProcess:
    """A reader waiting in its process."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def read(self, texts: Sequence[str]) -> Answer:
        """Let it read; the texts are sent before the clock starts.

        Raises:
            EOFError: if the process died.

        """
        self._pipe.send(texts)
        answer: Answer = self._pipe.recv()
        if answer.read != len(texts):
            raise RuntimeError(f"{answer.read} of {len(texts)} articles were read")
        return answer


@contextmanager
def started(name: str) -> Iterator[ReaderProcess]:
    """Start the process of the reader called ``name`` and end it afterwards."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, name), daemon=True)
    process.start()
    theirs.close()
    try:
        ours.recv()
        yield ReaderProcess(ours)
    finally:
        ours.close()
        process.join()


def _serve(pipe: Connection, name: str) -> None:
    """Read what comes through the pipe until it ends. Runs in the process."""
    with threadpool_limits(limits=1):  # one core for everybody
        reader = READERS[name]()
        try:
            pipe.send(None)
            while True:
                texts: Sequence[str] = pipe.recv()
                measured, read = timed(lambda: reader(texts))  # noqa: B023 - called at once
                pipe.send(Answer(measured, read, peak_memory()))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return
