"""Articles that are too large, through the command: each is named with its limit, and those around it are written."""

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app

HUNDRED_MB = 100_000_000
GOOD = "La société Korvex a levé 2 millions d’euros en mars 2024 pour son usine de Vannes."


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    folder = tmp_path_factory.mktemp("limits")
    articles = folder / "in"
    articles.mkdir()
    with gzip.open(articles / "bomb.txt.gz", "wb", compresslevel=1) as file:
        file.write(b"a" * HUNDRED_MB)
    with (articles / "dump.jsonl").open("w", encoding="utf-8") as lines:
        for text in (GOOD, "a" * HUNDRED_MB, GOOD):
            lines.write(json.dumps({"text": text}) + "\n")
    done = CliRunner().invoke(app, ["extract", str(articles), "-o", str(folder / "out")])
    failures = (folder / "out" / "failures.jsonl").read_text(encoding="utf-8").splitlines()
    return done, folder / "out", {Path(one["source"]).name: one["reason"] for one in map(json.loads, failures)}


def test_what_is_too_large_is_named_with_the_limit(batch):
    done, _, failures = batch
    limit = "more than 20000000 bytes for one article: raise the limit (--max-bytes) if it is one"
    assert done.exit_code == 1
    assert failures == {"bomb.txt.gz": limit, "dump.jsonl:line 2": limit}


def test_the_lines_around_it_are_written(batch):
    _, output, _ = batch
    assert sorted(path.name for path in output.glob("*.json")) == ["dump-0001.json", "dump-0003.json"]
