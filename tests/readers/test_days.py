from datetime import date

import pytest

from pipeline.readers.days import day_of

DAY = date(2025, 9, 8)
SAME_DAY = [
    "2025-09-08",
    "2025-9-8",
    "2025/09/08 10:00",
    "20250908",
    20250908,
    "2025-09-08T23:30:00Z",
    "2025-09-08T00:30:00+02:00",
    "2025-09-08T10:24:00.000+0200",
    "2025-09-08 10:24:00.123",
    "2025-09-08+02:00",
    "20250908T101500Z",
    "20250908101500",
    "20250908101500123",
    1757318400,
    1757318400.75,
    "1757318400",
    1757318400000,
    1757318400000000,
    1757318400000000000,
    "Mon, 08 Sep 2025 23:24:00 -0800",
    "Mon, 8 Sep 2025",
    "8 Sep 2025 10:00 GMT",
    "Mon Sep 08 2025 10:24:00 GMT+0200 (CEST)",
    "September 8, 2025",
    "08/09/2025",
    "08/09/2025 10:24:00",
    "08.09.2025",
    "08/09/25",
    "8 septembre 2025",
    "lundi 8 septembre 2025 à 10 h 24",
    "Publié le 8 septembre 2025 à 10h",
    "8 sept. 2025",
    " 2025-09-08 ",
]
NO_DAY = [
    *(
        "",
        " ",
        "demain",
        "il y a 2 heures",
        "2025",
        "2025-09",
        "2025-13-45",
        "0000-00-00",
        "12:30",
        "2025-W36",
        "2025-251",
    ),
    *("Mis à jour le 8 septembre 2025", "99999999999999999999", "2025-09-081", "x" * 200, "31/02/2025"),
    *(0, -5, 2025, True, None, [], {}, 1e300, float("nan"), float("inf")),
]


@pytest.mark.parametrize("written", SAME_DAY, ids=repr)
def test_one_day_in_many_forms(written):
    assert day_of(written) == DAY


@pytest.mark.parametrize("written", NO_DAY, ids=repr)
def test_what_is_no_day(written):
    assert day_of(written) is None


def test_the_first_of_the_month():
    assert day_of("1er mars 2025") == date(2025, 3, 1)


def test_seconds_are_of_utc():
    assert [day_of(1757289599), day_of(1757289600)] == [date(2025, 9, 7), DAY]
