"""The gradients are those of the function, and the fast network computes the same function."""

from dataclasses import replace

import numpy as np
import pytest
from spacy.strings import hash_string

from pipeline.names.gazetteer import Gazetteer
from pipeline.names.recogniser_features import FEATURES, Tokens, features
from pipeline.names.recogniser_network import Network, Parameters
from pipeline.names.recogniser_tags import TAGS, encode
from pipeline.names.recogniser_vectors import StaticVectors
from pipeline.names.recogniser_words import ATTRIBUTES
from pipeline.training.batches import Layout
from pipeline.training.corpus import Example
from pipeline.training.dropout import Dropout
from pipeline.training.network import Batch, cross_entropy, forward

WIDTH = 4
GAZETTEER = Gazetteer({"Mistral AI": 1, "Paris": 16})


def example(article_id: str, sentence: str, spans: list[tuple[int, int, str]]) -> Example:
    words = sentence.split(" ")
    starts = [sum(len(word) + 1 for word in words[:index]) for index in range(len(words))]
    tags = encode(spans, len(words))
    return Example(article_id, Tokens(sentence, words, starts), tags, [1.0] * len(words), frozenset(), frozenset())


EXAMPLES = [
    example("a", "Mistral AI lance Le Chat \n Le Chat parle , Mistral lève", [(0, 2, "ORG"), (3, 5, "PRODUCT")]),
    example("b", "À Paris , Mistral AI recrute", [(3, 5, "ORG")]),
]


def vectors() -> StaticVectors:
    words = ["Mistral", "AI", "lance", "Chat", "chat", "Paris", "parle"]
    keys = np.array([hash_string(word) for word in words], dtype=np.uint64)
    data = np.random.default_rng(1).standard_normal((len(words), 5)).astype(np.float32)
    return StaticVectors(keys, np.arange(len(words), dtype=np.int32), data)


def parameters() -> Parameters:
    random = np.random.default_rng(0)

    def draw(*shape: int) -> np.ndarray:
        return random.standard_normal(shape).astype(np.float32)

    made = {f"{name}.E": draw(7, WIDTH) for name in ATTRIBUTES}
    made |= {"vector.W": draw(5, WIDTH), "lower.W": draw(5, WIDTH), "features.E": draw(len(FEATURES), 3 * WIDTH)}
    made["features.E"][0] = 0
    for name, inputs in (("mix", 6 * WIDTH), ("layer0", 3 * WIDTH), ("layer1", 3 * WIDTH), ("layer2", 3 * WIDTH)):
        made |= {f"{name}.W": draw(inputs, 3 * WIDTH), f"{name}.b": draw(3 * WIDTH)}
        made |= {f"{name}.G": draw(WIDTH), f"{name}.beta": draw(WIDTH)}
    made |= {"layer1.memory": draw(2 * WIDTH, 3 * WIDTH), "tags.W": draw(WIDTH, len(TAGS)), "tags.b": draw(len(TAGS))}
    return made


def doubled(values: Parameters) -> Parameters:
    """Central differences need more digits than the network does."""
    return {name: value.astype(np.float64) for name, value in values.items()}


def loss_of(values: Parameters, batch: Batch) -> float:
    scores = forward(values, batch, None, np.random.default_rng(0)).scores
    return cross_entropy(scores, batch, smoothing=0.1)[0]


@pytest.fixture(scope="module")
def batch() -> Batch:
    laid = Layout(vectors(), GAZETTEER).batch(EXAMPLES)
    weights = laid.weights.copy()
    weights[3] = 0
    return replace(laid, weights=weights)


