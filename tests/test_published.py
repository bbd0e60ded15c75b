from datetime import date

import pytest

from pipeline.published import published_in

BODY = "\nLa société a ouvert une usine le 4 mai 2021 à Vannes.\n"
DAY = date(2025, 9, 8)


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 08/09/2025 à 10h24",
        "Publié le 8 septembre 2025",
        "publié le 08.09.2025",
        "Publié : 8 septembre 2025 à 07:10",
        "Publié le lundi 8 septembre 2025 à 10h24",
        "Publié le 08/09/2025 à 10h24, mis à jour le 09/09/2025 à 8h00",
        "Mis à jour le 09/09/2025 à 8h00 - Publié le 08/09/2025",
        "PARIS, 8 septembre 2025 (Agence) - La société",
        "Genève, 8 septembre 2025 (Correspondance) – La société",
        "8 septembre 2025",
        "Lundi 8 septembre 2025",
        "Par Julie Morel, le 8 septembre 2025 à 10h24",
    ],
)
def test_printed_day(line):
    assert published_in(f"Un titre\n{line}{BODY}") == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Mis à jour le 08/09/2025 à 10h24",
        "La loi a été publiée en 2025",
        "Publié le 8 septembre",
        "Publié le 31/02/2025",
        "Le roman, publié à Paris en 1998, ressort",
    ],
)
def test_no_day_is_printed(line):
    assert published_in(f"Un titre\n{line}{BODY}") is None
