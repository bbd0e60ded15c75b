import json
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import Article, Record, VerificationError, extract
from pipeline.record import json_schema

TEXT = (
    "Korvex lève 2 millions d’euros\nLa société Korvex a levé 2 millions d’euros en 2024, contre 1,5 million en 2021."
)


def test_the_library_in_five_lines():
    record = extract(TEXT, published="2025-09-05")
    assert [amount.value for amount in record.amounts] == [Decimal(2000000), Decimal(2000000), Decimal(1500000)]
    assert [amount.currency for amount in record.amounts] == ["EUR"] * 3
    assert [found.value for found in record.dates] == ["2024", "2021"]
    assert record.article.published == date(2025, 9, 5)
    record.verify(TEXT)


def test_json_is_exact_and_comes_back(extractor):
    record = extractor(Article(id="a", text=TEXT))
    written = json.loads(record.to_json())
    assert written["amounts"][2]["value"] == "1500000"
    assert "text" not in written["article"]
    assert Record.from_json(record.to_json()) == record


def test_one_article_or_a_stream_give_the_same(extractor):
    articles = [Article(id=str(n), text=f"{TEXT}\nPage {n}.") for n in range(5)]
    assert [r.to_json() for r in extractor.stream(articles)] == [extractor(a).to_json() for a in articles]


def test_accents_in_two_code_points_give_the_same_values(extractor):
    text = "Né en décembre 2023, le projet a coûté 1,5 million d’euros à la Société générale."
    one, two = extractor(text), extractor(unicodedata.normalize("NFD", text))
    assert [a.value for a in one.amounts] == [a.value for a in two.amounts] == [Decimal(1500000)]
    assert [d.value for d in one.dates] == [d.value for d in two.dates] == ["2023-12"]
    two.verify(unicodedata.normalize("NFD", text))


def test_a_very_long_text_loses_nothing_at_its_cuts(extractor):
    line = "En mars 2024, le musée a reçu 3 millions d’euros de la ville et de ses voisins.\n"
    text = line * 2_000
    record = extractor(text)
    assert len(record.amounts) == len(record.dates) == 2_000
    record.verify(text)


def test_a_text_that_is_not_french_is_said_so(extractor):
    record = extractor("The company said on Monday that it will open a new plant in the north of the country. " * 3)
    assert record.article.language == "en"
    assert any("does not read as French" in warning for warning in record.warnings)


def test_an_impossible_day_keeps_its_span_and_has_no_value(extractor):
    record = extractor("La réunion du 30 février 2024 a été annulée.")
    assert [(d.span.text, d.value, d.resolution) for d in record.dates] == [("30 février 2024", None, "unresolved")]
    assert any("30 février 2024" in warning for warning in record.warnings)


@pytest.mark.parametrize("damage", ["\ud83d", "\x00\x07", "🙂👩‍👩‍👧", "\ufeff", "\u00ad"])
def test_damaged_text_keeps_true_offsets(extractor, damage):
    text = f"{damage}Elle a payé 12 {damage}euros{damage} en 2023. {damage}"
    record = extractor(text)
    record.verify(text)
    assert [d.span.text for d in record.dates] == ["2023"]
    json.loads(record.to_json())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_any_text_gives_a_record_that_holds(extractor, text):
    extractor(text).verify(text)


def test_verify_lists_every_fault(extractor):
    record = extractor(TEXT)
    amount = record.amounts[0].model_copy(update={"value": Decimal(3)})
    forged = record.model_copy(update={"amounts": (amount, *record.amounts[1:])})
    with pytest.raises(VerificationError, match="2 millions"):
        forged.verify(TEXT)
    with pytest.raises(VerificationError, match="SHA-256"):
        record.verify(TEXT + " ")
    span = record.dates[0].span.model_copy(update={"start": 0})
    moved = record.model_copy(update={"dates": (record.dates[0].model_copy(update={"span": span}), *record.dates[1:])})
    with pytest.raises(VerificationError, match="not '2024'"):
        moved.verify(TEXT)


def test_published_must_be_a_date(extractor):
    with pytest.raises(ValueError, match="Invalid isoformat"):
        extractor(TEXT, published="hier")


def test_the_schema_describes_what_is_written(extractor):
    schema = json_schema()
    written = json.loads(extractor(TEXT).to_json())
    assert set(written) == set(schema["properties"])
    assert set(written["amounts"][0]) == set(schema["$defs"]["AmountMention"]["properties"])