@pytest.mark.parametrize("name", sorted(parameters()))
def test_gradient_is_the_slope_of_the_loss(name: str, batch: Batch) -> None:
    values = doubled(parameters())
    result = forward(values, batch, None, np.random.default_rng(0))
    gradient = result.backward(cross_entropy(result.scores, batch, smoothing=0.1)[1])[name]
    direction = np.random.default_rng(2).standard_normal(values[name].shape)
    if name == "features.E":
        direction[0] = 0  # the padding row is never learnt
    step = 1e-6
    there = loss_of(values | {name: values[name] + step * direction}, batch)
    back = loss_of(values | {name: values[name] - step * direction}, batch)
    assert float((gradient * direction).sum()) == pytest.approx((there - back) / (2 * step), rel=1e-3, abs=1e-6)


def test_a_word_left_out_is_read_as_a_word_never_met() -> None:
    """Its vector and lists are gone, and its rows are those of others; small words have a rate of their own."""
    values = parameters()
    batch = Layout(vectors(), GAZETTEER).batch(EXAMPLES[1:])
    lost = Dropout(rate=0.0, word=0.0, name=1.0, spelling=0.0, gazetteer=0.0, lexical=0.0)
    drawn = [forward(values, batch, lost, np.random.default_rng(seed)).scores for seed in range(2)]
    assert not np.allclose(drawn[0], drawn[1])
    gradients = forward(values, batch, lost, np.random.default_rng(0)).backward(np.ones_like(drawn[0]))
    assert not gradients["vector.W"].any()
    kept = Dropout(rate=0.0, word=1.0, name=0.0, spelling=0.0, gazetteer=0.0, lexical=0.0)
    assert forward(values, batch, kept, np.random.default_rng(0)).backward(np.ones_like(drawn[0]))["vector.W"].any()


def test_a_name_misspelt_keeps_its_vector_and_loses_its_norm() -> None:
    values = parameters()
    batch = Layout(vectors(), GAZETTEER).batch(EXAMPLES[1:])
    rates = Dropout(rate=0.0, word=0.0, name=0.0, spelling=1.0, gazetteer=0.0, lexical=0.0)
    plain, *drawn = (
        forward(values, batch, dropout, np.random.default_rng(seed))
        for dropout, seed in ((None, 0), (rates, 0), (rates, 1))
    )
    assert not np.allclose(drawn[0].scores, drawn[1].scores)
    assert not np.allclose(drawn[0].scores, plain.scores)
    assert drawn[0].backward(np.ones_like(plain.scores))["vector.W"].any()


def test_optional_names_teach_nothing(batch: Batch) -> None:
    scores = forward(parameters(), batch, None, np.random.default_rng(0)).scores
    assert not cross_entropy(scores, batch, smoothing=0.1)[1][3].any()


def test_a_batch_laid_out_again_is_the_same(batch: Batch) -> None:
    layout = Layout(vectors(), GAZETTEER)
    layout.batch(EXAMPLES[::-1])
    again = layout.batch(EXAMPLES)
    assert [one.tolist() for one in again.words.hashed] == [one.tolist() for one in batch.words.hashed]
    assert again.features.tolist() == batch.features.tolist()
    assert np.array_equal(again.vectors, batch.vectors)
    assert np.array_equal(again.lower, batch.lower)


@pytest.mark.parametrize("at", [0, 1])
def test_fast_network_computes_the_same_scores(at: int, batch: Batch) -> None:
    articles = [one.tokens for one in EXAMPLES]
    fast = Network(parameters(), vectors()).scores(articles, [features(one, GAZETTEER) for one in articles])[at]
    slow = forward(parameters(), batch, None, np.random.default_rng(0)).scores
    first = 1 if at == 0 else len(articles[0].words) + 2
    assert np.allclose(fast, slow[first : first + len(fast)], atol=1e-4)


def test_an_article_is_scored_alike_alone_and_among_others() -> None:
    network = Network(parameters(), vectors())
    articles = [one.tokens for one in EXAMPLES]
    given = [features(one, GAZETTEER) for one in articles]
    assert np.allclose(network.scores(articles, given)[1], network.scores(articles[1:], given[1:])[0], atol=1e-5)
