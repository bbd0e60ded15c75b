"""Ids of articles: safe as names of files, the same at every run, and different where the names given differ."""

import hashlib
import re
import unicodedata
from typing import Final

_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff/\\:*?"<>|]+')
"""Separators of paths, control characters and lone surrogates, and what Windows allows in no name."""
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names of devices on Windows, with any ending."""
_OURS: Final = frozenset({"failures", "records"})
"""Names of files that a batch writes beside the records."""
_LONGEST: Final = 180
"""Bytes in UTF-8. File systems allow 255 for the whole name; the ending and a temporary prefix come on top."""
_DIGEST: Final = 10


def safe_id(name: str) -> str:
    """Return ``name`` as an id that can be the name of a file on any system.

    A name that is fit already stays as it is, in composed form (NFC: one article copied from a Mac is still the same).
    Any other has its unfit characters replaced and a digest of the whole added, so that two such names stay two ids:
    ``a/b`` and ``a:b`` differ.
    """
    composed = unicodedata.normalize("NFC", name)
    fit = _UNSAFE.sub("_", composed).strip(" ").lstrip(".").rstrip(".")
    if fit == composed and fit and len(fit.encode()) <= _LONGEST and not _reserved(fit):
        return fit
    digest = hashlib.sha256(composed.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    stem = fit.encode()[: _LONGEST - _DIGEST - 1].decode("utf-8", "ignore").strip("_ .")
    return f"_{stem}-{digest}" if _reserved(stem) else f"{stem or 'article'}-{digest}"


def _reserved(name: str) -> bool:
    return _DEVICES.match(name) is not None or name.casefold() in _OURS


def numbered_id(stem: str, number: int) -> str:
    """Return the id of the article that is the ``number``-th (from 1) line or item of the file ``stem``."""
    return safe_id(f"{stem}-{number:04}")
