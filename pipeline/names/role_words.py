"""The words beside a name that tell a house from a thing, by class; see the header of ``words/role_words.tsv``."""

from functools import cache
from importlib.resources import files
from typing import Final

_ENDINGS: Final = ("e", "ent", "ait", "aient", "era", "eront", "erait", "eraient")
"""Third person of the present, imperfect, future and conditional of a verb in -er."""


@cache
def role_words() -> dict[str, frozenset[str]]:
    """Return the words of each class; those of ``acts`` are forms made from its infinitives, and those of ``form``."""
    classes: dict[str, set[str]] = {}
    for line in files("pipeline.names").joinpath("words/role_words.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, kind = line.split("\t")
            classes.setdefault(kind, set()).add(word)
    acts = {form for infinitive in classes.pop("acts") for form in _forms(infinitive)} | classes.pop("form")
    return {"acts": frozenset(acts)} | {kind: frozenset(words) for kind, words in classes.items()}


def _forms(infinitive: str) -> list[str]:
    stem = infinitive.removesuffix("er")
    # « annonçait », « exigeait »
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)
    # « cède », « lève », « rappelle »: the vowel before a silent e opens
    silent = _opened(stem)
    return [(soft if ending[0] == "a" else silent) + ending for ending in _ENDINGS]


def _opened(stem: str) -> str:
    if stem.endswith("oy"):
        return stem[:-1] + "i"
    if stem[-2:] in {"él", "éd", "ér", "év", "ét"}:
        return stem[:-2] + "è" + stem[-1]
    if stem[-2:] in {"ev", "et", "es"} or stem.endswith(("achet",)):
        return stem[:-2] + "è" + stem[-1]
    if stem.endswith("el"):
        return stem + "l"
    return stem
