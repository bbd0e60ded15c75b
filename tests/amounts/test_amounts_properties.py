"""Every value in every form, currency and typography comes back exact; nothing makes the search raise."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from price_parser import Price

from pipeline.amounts import find, normalise, resolve
from pipeline.amounts.currencies import currency_names, names_in_babel
from pipeline.numbers import parse_number
from pipeline.typography import plain

SPACES = st.sampled_from([" ", "\u00a0", "\u202f"])
UNITS = {
    "EUR": ["€", "euros", "EUR"],
    "USD": ["$", "dollars", "USD", "$ US"],
    "GBP": ["£", "livres sterling", "GBP"],
    "CHF": ["CHF", "francs suisses"],
    "CAD": ["$ CA", "dollars canadiens", "CAD"],
    "JPY": ["¥", "yens", "JPY"],
    "XOF": ["FCFA", "F CFA", "francs CFA"],
    "MAD": ["DH", "dirhams marocains", "MAD"],
    "SEK": ["couronnes suédoises", "SEK"],
    "BTC": ["bitcoins", "BTC"],
}
ABBREVIATED = {10**3: ["k", "K"], 10**6: ["M", "MM"], 10**9: ["Md", "Mds", "Mrd"]}
SCALES = {10**6: "millions", 10**9: "milliards"}


def figures(value, space):
    return f"{value:,f}".replace(",", space).replace(".", ",")


@st.composite
def amounts(draw):
    currency = draw(st.sampled_from(sorted(UNITS)))
    unit = draw(st.sampled_from(UNITS[currency]))
    scale = draw(st.sampled_from([1, 10**3, 10**6, 10**9]))
    number = Decimal(draw(st.integers(2 if scale == 1 else 11, 999_999 if scale == 1 else 9_999)))
    number /= 1 if scale == 1 else draw(st.sampled_from([1, 10]))
    space = draw(SPACES)
    apostrophe = draw(st.sampled_from(["'", "’"]))
    written = figures(number, space)
    sign = not unit[-1].islower()
    if scale == 1:
        text = f"{written}{space}{unit}"
    elif sign and unit in ("€", "$", "EUR", "CHF", "USD") and draw(st.booleans()):
        text = f"{written}{draw(st.sampled_from(['', space]))}{draw(st.sampled_from(ABBREVIATED[scale]))}{unit}"
    elif scale == 10**3:
        scale, text = 1, f"{written}{space}{unit}"
    else:
        joint = "" if sign else f"d{apostrophe}" if unit[0] in "aeiouy" and unit != "yens" else "de "
        text = f"{written}{space}{SCALES[scale]}{space}{joint}{unit}"
    upper = draw(st.booleans()) and not sign
    return (text.upper() if upper else text), number * scale, currency


@settings(max_examples=1000)
@given(amounts())
def test_every_form_comes_back_exact(case):
    text, value, currency = case
    amount = normalise(text)
    assert amount is not None, text
    assert (amount.value, amount.currency) == (value, currency)


@settings(max_examples=1000)
@given(
    amounts(),
    st.sampled_from([("Il a coûté ", "."), ("« ", " »"), ("(", ")"), ("Prix : ", "\n"), ("", ""), ("\n", ", hier")]),
)
def test_every_form_is_found_in_a_sentence(case, around):
    text, value, currency = case
    before, after = around
    view = plain(before + text + after)
    (span,) = find(view)
    assert span == (len(before), len(before) + len(text))
    (amount,) = resolve(view, [span])
    assert (amount.value, amount.currency) == (value, currency)


HOSTILE = st.lists(
    st.sampled_from(
        [*"0123456789.,' -€$£()\n\u00a0’MkdFGm%/+", "un ", "deux ", "mille ", "millions ", "d’euros ", " à ", " et "]
    ),
    max_size=40,
).map("".join)


@given(HOSTILE)
def test_hostile_text_never_raises(text):
    view = plain(text)
    spans = find(view)
    assert all(0 <= start < end <= len(view) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))
    assert len(resolve(view, spans)) == len(spans)
    assert None not in resolve(view, spans)


@given(st.text(max_size=60))
def test_random_text_never_raises(text):
    view = plain(text)
    resolve(view, find(view))
    normalise(text)


@given(st.decimals(1, 999_999, places=2), SPACES, st.sampled_from(["€", "$", "£"]))
def test_plain_prices_agree_with_price_parser(value, space, sign):
    text = f"{figures(value, space)}{space}{sign}"
    amount = normalise(text)
    assert amount is not None
    assert amount.value == Price.fromstring(text, decimal_separator=",").amount == value


@pytest.mark.parametrize(
    ("text", "misread", "value"),
    [
        ("1,789 €", "1789", "1.789"),
        ("0,850 dinar", "850", "0.85"),
        ("0,5 M€", "0.5", "500000"),
        ("$14bn", "14", "14000000000"),
        ("12 euros 50", "12", "12.5"),
    ],
)
def test_errors_of_price_parser_do_not_get_through(text, misread, value):
    assert Price.fromstring(text).amount == Decimal(misread)
    amount = normalise(text)
    assert amount is not None
    assert amount.value == Decimal(value)


@pytest.mark.parametrize(
    "name", [n for n in currency_names() if n.current and n.code not in ("XAF", "XOF")], ids=lambda n: n.code
)
def test_every_current_currency_is_read_by_its_name(name):
    amount = normalise(f"25 {name.plural}")
    assert amount is not None
    assert (amount.value, amount.currency) == (25, name.code)


def test_the_table_is_that_of_babel():
    stable = {"EUR", "USD", "CHF", "GBP", "JPY", "XOF", "SEK", "TND", "TRY", "ZAR"}
    assert {n for n in names_in_babel() if n.code in stable} == {n for n in currency_names() if n.code in stable}


def test_numbers_have_one_home():
    assert parse_number("deux millions et demi") == normalise("deux millions et demi d'euros").value
