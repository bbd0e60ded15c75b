"""Shapes of dates, class by class in ten wordings each: the answer stands in the sentence, [a date] and {a duration}."""

import pytest
from test_dates_find import answers, spans_of

SHAPES = {
    "a weekday said with its date is one day": [
        "Il viendra [lundi prochain, 14 mars].",
        "Il viendra [vendredi prochain, le 17].",
        "Il est venu [mardi dernier 4 mars].",
        "Il est venu [jeudi dernier, le 6 mars 2025].",
        "Il viendra [demain samedi].",
        "Il viendra [demain samedi 8 mars].",
        "Il est venu [hier dimanche].",
        "Il viendra [après-demain mardi].",
        "Réunion [aujourd’hui vendredi à 18 heures].",
        "Elle se prononcera [mercredi, le 2 juillet].",
    ],
    "a weekday told from another day": [
        "Oraux jusqu’au [mercredi suivant].",
        "Il revint le [lundi suivant].",
        "Il était parti le [samedi précédent].",
        "Il revint le [dimanche d’après].",
        "On l’avait vu le [jeudi d’avant].",
    ],
    "pieces of a stretch": [
        "Le [premier jour de l’année 2016], il neigea.",
        "Le [dernier jour du mois], on paie.",
        "La [première semaine de mars] fut froide.",
        "La [dernière semaine de juillet 2013] aussi.",
        "Le [premier week-end de septembre], la fête.",
        "Le [troisième jour d’octobre 2014], il partit.",
        "Les [dix premiers jours de mars] furent froids.",
        "Les [trois dernières semaines de 2024] aussi.",
        "Aux [premiers jours de juillet], tout ferma.",
        "Dans les [derniers jours de décembre 2024], il céda.",
        "Payable le [15 du mois prochain].",
        "Payable le [3 de ce mois].",
    ],
    "centuries in pairs": [
        "Du [XVe au XVIIIe siècle], on y pêchait.",
        "Entre le [XVe et le XVIIIe siècle], on y pêchait.",
        "Aux [XIXe] et [XXe siècles], on y fondait l’acier.",
        "À la charnière des [XIXe] et [XXe siècles].",
        "Au [XVIIe siècle], puis aux [XVIIIe] et [XIXe siècles].",
    ],
    "years in two figures": [
        "En [mai 68], on chantait.",
        "Les enfants de [Mai 68] ont vieilli.",
        "L’[été 98] fut bleu.",
        "L’[automne 89], le mur tomba.",
        "L’[hiver ’54] fut rude.",
    ],
    "today": [
        "Le conseil se réunit [aujourd’hui].",
        "Le prévenu est [aujourd’hui] jugé à Lyon.",
        "La loi est [aujourd’hui] examinée au Sénat.",
        "[Aujourd’hui], il pleut sur Brest.",
        "Elle a annoncé [aujourd’hui] son départ.",
        "Les comptes sont publiés [aujourd’hui].",
        "C’est [aujourd’hui] que le support s’arrête.",
        "Elle annonce avoir réalisé [aujourd’hui] une émission.",
    ],
    "decades and years ago": [
        "Dans les [années 50] et [60], on dansait.",
        "Dans les [années 20] et [30], on dansait.",
        "[Il y a de cela vingt ans], il régnait.",
        "[Voici bientôt dix ans] qu’il est mort.",
    ],
    "nights": [
        "Dans la nuit du [11 au 12], il a neigé.",
        "Dans la nuit du [3 au 4 juillet], il a plu.",
        "Dans la nuit de [samedi à dimanche], il a plu.",
        "La nuit du [31 décembre 2024 au 1er janvier 2025] fut calme.",
    ],
    "feasts": [
        "Fermé à la [fête du Canada].",
        "Ouvert à la [fête des Mères].",
        "Congé pour la [fête nationale belge].",
        "Il a plu à la [Toussaint].",
        "Il neigera avant [Noël].",
    ],
    "quarters, years and what stands before them": [
        "Le chiffre d’affaires du [T3] : 612 M€",
        "Les comptes du [T2], publiés en [août], déçoivent.",
        "« [2023] restera une année noire », dit-il.",
        "Une extension est à l’étude pour l’après-[2030].",
        "Le [premier septembre], tout rouvre.",
        "Collecte [2023] : 112 M€",
        "RETROSPECTIVE [2025] : {DOUZE MOIS}",
        "| Illuminate | [2024] |",
        "À consommer avant le [05/09/2024] ou le [19/09/2024].",
    ],
}

