"""A listed name is left out as a whole, at every place where it stands."""

import numpy as np
import pytest

from pipeline.names.gazetteer import KINDS
from pipeline.names.recogniser_features import FEATURES, SLOTS
from pipeline.training.dropout import Dropout, forget

ORG = KINDS.index("ORG")
BEGIN, INSIDE, SINGLE = (FEATURES.index(f"ORG:clear:{position}") for position in ("begin", "inside", "single"))
HEADLINE = FEATURES.index("headline")
# « Crédit agricole … Orange … Crédit agricole », the first in a headline
WORDS = np.array([0, 1, 2, 3, 2, 0, 1], dtype=np.int32)
LISTED = [BEGIN, INSIDE, 0, SINGLE, 0, BEGIN, INSIDE]


def features() -> np.ndarray:
    table = np.zeros((len(WORDS), SLOTS), dtype=np.int32)
    table[:, ORG] = LISTED
    table[:2, -1] = HEADLINE
    return table


def left(*unknown: int, **rates: float) -> np.ndarray:
    dropout = Dropout(**{"rate": 0.0, "word": 0.0, "gazetteer": 0.0, "lexical": 0.0} | rates)
    return forget(features(), WORDS, np.isin(np.arange(4), unknown), dropout, np.random.default_rng(0))


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [
        ([], LISTED),
        ([0], [0, 0, 0, SINGLE, 0, 0, 0]),
        ([1], LISTED),
        ([3], [BEGIN, INSIDE, 0, 0, 0, BEGIN, INSIDE]),
    ],
)
def test_a_word_that_is_unknown_begins_no_listed_name(unknown: list[int], expected: list[int]) -> None:
    assert left(*unknown)[:, ORG].tolist() == expected


def test_nothing_else_is_left_out() -> None:
    assert left(0)[:, -1].tolist() == features()[:, -1].tolist()


@pytest.mark.parametrize("seed", range(8))
def test_a_name_is_left_out_everywhere_or_nowhere(seed: int) -> None:
    dropout = Dropout(gazetteer=0.5)
    kept = forget(features(), WORDS, np.zeros(4, dtype=bool), dropout, np.random.default_rng(seed))[:, ORG]
    assert kept[[0, 1, 5, 6]].tolist() in ([BEGIN, INSIDE, BEGIN, INSIDE], [0, 0, 0, 0])


@pytest.mark.parametrize(("rates", "slot"), [({"gazetteer": 1.0}, ORG), ({"lexical": 1.0}, -1)])
def test_each_rate_has_its_features(rates: dict[str, float], slot: int) -> None:
    kept = left(**rates)
    assert not kept[:, slot].any()
    assert kept.any()
