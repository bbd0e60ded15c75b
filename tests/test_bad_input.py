"""What a batch makes of bad input: each file is named with what is wrong, the others are written, the exit code is 1."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline import Record
from pipeline.cli import app
from pipeline.readers import read_file

GOOD = "Un titre\nLa société Korvex a levé 2 millions d’euros en mars 2024 pour son usine de Vannes.\n"
NO_RECORD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (" \n\t\u00a0\r\n".encode(), "blank"),
    "binary.txt": (bytes(range(256)) * 20, "binary"),
    "no-day.txt": (b"published: demain\n---\n" + GOOD.encode(), "'demain' is no date"),
    "only-head.txt": (b"published: 2025-09-08\n---\n \n", "no text"),
}
RECORD = {
    "good.txt": GOOD.encode(),
    "western.txt": GOOD.replace("’", "'").encode("cp1252"),
    "long.txt": (GOOD * 12_000).encode(),
    "english.txt": b"The company said on Monday that it will open a new plant in the north of the country for 2 million euros.",
    "controls.txt": GOOD.replace("a levé", "a\x07 \x00levé\x1b").encode(),
    "emoji.txt": GOOD.replace("La", "🙂👩\u200d👩\u200d👧 La").encode(),
    "surrogate.txt": GOOD.encode() + b"\xed\xa0\xbd Une moiti\xc3\xa9 de caract\xc3\xa8re.",
    "blank-lines.txt": b"Un titre\n" + b"\n" * 10_000 + GOOD.encode(),
}
UNREADABLE = "unreadable.txt"


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    folder = tmp_path_factory.mktemp("batch")
    articles = folder / "in"
    (articles / "nothing").mkdir(parents=True)
    for name, data in ({name: data for name, (data, _) in NO_RECORD.items()} | RECORD).items():
        (articles / name).write_bytes(data)
    # The memory of a process cannot be read from its start, by nobody: an unreadable file, for root as well.
    (articles / UNREADABLE).symlink_to("/proc/self/mem")
    done = CliRunner().invoke(
        app,
        ["extract", str(articles), str(articles / "nothing"), str(folder / "missing.txt"), "-o", str(folder / "out")],
    )
    lines = (folder / "out" / "failures.jsonl").read_text(encoding="utf-8").splitlines()
    failures = {Path(one["source"]).name: one["reason"] for one in map(json.loads, lines)}
    return done, articles, folder / "out", failures


def test_the_exit_code_tells_of_failures(batch):
    assert batch[0].exit_code == 1


def test_every_article_is_a_record_or_a_failure(batch):
    _, _, output, failures = batch
    written = {f"{path.stem}.txt" for path in output.glob("*.json")}
    assert written == set(RECORD)
    assert set(failures) == {*NO_RECORD, UNREADABLE, "nothing", "missing.txt"}


@pytest.mark.parametrize("name", NO_RECORD)
def test_the_reason_is_said_and_the_file_named(batch, name):
    done, _, _, failures = batch
    assert NO_RECORD[name][1] in failures[name]
    assert name in done.stderr


@pytest.mark.parametrize(
    ("name", "reason"),
    [(UNREADABLE, "cannot be read"), ("nothing", "nothing to read"), ("missing.txt", "no such file or folder")],
)
def test_paths_that_give_nothing(batch, name, reason):
    assert reason in batch[3][name]


@pytest.mark.parametrize("name", RECORD)
def test_what_is_written_holds_against_the_text(batch, name):
    _, articles, output, _ = batch
    record = Record.from_json((output / name).with_suffix(".json").read_bytes())
    record.verify(read_file(articles / name).text)
    assert record.amounts
    if name != "english.txt":
        assert {(amount.value, amount.currency) for amount in record.amounts} == {(2_000_000, "EUR")}
        assert {found.value for found in record.dates} == {"2024-03"}


@pytest.mark.parametrize(
    ("name", "warning"),
    [
        ("western.txt", "not UTF-8: read as cp1252"),
        ("english.txt", "does not read as French"),
        ("surrogate.txt", "not valid UTF-8 at byte"),
        ("good.txt", None),
        ("emoji.txt", None),
        ("long.txt", None),
    ],
)
def test_warnings(batch, name, warning):
    record = Record.from_json((batch[2] / name).with_suffix(".json").read_bytes())
    if warning is None:
        assert record.warnings == ()
    else:
        assert any(warning in said for said in record.warnings)


def test_nothing_is_lost_in_a_text_longer_than_the_limit_of_spacy(batch):
    record = Record.from_json((batch[2] / "long.json").read_bytes())
    assert record.article.characters > 1_000_000
    assert len(record.amounts) == len(record.dates) == 12_000
