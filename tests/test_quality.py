"""Floors under what the shipped extractor reaches on the articles kept from training. They fall only when harder articles join them."""

from pathlib import Path

import pytest

from pipeline import Article, gold
from pipeline.evaluate import Judged, evaluate, from_gold
from pipeline.evaluate.found import from_record
from pipeline.training.corpus import read_parts, split

CORPUS = Path(__file__).parent.parent / "fixtures" / "corpus"
EXACT_F1 = {"ORG": 0.895, "PRODUCT": 0.84, "MONEY": 0.99, "DATE": 0.975, "DURATION": 0.96}
VALUE_ACCURACY = {"MONEY": 0.99, "DATE": 0.96, "DURATION": 0.99}
GROUPING = {"ORG": 0.99, "PRODUCT": 0.98}
"""B-cubed F1 over the mentions that were found."""


@pytest.fixture(scope="module")
def figures(extractor):
    corpus = list(gold.read_folder(CORPUS))
    parts = split(corpus, read_parts(CORPUS / "parts.tsv"))
    articles = [article for article in corpus if parts[article.id] == "test"]
    records = extractor.stream(Article(id=one.id, text=one.text, published=one.published) for one in articles)
    judged = (
        Judged(one.id, one.text, from_gold(one), from_record(record))
        for one, record in zip(articles, records, strict=True)
    )
    return evaluate(judged).labels


@pytest.mark.parametrize("label", EXACT_F1)
def test_spans(figures, label):
    assert figures[label].exact_score.f1 >= EXACT_F1[label]


@pytest.mark.parametrize("label", VALUE_ACCURACY)
def test_values(figures, label):
    assert figures[label].fields["value"].accuracy >= VALUE_ACCURACY[label]


@pytest.mark.parametrize("label", GROUPING)
def test_grouping(figures, label):
    assert figures[label].grouping_found.f1 >= GROUPING[label]
