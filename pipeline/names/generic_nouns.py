"""Common nouns that introduce a name and say what it is: « le studio Quetsche », « l'application Yuka »."""

from functools import cache
from importlib.resources import files
from typing import Final

from .mention import Kind

_KINDS: Final[dict[str, Kind | None]] = {"organisation": "organisation", "product": "product", "either": None}


@cache
def generic_nouns() -> dict[str, Kind | None]:
    """Return for each noun of ``words/generic_nouns.tsv`` what a name after it is; null where it may be either."""
    nouns: dict[str, Kind | None] = {}
    for line in files("pipeline.names").joinpath("words/generic_nouns.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            noun, kind = line.split("\t")
            nouns[noun] = _KINDS[kind]
    return nouns
