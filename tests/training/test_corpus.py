"""The corpus is divided by whole articles, once."""

from collections import Counter

import pytest

from pipeline.gold import GoldArticle
from pipeline.names.recogniser_features import Tokens
from pipeline.training.corpus import Example, fingerprint, split
from pipeline.training.scores import score

ARTICLES = [GoldArticle(f"{folder}-{number:03}", f"texte {number}", ()) for folder in "ab" for number in range(40)]


@pytest.mark.parametrize("folder", ["a", "b"])
def test_each_folder_is_divided_in_the_same_shares(folder: str) -> None:
    parts = split(ARTICLES)
    counts = Counter(part for article_id, part in parts.items() if article_id.startswith(folder))
    assert counts == {"train": 32, "dev": 4, "test": 4}


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert split(ARTICLES[::-1]) == split(ARTICLES)


def test_another_text_is_another_fingerprint() -> None:
    assert fingerprint(ARTICLES) != fingerprint([*ARTICLES[:-1], GoldArticle("b-039", "autre texte", ())])


def test_optional_names_are_neither_rewarded_nor_punished() -> None:
    example = Example(
        "a", Tokens("", [], []), [], [], frozenset({(0, 1, "ORG"), (4, 6, "PRODUCT")}), frozenset({(2, 3)})
    )
    scores = score([example], [[(0, 1, "ORG"), (2, 3, "ORG"), (4, 5, "PRODUCT")]])
    assert (scores["ORG"].f1, scores["PRODUCT"].f1) == (1.0, 0.0)
