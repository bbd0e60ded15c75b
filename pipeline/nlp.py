"""The spaCy pipeline: which components run, and in which order."""

from pathlib import Path
from typing import Final

from spacy.language import Language

from pipeline.spacy_model import MODEL, ModelMissingError, model_folder, model_meta
from pipeline.tokenizer import load_tokenizer

__all__ = ["COMPONENTS", "MODEL", "ModelMissingError", "load"]

COMPONENTS: Final = ("glaneur_amounts", "glaneur_dates", "glaneur_names")
"""Amounts and dates first: where they end inside a token they split it, and the network then sees the parts."""


class _French(Language):  # type: ignore[no-untyped-call]
    """French without ``spacy.lang.fr``, whose import takes seconds (:mod:`pipeline.tokenizer`)."""

    lang = "fr"


def load(*, lexicon: Path | None = None) -> Language:
    """Return the pipeline: the tokenizer of :data:`MODEL`, and our components.

    Args:
        lexicon: a CSV file with the user's own names, the setting ``lexicon`` of ``glaneur_names``.

    Its words have no vectors and the lexical attributes that all languages share: nothing here needs more. To have
    those of the model, add the components to a pipeline of ``spacy.load``.

    Raises:
        ModelMissingError: when the model is not installed.
        LexiconError: when the lexicon cannot be read; the message names file and line.
        OSError: when it cannot be opened.

    """
    meta = {key: model_meta()[key] for key in ("lang", "name", "version")}
    nlp = _French(meta=meta, create_tokenizer=lambda nlp: load_tokenizer(model_folder(), nlp.vocab))
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"lexicon": str(lexicon)} if lexicon and name == "glaneur_names" else {})
    return nlp
