"""Work on chunks of items in several processes: in order, bounded, and losing nothing when a process dies.

Why not :class:`concurrent.futures.ProcessPoolExecutor`: it does not say which task killed a process (all that are
pending break), and its processes live on for ever when their parent is killed, since each holds both ends of the shared
queue. Here each process has a pipe of its own: the end of a pipe names the chunk that was lost, and tells a worker that
its parent is gone.
"""

import logging
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Final, Generic, TypeVar

from threadpoolctl import threadpool_limits

log: Final = logging.getLogger(__name__)

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], list[Result]]

WAITING: Final = 2
"""Chunks held for each process, the one it works on included: none is idle, and no more than these are in memory."""
TRIES: Final = 2
"""An item is given up when this many processes died of it alone, and a start when this many died starting: one death may
be another's doing (memory)."""


class WorkerStartError(RuntimeError):
    """A process died before it could start to work; the message says what to do."""


@dataclass(slots=True, eq=False)
class _Chunk(Generic[Item, Result]):
    items: Sequence[Item]
    results: list[Result | None]
    missing: int


@dataclass(slots=True, eq=False)
class _Task(Generic[Item, Result]):
    """A stretch of a chunk: the whole of it, or one item that is tried alone."""

    chunk: _Chunk[Item, Result]
    start: int
    items: Sequence[Item]
    deaths: int = 0

    def done(self, results: Sequence[Result]) -> None:
        self.chunk.results[self.start : self.start + len(self.items)] = results
        self.chunk.missing -= len(self.items)

    def alone(self) -> "list[_Task[Item, Result]]":
        return [_Task(self.chunk, self.start + index, [item]) for index, item in enumerate(self.items)]


@dataclass(slots=True, eq=False)
class _Process(Generic[Item, Result]):
    """A process, our end of its pipe, and what it works on."""

    setup: Callable[[], Work[Item, Result]]
    task: _Task[Item, Result] | None = None
    ready: bool = False
    pipe: Connection = field(init=False)
    process: multiprocessing.process.BaseProcess = field(init=False)

    def __post_init__(self) -> None:
        # Not fork: threads of a host program (and of BLAS) do not survive it, and its copies would hold our pipes open.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, self.setup), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, task: _Task[Item, Result]) -> bool:
        """Send a task; false when the process has died meanwhile."""
        self.task = task
        try:
            self.pipe.send(task.items)
        except OSError:
            return False
        return True

    def hear(self) -> bool:
        """Take what the process has to say; false when it has died instead."""
        try:
            message = self.pipe.recv()
        except (EOFError, OSError):
            return False
        if self.task is not None:
            self.task.done(message)
            self.task = None
        elif message is not None:
            raise message
        self.ready = True
        return True

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.pipe.close()
        self.process.kill()
        self.process.join()

    def died(self) -> int | None:
        """Return the exit code of a process whose pipe has ended by itself."""
        self.process.join()
        self.pipe.close()
        return self.process.exitcode


