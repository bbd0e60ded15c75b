"""Values that hang on the sentence, the paragraph and the day of publication."""

from datetime import date

import pytest

from pipeline.dates import find, resolve
from pipeline.typography import plain

FRIDAY = date(2025, 9, 5)

# text -> (surface, value, modifier, resolution) of each date
CASES = {
    # the tense decides the side
    "Le ministre a annoncé mardi un plan.": [("mardi", "2025-09-02", None, "publication")],
    "Le ministre annoncera mardi un plan.": [("mardi", "2025-09-09", None, "publication")],
    "L’assemblée, réunie lundi, votera jeudi.": [
        ("lundi", "2025-09-01", None, "publication"),
        ("jeudi", "2025-09-11", None, "publication"),
    ],
    "Lancée en mars, l’application sera vendue en mai.": [
        ("mars", "2025-03", None, "publication"),
        ("mai", "2026-05", None, "publication"),
    ],
    "Le texte sera examiné le 12 octobre.": [("12 octobre", "2025-10-12", None, "publication")],
    "Le texte avait été voté le 12 octobre.": [("12 octobre", "2024-10-12", None, "publication")],
    "Le décret doit paraître lundi.": [("lundi", "2025-09-08", None, "publication")],
    "La grève a commencé vendredi.": [("vendredi", "2025-09-05", None, "publication")],
    "Réunion samedi": [("samedi", "2025-09-06", None, "publication")],
    "Il a gagné pendant l’été.": [("été", "2025-SU", None, "publication")],
    # modifiers
    "Il vend depuis 2017 des vélos.": [("2017", "2017", "since", "explicit")],
    "Il vend depuis mars des vélos.": [("mars", "2025-03", "since", "publication")],
    "Fini d’ici à 2030.": [("2030", "2030", "before", "explicit")],
    "Fini d’ici mars.": [("mars", "2026-03", "before", "publication")],
    "Fini avant la fin de l’année.": [("fin de l’année", "2025", "before", "publication")],
    "Rien avant 2030.": [("2030", "2030", "before", "explicit")],
    "Pas avant 2030.": [("2030", "2030", "from", "explicit")],
    "Après 2030, on verra.": [("2030", "2030", "after", "explicit")],
    "Ouvert jusqu’en 2027.": [("2027", "2027", "until", "explicit")],
    "Ouvert jusqu’au 31 décembre.": [("31 décembre", "2025-12-31", "until", "publication")],
    "Ouvert jusqu’à la fin du mois.": [("fin du mois", "2025-09", "until", "publication")],
    "Bâtie vers 1760.": [("1760", "1760", "about", "explicit")],
    "Autour de 2015, tout changea.": [("2015", "2015", "about", "explicit")],
    "À partir de 2026, c’est payant.": [("2026", "2026", "from", "explicit")],
    "À compter du 1er janvier, c’est payant.": [("1er janvier", "2026-01-01", "from", "publication")],
    "Dès 2026, c’est payant.": [("2026", "2026", "from", "explicit")],
    "Une mise en garde parut dès février 2019.": [("février 2019", "2019-02", None, "explicit")],
    "À l’horizon 2030, ce sera fini.": [("2030", "2030", None, "explicit")],
    "À rendre au plus tard le 31 mars 2026.": [("31 mars 2026", "2026-03-31", "before", "explicit")],
    "À rendre le 31 mars 2026 au plus tard.": [("31 mars 2026", "2026-03-31", "before", "explicit")],
    # anchored lengths
    "Fermé depuis trois jours.": [("trois jours", "2025-09-02", "since", "publication")],
    "Fermé depuis plus de trois ans.": [("trois ans", "2022", "since", "publication")],
    "Fermé d’ici deux ans.": [("deux ans", "2027", "before", "publication")],
    "Fermé d’ici à six mois.": [("six mois", "2026-03", "before", "publication")],
    "Cela fait deux mois que tout est fermé.": [("deux mois", "2025-07", "since", "publication")],
    # lists
    "Rendez-vous les 3, 5 et 7 mars 2024.": [
        ("3", "2024-03-03", None, "context"),
        ("5", "2024-03-05", None, "context"),
        ("7 mars 2024", "2024-03-07", None, "explicit"),
    ],
    "La BCE se réunira les 17 et 18 décembre.": [
        ("17", "2025-12-17", None, "publication"),
        ("18 décembre", "2025-12-18", None, "publication"),
    ],
    "Achetés en mars et avril 2022.": [
        ("mars", "2022-03", None, "context"),
        ("avril 2022", "2022-04", None, "explicit"),
    ],
    "Samedi 13 et dimanche 14 septembre, la fête.": [
        ("Samedi 13", "2025-09-13", None, "publication"),
        ("dimanche 14 septembre", "2025-09-14", None, "publication"),
    ],
    # told from another date
    "Elle a vendu 3 millions en 2024, contre 2 un an plus tôt.": [
        ("2024", "2024", None, "explicit"),
        ("un an plus tôt", "2023", None, "context"),
    ],
    "Le chiffre d’affaires du premier semestre 2025 monte à 3 M€, contre 2 M€ un an plus tôt.": [
        ("premier semestre 2025", "2025-H1", None, "explicit"),
        ("un an plus tôt", "2024", None, "context"),
    ],
    "Le 3 septembre 2020, les virements ont cessé. Deux jours plus tard, il fuyait.": [
        ("3 septembre 2020", "2020-09-03", None, "explicit"),
        ("Deux jours plus tard", "2020-09-05", None, "context"),
    ],
    "Arrêté le 5 mai 2021, il avait parlé la veille et s’est tu le lendemain.": [
        ("5 mai 2021", "2021-05-05", None, "explicit"),
        ("veille", "2021-05-04", None, "context"),
        ("lendemain", "2021-05-06", None, "context"),
    ],
    "Née en 1995, elle quitta Lyon la même année.": [
        ("1995", "1995", None, "explicit"),
        ("même année", "1995", None, "context"),
    ],
    "Le 14 juillet 2018, il pleuvait. Ce jour-là, tout changea.": [
        ("14 juillet 2018", "2018-07-14", None, "explicit"),
        ("Ce jour-là", "2018-07-14", None, "context"),
    ],
    "Présentée en décembre 2022, promise pour le printemps suivant.": [
        ("décembre 2022", "2022-12", None, "explicit"),
        ("printemps suivant", "2023-SP", None, "context"),
    ],
    "En 2020, 3 millions ; l’année précédente, 2 ; l’année suivante, 4.": [
        ("2020", "2020", None, "explicit"),
        ("année précédente", "2019", None, "context"),
        ("année suivante", "2021", None, "context"),
    ],
    "L’an dernier, nous avions perdu trois titulaires en août.": [
        ("an dernier", "2024", None, "publication"),
        ("août", "2024-08", None, "context"),
    ],
    "En 2019, il avait quitté son poste en mars.": [
        ("2019", "2019", None, "explicit"),
        ("mars", "2019-03", None, "context"),
    ],
    # intervals share what one end leaves out
    "Du 3 au 7 mars 2024, relâche.": [("3 au 7 mars 2024", "2024-03-03/2024-03-07", None, "explicit")],
    "Entre le 4 et le 15 juin, il a plu.": [("4 et le 15 juin", "2025-06-04/2025-06-15", None, "publication")],
    "De mars à juin 2024.": [("mars à juin 2024", "2024-03/2024-06", None, "explicit")],
    "De novembre à février 2025.": [("novembre à février 2025", "2024-11/2025-02", None, "explicit")],
    "Dans la nuit de mercredi à jeudi, un feu a pris.": [
        ("mercredi à jeudi", "2025-09-03/2025-09-04", None, "publication")
    ],
    # impossible days stay, with no value
    "Le 30 février 2024, il a plu.": [("30 février 2024", None, None, "unresolved")],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_in_context(text, expected):
    view = plain(text)
    spans = [(one.start, one.end) for one in find(view) if one.kind == "date"]
    values = resolve(view, spans, FRIDAY)
    got = [
        (text[s:e], v and v.value, v and v.modifier, v and v.resolution)
        for (s, e), v in zip(spans, values, strict=True)
    ]
    assert got == expected


DAYS = {
    "début 2025": ("2025-01-01", "2025-04-30"),
    "mi-2025": ("2025-05-01", "2025-08-31"),
    "fin 2025": ("2025-09-01", "2025-12-31"),
    "début mars 2025": ("2025-03-01", "2025-03-10"),
    "mi-mars 2025": ("2025-03-11", "2025-03-20"),
    "fin février 2024": ("2024-02-21", "2024-02-29"),
    "2025": ("2025-01-01", "2025-12-31"),
    "T3 2025": ("2025-07-01", "2025-09-30"),
    "S2 2025": ("2025-07-01", "2025-12-31"),
    "années 1990": ("1990-01-01", "1999-12-31"),
    "XXIe siècle": ("2000-01-01", "2099-12-31"),
    "semaine 36 2025": ("2025-09-01", "2025-09-07"),
    "printemps 2025": ("2025-03-01", "2025-05-31"),
    "hiver 2023-2024": ("2023-12-01", "2024-02-29"),
    "2019-2022": ("2019-01-01", "2022-12-31"),
    "3 au 7 mars 2024": ("2024-03-03", "2024-03-07"),
    "février 2023": ("2023-02-01", "2023-02-28"),
    "lundi 8 septembre 2025 à 14h30": ("2025-09-08", "2025-09-08"),
    "seconde moitié du XIXe siècle": ("1850-01-01", "1899-12-31"),
    "week-end du 14 juin 2025": ("2025-06-14", "2025-06-15"),
}


@pytest.mark.parametrize(("surface", "days"), DAYS.items())
def test_first_and_last_day(surface, days):
    value = resolve(plain(surface), [(0, len(surface))], None)[0]
    assert value
    assert (str(value.earliest), str(value.latest)) == days


def test_nothing_is_ever_read_from_the_clock():
    assert [value and value.value for value in resolve("hier", [(0, 4)], None)] == [None]


def test_values_stand_beside_their_spans():
    assert resolve("un mot et 2024", [(0, 6), (10, 14)], None)[0] is None
