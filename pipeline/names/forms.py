"""What two ways of writing a name have in common: its words without case, accents, articles and legal forms."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from pipeline.typography import plain

ARTICLES: Final = frozenset({"le", "la", "les", "l", "the"})
LINKS: Final = ARTICLES | frozenset(
    {
        "de",
        "du",
        "des",
        "d",
        "a",
        "au",
        "aux",
        "en",
        "et",
        "pour",
        "sur",
        "dans",
        "par",
        "and",
        "of",
        "for",
        "von",
        "der",
    }
)
"""Words that bind a name together and give no initial to an acronym."""
_TOP_LEVEL: Final = frozenset({"fr", "com", "net", "org", "io", "ai", "eu", "be", "ch", "ca", "co", "tv", "info"})
_SHORTEST_PLURAL: Final = 5
"""Letters of a word whose final ``s`` may be a plural: « Mars » has none."""
_ACRONYM_LETTERS: Final = range(2, 13)
_SPOKEN_ACRONYM: Final = 8
"""Letters at most of an acronym written with one capital (« Insee », « Oclaesp »)."""
_WORD: Final = re.compile(r"[^\W_]+|\+")
_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "Oe", "Æ": "Ae", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l"})


@lru_cache(maxsize=1)
def name_words() -> dict[str, frozenset[str]]:
    """Return the classes of each word listed in ``words/name_words.tsv``; the file's header says what they mean."""
    classes: dict[str, set[str]] = {}
    for line in files("pipeline.names").joinpath("words/name_words.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, kind = line.split("\t")
            classes.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in classes.items()}


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the names listed in ``words/countries.tsv``, folded."""
    lines = files("pipeline.names").joinpath("words/countries.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(line) for line in lines if not line.startswith("#"))


def unaccented(text: str) -> str:
    """Return ``text`` without accents and ligatures."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Return ``text`` without case, accents, ligatures and typographic variants."""
    return unaccented(plain(text)).casefold()


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name, taken apart."""

    text: str
    """As written, with plain spaces and apostrophes."""
    words: tuple[str, ...]
    """Folded, with the words of legal forms and without an article in front."""
    core: tuple[str, ...]
    """The words without legal forms, ``groupe`` at either end and the ending of a site name; never empty."""
    key: str
    """Equal for two writings of one name (« Chat GPT », « ChatGPT »; « Les Échos », « LES ECHOS »)."""
    acronym: str
    """The letters when the name can be an acronym (``AMF``, ``Insee``, ``AP-HP``), folded; else empty."""


@lru_cache(maxsize=8192)
def form(name: str) -> Form:
    """Take a name apart. ``name`` holds at least one letter or figure, else its key is the text itself."""
    text = " ".join(plain(name).split())
    folded = fold(text)
    words = tuple(_WORD.findall(folded)) or (folded,)
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    core = _core(words, folded)
    return Form(text, words, core, "".join(_singular(word) for word in core), _acronym(text))


def _singular(word: str) -> str:
    if word == "+":
        return "plus"
    return word[:-1] if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss") else word


def _core(words: tuple[str, ...], folded: str) -> tuple[str, ...]:
    begin, end = 0, len(words)
    if end - begin > 1 and words[end - 1] in _TOP_LEVEL and folded.endswith("." + words[end - 1]):
        end -= 1
    while end - begin > 1 and (is_legal_form(words[end - 1]) or words[end - 1] in {"groupe", "group"}):
        end -= 1
    # « SAS Durand »: in front, « SA » is as often a club (« SA Saint-Renan »)
    while end - begin > 1 and words[begin] in {"sas", "sarl", "eurl", "scop", "groupe", "group"}:
        begin += 1
    while end - begin > 1 and words[begin] in ARTICLES:
        begin += 1
    # « Perregaux-Baume & Fils », « Lagarrigue et Fille »: the link counts for nothing
    return tuple(word for word in words[begin:end] if word != "et") or words


def is_legal_form(word: str) -> bool:
    """Tell whether a folded word is a legal form (``sa``, ``gmbh``)."""
    return "legal" in name_words().get(word, ())


def _acronym(text: str) -> str:
    if " " in text or len(text) not in _ACRONYM_LETTERS:
        return ""
    letters = "".join(c for c in text if c.isalnum())
    if not letters or not letters[0].isalpha() or not all(c.isalnum() or c in "-." for c in text):
        return ""
    # « DGFiP », « Cnil »: newspapers write acronyms that are spoken as a word with one capital
    several = sum(c.isupper() for c in letters) > 1
    return fold(letters) if several or (letters[0].isupper() and len(letters) <= _SPOKEN_ACRONYM) else ""


def contains(full: tuple[str, ...], short: tuple[str, ...]) -> Iterator[int]:
    """Yield every place at which the words of ``short`` stand in ``full``."""
    for place in range(len(full) - len(short) + 1):
        if full[place : place + len(short)] == short:
            yield place


def namesakes(shapes: Iterable[Form]) -> set[str]:
    """Return the keys of names that the article tells apart by their legal forms: « Merck KGaA » and « Merck & Co. »."""
    legal: dict[str, set[tuple[str, ...]]] = {}
    for shape in shapes:
        if shape.words != shape.core and is_legal_form(shape.words[-1]):
            legal.setdefault(shape.key, set()).add(shape.words)
    return {key for key, forms in legal.items() if len(forms) > 1}
