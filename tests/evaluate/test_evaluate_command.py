"""``glaneur evaluate`` from files to tables and JSON."""

import gzip
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from pipeline.article import sha256
from pipeline.evaluate.cli import evaluate_cli
from pipeline.expected import Expected
from pipeline.expected import write as write_expected
from pipeline.record import ArticleInfo, Entity, ExtractorInfo, Mention, Record

app = typer.Typer()
app.command()(evaluate_cli)

TEXT = "Hier, Orange achète SFR."
GOLD = "Hier, [[ORG Orange]] achète [[ORG SFR]]."


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


def test_no_figure_is_cut_off_at_eighty_columns(gold: Path, tmp_path: Path):
    long_name = gold / "un-nom-d-article-qui-est-vraiment-tres-long-pour-un-nom-d-article.ann"
    long_name.write_text(
        "[[ORG Free]] paie [[MONEY 3 € | 3 EUR about per=month]] [[DATE 2023 | 2023]].", encoding="utf-8"
    )
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange")), "--per-article")
    assert "…" not in output
    assert max(map(len, output.splitlines())) <= 80


def test_gold_as_expected_records_with_their_text(tmp_path: Path):
    gold = tmp_path / "expected"
    gold.mkdir()
    (gold / "one.json").write_text(record("Orange", "SFR", keep=True).to_json(), encoding="utf-8")
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange")), "--errors")
    assert "Hier, Orange achète ⟦SFR⟧." in output


def expectation(folder: Path, status: str, *names: str) -> Path:
    """A fixture: an article and its expected record."""
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    found = record(*names, article_id="one")
    info = found.article.model_copy(update={"source": "one.txt"})
    path = folder / "one.expected.json"
    write_expected(path, Expected(status=status, record=found.model_copy(update={"article": info})))
    return path


@pytest.mark.parametrize("given", ["file", "folder"])
def test_gold_as_fixture_expectations(tmp_path: Path, given: str):
    path = expectation(tmp_path, "read", "Orange", "SFR")
    (tmp_path / "new").mkdir()
    new = write(tmp_path / "new" / "records.jsonl", record("Orange"))
    output = run(path if given == "file" else tmp_path, new, "--errors")
    assert ["ORG", "2", "1", "0", "100.0", "50.0", "66.7"] in [line.split()[:7] for line in output.splitlines()]
    assert "Hier, Orange achète ⟦SFR⟧." in output


def test_an_unread_expectation_is_no_gold(tmp_path: Path):
    path = expectation(tmp_path, "unread", "Orange")
    assert "one.expected.json: nobody has read it yet" in run(tmp_path, write(tmp_path / "n.jsonl"), code=2)
    assert "one.expected.json: nobody has read it yet" in run(path, write(tmp_path / "n.jsonl"), code=2)


def test_an_annotation_goes_before_an_expectation_of_the_same_text(gold: Path, tmp_path: Path):
    expectation(gold, "read", "Hier")
    output = run(gold, write(tmp_path / "new.jsonl", record("Orange", "SFR")), "--json")
    assert json.loads(output)["micro"]["exact_score"]["f1"] == 1.0


@pytest.mark.parametrize("name", ["new.json", "new.jsonl", "new.jsonl.gz", "folder"])
def test_records_may_be_a_file_or_a_folder(gold: Path, tmp_path: Path, name: str):
    path = tmp_path / name
    line = record("Orange", "SFR").to_json()
    if name == "folder":
        path.mkdir()
        (path / "one.json").write_text(line, encoding="utf-8")
        (path / "one.expected.json").write_text("{}", encoding="utf-8")
        (path / "failures.jsonl").write_text('{"source": "x", "reason": "empty"}\n', encoding="utf-8")
    else:
        path.write_bytes(gzip.compress(line.encode()) if name.endswith(".gz") else line.encode())
    assert json.loads(run(gold, path, "--json"))["micro"]["exact_score"]["f1"] == 1.0


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


@pytest.mark.parametrize("article_id", ["gold-one", "one"])
def test_a_record_of_another_text_is_no_partner(gold: Path, tmp_path: Path, article_id: str):
    other = record("Orange", text="Hier encore, Orange achète SFR.", article_id=article_id)
    output = " ".join(run(gold, write(tmp_path / "new.jsonl", other)).split())
    assert "1 article whose record is of another version of the text (its SHA-256 differs)" in output
    assert "with a record and no gold" not in output


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


def test_without_records_the_texts_of_gold_are_extracted_with_own_names(tmp_path: Path):
    gold = tmp_path / "one.ann"
    gold.write_text("Hier, [[ORG Korvex]] a payé.\nPuis [[ORG brume du soir]] a payé.", encoding="utf-8")
    lexicon = tmp_path / "names.csv"
    lexicon.write_text("name,type,canonical,id\nbrume du soir,ORG,,B1\n", encoding="utf-8")

    def missed(*options: object) -> list[str]:
        errors = json.loads(run(gold, *options, "--json"))["errors"]
        return [error["expected"] for error in errors if error["kind"] == "missed"]

    assert missed() == ["brume du soir"]
    assert missed("--lexicon", lexicon) == []


def test_an_article_on_which_the_extractor_fails_is_named(gold: Path, monkeypatch: pytest.MonkeyPatch):
    def fails(*_: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr("pipeline.extractor.assemble", fails)
    output = run(gold, code=2)
    assert output == "glaneur evaluate: the extractor failed: gold-one: RuntimeError: no such luck\n"
