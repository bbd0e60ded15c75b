from hypothesis import given
from hypothesis import strategies as st

from pipeline.pieces import pieces


@given(st.text(alphabet="ab1 .\nÀ"), st.integers(min_value=1, max_value=20))
def test_pieces_are_the_whole_text(text, length):
    parts = list(pieces(text, length=length))
    assert "".join(part for _, part in parts) == text
    assert all(text.startswith(part, offset) for offset, part in parts)
    assert all(len(part) <= length for _, part in parts)


def test_a_cut_is_at_the_end_of_a_paragraph():
    text = "Le prix monte. Il vaut 3 millions\nd’euros le lundi. Puis il baisse."
    assert next(part for _, part in pieces(text, length=40)) == "Le prix monte. Il vaut 3 millions\n"


def test_no_number_is_cut():
    text = "il vaut 12 000 000 euros " * 20
    assert all(part.startswith(("il ", "vaut ")) for _, part in pieces(text, length=60))
