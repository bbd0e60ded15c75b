"""Where in a dump a text was read from, when no more than its hash is known."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from pipeline.article import UnreadableArticleError, sha256
from pipeline.readers.formats import format_of
from pipeline.readers.objects import is_text, read_object
from pipeline.readers.opening import HEAD, opened
from pipeline.readers.options import DEFAULT_MAX_BYTES, ReadOptions
from pipeline.readers.read import objects_in


def text_field(path: Path, number: int, digest: str) -> str | None:
    """Return the field (``a.b``: ``b`` of ``a``) of an object of a dump that holds the text with a hash.

    Args:
        path: the dump.
        number: of the line, item or row, from 1; 0 for the one object of a file.
        digest: SHA-256 of the text, as :attr:`pipeline.article.Article.sha256`.

    Null when no field holds it, or the file cannot be read.

    """
    try:
        with opened(path) as stream:
            format_ = format_of(path.name, stream.peek(HEAD))
            for _, value in objects_in(stream, format_, DEFAULT_MAX_BYTES):
                if value.number == number:
                    return next((name for name in _texts(value.value) if _hash(value.value, name) == digest), None)
    except UnreadableArticleError:
        return None
    return None


def _texts(value: object, above: str = "") -> Iterator[str]:
    """Yield the names of all members that hold text, however deep."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if is_text(inner):
                yield above + name
            else:
                yield from _texts(inner, f"{above}{name}.")


def _hash(value: object, name: str) -> str | None:
    try:
        return sha256(read_object(value, ReadOptions(text_field=name)).text)
    except UnreadableArticleError:
        return None
