"""Every day and stretch of the calendar in every form comes back; nothing makes the search raise, or slow."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import find, normalise
from pipeline.dates.calendar import days_of
from pipeline.dates.other_orders import read_day
from pipeline.typography import plain

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
SHORT = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
EVERY_DAY = [date(2023, 1, 1) + timedelta(days=step) for step in range(4 * 365 + 1)]
ROMAN = [
    "Ier",
    "IIe",
    "IIIe",
    "IVe",
    "Ve",
    "VIe",
    "VIIe",
    "VIIIe",
    "IXe",
    "Xe",
    "XIe",
    "XIIe",
    "XIIIe",
    "XIVe",
    "XVe",
    "XVIe",
    "XVIIe",
    "XVIIIe",
    "XIXe",
    "XXe",
    "XXIe",
]


def ordinal(day: int) -> str:
    return "1er" if day == 1 else str(day)


DAY_FORMS = {
    "8 septembre 2025": lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    "08 septembre 2025": lambda d: f"{d.day:02d} {MONTHS[d.month - 1]} {d.year}",
    "lundi 8 septembre 2025": lambda d: f"{WEEKDAYS[d.weekday()]} {ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    "lundi, le 8 septembre 2025": lambda d: f"{WEEKDAYS[d.weekday()]}, le {d.day} {MONTHS[d.month - 1]} {d.year}",
    "lun. 8 sept. 2025": lambda d: f"{WEEKDAYS[d.weekday()][:3]}. {d.day} {SHORT[d.month - 1]} {d.year}",
    "8 sept 2025": lambda d: f"{d.day} {SHORT[d.month - 1].rstrip('.')} {d.year}",
    "8-septembre-2025": lambda d: f"{d.day}-{MONTHS[d.month - 1]}-{d.year}",
    "08/09/2025": lambda d: f"{d:%d/%m/%Y}",
    "8/9/2025": lambda d: f"{d.day}/{d.month}/{d.year}",
    "08/09/25": lambda d: f"{d:%d/%m/%y}",
    "08-09-2025": lambda d: f"{d:%d-%m-%Y}",
    "8.9.2025": lambda d: f"{d.day}.{d.month}.{d.year}",
    "2025-09-08": lambda d: d.isoformat(),
    "2025/09/08": lambda d: f"{d:%Y/%m/%d}",
    "septembre 8, 2025": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "2025 septembre 8": lambda d: f"{d.year} {MONTHS[d.month - 1]} {d.day}",
    "8/sept./2025": lambda d: f"{d.day}/{SHORT[d.month - 1]}/{d.year}",
}
OTHER_ORDERS = [DAY_FORMS[one] for one in ("septembre 8, 2025", "2025 septembre 8", "8/sept./2025")]
"""Read by ``dateparser``, which takes its time."""


def value(surface: str, published: date | None = None) -> str | None:
    read = normalise(plain(surface), published)
    return read.value if read else None


@pytest.mark.parametrize("form", DAY_FORMS.values(), ids=DAY_FORMS)
def test_every_day_of_four_years(form):
    step = 9 if form in OTHER_ORDERS else 1
    read = {form(day): (value(form(day)), day.isoformat()) for day in EVERY_DAY[::step]}
    assert {surface: got for surface, (got, expected) in read.items() if got != expected} == {}


@pytest.mark.parametrize("form", DAY_FORMS.values(), ids=DAY_FORMS)
def test_every_day_is_found_whole_in_a_sentence(form):
    texts = [f"Elle a signé le {form(day)}, à Lyon." for day in EVERY_DAY[::7]]
    found = [[text[one.start : one.end] for one in find(text)] for text in texts]
    assert [got for got, day in zip(found, EVERY_DAY[::7], strict=True) if got != [form(day)]] == []


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from([*DAY_FORMS]))
def test_a_day_of_any_century(day, form):
    surface = DAY_FORMS[form](day)
    if form != "08/09/25":
        assert value(surface) == day.isoformat()


@pytest.mark.parametrize(
    "form", ["8 septembre 2025", "lundi 8 septembre 2025", "8 sept 2025", "08/09/2025", "2025-09-08"]
)
def test_the_readers_of_french_and_of_other_orders_agree(form):
    surfaces = [DAY_FORMS[form](day) for day in EVERY_DAY[::5]]
    assert [one for one in surfaces if value(one) != str(read_day(one))] == []


IMPOSSIBLE = [
    f"{day} {month}"
    for day, month in ((30, "février"), (31, "avril"), (31, "juin"), (31, "septembre"), (31, "novembre"))
]


@pytest.mark.parametrize(
    "surface", [*IMPOSSIBLE, *(f"{one} 2024" for one in IMPOSSIBLE), "29 février 2023", "31/04/2025"]
)
def test_a_day_that_the_calendar_does_not_have_has_no_value(surface):
    assert value(surface, date(2025, 9, 5)) is None


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)), st.integers(-170, 170))
def test_a_day_with_its_weekday_is_of_the_year_in_which_they_agree(published, distance):
    day = published + timedelta(days=distance)
    assert value(f"{WEEKDAYS[day.weekday()]} {ordinal(day.day)} {MONTHS[day.month - 1]}", published) == day.isoformat()


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_that_day_of_the_week_and_close_by(published, weekday):
    read = {side: value(f"{WEEKDAYS[weekday]}{side}", published) for side in ("", " dernier", " prochain")}
    days = {side: date.fromisoformat(one or "") for side, one in read.items()}
    assert {day.weekday() for day in days.values()} == {weekday}
    assert abs((days[""] - published).days) <= 3
    assert 1 <= (published - days[" dernier"]).days <= 7
    assert 1 <= (days[" prochain"] - published).days <= 7


def moved_months(day: date, count: int) -> str:
    year, month = divmod(12 * day.year + day.month - 1 + count, 12)
    return f"{year:04d}-{month + 1:02d}"


DISTANCES = {
    "jours": lambda day, count: (day + timedelta(days=count)).isoformat(),
    "semaines": lambda day, count: "{}-W{:02d}".format(*(day + timedelta(weeks=count)).isocalendar()),
    "mois": moved_months,
    "ans": lambda day, count: f"{day.year + count:04d}",
}


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(2, 60), st.sampled_from([*DISTANCES]))
def test_a_distance_counts_from_the_publication(published, count, unit):
    assert value(f"il y a {count} {unit}", published) == DISTANCES[unit](published, -count)
    assert value(f"dans {count} {unit}", published) == DISTANCES[unit](published, count)


YEARS = range(1900, 2060)
STRETCHES = {
    "mois": {f"{name} {y}": f"{y}-{n:02d}" for y in YEARS for n, name in enumerate(MONTHS, 1)},
    "trimestre": {
        f"{ordinal(n)}{'' if n == 1 else 'e'} trimestre {y}": f"{y}-Q{n}" for y in YEARS for n in (1, 2, 3, 4)
    },
    "T": {f"T{n} {y}": f"{y}-Q{n}" for y in YEARS for n in (1, 2, 3, 4)},
    "semestre": {f"{name} semestre {y}": f"{y}-H{n}" for y in YEARS for n, name in ((1, "premier"), (2, "second"))},
    "saison": {
        f"{name} {y}": f"{y}-{code}"
        for y in YEARS
        for name, code in (("printemps", "SP"), ("été", "SU"), ("automne", "FA"), ("hiver", "WI"))
    },
    "hiver": {f"hiver {y}-{y + 1}": f"{y}-WI" for y in YEARS},
    "décennie": {f"années {10 * d}": f"{d}" for d in range(100, 206)},
    "siècle": {f"{name} siècle": f"{n:02d}" for n, name in enumerate(ROMAN)},
    "année": {str(y): str(y) for y in YEARS},
    "années": {f"{y}-{y + 1}": f"{y}/{y + 1}" for y in YEARS},
    "semaine": {f"semaine {n} de 2025": f"2025-W{n:02d}" for n in range(1, 53)},
}


@pytest.mark.parametrize("table", STRETCHES.values(), ids=STRETCHES)
def test_every_stretch(table):
    assert {surface: value(surface) for surface in table} == table


PARTS = {"début": "start", "mi-": "mid", "fin": "end"}


@pytest.mark.parametrize("words", PARTS)
def test_a_part_lies_within_its_month_and_the_parts_fill_it(words):
    reads = {name: normalise(plain(f"{words}{'' if words == 'mi-' else ' '}{name} 2024")) for name in MONTHS}
    assert {read.part for read in reads.values() if read} == {PARTS[words]}
    covered = {name: (read.earliest, read.latest) for name, read in reads.items() if read}
    first, last = {"début": (1, 10), "mi-": (11, 20), "fin": (21, 31)}[words]
    assert {one[0].day for one in covered.values()} == {first}
    assert all(one[1] == min(days_of(f"2024-{n:02d}")[1], date(2024, n, 28).replace(day=min(last, days_of(f"2024-{n:02d}")[1].day)))
               for n, one in enumerate(covered.values(), 1))  # fmt: skip


def unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


TYPOGRAPHIES = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "straight apostrophes": lambda text: text.replace("’", "'"),
    "line breaks": lambda text: text.replace(" ", "\n"),
    "capitals": str.upper,
    "no accents": unaccented,
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
}
SURFACES = [
    "8 septembre 2025", "lundi 1er février 2024", "mi-août 2024", "fin décembre 2023", "début de l’année 2025", "printemps 2025",
    "troisième trimestre 2025", "premier semestre 2024", "années quatre-vingt-dix", "XIXe siècle", "seconde moitié du XXe siècle",
    "3 au 7 mars 2024", "neuf premiers mois de 2025", "il y a deux ans", "dans dix jours", "avant-hier", "aujourd’hui", "an dernier",
    "semaine prochaine", "douze derniers mois", "lundi 8 septembre à 14h30", "premier mercredi du mois prochain",
    "fin de l’année", "réveillon de la Saint-Sylvestre 2024", "lundi de Pâques 2025", "semaine du 9 juin 2025",
]  # fmt: skip


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("change", [one for name, one in TYPOGRAPHIES.items() if name != "decomposed accents"])
def test_typography_changes_no_value(surface, change):
    day = date(2025, 9, 5)
    assert value(change(surface), day) == value(surface, day) is not None
