"""Readers of dates are asked only at words that they have said they can begin with; this holds what they say to be all."""

import re
from pathlib import Path

import pytest

from pipeline.dates import days, periods, pieces, relative
from pipeline.dates.folding import folded
from pipeline.dates.starts import kind_at
from pipeline.typography import plain
from tests.dates import dates_values

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
TEXTS = [
    *(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))),
    *(surface for surfaces in dates_values.EXPLICIT.values() for surface in surfaces),
    *(surface for surfaces in dates_values.RELATIVE.values() for surface in surfaces),
]
PLACES = [
    (text, word.start())
    for text in (folded(plain(text)) for text in TEXTS)
    for word in re.finditer(r"(?<![^\W_])(?:[a-z]+|\d+)|'", text)
]


def names(readers):
    return sorted(readers, key=lambda reader: reader.__name__)


def every(room):
    readers = room._READERS
    return names({reader for kind in readers.kinds for reader in readers.of(kind)})


@pytest.mark.parametrize("room", [days, periods, relative, pieces], ids=lambda room: room.__name__.rpartition(".")[2])
def test_a_reader_reads_nothing_where_it_is_not_asked(room):
    depth = (0,) if room is pieces else ()
    unasked = [
        (reader.__name__, text[pos : pos + 40])
        for text, pos in PLACES
        for reader in every(room)
        if reader not in room._READERS.of(kind_at(text, pos)) and reader(text, pos, *depth)
    ]
    assert unasked == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lundi 8", "lundi"),
        ("12 %", "0"),
        ("12 salaries", "0e"),
        ("3t24", "0e"),
        ("8/9", "0/"),
        ("2024", "0000"),
        ("300", "000"),
        ("un homme", "un"),
        ("un an plus tot", "un …"),
        ("48 h", "0 …"),
        ("deux a trois ans", "deux …"),
        ("'98", "'"),
        ("« oui »", ""),
    ],
)
def test_the_kind_of_a_word(text, kind):
    assert kind_at(text, 0) == kind
