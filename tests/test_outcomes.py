"""Articles are read together, and each alone where that fails."""

import pytest

from pipeline.article import Article
from pipeline.outcomes import each

ARTICLES = [Article(id=name, text=f"{name} grandit.") for name in ("Orange", "Free", "SFR")]


class Reader:
    """Gives ids for records, refuses the articles named, and remembers what it was asked for."""

    def __init__(self, *refused: str, short: int = 0) -> None:
        self.refused = refused
        self.short = short
        self.asked: list[list[str]] = []

    def __call__(self, articles):
        ids = [article.id for article in articles]
        self.asked.append(ids)
        for refused in self.refused:
            if refused in ids:
                raise ValueError(refused)
        return ids[: len(ids) - self.short]


def test_articles_are_read_together():
    read = Reader()
    assert [(article.id, record) for article, record in each(read, ARTICLES)] == [(a.id, a.id) for a in ARTICLES]
    assert read.asked == [["Orange", "Free", "SFR"]]


def test_the_fault_of_an_article_is_its_own():
    read = Reader("Free")
    found = [(article.id, str(record)) for article, record in each(read, ARTICLES)]
    assert found == [("Orange", "Orange"), ("Free", "Free"), ("SFR", "SFR")]
    assert isinstance(list(each(read, ARTICLES))[1][1], ValueError)
    assert read.asked[:4] == [["Orange", "Free", "SFR"], ["Orange"], ["Free"], ["SFR"]]


def test_what_fails_after_the_reading_is_no_fault_of_the_articles():
    """A reader that gives too few records is a defect: nothing is read again, no article is given twice."""
    read = Reader(short=1)
    given = []
    with pytest.raises(ValueError, match="is shorter"):
        given.extend(article.id for article, _ in each(read, ARTICLES))
    assert read.asked == [["Orange", "Free", "SFR"]]


def test_what_the_caller_throws_reaches_nobody_else():
    read = Reader()
    running = each(read, ARTICLES)
    next(running)
    with pytest.raises(KeyError):
        running.throw(KeyError("the caller’s own"))
    assert read.asked == [["Orange", "Free", "SFR"]]
