import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Un titre\nKorvex a levé 2 millions d’euros hier.\n"


def _run(*arguments, stdin=b""):
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bon.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_good_batch(folder):
    done = _run("extract", folder / "in", "-o", folder / "out", "--published", "2025-09-05")
    assert done.returncode == 0, done.stderr.decode()
    record = json.loads((folder / "out" / "bon.json").read_text(encoding="utf-8"))
    assert record["amounts"][0]["value"] == "2000000"
    assert record["dates"][0]["value"] == "2025-09-04"
    assert record["article"]["published_from"] == "argument"
    assert sorted(path.name for path in (folder / "out").iterdir()) == [".glaneur.sqlite", "bon.json"]


def test_one_bad_file_does_not_stop_the_others(folder):
    (folder / "in" / "vide.txt").write_bytes(b"")
    done = _run("extract", folder / "in", folder / "rien.txt", "-o", folder / "out")
    assert done.returncode == 1
    assert (folder / "out" / "bon.json").exists()
    lines = (folder / "out" / "failures.jsonl").read_text(encoding="utf-8").splitlines()
    failures = {Path(json.loads(line)["source"]).name: json.loads(line)["reason"] for line in lines}
    assert set(failures) == {"vide.txt", "rien.txt"}
    assert "empty" in failures["vide.txt"]
    assert b"vide.txt" in done.stderr


def test_standard_input_to_standard_output():
    done = _run("extract", "-", "-o", "-", "--quiet", stdin=TEXT.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["article"]["id"] == "stdin"
    assert done.stderr == b""


def test_two_articles_of_one_id_name_both(folder):
    (folder / "in" / "bon.md").write_text(TEXT, encoding="utf-8")
    done = _run("extract", folder / "in", "-o", folder / "out")
    assert done.returncode == 1
    failure = json.loads((folder / "out" / "failures.jsonl").read_text(encoding="utf-8"))
    assert failure["source"].endswith("bon.txt")
    assert "bon.md" in failure["reason"]


@pytest.mark.parametrize("arguments", [("--published", "demain"), ("--lexicon", "rien.csv"), ("--sans", "sens")])
def test_wrong_usage(folder, arguments):
    assert _run("extract", folder / "in", "-o", folder / "out", *arguments).returncode == 2


def test_paths_come_from_a_list_on_standard_input(folder):
    (folder / "in" / "un\nautre.txt").write_text(TEXT, encoding="utf-8")
    listed = b"\0".join(str(path).encode() for path in sorted((folder / "in").iterdir()))
    done = _run("extract", "--paths-from", "-", "-o", "-", "--quiet", stdin=listed)
    assert (done.returncode, done.stderr) == (0, b"")
    sources = [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()]
    assert sources == [str(folder / "in" / "bon.txt"), str(folder / "in" / "un\nautre.txt")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give the articles"),
        (("-", "-o", "-", "--format", "parquet"), "need a folder"),
        (("-", "--workers", "0"), "workers"),
        (("-", "--format", "xml"), "jsonl"),
        (("--paths-from", "nowhere.txt"), "nowhere.txt"),
        (("-", "-o", "pyproject.toml/out"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, said):
    done = _run("extract", "--quiet", *arguments)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.decode().replace("│", " ").split())


def test_the_schema_is_json():
    assert json.loads(_run("schema").stdout)["title"] == "Record"
