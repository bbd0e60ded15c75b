"""Whether each name of an article is an organisation or a product there.

The recogniser says how sure it is at each mention; the lists, the words beside the mention, its neighbours in an
enumeration and the other mentions of the name speak with it, in log-odds. « Le studio Quetsche … Quetsche a annoncé »
is an organisation where « un jeu sur Quetsche » alone would be none; « [Facebook] relance les pokes » and « publier sur
[Facebook] » stay two.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from .forms import form
from .known import known
from .mention import Kind, Mention
from .roles import apposition, definition, role

_SURE: Final = 0.9
"""Where the recogniser is as sure as this at every mention of a name, and no list speaks against it, nothing else is asked."""
_CERTAINTY: Final = (0.5, 0.999)
_LISTS: Final = 4.0
_APPOSITION: Final = 4.0
_ROLE: Final = 2.5
_OTHER_MENTIONS: Final = 0.3
_OTHER_MENTIONS_AT_MOST: Final = 1.2
_NEIGHBOURS: Final = 0.4
_NEIGHBOURS_AT_MOST: Final = 2.0
"""The weights were chosen on articles of the corpus that the recogniser had not been trained on; F1 hardly moves when one
of them is halved or doubled."""
_SIGN: Final[dict[Kind | None, int]] = {"organisation": -1, "product": 1, None: 0}
_BETWEEN: Final = re.compile(r",? ?(?:,|et|ou|ni|·|•|/|;) ?(?:le |la |les |l'|de |d'|du )?")
_LONGEST_BETWEEN: Final = 12


def with_kinds(words: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with the kind that is likeliest for each.

    Args:
        words: the text, in its plain view.
        mentions: the article's names by position, with the recogniser's confidence; 0 where it saw none.

    """
    by_name: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_name.setdefault(form(words[mention.start : mention.end]).key, []).append(index)
    evidence = _Evidence(words, mentions)
    settled = list(mentions)
    for places in by_name.values():
        same = [mentions[index] for index in places]
        listed = _listed(words[same[0].start : same[0].end])
        if _agree(same, listed):
            continue
        defined = {said for mention in same if (said := definition(words, mention.start))}
        spoken = sum(evidence.at(index) for index in places)
        for index, mention in zip(places, same, strict=True):
            own = evidence.at(index)
            if len(defined) == 1 and evidence.role_of(index) in {None, *defined}:
                settled[index] = replace(mention, kind=next(iter(defined)))
                continue
            others = _at_most(_OTHER_MENTIONS_AT_MOST, _OTHER_MENTIONS * (spoken - own))
            beside = _at_most(_NEIGHBOURS_AT_MOST, _NEIGHBOURS * evidence.of_neighbours(index))
            odds = own + listed + others + beside
            kind: Kind = "product" if odds > 0 else "organisation"
            if odds and kind != mention.kind:
                settled[index] = replace(mention, kind=kind)
    return settled


def _agree(same: Sequence[Mention], listed: float) -> bool:
    kind = same[0].kind
    return listed * _SIGN[kind] >= 0 and all(mention.kind == kind and mention.confidence >= _SURE for mention in same)


def _listed(name: str) -> float:
    """Return what the lists say of a name, in log-odds of a product; 0 where they have both or neither."""
    organisation, product = known(name, "organisation"), known(name, "product")
    if bool(organisation.canonical) == bool(product.canonical):
        return 0.0
    said = product if product.canonical else organisation
    weight = _LISTS / 2 if said.common else _LISTS
    return weight if product.canonical else -weight


def _at_most(bound: float, odds: float) -> float:
    return max(-bound, min(bound, odds))


class _Evidence:
    """What speaks at each mention, in log-odds of a product; looked for once, where it is asked."""

    def __init__(self, words: str, mentions: Sequence[Mention]) -> None:
        self._words = words
        self._mentions = mentions
        self._at: dict[int, float] = {}
        self._roles: dict[int, Kind | None] = {}

    def role_of(self, index: int) -> Kind | None:
        """Return the role that the words beside a mention give it."""
        if index not in self._roles:
            mention = self._mentions[index]
            self._roles[index] = role(self._words, mention.start, mention.end)
        return self._roles[index]

    def at(self, index: int) -> float:
        """Return what the recogniser and the words beside a mention say."""
        if index not in self._at:
            mention = self._mentions[index]
            least, most = _CERTAINTY
            sure = max(least, min(most, mention.confidence))
            odds = _SIGN[mention.kind] * math.log(sure / (1 - sure))
            said = apposition(self._words, mention.start)
            if said:
                odds += _APPOSITION * _SIGN[said]
            else:
                odds += _ROLE * _SIGN[self.role_of(index)]
            self._at[index] = odds
        return self._at[index]

    def of_neighbours(self, index: int) -> float:
        """Return what the mentions before and after say that stand in one enumeration with it (« Komoot, Strava et X »)."""
        odds = 0.0
        for first in (index - 1, index):
            second = first + 1
            if first < 0 or second == len(self._mentions):
                continue
            start, end = self._mentions[first].end, self._mentions[second].start
            if end - start <= _LONGEST_BETWEEN and _BETWEEN.fullmatch(self._words, start, end):
                other = first if second == index else second
                mention = self._mentions[other]
                odds += self.at(other) + _listed(self._words[mention.start : mention.end])
        return odds
