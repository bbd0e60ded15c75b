import io
import os
import unicodedata
from pathlib import Path

import pytest

from pipeline.article import UnreadableArticleError
from pipeline.readers import Failure, find_files, paths_from, read_articles, read_file


def _make(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("x", encoding="utf-8")


def _found(*paths):
    return [found.reason if isinstance(found, Failure) else found.name for found in find_files(map(str, paths))]


def test_folders_are_read_in_order_and_only_articles(tmp_path):
    _make(tmp_path, "b.txt", "a.md", "c.png", ".d.txt", "sous/é à.txt", "sous/profond/z.txt", "arrière/m.txt")
    assert _found(tmp_path) == ["a.md", "b.txt", "m.txt", "é à.txt", "z.txt"]


@pytest.mark.parametrize("ending", ["txt", "md", "html", "htm", "json", "jsonl", "ndjson", "warc", "parquet", "HTML"])
@pytest.mark.parametrize("compressed", ["", ".gz"])
def test_formats_of_a_folder(tmp_path, ending, compressed):
    _make(tmp_path, f"a.{ending}{compressed}")
    assert _found(tmp_path) == [f"a.{ending}{compressed}"]


@pytest.mark.parametrize("name", ["a.expected.json", "failures.jsonl", "a.gz", "a.ann", "txt", ".a.json"])
def test_what_is_no_article_in_a_folder(tmp_path, name):
    _make(tmp_path, name, "bon.txt")
    assert _found(tmp_path) == ["bon.txt"]


def test_globs(tmp_path):
    _make(tmp_path, "b.txt", "a.txt", "c.md")
    assert _found(tmp_path / "*.txt") == ["a.txt", "b.txt"]


def test_a_name_with_signs_of_globs_is_a_name(tmp_path):
    _make(tmp_path, "a[1].txt", "a1.txt")
    assert _found(tmp_path / "a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize(
    "name", ["l’été à Orléans.txt", unicodedata.normalize("NFD", "été.txt"), "deux\nlignes.txt", "a\tb.txt"]
)
def test_odd_names(tmp_path, name):
    _make(tmp_path, name)
    (path,) = find_files([str(tmp_path)])
    (article,) = read_articles(path)
    assert article.source == str(path)
    assert "\n" not in article.id
    assert unicodedata.is_normalized("NFC", article.id)


def test_a_name_that_is_no_utf8_is_shown_and_read(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - Path takes no bytes
        file.write("Un texte.")
    (found,) = find_files([str(tmp_path)])
    (article,) = read_articles(found)
    assert article.source == f"{tmp_path}/caf\ufffd.txt"
    assert article.id.encode("utf-8").startswith(b"caf-")


def test_missing_and_empty(tmp_path):
    (tmp_path / "vide").mkdir()
    assert _found(tmp_path / "rien.txt") == ["there is no such file or folder"]
    assert "nothing to read" in _found(tmp_path / "vide")[0]


@pytest.mark.parametrize(("name", "reason"), [("a" * 300, "File name too long"), ("a\0b", "no such file")])
def test_names_that_cannot_be(name, reason):
    (failure,) = find_files([name])
    assert reason in failure.reason


def test_a_loop_of_links_is_not_followed(tmp_path):
    _make(tmp_path, "a.txt")
    (tmp_path / "boucle").symlink_to(tmp_path)
    assert _found(tmp_path) == ["a.txt"]


def test_a_link_to_itself_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.symlink_to(path)
    (found,) = find_files([str(tmp_path)])
    (failure,) = read_articles(found)
    assert (failure.source, "levels of symbolic links" in failure.reason) == (str(path), True)


def test_a_pipe_in_a_folder_does_not_stop_the_batch(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    _make(tmp_path, "b.txt")
    assert _found(tmp_path) == ["this is no file but a pipe, a socket or a device", "b.txt"]


def test_a_folder_called_like_an_article(tmp_path):
    _make(tmp_path, "a.txt/b.txt")
    assert _found(tmp_path) == ["b.txt"]


def test_an_unreadable_folder_is_named_and_the_others_read(tmp_path, monkeypatch):
    _make(tmp_path, "a/a.txt", "b/b.txt", "c/c.txt")
    scandir = os.scandir

    # Root may read every folder: refuse one as the system would.
    def refuse(path):
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert _found(tmp_path) == ["a.txt", "cannot be read: Permission denied", "c.txt"]


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


def test_a_hundred_thousand_files_come_one_by_one(tmp_path, monkeypatch):
    class Entry:
        def __init__(self, number):
            self.name = f"{number:06}.txt"
            self.path = str(tmp_path / self.name)
            self.asked = 0

        def is_dir(self, *, follow_symlinks=True):  # noqa: ARG002 - as of the system
            return False

        def is_file(self):
            self.asked += 1
            return True

    class Entries(list):
        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

    entries = Entries(Entry(number) for number in reversed(range(100_000)))
    monkeypatch.setattr(os, "scandir", lambda _: entries)
    found = find_files([str(tmp_path)])
    assert [next(found).name for _ in range(3)] == ["000000.txt", "000001.txt", "000002.txt"]
    assert sum(entry.asked for entry in entries) == 3
    assert sum(1 for _ in found) == 99_997


@pytest.mark.parametrize(
    ("listed", "paths"),
    [
        (b"a.txt\nb c.txt\n", ["a.txt", "b c.txt"]),
        (b"a.txt\r\nb.txt", ["a.txt", "b.txt"]),
        (b"a\nb.txt\0c.txt\0", ["a\nb.txt", "c.txt"]),
        ("été.txt\n".encode(), ["été.txt"]),
        (b"\n\na.txt\n\n", ["a.txt"]),
        (b"-\n", ["./-"]),
        (b"caf\xe9.txt\n", ["caf\udce9.txt"]),
        (b"", []),
    ],
)
def test_lists_of_paths(listed, paths):
    assert list(paths_from(io.BytesIO(listed))) == paths


@pytest.mark.parametrize("separator", [b"\n", b"\0"])
def test_a_long_list_of_paths_is_whole_at_the_seams(separator):
    names = [f"dossier/article-{number}.txt" for number in range(20_000)]
    assert list(paths_from(io.BytesIO(separator.join(name.encode() for name in names)))) == names


def test_a_file_called_like_standard_input(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _make(tmp_path, "-")
    assert list(find_files(["-", *paths_from(io.BytesIO(b"-\n"))])) == [Path("-"), tmp_path / "-"]
