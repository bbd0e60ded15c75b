"""Where the text of a record is found again."""

from pathlib import Path

import pytest

from pipeline import stored
from pipeline.article import sha256
from pipeline.readers import ReadOptions, read_articles, text_field
from pipeline.stored import Texts

TEXT = "Orange grandit."


@pytest.fixture
def from_source(record_of):
    return lambda source, text=TEXT: record_of(text, source=source, keep_text=False)


def test_in_the_record_itself(record_of, tmp_path: Path):
    assert Texts(tmp_path).of(record_of(TEXT, source="gone.txt")) == TEXT


def test_at_its_source_below_one_of_the_folders(from_source, tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").write_text(TEXT, encoding="utf-8")
    assert Texts(tmp_path / "nowhere", tmp_path).of(from_source("a/one.txt")) == TEXT


@pytest.mark.parametrize("content", ["Orange grandit !", ""], ids=["changed", "empty"])
def test_not_where_the_file_says_something_else(from_source, tmp_path: Path, content: str):
    (tmp_path / "one.txt").write_text(content, encoding="utf-8")
    assert Texts(tmp_path).of(from_source("one.txt")) is None


def test_not_where_there_is_no_source(from_source, tmp_path: Path):
    assert Texts(tmp_path).of(from_source(None)) is None


UNUSUAL = {
    "dump.jsonl:line 2": '{"quoi": "Un titre", "x": {"dit": "Free."}}\n{"quoi": "Un titre", "x": {"dit": "Orange grandit."}}\n',
    "dump.json:item 2": '[{"x": {"dit": ["Free.", "Oui."]}}, {"text": "", "x": {"dit": ["Orange grandit."]}}]',
    "alone.json": '{"text": "Un autre texte.", "x": {"dit": "Orange grandit."}}',
}


@pytest.mark.parametrize("source", UNUSUAL)
def test_in_the_field_that_the_batch_was_told(from_source, tmp_path: Path, source: str):
    file = tmp_path / source.partition(":")[0]
    file.write_text(UNUSUAL[source], encoding="utf-8")
    found = list(read_articles(file, ReadOptions(text_field="x.dit")))[-1]
    assert (found.source, found.sha256) == (f"{tmp_path}/{source}", sha256(TEXT))
    texts = Texts(tmp_path)
    assert texts.of(from_source(source)) == TEXT
    assert texts.of(from_source(source, "Un titre, un autre.")) is None


def test_a_row_of_parquet(from_source, tmp_path: Path):
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"titre": ["a", "b"], "dit": ["Free.", TEXT]})
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "dump.parquet")
    assert Texts(tmp_path).of(from_source("dump.parquet:row 2")) == TEXT


def test_the_field_is_found_once_for_a_whole_dump(from_source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "dump.jsonl").write_text("".join(f'{{"dit": "Article {n}."}}\n' for n in range(9)), encoding="utf-8")
    looks = []
    monkeypatch.setattr(stored, "text_field", lambda *where: looks.append(where[1]) or text_field(*where))
    texts = Texts(tmp_path)
    assert texts.of(from_source("dump.jsonl:line 1", "Article changé.")) is None
    found = [texts.of(from_source(f"dump.jsonl:line {n + 1}", f"Article {n}.")) for n in range(1, 9)]
    assert found == [f"Article {n}." for n in range(1, 9)]
    assert looks == [1, 2]


def test_a_dump_that_was_changed_is_not_searched_for_every_record(from_source, tmp_path: Path, monkeypatch):
    (tmp_path / "dump.jsonl").write_text("".join(f'{{"text": "Article {n}."}}\n' for n in range(9)), encoding="utf-8")
    looks = []
    monkeypatch.setattr(stored, "text_field", lambda *where: looks.append(where))
    texts = Texts(tmp_path)
    assert [texts.of(from_source(f"dump.jsonl:line {n + 1}", f"Avant {n}.")) for n in range(9)] == [None] * 9
    assert len(looks) == 3


DUMPS = {
    "dump.jsonl:line 2": '{"text": "Free."}\n{"text": "Orange grandit."}\n',
    "dump.json:item 2": '[{"text": "Free."}, {"text": "Orange grandit."}]',
}


@pytest.mark.parametrize("source", DUMPS)
def test_in_a_file_of_many_articles(from_source, tmp_path: Path, source: str):
    file = tmp_path / source.partition(":")[0]
    file.write_text(DUMPS[source], encoding="utf-8")
    second = list(read_articles(file))[1]
    assert (second.source, second.sha256) == (f"{tmp_path}/{source}", sha256(TEXT))
    assert Texts(tmp_path).of(from_source(source)) == TEXT
    assert Texts().of(from_source(second.source)) is None
    assert Texts(Path()).of(from_source(second.source)) == TEXT
    assert Texts(tmp_path).of(from_source(source, "Un autre.")) is None


def test_a_file_of_many_articles_is_read_once(from_source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "dump.jsonl").write_text("".join(f'{{"text": "Article {n}."}}\n' for n in range(9)), encoding="utf-8")
    read = []
    monkeypatch.setattr(stored, "read_articles", lambda file, _: read.append(file) or read_articles(file))
    texts = Texts(tmp_path)
    found = [texts.of(from_source(f"dump.jsonl:line {n + 1}", f"Article {n}.")) for n in range(9)]
    assert found == [f"Article {n}." for n in range(9)]
    assert read == [tmp_path / "dump.jsonl"]
