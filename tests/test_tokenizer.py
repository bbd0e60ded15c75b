"""Our way of loading and running the tokenizer gives spaCy's tokens."""

import re

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.fr.tokenizer_exceptions import TOKEN_MATCH
from spacy.vocab import Vocab

from pipeline.spacy_model import model_folder
from pipeline.tokenizer import Compounds, Words, compact, load_tokenizer, split_at
from pipeline.typography import plain

SPACY = TOKEN_MATCH.__self__


@pytest.fixture(scope="module")
def spacys():
    """The tokenizer that ``spacy.load`` would give."""
    tokenizer = spacy.blank("fr").tokenizer
    tokenizer.from_disk(model_folder() / "tokenizer", exclude=["vocab"])
    return tokenizer


@pytest.fixture(scope="module")
def words():
    return Words.load()


@pytest.mark.parametrize(
    ("word", "whole"),
    [
        ("mi-temps", True),
        ("Premier-ministre", True),
        ("PREMIER-MINISTRE", True),
        ("États-Unis", True),
        ("entr'ouvert", True),
        ("entr’ouvert", True),
        ("saut-de-ski", True),
        ("Villeneuve-l'Étang", True),
        ("Saint-Étienne-du-Rouvray", True),
        ("mi-temps2", False),
        ("Airbus", False),
        ("Rolls-Royce", False),
        ("l'entreprise", False),
        ("anti-européen", True),
        ("Pont-à-Mousson", True),
    ],
)
def test_compounds_are_those_of_spacy(word, whole):
    assert (SPACY.match(word) is not None) is whole
    assert (Compounds(SPACY.pattern).match(word) is not None) is whole


def test_the_compact_pattern_is_a_fiftieth_of_spacys():
    assert len(compact(SPACY.pattern)) < len(SPACY.pattern) / 50


@pytest.mark.parametrize("pattern", ["abc", "(?iu)(?:^a[-–—‐‑]b$)|(?:^abc$)"])
def test_another_kind_of_pattern_is_refused(pattern):
    with pytest.raises(ValueError, match=r"alternative"):
        compact(pattern)


TEXTS = [
    "",
    " ",
    "\n",
    "  L’entreprise  lève 12 000 €.\n\n— « C’est-à-dire ? », dit-elle (J.-C. M. Durand).",
    "Aujourd'hui, l'ex-Pôle emploi vaut 60€/MWh, 3,5M$; voir https://www.exemple.fr/a-b?c=1.",
    "Le premier-ministre n'est-ce pas ; Est-ce qu'a-t-il va-t-on ? :) etc. ",
    "R&D, S.A., Ledger Nano X. iPhone 15\u00a0Pro\u202f: 1\u202f299\u00a0€…\t\tFin",
]


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_those_of_spacy(words, spacys, text):
    doc = spacys(text)
    assert words(text) == ([plain(token.text) for token in doc], [token.idx for token in doc])


@given(st.text(alphabet="aEé1 \n\u00a0'’-–.,()«»€$%/:&", max_size=25))
def test_tokens_of_any_text_are_those_of_spacy(words, spacys, text):
    doc = spacys(text)
    assert words(text) == ([plain(token.text) for token in doc], [token.idx for token in doc])


def test_a_run_met_before_is_cut_alike(words):
    assert words("Une-deux. Une-deux. Une-deux.")[0] == ["Une", "-", "deux", "."] * 3


def test_our_tokenizer_can_be_stored(spacys):
    assert load_tokenizer(model_folder(), Vocab()).to_bytes(exclude=["vocab"]) == spacys.to_bytes(exclude=["vocab"])


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ([], (["60€/MWh", "."], [0, 7])),
        ([2, 3], (["60", "€", "/MWh", "."], [0, 2, 3, 7])),
        ([0, 7, 8, 99], (["60€/MWh", "."], [0, 7])),
    ],
)
def test_tokens_are_split_at_edges_inside_them(edges, expected):
    assert split_at(["60€/MWh", "."], [0, 7], edges) == expected


def test_the_letters_of_spacys_pattern_are_long_lists():
    assert len(re.findall(r"\[[^\[\]]{100,}\]", compact(SPACY.pattern))) < 20
