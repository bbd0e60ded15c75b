"""What a date is told from, class by class, in ten wordings each; the day of publication is Friday 5 September 2025."""

from datetime import date

import pytest

from pipeline.dates import find, resolve
from pipeline.typography import plain

FRIDAY = date(2025, 9, 5)


def values(text: str, published: date | None = FRIDAY) -> list[tuple[str, str | None, str]]:
    view = plain(text)
    spans = [(one.start, one.end) for one in find(view) if one.kind == "date"]
    read = resolve(view, spans, published)
    return [(text[s:e], one.value, one.resolution) for (s, e), one in zip(spans, read, strict=True) if one]


# the last date of each: what is compared with a year ago is of the period that the sentence or the article is about
A_YEAR_BEFORE = {
    "Elle a levé 14 millions, contre 6 un an plus tôt.": ("2024", "publication"),
    "En 2023, elle vendait peu. Elle pèse 14 millions, contre 6 un an plus tôt.": ("2024", "publication"),
    "Elle pesait peu en 2021.\nElle pèse 14 millions, contre 6 un an plus tôt.": ("2024", "publication"),
    "En 2023, 3 millions, contre 2 un an plus tôt.": ("2022", "context"),
    "Les ventes de 2024 sont connues. Elles montent à 3 millions, contre 2 un an plus tôt.": ("2023", "context"),
    "Mardi, elle a annoncé 3 millions, contre 2 un an plus tôt.": ("2024", "context"),
    "Elle a annoncé mardi 3 millions en 2023, contre 2 un an plus tôt.": ("2022", "context"),
    "Au troisième trimestre 2024, 3 millions, contre 2 un an plus tôt.": ("2023", "context"),
    "En mars 2024, 41 dossiers, contre 27 un an auparavant.": ("2023", "context"),
    "Elle compte 9 400 ateliers, contre 7 100 dix ans plus tôt.": ("2015", "publication"),
    "La part atteint 20 %, contre 15 % un an plus tôt et 2 % en 2019. Qui l’aurait cru dix ans plus tôt ?": (
        "2015", "publication"),
    "L’exercice 2024-2025 a rapporté 3 millions, contre 2 un an plus tôt.": ("2023/2024", "context"),
    "L’épidémie de 2005-2006 fut grave. Vingt ans après, la mémoire s’efface.": ("2025", "context"),
    "En 2010, elle a fondé un atelier. Deux ans plus tôt, elle avait quitté Lyon.": ("2008", "context"),
    "Née en 1990, elle perdit son père en 2001. Il avait fui le pays dix ans plus tôt.": ("1991", "context"),
    "Il a été renversé le 5 août 2016. Il ne revint que sept mois plus tard.": ("2017-03", "context"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), A_YEAR_BEFORE.items())
def test_what_a_year_before_is_counted_from(text, expected):
    assert values(text)[-1][1:] == expected


# the last date of each
DAYS_AROUND = {
    "Arrêté le 5 mai 2021, il avait parlé la veille et s’est tu le lendemain.": "2021-05-06",
    "Arrêté le 5 mai 2021, il avait parlé la veille et dormi l’avant-veille.": "2021-05-03",
    "Le 5 mai 2021, il arriva. La veille, il pleuvait. Ce jour-là, il fit beau.": "2021-05-05",
    "Le 5 mai 2021, il arriva. Le lendemain, il repartit. Le lendemain, il mourut.": "2021-05-07",
    "Il a déposé sa liste le 25 février, la veille de la clôture.": "2025-02-25",
    "Le bal du 13 juillet 2018, l’avant-veille de la finale.": "2018-07-13",
    "Le modèle sera présenté le 10 octobre, au lendemain de la conférence.": "2025-10-10",
    "Au lendemain du vote, le silence règne.": "2025-09-05",
    "Manifestations et colloques à la veille de la journée des droits.": "2025-09-05",
    "Il avait retiré son dossier la veille de l’audience.": None,
    "La loi sera votée le 20 septembre. La veille, elle a été amendée.": None,
    "Il a dîné mardi. La loi sera votée le 20 septembre. La veille, il avait écrit.": "2025-09-01",
}


@pytest.mark.parametrize(("text", "expected"), DAYS_AROUND.items())
def test_which_day_is_meant_by_the_days_around_it(text, expected):
    assert values(text)[-1][1] == expected


