import gzip
import io
import json
import sys
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from pipeline.article import Article
from pipeline.readers import Failure, ReadOptions, read_articles

TEXT = "Le café coûte 2 € à l’été.\nÀ Orléans, on s’en étonne."


def test_gzip_is_read_whatever_the_name(one):
    assert one(gzip.compress(TEXT.encode()), "a.txt.gz").text == TEXT
    assert one(gzip.compress(TEXT.encode()), "a.txt").text == TEXT
    assert one(TEXT.encode(), "a.txt.gz").text == TEXT


def test_the_id_is_the_name_without_endings(one):
    assert one(gzip.compress(TEXT.encode()), "dépêche.txt.gz").id == "dépêche"


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-10], lambda data: data[:40] + b"\xff\xff\xff" + data[43:], lambda data: data[:-5] + b"xxxxx"],
    ids=["cut", "damaged", "wrong sum"],
)
def test_broken_gzip_is_named(one, damage):
    data = gzip.compress("\n".join(f"ligne {number * 7919}" for number in range(200)).encode())
    failure = one(damage(data), "a.txt.gz")
    assert failure.source.endswith("a.txt.gz")
    assert "the compressed data are broken" in failure.reason


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.json.gz"])
def test_what_stands_before_the_break_is_read(read, name):
    articles = [{"text": f"Article {number} de {number * 7919 % 1000}"} for number in range(500)]
    lines = [json.dumps(article) for article in articles]
    content = "\n".join(lines) if name == "a.jsonl.gz" else f"[{','.join(lines)}]"
    found = read(gzip.compress(content.encode())[:-400], name)
    assert [article.text for article in found[:-1]] == [article["text"] for article in articles[: len(found) - 1]]
    assert len(found) > 250
    assert "the compressed data are broken" in found[-1].reason


def _peak(path, options):
    tracemalloc.start()
    found = [(item if isinstance(item, Failure) else item.id) for item in read_articles(path, options)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found, peak


LIMIT = 1_000_000
BOMB = 300_000_000


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl"])
def test_a_bomb_is_named_within_bounds(tmp_path, name):
    path = tmp_path / f"{name}.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(BOMB // LIMIT):
            file.write(b'"' + b"a" * (LIMIT - 1))
    assert path.stat().st_size < BOMB / 100
    found, peak = _peak(path, ReadOptions(max_bytes=LIMIT))
    assert "more than 1000000 bytes" in found[0].reason
    assert all(isinstance(item, Failure) for item in found)
    assert peak < 12 * LIMIT


def test_a_line_of_a_hundred_megabytes_is_skipped_within_bounds(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "un"}\n{"text": "')
        for _ in range(100):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n{"text": "trois"}\n')
    found, peak = _peak(path, ReadOptions(max_bytes=2_000_000))
    reason = "more than 2000000 bytes for one article: raise the limit (--max-bytes) if it is one"
    assert found == ["a-0001", Failure(f"{path}:line 2", reason), "a-0003"]
    assert peak < 8_000_000


def test_a_line_that_does_not_end_is_given_up(read):
    found = read(b'{"text": "un"}\n' + b"a" * 200_000 + b'\n{"text": "trois"}', "a.jsonl", max_bytes=1_000)
    assert [getattr(item, "reason", item.id if isinstance(item, Article) else "")[:40] for item in found] == [
        "a-0001",
        "more than 1000 bytes for one article: ra",
        "a line of more than 132074 bytes: nothin",
    ]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_a_long_dump_is_never_held_whole(tmp_path, name):
    path = tmp_path / name
    line = json.dumps({"text": "Un texte. " * 500})
    with path.open("w", encoding="utf-8") as file:
        file.write(line if name == "a.jsonl" else f"[{line}")
        for _ in range(5_999):
            file.write(f"\n{line}" if name == "a.jsonl" else f",{line}")
        file.write("" if name == "a.jsonl" else "]")
    tracemalloc.start()
    assert sum(isinstance(item, Article) for item in read_articles(path, ReadOptions(max_bytes=100_000))) == 6_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert path.stat().st_size > 30_000_000
    assert peak < 2_000_000


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl"])
def test_the_limit_itself_is_allowed(one, name):
    data = {
        "a.txt": b"Un texte.",
        "a.html": f"<html><body><p>{TEXT}</p></body></html>".encode(),
        "a.json": b'{"text":"Un texte."}',
        "a.jsonl": b'{"text":"Un texte."}',
    }[name]
    assert isinstance(one(data, name, max_bytes=len(data)), Article)
    assert "more than" in one(data, name, max_bytes=len(data) - 1).reason


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl", "a.warc"])
def test_empty_files(one, name):
    assert one(b"", name).reason == "the file is empty: there is nothing to read"
    assert one(gzip.compress(b""), f"{name}.gz").reason == "the file is empty: there is nothing to read"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl"])
@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"])
def test_binary_files(read, name, data):
    found = read(data, name)
    assert all(isinstance(item, Failure) for item in found)
    assert "binary" in found[0].reason


def _standard_input(monkeypatch, data, **options):
    buffer = io.BytesIO(data)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(buffer))
    found = list(read_articles(Path("-"), ReadOptions(**options)))
    assert not buffer.closed
    return found


def test_a_text_on_standard_input(monkeypatch):
    (article,) = _standard_input(monkeypatch, TEXT.encode(), published=date(2025, 9, 8))
    assert (article.id, article.text, article.source) == ("stdin", TEXT, "standard input")
    assert (article.published, article.published_from) == (date(2025, 9, 8), "argument")


def test_json_lines_on_standard_input(monkeypatch):
    found = _standard_input(monkeypatch, b'{"text": "un"}\n{broken\n{"text": "deux"}\n')
    assert [item.source for item in found] == [f"standard input:line {number}" for number in (1, 2, 3)]
    assert [found[0].id, found[2].id] == ["stdin-0001", "stdin-0003"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b'[{"text": "un"}]', "un"),
        (b'{\n "text": "un"\n}', "un"),
        (
            b"\xef\xbb\xbf<!DOCTYPE html><html><body><p>Korvex double sa mise.</p></body></html>",
            "Korvex double sa mise.",
        ),
        (gzip.compress(b"un"), "un"),
        (b"[1] Une note", "[1] Une note"),
        (b"{sic} Un titre", "{sic} Un titre"),
        (b"< 5 % de hausse", "< 5 % de hausse"),
    ],
)
def test_formats_are_told_by_their_beginning(monkeypatch, data, text):
    (article,) = _standard_input(monkeypatch, data)
    assert article.text == text
