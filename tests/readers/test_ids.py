import unicodedata

import pytest

from pipeline.readers.formats import stem_of
from pipeline.readers.ids import numbered_id, safe_id

LINK = "https://www.exemple.fr/éco/a?b=1"


@pytest.mark.parametrize(
    "name", ["mistral-ai", "L’été à Orléans (2)", "a.b", "2025-09-08_n°1", "failures-1", "connu", "x" * 180]
)
def test_a_fit_name_stays(name):
    assert safe_id(name) == name


def test_an_accent_in_two_parts_is_the_same_id():
    assert safe_id(unicodedata.normalize("NFD", "été")) == "été"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        (LINK, "https_www.exemple.fr_éco_a_b=1-"),
        ("../../etc/passwd", "etc_passwd-"),
        ("a/b", "a_b-"),
        ("a\\b", "a_b-"),
        ("deux\nlignes", "deux_lignes-"),
        ("a\0b", "a_b-"),
        (".caché", "caché-"),
        ("..", "article-"),
        ("", "article-"),
        (" a ", "a-"),
        ("fin.", "fin-"),
        ("NUL", "_NUL-"),
        ("com1.2025", "_com1.2025-"),
        ("failures", "_failures-"),
        ("Records", "_Records-"),
        ("\ud83d", "article-"),
        ("é" * 200, "é" * 84 + "-"),
    ],
)
def test_an_unfit_name_is_made_fit(name, stem):
    made = safe_id(name)
    assert made[:-10] == stem
    assert len(made.encode()) <= 180
    assert safe_id(made) == made


@pytest.mark.parametrize(
    ("one", "other"), [("a/b", "a:b"), ("a/b", "a_b"), ("x" * 300, "x" * 301), ("?", "*"), (" a", "a")]
)
def test_two_names_are_two_ids(one, other):
    assert safe_id(one) != safe_id(other)


def test_the_digest_is_the_same_at_every_run():
    assert safe_id("a/b") == "a_b-c14cddc033"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("a.txt", "a"),
        ("a.txt.gz", "a"),
        ("a.b.html", "a.b"),
        ("A.JSONL.GZ", "A"),
        ("a.gz", "a"),
        ("a.csv", "a"),
        ("a", "a"),
        (".txt", ".txt"),
        ("CC-NEWS-20250908.warc.gz", "CC-NEWS-20250908"),
    ],
)
def test_stems(name, stem):
    assert stem_of(name) == stem


def test_numbers():
    assert [numbered_id("a", 1), numbered_id("a", 12345)] == ["a-0001", "a-12345"]
