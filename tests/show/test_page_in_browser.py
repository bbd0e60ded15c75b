"""The page of an article as people use it: pointer, keyboard, phone, dark mode, screen reader."""

import pytest

from pipeline.show.page import page
from tests.browser import accessibility_faults

TEXT = (
    "Le [[ORG Crédit agricole]] lève [[MONEY 2 M€ | 2000000 EUR about]]\n\n"
    "Hier, [[ORG Orange]] a payé [[MONEY 30 $ | 30 USD per=month]] pour la [[PRODUCT Livebox]] du "
    "[[DATE 8 septembre 2025 | 2025-09-08]], pendant [[DURATION deux semaines | P2W]]. Le [[ORG CA | Crédit agricole]] "
    "et [[ORG Orange]] en rient."
)
TOGETHER = "marks => marks.map(mark => mark.firstChild.data)"


@pytest.fixture
def article(record_of):
    record = record_of(
        TEXT, title="Le Crédit agricole lève 2 M€", source="https://exemple.fr/a", published="2025-09-09"
    )
    return page(record, record.article.text)


def together(tab) -> list[str]:
    return tab.locator("mark.together").evaluate_all(TOGETHER)


def test_pointing_at_a_mention_shows_its_value_and_the_other_mentions(open_page, article):
    tab = open_page(article)
    tab.locator("mark").first.hover()
    assert together(tab) == ["Crédit agricole", "CA"]
    box = tab.locator("mark .value").first.bounding_box()
    assert box["width"] > 80
    assert tab.locator("tr.together").inner_text().startswith("Crédit agricole")
    tab.mouse.move(600, 5)
    assert together(tab) == []


def test_the_pointer_can_move_onto_a_value_without_losing_it(open_page, article):
    tab = open_page(article)
    mark = tab.locator("mark").nth(1)
    mark.hover()
    box = mark.locator(".value").bounding_box()
    tab.mouse.move(box["x"] + 8, box["y"] + box["height"] - 4, steps=20)
    assert mark.locator(".value").bounding_box() == box
    assert together(tab) == ["2 M€"]


def test_tab_goes_from_mention_to_mention(open_page, article):
    tab = open_page(article)
    tab.locator("mark").first.focus()
    reached = []
    for _ in range(3):
        tab.keyboard.press("Tab")
        reached.append(together(tab))
        assert tab.locator("mark:focus .value").bounding_box()["width"] > 20
    assert reached == [["2 M€"], ["Orange", "Orange"], ["30 $"]]


def test_escape_closes_a_value(open_page, article):
    tab = open_page(article)
    tab.locator("mark").nth(1).focus()
    assert tab.locator("mark:focus .value").is_visible()
    tab.keyboard.press("Escape")
    assert not tab.locator("mark:focus .value").is_visible()
    assert together(tab) == []


def test_a_kind_can_be_switched_off_by_keyboard(open_page, article):
    tab = open_page(article)
    tab.locator("[data-kind=organisation]").press("Enter")
    assert tab.locator("[data-kind=organisation]").get_attribute("aria-pressed") == "false"
    assert tab.locator("mark:not(.off)").evaluate_all(TOGETHER) == [
        "2 M€",
        "30 $",
        "Livebox",
        "8 septembre 2025",
        "deux semaines",
    ]
    assert tab.locator("mark.organisation").first.get_attribute("tabindex") == "-1"


def test_a_table_leads_to_the_mention(open_page, article):
    tab = open_page(article)
    tab.get_by_role("link", name="CA, mention 2").click()
    assert tab.locator("mark:target").evaluate("mark => mark.firstChild.data") == "CA"


def test_a_screen_reader_hears_each_value(open_page, article):
    heard = " ".join(open_page(article).locator("main").aria_snapshot().split())
    for said in (
        "Crédit agricole Organisation Crédit agricole · 2 mentions",
        "2 M€ Amount ≈ 2\u202f000\u202f000 EUR",
        "30 $ Amount 30 USD per month",
        "8 septembre 2025 Date 2025-09-08",
        "deux semaines Duration P2W",
    ):
        assert " ".join(said.split()) in " ".join(heard.replace("strong: ", "").replace("- mark: ", "").split()), heard


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_reaches_out_of_the_window(open_page, article, width: int):
    tab = open_page(article, width=width)
    for mark in tab.locator("mark").all():
        mark.focus()
        box = mark.locator(".value").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_a_long_value_at_the_right_edge_moves_inside(open_page, record_of):
    words = " ".join(f"[[ORG O{number} | {'Office très long ' * 4}{number}]] dit" for number in range(30))
    tab = open_page(page(record := record_of(words), record.article.text), width=740)
    ends = []
    for mark in tab.locator("mark").all():
        mark.hover()
        box = mark.locator(".value").bounding_box()
        ends.append(box["x"] + box["width"])
    assert max(ends) == pytest.approx(728, abs=1)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_fault(open_page, article, width: int, dark: bool):
    tab = open_page(article, width=width, dark=dark)
    assert accessibility_faults(tab) == []
    tab.locator("mark").first.focus()
    assert accessibility_faults(tab) == []
