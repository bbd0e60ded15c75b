import json
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import given, settings
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


@pytest.mark.parametrize(
    "text",
    [
        (
            "Rząd ogłosił w poniedziałek nowy program pomocy dla przedsiębiorstw. Minister powiedział, że budżet wyniesie dwa "
            "miliardy złotych. Według ekonomistów to za mało, aby wesprzeć gospodarkę w najbliższych miesiącach. Opozycja "
            "domaga się większych nakładów na zdrowie i edukację w kraju. Głosowanie odbędzie się jutro rano."
        ),
        (
            "Hükümet pazartesi günü yeni bir yardım programı açıkladı. Maliye bakanı bütçenin iki milyar lira olacağını "
            "söyledi. Ekonomistlere göre bu, önümüzdeki aylarda ekonomiyi desteklemek için çok az. Muhalefet sağlık ve "
            "eğitim için daha fazla kaynak istiyor. Oylama yarın sabah mecliste yapılacak ve sonuç akşam belli olacak."
        ),
        (
            "Guvernul a anunțat luni un nou program de ajutor pentru întreprinderi. Ministrul finanțelor a spus că bugetul "
            "va fi de două miliarde de lei. Potrivit economiștilor, este prea puțin pentru a sprijini economia în lunile "
            "următoare. Opoziția cere mai multe fonduri pentru sănătate și educație."
        ),
    ],
)
def test_a_language_nobody_listed_is_not_french(extractor, text):
    assert extractor(text).article.language == "und"


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


AMOUNTS = [
    "2 millions d’euros",
    "12,5 M€",
    "$14bn",
    "entre 3 et 5 milliards de dollars",
    "1 299,99 €",
    "100 USDT",
    "30 centimes",
]
DATES = ["le 8 septembre 2025", "en mars 2024", "depuis 2017", "du 3 au 5 mai 2024", "fin 2025", "le 30 février 2024"]
OTHERS = [
    "pendant deux semaines",
    "la Société générale",
    "Orange",
    "Mistral AI",
    "l’iPhone 15",
    "L’Oréal (LVMH)",
    "hier",
]
NOISE = st.one_of(
    st.text(alphabet=st.characters(codec=None), max_size=12),
    st.sampled_from(
        [" ", ", ", ".\n", "\r\n", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\u0301", "\ud83d", "\x00", "(", "»", "-"]
    ),
)
HOSTILE = st.lists(st.tuples(st.sampled_from(AMOUNTS + DATES + OTHERS), NOISE), min_size=4, max_size=12).map(
    lambda pieces: "".join(fact + noise for fact, noise in pieces)
)
"""Facts with anything at all between them: against their words, in their line, in their accents."""


def test_facts_among_anything_at_all_give_a_record_that_holds(extractor):
    counts = []

    @settings(max_examples=100)
    @given(HOSTILE)
    def holds(text):
        record = extractor(text)
        record.verify(text)
        counts.append((len(record.amounts), len(record.dates), len(record.organisations + record.products)))

    holds()
    for kind in zip(*counts, strict=True):
        assert sum(map(bool, kind)) > len(counts) / 5  # or the records held because there was nothing in them


def _changed(record, group, number, **update):
    facts = list(getattr(record, group))
    facts[number] = facts[number].model_copy(update=update)
    return record.model_copy(update={group: tuple(facts)})


def test_verify_refuses_another_text(extractor):
    with pytest.raises(VerificationError, match="SHA-256"):
        extractor(TEXT).verify(TEXT + " ")


def test_verify_lists_every_fault(extractor):
    record = extractor(TEXT)
    moved = _changed(record, "dates", 0, span=record.dates[0].span.model_copy(update={"start": 0}))
    moved = _changed(moved, "amounts", 1, span=record.amounts[1].span.model_copy(update={"zone": "related"}))
    moved = moved.model_copy(update={"article": record.article.model_copy(update={"characters": 7})})
    with pytest.raises(VerificationError) as caught:
        moved.verify(TEXT)
    assert [fault.split(" ")[-1] for fault in caught.value.faults[:1]] == ["'2024'"]
    assert any("is in the zone body, not related" in fault for fault in caught.value.faults)
    assert any("not 7" in fault for fault in caught.value.faults)


@pytest.mark.parametrize(
    ("group", "update"),
    [("amounts", {"value": Decimal(3)}), ("amounts", {"currency": "USD"}), ("dates", {"value": "2020"})],
)
def test_verify_reads_every_value_again(extractor, group, update):
    record = extractor(TEXT)
    with pytest.raises(VerificationError, match=r"1 faults\n- .* reads "):
        _changed(record, group, 0, **update).verify(TEXT)


def test_verify_looks_for_the_day_of_publication_where_it_was_found(extractor):
    text = "Un titre\nPublié le 08/09/2025\nKorvex lève 2 millions d’euros."
    record = extractor(text)
    record.verify(text)
    article = record.article.model_copy(update={"published": date(2025, 9, 9)})
    with pytest.raises(VerificationError, match="does not print 2025-09-09"):
        record.model_copy(update={"article": article}).verify(text)


def test_a_currency_pages_before_is_not_lost_at_a_cut(extractor):
    text = "Elle vaut 14 milliards de dollars.\n" + "Il pleut sur la ville de Vannes.\n" * 2_000
    record = extractor(text + "Sa valeur atteint 6 milliards, contre 5 milliards de dollars.")
    assert [(a.value, a.currency) for a in record.amounts] == [(value * 10**9, "USD") for value in (14, 6, 5)]


@pytest.mark.parametrize("text", [None, 3, b"Korvex"])
def test_only_articles_and_texts_are_read(extractor, text):
    with pytest.raises(TypeError, match="an Article or its text is needed"):
        extractor(text)
    with pytest.raises(TypeError, match="an Article is needed"):
        list(extractor.stream([text]))


def test_a_datetime_is_a_day(extractor):
    record = extractor("Korvex a signé hier.", published=datetime(2025, 9, 5, 10, 30))  # noqa: DTZ001
    assert (record.article.published, record.dates[0].value) == (date(2025, 9, 5), "2025-09-04")


def test_published_must_be_a_date(extractor):
    with pytest.raises(ValueError, match="Invalid isoformat"):
        extractor(TEXT, published="hier")


def test_the_schema_that_is_shipped_is_that_of_the_models():
    """``glaneur schema > pipeline/record.schema.json`` writes it; another form needs another ``schema_version``."""
    shipped = files("pipeline").joinpath("record.schema.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == json_schema()


def test_the_schema_describes_what_is_written(extractor):
    schema = json_schema()
    written = json.loads(extractor(TEXT).to_json())
    assert set(written) == set(schema["properties"])
    assert set(written["amounts"][0]) == set(schema["$defs"]["AmountMention"]["properties"])
