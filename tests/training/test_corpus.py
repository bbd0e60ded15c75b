"""The corpus is divided by whole articles, once."""

from collections import Counter
from pathlib import Path

import pytest

from pipeline.gold import GoldArticle
from pipeline.names.recogniser_features import Tokens
from pipeline.training.corpus import Example, fingerprint, read_parts, split
from pipeline.training.scores import score

ARTICLES = [GoldArticle(f"{folder}-{number:03}", f"texte {number}", ()) for folder in "ab" for number in range(40)]


@pytest.mark.parametrize("folder", ["a", "b"])
def test_each_folder_is_divided_in_the_same_shares(folder: str) -> None:
    parts = split(ARTICLES, {})
    counts = Counter(part for article_id, part in parts.items() if article_id.startswith(folder))
    assert counts == {"train": 32, "dev": 4, "test": 4}


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert split(ARTICLES[::-1], {}) == split(ARTICLES, {})


def test_an_article_keeps_its_part_when_others_join_its_folder() -> None:
    before = split(ARTICLES[:25], {})
    after = split(ARTICLES, before)
    assert {article_id: after[article_id] for article_id in before} == before


def test_parts_are_read_and_a_wrong_one_is_named(tmp_path: Path) -> None:
    path = tmp_path / "parts.tsv"
    path.write_text("# id\tpart\na-001\tdev\n", encoding="utf-8")
    assert read_parts(path) == {"a-001": "dev"}
    path.write_text("a-001\tdve\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a-001.*names none of test, dev, train"):
        read_parts(path)


def test_another_text_is_another_fingerprint() -> None:
    assert fingerprint(ARTICLES) != fingerprint([*ARTICLES[:-1], GoldArticle("b-039", "autre texte", ())])


def test_names_that_were_met_are_left_out_of_a_score() -> None:
    tokens = Tokens("Orange Bank et Korvex", ["Orange", "Bank", "et", "Korvex"], [0, 7, 12, 15])
    example = Example("a", tokens, [], [], frozenset({(0, 2, "ORG"), (3, 4, "ORG")}), frozenset())
    scores = score([example], [[(0, 1, "ORG"), (3, 4, "ORG")]], met=lambda name: name == "Orange Bank")
    assert (scores["ORG"].right, scores["ORG"].found, scores["ORG"].wanted) == (1, 2, 1)


def test_optional_names_are_neither_rewarded_nor_punished() -> None:
    example = Example(
        "a",
        Tokens("a b c d e f", list("abcdef"), list(range(0, 12, 2))),
        [],
        [],
        frozenset({(0, 1, "ORG"), (4, 6, "PRODUCT")}),
        frozenset({(2, 3)}),
    )
    scores = score([example], [[(0, 1, "ORG"), (2, 3, "ORG"), (4, 5, "PRODUCT")]])
    assert (scores["ORG"].f1, scores["PRODUCT"].f1) == (1.0, 0.0)
