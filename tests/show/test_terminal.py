"""The highlighted article in a terminal, and where there are no colours."""

from io import StringIO

import pytest
from rich.console import Console

from pipeline.show.terminal import show

TEXT = "[[ORG Mistral]] lève [[MONEY 2 M€ | 2000000 EUR about]] [[DATE hier | 2025-09-07 res=publication]]."


def printed(record, **settings) -> str:
    console = Console(file=StringIO(), width=100, **settings)
    show(record, record.article.text, console)
    return console.file.getvalue()


def test_values_stand_beside_mentions(record_of):
    words = " ".join(printed(record_of(TEXT)).split())
    assert "[Mistral | organisation] lève [2 M€ | amount → ≈ 2 000 000 EUR] [hier | date → 2025-09-07]." in words


def test_the_tables_list_what_was_found(record_of):
    rows = [" ".join(line.split()) for line in printed(record_of(TEXT)).splitlines()]
    assert "Mistral 1" in rows
    assert "2 M€ ≈ 2 000 000 EUR text" in rows
    assert "hier 2025-09-07 2025-09-07 from the day of publication" in rows


def test_kinds_have_colours_on_a_terminal(record_of):
    output = printed(record_of(TEXT), force_terminal=True, color_system="standard", no_color=False)
    assert "\x1b[1;34mMistral\x1b[0m" in output
    assert "\x1b[1;32m2 M€\x1b[0m" in output


def test_no_color_is_honoured(record_of, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    output = printed(record_of(TEXT), force_terminal=True, color_system="standard")
    assert "\x1b[1;34m" not in output
    assert "[Mistral | organisation]" in output


def test_an_article_cannot_drive_the_terminal(record_of):
    output = printed(record_of("[[ORG Orange]] \x1b[31m [bold]x[/bold]", title="\x1b]0;x\x07"))
    assert "\x1b" not in output
    assert "␛[31m [bold]x[/bold]" in output
