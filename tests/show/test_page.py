"""The page of an article: what it says, and that no article can make it do anything else."""

import html
import re
from html.parser import HTMLParser

import pytest

from pipeline.show.document import web_address
from pipeline.show.page import page

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;"


class Outline(HTMLParser):
    """Counts the elements and keeps the attributes of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_marks_carry_value_and_entity(record_of):
    record = record_of("[[ORG Mistral AI]] lève [[MONEY 2 M€ | 2000000 EUR about]]. [[ORG Mistral | Mistral AI]] rit.")
    outline = Outline(page(record, record.article.text))
    assert [(mark["class"], mark["data-group"], mark["tabindex"]) for mark in outline.named("mark")] == [
        ("organisation", "organisation-1", "0"),
        ("amount", "amount-1", "0"),
        ("organisation", "organisation-1", "0"),
    ]
    assert "≈ 2\u202f000\u202f000 EUR" in outline.text
    assert "Mistral AI · 2 mentions" in outline.text


HOSTILE_RECORDS = {
    "text": {"annotated": f"{HOSTILE} [[ORG Orange]]"},
    "mention": {"annotated": f"[[ORG {HOSTILE}]]"},
    "entity": {"annotated": f"[[ORG Orange | {HOSTILE}]]"},
    "title": {"annotated": "[[ORG Orange]]", "title": HOSTILE},
    "id": {"annotated": "[[ORG Orange]]", "article_id": HOSTILE},
    "source": {"annotated": "[[ORG Orange]]", "source": HOSTILE},
    "address": {"annotated": "[[ORG Orange]]", "source": f"https://exemple.fr/{HOSTILE}"},
    "script address": {"annotated": "[[ORG Orange]]", "source": "javascript:alert(1)"},
    "unit": {"annotated": '[[MONEY 3 € | 3 EUR per="><script>alert(1)</script>]]'},
    "closes the style": {"annotated": "</style></script><script>alert(1)</script> [[ORG Orange]]"},
}


@pytest.mark.parametrize("where", HOSTILE_RECORDS)
def test_no_article_can_inject_markup(record_of, where: str):
    record = record_of(**HOSTILE_RECORDS[where])
    outline = Outline(page(record, record.article.text))
    assert len(outline.named("script")) == 1
    assert outline.named("img") == []
    assert not any(name.startswith("on") for _, attributes in outline.elements for name in attributes)
    assert all(link["href"].startswith(("#", "https://exemple.fr/")) for link in outline.named("a"))


def test_nothing_is_loaded_from_elsewhere(record_of):
    record = record_of("[[ORG Orange]]")
    outline = Outline(page(record, record.article.text))
    assert outline.named("link") == []
    assert not any("src" in attributes for _, attributes in outline.elements)
    (policy,) = (meta["content"] for meta in outline.named("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_control_characters_and_lone_surrogates_are_shown_not_written(record_of):
    record = record_of("[[ORG Orange]]", keep_text=False)
    written = page(record, "Orange \x1b[31m \x00 \u202e")
    assert "Orange" in written
    assert not {"\x1b", "\x00", "\u202e"} & set(written)
    assert "\ud800" not in page(record, "Orange \ud800")


def test_a_mention_over_a_line_end_is_one_stop_for_the_keyboard(record_of):
    record = record_of("Chez [[ORG Crédit\nagricole]] hier.")
    marks = Outline(page(record, record.article.text)).named("mark")
    assert [mark.get("tabindex") for mark in marks] == ["0", None]


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("https://exemple.fr/a", "https://exemple.fr/a"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("articles/a.txt", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(source: str | None, address: str | None):
    assert web_address(source) == address


def test_the_text_is_on_the_page_character_for_character(record_of):
    text = "Titre\n\nL’[[ORG Oréal]], ([[ORG AFP]]) :[[MONEY 2 € | 2 EUR]][[DATE 2023 | 2023]]fin  x &amp;\n"
    record = record_of(text)
    (main,) = re.findall(r"<main.*?>(.*)</main>", page(record, record.article.text), re.DOTALL)
    shown = re.sub(r"<[^>]*>", "", re.sub(r'<span class="value".*?</span>', "", main))
    lines = record.article.text.split("\n")
    assert [line for line in html.unescape(shown).split("\n") if line] == [line for line in lines if line]


HEADLINES = {
    "the first line is the title": ("Un titre\n\nDu texte.", "Un titre"),
    "a sentence is the title": ("Un titre est une phrase.\n\nDu texte.", "Un titre est une phrase."),
    "the title is not in the text": ("Du texte.", "Un titre"),
}


@pytest.mark.parametrize("name", HEADLINES)
def test_a_page_has_one_headline_and_says_it_once(record_of, name: str):
    text, title = HEADLINES[name]
    outline = Outline(page(record_of(text, title=title), text))
    assert len(outline.named("h1")) == 1
    assert outline.text.count(title) == 2  # the other is that of the window
