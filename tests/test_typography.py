import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.typography import plain, readable


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("12\u00a0000\u202feuros", "12 000 euros"),
        ("l’an", "l'an"),
        ("1ᵉʳ", "1er"),
        ("mi\u2011mars", "mi-mars"),
        ("un\u2028deux\rtrois", "un\ndeux\ntrois"),
        ("a\x00b", "a b"),
        ("60 m²", "60 m²"),
    ],
)
def test_plain_writes_one_thing_one_way(written, seen):
    assert plain(written) == seen


@given(st.text())
def test_plain_keeps_length_and_changes_nothing_twice(text):
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


def test_a_clean_text_is_its_own_view():
    text = "Léa paie 2 000 €."
    assert readable(text).text is text


@pytest.mark.parametrize(
    ("given_text", "seen"),
    [
        (unicodedata.normalize("NFD", "déjà"), "déjà"),
        ("in\u00advesti\u200bsse\ufeffment", "investissement"),
        ("un\ud83d mot", "un\ufffd mot"),
    ],
)
def test_readable_text(given_text, seen):
    assert readable(given_text).text == seen


@given(st.text(alphabet=st.sampled_from("ab é\u0301\u0327\u00ad\u200b\ud800🙂\n")).filter(bool))
def test_offsets_lead_back_to_the_text_as_given(text):
    view = readable(text)
    for index in range(len(view.text)):
        start, end = view.original(index, index + 1)
        assert readable(text[start:end]).text == view.text[index] or end - start > 1
        assert view.readable(start, end)[0] <= index < view.readable(start, end)[1]


@pytest.mark.parametrize(
    ("given_text", "places"),
    [
        pytest.param("s\u0300\u00ad", [(0, 1), (1, 2)], id="a mark that composes with no letter"),
        pytest.param("e\u0301\u0300", [(0, 2), (2, 3)], id="a mark too many"),
        pytest.param("e\u0301", [(0, 2)], id="a mark that composes"),
        pytest.param("€\u0301\u0327", [(0, 1), (1, 3), (1, 3)], id="marks in another order"),
        pytest.param("e\u0301\u0327", [(0, 3), (0, 3)], id="marks in another order, the last of which composes"),
        pytest.param("\u0958", [(0, 1), (0, 1)], id="a letter that is never composed"),
    ],
)
def test_a_letter_keeps_its_place_apart_from_marks_that_do_not_compose(given_text, places):
    view = readable(given_text)
    assert [view.original(index, index + 1) for index in range(len(view.text))] == places
