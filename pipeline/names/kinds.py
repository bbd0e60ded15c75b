"""Whether each name of an article is an organisation or a product there.

The recogniser says how sure it is at each mention; the lists, the words beside the mention, its neighbours and the other
mentions of the name speak with it, in log-odds. « Le studio Quetsche … Quetsche a annoncé » is an organisation where
« un jeu sur Quetsche » alone would be none; « [Facebook] relance les pokes » and « publier sur [Facebook] » stay two.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from .forms import form
from .known import known
from .mention import Kind, Mention
from .roles import BRACKET, cues, shape

_SURE: Final = 0.99
"""Where the recogniser is as sure as this at every mention of a name, and no list speaks against it, nothing else is asked."""
_CERTAINTY: Final = (0.5, 0.9995)
_RECOGNISER: Final = 0.45
"""What the recogniser's log-odds count: it is surer than it should be."""
_LISTS: Final = 2.5
_DEFINED: Final = 2.5
_OTHER_MENTIONS: Final = 0.1
_OTHER_MENTIONS_AT_MOST: Final = 0.4
_NEIGHBOURS: Final = 0.3
_NEIGHBOUR_AT_MOST: Final = 4.0
_NEIGHBOURS_AT_MOST: Final = 2.4
_OF_HOUSE: Final = 2.0
_OF_THING: Final = -3.2
"""« [Duo] de Renault », « Duo de [Renault] ». The weights come from the regression told of in :mod:`pipeline.names.roles`."""
_SIGN: Final[dict[Kind | None, int]] = {"organisation": -1, "product": 1, None: 0}
_BETWEEN: Final = re.compile(r",? ?(?:,|et|ou|ni|·|•|/|;) ?(?:le |la |les |l'|de |d'|du )?")
_OF: Final = frozenset({" de ", " d'", " du ", " de la ", " des ", " de l'"})
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
        first = mentions[places[0]]
        listed = evidence.listed(places[0])
        if listed * _SIGN[first.kind] >= 0 and all(
            mentions[index].kind == first.kind and mentions[index].confidence >= _SURE for index in places
        ):
            continue
        defined = {said for index in places if (said := evidence.definition(index))}
        spoken = sum(evidence.at(index) for index in places)
        for index in places:
            own = evidence.at(index)
            odds = own + listed + evidence.of_neighbours(index)
            odds += _at_most(_OTHER_MENTIONS_AT_MOST, _OTHER_MENTIONS * (spoken - own))
            if len(defined) == 1:
                sign = _SIGN[next(iter(defined))]
                # a studio may also be a shop: « publier sur Quetsche » is said of what is used
                odds += _DEFINED * sign if evidence.cues(index) * sign >= 0 else 0.0
            kind: Kind = "product" if odds > 0 else "organisation"
            if odds and kind != mentions[index].kind:
                settled[index] = replace(mentions[index], kind=kind)
    return settled


def _at_most(bound: float, odds: float) -> float:
    return max(-bound, min(bound, odds))


class _Evidence:
    """What speaks at each mention, in log-odds of a product; looked for once, where it is asked."""

    def __init__(self, words: str, mentions: Sequence[Mention]) -> None:
        self._words = words
        self._mentions = mentions
        self._cues: dict[int, tuple[float, Kind | None]] = {}
        self._at: dict[int, float] = {}
        self._listed: dict[int, float] = {}

    def _beside(self, index: int) -> tuple[float, Kind | None]:
        if index not in self._cues:
            mention = self._mentions[index]
            said, defined = cues(self._words, mention.start, mention.end)
            self._cues[index] = said + self._of(index), defined
        return self._cues[index]

    def cues(self, index: int) -> float:
        """Return what the words beside a mention say."""
        return self._beside(index)[0]

    def definition(self, index: int) -> Kind | None:
        """Return what a noun before a mention says its name is throughout the article, else null."""
        return self._beside(index)[1]

    def _of(self, index: int) -> float:
        """Return what a name says that « de » joins to this one: that of a maker, or of what is made."""
        mention = self._mentions[index]
        said = 0.0
        if index + 1 < len(self._mentions):
            after = self._mentions[index + 1]
            if after.kind == "organisation" and self._words[mention.end : after.start] in _OF:
                said += _OF_HOUSE
        if index > 0:
            before = self._mentions[index - 1]
            if before.kind == "product" and self._words[before.end : mention.start] in _OF:
                said += _OF_THING
            between = self._words[before.end : mention.start] + self._words[mention.end : mention.end + 1]
            if before.kind == "organisation" and between == " ()":
                said -= BRACKET  # « Microsoft ([Azure]) » has no house in brackets, where « Nadia Belkacem ([Corvelis]) » has
        return said

    def at(self, index: int) -> float:
        """Return what the recogniser, the form of a mention and the words beside it say."""
        if index not in self._at:
            mention = self._mentions[index]
            least, most = _CERTAINTY
            sure = max(least, min(most, mention.confidence))
            odds = _RECOGNISER * _SIGN[mention.kind] * math.log(sure / (1 - sure))
            name = self._words[mention.start : mention.end]
            odds += shape(name, self._words[max(0, mention.start - 4) : mention.start])
            self._at[index] = odds + self.cues(index)
        return self._at[index]

    def listed(self, index: int) -> float:
        """Return what the lists say of a name; 0 where they have both kinds or neither."""
        if index not in self._listed:
            mention = self._mentions[index]
            name = self._words[mention.start : mention.end]
            organisation, product = known(name, "organisation"), known(name, "product")
            odds = 0.0
            if bool(organisation.canonical) != bool(product.canonical):
                said = product if product.canonical else organisation
                odds = (_LISTS / 2 if said.common else _LISTS) * (1 if product.canonical else -1)
            self._listed[index] = odds
        return self._listed[index]

    def of_neighbours(self, index: int) -> float:
        """Return what the other members of an enumeration say of one (« Komoot, Strava et X »)."""
        odds = 0.0
        for step in (-1, 1):
            place = index
            while self._in_one_enumeration(place, place + step):
                place += step
                odds += _at_most(_NEIGHBOUR_AT_MOST, self.at(place) + self.listed(place))
        return _at_most(_NEIGHBOURS_AT_MOST, _NEIGHBOURS * odds)

    def _in_one_enumeration(self, one: int, other: int) -> bool:
        first, second = min(one, other), max(one, other)
        if first < 0 or second == len(self._mentions):
            return False
        start, end = self._mentions[first].end, self._mentions[second].start
        return end - start <= _LONGEST_BETWEEN and _BETWEEN.fullmatch(self._words, start, end) is not None
