"""The user's names against what was found: ``[…]`` and ``{…}`` mark what was found, then what stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.names.forced import forced
from pipeline.names.lexicon import Entry, Lexicon
from pipeline.names.mention import Mention
from pipeline.typography import plain
from tests.names.marked import read, write

LEXICON = Lexicon.of(
    [
        Entry("Quetsche", "organisation", forbidden=False, canonical=None, id="7"),
        Entry("Quetsche Mobile", "product", forbidden=False, canonical=None, id=None),
        Entry("L'Ourse", "organisation", forbidden=False, canonical=None, id=None),
        Entry("Crédit Mutuel Arkéa", "organisation", forbidden=False, canonical=None, id=None),
        Entry("Carillon", None, forbidden=True, canonical=None, id=None),
        Entry("Orvane", None, forbidden=False, canonical="Orvane SA", id=None),
        Entry("Orange", "organisation", forbidden=False, canonical=None, id=None),
    ]
)
CASES = {
    "added": ("chez Quetsche, on rit", "chez [Quetsche], on rit"),
    "added twice": ("Quetsche et Quetsche", "[Quetsche] et [Quetsche]"),
    "another kind": ("chez {Quetsche}", "chez [Quetsche]"),
    "longest": ("avec Quetsche Mobile", "avec {Quetsche Mobile}"),
    "apostrophe": ("pour L’Ourse", "pour [L’Ourse]"),
    "capitals": ("QUETSCHE RECRUTE", "[QUETSCHE] RECRUTE"),
    "another case": ("le Crédit mutuel Arkéa", "le [Crédit mutuel Arkéa]"),
    "over two found": ("le [Crédit mutuel] [Arkéa] et [Y]", "le [Crédit mutuel Arkéa] et [Y]"),
    "over too much": ("chez [Quetsche lundi]", "chez [Quetsche] lundi"),
    "under a longer name": ("chez [Orange Bank]", "chez [Orange Bank]"),
    "under a model": ("le {Quetsche 3}", "le {Quetsche 3}"),
    "forbidden": ("un [Carillon] sonne", "un Carillon sonne"),
    "forbidden, not found": ("un Carillon sonne", "un Carillon sonne"),
    "forbidden inside a longer name": ("chez [Carillon Santé]", "chez [Carillon Santé]"),
    "only renamed": ("chez Orvane et [Orvane]", "chez Orvane et [Orvane]"),
    "ordinary word": ("une orange, Orange", "une orange, [Orange]"),
    "inside a word": ("les Quetschois", "les Quetschois"),
    "before and after": ("[X] et Quetsche et {Y}", "[X] et [Quetsche] et {Y}"),
    "nothing": ("[X] et {Y}", "[X] et {Y}"),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_forced(source, expected):
    text, mentions = read(source)
    assert write(text, forced(plain(text), mentions, LEXICON)) == expected


PIECES = ["Quetsche", "Mobile", "Orange", "Bank", "Carillon", "Crédit", "mutuel", "Arkéa", "et", "3"]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.integers(0, 3)), max_size=12))
def test_none_overlaps_another(drawn):
    words = " ".join(piece for piece, _ in drawn)
    mentions: list[Mention] = []
    position = 0
    for piece, length in drawn:
        end = min(len(words), position + len(piece) + length * 3)
        if length and (not mentions or mentions[-1].end <= position) and words[position:end].strip():
            mentions.append(Mention(position, end, "organisation"))
        position += len(piece) + 1
    found = forced(words, mentions, LEXICON)
    assert all(one.end <= other.start for one, other in zip(found[:-1], found[1:], strict=True))
