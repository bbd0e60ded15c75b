"""The spaCy pipeline: which components run, and in which order."""

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


def load() -> Language:
    """Return the pipeline: the tokenizer of :data:`MODEL`, and our components.

    Its words have no vectors and the lexical attributes that all languages share: nothing here needs more. To have
    those of the model, add the components to a pipeline of ``spacy.load``.

    Raises:
        ModelMissingError: when the model is not installed.

    """
    meta = {key: model_meta()[key] for key in ("lang", "name", "version")}
    nlp = _French(meta=meta, create_tokenizer=lambda nlp: load_tokenizer(model_folder(), nlp.vocab))
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
