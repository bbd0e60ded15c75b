"""Every fixture article against what a person annotated by hand, and against its own text."""

from itertools import combinations
from pathlib import Path

import pytest

from pipeline import gold
from pipeline.evaluate import Mention, from_gold
from pipeline.evaluate.found import from_record
from pipeline.readers import read_file

FOLDER = Path(__file__).parent.parent / "fixtures" / "articles"
NAMES = sorted(path.stem for path in FOLDER.glob("*.ann"))


KNOWN_ERRORS = {
    "appli-velo": {"missed PRODUCT": {(591, "Strava")}, "false ORG": {(591, "Strava")}},
    "horloger-besancon": {"missed PRODUCT": {(508, "36")}},
    "immobilier-lyon": {"missed PRODUCT": {(748, "Toitescope")}, "false ORG": {(748, "Toitescope")}},
    "resultats-semestriels": {"missed PRODUCT": {(224, "Dupixent")}},
}
"""What the recogniser gets wrong in these articles; a correction, and any new error, makes the test fail."""


def _facts(mentions: list[Mention], *labels: str):
    return {(m.start, m.label, m.text, *sorted(m.fields.items(), key=str)) for m in mentions if m.label in labels}


@pytest.fixture(scope="module", params=NAMES)
def case(request, extractor):
    article = read_file(FOLDER / f"{request.param}.txt")
    expected = gold.read(FOLDER / f"{request.param}.ann")
    assert article.text == expected.text
    return article, expected, extractor(article)


def test_there_are_enough_articles():
    assert len(NAMES) >= 12


def test_the_record_holds_against_its_text(case):
    article, _, record = case
    record.verify(article.text)
    assert record.article.published == case[1].published


@pytest.mark.parametrize("label", ["MONEY", "DATE", "DURATION"])
def test_values(case, label):
    _, expected, record = case
    wanted = from_gold(expected)
    optional = {(m.start, m.end) for m in wanted if m.optional}
    found = [m for m in from_record(record) if (m.start, m.end) not in optional]
    assert _facts(found, label) == _facts([m for m in wanted if not m.optional], label)


@pytest.mark.parametrize("label", ["ORG", "PRODUCT"])
def test_names(case, label):
    _, expected, record = case
    known = KNOWN_ERRORS.get(record.article.id, {})
    wanted = {(m.start, m.text) for m in expected.mentions if m.label == label and not m.optional}
    allowed = {(m.start, m.text) for m in expected.mentions if m.optional}
    found = {(m.start, m.text) for m in from_record(record) if m.label == label}
    assert found - allowed == wanted - known.get(f"missed {label}", set()) | known.get(f"false {label}", set())


def test_names_are_grouped(case):
    """Two mentions share an entity exactly when a person said so; those that were not found are counted above."""
    _, expected, record = case
    meant = {(m.start, m.end, m.label): m.value or m.text for m in expected.mentions}
    for entities, label in ((record.organisations, "ORG"), (record.products, "PRODUCT")):
        entity_of = {
            (m.start, m.end, label): number
            for number, entity in enumerate(entities)
            for m in entity.mentions
            if (m.start, m.end, label) in meant
        }
        together = {(one, other) for one, other in combinations(entity_of, 2) if entity_of[one] == entity_of[other]}
        assert together == {(one, other) for one, other in combinations(entity_of, 2) if meant[one] == meant[other]}
