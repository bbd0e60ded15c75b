import pytest

from pipeline.bench.memory import over_articles


def test_every_process_is_looked_at_in_every_part():
    told = []
    found = over_articles(["Korvex grandit."] * 3, articles=25, workers=2, enormous=30_000, tell=told.append)
    assert [sample.articles for sample in found.samples] == [3, 5, 8, 10, 13, 15, 18, 20, 23, 25]
    assert all(held > 0 for sample in found.samples for held in sample.resident)  # one that has just begun holds little
    assert len(found.most) >= 2
    assert min(found.most) > 50 * 2**20
    assert told[-1] == "25 of 25 articles"


def test_too_few_articles_are_refused():
    with pytest.raises(ValueError, match="at least 10"):
        over_articles(["Rien."], articles=9, workers=1, tell=print)
