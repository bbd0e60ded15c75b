"""Each disagreement is one error, with its line; two runs are compared by them."""

import pytest

from pipeline.evaluate import Evaluation, Judged, compare, evaluate, from_gold
from pipeline.gold import parse

GOLD = "Le titre\n\nHier, [[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR about]] à [[ORG SFR]]."
CASES = {
    "missed": "Le titre\n\nHier, Orange paie [[MONEY 3 M€ | 3000000 EUR about]] à [[ORG SFR]].",
    "spurious": "Le titre\n\n[[ORG Hier]], [[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR about]] à [[ORG SFR]].",
    "boundary": "Le titre\n\nHier, [[ORG Orange paie]] [[MONEY 3 M€ | 3000000 EUR about]] à [[ORG SFR]].",
    "label": "Le titre\n\nHier, [[PRODUCT Orange]] paie [[MONEY 3 M€ | 3000000 EUR about]] à [[ORG SFR]].",
    "value": "Le titre\n\nHier, [[ORG Orange]] paie [[MONEY 3 M€ | 3000 EUR about]] à [[ORG SFR]].",
    "modifier": "Le titre\n\nHier, [[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR]] à [[ORG SFR]].",
    "per": "Le titre\n\nHier, [[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR about per=year]] à [[ORG SFR]].",
    "currency_from": "Le titre\n\nHier, [[ORG Orange]] paie [[MONEY 3 M€ | 3000000 EUR about ctx]] à [[ORG SFR]].",
}
SAID = {
    "missed": ("Orange", None, "Hier, ⟦Orange⟧ paie 3 M€ à SFR."),
    "spurious": (None, "Hier", "⟦Hier⟧, Orange paie 3 M€ à SFR."),
    "boundary": ("Orange", "Orange paie", "Hier, ⟦Orange⟧ paie 3 M€ à SFR."),
    "label": ("ORG Orange", "PRODUCT Orange", "Hier, ⟦Orange⟧ paie 3 M€ à SFR."),
    "value": ("3000000 EUR", "3000 EUR", "Hier, Orange paie ⟦3 M€⟧ à SFR."),
    "modifier": ("about", None, "Hier, Orange paie ⟦3 M€⟧ à SFR."),
    "per": (None, "year", "Hier, Orange paie ⟦3 M€⟧ à SFR."),
    "currency_from": ("text", "context", "Hier, Orange paie ⟦3 M€⟧ à SFR."),
}


def judge(found: str, *, article: str = "t") -> Evaluation:
    expected, got = parse(GOLD, article_id=article), parse(found, article_id=article)
    assert expected.text == got.text
    return evaluate([Judged(article, expected.text, from_gold(expected), from_gold(got))])


@pytest.mark.parametrize("kind", CASES)
def test_one_error_of_its_kind_with_its_line(kind: str):
    (error,) = judge(CASES[kind]).errors
    assert error.kind == kind
    assert (error.expected, error.found, error.context) == SAID[kind]
    assert error.line == 3


def test_no_errors_in_gold_against_itself():
    assert judge(GOLD).errors == []


def test_without_the_text_the_mention_stands_for_its_line():
    expected = from_gold(parse(GOLD, article_id="t"))
    run = evaluate([Judged("t", None, expected, expected[1:])])
    assert [(error.line, error.context) for error in run.errors] == [(0, "⟦Orange⟧")]


def test_a_later_run_shows_what_is_gone_and_what_is_new():
    comparison = compare(old=judge(CASES["missed"]), new=judge(CASES["value"]))
    assert [(error.kind, error.expected) for error in comparison.gone] == [("missed", "Orange")]
    assert [(error.kind, error.found) for error in comparison.new] == [("value", "3000 EUR")]
    changes = {(change.label, change.figure): (change.old, change.new) for change in comparison.changes}
    assert changes["ORG", "exact F1"] == (pytest.approx(2 / 3), 1.0)
    assert changes["MONEY", "value F1"] == (1.0, 0.0)
    assert changes["micro", "exact F1"] == (pytest.approx(4 / 5), 1.0)
    assert ("DATE", "exact F1") not in changes
    assert comparison.articles == [("t", pytest.approx(1 / 5))]


def test_articles_of_one_run_only_are_named_and_their_errors_left_out():
    comparison = compare(old=judge(CASES["missed"], article="a"), new=judge(CASES["value"], article="b"))
    assert (comparison.gone, comparison.new) == ([], [])
    assert (comparison.only_old, comparison.only_new) == (["a"], ["b"])
