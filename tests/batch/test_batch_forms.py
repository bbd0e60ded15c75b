"""The three forms of output hold the same; numbers and days are numbers and days."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline import Article
from pipeline.readers import find_files, read_file
from pipeline.stored import StoredError, read_records
from pipeline.writers import Format, MissingExtraError, Stored, writer_for
from pipeline.writers.tables import SCHEMAS

pq = pytest.importorskip("pyarrow.parquet")

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
ODD = Article(
    "odd",
    "Un titre\u2028en deux\nLa société Korvex lève 0,00000001 BTC et 10 à 20 millions d’euros\x85 le 3 mars 2024, en deux semaines.\n",
    title='Un "titre" \\ \x01',
    published=date(2024, 3, 5),
    warnings=("une chose", "une autre"),
)


@pytest.fixture(scope="module")
def records(extractor):
    articles = [read_file(path) for path in find_files([str(FIXTURES)]) if isinstance(path, Path)]
    return [*extractor.stream([*articles, ODD]), extractor(Article("nothing", "Rien."))]


def _write(form, folder, records):
    writer = writer_for(form, folder)
    stored = [Stored(record.article.id, record.to_json()) for record in records]
    for each in stored:
        writer.add(each)
    return writer.finish(iter(stored))


@pytest.fixture(scope="module")
def folders(records, tmp_path_factory):
    folders = {form: tmp_path_factory.mktemp(form) for form in Format}
    for form, folder in folders.items():
        assert _write(form, folder, records) == []
    return folders


@pytest.mark.parametrize("form", Format)
def test_what_is_read_back_is_what_was_written(records, folders, form):
    back = {record.article.id: record for record in read_records(folders[form])}
    assert back == {record.article.id: record for record in records}
    assert {name: record.to_json() for name, record in back.items()} == {r.article.id: r.to_json() for r in records}


@pytest.mark.parametrize("form", [Format.JSONL, Format.PARQUET])
def test_the_order_is_that_of_the_input(records, folders, form):
    assert [record.article.id for record in read_records(folders[form])] == [record.article.id for record in records]


def test_a_file_is_what_the_library_writes(records, folders):
    for record in records:
        written = (folders[Format.JSON] / f"{record.article.id}.json").read_text(encoding="utf-8")
        assert written == record.to_json(indent=2) + "\n"


@pytest.mark.parametrize("form", Format)
def test_the_same_records_are_the_same_bytes(records, folders, tmp_path, form):
    _write(form, tmp_path, records)
    again = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert again == {path.name: path.read_bytes() for path in folders[form].iterdir()}


def test_amounts_are_decimals_and_dates_are_dates(folders):
    duckdb = pytest.importorskip("duckdb", reason="the tables are read by DuckDB, which is not installed")
    amounts = folders[Format.PARQUET] / "amounts.parquet"
    odd = duckdb.read_parquet(str(amounts)).filter("article_id = 'odd'")
    assert odd.select("value", "min", "max", "currency").fetchall() == [
        (Decimal("0.00000001"), None, None, "BTC"),
        (None, Decimal(10_000_000), Decimal(20_000_000), "EUR"),
    ]
    dates = folders[Format.PARQUET] / "dates.parquet"
    odd = duckdb.read_parquet(str(dates)).filter("article_id = 'odd'")
    assert odd.select("value", "earliest").fetchall() == [("2024-03-03", date(2024, 3, 3))]


def test_a_row_is_a_mention(records, folders):
    for kind in ("organisations", "products"):
        mentions = sum(len(entity.mentions) for record in records for entity in getattr(record, kind))
        assert mentions > 0
        assert pq.read_metadata(folders[Format.PARQUET] / f"{kind}.parquet").num_rows == mentions


@pytest.mark.parametrize(("table", "column"), [(t, c.name) for t, schema in SCHEMAS.items() for c in schema])
def test_every_column_is_documented_in_the_file(folders, table, column):
    field = pq.read_schema(folders[Format.PARQUET] / f"{table}.parquet").field(column)
    assert field.equals(SCHEMAS[table].field(column), check_metadata=True)
    assert len(field.metadata[b"description"]) > 5


@pytest.mark.parametrize(
    "number", ["123456789012345678901234567", "0.0000000000001", "12345678901234567890123456.0000000000001"]
)
def test_a_number_that_does_not_fit_fails_and_is_not_rounded(record_of, tmp_path, number):
    fits = record_of(
        "Une levée de [[MONEY 12345678901234567890123456 € | 12345678901234567890123456 EUR]].", article_id="a"
    )
    record = record_of("Une levée de [[MONEY tant | 1 EUR]] d’euros.", article_id="b")
    (amount,) = record.amounts
    too_much = record.model_copy(update={"amounts": (amount.model_copy(update={"value": Decimal(number)}),)})
    (unfit,) = _write(Format.PARQUET, tmp_path, [too_much, fits])
    assert unfit.article_id == "b"
    assert number in unfit.reason
    assert list(read_records(tmp_path)) == [fits]


def test_no_pyarrow_is_said_clearly(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.delitem(__import__("sys").modules, "pipeline.writers.parquet", raising=False)
    with pytest.raises(MissingExtraError, match=r"pip install 'glaneur\[parquet\]'"):
        writer_for(Format.PARQUET, tmp_path)


def test_a_batch_in_two_forms_in_one_folder_is_not_counted_twice(records, tmp_path):
    _write(Format.JSON, tmp_path, records)
    _write(Format.JSONL, tmp_path, records)
    with pytest.raises(StoredError, match="two forms"):
        list(read_records(tmp_path))
    assert len(list(read_records(tmp_path / "records.jsonl"))) == len(records)


@pytest.mark.parametrize("form", Format)
def test_a_batch_of_nothing(tmp_path, form):
    assert _write(form, tmp_path, []) == []
    assert form is Format.JSON or list(read_records(tmp_path)) == []
