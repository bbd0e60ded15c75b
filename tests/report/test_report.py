"""The page of a batch in a real browser: it loads from the file system, filters, draws, and opens articles."""

import base64
import json
import zlib
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from pipeline.report.cli import report_cli
from pipeline.report.data import compressed, embedded
from pipeline.report.page import page
from tests.browser import accessibility_faults

HOSTILE = "</script><script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\"><!--"
COUNT = "words => document.querySelector('#count').textContent === words"


@pytest.fixture
def opened(open_page):
    return lambda *records, failures=(), **settings: open_page(page(records, failures), **settings)


@pytest.fixture
def records(record_of):
    return [
        record_of(
            "Le premier\n\n[[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR]] en [[DATE 2023 | 2023]] 😀 à [[ORG SFR]]. Un été.",
            article_id="one",
            title="Le premier",
            published="2025-01-10",
        ),
        record_of(
            "[[ORG Orange]] lance [[PRODUCT Livebox]] à [[MONEY 30 $ | 30 USD]] [[DATE le 8 mai | 2024-05-08]].",
            article_id="two",
            title="Le deuxième",
            published="2025-03-10",
        ),
        record_of(
            "[[ORG Free]] se tait sur [[MONEY 1 200 € | 1200 EUR]].",
            article_id="three",
            title="Sans texte",
            keep_text=False,
        ),
    ]


def titles(tab) -> list[str]:
    return tab.locator("#list a").all_inner_texts()


def search(words: str):
    return lambda tab: tab.fill("[name=query]", words)


FIRST, SECOND, THIRD = "Le premier", "Le deuxième", "Sans texte"
FILTERS = {
    "search in a text, without accents": (search("ete"), [FIRST]),
    "search in a name": (search("free"), [THIRD]),
    "search in a title": (search("DEUXIEME"), [SECOND]),
    "search for an amount as normalised": (search("3 000 000 EUR"), [FIRST]),
    "search for an amount without its spaces": (search("3000000"), [FIRST]),
    "search for an amount as written": (search("1200 €"), [THIRD]),
    "search for a day as normalised": (search("2024-05-08"), [SECOND]),
    "search for a day as written in France": (search("8/5/2024"), [SECOND]),
    "search for a year that a date lies in": (search("2023-12-31"), [FIRST]),
    "search for a day of publication": (search("10/03/2025"), [SECOND]),
    "search for words anywhere": (search("lance orange"), [SECOND]),
    "search for a phrase": (search("« orange paie »"), [FIRST]),
    "kind": (lambda tab: tab.select_option("[name=kind]", "products"), [SECOND]),
    "organisation": (lambda tab: tab.fill("[name=organisation]", "orange"), [FIRST, SECOND]),
    "product": (lambda tab: tab.fill("[name=product]", "Livebox"), [SECOND]),
    "currency": (lambda tab: tab.select_option("[name=currency]", "USD"), [SECOND]),
    "published from": (lambda tab: tab.fill("[name=from]", "2025-02-01"), [SECOND]),
    "published to": (lambda tab: tab.fill("[name=to]", "2025-02-01"), [FIRST]),
    "top organisation": (lambda tab: tab.click("#top-organisations >> text=SFR"), [FIRST]),
    "top product": (lambda tab: tab.click("#top-products button"), [SECOND]),
    "bar of the timeline": (lambda tab: tab.get_by_label("2024-05: 1 date").press("Enter"), [SECOND]),
    "bar of the amounts": (lambda tab: tab.get_by_label("USD: 1 amount").press("Enter"), [SECOND]),
}


@pytest.mark.parametrize("name", FILTERS)
def test_filters(opened, records, name: str):
    tab = opened(*records)
    act, expected = FILTERS[name]
    act(tab)
    tab.wait_for_function(COUNT, arg=f"{len(expected)} of 3 articles")
    assert titles(tab) == expected


def test_filters_narrow_one_another_and_are_cleared_together(opened, records):
    tab = opened(*records)
    tab.click("#top-organisations >> text=Orange")
    tab.get_by_label("USD: 1 amount").press("Enter")
    tab.wait_for_function(COUNT, arg="1 of 3 articles")
    tab.click("#chosen button")
    tab.wait_for_function(COUNT, arg="2 of 3 articles")
    assert tab.locator("#top-organisations [aria-pressed=true]").inner_text().startswith("Orange")
    tab.click("[type=reset]")
    tab.wait_for_function(COUNT, arg="3 articles")


def test_a_top_name_pressed_again_lets_go(opened, records):
    tab = opened(*records)
    for words in ("2 of 3 articles", "3 articles"):
        tab.click("#top-organisations >> text=Orange")
        tab.wait_for_function(COUNT, arg=words)


