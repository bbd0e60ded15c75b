"""French numbers: every integer spelled, read, equal; and the forms the press writes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.numbers import STARTS, number_at, ordinal_at, parse_figures, parse_number, parse_ordinal, parse_roman
from pipeline.typography import plain

SMALL = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
REGIONAL = {70: "septante", 80: "huitante", 90: "nonante"}


def below_hundred(n, *, regional=False, last=True):
    """Spell 0 to 99 in the old spelling."""
    if n < 17:
        return SMALL[n]
    if n < 20:
        return f"dix-{SMALL[n - 10]}"
    tens = TENS | (REGIONAL if regional else {})
    ten = n - n % 10
    if ten in tens:
        unit = n - ten
        if not unit:
            return tens[ten]
        return f"{tens[ten]} et un" if unit == 1 else f"{tens[ten]}-{SMALL[unit]}"
    if n < 80:
        return "soixante et onze" if n == 71 else f"soixante-{below_hundred(n - 60)}"
    if n == 80:
        return "quatre-vingts" if last else "quatre-vingt"
    return f"quatre-vingt-{below_hundred(n - 80)}"


def below_thousand(n, *, regional=False, last=True):
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return below_hundred(rest, regional=regional, last=last)
    head = "cent" if hundreds == 1 else f"{SMALL[hundreds]} cent{'s' if last and not rest else ''}"
    return f"{head} {below_hundred(rest, regional=regional, last=last)}" if rest else head


def spell(n, *, regional=False):
    """Spell a whole number in the old French spelling."""
    if n == 0:
        return "zéro"
    parts = []
    for scale, noun in ((10**12, "billion"), (10**9, "milliard"), (10**6, "million")):
        count, n = divmod(n, scale)
        if count:
            parts.append(f"{below_thousand(count, regional=regional)} {noun}{'s' if count > 1 else ''}")
    thousands, n = divmod(n, 1000)
    if thousands:
        parts.append("mille" if thousands == 1 else f"{below_thousand(thousands, regional=regional, last=False)} mille")
    if n:
        parts.append(below_thousand(n, regional=regional))
    return " ".join(parts)


@pytest.mark.parametrize("hundred", range(100))
def test_every_integer_below_ten_thousand_is_read(hundred):
    for n in range(100 * hundred, 100 * hundred + 100):
        old = spell(n)
        forms = [old, old.replace(" ", "-"), old.replace("-", " "), old.upper(), spell(n, regional=True)]
        assert [(form, parse_number(form)) for form in forms] == [(form, n) for form in forms]


@given(st.integers(0, 10**15 - 1), st.booleans(), st.sampled_from([" ", "-"]), st.booleans())
def test_large_integers_are_read(n, regional, joint, upper):
    words = spell(n, regional=regional).replace(" ", joint)
    assert parse_number(words.upper() if upper else words) == n


@given(
    st.decimals(0, 10**12, places=2),
    st.sampled_from([" ", "\u00a0", "\u202f", ".", "'", "’", ""]),
)
def test_figures_are_read_in_every_typography(value, thousands):
    written = f"{value:,.2f}".replace(",", "_").replace(".", ",").replace("_", thousands)
    assert parse_figures(plain(written)) == value


CASES = {
    "0.05": ["0,05", "zéro virgule zéro cinq"],
    "0.5": ["0,5", "0.5", "un demi", "zéro virgule cinq"],
    "1": ["1", "un", "une", "UN"],
    "1.0817": ["1,0817", "1.0817"],
    "1.789": ["1,789"],
    "2.5": ["2,5", "2.50", "deux et demi", "deux virgule cinq", "2 et demi"],
    "6": ["six", "une demi-douzaine"],
    "10": ["une dizaine", "une petite dizaine"],
    "12": ["douze", "une douzaine"],
    "71": ["soixante et onze", "soixante-et-onze", "soixante-onze", "septante et un", "septante-et-un"],
    "80": ["quatre-vingts", "quatre vingt", "huitante", "octante"],
    "81": ["quatre-vingt-un", "quatre-vingt-une", "huitante et un"],
    "97": ["quatre-vingt-dix-sept", "QUATRE-VINGT-DIX-SEPT", "nonante-sept", "quatre vingt dix sept"],
    "100": ["cent", "une centaine", "une bonne centaine"],
    "300": ["trois cents", "trois-cents", "trois centaines"],
    "1000": ["mille", "un millier", "un bon millier", "1 000", "1.000", "1'000"],
    "1299.99": ["1 299,99", "1.299,99", "1'299.99", "1,299.99", "1299,99"],
    "1500": ["mille cinq cents", "quinze cents"],
    "1914": ["mil neuf cent quatorze", "dix-neuf cent quatorze"],
    "3000": ["3 000", "trois mille", "3 mille", "trois milliers"],
    "12000": ["12'000", "12.000", "12 000", "douze mille"],
    "10000": ["une dizaine de milliers", "10 milliers"],
    "500000": ["un demi-million", "un demi million", "demi-million", "cinq cent mille", "500 000", "0,5 million"],
    "1000000": ["un million", "million", "1 million", "1.000.000", "1,000,000"],
    "1250000": ["1.250.000", "1 250 000", "1'250'000", "un million deux cent cinquante mille", "1 million 250 000"],
    "2500000": ["deux millions et demi", "2 millions et demi", "2,5 millions", "deux virgule cinq millions"],
    "350000000": ["trois cent cinquante millions", "350 millions"],
    "40000000": ["une quarantaine de millions", "quarante millions"],
    "100000000": ["une centaine de millions", "cent millions"],
    "750000000": ["trois quarts de milliard"],
    "250000000": ["un quart de milliard"],
    "1200000000": ["un milliard deux cents millions", "1 milliard 200 millions", "1,2 milliard"],
    "1500000000": ["un milliard et demi", "UN MILLIARD ET DEMI", "1 milliard et demi"],
    "10200000000": ["10,2 milliards", "10.2 milliards", "dix virgule deux milliards"],
    "1000000000000": ["mille milliards", "un billion", "un millier de milliards", "1 000 milliards"],
    "1000000000000000": ["un million de milliards", "mille billions"],
}


@pytest.mark.parametrize(("text", "value"), [(text, value) for value, texts in CASES.items() for text in texts])
def test_number_is_read(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "millions",
        "centaines",
        "et demi",
        "demi",
        "vingts",
        "mille mille",
        "million million",
        "un un",
        "deux trois",
        "2024 2025",
        "1 2",
        "12 00",
        "1,2,3",
        "1.2.3",
        "12'00",
        "0 800 123 456",
        "euros",
        "unité",
        "dixit",
        "A320",
        "٣",
        "²",
        "deux-pièces",
    ],
)
def test_what_is_no_number_is_none(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("un euro", "un"),
        ("3 millions 2024", "3 millions"),
        ("12 millions 5", "12 millions"),
        ("2024 12 000", "2024"),
        ("12 0000", "12"),
        ("vingt et une trentaine", "vingt"),
        ("vingt et un million", "vingt"),
        ("vingt et un millions", "vingt et un millions"),
        ("un demi-bitcoin", "un demi"),
        ("une demi-heure", "une demi"),
        ("deux de moins", "deux"),
        ("trois virgule", "trois"),
        ("deux\nmillions", "deux\nmillions"),
        ("deux\n\nmillions", "deux"),
        ("5 milliards de dollars", "5 milliards"),
        ("1er", "1"),
        ("10-15", "10"),
        ("cinq-six cents", "cinq"),
        ("un cent", "un"),
    ],
)
def test_longest_number_at_the_start(text, number):
    found = number_at(text, 0)
    assert found is not None
    assert text[found.start : found.end] == number


@pytest.mark.parametrize(("text", "pos"), [("A320", 1), ("1.250", 2), ("12 000", 1), ("aucun", 3)])
def test_no_number_begins_inside_another_word(text, pos):
    assert number_at(text, pos) is None


MAGNITUDES = {
    (): ["25", "vingt", "1 000", "trois cent vingt", "deux mille vingt"],
    (100,): ["trois cents", "une centaine"],
    (1000,): ["dix mille", "10 mille", "un millier"],
    (10**5, 1000): ["trois cent mille"],
    (10**9,): ["10,2 milliards", "un milliard et demi", "un demi-milliard", "milliard"],
    (10**8, 10**6): ["trois cents millions", "une centaine de millions"],
    (10**12, 10**9): ["mille milliards", "deux mille milliards"],
}


@pytest.mark.parametrize(("text", "magnitudes"), [(text, m) for m, texts in MAGNITUDES.items() for text in texts])
def test_magnitudes_of_the_last_words(text, magnitudes):
    number = number_at(text, 0)
    assert number is not None
    assert number.magnitudes == magnitudes
    assert number.magnitude == (magnitudes[-1] if magnitudes else 1)


@pytest.mark.parametrize(
    ("text", "form", "approximate"),
    [
        ("12 000", "figures", False),
        ("12 millions", "mixed", False),
        ("douze millions", "words", False),
        ("une douzaine de millions", "words", True),
        ("3 milliers", "mixed", True),
    ],
)
def test_form_and_approximation(text, form, approximate):
    number = number_at(text, 0)
    assert number is not None
    assert (number.form, number.approximate) == (form, approximate)


ORDINALS = {
    1: ["premier", "première", "premières", "PREMIER", "1er", "1re", "1ère", "1ers", "Ier", "Ire"],
    2: ["deuxième", "second", "seconde", "seconds", "2e", "2ème", "2ème", "2nd", "2nde", "IIe"],
    3: ["troisième", "troisièmes", "3e", "3es", "3ème", "3ième", "IIIe"],
    5: ["cinquième", "5e", "Ve"],
    9: ["neuvième", "9e", "IXe"],
    19: ["dix-neuvième", "19e", "XIXe", "XIXème", "xixe"],
    21: ["vingt et unième", "vingt-et-unième", "VINGT-ET-UNIÈME", "21e", "XXIe"],
    71: ["soixante et onzième", "soixante-et-onzième", "septante et unième"],
    80: ["quatre-vingtième", "huitantième"],
    99: ["quatre-vingt-dix-neuvième", "nonante-neuvième"],
    100: ["centième", "100e"],
    2000: ["deux millième", "deux-millième", "2000e"],
}


@pytest.mark.parametrize(("text", "value"), [(text, value) for value, texts in ORDINALS.items() for text in texts])
def test_ordinal_is_read(text, value):
    assert parse_ordinal(plain(text)) == value


@pytest.mark.parametrize(
    "text", ["", "deux", "unième", "Les", "Ces", "Des", "Mes", "Vie", "3nd", "problème", "système", "12", "IIIIe", "0e"]
)
def test_what_is_no_ordinal_is_none(text):
    assert parse_ordinal(text) is None


def test_ordinal_at_a_place():
    ordinal = ordinal_at(plain("au 1ᵉʳ trimestre"), 3)
    assert ordinal is not None
    assert (ordinal.start, ordinal.end, ordinal.value) == (3, 6, 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [("I", 1), ("iv", 4), ("XIV", 14), ("XIX", 19), ("XXI", 21), ("MCMXCIX", 1999), ("MMXXV", 2025), ("XL", 40)],
)
def test_roman_numeral_is_read(text, value):
    assert parse_roman(text) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "Xi", "ABC", "MMMM", "12"])
def test_irregular_roman_numerals_are_none(text):
    assert parse_roman(text) is None


@given(st.text(st.sampled_from("0123456789.,' -\nundeuxtroiscentmillemillionset’½²"), max_size=60))
def test_hostile_text_never_raises(text):
    view = plain(text)
    for start in STARTS.finditer(view):
        number = number_at(view, start.start())
        assert number is None or start.start() < number.end <= len(view)
    ordinal_at(view, 0)


@pytest.mark.parametrize(
    "piece", ["9", " 000", "un ", "mille ", "milliard ", "million de ", "et demi ", "1 000 ", "deux-"]
)
def test_one_number_never_takes_more_than_a_bounded_look(piece):
    number = number_at("1" + piece * 20_000, 0) or number_at(piece * 20_000, 0)
    assert number is None or number.end < 400
