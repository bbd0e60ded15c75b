"""``python -m pipeline.training``: train the recogniser on ``fixtures/corpus`` and store it.

Trained on the train and dev parts of the corpus, measured on the test part. ``--dev`` trains on train alone and measures on
dev, to choose settings; ``--held-out jkno`` measures on whole folders that training has not seen.
"""

import json
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Final

import numpy as np
import spacy
import typer
from thinc.api import Config, Optimizer, registry

from pipeline.gold import GoldArticle, read_folder
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.recogniser import Recogniser, write_model
from pipeline.names.recogniser_features import FEATURES
from pipeline.names.recogniser_network import Parameters
from pipeline.names.recogniser_tags import TAGS
from pipeline.names.recogniser_vectors import StaticVectors
from pipeline.spacy_model import MODEL
from pipeline.training.corpus import Example, examples, fingerprint, split
from pipeline.training.network import Dropout
from pipeline.training.scores import score
from pipeline.training.start import first_parameters
from pipeline.training.train import Settings, train

CORPUS: Final = Path("fixtures/corpus")
SHIPPED: Final = Path("pipeline/names/model")
_UNUSED: Final = ("tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained recogniser, and how it does on articles it has not seen."""

    recogniser: Recogniser
    parameters: Parameters
    meta: dict[str, Any]


def make(config: Config, articles: Sequence[GoldArticle], learn: set[str], measure: set[str]) -> Trained:
    """Train on the articles whose ids are in ``learn``, and measure on those in ``measure``."""
    with warnings.catch_warnings():
        # The model warns of a spaCy newer than the one it was made with; tokenizer, vectors and ner are what we take.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(MODEL, exclude=_UNUSED)
    ready = examples(articles, nlp)
    lessons = [example for example in ready if example.id in learn]
    exam = [example for example in ready if example.id in measure]
    vectors, gazetteer = StaticVectors.load(), Gazetteer.load()
    random = np.random.default_rng(config["training"]["seed"])
    parameters = first_parameters(nlp, **config["network"], random=random)
    settings, optimizer = _settings(config, lessons)
    averaged = train(
        parameters,
        lessons,
        optimizer,
        settings,
        vectors=vectors,
        gazetteer=gazetteer,
        random=random,
        after_epoch=lambda epoch, loss: typer.echo(f"epoch {epoch}: loss {loss:.4f}"),
    )
    stored = {name: value.astype(np.float16).astype(np.float32) for name, value in averaged.items()}
    meta: dict[str, Any] = {
        "base": f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}",
        "tags": TAGS,
        "features": FEATURES,
        "articles": {"trained": len(lessons), "measured": len(exam)},
        "fingerprint": {
            "trained": fingerprint([article for article in articles if article.id in learn]),
            "measured": fingerprint([article for article in articles if article.id in measure]),
        },
        "config": config,
    }
    recogniser = Recogniser(stored, json.loads(json.dumps(meta)), vectors=vectors, gazetteer=gazetteer)
    meta["scores"] = _measure(recogniser, exam)
    return Trained(recogniser, averaged, meta)


def _settings(config: Config, lessons: Sequence[Example]) -> tuple[Settings, Optimizer]:
    given = {name: value for name, value in config["training"].items() if name not in {"seed", "optimizer", "dropout"}}
    settings = Settings(**given, dropout=Dropout(**config["training"]["dropout"]))
    tokens = sum(len(example.tags) for example in lessons)
    config["training"]["optimizer"]["learn_rate"]["total_steps"] = settings.epochs * tokens // settings.batch_tokens
    optimizer: Optimizer = registry.resolve({"optimizer": config["training"]["optimizer"]})["optimizer"]
    return settings, optimizer


def _measure(recogniser: Recogniser, exam: Sequence[Example]) -> dict[str, dict[str, float]]:
    found = recogniser.predict([example.tokens for example in exam])
    scores = score(exam, [[name[:3] for name in names] for names in found])
    return {
        kind: {"precision": round(one.precision, 4), "recall": round(one.recall, 4), "f1": round(one.f1, 4)}
        for kind, one in scores.items()
    }


def main(
    corpus: Annotated[Path, typer.Option(help="Folder of annotated articles.")] = CORPUS,
    output: Annotated[Path, typer.Option("-o", help="Where weights and meta are stored.")] = SHIPPED,
    dev: Annotated[bool, typer.Option("--dev", help="Train on train, measure on dev, store nothing.")] = False,
    held_out: Annotated[str, typer.Option(help="Folders to measure on instead, by letter; store nothing.")] = "",
    share: Annotated[float, typer.Option(help="Share of the training articles to learn from; store nothing.")] = 1.0,
    seed: Annotated[int | None, typer.Option(help="Another seed than the configured one.")] = None,
) -> None:
    """Train the recogniser from the annotated corpus."""
    config = Config().from_str((files("pipeline.training") / "config.cfg").read_text(encoding="utf-8"))
    if seed is not None:
        config["training"]["seed"] = seed
    articles = list(read_folder(corpus))
    parts = split(articles)
    if held_out:
        learn = {one.id for one in articles if one.id[0] not in held_out and parts[one.id] != "test"}
        measure = {one.id for one in articles if one.id[0] in held_out and parts[one.id] != "test"}
    else:
        learn = {one for one, part in parts.items() if part == "train" or (part == "dev" and not dev)}
        measure = {one for one, part in parts.items() if part == ("dev" if dev else "test")}
    if share < 1:
        kept = np.random.default_rng(0).permutation(sorted(learn))
        learn = set(kept[: round(share * len(kept))].tolist())
    trained = make(config, articles, learn, measure)
    typer.echo(json.dumps(trained.meta["scores"]))
    if not (dev or held_out or share < 1):
        write_model(output, trained.parameters, trained.meta)


if __name__ == "__main__":
    typer.run(main)
