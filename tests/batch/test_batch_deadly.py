"""Articles that kill the process which reads them, on this machine and on a cluster: each is named, no other is lost."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

ARTICLES = 40
DEADLY = {
    "07": ("Korvex tue son lecteur.", "the process that read it died twice (SIGKILL); out of memory?"),
    "08": ("Korvex sort sans un mot.", "the process that read it died twice (exit code 7); out of memory?"),
    "39": ("Korvex tue son lecteur, encore.", "the process that read it died twice (SIGKILL); out of memory?"),
}
COMMAND = (sys.executable, "-c", "from pipeline.cli import main; main()", "extract", "--quiet", "--workers", "2")
MARK = "GLANEUR_TEST_RUN"


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for number in range(ARTICLES):
        name = f"{number:02}"
        text = (
            DEADLY[name][0] if name in DEADLY else f"La société Korvex lève {number + 2} millions d’euros en mars 2024."
        )
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def _start(articles, output, engine):
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent / "deadly"), os.getcwd()]),  # noqa: PTH109
        "RAY_USAGE_STATS_ENABLED": "0",
        MARK: str(output),
    }
    command = [*COMMAND, str(articles), "-o", str(output), "--engine", engine]
    return subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True)


def _check(process, articles, output):
    _, said = process.communicate(timeout=300)
    assert process.returncode == 1, said
    failures = [json.loads(line) for line in (output / "failures.jsonl").read_text(encoding="utf-8").splitlines()]
    assert failures == [{"source": f"{articles}/{name}.txt", "reason": why} for name, (_, why) in DEADLY.items()]
    records = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in output.glob("*.json")}
    values = {name: record["amounts"][0]["value"] for name, record in records.items()}
    numbers = {f"{number:02}": f"{number + 2}000000" for number in range(ARTICLES)}
    assert values == {name: value for name, value in numbers.items() if name not in DEADLY}


def test_on_this_machine(articles, tmp_path):
    _check(_start(articles, tmp_path, "local"), articles, tmp_path)


def _actors(output):
    """Yield the processes of the actors of the cluster that was started for this test."""
    for entry in Path("/proc").iterdir():
        with suppress(OSError):
            if (
                entry.name.isdigit()
                and b"ray::" in (entry / "cmdline").read_bytes()
                and b"_Actor" in (entry / "cmdline").read_bytes()
                and f"{MARK}={output}".encode() in (entry / "environ").read_bytes().split(b"\0")
            ):
                yield int(entry.name)


def test_on_a_cluster_an_actor_of_which_is_killed_too(articles, tmp_path):
    pytest.importorskip("ray", reason="the extra « ray » is not installed")
    process = _start(articles, tmp_path, "ray")
    deadline = time.monotonic() + 120
    while not (actors := list(_actors(tmp_path))) and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    os.kill(actors[0], signal.SIGKILL)
    _check(process, articles, tmp_path)
