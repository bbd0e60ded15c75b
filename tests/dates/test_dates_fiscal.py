"""Halves and quarters of a year of accounts: their true months where the text gives the shift, else their label."""

from datetime import date

import pytest

from pipeline.dates import find, resolve
from pipeline.typography import plain

NOVEMBER = date(2024, 11, 14)

# the first date of each
PIECES = {
    "Le 1er semestre 2024-2025 est bon. L’exercice s’achèvera fin mars 2025.": "2024-04/2024-09",
    "Le premier semestre 2024-2025, clos au 30 septembre, est bon.": "2024-04/2024-09",
    "Le S1 2024-2025 est bon, à quatre mois d’un exercice clos le 31 mars.": "2024-04/2024-09",
    "Le second semestre 2023-2024 fut bon. L’exercice était clos fin juin.": "2024-01/2024-06",
    "Le troisième trimestre 2024/25 est bon ; l’exercice se termine au 31 mars.": "2024-10/2024-12",
    "Le T2 2024-2025 est bon ; l’exercice sera clos le 30 juin.": "2024-10/2024-12",
    "Le deuxième trimestre de son exercice (juillet-septembre) fut bon.": "2024-07/2024-09",
    "Le deuxième trimestre (juillet à septembre) fut bon.": "2024-07/2024-09",
    "Le deuxième trimestre de son exercice décalé, clos fin septembre, fut bon.": "2024-07/2024-09",
    "Le quatrième trimestre de leur exercice 2023-2024 fut bon : l’exercice est clos fin juin.": "2024-04/2024-06",
    "Le quatrième trimestre de son exercice fut bon ; cet exercice s’est achevé fin septembre.": "2024-07/2024-09",
    "Le deuxième trimestre de son exercice décalé fut bon.": "2024-Q2",
    "Le 1er semestre 2024-2025 est bon.": "2024-H1",
    "Le premier semestre 2024-2025 est bon. L’exercice sera clos le 31 décembre.": "2024-H1",
    "Le troisième trimestre est bon. L’exercice sera clos fin mars.": "2024-Q3",
}


@pytest.mark.parametrize(("text", "value"), PIECES.items())
def test_a_piece_of_a_year_of_accounts(text, value):
    view = plain(text)
    spans = [(one.start, one.end) for one in find(view) if one.kind == "date"]
    first = resolve(view, spans, NOVEMBER)[0]
    assert first
    assert first.value == value


def test_the_two_years_of_an_exercise_are_in_the_span():
    text = "Au 1er semestre 2024-2025, puis au S2 2024/25, et sur l’exercice 2024-2025."
    assert [text[one.start : one.end] for one in find(plain(text))] == [
        "1er semestre 2024-2025",
        "S2 2024/25",
        "2024-2025",
    ]
