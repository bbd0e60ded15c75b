"""Everyday dates as they stand in a sentence: the tables of ``dates_everyday.py``."""

from datetime import date

import pytest
from dates_everyday import MONDAY, ON_MONDAY, ON_TUESDAY, ON_WEDNESDAY, TUESDAY, WEDNESDAY

from pipeline.dates import find, resolve
from pipeline.typography import plain


def found(text: str, published: date) -> str:
    view = plain(f"{text}.")
    spans = [(one.start, one.end) for one in find(view) if one.kind == "date"]
    return " ".join(one.value or "null" for one in resolve(view, spans, published) if one)


@pytest.mark.parametrize(("text", "value"), ON_TUESDAY.items())
def test_on_a_tuesday_of_february(text, value):
    assert found(text, TUESDAY) == value


@pytest.mark.parametrize(("text", "value"), ON_MONDAY.items())
def test_on_a_monday_of_november(text, value):
    assert found(text, MONDAY) == value


@pytest.mark.parametrize(("text", "value"), ON_WEDNESDAY.items())
def test_on_a_wednesday_of_july(text, value):
    assert found(text, WEDNESDAY) == value


@pytest.mark.parametrize(("text", "value"), ON_WEDNESDAY.items())
def test_capitals_change_no_value(text, value):
    assert found(text.upper(), WEDNESDAY) == value