def _serve(pipe: Connection, setup: Callable[[], Work[Item, Result]]) -> None:
    """Work on what comes through the pipe until it ends. Runs in the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the parent decides
    try:
        work = setup()
    except Exception as error:  # noqa: BLE001 - raised again in the parent
        pipe.send(error)
        return
    # The processes are the parallelism: threads of the linear algebra would only fight over the same cores.
    with threadpool_limits(limits=1):
        try:
            pipe.send(None)
            while True:
                pipe.send(work(pipe.recv()))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return  # the parent is gone, or has no more


def in_processes(
    setup: Callable[[], Work[Item, Result]],
    chunks: Iterable[Sequence[Item]],
    *,
    workers: int,
    lost: Callable[[Item, str], Result],
) -> Iterator[Result]:
    """Yield the result of every item of ``chunks``, in order, worked on by ``workers`` processes.

    Args:
        setup: called once in each process; returns the function that turns a chunk into one result for each item. Must
            be importable there, as everything that is sent.
        chunks: read as they are needed, ``WAITING`` for each process ahead.
        workers: how many processes, at least 1.
        lost: makes the result of an item that killed its process; told how the process died.

    When a process dies its chunk is tried again item by item in others, so that only the item that kills is lost.

    Raises:
        WorkerStartError: when processes die before their ``setup`` is through.
        Exception: whatever ``setup`` raises.

    """
    pool = _Pool(setup, workers, lost)
    source = iter(chunks)
    more = True
    try:
        while True:
            while more and pool.wants_more():
                items = next(source, None)
                more = items is not None
                if items:
                    pool.add(items)
            pool.give()
            yield from pool.finished()
            if not more and pool.is_empty():
                return
            pool.hear()
    finally:
        pool.stop()


class KeptProcess(Generic[Item, Result]):
    """One process that is kept from chunk to chunk, for a caller who is given them one at a time: an actor of a cluster.

    It starts with the first chunk and ends with its owner. When it dies, another does what :func:`in_processes` says.

    Args:
        setup: as of :func:`in_processes`.
        lost: as of :func:`in_processes`.

    """

    def __init__(self, setup: Callable[[], Work[Item, Result]], *, lost: Callable[[Item, str], Result]) -> None:
        self._pool = _Pool(setup, 1, lost)

    def __call__(self, items: Sequence[Item]) -> list[Result]:
        """Return the result of every item, in order. Raises as :func:`in_processes`."""
        results: list[Result] = []
        if items:
            self._pool.add(items)
        while not self._pool.is_empty():
            self._pool.give()
            self._pool.hear()
            results += self._pool.finished()
        return results


class _Pool(Generic[Item, Result]):
    """The processes, the chunks that are not delivered yet in their order, and the tasks that nobody works on yet."""

    def __init__(
        self, setup: Callable[[], Work[Item, Result]], workers: int, lost: Callable[[Item, str], Result]
    ) -> None:
        self._setup = setup
        self._workers = workers
        self._lost = lost
        self._processes: list[_Process[Item, Result]] = []
        self._chunks: deque[_Chunk[Item, Result]] = deque()
        self._tasks: deque[_Task[Item, Result]] = deque()
        self._stillborn = 0

    def wants_more(self) -> bool:
        return len(self._chunks) < self._workers * WAITING and len(self._tasks) < self._workers

    def is_empty(self) -> bool:
        return not self._chunks

    def add(self, items: Sequence[Item]) -> None:
        chunk: _Chunk[Item, Result] = _Chunk(items, [None] * len(items), len(items))
        self._chunks.append(chunk)
        self._tasks.append(_Task(chunk, 0, items))

    def give(self) -> None:
        """Start what processes are needed, and hand tasks to those that have none."""
        while len(self._processes) < min(self._workers, len(self._chunks)):
            self._processes.append(_Process(self._setup))
        for process in [one for one in self._processes if one.ready and one.task is None]:
            if self._tasks and not process.give(self._tasks.popleft()):
                self._bury(process)

    def finished(self) -> Iterator[Result]:
        """Yield the results that are next in order."""
        while self._chunks and self._chunks[0].missing == 0:
            yield from (result for result in self._chunks.popleft().results if result is not None)

    def hear(self) -> None:
        """Wait until a process has something to say or dies; return at once when none is at work."""
        busy = {one.pipe: one for one in self._processes if one.task or not one.ready}
        for pipe in wait(list(busy)) if busy else ():
            process = busy[pipe]  # type: ignore[index]  # only connections were given
            if process.hear():
                self._stillborn = 0
            else:
                self._bury(process)

    def stop(self) -> None:
        for process in self._processes:
            process.stop()

    def _bury(self, process: _Process[Item, Result]) -> None:
        """See to what a dead process leaves."""
        self._processes.remove(process)
        how = _death(process.died())
        task = process.task
        if not process.ready:
            self._stillborn += 1
            if self._stillborn == TRIES:
                raise WorkerStartError(
                    f"worker processes die while starting ({how}); a script that starts workers must do so under "
                    'if __name__ == "__main__":'
                )
        elif task is not None:
            log.warning("a worker process died (%s) at work on %d articles, tried again alone", how, len(task.items))
            if len(task.items) > 1:
                self._tasks.extendleft(reversed(task.alone()))
            elif task.deaths + 1 < TRIES:
                task.deaths += 1
                self._tasks.appendleft(task)
            else:
                task.done([self._lost(task.items[0], how)])


def _death(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        return signal.Signals(-exitcode).name
    return f"exit code {exitcode}"
