"""B-cubed against sums done by hand."""

import pytest

from pipeline.evaluate import Judged, evaluate, from_gold
from pipeline.evaluate.grouping import b_cubed
from pipeline.gold import parse

A, B, C, D, E = ((n, n + 1) for n in range(5))


def test_the_same_groups_are_perfect():
    assert b_cubed([[A, B], [C]], [[C], [B, A]]).f1 == 1.0


def test_everything_in_one_group_costs_precision():
    # Each of A, B, C: 3 of 5 are right; D, E: 2 of 5. (3·3/5 + 2·2/5) / 5 = 13/25.
    result = b_cubed([[A, B, C], [D, E]], [[A, B, C, D, E]])
    assert result.precision == pytest.approx(13 / 25)
    assert result.recall == 1.0


def test_everything_apart_costs_recall():
    # A, B, C: 1 of 3 each; D, E: 1 of 2 each. (3·1/3 + 2·1/2) / 5 = 2/5.
    result = b_cubed([[A, B, C], [D, E]], [[A], [B], [C], [D], [E]])
    assert result.precision == 1.0
    assert result.recall == pytest.approx(2 / 5)


def test_missed_and_invented_mentions_add_nothing():
    # Expected {A, B}, found {A, C}: A has precision 1/2 and recall 1/2; C and B have 0.
    result = b_cubed([[A, B]], [[A, C]])
    assert (result.precision, result.recall, result.f1) == (0.25, 0.25, 0.25)


def test_no_mentions_no_figures():
    result = b_cubed([], [])
    assert (result.precision, result.recall, result.f1) == (None, None, None)


def test_grouping_of_the_found_ones_leaves_detection_aside():
    gold = parse("[[ORG Mistral AI]], [[ORG Mistral | Mistral AI]], [[ORG AFP]]", article_id="t")
    found = parse("[[ORG Mistral AI]], [[ORG Mistral | Mistral AI]], AFP", article_id="t")
    org = evaluate([Judged("t", gold.text, from_gold(gold), from_gold(found))]).labels["ORG"]
    assert org.grouping_found.f1 == 1.0
    assert org.grouping.precision == 1.0
    assert org.grouping.recall == pytest.approx(2 / 3)


def test_a_short_form_left_alone_is_a_group_of_its_own():
    gold = parse("[[ORG Mistral AI]], [[ORG Mistral | Mistral AI]]", article_id="t")
    found = parse("[[ORG Mistral AI]], [[ORG Mistral]]", article_id="t")
    org = evaluate([Judged("t", gold.text, from_gold(gold), from_gold(found))]).labels["ORG"]
    assert org.grouping_found.precision == 1.0
    assert org.grouping_found.recall == 0.5


def test_optional_mentions_do_not_enter_the_groups():
    gold = parse("[[ORG Bercy]], [[ORG? Bercy]]", article_id="t")
    found = parse("[[ORG Bercy]], [[ORG Bercy]]", article_id="t")
    org = evaluate([Judged("t", gold.text, from_gold(gold), from_gold(found))]).labels["ORG"]
    assert (org.grouping.expected, org.grouping.found, org.grouping.f1) == (1, 1, 1.0)
