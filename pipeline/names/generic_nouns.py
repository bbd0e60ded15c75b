"""Common nouns that introduce a name and say what it is: « le studio Quetsche », « l'application Yuka »."""

import re
from functools import cache
from importlib.resources import files

from .mention import Kind


@cache
def generic_nouns() -> dict[str, Kind]:
    """Return for each noun of ``words/generic_nouns.tsv`` what a name after it is."""
    nouns: dict[str, Kind] = {}
    for line in files("pipeline.names").joinpath("words/generic_nouns.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            noun, kind = line.split("\t")
            nouns[noun] = "product" if kind == "product" else "organisation"
    return nouns


@cache
def noun_pattern() -> re.Pattern[str]:
    """Match one of the nouns, singular or plural, and an adjective or two, at the place where a name begins.

    Group ``noun`` is the noun in the singular as listed. « le constructeur automobile français » is followed by its
    name; the adjectives are lower-case words, and no little words that would begin a complement.
    """
    listed = "|".join(re.escape(noun) for noun in sorted(generic_nouns(), key=len, reverse=True))
    little = r"(?:de|du|des|d|que|qui|et|ou|à|au|aux|en|par|pour|sur|chez|dont|avec|est|a|sont)\b"
    return re.compile(rf"\b(?P<noun>{listed})s?(?: (?!{little})[^\W\d_A-Z][\w-]*){{0,2}} «? ?\"?$")
