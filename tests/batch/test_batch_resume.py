"""A second run does what is missing and nothing else, whatever was changed in between."""

import json
from dataclasses import replace
from datetime import date

import pytest

from pipeline import Article
from pipeline.batch import run as batch
from pipeline.batch.fingerprint import key_of
from pipeline.batch.options import BatchOptions
from pipeline.engines import local
from pipeline.extractor import Settings
from pipeline.outcomes import outcome_of, unfinished
from pipeline.readers import ReadOptions
from pipeline.stored import read_records
from pipeline.writers import Format
from pipeline.writers.folder import FolderWriter
from tests.annotated import _record as make_record

BAD = "mauvais"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    return Desk(tmp_path, monkeypatch)


class Desk:
    """A folder of articles, and a batch whose extractor notes what it reads and fails at what says « mauvais »."""

    def __init__(self, folder, monkeypatch):
        self.articles, self.out = folder / "in", folder / "out"
        self.articles.mkdir()
        self.read = []
        self.stop_after = None
        monkeypatch.setattr(local, "outcomes", self._outcomes)
        for name in "abc":
            self.write(name, f"Titre\nArticle {name}.")

    def write(self, name, text, ending="txt"):
        (self.articles / f"{name}.{ending}").write_text(text, encoding="utf-8")

    def _outcomes(self, articles, settings, *, workers):  # noqa: ARG002 - takes the place of the real one
        for article in articles:
            if len(self.read) == self.stop_after:
                raise KeyboardInterrupt
            self.read.append(article.id)
            record = make_record(article.text, article_id=article.id, keep_text=settings.keep_text)
            yield unfinished(article, "no") if BAD in article.text else outcome_of(article, record)

    def run(self, *paths, **options):
        """Run the batch; return its summary and what was read for it."""
        self.read.clear()
        options = BatchOptions(output=str(self.out), **options)
        summary = batch.run([str(path) for path in paths or (self.articles,)], options)
        assert summary.given == summary.records + summary.failed
        return summary, list(self.read)

    def texts(self):
        return {record.article.id: record.article.characters for record in read_records(self.out)}


@pytest.mark.parametrize("form", Format)
def test_what_is_done_is_not_done_again(desk, form):
    _, first = desk.run(form=form)
    written = {path.name: path.read_bytes() for path in desk.out.iterdir()}
    summary, second = desk.run(form=form)
    assert (first, second) == (["a", "b", "c"], [])
    assert (summary.given, summary.records, summary.reused) == (3, 3, 3)
    assert {p.name: p.read_bytes() for p in desk.out.iterdir() if p.name[0] != "."} == {
        name: data for name, data in written.items() if name[0] != "."
    }


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("stop_after", [0, 1, 2])
def test_a_stopped_batch_goes_on_where_it_was(desk, form, stop_after):
    desk.stop_after = stop_after
    with pytest.raises(KeyboardInterrupt):
        desk.run(form=form)
    assert not (desk.out / "records.jsonl").exists()
    assert not list(desk.out.glob("*.parquet"))
    desk.stop_after = None
    summary, rest = desk.run(form=form)
    assert rest == ["a", "b", "c"][stop_after:]
    assert (summary.records, summary.reused) == (3, stop_after)
    assert set(desk.texts()) == {"a", "b", "c"}


def test_a_changed_article_is_done_again_alone(desk):
    desk.run()
    desk.write("b", "Titre\nArticle b, plus long.")
    assert desk.run()[1] == ["b"]
    assert desk.texts()["b"] == len("Titre\nArticle b, plus long.")


@pytest.mark.parametrize(
    "change",
    [
        {"id": "b"},
        {"text": "b"},
        {"title": "b"},
        {"published": date(2024, 3, 6)},
        {"published_from": "metadata"},
        {"source": "b"},
        {"warnings": ("b",)},
    ],
    ids=str,
)
def test_every_part_of_an_article_counts(change):
    article = Article("a", "a", title="a", published=date(2024, 3, 5), source="a", warnings=("a",))
    assert key_of(article, b"") == key_of(replace(article), b"")
    assert key_of(replace(article, **change), b"") != key_of(article, b"")
    assert key_of(article, b"other program") != key_of(article, b"")


def test_a_file_that_only_looks_newer_is_not_done_again(desk):
    desk.run()
    desk.write("b", "Titre\nArticle b.")
    assert desk.run()[1] == []


@pytest.mark.parametrize(
    "options",
    [
        {"extractor": Settings(keep_text=True)},
        {"reading": ReadOptions(published=date(2024, 3, 5))},
        {"force": True},
    ],
    ids=["keep_text", "published", "force"],
)
def test_other_options_redo_all(desk, options):
    desk.run()
    assert desk.run(**options)[1] == ["a", "b", "c"]


