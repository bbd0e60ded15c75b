"""Several processes: in order, bounded, and a process that dies takes nothing with it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.processes import WAITING, KeptProcess, WorkerStartError, in_processes

POISON = -1


def square():
    """Start a worker that squares numbers, says where, and dies of poison."""

    def work(items):
        for item in items:
            if item == POISON:
                os.kill(os.getpid(), signal.SIGKILL)
        return [(item, item * item, os.getpid()) for item in items]

    return work


def slow():
    def work(items):
        time.sleep(0.3)
        return [(item, os.getpid()) for item in items]

    return work


def broken():
    raise ValueError("no such lexicon")


def stillborn():
    os._exit(3)


def _lost(item, death):
    return (item, death)


def _chunks(numbers, size=3):
    return [numbers[start : start + size] for start in range(0, len(numbers), size)]


def test_results_come_in_order_from_several_processes():
    results = list(in_processes(slow, _chunks(list(range(60))), workers=2, lost=_lost))
    assert [item for item, _ in results] == list(range(60))
    assert len({process for _, process in results}) == 2


def test_no_more_is_read_than_is_worked_on():
    read = []

    def source():
        for number in range(20):
            read.append(number)
            yield [number]

    results = in_processes(slow, source(), workers=2, lost=_lost)
    for number in range(20):
        assert next(results)[0] == number
        assert len(read) - number <= 2 * WAITING
    assert list(results) == []


@pytest.mark.parametrize("place", [0, 4, 8])
def test_only_the_item_that_kills_is_lost(place):
    numbers = [POISON if n == place else n for n in range(9)]
    results = list(in_processes(square, _chunks(numbers), workers=2, lost=_lost))
    assert [result[:2] for result in results] == [(POISON, "SIGKILL") if n == POISON else (n, n * n) for n in numbers]


def test_a_process_killed_from_outside_loses_nothing():
    results = in_processes(slow, _chunks(list(range(12))), workers=2, lost=_lost)
    item, process = next(results)
    os.kill(process, signal.SIGKILL)
    assert [item, *(number for number, _ in results)] == list(range(12))


def test_a_kept_process_is_one_until_it_dies_and_loses_the_item_that_kills():
    kept = KeptProcess(square, lost=_lost)
    (_, _, first), (_, _, second) = [*kept([1]), *kept([2])]
    assert first == second
    assert [result[:2] for result in kept([3, POISON, 4])] == [(3, 9), (POISON, "SIGKILL"), (4, 16)]
    ((_, result, third),) = kept([5])
    assert (result, third == first) == (25, False)
    assert kept([]) == []


def test_a_kept_process_that_is_killed_while_it_waits_is_replaced():
    kept = KeptProcess(square, lost=_lost)
    ((_, _, process),) = kept([1])
    os.kill(process, signal.SIGKILL)
    assert [result[:2] for result in kept([2, 3])] == [(2, 4), (3, 9)]


def test_what_the_setup_raises_is_raised():
    with pytest.raises(ValueError, match="no such lexicon"):
        list(in_processes(broken, [[1]], workers=2, lost=_lost))


def test_a_process_that_cannot_start_is_no_endless_loop():
    with pytest.raises(WorkerStartError, match="exit code 3"):
        list(in_processes(stillborn, [[1]], workers=1, lost=_lost))


def test_processes_end_when_nobody_wants_more():
    results = in_processes(slow, _chunks(list(range(12))), workers=2, lost=_lost)
    _, process = next(results)
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_processes_end_with_a_parent_that_is_killed():
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_batch_processes import slow, _lost\n"
        "from pipeline.processes import in_processes\n"
        "for number, process in in_processes(slow, ([n] for n in range(1000)), workers=2, lost=_lost):\n"
        "    print(process, flush=True)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program, str(Path(__file__).parent)], stdout=subprocess.PIPE, text=True
    )
    workers = {int(parent.stdout.readline()) for _ in range(4)}
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 20
    while alive := [worker for worker in workers if Path(f"/proc/{worker}").exists()]:
        assert time.monotonic() < deadline, alive
        time.sleep(0.05)
