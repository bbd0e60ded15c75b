"""One training from start to end, and how its result does on articles it has not seen."""

import json
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import Any, Final

import numpy as np
import spacy
from spacy.language import Language
from thinc.api import Config, Optimizer, registry

from pipeline.gold import GoldArticle
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.recogniser import Recogniser
from pipeline.names.recogniser_features import FEATURES
from pipeline.names.recogniser_network import Parameters
from pipeline.names.recogniser_tags import TAGS
from pipeline.names.recogniser_vectors import StaticVectors
from pipeline.spacy_model import MODEL, model_version
from pipeline.training.batches import Layout
from pipeline.training.corpus import Example, examples, fingerprint, folder_fingerprint
from pipeline.training.dropout import Dropout
from pipeline.training.network import cross_entropy, forward
from pipeline.training.scores import Score, score, spelling
from pipeline.training.start import first_parameters
from pipeline.training.train import Settings, train

_UNUSED: Final = ("tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")


@dataclass(frozen=True, slots=True)
class Measured:
    """How a recogniser does on some articles."""

    names: dict[str, Score]
    """By type: ORG, PRODUCT."""
    unmet: dict[str, Score]
    """The same, of the names alone that no list has and no article that was learnt from."""
    loss: float
    """Mean cross-entropy per token: less noisy than the scores when two settings are compared."""

    @property
    def f1(self) -> float:
        """Mean F1 of the types, by which one training is preferred to another."""
        return float(np.mean([one.f1 for one in self.names.values()]))

    def table(self) -> dict[str, dict[str, float]]:
        """Return precision, recall and F1 of each type, and F1 of unmet names, as they are stored with the weights."""
        return {
            kind: {name: round(getattr(one, name), 4) for name in ("precision", "recall", "f1")}
            | {"unmet": round(self.unmet[kind].f1, 4)}
            for kind, one in self.names.items()
        }


class Bench:
    """Articles made ready once, and what every training on them shares.

    Args:
        articles: the annotated articles.

    Raises:
        ModelMissingError: if the spaCy model whose ``ner`` the network begins from is not installed.

    """

    def __init__(self, articles: Sequence[GoldArticle]) -> None:
        with warnings.catch_warnings():
            # The model warns of a spaCy newer than the one it was made with; tokenizer, vectors and ner are what we take.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            self.nlp: Final[Language] = spacy.load(MODEL, exclude=_UNUSED)
        self.vectors: Final = StaticVectors.load()
        self.gazetteer: Final = Gazetteer.load()
        self._layout: Final = Layout(self.vectors, self.gazetteer)
        self._articles: Final = {article.id: article for article in articles}
        self._examples: Final = {example.id: example for example in examples(articles, self.nlp)}

    def examples(self, ids: set[str]) -> list[Example]:
        """Return the articles of these ids, ready for the network, in the order they were given."""
        return [example for example_id, example in self._examples.items() if example_id in ids]

    def fingerprint(self, ids: set[str]) -> str:
        """Return a SHA-256 of the articles of these ids."""
        return fingerprint([self._articles[one] for one in ids])

    def train(self, config: Config, learn: set[str], *, after_epoch: Callable[[int, float], None]) -> Parameters:
        """Train on the articles whose ids are in ``learn``; return the weights in the precision they are stored in."""
        lessons = self.examples(learn)
        random = np.random.default_rng(config["training"]["seed"])
        parameters = first_parameters(self.nlp, **config["network"], random=random)
        settings, optimizer = _settings(config, lessons)
        averaged = train(
            parameters,
            lessons,
            optimizer,
            settings,
            layout=self._layout,
            random=random,
            after_epoch=after_epoch,
        )
        return {name: value.astype(np.float16).astype(np.float32) for name, value in averaged.items()}

    def measure(self, parameters: Parameters, ids: set[str], *, learnt: set[str]) -> Measured:
        """Find the names of the articles of these ids, and compare them with the annotated ones.

        Args:
            parameters: a trained network.
            ids: the articles to measure on.
            learnt: the articles it was trained on, which tell the names it has met.

        """
        exam = self.examples(ids)
        known = {
            spelling(example.tokens, start, end).casefold()
            for example in self.examples(learnt)
            for start, end, _ in example.names
        }

        def met(name: str) -> bool:
            return name.casefold() in known or bool(self.gazetteer.kinds(name))

        recogniser = Recogniser(
            parameters,
            {"tags": list(TAGS), "features": list(FEATURES)},
            vectors=self.vectors,
            gazetteer=self.gazetteer,
        )
        found = [[name[:3] for name in names] for names in recogniser.predict([one.tokens for one in exam])]
        batch = self._layout.batch(exam)
        loss, _ = cross_entropy(forward(parameters, batch, None, np.random.default_rng(0)).scores, batch, smoothing=0.0)
        return Measured(score(exam, found), score(exam, found, met=met), loss)


def read_config(overrides: Sequence[str] = ()) -> Config:
    """Read ``config.cfg``, with values put in the place of some (``training.dropout.rate=0.2``, values as in JSON).

    Raises:
        ValueError: if an override is not of that form, or names nothing that is in the configuration.

    """
    text = (files("pipeline.training") / "config.cfg").read_text(encoding="utf-8")
    config = Config().from_str(text)
    for override in overrides:
        path, _, value = override.partition("=")
        *sections, name = path.split(".")
        place: Any = config
        for section in sections:
            place = place.get(section, {})
        if name not in place:
            raise ValueError(f"{override!r}: {path!r} is not in pipeline/training/config.cfg")
        place[name] = json.loads(value)
    return config


def recorded(bench: Bench, config: Config, parts: dict[str, set[str]], scores: dict[str, Measured]) -> dict[str, Any]:
    """Return what is stored beside the weights.

    Args:
        bench: what they were trained with.
        config: how.
        parts: the ids of each part of the corpus.
        scores: by part, how the weights did.

    """
    with as_file(files("pipeline.names") / "data") as lists:
        of_lists = folder_fingerprint(lists)
    return {
        "base": model_version(),
        "tags": TAGS,
        "features": FEATURES,
        "articles": {part: len(ids) for part, ids in parts.items()},
        "fingerprint": {part: bench.fingerprint(ids) for part, ids in parts.items()} | {"lists": of_lists},
        "config": config,
        "scores": {part: measured.table() for part, measured in scores.items()},
    }


def _settings(config: Config, lessons: Sequence[Example]) -> tuple[Settings, Optimizer]:
    given = {name: value for name, value in config["training"].items() if name not in {"seed", "optimizer", "dropout"}}
    settings = Settings(**given, dropout=Dropout(**config["training"]["dropout"]))
    tokens = sum(len(example.tags) for example in lessons)
    config["training"]["optimizer"]["learn_rate"]["total_steps"] = settings.epochs * tokens // settings.batch_tokens
    optimizer: Optimizer = registry.resolve({"optimizer": config["training"]["optimizer"]})["optimizer"]
    return settings, optimizer