def test_years_open_into_months_and_months_into_days(opened, record_of):
    dates = ("2001-02-03", "2020-01-05", "2024-03-05", "2024-03-09", "2024-07-01")
    text = ", ".join(f"[[DATE {day} | {day}]]" for day in dates)
    tab = opened(record_of(text))
    bars = tab.locator("#timeline .bar")
    said = "bars => bars.map(bar => bar.getAttribute('aria-label'))"
    assert bars.evaluate_all(said) == ["2001: 1 date", "2020: 1 date", "2024: 3 dates"]
    bars.last.press("Enter")
    assert bars.evaluate_all(said) == ["2024-03: 2 dates", "2024-07: 1 date"]
    bars.first.press("Enter")
    assert bars.evaluate_all(said) == ["2024-03-05: 1 date", "2024-03-09: 1 date"]


def test_a_chart_is_one_stop_for_the_keyboard_and_the_arrows_lead_on(opened, record_of):
    tab = opened(record_of("[[MONEY 3 € | 3 EUR]] [[MONEY 40 € | 40 EUR]] [[MONEY 5 k$ | 5000 USD]]"))
    bars = tab.locator("#amounts .bar")
    assert bars.evaluate_all("bars => bars.map(bar => bar.tabIndex)") == [0, -1, -1]
    bars.first.focus()
    for pressed, at in (("ArrowRight", 1), ("End", 2), ("ArrowRight", 2), ("Home", 0)):
        tab.keyboard.press(pressed)
        assert tab.evaluate("document.activeElement.ariaLabel") == bars.nth(at).get_attribute("aria-label")
    assert tab.locator("#amounts .bar[tabindex='0']").count() == 1


AMOUNTS = {
    "0.05 EUR": "0.046 to 0.1 EUR",
    "0.1 EUR": "0.1 to 0.22 EUR",
    "1 EUR": "1 to 2.2 EUR",
    "999 EUR": "460 to 1 k EUR",
    "1000 EUR": "1 k to 2.2 k EUR",
    "1000000 EUR": "1 M to 2.2 M EUR",
    "1000000000000000 EUR": "1000 tn to 2200 tn EUR",
    "2500000000 EUR": "2.2 bn to 4.6 bn EUR",
    "9000000000000 EUR": "4.6 tn to 10 tn EUR",
}


@pytest.mark.parametrize("value", AMOUNTS)
def test_the_axis_of_amounts_is_logarithmic(opened, record_of, value: str):
    tab = opened(record_of(f"[[MONEY x | {value}]]"))
    assert tab.locator("#amounts .bar").get_attribute("aria-label") == f"{AMOUNTS[value]}: 1 amount"


def test_the_figures_of_a_chart_can_be_read_as_a_table(opened, records):
    tab = opened(*records)
    tab.click("#amounts summary")
    assert tab.locator("#amounts tbody tr").all_inner_texts() == [
        "1 k to 2.2 k EUR\t1",
        "2.2 M to 4.6 M EUR\t1",
        "22 to 46 USD\t1",
    ]


def test_far_dates_are_counted_aside(opened, record_of):
    many = " ".join(f"[[DATE {2015 + number % 10} | {2015 + number % 10}]]" for number in range(200))
    tab = opened(record_of(f"[[DATE 1789 | 1789]] {many} [[DATE 2100 | 2100]]"))
    assert tab.locator("#timeline .bar").count() == 10
    assert tab.inner_text("#timeline figcaption") == "202 dates by year; not shown: 1 earlier, 1 later"


def test_a_line_leads_to_the_highlighted_article(opened, records):
    tab = opened(*records)
    tab.click("text=Le premier")
    assert tab.inner_text("#reader h2") == "Le premier"
    marks = tab.locator("#reader mark")
    marks.first.wait_for()
    assert marks.evaluate_all("marks => marks.map(mark => mark.firstChild.data)") == ["Orange", "3 M€", "2023", "SFR"]
    assert tab.inner_text("#reader-key").split() == ["Organisations", "2", "Amounts", "1", "Dates", "1"]
    marks.nth(1).focus()
    assert marks.nth(1).locator(".value").inner_text().split("\n") == ["Amount", "3\u202f000\u202f000 EUR"]
    tab.keyboard.press("Escape")
    assert not tab.locator("#reader").is_visible()
    assert tab.evaluate("document.activeElement.textContent") == "Le premier"


def test_the_other_mentions_light_up_in_the_article(opened, record_of):
    tab = opened(record_of("[[ORG Orange]] et [[ORG l’opérateur | Orange]] et [[ORG SFR]]", title="Un"))
    tab.click("#list a")
    tab.locator("#reader mark").first.focus()
    assert tab.locator("mark.together").evaluate_all("marks => marks.map(mark => mark.firstChild.data)") == [
        "Orange",
        "l’opérateur",
    ]
    assert "Orange · 2 mentions" in tab.locator("#reader mark .value").first.inner_text()


def test_a_mark_over_a_line_end_stays_a_mark(opened, record_of):
    tab = opened(record_of("Chez [[ORG Crédit\n\nagricole]] et [[ORG SFR]].", title="Un"))
    tab.click("#list a")
    marks = tab.locator("#reader mark")
    marks.first.wait_for()
    assert marks.evaluate_all("marks => marks.map(mark => [mark.firstChild.data, mark.tabIndex])") == [
        ["Crédit", 0],
        ["agricole", -1],
        ["SFR", 0],
    ]


