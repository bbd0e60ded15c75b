"""Parquet: an article in every row, read as an object of JSON with the same members."""

import gzip
import subprocess
import sys
import tracemalloc
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pipeline.article import Article
from pipeline.readers import Failure, ReadOptions, read_articles

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

TEXT = "Le café coûte 2 € à l’été."


@pytest.fixture
def rows(tmp_path):
    """Write columns as a file; return what is found in it."""

    def read(columns, *, schema=None, how=None, **options):
        path = tmp_path / "dump.parquet"
        pq.write_table(pa.table(columns, schema=schema), path, **(how or {}))
        return list(read_articles(path, ReadOptions(**options)))

    return read


def test_a_row_is_an_article(rows, tmp_path):
    first, second = rows({"title": ["Un", "Deux"], "text": [TEXT, "Autre."], "date": ["2025-09-08", None]})
    assert first == Article(
        "dump-0001", TEXT, "Un", date(2025, 9, 8), "metadata", source=f"{tmp_path}/dump.parquet:row 1"
    )
    assert (second.id, second.published, second.source) == ("dump-0002", None, f"{tmp_path}/dump.parquet:row 2")


def test_fields_are_those_that_the_caller_names(rows):
    columns = {"dit": [{"par": TEXT}], "quand": [date(2025, 9, 8)], "nom": ["Un"], "cle": [17], "text": ["Non."]}
    (article,) = rows(columns, text_field="dit.par", date_field="quand", title_field="nom", id_field="cle")
    assert (article.text, article.published, article.title, article.id) == (TEXT, date(2025, 9, 8), "Un", "17")


def test_a_field_that_is_not_there_is_named(rows):
    (failure,) = rows({"text": [TEXT]}, text_field="dit")
    assert failure.reason == "there is no field 'dit' (--text-field); there are 'text'"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (date(2025, 9, 8), pa.date32()),
        (datetime(2025, 9, 8, 23, 30), pa.timestamp("s")),  # noqa: DTZ001 - dumps have such times
        (datetime(2025, 9, 8, 23, 30, tzinfo=UTC), pa.timestamp("us", "UTC")),
        (1_757_374_200_000_000_001, pa.timestamp("ns")),
        (1_757_374_200_000_000_001, pa.timestamp("ns", "Europe/Paris")),
        ("2025-09-08T23:30:00Z", pa.string()),
        ("8 septembre 2025", pa.large_string()),
        (b"2025-09-08", pa.binary()),
        (1_757_374_200, pa.int64()),
        ("2025-09-08", pa.dictionary(pa.int8(), pa.string())),
    ],
    ids=str,
)
def test_days(rows, value, kind):
    column = pa.array([value], type=kind)
    (article,) = rows({"text": [TEXT], "published": column})
    assert article.published == (date(2025, 9, 9) if "Paris" in str(kind) else date(2025, 9, 8))


@pytest.mark.parametrize(
    ("value", "kind", "made"),
    [
        (12, pa.int32(), "12"),
        ("a-1", pa.string(), "a-1"),
        (Decimal("12.50"), pa.decimal128(9, 2), "12.50"),
        (b"a-1", pa.binary(), "a-1"),
        (b"\x00" * 15 + b"\x07", pa.uuid() if hasattr(pa, "uuid") else pa.binary(16), None),
    ],
    ids=["number", "string", "decimal", "bytes", "uuid"],
)
def test_ids(rows, value, kind, made):
    (article,) = rows({"text": [TEXT], "id": pa.array([value], type=kind)})
    if made is not None:
        assert article.id == made
    assert article.id


def test_paragraphs_in_a_list_are_a_text(rows):
    assert [article.text for article in rows({"text": [["Un.", "Deux."]]})] == ["Un.\nDeux."]


def test_text_in_bytes_is_text_and_a_picture_is_nothing(rows):
    good, picture = rows({"text": [TEXT.encode(), b"\x89PNG\xff"]})
    assert good.text == TEXT
    assert (picture.source[-5:], "blank" in picture.reason) == ("row 2", True)


def test_a_row_without_text_is_named_and_the_rest_goes_on(rows):
    first, second, third = rows({"text": ["Un.", None, "Trois."]})
    assert [first.id, third.id] == ["dump-0001", "dump-0003"]
    assert second.source.endswith("dump.parquet:row 2")
    assert "blank" in second.reason


