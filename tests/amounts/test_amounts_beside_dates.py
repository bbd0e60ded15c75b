"""Amounts beside dates: neither takes a figure of the other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import dates
from pipeline.amounts import find
from pipeline.gold import parse
from pipeline.typography import plain

CORPUS = sorted((Path(__file__).parents[2] / "fixtures").rglob("*.ann"))
DAYS = st.sampled_from(
    [
        "2023",
        "12 mars",
        "12 mars 2024",
        "lundi 3 mars",
        "années 1990 et 2000",
        "1er mai",
        "T3 2024",
        "2019-2020",
        "12/03/2024",
        "fin 2025",
        "premier semestre 2024",
        "6 MARS 2025",
        "XXIe siècle",
        "2024-2025",
        "3 au 7 mars 2024",
    ]
)
AMOUNTS = st.sampled_from(
    [
        "450 000 euros",
        "20 €",
        "12,5 M€",
        "3 milliards de dollars",
        "vingt mille euros",
        "$14bn",
        "CHF 12’000",
        "9€99",
        "2 à 3 millions d’euros",
        "5-10 M€",
        "1.250.000 euros",
        "un million d’euros",
        "20 centimes",
        "300 DH",
    ]
)
JOINTS = st.sampled_from([" ", ", ", " : ", "\n", " (", ") ", " à ", " de ", " et ", " pour ", " - ", " ; "])


@given(DAYS, JOINTS, AMOUNTS)
def test_no_amount_takes_a_date_before_it(day, joint, amount):
    view = plain(f"En {day}{joint}{amount}")
    assert find(view)[-1][1] == len(view)
    assert not overlaps(view)


@given(AMOUNTS, JOINTS, DAYS)
def test_no_amount_takes_a_date_after_it(amount, joint, day):
    view = plain(f"Soit {amount}{joint}{day}")
    assert find(view)[0][0] == len("Soit ")
    assert not overlaps(view)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_amount_overlaps_a_date_in_the_corpus(path):
    assert not overlaps(plain(parse(path.read_text(encoding="utf-8"), article_id=path.stem).text))


def overlaps(view):
    """Return the amounts that share a character with a date, and that date."""
    days = [(match.start, match.end) for match in dates.find(view)]
    return [(view[start:end], view[a:b]) for start, end in find(view) for a, b in days if start < b and a < end]
