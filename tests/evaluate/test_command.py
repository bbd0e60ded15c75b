"""``glaneur evaluate`` from files to tables and JSON."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from pipeline.article import sha256
from pipeline.evaluate.cli import evaluate_cli
from pipeline.record import ArticleInfo, Entity, ExtractorInfo, Mention, Record

app = typer.Typer()
app.command()(evaluate_cli)

TEXT = "Hier, Orange achète SFR."
GOLD = "Hier, [[ORG Orange]] achète [[ORG SFR]]."


def organisation(name: str, start: int) -> Entity:
    mention = Mention(start=start, end=start + len(name), text=name, zone="body")
    return Entity(name=name, id=None, aliases=(), mentions=(mention,))


def record(*names: str, text: str = TEXT, article_id: str = "gold-one", keep: bool = False) -> Record:
    """A record of ``text`` with the organisations named, each an entity of its own."""
    return Record(
        extractor=ExtractorInfo(name="glaneur", version="0", model="none"),
        article=ArticleInfo(
            id=article_id,
            source=None,
            title=None,
            published=None,
            published_from=None,
            language="fr",
            characters=len(text),
            sha256=sha256(text),
            text=text if keep else None,
        ),
        organisations=tuple(
            Entity(
                name=name,
                id=None,
                aliases=(),
                mentions=(Mention(start=at, end=at + len(name), text=name, zone="body"),),
            )
            for name in names
            for at in [text.index(name)]
        ),
        products=(),
        amounts=(),
        dates=(),
        durations=(),
        warnings=(),
    )


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "one.ann").write_text(GOLD, encoding="utf-8")
    return folder


def write(path: Path, *records: Record) -> Path:
    path.write_text("".join(record.to_json() + "\n" for record in records), encoding="utf-8")
    return path


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_figures_as_json(gold: Path, tmp_path: Path):
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange")), "--json")
    org = json.loads(output)["labels"]["ORG"]
    assert (org["gold"], org["found"], org["exact"]) == (2, 1, 1)
    assert org["exact_score"] == {"right": 1, "found": 1, "gold": 2, "precision": 1.0, "recall": 0.5, "f1": 2 / 3}
    assert org["grouping"]["recall"] == 0.5


def test_tables_name_every_figure(gold: Path, tmp_path: Path):
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange")), "--per-article", "--errors")
    lines = [line.split() for line in output.splitlines()]
    assert ["ORG", "2", "1", "0", "100.0", "50.0", "66.7", "100.0", "50.0", "66.7"] in lines
    assert ["gold-one", "2", "1", "100.0", "50.0", "66.7", "66.7", "66.7"] in lines
    assert ["gold-one:1", "ORG"] in lines
    assert "Hier, Orange achète ⟦SFR⟧." in output


def test_gold_as_expected_records_with_their_text(tmp_path: Path):
    gold = tmp_path / "expected"
    gold.mkdir()
    (gold / "one.json").write_text(record("Orange", "SFR", keep=True).to_json(), encoding="utf-8")
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange")), "--errors")
    assert "Hier, Orange achète ⟦SFR⟧." in output


@pytest.mark.parametrize("form", ["records", "json"])
def test_against_an_earlier_run(gold: Path, tmp_path: Path, form: str):
    old = write(tmp_path / "old.jsonl", record("Orange"))
    if form == "json":
        earlier = run(gold, old, "--json")
        old = tmp_path / "old.json"
        old.write_text(earlier, encoding="utf-8")
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange", "SFR", "Hier")), "--against", old, "--errors")
    lines = [line.split() for line in output.splitlines()]
    assert ["ORG", "exact", "F1", "66.7", "80.0", "+13.3"] in lines
    assert "1 errors gone, 1 errors new" in output
    gone, new = output.split("\nNEW")
    assert "⟦SFR⟧" in gone
    assert "⟦Hier⟧" in new


def test_the_comparison_as_json(gold: Path, tmp_path: Path):
    old = write(tmp_path / "old.jsonl", record("Orange"))
    new = write(tmp_path / "new.jsonl", record("Orange", "SFR"))
    comparison = json.loads(run(gold, new, "--against", old, "--json"))
    assert [error["expected"] for error in comparison["gone"]] == ["SFR"]
    assert comparison["new"] == []


def test_an_article_without_a_record_is_all_missed_and_said(gold: Path, tmp_path: Path):
    (gold / "two.ann").write_text("[[ORG Free]] aussi.", encoding="utf-8")
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange", "SFR")))
    assert "1 article without a record, all of whose mentions count as missed: gold-two" in " ".join(output.split())
    assert next(line.split()[:7] for line in output.splitlines() if line.split()[:1] == ["ORG"]) == [
        "ORG",
        "3",
        "2",
        "0",
        "100.0",
        "66.7",
        "80.0",
    ]


def test_a_record_of_another_text_is_no_partner(gold: Path, tmp_path: Path):
    other = record("Orange", text="Hier encore, Orange achète SFR.")
    output = run(gold, write(tmp_path / "new.jsonl", other))
    assert "whose record is of another version of the text" in " ".join(output.split())


def test_the_same_text_twice_in_gold_is_judged_twice(gold: Path, tmp_path: Path):
    (gold / "two.ann").write_text(GOLD, encoding="utf-8")
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange", "SFR")), "--json")
    assert json.loads(output)["labels"]["ORG"]["exact"] == 4


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("bad.json", "{}", "bad.json: not a record: extractor: Field required"),
        ("bad.jsonl", "\nnothing", "bad.jsonl, line 2: not a record"),
        ("bad.ann", "[[NOISE x]]", "unknown label 'NOISE'"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: str, message: str):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert message in run(path, write(tmp_path / "new.jsonl", record("Orange")), code=2)
