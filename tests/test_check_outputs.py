"""The check of written records fails where there is nothing to check."""

import pytest

from tests.check_outputs import check

TEXT = "Korvex a levé 2 millions d’euros."


@pytest.fixture
def folders(tmp_path, extractor):
    articles, outputs = tmp_path / "articles", tmp_path / "outputs"
    articles.mkdir()
    outputs.mkdir()
    (articles / "article.txt").write_text(TEXT, encoding="utf-8")
    (outputs / "article.json").write_text(extractor(TEXT).to_json(), encoding="utf-8")
    return outputs, articles


def test_records_that_hold_are_counted(folders):
    assert check(*folders) == 1


def test_a_folder_that_is_not_there_is_named(folders):
    outputs, articles = folders
    with pytest.raises(ValueError, match=r"nowhere: there is no such file or folder"):
        check(outputs, articles / "nowhere")


def test_a_folder_without_articles_is_named(folders):
    outputs, articles = folders
    (articles / "article.txt").unlink()
    with pytest.raises(ValueError, match=r"articles: there is nothing to read in this folder"):
        check(outputs, articles)


def test_a_record_that_is_not_there_is_named(folders):
    outputs, articles = folders
    (articles / "other.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(FileNotFoundError, match=r"other\.json"):
        check(outputs, articles)


def test_a_record_without_facts_is_named(folders, extractor):
    outputs, articles = folders
    (articles / "article.txt").write_text("Il pleut.", encoding="utf-8")
    (outputs / "article.json").write_text(extractor("Il pleut.").to_json(), encoding="utf-8")
    with pytest.raises(ValueError, match=r"article\.txt: nothing was found in it"):
        check(outputs, articles)
