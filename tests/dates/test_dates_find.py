"""Where dates and durations stand: the answer is written in the sentence, [a date] and {a duration}."""

import re

import pytest

from pipeline.dates import find
from pipeline.typography import plain

DATES = [
    "Paris, le [8 septembre 2025].",
    "Il est né le [lundi 8 septembre 2025] à Lyon.",
    "La séance du [lundi 8 septembre] est levée.",
    "Elle ouvrira le [8].",
    "Publié le [08/09/2025 à 10h24] par la rédaction",
    "Version du [2025-09-08], relue.",
    "Mis en ligne le [8.9.2025].",
    "L’usine a ouvert en [septembre 2025], à Dole.",
    "En [2023], le groupe a vendu 2023 voitures.",
    "Depuis [2017], rien ne va.",
    "Il tiendra jusqu’en [2027].",
    "D’ici à [2030], tout sera neuf.",
    "À l’horizon [2030], la part doublera.",
    "Une gamme apparue vers [2015] et arrêtée autour de [2019].",
    "À partir de [2026], puis dès [2027], ce sera payant.",
    "Les tissus des [années 1970] et ceux des [années quatre-vingt-dix].",
    "Au [XIXe siècle], au [début du XXe siècle] et dans la [seconde moitié du XIXe siècle].",
    "Le [premier trimestre 2001] fut faible, le [quatrième trimestre 2016] aussi.",
    "Au [T3 2025], le chiffre d’affaires recule.",
    "Le [1er semestre 2024] puis le [S2 2024] ont été bons.",
    "Le [printemps 2025] a été sec, l’[été 2025] aussi.",
    "La saison [2024-2025] s’achève, l’exercice [2023/24] est clos.",
    "La [semaine 36] et la [semaine du 9 juin] sont chargées.",
    "Au [début de novembre 1999], puis à la [mi-mars], [fin 2027] et [courant 2026].",
    "Le [premier mercredi du mois prochain], il reviendra.",
    "Il est parti [hier], revient [demain] et repart [après-demain].",
    "Arrivé [avant-hier soir], il repart [mardi matin].",
    "Il a parlé [lundi à 14h30], puis [mercredi soir].",
    "Corvelis a levé [lundi] 14 millions de dollars.",
    "Le groupe a annoncé [mardi] 3 000 suppressions de postes.",
    "Le parti a obtenu [dimanche] 12 voix.",
    "La coopérative a vendu [mercredi] 5 % de ses parts.",
    "Le titre a gagné [lundi] 3 points.",
    "Le maire réunira [mardi] 30 élus.",
    "Il a parlé [samedi 14] des moulins, et [dimanche 15] des ponts.",
    "[Jeudi 2] puis [vendredi 3], la route était coupée.",
    "[Dimanche 8] plusieurs routes étaient coupées.",
    "Il parlera [lundi prochain] ; il s’est tu la [semaine dernière].",
    "Ventes en baisse l’[an dernier], en hausse l’[année prochaine] et [cette année].",
    "Le [mois prochain], la [semaine prochaine] et le [week-end dernier].",
    "Elle est morte [il y a deux ans] et revit [dans six mois].",
    "C’était [voilà trois mois], [il y a à peu près un mois] aussi.",
    "Fermé depuis [trois jours], il rouvrira d’ici [cinq ans].",
    "Cela fait [dix ans] que cela dure.",
    "D’ici la [fin de l’année], tout sera vendu.",
    "Au cours des [douze derniers mois], et pour les [trois prochaines années].",
    "En [début d’année], puis à la [fin du mois].",
    "[Cet été], il fera chaud ; l’[hiver prochain], froid.",
    "La [veille], il pleuvait ; le [lendemain], il neigeait.",
    "Elles étaient dix [un an plus tôt], et davantage [deux mois après].",
    "La [même année], elle partit ; [ce jour-là], il revint.",
    "Du [3 au 7 mars 2024], entre [2019 et 2022] et de [2015 à 2018].",
    "Ouvert de [mars à juin 2024], puis d’[avril à juin].",
    "Rendez-vous les [3], [5] et [7 mars].",
    "Des records en [2019] et [2021].",
    "Sur les [neuf premiers mois de 2025], la marge monte.",
    "Dans la nuit de [samedi à dimanche], un feu a pris.",
    "Ouvert avant [Noël], fermé à la [Toussaint], rouvert à [Pâques].",
    "Le défilé du [14 juillet] et celui du [11-Novembre].",
    "Le [1ᵉʳ février 2024], le [1er août] et le [2 décembre].",
    "LE [3 FEVRIER 2025], TOUT CHANGE ; FIN DES TRAVAUX EN [AOUT].",
    "Paris, [21 juil 2010] (AFP) - Le groupe",
    "LILLE, [17 oct] (Agence) - Le site",
    "Le [8\nseptembre 2025], la ligne s’est coupée.",
    "Le [8\u00a0septembre\u202f2025], avec des insécables.",
    "Elle sera lancée [samedi en huit].",
    "- [2018] : premiers essais",
    "(3,2 millions en [2022], contre 3,9 en [2021])",
    "Au [30 juin 2025], la trésorerie atteint 3 M€.",
    "Du [jeudi 20H00 à samedi 08H00]",
    "Au plus tard le [31 mars].",
    "Depuis la [mi-2024], le titre monte.",
    "En [janvier], le taux de [février] n’était pas connu.",
    "Le [week-end du 14 et 15 juin], la fête.",
    "Les comptes [2024] sont clos, le budget [2025] est voté.",
    "À la [rentrée 2025], l’école sera neuve.",
]

