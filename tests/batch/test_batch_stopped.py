"""Real batches, stopped in every way a night has: what is there is whole, and the next run ends as an unbroken one."""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.record import Record

pq = pytest.importorskip("pyarrow.parquet")

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
ARTICLES = 60
COMMAND = (sys.executable, "-c", "from pipeline.cli import main; main()", "extract")


def _start(*arguments, **how):
    how = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | how
    return subprocess.Popen([*COMMAND, *map(str, arguments)], **how)


def _finish(*arguments, **how):
    process = _start(*arguments, **how)
    _, complaints = process.communicate(timeout=300)
    return process.returncode, (complaints or b"").decode()


def _written(folder):
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}


def _wait_for(condition, *, seconds=120):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def _children(pid):
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [int(child) for child in found if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    texts = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]
    for number in range(ARTICLES):
        parts = (texts[(number + step) % len(texts)] for step in range(3))
        text = "\n".join((*parts, f"Dossier {number}.\n"))
        (folder / f"é {number:03}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def unbroken(articles, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unbroken")
    assert _finish(articles, "-o", folder, "--quiet") == (0, "")
    written = _written(folder)
    assert len(written) == ARTICLES
    return written


def test_killed_at_any_instant_it_goes_on_and_ends_as_an_unbroken_run(articles, unbroken, tmp_path):
    chance = random.Random(6)  # noqa: S311 - instants, not secrets
    for done in (1, chance.randrange(10, 30), chance.randrange(35, 55)):
        process = _start(articles, "-o", tmp_path, "--quiet", "--workers", 2)
        _wait_for(lambda: len(list(tmp_path.glob("*.json"))) >= done or process.poll() is not None)  # noqa: B023
        time.sleep(chance.random() / 2)
        process.kill()
        process.communicate()
        there = _written(tmp_path)
        assert len(there) >= done
        assert there.items() <= unbroken.items()
    assert _finish(articles, "-o", tmp_path, "--quiet", "--workers", 2) == (0, "")
    assert _written(tmp_path) == unbroken
    code, said = _finish(articles, "-o", tmp_path, "--log-json", "--format", "jsonl")
    assert (code, json.loads(said.splitlines()[-1])["reused"]) == (0, ARTICLES)
    lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").split("\n")
    assert [json.loads(line) for line in lines[:-1]] == [json.loads(unbroken[name]) for name in sorted(unbroken)]
    assert not list(tmp_path.glob(".*.part"))


def test_a_killed_worker_loses_nothing_and_records_are_those_of_one_process(articles, unbroken, tmp_path):
    process = _start(articles, "-o", tmp_path, "--quiet", "--workers", 2)
    _wait_for(lambda: list(tmp_path.glob("*.json")))
    for worker in _children(process.pid):
        os.kill(worker, signal.SIGKILL)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 0
    assert b"SIGKILL" in said
    assert _written(tmp_path) == unbroken


def test_workers_killed_at_random_instants_lose_nothing(articles, unbroken, tmp_path):
    chance = random.Random(7)  # noqa: S311 - instants, not secrets
    process = _start(articles, "-o", tmp_path, "--quiet", "--workers", 2)
    for done in (chance.randrange(1, 8), chance.randrange(20, 26), chance.randrange(40, 46)):
        _wait_for(lambda: len(list(tmp_path.glob("*.json"))) >= done or process.poll() is not None)  # noqa: B023
        time.sleep(chance.random() / 4)
        os.kill(chance.choice(_children(process.pid)), signal.SIGKILL)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 0
    assert b"SIGKILL" in said
    assert _written(tmp_path) == unbroken


def test_killed_while_tables_are_written_it_leaves_no_part_of_one(articles, unbroken, tmp_path):
    assert _finish(articles, "-o", tmp_path / "unbroken", "--quiet", "--format", "parquet") == (0, "")
    tables = {path.name: path.read_bytes() for path in (tmp_path / "unbroken").glob("*.parquet")}
    folder = tmp_path / "killed"
    for part in (".articles.parquet.part", ".durations.parquet.part"):
        process = _start(articles, "-o", folder, "--quiet", "--format", "parquet")
        while not (folder / part).exists() and process.poll() is None:
            pass
        process.kill()
        process.communicate()
        assert {path.name: path.read_bytes() for path in folder.glob("*.parquet")}.items() <= tables.items()
    assert _finish(articles, "-o", folder, "--quiet", "--format", "parquet") == (0, "")
    assert {path.name: path.read_bytes() for path in folder.glob("*.parquet")} == tables
    assert not list(folder.glob(".*.part"))
    assert pq.read_metadata(folder / "articles.parquet").num_rows == len(unbroken)


def test_ctrl_c_keeps_what_is_done(articles, tmp_path):
    process = _start(articles, "-o", tmp_path, "--workers", 2, start_new_session=True)
    _wait_for(lambda: list(tmp_path.glob("*.json")))
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "the same command goes on from here" in said.decode()
    assert "Traceback" not in said.decode()
    done = len(_written(tmp_path))
    code, said = _finish(articles, "-o", tmp_path, "--log-json")
    assert code == 0
    # Between its file and its line in the ledger, one record can be caught.
    assert json.loads(said.splitlines()[-1])["reused"] in {done - 1, done}


def test_a_closed_pipe_is_no_error_message(articles):
    with _start(articles, "-o", "-", "--quiet") as process:
        assert Record.from_json(process.stdout.readline()).article.id == "é 000"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_standard_output_on_a_full_disk_is_said(articles):
    with Path("/dev/full").open("wb") as full:
        code, said = _finish(articles, "-o", "-", "--quiet", stdout=full)
    assert code == 2
    assert "No space left" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("form", ["json", "jsonl", "parquet"])
def test_a_full_disk_leaves_whole_files_and_the_next_run_ends_well(articles, unbroken, tmp_path, form):
    def no_space():
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    code, said = _finish(articles, "-o", tmp_path, "--quiet", "--format", form, preexec_fn=no_space)
    assert code == 2
    assert str(tmp_path) in said
    assert "Traceback" not in said
    assert _written(tmp_path).items() <= unbroken.items()
    assert not [path for path in tmp_path.iterdir() if path.suffix in {".part", ".jsonl", ".parquet"}]
    assert _finish(articles, "-o", tmp_path, "--quiet") == (0, "")
    assert _written(tmp_path) == unbroken
