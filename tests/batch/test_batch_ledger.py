"""The ledger lasts through what kills a batch, and says what is wrong with it."""

import pytest

from pipeline.batch.ledger import NAME, Known, Ledger
from pipeline.outcomes import Counts, Finished
from pipeline.writers import OutputError, Stored

JSON = '{"é": "\\n"}'
DONE = Finished.of("a", JSON, Counts(1, 2, 3, 4))


def _keep(folder, *, commit=True):
    with Ledger.of(folder) as ledger:
        ledger.admit(1, "a", "a.txt", b"key")
        ledger.keep(DONE)
        if commit:
            ledger.commit()


def test_a_record_is_there_for_the_same_key_only(tmp_path):
    _keep(tmp_path)
    with Ledger.of(tmp_path) as ledger:
        assert ledger.admit(1, "a", "a.txt", b"key") == Known(Counts(1, 2, 3, 4))
        assert ledger.admit(2, "b", "b.txt", b"key") == Known()
    with Ledger.of(tmp_path) as ledger:
        assert ledger.admit(1, "a", "a.txt", b"other") == Known()


def test_what_was_not_committed_is_not_there(tmp_path):
    _keep(tmp_path, commit=False)
    with Ledger.of(tmp_path) as ledger:
        assert ledger.admit(1, "a", "a.txt", b"key") == Known()


def test_records_are_those_of_this_run_in_its_order(tmp_path):
    _keep(tmp_path)
    with Ledger.of(tmp_path) as ledger:
        assert list(ledger.records()) == []
        ledger.admit(1, "b", "b.txt", b"b")
        ledger.admit(2, "a", "a.txt", b"key")
        ledger.keep(Finished.of("b", "{}", Counts()))
        assert list(ledger.records()) == [Stored("b", "{}"), Stored("a", JSON)]
        assert list(ledger.records(earlier=True)) == [Stored("a", JSON)]


def test_a_record_of_an_earlier_version_is_not_this_articles(tmp_path):
    _keep(tmp_path)
    with Ledger.of(tmp_path) as ledger:
        ledger.admit(1, "a", "a.txt", b"changed")
        assert list(ledger.records()) == []


def test_a_second_article_of_an_id_is_told_the_first():
    with Ledger.of(None) as ledger:
        assert ledger.admit(1, "a", "x/a.txt", b"1") == Known()
        assert ledger.admit(2, "a", "y/a.txt", b"2") == Known(other=("a", "x/a.txt"))
        assert ledger.admit(3, "A", "y/A.txt", b"3") == Known()
        assert (ledger.position("a"), ledger.position("A")) == (1, 3)


def test_ids_that_would_be_one_file_are_told_the_first():
    with Ledger.of(None, ignore_case=True) as ledger:
        assert ledger.admit(1, "Été", "x/Été.txt", b"1") == Known()
        assert ledger.admit(2, "été", "y/été.txt", b"2") == Known(other=("Été", "x/Été.txt"))
        assert ledger.position("Été") == 1
        ledger.keep(Finished.of("Été", "{}", Counts()))
        assert list(ledger.records()) == [Stored("Été", "{}")]


def test_two_runs_do_not_write_into_one_folder(tmp_path):
    with Ledger.of(tmp_path), pytest.raises(OutputError, match="another run"), Ledger.of(tmp_path):
        pass


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\0" + bytes(8000)])
def test_a_damaged_ledger_is_said_to_be_one(tmp_path, content):
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(OutputError, match="delete it"), Ledger.of(tmp_path):
        pass


def test_a_ledger_can_be_deleted(tmp_path):
    _keep(tmp_path)
    (tmp_path / NAME).unlink()
    with Ledger.of(tmp_path) as ledger:
        assert ledger.admit(1, "a", "a.txt", b"key") == Known()