DURATIONS = [
    "Il a marché pendant {deux semaines}.",
    "En {dix-huit mois}, tout a changé.",
    "Un préavis de {48 heures}.",
    "Un contrat de {trois ans}.",
    "En seulement {deux ans}, le prix a doublé.",
    "Une peine de {cinq ans} de prison ferme.",
    "Il a été condamné à {trois ans} de prison.",
    "Une garantie de {vingt-quatre mois}.",
    "Non, {quatre jours}.",
    "À {trois semaines} du lancement, rien n’est prêt.",
    "L’autonomie atteint {15 heures}.",
    "{Trois jours} après son arrivée, il repart.",
    "La batterie tient {26 heures} en usage mixte.",
    "Un film de {1h30}.",
    "Une réunion d’{une heure et demie}.",
    "Après {dix jours} de grève, le travail reprend.",
    "{4 500 heures} de travail.",
    "Sur {un an}, le titre gagne 3 %.",
    "Un bail de {neuf ans}.",
]

NOTHING = [
    "Le sept salariés restants sont au chômage.",
    "Sept salariés sur dix.",
    "Il pèse 10,2 kg et coûte 12,5 millions d’euros.",
    "Le score est de 3-2, puis de 6-4, 6-3.",
    "Ouvert 24/7.",
    "Appelez le 01 23 45 67 89 ou le 06.12.34.56.78.",
    "Page 1/2",
    "Un tiers, 1/3, et deux tiers, 2/3.",
    "La version 2.3.1 corrige 10.000 défauts.",
    "Il a été élu, elle a été battue, ils ont été vus.",
    "Elle a ete elue",
    "La sonde s’est posée sur Mars.",
    "Mars Inc. vend des barres.",
    "La planète Mars fascine.",
    "Avril Lavigne chante.",
    "Elle a trouvé de l’or ; or il n’y en a plus.",
    "L’article 8 de la loi et l’article L. 1225-4.",
    "Au 17, rue du 4-Septembre.",
    "Il habite 12 avenue du 11-Novembre.",
    "Le plan France 2030 est lancé.",
    "La Peugeot 2008 et Windows 2000.",
    "Tous les lundis, il nage.",
    "Chaque mardi, elle court.",
    "Le musée ouvre du lundi au vendredi.",
    "Le magasin est fermé le lundi.",
    "Elle gagne 2 000 euros par mois et part deux fois par an.",
    "Tous les deux ans, on vote.",
    "Toutes les deux heures, un train passe.",
    "Un homme de 45 ans a été blessé.",
    "Âgée de 32 ans, elle dirige le groupe.",
    "Paul Durand, 45 ans, dirige l’usine.",
    "Marie Petit (38 ans) a gagné.",
    "À 62 ans, il part.",
    "Les moins de 25 ans et les plus de 65 ans.",
    "Il a 17 ans.",
    "Le train part à 8 heures.",
    "Ouvert de 9 h à 17 h.",
    "Rendez-vous à 14h30.",
    "Vers midi, il pleuvait.",
    "Il y a 2 000 salariés et 1 500 clients.",
    "Plus de 2000 personnes ont défilé.",
    "Les 2025 habitants du village.",
    "Il a couru 10 km en tête.",
    "Une hausse de 3 % à 1 999 euros.",
    "Le Boeing 747 a décollé.",
    "Récemment, bientôt, désormais.",
    "En second lieu, la seconde usine.",
    "La veille technologique coûte cher.",
    "Noël Mamère a parlé.",
    "L’île de Pâques est loin.",
    "L’ascension du mont Blanc.",
    "Il vit à Saint-Jean-de-Luz.",
    "Le Lac-Saint-Jean gèle.",
    "Une seconde chance.",
    "Le premier ministre et la première dame.",
    "Un jour, il partira.",
    "Le Printemps Haussmann rouvre.",
    "Trois fois rien.",
    "Le numéro 15 a marqué.",
    "Le taux passe de 2 à 3 %.",
    "www.exemple.fr/2024/05/12/page",
    "Réf. 2024-331-B",
    "ISBN 978-2-07-036822-8",
    "Le CAC 40 perd 1,2 %.",
]


def answers(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Take the brackets out of a sentence and return where they stood."""
    pieces, spans, length, position = [], [], 0, 0
    for match in re.finditer(r"\[([^\]]*)\]|\{([^}]*)\}", marked):
        between, inside = marked[position : match.start()], match[1] or match[2]
        pieces += [between, inside]
        start = length + len(between)
        spans.append((start, start + len(inside), "date" if match[1] else "duration"))
        length, position = start + len(inside), match.end()
    return "".join([*pieces, marked[position:]]), spans


def spans_of(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.kind) for one in find(plain(text))]


@pytest.mark.parametrize("marked", DATES + DURATIONS)
def test_a_sentence(marked):
    text, expected = answers(marked)
    assert spans_of(text) == [(text[start:end], kind) for start, end, kind in expected]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_in_a_sentence(text):
    assert spans_of(text) == []


@pytest.mark.parametrize("marked", DATES + DURATIONS)
def test_straight_apostrophes_change_nothing(marked):
    text, expected = answers(marked.replace("’", "'"))
    assert [(one.start, one.end) for one in find(plain(text))] == [(start, end) for start, end, _ in expected]
