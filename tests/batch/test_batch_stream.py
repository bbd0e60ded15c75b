"""A stream of articles: the same records from two processes, an article's failure is its own, memory stays flat."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import Article
from pipeline.extractor import ExtractionError, Extractor
from pipeline.outcomes import Finished, Unfinished
from pipeline.pieces import PIECE_LENGTH
from pipeline.readers import find_files, read_file

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture(scope="module")
def articles():
    return [read_file(path) for path in find_files([str(FIXTURES)]) if isinstance(path, Path)] * 6


def test_two_processes_give_what_one_gives_alone(extractor, articles):
    alone = [extractor(article).to_json() for article in articles]
    assert [record.to_json() for record in extractor.stream(articles)] == alone
    assert [record.to_json() for record in extractor.stream(articles, workers=2)] == alone


def test_an_enormous_article_among_the_others_changes_no_record(extractor, articles):
    text = "\n\n".join(article.text for article in articles * 3)
    enormous = Article("enormous", text)
    assert len(text) > 3 * PIECE_LENGTH
    given = [*articles[:3], enormous, *articles[3:6]]
    alone = [extractor(article) for article in given]
    assert list(extractor.stream(given, workers=2)) == alone
    alone[3].verify(text)


@pytest.fixture
def fragile(extractor, monkeypatch):
    """Return an extractor that raises wherever « mauvais » is among what it reads."""
    read = Extractor._records

    def _records(self, articles):
        if any("mauvais" in article.text for article in articles):
            raise RecursionError("too deep")
        return read(self, articles)

    monkeypatch.setattr(Extractor, "_records", _records)
    return extractor


THREE = [Article("a", "Un bon."), Article("b", "Un mauvais.", source="b.txt"), Article("c", "Un bon.")]


def test_an_article_that_raises_fails_alone(fragile):
    first, second, third = fragile.outcomes(THREE)
    assert second == Unfinished("b", "b.txt", "RecursionError: too deep")
    assert [type(first), type(third)] == [Finished, Finished]


def test_a_stream_names_the_article_that_raises_after_those_before_it(fragile):
    records = fragile.stream(THREE)
    assert next(records).article.id == "a"
    with pytest.raises(ExtractionError, match=r"^b: RecursionError: too deep$"):
        next(records)


@pytest.mark.parametrize("workers", [0, -1])
def test_no_workers_are_an_error(extractor, workers):
    with pytest.raises(ValueError, match="at least one"):
        list(extractor.stream(THREE, workers=workers))


MEMORY = """
import resource
from pipeline import Article, Extractor

def now():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 1e6

def articles():
    for number in range(4000):
        words = " ".join(f"mot{number}x{index} Nom{number}y{index}" for index in range(12))
        yield Article(str(number), f"La société {words} lève {number} millions d’euros le 3 mars 2024.")

extractor = Extractor()
for number, record in enumerate(extractor.stream(articles())):
    if number == 3000:
        before = now()
print(now() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_memory_stays_flat_whatever_new_words_come():
    done = subprocess.run([sys.executable, "-c", MEMORY], capture_output=True, text=True, check=True)
    # Megabytes for 1 000 articles with 24 000 new words, when the caches (which are bounded) are full.
    assert float(done.stdout) < 8
