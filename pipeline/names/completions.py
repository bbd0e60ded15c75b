"""What the recogniser left out of a name that the text, or a list, shows to belong to it."""

import re
from typing import Final

from .boundaries import Offsets
from .gazetteer import Gazetteer

_INNER_ARTICLE: Final = re.compile(r"[\w,] (Le |La |Les |L')$")
"""A capital that no sentence start explains: « marchés, La [Manufacture] et … »."""
_QUOTED_ARTICLE: Final = re.compile(r"[«\"“] ?(Le |La |Les |L')$")
_QUOTE_END: Final = re.compile(r" ?[»\"”]")
_ARTICLE_ENDS: Final = ("e ", "a ", "s ", "L'")
_JOINTS: Final = (" ", "'")
_GOES_ON: Final = (" ", "'", "-", "&", "+", ":", ".")
_WORDS_BEFORE: Final = 2
_REACH: Final = 30
"""Characters at most of the words before a name with which a longer listed one may begin."""


def completed(words: str, start: int, end: int) -> Offsets:
    """Return the whole of the name of which ``words[start:end]`` was found.

    It may begin with an article in capitals inside the sentence (« chez La [Galerie] »), or be a longer name of the lists
    (« Université du Québec [à Rimouski] », « La [Redoute] »). Nothing is ever taken away.

    Args:
        words: the text, in its plain view.
        start: the first character of what was found.
        end: the character after its last.

    """
    listed = _listed(words, start, end)
    if listed:
        return listed
    if not words.startswith(_ARTICLE_ENDS, start - 2):
        return start, end
    article = _INNER_ARTICLE.search(words, max(0, start - 6), start)
    if article is None and _QUOTE_END.match(words, end):
        article = _QUOTED_ARTICLE.search(words, max(0, start - 6), start)
    return (article.start(1), end) if article else (start, end)


def _listed(words: str, start: int, end: int) -> Offsets | None:
    """Return the longest listed name that begins here or up to two words before and holds what was found."""
    lists = Gazetteer.load()
    best = lists.end_of_name(words, start, end + 1) if words[end : end + 1] in _GOES_ON else None
    found = (start, best) if best else None
    before = words[max(0, start - _REACH) : start]
    if before.islower() or before[-1:] not in _JOINTS:
        return found  # a longer name would begin with a capital
    begin = start
    for _ in range(_WORDS_BEFORE):
        gap = begin - 1
        begin = 1 + max(words.rfind(" ", max(0, gap - _REACH), gap), words.rfind("'", max(0, gap - _REACH), gap))
        if begin == 0:
            break
        last = lists.end_of_name(words, begin, end) if words[begin].isupper() else None
        if last and (found is None or last - begin > found[1] - found[0]):
            found = (begin, last)
        if not words[begin].isalpha():
            break
    return found
