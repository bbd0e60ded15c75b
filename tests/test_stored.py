"""Where the text of a record is found again."""

from pathlib import Path

import pytest

from pipeline import stored
from pipeline.article import sha256
from pipeline.readers import read_articles
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
    monkeypatch.setattr(stored, "read_articles", lambda file: read.append(file) or read_articles(file))
    texts = Texts(tmp_path)
    found = [texts.of(from_source(f"dump.jsonl:line {n + 1}", f"Article {n}.")) for n in range(9)]
    assert found == [f"Article {n}." for n in range(9)]
    assert read == [tmp_path / "dump.jsonl"]