def test_next_and_previous_follow_the_list(opened, records):
    tab = opened(*records)
    tab.fill("[name=organisation]", "Orange")
    tab.wait_for_function(COUNT, arg="2 of 3 articles")
    tab.click("text=Le premier")
    assert tab.locator("#previous").is_disabled()
    tab.click("#next")
    tab.wait_for_function("document.querySelector('#reader h2').textContent === 'Le deuxième'")
    assert tab.locator("#next").is_disabled()
    assert tab.url.endswith("#article=two")


@pytest.mark.parametrize("address", ["#article=%", "#article=nobody", "#else"])
def test_an_address_of_no_article_opens_nothing(opened, records, address: str):
    tab = opened(*records)
    tab.evaluate("address => { location.hash = address; }", address)
    assert not tab.locator("#reader").is_visible()


def test_an_article_without_its_text_says_so_and_lists_its_facts(opened, records):
    tab = opened(*records)
    tab.click("text=Sans texte")
    said = tab.locator("#reader-text")
    said.locator("li").first.wait_for()
    assert "The text of this article is not in the page" in said.inner_text()
    assert said.locator("li").all_inner_texts() == ["Free", "1 200 € → 1\u202f200 EUR"]


def test_failures_are_listed(opened, records):
    tab = opened(*records, failures=[{"source": "bad.txt", "reason": "the file is empty"}])
    assert tab.inner_text("#failures summary") == "1 article failed"
    tab.click("#failures summary")
    assert tab.inner_text("#failures li") == "bad.txt: the file is empty"


def test_an_empty_batch_says_so(opened):
    tab = opened(failures=[{"source": "bad.txt", "reason": "the file is empty"}])
    assert tab.inner_text("#count") == "0 articles"
    assert tab.inner_text("#timeline") == "No dates."


def test_no_article_can_inject_markup(opened, record_of):
    record = record_of(
        f"{HOSTILE} [[ORG Orange | {HOSTILE}]] [[PRODUCT {HOSTILE}]]",
        article_id=HOSTILE,
        title=HOSTILE,
        source=f"https://x.fr/{HOSTILE}",
    )
    tab = opened(record, failures=[{"source": HOSTILE, "reason": HOSTILE}])
    tab.locator("[name=organisation]").focus()
    tab.click("#failures summary")
    tab.click("#list a")
    tab.locator("#reader mark").first.wait_for()
    assert tab.title() == "Glaneur report"
    assert tab.locator("img").count() == 0
    assert tab.locator("#reader-text p").last.inner_text().startswith(HOSTILE)


def test_a_source_that_is_a_script_is_no_link(opened, record_of):
    tab = opened(record_of("[[ORG Orange]]", source="javascript:document.title='hacked'", title="Un"))
    tab.click("#list a")
    tab.locator("#reader mark").first.wait_for()
    assert tab.locator("#reader a").count() == 0


def test_a_long_list_is_drawn_a_part_at_a_time(opened, record_of):
    tab = opened(*(record_of("[[ORG Orange]]", article_id=f"a{number}") for number in range(120)))
    assert tab.locator("#list li").count() == 50
    tab.click("#more")
    tab.click("#more")
    assert tab.locator("#list li").count() == 120
    assert not tab.locator("#more").is_visible()


@pytest.mark.parametrize("width", [360, 800, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_fits_the_window_and_axe_finds_no_fault(opened, records, width: int, dark: bool):
    tab = opened(*records, failures=[{"source": "a/very/long/path/" * 9, "reason": "empty"}], width=width, dark=dark)
    tab.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    tab.click("#top-organisations >> text=Orange")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert accessibility_faults(tab) == []
    tab.click("text=Le premier")
    tab.locator("#reader mark").last.focus()
    assert tab.locator("#reader").evaluate("dialog => dialog.scrollWidth - dialog.clientWidth") == 0
    assert accessibility_faults(tab) == []


def test_nothing_embedded_can_close_its_element():
    written = embedded(["</script>", "<!--", "été"])
    assert "<" not in written
    assert json.loads(written) == ["</script>", "<!--", "été"]


def test_texts_are_compressed_and_come_back():
    assert json.loads(zlib.decompress(base64.b64decode(compressed(["été 😀", None])))) == ["été 😀", None]


def test_the_command_reads_a_batch(tmp_path: Path, records):
    for record in records:
        (tmp_path / f"{record.article.id}.json").write_text(record.to_json(), encoding="utf-8")
    (tmp_path / "failures.jsonl").write_text('{"source": "bad.txt", "reason": "empty"}\n', encoding="utf-8")
    app = typer.Typer()
    app.command()(report_cli)
    output = tmp_path / "page" / "report.html"
    output.parent.mkdir()
    result = CliRunner().invoke(app, [str(tmp_path), "-o", str(output)])
    assert result.exit_code == 0, result.output
    written = output.read_text(encoding="utf-8")
    assert '"failures":[{"source":"bad.txt","reason":"empty"}]' in written
    assert all(f'"id":"{record.article.id}"' in written for record in records)
