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
        "Par Julie Morel | Publié le lundi 8 septembre 2025 à 18:30",
        "Écrit par Julie Morel, le 8 septembre 2025",
        "Publié par Julie Morel le 8 septembre 2025",
        "PUBLIÉ LE 8 SEPTEMBRE 2025",
        "Publié le 2025-09-08T10:24:00+02:00",
        "Publié: 8 septembre 2025, 10:24 CEST",
        "Publié le : 08/09/2025 - 10:24 Modifié le : 09/09/2025 - 10:00",
        "Temps de lecture : 3 min. Publié le 8 sept. 2025",
        "Article publié le 8 septembre 2025 dans Le Courrier",
        "Mise en ligne le 8 septembre 2025",
        "Posté le 8 septembre 2025 par admin",
        "Créé le 8 septembre 2025",
        "8 septembre 2025 · 4 min de lecture",
        "Afrique - 8 septembre 2025",
        "Lille, le 8 septembre 2025",
        "PARIS (Agence), 8 septembre 2025 – La société",
        "Montréal, le 8 septembre 2025 - La société",
        "LYON, France, 8 septembre 2025 / -- La société",
        "(Agence, 8 sept. 2025) La société",
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
        "Le roman, publié le 12 mars 2019, a eu du succès.",
        "Un rapport publié le 12 mars 2019 par la coopérative montre le contraire",
        "Dans une étude publiée le 3 mai 2024, l’institut estime le contraire",
        "Publié le 12 mars 2019, le roman a eu du succès",
        "Dernière mise à jour : 3 mars 2025",
        "Né le 3 mars 1965 à Lyon, il y revient",
    ],
)
def test_no_day_is_printed(line):
    assert published_in(f"Un titre\n{line}{BODY}") is None
