import pytest

from pipeline.zones import zones

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


def test_a_link_on_one_line():
    assert _zone(f"{PARAGRAPH}\nLire aussi : Le port de Brest recrute\n{PARAGRAPH}", "Le port") == "related"


@pytest.mark.parametrize(
    "teaser",
    [
        "Le port de Brest va-t-il remplacer ses grues par des machines sans pilote ?",
        "Pourquoi la coopérative de Vannes achète-t-elle trois moulins en Mayenne ?",
        "Météo : pourquoi le vent a soufflé si fort cette semaine en Bretagne",
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
    ],
)
def test_headings_quotes_and_lists_are_body(line):
    assert _zone(f"{PARAGRAPH}\n{line}\n{PARAGRAPH}", line) == "body"


def test_the_questions_of_an_interview_are_body():
    questions = [f"Comment avez-vous convaincu les élus de la commune numéro {n} de signer ?" for n in range(4)]
    text = "\n".join(line for question in questions for line in (question, PARAGRAPH))
    assert _zone(PARAGRAPH + "\n" + text, questions[2]) == "body"
