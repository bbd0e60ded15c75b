"""Names found that are none: persons, places and works that the lists know, share codes, guesses.

The recogniser weighs a listed place or work as one sign among others; where that is all the lists know of a name and it
is not sure, it is wrong more often than right (measured on the dev part of the corpus, as every bound below).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from .gazetteer import Gazetteer
from .known import known
from .mention import Mention
from .recogniser_features import Tokens
from .roles import role

_GUESS: Final = 0.3
_SURE_DESPITE_LISTS: Final = 0.9
_SURE_OF_PERSON: Final = 0.8
_SHARE_CODE: Final = re.compile(r"\([A-Z0-9]{1,6}\.[A-Z]{1,3}\b")
"""« L'ORÉAL (OREP.PA) »."""
_ARTICLES: Final = ("Le ", "La ", "Les ", "L'")
_OTHER_KINDS: Final = frozenset({"PERSON_FIRST", "PERSON", "PLACE", "OTHER"})


def without_false_alarms(tokens: Tokens, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions that are names of organisations and products, in order."""
    words = tokens.text
    surnames: frozenset[str] | None = None
    lists = Gazetteer.load()
    for mention in mentions:
        sure = mention.confidence
        if sure < _GUESS or (
            words.startswith("(", mention.start - 1) and _SHARE_CODE.match(words, mention.start - 1, mention.end)
        ):
            continue
        name = words[mention.start : mention.end]
        if sure < _SURE_DESPITE_LISTS:
            kinds = lists.kinds(name)
            if kinds and kinds <= _OTHER_KINDS and not _with_article(name):
                continue
            if sure < _SURE_OF_PERSON and not kinds:
                surnames = _surnames(tokens) if surnames is None else surnames
                if name in surnames or _is_person(words, mention, name):
                    continue
        yield mention


def _with_article(name: str) -> bool:
    """Tell whether the lists know the name with its article (« le groupe des Républicains », a party)."""
    return any(article + name in known(article + name, "organisation").canonical for article in _ARTICLES)


def _is_person(words: str, mention: Mention, name: str) -> bool:
    first, _, rest = name.partition(" ")
    named = rest[:1].isupper() and " " not in rest and "PERSON_FIRST" in Gazetteer.load().kinds(first)
    return named and role(words, mention.start, mention.end) is None


def _surnames(tokens: Tokens) -> frozenset[str]:
    """Return the words that the article puts after a first name (« Emmanuel Macron »), save names of the lists."""
    lists = Gazetteer.load()
    return frozenset(
        second
        for first, second in zip(tokens.words[:-1], tokens.words[1:], strict=True)
        if second[0].isupper()
        and first[0].isupper()
        and "PERSON_FIRST" in lists.kinds(first)
        and not known(second, "organisation").canonical
        and not known(second, "product").canonical
    )
