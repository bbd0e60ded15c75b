"""Common nouns that introduce a name and say what it is: « le studio Quetsche », « l'application Yuka »."""

from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from .mention import Kind

_KINDS: Final[dict[str, Kind | None]] = {"organisation": "organisation", "product": "product", "either": None}


class Noun(NamedTuple):
    """What a common noun says of the name after it."""

    kind: Kind | None
    """Null where it may be either (« la plateforme X »)."""
    defines: bool
    """Its name is that throughout an article: no firm is called after a feature, no product a studio."""
    part: bool
    """It may belong to the name: « institut Pasteur », « laboratoires Servier »."""


@cache
def generic_nouns() -> dict[str, Noun]:
    """Return each noun of ``words/generic_nouns.tsv``."""
    nouns: dict[str, Noun] = {}
    for line in files("pipeline.names").joinpath("words/generic_nouns.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            noun, kind, note = f"{line}\t".split("\t")[:3]
            nouns[noun] = Noun(_KINDS[kind], defines=note == "defines", part=note == "part")
    return nouns
