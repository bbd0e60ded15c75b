"""Mentions as the evaluation sees them: a label, a place in the text, an entity and the fields of a value."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.gold import GoldArticle, GoldMention
from pipeline.typography import plain

from .value import Fields, read

NAMES: Final = ("ORG", "PRODUCT")
"""The labels whose mentions are grouped into entities."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One finding, expected or found."""

    label: str
    """One of ``pipeline.gold.LABELS``."""
    start: int
    """Code point offset into the article's text."""
    end: int
    """Exclusive."""
    text: str
    fields: Fields
    """What is compared, by the names in ``value.FIELDS``."""
    entity: str | None = None
    """Key of the entity within the article; null for what is not grouped."""
    names: tuple[str, ...] = ()
    """Names under which the entity may be recorded, the preferred one first."""
    optional: bool = False
    """Finding it is neither rewarded nor punished; gold only."""

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end

    def overlaps(self, other: "Mention") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names are written alike but for case, spaces and apostrophes (``L'ORÉAL``, ``L’Oréal``)."""
    return one is not None and other is not None and name_key(one) == name_key(other)


def name_key(name: str) -> str:
    """Return what two spellings of one name share: ``L'ORÉAL`` and ``L’Oréal`` -> ``l'oréal``."""
    return " ".join(plain(name).casefold().split())


def from_gold(article: GoldArticle) -> list[Mention]:
    """Return the mentions of an annotated article.

    Names are grouped by what stands after the bar, else by their own text. An entity's recorded name may be the name
    after the bar (``[[ORG AMF | Autorité des marchés financiers]]``) or its fullest mention in the article, since a
    full name that the article never writes is not asked of anyone.

    Raises:
        ValueError: if a value string cannot be read, which :func:`pipeline.gold.parse` has seen to.

    """
    groups: defaultdict[tuple[str, str], list[GoldMention]] = defaultdict(list)
    for mention in article.mentions:
        if mention.label in NAMES:
            groups[mention.label, name_key(mention.value or mention.text)].append(mention)
    return [_from_gold(mention, groups) for mention in article.mentions]


def _from_gold(mention: GoldMention, groups: dict[tuple[str, str], list[GoldMention]]) -> Mention:
    place = (mention.label, mention.start, mention.end, mention.text)
    if mention.label not in NAMES:
        return Mention(*place, read(mention.label, mention.value), optional=mention.optional)
    full = mention.value or mention.text
    key = name_key(full)
    written = [member.text for member in groups[mention.label, key]]
    names = (full, _fullest(written))
    return Mention(*place, {"value": full}, entity=key, names=names, optional=mention.optional)


def _fullest(names: Sequence[str]) -> str:
    return max(names, key=len)


def entities(mentions: Iterable[Mention]) -> dict[str, set[tuple[int, int]]]:
    """Return the spans of each entity, by key. Mentions of one label only: a key is unique within its label."""
    groups: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for mention in mentions:
        if mention.entity is not None:
            groups[mention.entity].add(mention.span)
    return dict(groups)
