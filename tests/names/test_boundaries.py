"""Edges of names. In the cases, ``<…>`` is the stretch given and ``[…]`` the name inside it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.names.boundaries import trim
from pipeline.names.pairs import names_in
from pipeline.typography import plain

CASES = {
    "elision": "selon <l’[AFP]>",
    "straight elision": "près <d'[Orange]>",
    "article": "à <la [Banque de France]>",
    "contracted": "lu <au [Monde]>",
    "of the paper": "le journal <du [Monde]>",
    "preposition": "<chez [Renault]>",
    "capital article of an acronym": "<Le [CHMP]> se réunit.",
    "capital article of a phrase": "<L’[armée suisse]> recrute.",
    "capital article of a listed name": "<La [SNCF]> recrute.",
    "article written small elsewhere": "<Le [Courrier cauchois]> ferme. Les lecteurs du Courrier cauchois protestent.",
    "preposition at the start": "<Chez [Renault]>, rien.",
    "group": "le <groupe [LVMH]>",
    "group with its article": "<le groupe [LVMH]>",
    "start-up": "la <start-up [Noroît]>",
    "app": "<l’application [Yuka]>",
    "plural noun": "<les constructeurs [Renault]> et Peugeot",
    "quotes": "le mode <« [Deep Research] »>",
    "straight quotes": 'le mode <"[Deep Research]">',
    "quote on one side": "<«\u00a0[Voxtral]>",
    "bracket on one side": "<([AMF]>",
    "closing bracket": "(<[AMF])>",
    "both brackets": "<([AMF])>",
    "glued bracket": "<[Orange](ex>-France Télécom)",
    "comma": "<[Stellantis],>",
    "full stop": "chez <[Stellantis].>",
    "colon": "<[Stellantis] :> les chiffres",
    "dash": "<– [Stellantis] –>",
    "slash": "<[Reuters]/>",
    "next line": "<[Stellantis Hordain]\nPhoto>",
    "line before": "<Photo\n[Stellantis Hordain]>",
    "spaces": "< [Orange]\u00a0>",
    "link at the end": "la <[Communauté des pays] de> langue",
    "two links at the end": "l’<[Agence du lait] et de> la crème",
    "elision at the end": "le <[Livret] d’>épargne",
    "at sign": "<@[Orange]>",
}
WHOLE = {
    "L’Oréal": "<[L’Oréal]> monte.",
    "La Poste": "<[La Poste]> recrute.",
    "Le Monde": "<[Le Monde]> l’écrit.",
    "Les Échos": "selon <[Les Échos]>",
    "Le Chat": "<[Le Chat]> répond.",
    "unknown, inside a sentence": "selon <[Le Pâtre]>",
    "unknown, at the start, never small": "<[Les Jardins]> ferment.",
    "group in capitals": "<[Groupe ADP]> publie.",
    "ministry": "le <[ministère de l’Économie]>",
    "museum": "le <[musée du Louvre]>",
    "laboratories": "les <[laboratoires Sérignac]>",
    "legal form": "<[Alphabet Inc.]> publie.",
    "legal form in letters": "<[Stellantis N.V.]> publie.",
    "exclamation": "<[Hello bank!]> ferme.",
    "plus": "<[Canal+]> achète.",
    "apostrophe": "un <[Vélib’]> rouillé",
    "bracket in the name": "le <[Phone (3a)]> sort",
    "lower-case name": "<[leboncoin]> et l’<[iPhone]>",
    "hash": "<[#NousToutes]> manifeste",
}
PAIRS = {
    "clubs": ("Lens-Auxerre (2-1)", ["Lens", "Auxerre"]),
    "sigles": ("OM-PSG", ["OM", "PSG"]),
    "unknown clubs with a score": ("Grandville-Montrac 3-0", ["Grandville", "Montrac"]),
    "pollster and paper": ("Ifop/Reuters", ["Ifop", "Reuters"]),
    "town": ("Saint-Étienne 2-1", ["Saint-Étienne"]),
    "listed whole": ("Paris-Saclay", ["Paris-Saclay"]),
    "hyphenated firm": ("Unibail-Rodamco-Westfield", ["Unibail-Rodamco-Westfield"]),
    "unknown hyphenated firm": ("Sorelec-Mandrin", ["Sorelec-Mandrin"]),
    "union section": ("CGT-TCL", ["CGT-TCL"]),
    "small letter": ("AP-hôpitaux", ["AP-hôpitaux"]),
}


def spans(source):
    given_start = source.index("<")
    inside = source[given_start + 1 :]
    given = inside[: inside.index(">")]
    start = given_start + given.index("[")
    text = re.sub(r"[<>[\]]", "", source)
    return text, (given_start, given_start + len(given) - 2), (start, start + given.index("]") - given.index("[") - 1)


@pytest.mark.parametrize("source", [*CASES.values(), *WHOLE.values()], ids=[*CASES, *WHOLE])
def test_trim(source):
    text, given_span, name = spans(source)
    start, end = trim(plain(text), *given_span)
    assert text[start:end] == text[slice(*name)]
    assert (start, end) == name


@pytest.mark.parametrize(("text", "names"), PAIRS.values(), ids=PAIRS)
def test_pairs(text, names):
    length = re.match(r"[^\s(]+(?: [A-Z]\w*)?", text).end()
    assert [text[start:end] for start, end, _ in names_in(plain(text), 0, length, "organisation")] == names


def test_a_pair_of_models_is_one_product():
    assert names_in("Renault-Nissan", 0, 14, "product") == [(0, 14, "product")]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("MGX des Émirats arabes unis", "MGX"),
        ("SMIC de Chine", "SMIC"),
        ("TSMC de la Chine", "TSMC"),
        ("ENI d’Italie", "ENI"),
        ("SAP d'Allemagne", "SAP"),
        ("CHU de La Réunion", "CHU de La Réunion"),
        ("XV de France", "XV de France"),
        ("CCI de Lyon", "CCI de Lyon"),
        ("Banque de France", "Banque de France"),
        ("Croix-Rouge du Liban", "Croix-Rouge du Liban"),
    ],
)
def test_the_country_of_a_listed_sigle_is_no_part_of_its_name(marked, name):
    ((start, end, _),) = names_in(plain(marked), 0, len(marked), "organisation")
    assert marked[start:end] == name


@pytest.mark.parametrize("text", ["", " ", "«\u00a0»", "…", "\n\n", "()", "/"])
def test_nothing_remains(text):
    assert trim(plain(text), 0, len(text)) == (0, 0)
    assert names_in(plain(text), 0, len(text), "organisation") == []


PIECES = [
    "le ",
    "L’",
    "groupe ",
    "Orange",
    "AFP",
    " ",
    "\u00a0",
    "\n",
    "(",
    ")",
    "«",
    "»",
    "-",
    "/",
    ".",
    "!",
    "Inc.",
    "+",
    "2",
]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), st.data())
def test_trim_is_idempotent_and_never_grows(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    trimmed = trim(plain(text), start, end)
    assert start <= trimmed[0] <= trimmed[1] <= end
    assert trim(plain(text), *trimmed) == trimmed
    assert "\n" not in text[slice(*trimmed)]
