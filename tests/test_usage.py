"""What a caller can put right is said in one line, with exit code 2; nothing is written."""

import pytest
from typer.testing import CliRunner

from pipeline.cli import app

BAD = {
    "show a file that is not there": ("show missing.txt", "missing.txt"),
    "show an empty file": ("show empty.txt", "empty.txt: the file is empty"),
    "show a folder": ("show folder", "folder"),
    "show what is no record": ("show half.json", "half.json: not a record: extractor: Field required"),
    "show a record without its text": ("show textless.json", "textless.json: the text is not at hand"),
    "show on a day that is none": ("show good.txt --published demain", "'demain' is no date: write it as 2025-09-08"),
    "show with a lexicon that is not there": ("show good.txt --lexicon rien.csv", "rien.csv"),
    "show into a folder that is not there": ("show kept.json --html no/page.html", "No such file or directory"),
    "report on nothing": ("report missing", "missing: there is no such file or folder"),
    "report on an empty folder": ("report folder", "folder: no "),
    "report on what is no record": ("report half.json", "half.json: not a record: extractor: Field required"),
    "report on what is no JSON": ("report broken.jsonl", "broken.jsonl, line 1: not a record"),
    "report on what is no text": ("report binary.jsonl", "binary.jsonl: this is no UTF-8 text (byte 0)"),
    "report on what is no gzip": ("report text.jsonl.gz", "text.jsonl.gz: this is no whole gzip file"),
    "report into a folder": ("report kept.json -o folder", "folder"),
    "evaluate against nothing": ("evaluate missing", "missing: there is no such file or folder"),
    "evaluate against an empty folder": ("evaluate folder", "folder: no "),
    "evaluate against gold that cannot be read": ("evaluate bad.ann", "unknown label 'NOISE'"),
    "evaluate against a value that cannot be read": ("evaluate value.ann kept.json", "is not a value of MONEY"),
    "evaluate records that are not there": ("evaluate good.ann missing", "missing: there is no such file or folder"),
    "evaluate what is no record": ("evaluate good.ann half.json", "half.json: not a record: extractor"),
    "compare with a run that is not there": ("evaluate good.ann kept.json --against x", "x: there is no such file"),
    "extract from gold without its text": ("evaluate textless.json", "its text is not at hand"),
    "extract with a lexicon that is not there": ("evaluate good.ann --lexicon rien.csv", "rien.csv"),
    "extract with a lexicon that is none": ("evaluate good.ann --lexicon good.txt", "good.txt"),
    "a lexicon for written records": (
        "evaluate good.ann kept.json --lexicon x",
        "--lexicon is for texts that are extr",
    ),
    "fixture of nothing": ("fixture add missing.txt", "missing.txt: there is no such file or folder"),
    "fixture of an empty file": ("fixture add empty.txt", "empty.txt: the file is empty"),
    "fixture on a day that is none": ("fixture add good.txt --published 8/9/2025", "'8/9/2025' is no date"),
    "accept nothing": ("fixture accept missing.txt", "missing.txt: there is no such file or folder"),
    "accept what was never proposed": ("fixture accept good.txt", "nothing is expected of good yet"),
    "check nothing": ("fixture check missing", "missing: there is no such file or folder"),
    "check an empty folder": ("fixture check folder", "folder: there is no article in this folder"),
}


@pytest.fixture
def here(tmp_path, monkeypatch: pytest.MonkeyPatch, record_of):
    files = {
        "good.txt": "Orange grandit.",
        "empty.txt": "",
        "half.json": '{"schema_version": "1"}',
        "textless.json": record_of("[[ORG Orange]] grandit.", keep_text=False).to_json(),
        "kept.json": record_of("[[ORG Orange]] grandit.").to_json(),
        "broken.jsonl": "{",
        "text.jsonl.gz": "no gzip",
        "good.ann": "[[ORG Orange]] grandit.",
        "bad.ann": "[[NOISE Orange]] grandit.",
        "value.ann": "[[MONEY 3 € | trois]]",
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "binary.jsonl").write_bytes(b"\xff\xfe")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("what", BAD)
def test_bad_input_is_one_line_and_exit_code_2(here, what: str):
    arguments, message = BAD[what]
    before = sorted(here.iterdir())
    result = CliRunner().invoke(app, arguments.split())
    assert result.exit_code == 2, result.output
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"glaneur {arguments.split()[0]}: ")
    assert message in line
    assert "Errno" not in line
    assert result.stdout == ""
    assert sorted(here.iterdir()) == before
