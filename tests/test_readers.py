import os
from datetime import date

import pytest

from pipeline.article import UnreadableArticleError
from pipeline.readers import Failure, find_files, read_file

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


def _found(*paths):
    return [found.reason if isinstance(found, Failure) else found.name for found in find_files(map(str, paths))]


def test_folders_are_read_in_order_and_only_articles(tmp_path):
    for name in ("b.txt", "a.md", "c.png", ".d.txt", "sous/é à.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    assert _found(tmp_path) == ["a.md", "b.txt", "é à.txt"]


def test_globs(tmp_path):
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert _found(tmp_path / "*.txt") == ["a.txt", "b.txt"]


def test_missing_and_empty(tmp_path):
    (tmp_path / "vide").mkdir()
    assert _found(tmp_path / "rien.txt") == ["there is no such file or folder"]
    assert "nothing to read" in _found(tmp_path / "vide")[0]


def test_a_loop_of_links_is_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "boucle").symlink_to(tmp_path)
    assert _found(tmp_path) == ["a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableArticleError, match="Permission denied"):
        read_file(path)


def test_a_dangling_link_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.symlink_to(tmp_path / "rien")
    with pytest.raises(UnreadableArticleError, match="No such file"):
        read_file(path)
