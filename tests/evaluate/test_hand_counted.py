"""Figures against cases small enough to be counted by hand."""

from pathlib import Path

import pytest
from spacy.scorer import PRFScore

from pipeline.evaluate import Evaluation, Judged, evaluate, from_gold
from pipeline.gold import GoldArticle, parse, read_folder

CORPUS = Path(__file__).parents[2] / "fixtures" / "corpus"


def judge(gold: str, found: str) -> Evaluation:
    """Both in inline form; the text without marks has to be the same."""
    expected, got = parse(gold, article_id="t"), parse(found, article_id="t")
    assert expected.text == got.text
    return evaluate([Judged("t", expected.text, from_gold(expected), from_gold(got))])


def test_two_of_three_found_and_one_invented():
    run = judge(
        "[[ORG Orange]] et [[ORG Free]] et [[ORG SFR]] à Lyon",
        "[[ORG Orange]] et [[ORG Free]] et SFR à [[ORG Lyon]]",
    )
    org = run.labels["ORG"]
    assert (org.gold, org.found, org.exact, org.overlap) == (3, 3, 2, 2)
    assert org.exact_score.precision == pytest.approx(2 / 3)
    assert org.exact_score.recall == pytest.approx(2 / 3)
    assert org.exact_score.f1 == pytest.approx(2 / 3)


def test_a_short_span_counts_as_overlap_only():
    run = judge("chez [[ORG Crédit agricole Assurances]]", "chez [[ORG Crédit agricole]] Assurances")
    org = run.labels["ORG"]
    assert (org.exact, org.overlap) == (0, 1)
    assert (org.exact_score.f1, org.overlap_score.f1) == (0.0, 1.0)


def test_two_spans_inside_one_expected_span_are_one_hit_and_one_invention():
    run = judge(
        "de [[MONEY 22 à 39 millions d’euros | 22000000..39000000 EUR]]",
        "de [[MONEY 22 | 22 EUR]] à [[MONEY 39 millions d’euros | 39000000 EUR]]",
    )
    money = run.labels["MONEY"]
    assert (money.gold, money.found, money.exact, money.overlap) == (1, 2, 0, 1)
    assert money.overlap_score.precision == 0.5


@pytest.mark.parametrize(
    ("found", "ignored", "counted"),
    [
        pytest.param("l’[[ORG armée française]] et [[ORG Thales]]", 1, 1, id="equal"),
        pytest.param("l’armée [[ORG française]] et [[ORG Thales]]", 1, 1, id="inside"),
        pytest.param("l’armée française et [[ORG Thales]]", 0, 1, id="not found"),
        pytest.param("l’[[ORG armée française et Thales]]", 0, 1, id="reaches into an expected one"),
        pytest.param("l’[[PRODUCT armée française]] et [[ORG Thales]]", 0, 1, id="under another label"),
    ],
)
def test_optional_spans_are_neither_rewarded_nor_punished(found: str, ignored: int, counted: int):
    run = judge("l’[[ORG? armée française]] et [[ORG Thales]]", found)
    org = run.labels["ORG"]
    assert (org.gold, org.found, org.ignored) == (1, counted, ignored)
    assert org.exact == (0 if found.endswith("et Thales]]") else 1)


def test_an_optional_span_under_another_label_is_still_an_invention_of_that_label():
    run = judge("l’[[ORG? armée française]]", "l’[[PRODUCT armée française]]")
    assert run.labels["PRODUCT"].found == 1
    assert run.micro.exact_score.f1 == 0.0


def test_a_span_on_an_optional_one_and_on_an_expected_one_already_found_is_an_invention():
    run = judge("[[ORG Thales Alenia]] et l’[[ORG? armée]]", "[[ORG Thales]] [[ORG Alenia et l’armée]]")
    org = run.labels["ORG"]
    assert (org.gold, org.found, org.ignored, org.overlap) == (1, 2, 0, 1)


def test_value_and_modifier_are_judged_on_exactly_found_amounts():
    run = judge(
        "[[MONEY 3 M€ | 3000000 EUR about]], [[MONEY 4 M€ | 4000000 EUR]], [[MONEY 5 M€ | 5000000 EUR]], "
        "[[MONEY 6 M€ | 6000000 EUR]]",
        "[[MONEY 3 M€ | 3000000 EUR]], [[MONEY 4 M€ | 4000 EUR]], [[MONEY 5 M€ | 5000000.00 EUR]], 6 M€",
    )
    money = run.labels["MONEY"]
    assert (money.exact, money.valued) == (3, 2)
    assert money.fields["value"].accuracy == pytest.approx(2 / 3)
    assert money.fields["modifier"].accuracy == pytest.approx(2 / 3)
    assert money.fields["modifier"].stated_accuracy == 0.0
    assert money.value_score.precision == pytest.approx(2 / 3)
    assert money.value_score.recall == pytest.approx(2 / 4)
    assert money.value_score.f1 == pytest.approx(4 / 7)


def test_micro_sums_labels_and_articles():
    one = parse("[[ORG Orange]] en [[DATE 2023 | 2023]]", article_id="1")
    two = parse("[[ORG Free]] en [[DATE 2024 | 2024]]", article_id="2")
    run = evaluate([Judged("1", one.text, from_gold(one), from_gold(one)), Judged("2", two.text, from_gold(two), [])])
    assert (run.micro.gold, run.micro.found, run.micro.exact) == (4, 2, 2)
    assert run.micro.exact_score.f1 == pytest.approx(4 / 6)
    assert run.articles["1"].micro.exact_score.f1 == 1.0
    assert run.articles["2"].micro.exact_score.f1 == 0.0
    assert run.articles["2"].micro.exact_score.precision is None


def test_nothing_expected_and_nothing_found_has_no_f1():
    assert judge("Il pleut.", "Il pleut.").micro.exact_score.f1 is None


def test_one_article_twice_is_refused():
    with pytest.raises(ValueError, match="two articles have the id 'x'"):
        evaluate([Judged("x", "", [], []), Judged("x", "", [], [])])


def test_a_run_written_and_read_again_is_the_same_run():
    run = judge("[[ORG Orange]] [[MONEY 3 € | 3 EUR]]", "[[ORG Orange]] [[MONEY 3 € | 4 EUR]]")
    assert Evaluation.model_validate_json(run.model_dump_json()) == run


def _without_optional(article: GoldArticle) -> GoldArticle:
    kept = tuple(mention for mention in article.mentions if not mention.optional)
    return GoldArticle(article.id, article.text, kept, article.front_matter)


@pytest.mark.parametrize("label", ["ORG", "PRODUCT", "MONEY", "DATE", "DURATION"])
def test_exact_figures_agree_with_the_scorer_of_spacy(label: str):
    """Gold without its optional marks, against itself with every third mention lost and every fifth cut short."""
    reference = PRFScore()
    articles = [_without_optional(article) for article in read_folder(CORPUS / "a")]
    judged = []
    for article in articles:
        expected = from_gold(article)
        found = [mention for number, mention in enumerate(expected) if number % 3]
        found = [
            type(mention)(mention.label, mention.start, mention.end - (number % 5 == 0), mention.text, mention.fields)
            for number, mention in enumerate(found)
        ]
        judged.append(Judged(article.id, article.text, expected, found))
        reference.score_set(
            {mention.span for mention in found if mention.label == label},
            {mention.span for mention in expected if mention.label == label},
        )
    score = evaluate(judged).labels[label].exact_score
    assert score.precision == pytest.approx(reference.precision)
    assert score.recall == pytest.approx(reference.recall)
    assert score.f1 == pytest.approx(reference.fscore)