def test_a_day_that_python_cannot_hold_is_its_rows_fault(rows):
    far = pa.array([0, 17_000_000], type=pa.int32()).cast(pa.date32())
    first, second = rows({"text": ["Un.", "Deux."], "seen": far})
    assert first.text == "Un."
    assert second.reason.startswith("a value cannot be read: ")


def test_a_row_longer_than_the_limit_is_named(rows):
    first, second, third = rows({"text": ["a" * 99, "é" * 51, "a" * 100]}, max_bytes=100)
    assert [first.id, third.id] == ["dump-0001", "dump-0003"]
    assert second.reason == "more than 100 bytes for one article: raise the limit (--max-bytes) if it is one"


def test_a_row_group_as_long_as_the_file_is_never_held_whole(tmp_path):
    path = tmp_path / "dump.parquet"
    texts = [f"{number} " + "Un texte. " * 1_000 for number in range(6_000)]
    pq.write_table(pa.table({"text": texts}), path, row_group_size=6_000, use_dictionary=False)
    del texts
    before = pa.total_allocated_bytes()
    tracemalloc.start()
    read, most = 0, 0
    for article in read_articles(path):
        read += isinstance(article, Article)
        most = max(most, pa.total_allocated_bytes() - before)
    assert read == 6_000
    assert tracemalloc.get_traced_memory()[1] < 4_000_000
    tracemalloc.stop()
    # Of 60 MB: the rows at hand, and a few pages.
    assert most < 16_000_000


def test_several_row_groups_are_numbered_through(rows):
    found = rows({"text": [f"Article {number}." for number in range(100)]}, how={"row_group_size": 7})
    assert [article.text for article in found] == [f"Article {number}." for number in range(100)]
    assert [article.id for article in found] == [f"dump-{number:04}" for number in range(1, 101)]


def test_a_file_without_rows(rows):
    (failure,) = rows({"text": pa.array([], type=pa.string())})
    assert failure.reason == "there is no article in it"


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-20], lambda data: b"PAR1" + data[30:], lambda _: b"PAR1" + b"\0" * 100, lambda _: b"PAR1"],
    ids=["cut", "shifted", "zeros", "begun"],
)
def test_a_broken_file_is_named(read, tmp_path, damage):
    path = tmp_path / "good.parquet"
    pq.write_table(pa.table({"text": [TEXT] * 50}), path)
    found = read(damage(path.read_bytes()), "bad.parquet")
    assert isinstance(found[-1], Failure)
    assert "the Parquet file is broken" in found[-1].reason


def test_what_is_no_parquet(one):
    assert "the Parquet file is broken" in one(b"Un texte.", "a.parquet").reason


def test_one_compressed_once_more_is_named(tmp_path, one):
    path = tmp_path / "good.parquet"
    pq.write_table(pa.table({"text": [TEXT]}), path)
    assert "not compressed once more" in one(gzip.compress(path.read_bytes()), "a.parquet.gz").reason


def test_it_is_told_by_its_beginning(tmp_path, one):
    path = tmp_path / "good.parquet"
    pq.write_table(pa.table({"text": [TEXT]}), path)
    assert one(path.read_bytes(), "dump").text == TEXT


@pytest.mark.parametrize(
    "columns", [("article_id", "start_char", "end_char"), ("extractor", "schema_version", "sha256")]
)
def test_our_own_tables_are_no_articles(rows, columns):
    (failure,) = rows({"text": [TEXT]} | {name: ["a"] for name in columns})
    assert failure.reason == "this is a table of records that Glaneur wrote, not of articles"


def test_no_pyarrow_is_said(rows, tmp_path, monkeypatch):
    rows({"text": [TEXT]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (failure,) = read_articles(tmp_path / "dump.parquet")
    assert failure.reason == "to read Parquet, install pyarrow: pip install 'glaneur[parquet]'"


STANDARD_INPUT = """
from pathlib import Path
from pipeline.readers import read_articles
for found in read_articles(Path("-")):
    print(getattr(found, "id", None) or found.reason)
"""


def test_standard_input_from_a_file_but_not_through_a_pipe(tmp_path):
    path = tmp_path / "dump.parquet"
    pq.write_table(pa.table({"text": [TEXT]}), path)
    command = [sys.executable, "-c", STANDARD_INPUT]
    with path.open("rb") as file:
        done = subprocess.run(command, stdin=file, capture_output=True, text=True, check=True)
    assert done.stdout == "stdin-0001\n"
    done = subprocess.run(command, input=path.read_bytes(), capture_output=True, check=True)
    assert b"give it as a file" in done.stdout
