"""Who speaks, what is told and what is meant, class by class; the day of publication is Friday 5 September 2025."""

from datetime import date

import pytest

from pipeline.dates import find, resolve
from pipeline.typography import plain

FRIDAY = date(2025, 9, 5)


def last_value(text: str) -> tuple[str | None, str | None]:
    """Return the value and the modifier of the last date of a text."""
    view = plain(text)
    spans = [(one.start, one.end) for one in find(view) if one.kind == "date"]
    known = resolve(view, spans, FRIDAY)[-1]
    assert known
    return known.value, known.modifier


# words said long ago are told from then, those of the article from its day
SPOKEN = {
    "En 2011, il voulait nous racheter. « Je lui ai répondu : rappelez-moi dans quinze ans. »": "2026",
    "En 1998, le médecin m’a prévenu : « Dans dix ans, vous ne marcherez plus. »": "2008",
    "En 2019, la mairie assurait que le tram roulerait « dans trois ans ».": "2022",
    "En 2007, Steve disait : « Dans cinq ans, tout le monde en aura un. »": "2012",
    "« En 2015, on m’a dit : vous serez riche dans cinq ans. »": "2020",
    "En 1981, il quitte la police. « J’ai dit à ma femme : dans dix ans, on vivra en Corse. »": "1991",
    "Le 3 mai 1968, le préfet a écrit : « Demain, nous évacuerons. »": "1968-05-04",
    "Le 3 mars 2020, il nous avait dit : « On se revoit la semaine prochaine. »": "2020-W11",
    "En 2013, elle jurait : « l’an prochain, je pars. »": "2014",
    "En 2013, elle jurait : « demain, je pars. »": None,
    "En 2011, il a fondé l’atelier. « Dans quinze ans, je serai à la retraite », dit-il.": "2040",
    "Créé en 2011, l’atelier ferme. Son patron l’a annoncé : « Dans deux ans, tout sera vendu. »": "2027",
    "Fondée en 1995, la maison prévient : « Dans deux ans, nous serons cent. »": "2027",
}


@pytest.mark.parametrize(("text", "value"), SPOKEN.items())
def test_words_are_told_from_the_day_they_were_said(text, value):
    assert last_value(text)[0] == value


# of several dates, what comes later comes after the latest
LATER = {
    "Le premier tour est fixé au 15 mars, les listes au 26 février. Le second se tiendra une semaine plus tard.": "2026-W12",
    "Il a été condamné le 5 juin 2024 pour des faits commis le 3 mai 2024. Deux jours plus tard, il a fait appel.": "2024-06-07",
    "Arrêté le 3 mai 2024, il a été jugé le 5 juin 2024. Un mois plus tard, il sortait.": "2024-07",
    "Le 5 juin 2024, la cour a lu la plainte du 3 mai 2024. Une semaine plus tard, elle jugeait.": "2024-W24",
    "En 2020, elle a racheté une usine bâtie en 1998. Deux ans plus tard, elle l’a fermée.": "2022",
    "Bâtie en 1998, l’usine a été rachetée en 2020. Deux ans plus tard, elle fermait.": "2022",
    "Le salon ouvre le 3 octobre, le colloque le 1er. Trois jours plus tard, tout sera démonté.": "2025-10-06",
    "Elle a déposé plainte le 2 mai 2023. Dix jours plus tard, elle la retirait.": "2023-05-12",
    "Rachetée en 2020, fondée en 1998. Deux ans plus tôt, elle avait brûlé.": "1996",
    "Il a quitté Lyon en 2001 et Paris en 2010. Deux ans plus tard, il rentrait.": "2012",
}


@pytest.mark.parametrize(("text", "value"), LATER.items())
def test_later_is_after_the_latest(text, value):
    assert last_value(text)[0] == value


STORIES = {
    "Le 6 juin 1944, il avait neuf ans. « Le 7 juin, mon père a pleuré. »": "1944-06-07",
    "Le 6 juin 1944, Marcel a neuf ans. « Le 8 juin, on a enterré le voisin. »": "1944-06-08",
    "Les bombardements avaient commencé le 6 juin 1944. En septembre, ils vivaient encore dans des caves.": "1944-09",
    "En 1968, il a vingt ans. Le 3 mai, il est à la Sorbonne.": "1968-05-03",
    "En mars 1994, rien n’a commencé. Le 6 avril, l’avion du président est abattu.": "1994-04-06",
    "Le 18 mars 1871, Paris se soulève. La Semaine sanglante commence le 21 mai.": "1871-05-21",
    "« Le 24 février 2022, j’étais à Kharkiv. Le 3 mars, j’étais à Varsovie. »": "2022-03-03",
    "À l’hiver 2020-2021, la caisse était vide. Le 26 janvier, il restait neuf jours.": "2021-01-26",
    "Le 6 juin 1944, ils débarquent. Une plaque sera posée le 12 octobre.": "2025-10-12",
    "Le 6 juin 1944, ils débarquent. Une stèle a été inaugurée le 12 août.": "2025-08-12",
    "Il siégea jusqu’en 2008. Il avait reçu la Légion d’honneur en janvier.": "2025-01",
    "Née en 1968, elle chante à Lyon. En mars, elle a sorti un disque.": "2025-03",
}


