"""Glaneur: organisations, amounts, dates and products from French news, each tied to the characters it came from."""

from typing import TYPE_CHECKING, Any

from pipeline.article import Article, UnreadableArticleError

if TYPE_CHECKING:
    from pipeline.extractor import ExtractionError, Extractor, extract
    from pipeline.names.lexicon import LexiconError
    from pipeline.record import Record, VerificationError
    from pipeline.spacy_model import ModelMissingError

__all__ = [
    "Article",
    "ExtractionError",
    "Extractor",
    "LexiconError",
    "ModelMissingError",
    "Record",
    "UnreadableArticleError",
    "VerificationError",
    "extract",
]

_HOMES = {
    "ExtractionError": "pipeline.extractor",
    "Extractor": "pipeline.extractor",
    "extract": "pipeline.extractor",
    "LexiconError": "pipeline.names.lexicon",
    "ModelMissingError": "pipeline.spacy_model",
    "Record": "pipeline.record",
    "VerificationError": "pipeline.record",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the module's names are of several types
    """Import spaCy and the grammars only when they are asked for: ``pipeline.gold`` needs neither."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOMES[name]), name)
