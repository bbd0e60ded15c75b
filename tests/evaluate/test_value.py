"""Value strings of the gold form as comparable fields."""

import pytest

from pipeline.evaluate.mention import from_gold
from pipeline.evaluate.score import right
from pipeline.evaluate.value import read
from pipeline.gold import parse

MONEY = {
    "2000000000 EUR about per=month ctx": ("2000000000 EUR", "about", "month", "context"),
    "2000000000 EUR ctx per=month about": ("2000000000 EUR", "about", "month", "context"),
    "12.50 USD": ("12.5 USD", None, None, "text"),
    "0 EUR": ("0 EUR", None, None, "text"),
    "100 EUR": ("100 EUR", None, None, "text"),
    "2..3.0 CHF at_least": ("2..3 CHF", "at_least", None, "text"),
    "null EUR": ("null EUR", None, None, "text"),
    "129": ("129", None, None, None),
    "12 EUR per=Mètre_carré": ("12 EUR", None, "mètre carré", "text"),
    "100 USDT": ("100 USDT", None, None, "text"),
    "5 DOGE about": ("5 DOGE", "about", None, "text"),
}
DATES = {
    "2025 part=end res=publication before": ("2025 part=end", "before", "publication"),
    "2025-09-08T14:30": ("2025-09-08T14:30", None, "explicit"),
    "null since res=unresolved": ("null", "since", "unresolved"),
    "2019/2022": ("2019/2022", None, "explicit"),
}


@pytest.mark.parametrize("written", MONEY)
def test_amounts(written: str):
    fields = read("MONEY", written)
    assert (fields["value"], fields["modifier"], fields["per"], fields["currency_from"]) == MONEY[written]


@pytest.mark.parametrize("written", DATES)
def test_dates(written: str):
    fields = read("DATE", written)
    assert (fields["value"], fields["modifier"], fields["resolution"]) == DATES[written]


@pytest.mark.parametrize(("written", "value"), [("P2W", "P2W"), ("null", None)])
def test_durations(written: str, value: str | None):
    assert read("DURATION", written) == {"value": value}


NAMES = {
    "[[ORG Agence France-Presse]] ([[ORG AFP | Agence France-Presse]])": {"Agence France-Presse": True, "AFP": False},
    "l’[[ORG EMA | Agence européenne des médicaments]]": {"EMA": True, "Agence européenne des médicaments": True},
    "[[ORG L’ORÉAL]] grandit": {"L'Oréal": True, "Oréal": False},
}


@pytest.mark.parametrize(
    ("gold", "name", "accepted"),
    [(gold, name, accepted) for gold, names in NAMES.items() for name, accepted in names.items()],
)
def test_an_entity_may_bear_its_full_name_or_its_fullest_mention(gold: str, name: str, accepted: bool):
    expected = from_gold(parse(gold, article_id="t"))[-1]
    found = from_gold(parse(f"[[ORG {expected.text} | {name}]]", article_id="t"))[0]
    assert right("value", expected, found) is accepted