@pytest.mark.parametrize(("text", "value"), STORIES.items())
def test_the_days_of_a_story_are_of_its_year(text, value):
    assert last_value(text)[0] == value


PRESENT = {
    "Dimanche, les Suisses se prononcent sur la loi.": "2025-09-07",
    "Nous dînons ensemble mardi.": "2025-09-09",
    "Abonnements : ce qui change lundi.": "2025-09-08",
    "Le conclave, ouvert en août, se termine mercredi.": "2025-09-10",
    "Le catalogue paraît mercredi.": "2025-09-10",
    "Le texte arrive mardi à l’Assemblée.": "2025-09-09",
    "Ils jouent leur demi-finale mardi.": "2025-09-09",
    "Les discussions continuent mardi.": "2025-09-09",
    "Elle quitte mercredi la direction.": "2025-09-10",
    "Les écoles resteront fermées mardi.": "2025-09-09",
    "Mardi, la laiterie, qui fabrique ce fromage, a fermé.": "2025-09-02",
    "« Le feu est éteint », indique mardi la préfecture.": "2025-09-02",
    "Un patient a attendu mardi plus de onze heures.": "2025-09-02",
    "Le ministre a promis mardi un plan.": "2025-09-02",
    "Elle arrive en tête, a redit mardi le maire.": "2025-09-02",
    "« Mardi, je ne pouvais pas serrer le guidon. »": "2025-09-02",
    "Entre lundi et mardi, je n’ai pas dormi.": "2025-09-02",
}


@pytest.mark.parametrize(("text", "value"), PRESENT.items())
def test_a_weekday_beside_a_verb_in_the_present(text, value):
    assert last_value(text)[0].rpartition("/")[2] == value


# what is denied before a day begins on it, unless it is over
DENIED = {
    "La grève n’aura pas lieu avant le 12 décembre.": ("2025-12-12", "from"),
    "La déviation ne sera pas ouverte avant l’été 2027.": ("2027-SU", "from"),
    "L’audience n’est pas attendue avant novembre.": ("2025-11", "from"),
    "Le pont n’ouvrira plus avant 2027.": ("2027", "from"),
    "Il n’attend pas d’embellie avant l’automne.": ("2025-FA", "from"),
    "Le vaccin ne sera jamais prêt avant janvier.": ("2026-01", "from"),
    "La Bulgarie, elle, ne l’adoptera pas avant 2026.": ("2026", "from"),
    "« Pas de reprise avant mercredi », prévient la SNCF.": ("2025-09-10", "from"),
    "Le tournage ne commencera guère avant le printemps 2026.": ("2026-SP", "from"),
    "Elle n’avait jamais gagné avant 2019.": ("2019", "before"),
    "Le texte sera voté avant novembre.": ("2025-11", "before"),
}


@pytest.mark.parametrize(("text", "expected"), DENIED.items())
def test_what_is_denied_before_a_day_begins_on_it(text, expected):
    assert last_value(text) == expected


NO_DAY = [
    "Chez nous, on dit : hier est mort.",
    "Demain est un autre jour.",
    "Demain commence aujourd’hui.",
    "Demain se construit.",
    "Demain sera meilleur.",
    "Hier n’est plus.",
]


@pytest.mark.parametrize("text", NO_DAY)
def test_yesterday_and_tomorrow_as_what_is_talked_of(text):
    assert [text[one.start : one.end] for one in find(plain(text)) if "hier" in text[one.start : one.end].lower()] == []
    assert [one for one in find(plain(text)) if text[one.start : one.end].lower() == "demain"] == []


A_DAY = [
    "Hier est mort le chanteur Paul Remy.",
    "Hier, il est mort.",
    "Demain sera votée la loi.",
    "Il est parti hier.",
]


@pytest.mark.parametrize("text", A_DAY)
def test_yesterday_and_tomorrow_as_days(text):
    assert len(find(plain(text))) == 1


MEANT = {
    "Le scrutin, prévu en août, avait été reporté.": "2025-08",
    "La fête, prévue en octobre, a été annulée.": "2025-10",
    "L’an dernier, 745 voitures avaient brûlé dans la nuit du 31 décembre au 1er janvier.": "2024-12-31/2025-01-01",
    "Rendez-vous l’an prochain, du 27 septembre au 5 octobre.": "2026-09-27/2026-10-05",
    "La banque a revu sa prévision pour 2026 : elle attend une baisse au premier semestre.": "2026-H1",
    "La Chine annoncera jeudi son PIB du deuxième trimestre.": "2025-Q2",
    "En décembre 2022, on signait encore la veille de la Saint-Sylvestre.": "2022-12-31",
    "Elle a livré cent maisons, contre 90 douze mois auparavant.": "2024-09",
    "L’Arenh s’éteint le 31 décembre de l’an prochain.": "2026-12-31",
    "Juin a été chaud. Du 10 au 22, il n’a pas plu.": "2025-06-10/2025-06-22",
    "Il fut élu en 1918. Le 14 juillet suivant, il défila.": "1918-07-14",
}


@pytest.mark.parametrize(("text", "value"), MEANT.items())
def test_the_words_around_a_date_rule_its_year(text, value):
    assert last_value(text)[0] == value
