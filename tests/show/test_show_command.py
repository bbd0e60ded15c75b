"""``glaneur show`` from the command line to the screen and the page."""

import gzip

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.expected import Expected, write

TEXT = "Korvex lève deux fonds\n\nLe 8 septembre 2025, Korvex a levé plus de 2 milliards d’euros.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "korvex.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def shown(*arguments, code: int = 0, stdin: str | None = None) -> str:
    result = CliRunner().invoke(app, ["show", *map(str, arguments)], input=stdin, env={"COLUMNS": "120"})
    assert result.exit_code == code, result.output
    return " ".join(result.stdout.split())


def test_an_article_in_the_terminal(article):
    assert (
        "Le [8 septembre 2025 | date → 2025-09-08], [Korvex | organisation] a levé plus de "
        "[2 milliards d’euros | amount → > 2 000 000 000 EUR]."
    ) in shown(article)


def test_standard_input():
    assert "[3 M€ | amount → 3 000 000 EUR]" in shown("-", stdin="Korvex a levé 3 M€.")


def test_the_day_of_publication_is_used(article):
    article.write_text("Korvex a levé 3 M€ hier.", encoding="utf-8")
    assert "[hier | date → 2025-09-07]" in shown(article, "--published", "2025-09-08")


def test_own_names_are_used(article, tmp_path):
    lexicon = tmp_path / "names.csv"
    lexicon.write_text("name,type,canonical,id\nKorvex,PRODUCT,Korvex One,K1\n", encoding="utf-8")
    output = shown(article, "--lexicon", lexicon)
    assert "[Korvex | product → Korvex One]" in output
    assert "Korvex One Korvex 2 K1" in output


def test_the_page_is_written_whole(article, tmp_path):
    html = tmp_path / "korvex.html"
    assert shown(article, "--html", html).endswith("korvex.html: written")
    page = html.read_text(encoding="utf-8")
    assert ">2 milliards d’euros<span" in page
    assert "&gt; 2\u202f000\u202f000\u202f000 EUR" in page
    assert sorted(path.name for path in tmp_path.iterdir()) == ["korvex.html", "korvex.txt"]


@pytest.mark.usefixtures("article")
def test_a_record_is_shown_on_the_text_beside_it(record_of, tmp_path):
    record = record_of(TEXT.replace("Korvex l", "[[ORG Korvex]] l"), source="korvex.txt", keep_text=False)
    (tmp_path / "record.json").write_text(record.to_json(), encoding="utf-8")
    assert "[Korvex | organisation] lève deux fonds" in shown(tmp_path / "record.json")


def test_a_compressed_record(record_of, tmp_path):
    (tmp_path / "record.json.gz").write_bytes(gzip.compress(record_of("[[ORG Korvex]] rit.").to_json().encode()))
    assert "[Korvex | organisation] rit." in shown(tmp_path / "record.json.gz")


def test_json_that_is_no_record_is_an_article(tmp_path):
    (tmp_path / "a.json").write_text('{"title": "Un titre", "text": "Korvex a levé 3 M€."}', encoding="utf-8")
    assert "[3 M€ | amount → 3 000 000 EUR]" in shown(tmp_path / "a.json")


@pytest.mark.usefixtures("article")
def test_an_expected_record_is_shown_for_reading(record_of, tmp_path):
    record = record_of(
        TEXT.replace("deux fonds", "[[DURATION deux fonds | P2Y]]"), source="korvex.txt", keep_text=False
    )
    write(tmp_path / "korvex.expected.json", Expected(status="unread", record=record))
    assert "[deux fonds | duration → P2Y]" in shown(tmp_path / "korvex.expected.json")
