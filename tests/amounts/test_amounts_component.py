"""The spaCy component: marks agree with what is found in the characters."""

import pytest
import spacy

from pipeline.amounts.component import make_amounts
from pipeline.spans import AMOUNTS, offsets_of

TEXTS = [
    ("Elle lève 12,5 M€ en mars, contre 8 millions en 2023.", ["12,5 M€", "8 millions"]),
    ("L’abonnement à 9€99, l’électricité à 60€/MWh.", ["9€99", "60€"]),
    ("Il vaut 1\u202f299,99\u00a0€ (ou EUR29,99).", ["1\u202f299,99\u00a0€", "EUR29,99"]),
    ("Rien à payer.", []),
    ("", []),
]


@pytest.fixture(scope="module")
def nlp():
    assert make_amounts  # registers the factory
    pipeline = spacy.blank("fr")
    pipeline.add_pipe("glaneur_amounts")
    return pipeline


@pytest.mark.parametrize(("text", "amounts"), TEXTS)
def test_amounts_are_marked(nlp, text, amounts):
    doc = nlp(text)
    assert [text[start:end] for start, end in offsets_of(doc, AMOUNTS)] == amounts
    assert [span.text for span in doc.spans[AMOUNTS]] == amounts


def test_the_group_can_be_named():
    pipeline = spacy.blank("fr")
    pipeline.add_pipe("glaneur_amounts", config={"group": "prix"})
    doc = pipeline("Il vaut 20 €.")
    assert [span.text for span in doc.spans["prix"]] == ["20 €"]
    assert AMOUNTS not in doc.spans
