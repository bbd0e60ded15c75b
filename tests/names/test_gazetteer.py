"""Which listed names are found in a text."""

import pytest

from pipeline.names.gazetteer import KINDS, Gazetteer

LISTS = {
    "Crédit agricole": 1,
    "Crédit agricole Assurances": 1,
    "L'Oréal": 3,
    "École polytechnique": 1,
    "Airbus": 1,
    "Mil": 1,
    "Orange": 1 | 1 << 6 | 16,
}


def find(sentence: str) -> list[tuple[str, str, bool]]:
    words = sentence.replace("'", "' ").split(" ")
    starts, position = [], 0
    for word in words:
        position = sentence.index(word, position)
        starts.append(position)
        position += len(word)
    found = Gazetteer(LISTS).find(sentence, words, starts)
    return [(" ".join(words[one.start : one.end]), KINDS[one.kind], one.common) for one in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le Crédit agricole Assurances progresse", [("Crédit agricole Assurances", "ORG", False)]),
        ("Le Crédit agricole progresse", [("Crédit agricole", "ORG", False)]),
        ("L'Oréal progresse", [("L' Oréal", "ORG", False), ("L' Oréal", "PRODUCT", False)]),
        ("l' Ecole polytechnique", [("Ecole polytechnique", "ORG", False)]),
        ("AIRBUS LIVRE", [("AIRBUS", "ORG", False)]),
        ("CREDIT AGRICOLE", [("CREDIT AGRICOLE", "ORG", False)]),
        ("le MIL", []),
        ("un airbus", []),
        ("Airbuses", []),
        ("Orange recrute", [("Orange", "ORG", True), ("Orange", "PLACE", False)]),
    ],
)
def test_find(sentence: str, expected: list[tuple[str, str, bool]]) -> None:
    assert find(sentence) == expected


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("AFP", {"ORG"}), ("Renault Clio", {"PRODUCT"}), ("Facebook", {"ORG", "PRODUCT"}), ("ce mot-là", set())],
)
def test_the_lists_of_the_package(name: str, kinds: set[str]) -> None:
    assert Gazetteer.load().kinds(name) == kinds
