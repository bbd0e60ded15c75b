"""Decisions that belong to the whole article, taken after the recogniser has read it.

Each rule stands because it raises F1 on articles the recogniser was not trained on.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from .boundaries import names_in
from .forms import form
from .gazetteer import Gazetteer
from .known import known
from .mention import Kind, Mention
from .recogniser_features import Tokens
from .roles import apposition, role

_SURE: Final = 0.95
"""Where the recogniser is as sure as this at every mention, and no list speaks against it, nothing else is asked."""
_LIKELY: Final = 0.75
_CERTAINTY: Final = (0.5, 0.999)
_LISTS: Final = 3.0
_APPOSITION: Final = 3.0
_ROLE: Final = 2.0
_OTHER_MENTIONS: Final = 0.3
_OTHER_MENTIONS_AT_MOST: Final = 1.2
"""Weights in log-odds, beside that of the recogniser's own probability: chosen on the dev part of the corpus."""
_NEVER_TELLING: Final = frozenset({"PERSON_FIRST", "PERSON", "PLACE", "OTHER"})
_SIGN: Final[dict[Kind | None, int]] = {"organisation": -1, "product": 1, None: 0}
_SHORTEST: Final = 2
_WORD_BEFORE: Final = re.compile(r"([\w'-]+) $")
_LONGEST_WORD: Final = 30


def settle(tokens: Tokens, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the names of an article as the article as a whole tells them, by position, none overlapping another.

    Args:
        tokens: the article.
        mentions: what the recogniser found in it, with its confidence.

    """
    words = tokens.text
    found = _without_overlaps(
        replace(mention, start=start, end=end)
        for mention in mentions
        for start, end in names_in(words, mention.start, mention.end, mention.kind)
    )
    return _kinds(words, _everywhere(tokens, found))


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _everywhere(tokens: Tokens, mentions: Sequence[Mention]) -> list[Mention]:
    """Add the further places at which a found name stands."""
    words = tokens.text
    surfaces: dict[str, Mention] = {}
    for mention in mentions:
        surface = words[mention.start : mention.end]
        if mention.confidence > surfaces.get(surface, _NOBODY).confidence:
            surfaces[surface] = mention
    small = {word for word in tokens.words if word.islower()}
    telling = {surface: one for surface, one in surfaces.items() if _is_telling(surface, one, small)}
    places: dict[str, list[int]] = {}
    first_words: dict[str, str] = {}
    for surface, one in telling.items():
        index = bisect_left(tokens.starts, one.start)
        if index < len(tokens.starts) and tokens.starts[index] == one.start:
            first_words[surface] = tokens.words[index]
            places[tokens.words[index]] = []
    for start, word in zip(tokens.starts, tokens.words, strict=True):
        if word in places:
            places[word].append(start)
    added = [
        Mention(start, start + len(surface), telling[surface].kind, 0.0)
        for surface, first in first_words.items()
        for start in places[first]
        if words.startswith(surface, start) and _stands_alone(words, start, start + len(surface), small)
    ]
    return _beside(mentions, added)


_NOBODY: Final = Mention(0, 0, "organisation", 0.0)


def _beside(mentions: Sequence[Mention], added: Iterable[Mention]) -> list[Mention]:
    """Return ``mentions`` and those of ``added`` that overlap none of them, nor one another (the longer goes first)."""
    starts = [mention.start for mention in mentions]
    free = []
    for one in added:
        after = bisect_left(starts, one.end)
        if after == 0 or mentions[after - 1].end <= one.start:
            free.append(one)
    return sorted([*mentions, *_without_overlaps(free)], key=lambda mention: mention.start)


def _is_telling(surface: str, mention: Mention, small: set[str]) -> bool:
    """Tell whether a surface is nothing but this name: no ordinary word, no person, no place."""
    if len(surface) < _SHORTEST or not any(c.isupper() for c in surface) or mention.confidence < _LIKELY:
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
    return word is None or not word[0][0].isupper() or word[1].lower() in small


def _kinds(words: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give each mention the kind that the recogniser, the lists, its role and the other mentions of its name make likely."""
    by_name: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_name.setdefault(form(words[mention.start : mention.end]).key, []).append(index)
    settled = list(mentions)
    for places in by_name.values():
        same = [mentions[index] for index in places]
        lists = [_listed(words[mention.start : mention.end]) for mention in same]
        if _agree(same, lists):
            continue
        evidence = [_evidence(words, mention) for mention in same]
        for index, mention, listed, own in zip(places, same, lists, evidence, strict=True):
            others = _OTHER_MENTIONS * (sum(evidence) - own)
            others = max(-_OTHER_MENTIONS_AT_MOST, min(_OTHER_MENTIONS_AT_MOST, others))
            odds = own + listed + others
            if odds:
                settled[index] = replace(mention, kind="product" if odds > 0 else "organisation")
    return settled


def _agree(same: Sequence[Mention], lists: Sequence[float]) -> bool:
    sign = _SIGN[same[0].kind]
    return all(
        _SIGN[mention.kind] == sign and mention.confidence >= _SURE and listed * sign >= 0
        for mention, listed in zip(same, lists, strict=True)
    )


def _listed(name: str) -> float:
    """Return what the lists say of a name, in log-odds of a product; 0 where they have both or neither."""
    organisation, product = known(name, "organisation"), known(name, "product")
    if bool(organisation.canonical) == bool(product.canonical):
        return 0.0
    said = product if product.canonical else organisation
    weight = _LISTS / 2 if said.common else _LISTS
    return weight if product.canonical else -weight


def _evidence(words: str, mention: Mention) -> float:
    """Return what speaks at the mention itself, in log-odds of a product."""
    least, most = _CERTAINTY
    sure = max(least, min(most, mention.confidence))
    odds = _SIGN[mention.kind] * math.log(sure / (1 - sure))
    said = apposition(words, mention.start)
    if said:
        return odds + _APPOSITION * _SIGN[said]
    return odds + _ROLE * _SIGN[role(words, mention.start, mention.end)]
