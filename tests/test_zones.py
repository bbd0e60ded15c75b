import pytest

from pipeline.zones import first_line, zones

PARAGRAPH = "La société a ouvert une usine à Vannes. Elle emploie trente personnes."


def _zone(text, words):
    return zones(text).at(text.index(words))


def test_the_first_line_is_the_title():
    assert _zone(f"Une usine à Vannes\n{PARAGRAPH}", "Une usine") == "title"
    assert _zone(f"Une usine à Vannes\n{PARAGRAPH}", "La société") == "body"


def test_a_first_line_that_ends_as_a_sentence_is_no_title():
    assert _zone(f"{PARAGRAPH}\n{PARAGRAPH}", "La société") == "body"


@pytest.mark.parametrize(
    "header",
    [
        "Lire aussi",
        "Lire aussi :",
        "À lire aussi",
        "A LIRE AUSSI",
        "Sur le même sujet",
        ">> Lire également",
        "À voir aussi :",
    ],
)
@pytest.mark.parametrize("bullet", ["- ", "• ", "> ", "– "])
def test_links_under_a_header_are_related(header, bullet):
    text = f"{PARAGRAPH}\n{header}\n{bullet}Le port recrute\n{bullet}Un pont neuf à Brest\nUne croissance rapide\n{PARAGRAPH}"
    assert _zone(text, header) == "related"
    assert _zone(text, "Le port") == "related"
    assert _zone(text, "Un pont") == "related"
    assert _zone(text, "Une croissance") == "body"


def test_links_without_bullets_end_at_the_next_paragraph():
    text = f"{PARAGRAPH}\nÀ lire aussi\nPourquoi le port de Brest recrute trois cents dockers\n{PARAGRAPH}"
    assert _zone(text, "Pourquoi") == "related"
    assert zones(text).at(text.rindex("La société")) == "body"


@pytest.mark.parametrize(
    "header",
    [
        "Lire aussi :",
        "À LIRE AUSSI |",
        "» Lire aussi :",
        "→ Lire aussi –",
        "[Lire aussi :",
        "Lire aussi",
        "Lire aussi notre article :",
        "Lire aussi | Article réservé à nos abonnés",
        "Article réservé aux abonnés",
        "Relire :",
        "Lisez aussi :",
        "À découvrir aussi :",
        "À ne pas manquer :",
        "Pour aller plus loin :",
        "En vidéo :",
        "Voir aussi >",
    ],
)
def test_a_link_on_one_line(header):
    assert _zone(f"{PARAGRAPH}\n{header} Le port de Brest recrute\n{PARAGRAPH}", "Le port") == "related"


@pytest.mark.parametrize(
    "header", ["Nos articles sur le sujet", "Les articles les plus lus", "Plus d’articles", "Suggestions de lecture :"]
)
def test_other_headers_of_link_lists(header):
    text = f"{PARAGRAPH}\n{header}\n1. Le port de Brest recrute\n2. Un pont neuf\n{PARAGRAPH}"
    assert _zone(text, "Un pont") == "related"


def test_short_links_without_bullets_end_before_the_heading_of_a_paragraph():
    text = f"{PARAGRAPH}\nÀ lire aussi\nLe port recrute\nUn pont neuf à Brest\nUne croissance rapide\n{PARAGRAPH}"
    assert _zone(text, "Le port") == _zone(text, "Un pont") == "related"
    assert _zone(text, "Une croissance") == "body"


@pytest.mark.parametrize(
    "teaser",
    [
        "Le port de Brest va-t-il remplacer ses grues par des machines sans pilote ?",
        "Pourquoi la coopérative de Vannes achète-t-elle trois moulins en Mayenne ?",
        "Météo : pourquoi le vent a soufflé si fort cette semaine en Bretagne",
        "VIDÉO. Le port de Brest recrute trois cents dockers et les forme en six mois",
    ],
)
def test_a_headline_between_paragraphs_is_a_teaser(teaser):
    assert _zone(f"{PARAGRAPH}\n{teaser}\n{PARAGRAPH}", teaser) == "related"


@pytest.mark.parametrize(
    "line",
    [
        "Une stratégie européenne",
        "« Nous avons trois ans pour convaincre nos premiers clients de passer au bois. »",
        "La question posée aux élus est simple. Qui va payer le pont, et quand sera-t-il ouvert ?",
        "- un premier point de la liste, assez long pour ressembler à un titre de journal",
        "Jean Morel, directeur du port de Brest depuis 2019 (photo d’archives, 3 mars 2021)",
        "Une grue du port de Brest (Finistère), au matin du 3 mars 2021. AGENCE / LUC BLIN",
        "Il faut relire aussi les comptes de la coopérative depuis l’année 2019, a-t-il dit.",
    ],
)
def test_headings_quotes_and_lists_are_body(line):
    assert _zone(f"{PARAGRAPH}\n{line}\n{PARAGRAPH}", line) == "body"


def test_the_questions_of_an_interview_are_body():
    questions = [f"Comment avez-vous convaincu les élus de la commune numéro {n} de signer ?" for n in range(4)]
    text = "\n".join(line for question in questions for line in (question, PARAGRAPH))
    assert _zone(PARAGRAPH + "\n" + text, questions[2]) == "body"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\u00a0\n## L’été\u00a0: 2\u202f€\u00a0\nSuite.", "L’été\u00a0: 2\u202f€"),
        ("#\r\n# Le titre\r\nSuite.", "Le titre"),
        ("Le titre\u2028Suite.", "Le titre"),
        ("\u00a0\n#\n", None),
    ],
)
def test_the_first_line_keeps_its_typography(text, title):
    assert first_line(text) == title
