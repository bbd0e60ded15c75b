"""One surface, one value: the tables of ``dates_values.py``."""

from collections.abc import Mapping

import pytest
from dates_values import (
    DURATIONS,
    EXPLICIT,
    NOT_DATES,
    PARTS,
    PUBLISHED,
    RELATIVE,
    RELATIVE_PARTS,
    UNRESOLVED,
)

from pipeline.dates import DateValue, is_impossible, normalise, normalise_duration
from pipeline.typography import plain


def pairs(table: Mapping) -> list[tuple]:
    return [(surface, value) for value, surfaces in table.items() for surface in surfaces]


def read(surface: str, published=None) -> DateValue:
    value = normalise(plain(surface), published)
    assert value is not None, f"{surface!r} is no date"
    return value


@pytest.mark.parametrize(("surface", "value"), pairs(EXPLICIT))
def test_a_complete_date_needs_no_anchor(surface, value):
    got = read(surface)
    assert (got.value, got.resolution, got.part) == (value, "explicit", None)


@pytest.mark.parametrize(("surface", "value"), pairs(EXPLICIT))
def test_no_anchor_changes_a_complete_date(surface, value):
    assert read(surface, PUBLISHED).value == value


@pytest.mark.parametrize(("surface", "value"), pairs(PARTS))
def test_a_part_of_a_complete_stretch(surface, value):
    got = read(surface)
    assert ((got.value, got.part), got.resolution) == (value, "explicit")


@pytest.mark.parametrize(("surface", "value"), pairs(RELATIVE))
def test_a_date_told_from_the_publication(surface, value):
    got = read(surface, PUBLISHED)
    assert (got.value, got.resolution, got.part) == (value, "publication", None)


@pytest.mark.parametrize(("surface", "value"), pairs(RELATIVE_PARTS))
def test_a_part_told_from_the_publication(surface, value):
    got = read(surface, PUBLISHED)
    assert ((got.value, got.part), got.resolution) == (value, "publication")


@pytest.mark.parametrize(("surface", "value"), pairs(UNRESOLVED))
def test_without_an_anchor_only_what_is_known_is_said(surface, value):
    got = read(surface)
    assert (got.value, got.resolution, got.earliest, got.latest) == (value, "unresolved", None, None)


@pytest.mark.parametrize("surface", NOT_DATES)
def test_no_date(surface):
    got = normalise(plain(surface), PUBLISHED)
    assert got is None


@pytest.mark.parametrize(("surface", "value"), pairs(DURATIONS))
def test_a_length_of_time(surface, value):
    assert normalise_duration(plain(surface)) == value


@pytest.mark.parametrize("surface", ["30 février", "30 février 2024", "31/04/2025", "31 novembre", "29 février 2023"])
def test_an_impossible_day(surface):
    assert is_impossible(plain(surface))


@pytest.mark.parametrize("surface", ["28 février", "29 février", "29 février 2024", "hier", "veille", "2024"])
def test_a_possible_day(surface):
    assert not is_impossible(plain(surface))
