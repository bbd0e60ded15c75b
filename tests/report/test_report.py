"""The page of a batch in a real browser: it loads from the file system, filters, draws, and opens articles."""

import json
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from pipeline.report.cli import report_cli
from pipeline.report.data import embedded
from pipeline.report.page import page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
HOSTILE = "</script><script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\"><!--"


@pytest.fixture(scope="session")
def browser():
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: pip install glaneur[test]"
    )
    if BROWSER is None:
        pytest.skip("no browser: Debian's chromium is not installed (apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def opened(browser, tmp_path: Path):
    """Open a page of records from the file system; anything it asks the network for, or any error, fails the test."""
    faults: list[str] = []
    tab = browser.new_page(viewport={"width": 1200, "height": 900})
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)

    def asked(request) -> None:
        if not request.url.startswith("file:"):
            faults.append(request.url)

    tab.on("request", asked)

    def show(*records, failures=()):
        file = tmp_path / "report.html"
        file.write_text(page(records, failures), encoding="utf-8")
        tab.goto(file.as_uri())
        return tab

    yield show
    tab.close()
    assert faults == []


@pytest.fixture
def records(record_of):
    return [
        record_of(
            "[[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR]] en [[DATE 2023 | 2023]] 😀 à [[ORG SFR]]. Un été.",
            article_id="one",
            title="Le premier",
            published="2025-01-10",
        ),
        record_of(
            "[[ORG Orange]] lance [[PRODUCT Livebox]] à [[MONEY 30 $ | 30 USD]].",
            article_id="two",
            title="Le deuxième",
            published="2025-03-10",
        ),
        record_of("[[ORG Free]] se tait.", article_id="three", title="Sans texte", keep_text=False),
    ]


def titles(tab) -> list[str]:
    return tab.locator("#list a").all_inner_texts()


FILTERS = {
    "search in a text, without accents": (lambda tab: tab.fill("[name=query]", "ete"), ["Le premier"]),
    "search in a name": (lambda tab: tab.fill("[name=query]", "free"), ["Sans texte"]),
    "kind": (lambda tab: tab.select_option("[name=kind]", "products"), ["Le deuxième"]),
    "organisation": (lambda tab: tab.fill("[name=organisation]", "orange"), ["Le premier", "Le deuxième"]),
    "product": (lambda tab: tab.fill("[name=product]", "Livebox"), ["Le deuxième"]),
    "currency": (lambda tab: tab.select_option("[name=currency]", "EUR"), ["Le premier"]),
    "published from": (lambda tab: tab.fill("[name=from]", "2025-02-01"), ["Le deuxième"]),
    "published to": (lambda tab: tab.fill("[name=to]", "2025-02-01"), ["Le premier"]),
    "top product": (lambda tab: tab.click("#top-products button"), ["Le deuxième"]),
    "bar of the timeline": (lambda tab: tab.locator("#timeline .bar").press("Enter"), ["Le premier"]),
    "bar of the amounts": (lambda tab: tab.get_by_label("USD: 1 amounts").press("Enter"), ["Le deuxième"]),
}


@pytest.mark.parametrize("name", FILTERS)
def test_filters(opened, records, name: str):
    tab = opened(*records)
    act, expected = FILTERS[name]
    act(tab)
    tab.wait_for_function("n => document.querySelectorAll('#list a').length === n", arg=len(expected))
    assert titles(tab) == expected


def test_a_line_leads_to_the_highlighted_article(opened, records):
    tab = opened(*records)
    tab.click("text=Le premier")
    marks = tab.locator("#reader mark")
    assert [words.split("\n")[0] for words in marks.evaluate_all("ms => ms.map(m => m.firstChild.data)")] == [
        "Orange",
        "3 M€",
        "2023",
        "SFR",
    ]
    marks.nth(1).focus()
    assert marks.nth(1).locator(".value").bounding_box()["width"] > 50
    tab.keyboard.press("Escape")
    assert not tab.locator("#reader").is_visible()


def test_an_article_without_its_text_says_so(opened, records):
    tab = opened(*records)
    tab.click("text=Sans texte")
    assert "The text of this article is not in the page" in tab.inner_text("#reader")


def test_failures_are_listed(opened, records):
    tab = opened(*records, failures=[{"source": "bad.txt", "reason": "the file is empty"}])
    assert tab.inner_text("#failures summary") == "1 article failed"
    tab.click("#failures summary")
    assert tab.inner_text("#failures li") == "bad.txt: the file is empty"


def test_no_article_can_inject_markup(opened, record_of):
    record = record_of(
        f"{HOSTILE} [[ORG Orange | {HOSTILE}]]", article_id=HOSTILE, title=HOSTILE, source=f"https://x.fr/{HOSTILE}"
    )
    tab = opened(record, failures=[{"source": HOSTILE, "reason": HOSTILE}])
    tab.click("#list a")
    assert tab.title() == "Glaneur report"
    assert tab.locator("img").count() == 0
    assert tab.locator("#reader-text").inner_text().startswith(HOSTILE)


def test_it_fits_a_phone(opened, records):
    tab = opened(*records)
    tab.set_viewport_size({"width": 360, "height": 740})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_two_thousand_articles_load_in_a_moment(opened, record_of):
    """About a second on a free machine; the bound leaves room for a busy one."""
    text = "[[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR]] en [[DATE 2023 | 2023]]. " + "Des mots de plus. " * 150
    tab = opened(*(record_of(text, article_id=f"a{number}", title=f"Titre {number}") for number in range(2000)))
    assert tab.inner_text("#count") == "2000 articles"
    assert tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") < 4000
    assert tab.locator("#list li").count() == 50


def test_nothing_embedded_can_close_its_element():
    written = embedded(["</script>", "<!--", "été"])
    assert "<" not in written
    assert json.loads(written) == ["</script>", "<!--", "été"]


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
