from pipeline.bench import processes
from pipeline.bench.processes import peak_memory, started, timed


def test_what_was_done_is_returned_with_its_time():
    measured, result = timed(lambda: sum(range(1000)))
    assert result == 499_500
    assert measured.seconds > 0


def test_a_reader_reads_in_its_process_and_tells_its_memory():
    with started("Glaneur, one process") as reader:
        answer = reader.read(["Korvex lève 2 millions d’euros.", "Rien."])
    assert answer.read == 2
    assert answer.round.seconds > 0
    assert answer.memory > 2**20


def test_memory_is_in_bytes():
    assert peak_memory() > 2**20
    assert processes.BYTES_OF_MAXRSS in {1, 1024}
