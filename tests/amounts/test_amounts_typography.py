"""Every surface in every typography reads as the same value, and is found whole wherever it stands."""

import pytest
from amounts_values import CASES, RANGES

from pipeline.amounts import find, normalise
from pipeline.typography import plain

SURFACES = [(surface, value) for table in (CASES, RANGES) for value, forms in table.items() for surface in forms]
NAMED = [
    surface
    for surface, value in SURFACES
    if value[-3:].isupper() and " et " not in surface and surface not in ("4,60 F", "34,90 à 17,90 euros")
]
"""Those that are amounts in any company: « 2 et 3 euros » is a range after ``entre`` only, ``4,60 F`` among francs."""

TYPOGRAPHIES = {
    "straight": str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "}),
    "typographic": str.maketrans({"'": "’"}),
    "no-break": str.maketrans({" ": "\u00a0", "'": "’"}),
    "narrow no-break": str.maketrans({" ": "\u202f", "'": "’"}),
    "thin": str.maketrans({" ": "\u2009"}),
    "figure": str.maketrans({" ": "\u2007"}),
    "other apostrophe": str.maketrans({"'": "ʼ", "’": "ʼ"}),
}


@pytest.mark.parametrize("surface", [surface for surface, _ in SURFACES])
@pytest.mark.parametrize("typography", TYPOGRAPHIES)
def test_typography_changes_no_value(surface, typography):
    amount = normalise(surface)
    assert amount is not None
    assert normalise(surface.translate(TYPOGRAPHIES[typography])) == amount


PLACES = {
    "sentence": ("Il a coûté ", " hier."),
    "line": ("", "\n"),
    "after a line break": ("Prix\n", "\nTotal"),
    "brackets": ("le prix (", ") monte"),
    "square brackets": ("le prix [", "] monte"),
    "guillemets": ("« ", " »"),
    "tight guillemets": ("«", "»"),
    "quotes": ('"', '"'),
    "colon": ("Coût : ", "."),
    "tight colon": ("Coût:", ";"),
    "list": ("- ", "\n"),
    "bullet": ("• ", " ;"),
    "dash": ("Le lot – ", " – est vendu"),
    "comma": ("le lot, ", ", est vendu"),
    "sign": ("+", " en un an"),
    "cell": ("| ", " |"),
    "question": ("Vraiment ", " ?"),
    "markup": ("<p>", "</p>"),
    "entity": ("Il vaut&nbsp;", "&nbsp;!"),
}


@pytest.mark.parametrize("surface", NAMED)
@pytest.mark.parametrize("place", PLACES)
def test_an_amount_is_found_wherever_it_stands(surface, place):
    before, after = PLACES[place]
    assert (len(before), len(before) + len(surface)) in find(plain(before + surface + after))
