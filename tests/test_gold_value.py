"""The value strings of annotated articles: what they say, and what is refused."""

from decimal import Decimal
from typing import get_args

import pytest

from pipeline.amounts import Amount, normalise
from pipeline.amounts.bounds import Modifier as AmountModifier
from pipeline.dates.modifiers import Modifier as DateModifier
from pipeline.gold import GoldError, parse
from pipeline.gold_value import READERS, GoldDay, read_amount, read_day, read_duration

AMOUNTS = {
    "100 USDT": Amount(value=Decimal(100), currency="USDT", currency_from="text"),
    "5 DOGE about": Amount(value=Decimal(5), currency="DOGE", currency_from="text", modifier="about"),
    "12.50 USD": Amount(value=Decimal("12.50"), currency="USD", currency_from="text"),
    "2..3.5 CHF ctx": Amount(value=None, min=Decimal(2), max=Decimal("3.5"), currency="CHF", currency_from="context"),
    "129": Amount(value=Decimal(129), currency=None, currency_from=None),
    "null EUR": Amount(value=None, currency="EUR", currency_from="text"),
    "null": Amount(value=None, currency=None, currency_from=None),
    "3 EUR per=mètre_carré at_least": Amount(
        value=Decimal(3), currency="EUR", currency_from="text", modifier="at_least", per="mètre carré"
    ),
}
DAYS = {
    "2025": GoldDay("2025", None, None, "explicit"),
    "2025-09-08T14:30 res=publication": GoldDay("2025-09-08T14:30", None, None, "publication"),
    "XXXX-09-08 res=unresolved": GoldDay("XXXX-09-08", None, None, "unresolved"),
    "null since res=unresolved": GoldDay(None, None, "since", "unresolved"),
    "2025 res=context before part=end": GoldDay("2025", "end", "before", "context"),
}
REFUSED = {
    "MONEY": {
        "": "is no number",
        "trois": "is no number",
        "1e6 EUR": "is no number",
        "-3 EUR": "is no number",
        "2.. EUR": "is no number",
        "2..3..4 EUR": "is no number",
        "5 EUR roughly": "'roughly' is no part of an amount",
        "5 EUR since": "'since' is no part of an amount",
        "5 eur": "'eur' is no part of an amount",
        "5 about EUR": "'EUR' is no part of an amount",
        "5 DOGECOIN": "'DOGECOIN' is no part of an amount",
        "5  EUR": "'' is no part of an amount",
        "5 EUR per=": "'per=' is no part of an amount",
        "5 EUR about more_than": "about and more_than: only one of them can be",
        "5 EUR about about": "about and about: only one of them can be",
        "5 EUR per=month per=year": "per=month and per=year: only one of them can be",
        "5 EUR ctx ctx": "ctx and ctx: only one of them can be",
        "5 ctx": "no currency that could come from the context",
    },
    "DATE": {
        "": "is no calendar value",
        "demain": "is no calendar value",
        "2023 sometime": "'sometime' is no part of a date",
        "2023 more_than": "'more_than' is no part of a date",
        "2023 part=late": "'part=late' is no part of a date",
        "2023 res=explicit": "'res=explicit' is no part of a date",
        "2023 since until": "since and until: only one of them can be",
        "2023 part=start part=end": "part=start and part=end: only one of them can be",
        "2023 res=context res=publication": "res=context and res=publication: only one of them can be",
    },
    "DURATION": {"deux ans": "is no duration", "P": "is no duration", "PT": "is no duration", "P2W about": "is no d"},
}


@pytest.mark.parametrize("written", AMOUNTS)
def test_amounts(written: str):
    assert read_amount(written) == AMOUNTS[written]


@pytest.mark.parametrize("written", DAYS)
def test_days(written: str):
    assert read_day(written) == DAYS[written]


@pytest.mark.parametrize(("written", "value"), [("P2W", "P2W"), ("P1DT2.5H", "P1DT2.5H"), ("null", None)])
def test_durations(written: str, value: str | None):
    assert read_duration(written) == value


@pytest.mark.parametrize("modifier", get_args(AmountModifier))
def test_every_modifier_of_amounts_can_be_annotated(modifier: str):
    assert read_amount(f"5 EUR {modifier}").modifier == modifier


@pytest.mark.parametrize("modifier", get_args(DateModifier))
def test_every_modifier_of_dates_can_be_annotated(modifier: str):
    assert read_day(f"2025 {modifier}").modifier == modifier


@pytest.mark.parametrize(
    ("surface", "written"), [("100 USDT", "100 USDT"), ("5 DOGE", "5 DOGE"), ("3 bitcoins", "3 BTC"), ("3 €", "3 EUR")]
)
def test_gold_can_say_what_is_extracted(surface: str, written: str):
    assert read_amount(written) == normalise(surface)


CASES = [(label, written) for label, refused in REFUSED.items() for written in refused]


@pytest.mark.parametrize(("label", "written"), CASES)
def test_what_does_not_keep_the_form_is_refused(label: str, written: str):
    with pytest.raises(ValueError, match=REFUSED[label][written]):
        READERS[label](written)


@pytest.mark.parametrize(("label", "written"), [case for case in CASES if case[1]])
def test_an_annotated_article_refuses_the_same(label: str, written: str):
    with pytest.raises(GoldError, match=f"a, line 2: .* is not a value of {label}: .*{REFUSED[label][written]}"):
        parse(f"Titre\n[[{label} ici | {written}]]", article_id="a")


@pytest.mark.parametrize("label", READERS)
def test_a_value_may_be_left_out_only_where_the_mention_is_optional(label: str):
    assert parse(f"[[{label}? ici]]", article_id="a").mentions[0].value is None
    with pytest.raises(GoldError, match=f"a, line 1: nothing says the value of {label}: 'ici'"):
        parse(f"[[{label} ici]]", article_id="a")
