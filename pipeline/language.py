"""Which language a text is written in: the share of each language's function words.

A list of stop words per language comes with spaCy. This is enough to warn that an article is not French, and costs
less than any model; short texts without evidence count as French.
"""

import re
from functools import cache
from pathlib import Path
from runpy import run_path
from typing import Final

import spacy.lang

LANGUAGES: Final = ("fr", "en", "de", "es", "it", "nl", "pt")
_LISTS: Final = Path(spacy.lang.__path__[0])
"""The lists are run, not imported: with them would come their languages, and French alone takes two seconds."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_NOT_LATIN: Final = re.compile(r"[^\W\d_\x00-\u02ff]")
_SAMPLE: Final = 20_000
"""Characters looked at: the first pages tell the language."""
_EVIDENCE: Final = 8
"""Function words of the other language needed before a text is said not to be French."""

_MANY_WORDS: Final = 40
_FUNCTION_WORDS: Final = 0.18
"""Of the words of French articles a third are function words, and a fifth where they list results."""


@cache
def _function_words() -> dict[str, list[str]]:
    """Return the languages of which each word is a function word."""
    languages: dict[str, list[str]] = {}
    for code in LANGUAGES:
        for word in run_path(str(_LISTS / code / "stop_words.py"))["STOP_WORDS"]:
            if word.isalpha() and (len(word) > 1 or code in {"fr", "it", "es", "pt"}):
                languages.setdefault(word, []).append(code)
    return languages


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of ``text`` (one of :data:`LANGUAGES`), or ``und``.

    ``und`` (undetermined) is for texts with plenty of letters in no Latin script, and for those of many words of which
    hardly any is a function word of French or of another of the languages.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters and len(_NOT_LATIN.findall(sample)) > letters / 2:
        return "und"
    known = _function_words()
    scores = dict.fromkeys(LANGUAGES, 0)
    for word in words:
        for code in known.get(word.lower(), ()):
            scores[code] += 1
    best = max(LANGUAGES, key=scores.__getitem__)
    if scores[best] >= _EVIDENCE and scores[best] > 1.3 * scores["fr"]:
        return best
    return "und" if len(words) >= _MANY_WORDS and scores["fr"] < _FUNCTION_WORDS * len(words) else "fr"