def test_another_content_of_the_lexicon_redoes_all(desk, tmp_path):
    lexicon = tmp_path / "names.csv"
    lexicon.write_text("name,type,canonical,id\nKorvex,organisation,,\n", encoding="utf-8")
    with_lexicon = {"extractor": Settings(lexicon=lexicon)}
    desk.run(**with_lexicon)
    assert desk.run(**with_lexicon)[1] == []
    lexicon.write_text("name,type,canonical,id\nKorvax,organisation,,\n", encoding="utf-8")
    assert desk.run(**with_lexicon)[1] == ["a", "b", "c"]


@pytest.mark.parametrize("number_of_workers", [2, 7])
def test_options_that_touch_no_record_redo_nothing(desk, number_of_workers):
    desk.run()
    assert desk.run(workers=number_of_workers)[1] == []


@pytest.mark.parametrize("form", [Format.JSONL, Format.PARQUET])
def test_another_form_is_written_without_reading(desk, form):
    desk.run(form=Format.JSON)
    assert desk.run(form=form)[1] == []
    for path in desk.out.glob("*.json"):
        path.unlink()
    assert set(desk.texts()) == {"a", "b", "c"}


def test_an_output_that_is_gone_or_spoilt_is_written_again(desk):
    desk.run()
    whole = (desk.out / "a.json").read_bytes()
    (desk.out / "a.json").write_bytes(whole[:50])
    (desk.out / "b.json").unlink()
    assert desk.run()[1] == []
    assert (desk.out / "a.json").read_bytes() == whole
    assert set(desk.texts()) == {"a", "b", "c"}


def test_an_article_that_fails_loses_the_record_of_its_earlier_version(desk):
    desk.run()
    desk.write("b", "Article mauvais.")
    summary, _ = desk.run()
    assert [(failure.source[-5:], failure.reason) for failure in summary.failures] == [("b.txt", "no")]
    assert set(desk.texts()) == {"a", "c"}


def test_a_failure_is_tried_again(desk):
    desk.write("b", "Article mauvais.")
    desk.run()
    assert json.loads((desk.out / "failures.jsonl").read_text(encoding="utf-8"))["reason"] == "no"
    assert desk.run()[1] == ["b"]
    desk.write("b", "Article bon.")
    assert desk.run()[0].failed == 0
    assert not (desk.out / "failures.jsonl").exists()


def test_failures_are_in_the_order_of_the_input(desk):
    desk.write("a", "Article mauvais.")
    desk.write("b", "")
    desk.write("c", "mauvais, aussi.")
    summary, _ = desk.run(desk.articles / "nowhere", desk.articles)
    assert [failure.source[-7:] for failure in summary.failures] == ["nowhere", "n/a.txt", "n/b.txt", "n/c.txt"]


def test_articles_of_one_id_are_one_record_and_a_failure_that_names_both(desk):
    desk.write("b", "Un autre.", ending="md")
    summary, read = desk.run()
    assert read == ["a", "b", "c"]
    (failure,) = summary.failures
    assert failure.source.endswith("b.txt")
    assert "b.md" in failure.reason


def test_ids_that_differ_in_case_only_are_not_written_over_each_other(desk):
    desk.write("A", "Un autre.")
    summary, read = desk.run()
    assert read == ["A", "b", "c"]
    (failure,) = summary.failures
    assert failure.source.endswith("a.txt")
    assert failure.reason.startswith(f"its id (a) and that of {desk.articles}/A.txt (A) differ only in case")
    assert set(desk.texts()) == {"A", "b", "c"}


@pytest.mark.parametrize("form", [Format.JSONL, Format.PARQUET])
def test_ids_that_differ_in_case_are_two_where_they_name_no_files(desk, form):
    desk.write("A", "Un autre.")
    assert desk.run(form=form)[0].failed == 0
    assert set(desk.texts()) == {"A", "a", "b", "c"}


def test_files_of_this_run_are_not_compared_with_their_records(desk, monkeypatch):
    finish, compared = FolderWriter.finish, []

    def finished(self, records):
        there = list(records)
        compared.append([stored.article_id for stored in there])
        return finish(self, there)

    monkeypatch.setattr(FolderWriter, "finish", finished)
    desk.run()
    desk.write("b", "Titre\nArticle b, plus long.")
    desk.run()
    assert compared == [[], ["a", "c"]]


@pytest.mark.parametrize(
    ("form", "left"), [(Format.JSON, {"a", "b", "c"}), (Format.JSONL, {"a"}), (Format.PARQUET, {"a"})]
)
def test_files_of_other_articles_stay_and_whole_tables_are_this_runs(desk, form, left):
    desk.run(form=form)
    desk.run(desk.articles / "a.txt", form=form)
    assert set(desk.texts()) == left
    assert desk.run(form=form)[1] == []


def test_records_below_the_articles_are_not_read_as_articles(desk):
    desk.out = desk.articles / "outputs"
    desk.run()
    summary, read = desk.run()
    assert (summary.given, read) == (3, [])


def test_records_are_not_written_among_the_articles(desk):
    desk.out = desk.articles
    with pytest.raises(ValueError, match="give another one for the records"):
        desk.run()
