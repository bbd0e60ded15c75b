"""Glaneur: organisations, amounts, dates and products from French news, each tied to the characters it came from."""

from typing import TYPE_CHECKING, Any

from pipeline.article import Article, UnreadableArticleError

if TYPE_CHECKING:
    from pipeline.extractor import Extractor, extract
    from pipeline.record import Record, VerificationError

__all__ = ["Article", "Extractor", "Record", "UnreadableArticleError", "VerificationError", "extract"]

_HOMES = {
    "Extractor": "pipeline.extractor",
    "extract": "pipeline.extractor",
    "Record": "pipeline.record",
    "VerificationError": "pipeline.record",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the module's names are of several types
    """Import spaCy and the grammars only when they are asked for: ``pipeline.gold`` needs neither."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOMES[name]), name)