# the last date of each
SIDES = {
    "Novembre aura été un bon mois.": "2024-11",
    "La fête aura lieu en novembre.": "2025-11",
    "Les soldes, ouverts le 25 juin, ont déçu.": "2025-06-25",
    "Les inscriptions, ouvertes à Pâques, sont closes.": "2025-04-20",
    "Une visite est organisée samedi.": "2025-09-06",
    "Une visite a été organisée samedi.": "2025-08-30",
    "La direction a fait savoir mardi qu’elle partirait.": "2025-09-02",
    "Une délégation était attendue lundi à Lorient.": "2025-09-01",
    "Une délégation est attendue lundi à Lorient.": "2025-09-08",
    "Le jugement est mis en délibéré au 3 mars.": "2026-03-03",
    "Jeudi, après sept heures de délibéré, le jury a tranché.": "2025-09-04",
    "Le match se jouera à huis clos dimanche.": "2025-09-07",
    "Un chat a été extrait mercredi d’une gaine.": "2025-09-03",
    "Il a ouvert sa permanence dès la mi-août.": "2025-08",
    "Il se dit prêt à rouvrir les discussions dès lundi.": "2025-09-08",
    "Le PIB a reculé de 0,1 % au quatrième trimestre.": "2024-Q4",
    "Les ventes ont progressé de 3 % au quatrième trimestre, dit-il.": "2024-Q4",
    "Le gouvernement a décidé de supprimer la taxe au 1er janvier.": "2026-01-01",
    "Le maire a annoncé l’ouverture de la piscine en décembre.": "2025-12",
    "Elle a juré qu’il partirait en décembre.": "2025-12",
    "Les marcheurs partiront le samedi 27 septembre et arriveront lundi.": "2025-09-29",
    "Vendredi, sur scène, Theodora a tout raflé.": "2025-09-05",
    "Mardi, chez Zara, on chantait.": "2025-09-02",
    "Il visera le doublé samedi en poursuite.": "2025-09-06",
    "Les électeurs votent dimanche pour élire leur maire.": "2025-09-07",
    "Dans l’attente de la réunion de mardi, le marché recule.": "2025-09-09",
    "Le laboratoire rendra son rapport complet à l’été.": "2026-SU",
}


@pytest.mark.parametrize(("text", "expected"), SIDES.items())
def test_the_verbs_around_a_date_tell_its_side(text, expected):
    assert values(text)[-1][1] == expected


def test_the_day_before_a_day_without_a_year():
    text = "Il s’élancera dimanche 12 octobre à 9h30, et le dossard se retire la veille."
    assert values(text, None) == [
        ("dimanche 12 octobre à 9h30", "XXXX-10-12T09:30", "unresolved"),
        ("veille", "XXXX-10-11", "unresolved"),
    ]


def test_a_season_that_is_nearly_over_is_not_the_one_to_come():
    assert values("Le chantier débutera au printemps.", date(2024, 5, 17)) == [("printemps", "2025-SP", "publication")]


def test_a_season_that_has_just_begun_is_the_one_to_come():
    assert values("Le chantier débutera au printemps.", date(2024, 3, 4)) == [("printemps", "2024-SP", "publication")]


# the last date of each: a story of long ago keeps its year
STORIES = {
    "Le 6 juin 1944, ils débarquent. Le 18 juillet, Caen tombe.": "1944-07-18",
    "Le 6 juin 1944, ils débarquent.\nLe 18 juillet, Caen tombe.": "1944-07-18",
    "L’hiver 1709 commence mal. Le 5 janvier, il pleut.": "1709-01-05",
    "En janvier 2021, les ventes avaient chuté. Elles étaient remontées au printemps.": "2021-SP",
    "Le 3 mai 1968, la Sorbonne ferme. Le 13 mai, la grève est générale.": "1968-05-13",
    "La loi passa en mars 1950. Le 12 avril, elle fut abrogée.": "1950-04-12",
    "L’usine, ouverte en 1995, a fermé en mars.": "2025-03",
    "Fondée en mars 1978, la maison vend des draps. En avril, elle a embauché.": "2025-04",
    "Elle vivait à Lyon depuis 1990. Elle était partie en mai.": "2025-05",
    "En juin 2024, elle avait trois salariés. En mars, elle en a embauché dix.": "2025-03",
}


@pytest.mark.parametrize(("text", "expected"), STORIES.items())
def test_a_story_of_long_ago_keeps_its_year(text, expected):
    assert values(text)[-1][1] == expected


CHRONICLE = """Rachat de la raffinerie : la chronologie

14 octobre : la presse en parle.
4 décembre : le conseil accepte.
"""


def test_a_chronicle_lists_what_is_past():
    assert values(CHRONICLE) == [
        ("14 octobre", "2024-10-14", "publication"),
        ("4 décembre", "2024-12-04", "publication"),
    ]


def test_over_an_article_years_later_is_now():
    assert values("Le drame du tunnel, dix ans plus tard")[-1] == ("dix ans plus tard", "2025", "publication")


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Sortie cet automne sur Switch.", date(2025, 3, 20), "2025-FA"),
        ("Cet automne, la ville ouvre un parc.", date(2025, 1, 10), "2025-FA"),
        ("Il a gagné cet automne trois matchs.", date(2025, 1, 10), "2024-FA"),
        ("Cet été, on ira.", date(2025, 1, 10), "2025-SU"),
        ("Cet été, il a plu.", date(2025, 11, 10), "2025-SU"),
        ("Ce printemps, un parc a ouvert.", date(2025, 11, 10), "2025-SP"),
        ("Cet hiver, il neigera.", date(2025, 11, 1), "2025-WI"),
        ("Cet hiver, il a neigé.", date(2025, 4, 1), "2024-WI"),
    ],
)
def test_this_season_is_of_the_year_of_publication(text: str, published: date, expected: str) -> None:
    """Unless the sentence looks back, or the season is winter, which two years share."""
    assert [value for _, value, _ in values(text, published)] == [expected]
