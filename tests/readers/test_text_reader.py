from datetime import date

import pytest

from pipeline.article import UnreadableArticleError
from pipeline.readers import read_file

FRENCH = "Le café coûte 2 € à l’été.\nÀ Orléans, on s’en étonne déjà un peu.\n"


def _read(tmp_path, data, name="article.txt", **options):
    path = tmp_path / name
    path.write_bytes(data)
    return read_file(path, **options)


def test_utf8_is_read_without_warning(tmp_path):
    article = _read(tmp_path, FRENCH.encode())
    assert (article.id, article.text, article.warnings) == ("article", FRENCH, ())
    assert article.title == "Le café coûte 2 € à l’été."


def test_line_ends_stay(tmp_path):
    assert _read(tmp_path, b"un\r\ndeux\r\n").text == "un\r\ndeux\r\n"


def test_cp1252_is_read_with_a_warning(tmp_path):
    article = _read(tmp_path, FRENCH.encode("cp1252"))
    assert article.text == FRENCH
    assert article.warnings == ("not UTF-8: read as cp1252",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(tmp_path, encoding):
    assert _read(tmp_path, FRENCH.encode(encoding)).text == FRENCH


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n" + "\u00a0".encode(), "blank"),
        (b"\n" * 10_000, "blank"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"published: demain\n---\nUn texte.", "is no date"),
        (b"published: 2025-09-08\n---\n\n", "no text below"),
    ],
)
def test_unreadable_data_is_named(tmp_path, data, reason):
    with pytest.raises(UnreadableArticleError, match=reason) as caught:
        _read(tmp_path, data)
    assert str(tmp_path / "article.txt") in str(caught.value)


def test_front_matter_gives_the_day_and_is_no_text(tmp_path):
    article = _read(tmp_path, b"published: 2025-09-08\ndomain: auto\n---\nUn titre\nUn texte.")
    assert (article.published, article.published_from) == (date(2025, 9, 8), "metadata")
    assert article.text == "Un titre\nUn texte."


def test_the_caller_goes_before_front_matter(tmp_path):
    article = _read(tmp_path, b"published: 2025-09-08\n---\nUn texte.", published=date(2024, 1, 2))
    assert (article.published, article.published_from) == (date(2024, 1, 2), "argument")


def test_a_text_that_begins_with_a_colon_line_is_no_front_matter(tmp_path):
    text = "Lire aussi: Un titre\n---\nUn texte."
    assert _read(tmp_path, text.encode()).text == text


def test_markdown_title(tmp_path):
    assert _read(tmp_path, b"# Un titre\n\nUn texte.", "a.md").title == "Un titre"


@pytest.mark.parametrize("day", ["2025-09-08T23:30:00Z", "08/09/2025", "lundi 8 septembre 2025 à 10h24"])
def test_front_matter_says_the_day_in_many_forms(tmp_path, day):
    assert _read(tmp_path, f"date: {day}\n---\nUn texte.".encode()).published == date(2025, 9, 8)


def test_an_id_of_the_caller(tmp_path):
    assert _read(tmp_path, b"Un texte.", article_id="a-1").id == "a-1"


def test_a_file_of_many_articles_is_not_one(tmp_path):
    with pytest.raises(UnreadableArticleError, match="several articles"):
        _read(tmp_path, b'{"text": "un"}\n{"text": "deux"}\n', "a.jsonl")


def test_a_text_without_ending(tmp_path):
    assert _read(tmp_path, FRENCH.encode(), "dépêche").id == "dépêche"
