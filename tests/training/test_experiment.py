"""A training is a function of the corpus and the settings: the same bytes twice, other bytes with another seed."""

from pathlib import Path

import pytest

from pipeline import gold
from pipeline.names.recogniser import META, WEIGHTS, write_model
from pipeline.training.experiment import Bench, Measured, read_config, recorded
from pipeline.training.scores import Score

ARTICLES = [
    gold.parse(source, article_id=f"a-{number:03}")
    for number, source in enumerate(
        [
            "[[ORG Mistral AI]] lance [[PRODUCT Le Chat]].\n\nÀ Paris, Jeanne Petit a salué [[PRODUCT Le Chat]].",
            "Selon l’[[ORG AFP]], [[ORG Korvex]] lève [[MONEY 2 millions d’euros | 2000000 EUR]].",
            "L’[[ORG? armée française]] achète dix [[PRODUCT Rafale]] à [[ORG Dassault Aviation]].",
        ]
    )
]
PARTS = {"train": {"a-000", "a-001"}, "dev": {"a-002"}, "test": {"a-002"}}


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(ARTICLES)


def stored(bench: Bench, folder: Path, *overrides: str) -> tuple[bytes, bytes]:
    config = read_config(["training.epochs=2", *overrides])
    losses: list[float] = []
    parameters = bench.train(config, PARTS["train"], after_epoch=lambda _, loss: losses.append(loss))
    assert len(losses) == 2
    scores = {part: bench.measure(parameters, PARTS[part], learnt=PARTS["train"]) for part in ("dev", "test")}
    write_model(folder, parameters, recorded(bench, config, PARTS, scores))
    return (folder / WEIGHTS).read_bytes(), (folder / META).read_bytes()


@pytest.fixture(scope="module")
def once(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    return stored(bench, tmp_path_factory.mktemp("once"))


def test_the_same_training_gives_the_same_bytes(bench: Bench, once: tuple[bytes, bytes], tmp_path: Path) -> None:
    assert stored(bench, tmp_path) == once


@pytest.mark.parametrize(
    "override",
    [
        "training.seed=1",
        "training.dropout.word=0.9",
        "training.dropout.name=0.9",
        "training.dropout.spelling=0.7",
        "training.retyping=1.0",
    ],
)
def test_another_setting_gives_other_weights(
    bench: Bench, once: tuple[bytes, bytes], tmp_path: Path, override: str
) -> None:
    assert stored(bench, tmp_path, override)[0] != once[0]


def test_an_override_replaces_a_setting() -> None:
    config = read_config(["training.dropout.gazetteer=0.5"])
    assert config["training"]["dropout"]["gazetteer"] == 0.5


@pytest.mark.parametrize("override", ["training.droput.gazetteer=0.5", "training.dropout.gazeteer=0.5", "epochs=3"])
def test_an_override_of_nothing_is_refused(override: str) -> None:
    with pytest.raises(ValueError, match=r"is not in pipeline/training/config\.cfg"):
        read_config([override])


def test_a_training_is_preferred_by_the_mean_f1_of_the_types() -> None:
    names = {"ORG": Score(right=1, found=1, wanted=1), "PRODUCT": Score(right=1, found=2, wanted=2)}
    measured = Measured(names, {"ORG": Score(), "PRODUCT": Score(right=1, found=1, wanted=3)}, 0.1)
    assert measured.f1 == 0.75
    assert measured.table()["PRODUCT"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5, "unmet": 0.5}
