"""Tags, their best sequence, features, and the shipped weights."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from pipeline.names.component import NamesComponent
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.recogniser import ModelError, Recogniser
from pipeline.names.recogniser_features import FEATURES, Tokens, features
from pipeline.names.recogniser_network import memory_groups
from pipeline.names.recogniser_tags import TAGS, best_sequence, decode, encode
from pipeline.names.recogniser_vectors import StaticVectors


def log_chances(rows: list[dict[str, float]]) -> np.ndarray:
    """One row per token; what is not named shares what is left."""
    chances = np.full((len(rows), len(TAGS)), 1e-4, dtype=np.float32)
    for row, given in zip(chances, rows, strict=True):
        for tag, chance in given.items():
            row[TAGS.index(tag)] = chance
    return np.log(chances)


@pytest.mark.parametrize(
    "spans",
    [[], [(0, 1, "ORG")], [(0, 2, "PRODUCT"), (2, 3, "ORG")], [(1, 5, "LOC")], [(0, 5, "PER")]],
)
def test_tags_give_the_spans_back(spans: list[tuple[int, int, str]]) -> None:
    assert decode(encode(spans, 5)) == spans


@pytest.mark.parametrize(
    ("rows", "breaks", "expected"),
    [
        # each token's own best is in order already
        ([{"B-ORG": 0.9}, {"L-ORG": 0.9}, {"O": 0.9}], [], [(0, 2, "ORG")]),
        # a name cannot begin as an organisation and end as a product: the surer token decides
        ([{"B-ORG": 0.9, "B-PRODUCT": 0.1}, {"L-PRODUCT": 0.5, "L-ORG": 0.4}], [], [(0, 2, "ORG")]),
        ([{"B-ORG": 0.5, "B-PRODUCT": 0.4}, {"L-PRODUCT": 0.9, "L-ORG": 0.1}], [], [(0, 2, "PRODUCT")]),
        # no name runs past the end of the text, nor over a line break
        ([{"O": 0.5}, {"B-ORG": 0.6, "U-ORG": 0.3}], [], [(1, 2, "ORG")]),
        (
            [{"B-ORG": 0.6, "U-ORG": 0.3}, {"I-ORG": 0.9}, {"L-ORG": 0.6, "U-ORG": 0.3}],
            [1],
            [(0, 1, "ORG"), (2, 3, "ORG")],
        ),
    ],
)
def test_best_sequence(rows: list[dict[str, float]], breaks: list[int], expected: list[tuple[int, int, str]]) -> None:
    assert decode(best_sequence(log_chances(rows), breaks)) == expected


def tokens(text: str) -> Tokens:
    words = text.split(" ")
    starts = [sum(len(word) + 1 for word in words[:index]) for index in range(len(words))]
    return Tokens(text, words, starts)


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("Un titre court", 0, {"line start", "sentence start", "headline"}),
        ("Une phrase .", 1, set()),
        ("LE GRAND RETOUR .", 1, {"capitals line"}),
        ("Il part . Elle reste .", 3, {"sentence start"}),
        ("Le mode « Recherche » arrive .", 3, {"in quotes", "sentence start"}),
        ("Le groupe ( AMF ) décide .", 3, {"in brackets"}),
        ("Orange vend une orange .", 0, {"line start", "sentence start", "also in lower case"}),
        ("Orange vend une pomme .", 0, {"line start", "sentence start"}),
    ],
)
def test_features(text: str, index: int, expected: set[str]) -> None:
    table = features(tokens(text), Gazetteer({}))
    assert {FEATURES[code] for code in table[index] if code} == expected


def test_memory_holds_capitalised_words_whatever_their_case_elsewhere() -> None:
    members, bounds = memory_groups([tokens("Orange dit ORANGE"), tokens("Orange dit")])
    assert (members.tolist(), bounds.tolist()) == ([1, 3, 5], [0, 2])


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser.load()


@pytest.mark.parametrize(
    ("text", "organisations", "products"),
    [
        ("Mistral AI lève 2 milliards d’euros.", ["Mistral AI"], []),
        ("L’application est disponible sur iOS et Android.", [], ["iOS", "Android"]),
        ("Emmanuel Macron s’est rendu à Lyon mardi.", [], []),
        ("Renault a dévoilé la nouvelle Clio.", ["Renault"], ["Clio"]),
        ("Selon l'AFP, Airbus a livré trente A320neo.", ["AFP", "Airbus"], ["A320neo"]),
    ],
)
def test_component(recogniser: Recogniser, text: str, organisations: list[str], products: list[str]) -> None:
    doc = NamesComponent(recogniser)(spacy.blank("fr").make_doc(text))
    assert [span.text for span in doc.spans["organisations"]] == organisations
    assert [span.text for span in doc.spans["products"]] == products


def test_an_empty_article_has_no_names(recogniser: Recogniser) -> None:
    doc: Doc = NamesComponent(recogniser)(spacy.blank("fr").make_doc(""))
    assert len(doc.spans["organisations"]) == len(doc.spans["products"]) == 0


def test_weights_of_other_tags_are_refused() -> None:
    with pytest.raises(ModelError, match=r"python -m pipeline\.training"):
        Recogniser({}, {"tags": ["O"], "features": []}, vectors=StaticVectors.load(), gazetteer=Gazetteer({}))
