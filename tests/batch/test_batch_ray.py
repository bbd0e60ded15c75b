"""The same batch on a Ray cluster of two processors: the same records, failures and ledger."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="the extra « ray » is not installed")
pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
COMMAND = (sys.executable, "-c", "from pipeline.cli import main; main()", "extract")


def _run(*arguments):
    environment = os.environ | {"RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run(
        [*COMMAND, *map(str, arguments), "--log-json"], capture_output=True, check=False, text=True, env=environment
    )
    events = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    return done, {event["event"]: event for event in events}


def _content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


@pytest.fixture(scope="module")
def batches(tmp_path_factory):
    """Run one batch, with a bad file, two articles of one id, and Parquet, on this machine and on a cluster."""
    folder = tmp_path_factory.mktemp("ray")
    articles = folder / "in"
    articles.mkdir()
    for path in FIXTURES.glob("*.txt"):
        (articles / path.name).write_bytes(path.read_bytes())
    (articles / "a-blank.txt").write_text(" \n", encoding="utf-8")
    lines = [
        json.dumps({"id": name, "text": "Korvex lève 2 millions d’euros en mars 2024."}) for name in ("x", "y", "x")
    ]
    (articles / "dump.jsonl").write_text("\n".join(lines), encoding="utf-8")
    texts = [f"Korvex lève {number} millions d’euros en mars 2024." for number in range(2, 52)]
    pq.write_table(pa.table({"id": range(2, 52), "text": [*texts[:-1], None]}), articles / "rows.parquet")
    runs = {
        engine: _run(articles, "-o", folder / engine, "--format", "parquet", "--engine", engine, "--workers", 2)
        for engine in ("local", "ray")
    }
    return folder, articles, runs


def test_tables_and_failures_are_those_of_a_local_run(batches):
    folder, _, runs = batches
    assert runs["ray"][0].returncode == 1, runs["ray"][0].stderr
    assert runs["ray"][0].stdout == ""
    assert _content(folder / "ray") == _content(folder / "local")
    assert {"articles.parquet", "amounts.parquet", "failures.jsonl"} <= _content(folder / "ray").keys()


def test_the_account_is_that_of_a_local_run(batches):
    ends = [run["end"] for _, run in batches[2].values()]
    local, on_ray = ({name: end[name] for name in ("articles", "records", "failures", "amounts")} for end in ends)
    assert on_ray == local
    assert on_ray["failures"] == 3
    assert on_ray["amounts"] > 49


def test_a_batch_goes_on_upon_a_cluster_where_it_was(batches):
    folder, articles, runs = batches
    done, events = _run(articles, "-o", folder / "local", "--format", "parquet", "--engine", "ray", "--workers", 2)
    assert done.returncode == 1
    assert events["end"]["reused"] == runs["local"][1]["end"]["records"]
    assert _content(folder / "local") == _content(folder / "ray")


def test_no_cluster_at_the_address_is_said(batches):
    folder, articles, _ = batches
    done, _ = _run(articles, "-o", folder / "none", "--engine", "ray", "--ray-address", "127.0.0.1:1")
    assert done.returncode == 2
    assert "127.0.0.1:1" in done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input_is_not_on_a_cluster():
    done = subprocess.run(
        [*COMMAND, "-", "--engine", "ray"], capture_output=True, check=False, text=True, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 2
    assert "standard input" in done.stderr
