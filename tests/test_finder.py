"""The marks of records are those that the spaCy components put on a Doc."""

import unicodedata
from pathlib import Path

import pytest
from spacy.tokens import Span, SpanGroup

from pipeline import Extractor
from pipeline.finder import Finder
from pipeline.spans import GROUPS, offsets_of

ARTICLES = sorted((Path(__file__).parent.parent / "fixtures" / "articles").glob("*.txt"))
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in ARTICLES} | {
    "glued": "Le prix passe à 60€/MWh. L’ex-Pôle emploi et l'iPhone 15 coûtent 3,5M$ en 2024-2025.",
    "spaces": "  Korvex\n\n lève  2\u202fmillions\u00a0d’euros le 3 mars 2024 . ",
    "empty": "",
}


@pytest.fixture(scope="module")
def nlp():
    return Extractor().nlp


@pytest.fixture(scope="module")
def finder():
    return Finder.load()


@pytest.mark.parametrize("name", TEXTS)
def test_finder_and_components_agree(nlp, finder, name):
    doc = nlp(TEXTS[name])
    assert finder([TEXTS[name]]) == [{group: offsets_of(doc, group) for group in GROUPS}]


def test_components_read_accents_in_two_code_points_and_soft_hyphens(nlp):
    doc = nlp(unicodedata.normalize("NFD", "En février 2024, elle a reçu 5\u00ad000 euros."))
    assert [span.text for span in doc.spans["amounts"]] == ["5\u00ad000 euros"]
    assert [unicodedata.normalize("NFC", span.text) for span in doc.spans["dates"]] == ["février 2024"]


def test_what_others_marked_stays_as_it_was(nlp):
    doc = nlp.make_doc("Le prix passe à 60€/MWh.")
    span = Span(doc, 0, 2, label="ORG", kb_id="Q1", span_id="x7")
    doc.spans["theirs"] = SpanGroup(doc, name="theirs", attrs={"by": "them"}, spans=[span])
    (kept,) = nlp.get_pipe("glaneur_amounts")(doc).spans["theirs"]
    assert (kept.text, kept.label_, kept.kb_id_, kept.id_) == ("Le prix", "ORG", "Q1", "x7")
    assert doc.spans["theirs"].attrs == {"by": "them"}
    assert [span.text for span in doc.spans["amounts"]] == ["60€"]


def test_amounts_dates_and_names_are_found(finder):
    text = "Airbus a levé 2 millions d'euros le 3 mars 2024 pour deux ans."
    (marks,) = finder([text])
    assert {group: [text[slice(*span)] for span in spans] for group, spans in marks.items()} == {
        "amounts": ["2 millions d'euros"],
        "dates": ["3 mars 2024"],
        "durations": ["deux ans"],
        "organisations": ["Airbus"],
        "products": [],
    }


def test_texts_do_not_influence_each_other(finder):
    texts = [TEXTS["glued"], TEXTS["spaces"], TEXTS["glued"]]
    assert finder(texts) == [finder([text])[0] for text in texts]
