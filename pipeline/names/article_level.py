"""Decisions that belong to the whole article, taken after the recogniser has read it.

Each rule stands because it raises F1 on articles the recogniser was not trained on.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from .completions import completed
from .false_alarms import without_false_alarms
from .forms import LINKS
from .gazetteer import Gazetteer
from .kinds import with_kinds
from .known import known
from .mention import Mention
from .pairs import names_in
from .recogniser_features import Tokens
from .roles import apposition

_LIKELY: Final = 0.75
"""How sure the recogniser must be of a name for its further occurrences to be believed."""
_NEVER_TELLING: Final = frozenset({"PERSON_FIRST", "PERSON", "PLACE", "OTHER"})
_SHORTEST: Final = 2
_WORD_BEFORE: Final = re.compile(r"([\w'-]+) $")
_LONGEST_WORD: Final = 30
_OPENERS: Final = LINKS | frozenset(
    {"avec", "chez", "comme", "contre", "depuis", "dont", "entre", "mais", "or", "ou", "puis", "quand", "que", "sans"}
    | {"selon", "si", "sous", "un", "une", "vers", "via"}
)
"""Words that open a sentence with a capital and are no part of the name after them: « Chez Quetsche, on recrute »."""


def settle(tokens: Tokens, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the names of an article as the article as a whole tells them, by position, none overlapping another.

    Args:
        tokens: the article.
        mentions: what the recogniser found in it, with its confidence.

    """
    words = tokens.text
    found: list[Mention] = []
    for mention in mentions:
        parts = names_in(words, mention.start, mention.end, mention.kind)
        if len(parts) == 1:
            ((start, end, kind),) = parts
            parts = [(*completed(words, start, end), kind)]
        found += [Mention(start, end, kind, mention.confidence) for start, end, kind in parts]
    names = list(without_false_alarms(tokens, _without_overlaps(found)))
    return with_kinds(words, _everywhere(tokens, names))


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _everywhere(tokens: Tokens, mentions: Sequence[Mention]) -> list[Mention]:
    """Add the further places at which a found name stands."""
    words, starts = tokens.text, tokens.starts
    surest: dict[str, Mention] = {}
    for mention in mentions:
        surface = words[mention.start : mention.end]
        if surface in surest and surest[surface].confidence >= mention.confidence:
            continue
        # « Son outil d'estimation, Toitescope, »: a noun that says what it is makes up for the recogniser's doubt
        if mention.confidence >= _LIKELY or apposition(words, mention.start):
            surest[surface] = mention
    by_first_word: dict[str, list[str]] = {}
    for surface, one in surest.items():
        index = bisect_left(starts, one.start)
        if index < len(starts) and starts[index] == one.start:
            by_first_word.setdefault(tokens.words[index], []).append(surface)
    taken = {mention.start for mention in mentions}
    added = [
        replace(surest[surface], start=start, end=start + len(surface))
        for start, word in zip(starts, tokens.words, strict=True)
        if word in by_first_word and start not in taken
        for surface in by_first_word[word]
        if words.startswith(surface, start)
    ]
    if not added:
        return list(mentions)
    small = {word for word in tokens.words if word.islower()}
    return _beside(mentions, (one for one in added if _is_further(words, one, small)))


def _beside(mentions: Sequence[Mention], added: Iterable[Mention]) -> list[Mention]:
    """Return ``mentions`` and those of ``added`` that overlap none of them, nor one another (the longer goes first)."""
    starts = [mention.start for mention in mentions]
    free = []
    for one in added:
        after = bisect_left(starts, one.end)
        if after == 0 or mentions[after - 1].end <= one.start:
            free.append(one)
    return sorted([*mentions, *_without_overlaps(free)], key=lambda mention: mention.start)


def _is_further(words: str, mention: Mention, small: set[str]) -> bool:
    """Tell whether a stretch that reads as a name found elsewhere is that name: no ordinary word, no person, no place."""
    if not _stands_alone(words, mention.start, mention.end, small):
        return False
    surface = words[mention.start : mention.end]
    if len(surface) < _SHORTEST or not any(c.isupper() for c in surface):
        return False
    lists = Gazetteer.load()
    if known(surface, mention.kind).common or lists.kinds(surface) & _NEVER_TELLING:
        return False
    first, more, _ = surface.partition(" ")
    if more and "PERSON_FIRST" in lists.kinds(first):  # the firm Pierre Lannoy, and its director
        return False
    return surface.isupper() or surface.lower() not in small


def _stands_alone(words: str, start: int, end: int, small: set[str]) -> bool:
    """Tell whether a stretch is no part of a longer word or of a longer name (« Malik Tessier », « Orange Bank »)."""
    after = words[end : end + 2]
    if after[:1].isalnum() or (after[:1] in {"-", "'"} and after[1:].isalnum()):
        return False
    if after[:1] == " " and after[1:].isupper():
        return False
    before = words[max(0, start - 2) : start]
    if before[-1:].isalnum() or (before[-1:] == "-" and before[:1].isalnum()):
        return False
    word = _WORD_BEFORE.search(words, max(0, start - _LONGEST_WORD), start)
    return word is None or not word[0][0].isupper() or word[1].lower() in _OPENERS or word[1].lower() in small
