"""What the article as a whole says of its names. In the cases: what was found, and what stands (``tests/names/marked.py``)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.names.article_level import settle
from pipeline.names.mention import Mention
from tests.names.marked import read, tokens_of, write

FURTHER = {
    "a later mention": ("[Quetsche] recrute. On attend Quetsche.", "[Quetsche] recrute. On attend [Quetsche]."),
    "an earlier mention": (
        "Chez Quetsche, on recrute. [Quetsche] grandit.",
        "Chez [Quetsche], on recrute. [Quetsche] grandit.",
    ),
    "the headline": (
        "Quetsche lève 3 M€\nLa start-up [Quetsche] grandit.",
        "[Quetsche] lève 3 M€\nLa start-up [Quetsche] grandit.",
    ),
    "of several words": ("[Val Brume] sort. Puis Val Brume rentre.", "[Val Brume] sort. Puis [Val Brume] rentre."),
    "the longest": (
        "[Quetsche] et [Quetsche Santé] : Quetsche Santé paie.",
        "[Quetsche] et [Quetsche Santé] : [Quetsche Santé] paie.",
    ),
    "after an elision": ("[Orvane] paie ; le prix d’Orvane.", "[Orvane] paie ; le prix d’[Orvane]."),
    "in quotes": ("[Quetsche] paie. « Quetsche » ?", "[Quetsche] paie. « [Quetsche] » ?"),
    "in brackets": ("[Quetsche] paie (Quetsche).", "[Quetsche] paie ([Quetsche])."),
    "a sigle": ("La [CNRV] paie. Pas la CNRV.", "La [CNRV] paie. Pas la [CNRV]."),
    "unsure, but said what it is": (
        "Son outil d’analyse, {Quetsche 0.5}, trie. Puis Quetsche range.",
        "Son outil d’analyse, {Quetsche}, trie. Puis {Quetsche} range.",
    ),
    "a product": ("le {Voxel 3} et le Voxel 3 noir", "le {Voxel 3} et le {Voxel 3} noir"),
}
NOT_FURTHER = {
    "a longer word": "[Quetsche] paie les Quetschelois.",
    "a compound": "[Quetsche] quitte Quetsche-sur-Isère et Saint-Quetsche.",
    "a longer name": "[Quetsche] quitte la rue Quetsche Moreau.",
    "a person of that name": "[Tessier] paie. L’avant-centre Malik Tessier part.",
    "a first name": "[Camille] paie. Une amie, dit-elle, Camille.",
    "a place": "[Thiers] gagne. On forge à Thiers.",
    "an ordinary word": "[Carillon] paie. Un carillon sonne. Carillon muet.",
    "a person and a firm": "[Pierre Lannoy] paie. Le directeur, Pierre Lannoy, part.",
    "not sure of it": "[Quetsche 0.6] paie. On attend Quetsche.",
    "a small word": "[leport] paie. On va vers leport.",
}
BOUNDARIES = {
    "enumeration by points": ("{Quetsche · Corvac · Orvane}", "{Quetsche} · {Corvac} · {Orvane}"),
    "product and maker": ("la {Duo de Renault}", "la {Duo} de [Renault]"),
    "two products": ("{Nao et Pepper}", "{Nao} et {Pepper}"),
    "two listed firms": ("[Renault et Peugeot] signent", "[Renault] et [Peugeot] signent"),
    "one firm with two names": ("[Sorel et Mandrin] signent", "[Sorel et Mandrin] signent"),
    "next sentence": ("une {Xbox Series X. Elle} sort", "une {Xbox Series X}. Elle sort"),
    "prefix": ("l’[ex-Pôle emploi]", "l’ex-[Pôle emploi]"),
    "no prefix": ("un {Post-it} jaune", "un {Post-it} jaune"),
    "stop after a letter": ("le {Ledger Nano X.}", "le {Ledger Nano X}."),
    "overlapping": ("[Quetsche Santé]", "[Quetsche Santé]"),
}
FALSE = {
    "a guess": "un [Quetsche 0.2] de plus",
    "a share code": "L’action ([OREP.PA]) grimpe",
    "a place": "vers [Manhattan 0.8]",
    "a person of the lists": "prête {Mickey 0.6} à l’écran",
    "a demonym": "un {Français 0.7} sur trois",
    "first name and surname": "voici [Naoko Ferrand 0.7] au piano",
    "surname of a person named in full": "Camille Lacrouts chante. [Lacrouts 0.7] rit.",
}
KEPT = {
    "a sure place": "le [Manhattan 0.95] paie",
    "a party with its article": "le groupe des [Républicains 0.7]",
    "a person’s firm that acts": "chez [Naoko Ferrand 0.7], on recrute",
    "a surname that is a listed firm": "Louis Renault rit. [Renault 0.7] paie.",
    "an unlisted surname alone": "[Lacrouts 0.7] paie.",
}


def settled(source: str) -> str:
    text, mentions = read(source)
    return write(text, settle(tokens_of(text), mentions))


@pytest.mark.parametrize(("source", "expected"), [*FURTHER.values(), *BOUNDARIES.values()], ids=[*FURTHER, *BOUNDARIES])
def test_settled(source, expected):
    assert settled(source) == expected


@pytest.mark.parametrize("source", NOT_FURTHER.values(), ids=NOT_FURTHER)
def test_no_further_mention(source):
    text, mentions = read(source)
    assert len(settle(tokens_of(text), mentions)) == len(mentions)


@pytest.mark.parametrize("source", FALSE.values(), ids=FALSE)
def test_false_alarms(source):
    text, mentions = read(source)
    assert settle(tokens_of(text), mentions) == []


@pytest.mark.parametrize("source", KEPT.values(), ids=KEPT)
def test_kept(source):
    text, mentions = read(source)
    assert [(m.start, m.end) for m in settle(tokens_of(text), mentions)] == [(m.start, m.end) for m in mentions]


NAMES = ["Quetsche", "La Poste", "Orange", "Val Brume", "Renault et Peugeot", "l’AFP", "« Corvac »", "Doubs 36", "(AMF"]


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.booleans(), st.booleans(), st.floats(0, 1)), max_size=12))
def test_mentions_are_ordered_apart_and_never_empty(drawn):
    text, mentions = "", []
    for name, is_found, is_product, sure in drawn:
        if is_found:
            kind = "product" if is_product else "organisation"
            mentions.append(Mention(len(text), len(text) + len(name), kind, sure))
        text += f"{name} dit ; "
    found = settle(tokens_of(text), mentions)
    assert all(one.end <= other.start for one, other in zip(found[:-1], found[1:], strict=True))
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] != "" for one in found)


def test_time_grows_with_the_text():
    def seconds(repeats: int) -> float:
        text, mentions = read("La [Poste] et [Quetsche] paient ; Quetsche, dit-on. " * repeats)
        tokens = tokens_of(text)
        began = time.process_time()
        settle(tokens, mentions)
        return time.process_time() - began

    seconds(100)
    assert seconds(4000) < 20 * seconds(400) + 0.2
