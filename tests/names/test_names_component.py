"""The component in a spaCy pipeline, and the user's lexicon through every door."""

import pytest

from pipeline import Article, Extractor
from pipeline.names.lexicon import LexiconError
from pipeline.nlp import load
from pipeline.spans import ORGANISATIONS, PRODUCTS

CSV = "name,type,canonical,id\nQuetsche,ORG,Quetsche SAS,552\nVélocarte,PRODUCT,,\nAirbus,,Airbus SE,NL0000235190\nBoeing,NONE,,\n"
TEXT = "Quetsche vend la Vélocarte à Airbus et à Boeing. QUETSCHE recrute."


@pytest.fixture(scope="module")
def csv(tmp_path_factory):
    path = tmp_path_factory.mktemp("lexicon") / "names.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def nlp(csv):
    return load(lexicon=csv)


def test_spans_hold_the_users_names_and_ids(nlp):
    doc = nlp(TEXT)
    assert [(span.text, span.kb_id_) for span in doc.spans[ORGANISATIONS]] == [
        ("Quetsche", "552"),
        ("Airbus", "NL0000235190"),
        ("QUETSCHE", "552"),
    ]
    assert [(span.text, span.kb_id_) for span in doc.spans[PRODUCTS]] == [("Vélocarte", "")]


def test_without_a_lexicon_spans_have_no_ids():
    doc = load()("Airbus et Boeing livrent.")
    assert [(span.text, span.kb_id_) for span in doc.spans[ORGANISATIONS]] == [("Airbus", ""), ("Boeing", "")]


def test_the_setting_is_kept_in_the_pipelines_configuration(nlp, csv):
    assert nlp.config["components"]["glaneur_names"]["lexicon"] == str(csv)


def spans(doc):
    return [(span.text, span.label_, span.kb_id_) for group in (ORGANISATIONS, PRODUCTS) for span in doc.spans[group]]


def test_one_at_a_time_or_in_batches(nlp):
    texts = [TEXT, "", "Airbus.", TEXT + " Airbus."]
    together = [spans(doc) for doc in nlp.pipe(texts, batch_size=2)]
    assert together == [spans(doc) for doc in map(nlp, texts)]
    assert len(together[3]) == 5


def test_a_name_found_once_is_found_everywhere(nlp):
    doc = nlp("Le groupe Airbus a livré 60 avions.\n\nQuoi de neuf ? « Airbus », répond-il ; d’Airbus, encore.")
    assert [span.text for span in doc.spans[ORGANISATIONS]] == ["Airbus"] * 3


@pytest.mark.parametrize(
    ("content", "message"), [("name,type\n", "line 1"), (CSV + "X,FIRM,,\n", "line 6: the type 'FIRM'")]
)
def test_a_lexicon_that_cannot_be_read(tmp_path, content, message):
    path = tmp_path / "names.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        load(lexicon=path)
    with pytest.raises(LexiconError, match=message):
        Extractor(lexicon=path)


def test_a_lexicon_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        load(lexicon=tmp_path / "none.csv")


def test_the_record_holds_the_users_names(csv, nlp):
    record = Extractor(lexicon=csv)(Article(id="a", text=TEXT))
    assert [(one.name, one.id, one.aliases) for one in record.organisations] == [
        ("Quetsche SAS", "552", ("Quetsche", "QUETSCHE")),
        ("Airbus SE", "NL0000235190", ("Airbus",)),
    ]
    assert [(one.name, one.id) for one in record.products] == [("Vélocarte", None)]
    doc = nlp(TEXT)
    spans = {(s.start_char, s.end_char) for group in (ORGANISATIONS, PRODUCTS) for s in doc.spans[group]}
    assert spans == {(m.start, m.end) for e in (*record.organisations, *record.products) for m in e.mentions}
