"""Nothing makes the search raise, find what is not there, or slow."""

import sys
from datetime import date
from subprocess import run
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.dates import find, resolve
from pipeline.typography import plain

WORDS = st.sampled_from(
    [
        "le",
        "la",
        "les",
        "du",
        "au",
        "de",
        "des",
        "d’",
        "l’",
        "en",
        "à",
        "et",
        "ou",
        "un",
        "une",
        "deux",
        "trois",
        "3",
        "5",
        "8",
        "12",
        "31",
        "2024",
        "1998",
        "1er",
        "premier",
        "dernier",
        "prochain",
        "mars",
        "mai",
        "été",
        "hiver",
        "lundi",
        "mardi",
        "soir",
        "matin",
        "début",
        "fin",
        "mi-",
        "milieu",
        "siècle",
        "XIXe",
        "années",
        "80",
        "T3",
        "semestre",
        "trimestre",
        "semaine",
        "mois",
        "an",
        "ans",
        "jours",
        "veille",
        "lendemain",
        "hier",
        "demain",
        "depuis",
        "avant",
        "après",
        "jusqu’au",
        "dès",
        "contre",
        "plus",
        "tôt",
        "tard",
        "il",
        "y",
        "a",
        "dans",
        "nuit",
        "Noël",
        "Pâques",
        ",",
        ".",
        ":",
        "-",
        "/",
        "\n",
        "avait",
        "a",
        "été",
        "sera",
        "votée",
        "annonce",
        "exercice",
        "saison",
        "week-end",
        "rentrée",
        "même",
        "ce",
        "cette",
        "fois",
        "premiers",
        "derniers",
        "suivant",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
PUBLISHED = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))


@settings(max_examples=400)
@given(TEXTS, PUBLISHED)
def test_whatever_is_written_spans_are_apart_and_days_in_order(text, published):
    view = plain(text)
    found = find(view)
    spans = [(one.start, one.end) for one in found]
    assert all(0 <= start < end <= len(view) and view[start:end].strip() == view[start:end] for start, end in spans)
    assert all(left[1] <= right[0] for left, right in zip(spans, spans[1:], strict=False))
    values = [one for one in resolve(view, spans, published) if one]
    assert all(one.earliest <= one.latest for one in values if one.earliest and one.latest)
    assert all((one.earliest is None) == (one.latest is None) for one in values)
    assert all(one.resolution != "publication" or published for one in values)


HOSTILE = [
    "1 ", "12/", "de ", "début de ", "mi-", "fin du ", "premier jour de ", "3, 5, ", "le 3 et ", "années 1980 et ", "vingt-", "2024-", "2024 ",
    "XIXe et ", "lundi prochain, ", "deux ans ", "un an plus tôt ", "contre un an plus tôt, ", "la veille ", "nuit du 11 au 12 ", "mars ",
    "entre mars et ", "il y a ", "a été ", "avait ", "8 septembre 2025 ", "\n", " ", "a", "’", "semaine du ", "jusqu’au ", "depuis ",
    "septembre 8, ", "une dizaine d’", "Saint-",
]  # fmt: skip


def seconds(text: str) -> float:
    start = process_time()
    view = plain(text)
    spans = [(one.start, one.end) for one in find(view) if one.kind == "date"]
    resolve(view, spans, date(2025, 9, 5))
    return process_time() - start


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_no_faster_than_the_text(piece):
    short, growth = 1_500 // len(piece), 4
    seconds(piece * 100)
    # linear is 4, quadratic 16; what is over in a few milliseconds says nothing
    least, most = (min(seconds(piece * (short * times)) for _ in range(2)) for times in (1, growth))
    assert most < 0.02 or most / least < 2 * growth


NO_DATEPARSER = "import sys; import pipeline.dates; pipeline.dates.find('le 8 septembre 2025'); sys.exit('dateparser' in sys.modules)"


def test_dateparser_waits_for_a_day_in_an_order_that_is_not_french():
    assert run([sys.executable, "-c", NO_DATEPARSER], check=False).returncode == 0
