"""From articles to the page, as a user goes: extract, report, open."""

import pytest
from typer.testing import CliRunner

from pipeline.cli import app


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    """A batch over a dump of two articles, a page of HTML and a file that cannot be read; records without texts."""
    folder = tmp_path_factory.mktemp("batch")
    (folder / "dump.jsonl").write_text(
        '{"title": "Un fonds", "text": "Danone a levé 3 millions d’euros en 2023.", "date": "2025-09-08"}\n'
        '{"title": "Rien", "text": "Il pleut 😀 et Orange paie 5 dollars."}\n',
        encoding="utf-8",
    )
    paragraphs = "".join(
        f"<p>Le groupe Orange a vendu {number} millions d’euros d’actions.</p>" for number in range(2, 9)
    )
    (folder / "page.html").write_text(
        f"<html><head><title>Une page</title></head><body><article><h1>Une page</h1>{paragraphs}</article></body></html>",
        encoding="utf-8",
    )
    (folder / "empty.txt").write_bytes(b"")
    output = folder / "outputs"
    result = CliRunner().invoke(app, ["extract", str(folder), "-o", str(output), "--quiet"])
    assert result.exit_code == 1, result.output
    return output


def test_every_line_leads_to_its_article_and_failures_are_named(batch, open_page, tmp_path):
    page = tmp_path / "report.html"
    result = CliRunner().invoke(app, ["report", str(batch), "-o", str(page)])
    assert (result.exit_code, result.stdout) == (0, f"{page}: written\n")
    tab = open_page(page.read_text(encoding="utf-8"))
    assert tab.inner_text("#count") == "3 articles"
    assert "empty.txt: the file is empty" in tab.text_content("#failures")
    marked = {}
    for link in tab.locator("#list a").all():
        link.click()
        tab.locator("#reader mark").first.wait_for()
        marked[link.inner_text()] = tab.locator("#reader mark").evaluate_all(
            "all => all.map(mark => mark.firstChild.data)"
        )
        tab.keyboard.press("Escape")
    assert marked["Un fonds"] == ["Danone", "3 millions d’euros", "2023"]
    assert marked["Rien"] == ["Orange", "5 dollars"]
    assert "8 millions d’euros" in marked["Une page"]