NOTHING = {
    "a habit": [
        "Gratuit le premier dimanche du mois.",
        "Entrée gratuite le premier samedi du mois.",
        "Les coureurs sortent, sauf le dimanche soir.",
        "Un vendredi soir, il est parti.",
        "Il y revient chaque 31 décembre.",
        "Tous les 14 juillet, il pavoise.",
        "Un an sur deux, il neige.",
        "L’hiver, le vent ferme le golfe.",
        "« L’été, on étouffe. »",
        "Elle garde ses extras au restaurant, l’hiver.",
        "Les salariés sont dix-huit l’été.",
    ],
    "a name": [
        "L’enseigne Demain ouvre une boutique.",
        "Le panier, baptisé Panier Lundi, est vert.",
        "L’hebdomadaire Vendredi Éco l’a écrit.",
        "La voix du groupe Ciel Mon Jeudi.",
        "Des puces H100 et un H160.",
        "Conduite par Marie Toussaint, la liste perd.",
        "Une place du 8-Mai-1945 refaite.",
        "La rue du 8 mai 1945 est fermée.",
        "La firme 4Saisons vend des pompes.",
        "Il l’a dit à 20 Minutes, le journal.",
    ],
    "these days": [
        "Elle est aujourd’hui considérée comme un modèle.",
        "Aujourd’hui, l’entreprise compte 250 salariés.",
        "Aujourd’hui, le groupe emploie vingt personnes.",
        "Il vit aujourd’hui à Lisbonne.",
        "La maison vaut aujourd’hui 300 000 euros.",
        "Aujourd’hui encore, on y danse.",
        "Ils sont aujourd’hui trois mille.",
        "Le musée appartient aujourd’hui à la ville.",
    ],
    "an idiom": [
        "Tout a changé du jour au lendemain.",
        "Les métiers de demain se préparent.",
        "Dès le deuxième trimestre de grossesse.",
        "Rien avant le Nouvel An chinois.",
        "Ils passent aux 35 heures.",
        "Des foyers étaient coupés à la mi-journée.",
        "Prochaine journée : Béziers-Grenoble",
        "Un Paris-Lyon un mardi d’octobre, à 16 euros.",
        "Il faut y avoir marché un soir de novembre.",
        "Images sur France 4 à 20 heures.",
        "Le 7 h 12 est une légende.",
        "Hiver comme été, il se baigne.",
        "Ouvert été comme hiver.",
        "On se dit Joyeux Noël sur le quai.",
        "Et demain ? La fédération réclame des voies.",
    ],
    "an age": [
        "Vacciné à l’âge de 2 mois, il va bien.",
        "L’âge légal de 62 à 64 ans.",
        "L’âge moyen à la maternité atteint 31 ans.",
        "Le passager, 19 ans, est blessé.",
        "Mme R., 31 ans, caissière, a reçu sa réponse.",
        "Jeanne D., 8 ans, a gagné.",
        "Une femme (31 ans) chantait.",
        "Paul Seixas, 19 ans depuis peu, court ici.",
        "Les visiteurs ont entre 9 et 60 ans.",
        "Entre 18 et 24 ans, un jeune sur deux vote.",
        "Elle a embauché 23 personnes, dont neuf de moins de 25 ans.",
        "Parmi eux, trois de plus de 80 ans.",
        "La gagnante, 52 ans, a déjà promis.",
        "Deux Lyonnais d’une trentaine d’années ont été vus.",
        "Une femme d’une cinquantaine d’années dormait.",
        "Un chat roux de 4 mois a disparu.",
        "Le petit bâtard de quatre ans a gratté.",
        "L’entreprise n’a que cinq ans.",
        "Il n’a pas quarante ans.",
    ],
}

DURATIONS = [
    "À {un an} du scrutin, rien n’est joué.",
    "A {un an} des élections, rien n’est joué.",
    "Ils partiront {trois mois} plus tôt que prévu.",
    "Porter à {cinq ans} du délai, c’est trop.",
    "La batterie tient {48h}.",
    "Compter entre 25 et {30 ans} d’ancienneté.",
    "Le crédit dure entre 20 et {25 ans}.",
    "Une peine de moins de {vingt ans}.",
    "La garantie ({5 ans}) est gratuite.",
    "Un outil qui épargne {3 000 heures} de travail.",
]


def cases(table: dict[str, list[str]]) -> list:
    return [pytest.param(text, id=f"{name}: {text}") for name, texts in table.items() for text in texts]


@pytest.mark.parametrize("marked", [*cases(SHAPES), *DURATIONS])
def test_a_shape(marked):
    text, expected = answers(marked)
    assert spans_of(text) == [(text[start:end], kind) for start, end, kind in expected]


@pytest.mark.parametrize("text", cases(NOTHING))
def test_what_has_the_shape_and_is_none(text):
    assert spans_of(text) == []
