"""From mentions to entities: which names of an article name the same organisation or product.

Two steps. Writings that differ only in case, accents, typography, article, legal form or plural are one name. Then
names are joined: an acronym with its expansion, names the lists give the same full name, a short form with the only
full form it can stand for. Where a short form could stand for two, it stays alone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pipeline.typography import plain

from . import short_forms
from .acronyms import first_letters, has_initials, may_abbreviate
from .forms import Form, form, namesakes
from .known import known
from .lexicon import Entry, Lexicon
from .mention import Entity, Kind, Mention

__all__ = ["Entity", "Mention", "group"]

_BETWEEN_BRACKET: Final = re.compile(
    r" ?\(['\"«]? ?(?:ex-|ou |dit |dite )?(?:l'|la |le |les )?"
    r"| [-–—] (?:ou |dit |dite )?(?:l'|la |le |les )?|, (?:ou |dit |dite |alias )(?:l'|la |le |les )?"
)
_AFTER_BRACKET: Final = re.compile(r" ?['\"»]?[),;]| [-–—] |[.,] ")
_ARTICLE_BEFORE: Final = re.compile(r"(?:^|(?<=\W))(le|du|au|la|les|des|aux|l)([ \u00a0'’])$", re.IGNORECASE)
_ARTICLE_OF: Final = {"le": "Le ", "du": "Le ", "au": "Le ", "la": "La ", "les": "Les ", "des": "Les ", "aux": "Les "}
_LONG_ENOUGH: Final = 3
"""Letters (or words of the expansion) for an acronym to be believed without a matching bracket."""


@dataclass(slots=True, eq=False)
class _Name:
    """All mentions of one kind whose writings have one key."""

    kind: Kind
    forms: dict[str, Form] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    joined: "_Name | None" = None
    """The earlier name this one has been joined to."""
    filed: str | None = None
    """The id, else the canonical name, under which the user's lexicon has it."""
    namesake: tuple[str, ...] = ()
    """Its words, where its legal form or the want of one tells it from another of the article."""

    @property
    def first(self) -> int:
        return self.mentions[0].start

    @property
    def root(self) -> "_Name":
        return self if self.joined is None else self.joined.root


def group(text: str, mentions: Iterable[Mention], lexicon: Lexicon | None = None) -> list[Entity]:
    """Bring the mentions of one article together as entities, in the order of their first mention.

    Args:
        text: the article's text.
        mentions: stretches of ``text``, in any order; each ends up in exactly one entity.
        lexicon: the user's names: names of one canonical name or id are one entity, and bear that name.

    """
    words = plain(text)
    ordered = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    names: dict[tuple[Kind, str], _Name] = {}
    shapes = [form(text[mention.start : mention.end]) for mention in ordered]
    apart = namesakes(shapes)
    for mention, shape in zip(ordered, shapes, strict=True):
        entry = _entry(shape.text, mention.kind, lexicon)
        filed = (entry.id or entry.canonical) if entry else None
        namesake = shape.words if shape.key in apart and not filed else ()
        key = f"\0{filed}" if filed else " ".join(namesake) or shape.key
        name = names.setdefault((mention.kind, key), _Name(mention.kind, filed=filed, namesake=namesake))
        name.forms.setdefault(shape.text, shape)
        name.mentions.append(mention)
    for kind in ("organisation", "product"):
        found = [name for (of, _), name in names.items() if of == kind]
        _join_bracketed(words, ordered, found)
        _join_known(found)
        _join_acronyms(found)
        _join_short_forms(words, found)
    entities: dict[int, list[_Name]] = {}
    for name in names.values():
        entities.setdefault(id(name.root), []).append(name)
    made = [_entity(text, members, lexicon) for members in entities.values()]
    return sorted(made, key=lambda entity: entity.mentions[0].start)


def _join(one: _Name, other: _Name) -> None:
    first, second = sorted((one.root, other.root), key=lambda name: name.first)
    if first is second or (first.filed and second.filed and first.filed != second.filed):
        return  # what the user files apart stays apart
    if first.namesake and second.namesake:
        return
    second.joined = first
    first.filed = first.filed or second.filed


def _join_bracketed(words: str, ordered: Sequence[Mention], names: Sequence[_Name]) -> None:
    """``Autorité des marchés financiers (AMF)``, ``AMF (Autorité des marchés financiers)``."""
    owner = {mention: name for name in names for mention in name.mentions}
    for left, right in pairwise(ordered):
        if left not in owner or right not in owner or owner[left] is owner[right]:
            continue
        if not _BETWEEN_BRACKET.fullmatch(words, left.end, right.start) or not _AFTER_BRACKET.match(words, right.end):
            continue
        outside, inside = form(words[left.start : left.end]), form(words[right.start : right.end])
        for short, full, first in ((inside, outside, owner[right]), (outside, inside, owner[left])):
            if (
                short.acronym
                and not full.acronym
                and _believable(short, full, first_use=first.first in (left.start, right.start))
            ):
                _join(owner[left], owner[right])
                break


def _believable(short: Form, full: Form, *, first_use: bool) -> bool:
    if may_abbreviate(short.acronym, full.text):
        return True
    # « Autorité fédérale de surveillance des marchés financiers (Finma) »: another language's letters; but
    # « Institut de physique du globe (CNRS) » names the house above
    told = {form(name).key for name in known(short.text, "organisation").canonical} - {short.key}
    if told:
        # the lists may know it longer (« Autorité de régulation des communications électroniques, des postes… »)
        return any(key.startswith(full.key) for key in told)
    same_letter = short.acronym[0] == full.words[0][0]
    if not first_use or not (short.text.isupper() or same_letter):
        return False
    # « United Steelworkers (USW) »
    return len(full.core) >= _LONG_ENOUGH or (len(full.core) > 1 and same_letter and short.text.isupper())


def _join_known(names: Sequence[_Name]) -> None:
    by_full_name: dict[str, _Name] = {}
    for name in names:
        keys = _full_names(name) or {shape.key for shape in name.forms.values()}
        for key in sorted(keys):
            if key in by_full_name:
                _join(by_full_name[key], name)
            by_full_name.setdefault(key, name)


def _full_names(name: _Name) -> set[str]:
    """Return the keys of what the lists call it; nothing where they give it several meanings."""
    meanings = [known(shape.text, name.kind).canonical for shape in name.forms.values()]
    if any(len(meaning) > 1 for meaning in meanings):
        return set()
    return {form(full).key for meaning in meanings for full in meaning}


def _join_acronyms(names: Sequence[_Name]) -> None:
    """Join an acronym with the only name of the article whose initials it is."""
    by_letter: dict[str, list[_Name]] = {}
    for name in names:
        for letter in {letter for shape in name.forms.values() for letter in first_letters(shape.text)}:
            by_letter.setdefault(letter, []).append(name)
    joined = {id(name.root) for name in names if name.joined}
    for name in names:
        letters = next((shape.acronym for shape in name.forms.values() if shape.acronym), "")
        if not letters or name.joined or id(name) in joined:
            continue
        own = {key for shape in name.forms.values() for key in short_forms.told(shape.text, name.kind)}
        own.discard(next(iter(name.forms.values())).key)
        candidates = {
            id(other.root): other
            for other in by_letter.get(letters[0], ())
            if other is not name
            and any(
                has_initials(letters, shape.text) and (not own or shape.key.startswith(tuple(own)))
                for shape in other.forms.values()
            )
        }
        if len(candidates) == 1:
            _join(name, *candidates.values())
            joined.add(id(name.root))


class _Longer:
    """Finds the names of an article for which a shorter one may stand, without comparing every pair."""

    def __init__(self, names: Sequence[_Name]) -> None:
        self._by_word: dict[str, list[_Name]] = {}
        self._by_full_name: dict[str, list[_Name]] = {}
        self._clubs: list[_Name] = []
        self._order = {id(name): index for index, name in enumerate(names)}
        for name in names:
            for word in {word for shape in name.forms.values() for word in shape.core}:
                self._by_word.setdefault(word, []).append(name)
            for key in {key for shape in name.forms.values() for key in short_forms.told(shape.text, name.kind)}:
                self._by_full_name.setdefault(key, []).append(name)
            if any(short_forms.is_club(shape) for shape in name.forms.values()):
                self._clubs.append(name)

    def of(self, name: _Name) -> list[_Name]:
        """Return the names that share a word, a full name in the lists, or perhaps a town with ``name``, in order."""
        found: dict[int, _Name] = {}
        for shape in name.forms.values():
            near = list(self._by_word.get(shape.core[0], ()))
            for key in short_forms.told(shape.text, name.kind):
                near += self._by_full_name.get(key, ())
            if short_forms.may_be_town(shape):
                near += self._clubs
            found |= {self._order[id(other)]: other for other in near}
        return [found[place] for place in sorted(found)]


def _join_short_forms(words: str, names: Sequence[_Name]) -> None:
    title_end = words.find("\n") if "\n" in words else 0
    longer = _Longer(names)
    for name in sorted(names, key=lambda name: -max(len(shape.core) for shape in name.forms.values())):
        candidates = [
            other for other in longer.of(name) if other.root is not name.root and _can_stand(name, other, title_end)
        ]
        target = _clearly_meant(candidates) or _clearly_meant(
            [other for other in candidates if other.first < name.first]
        )
        if target is not None:
            _join(name, target)


def _can_stand(short: _Name, full: _Name, title_end: int) -> bool:
    answers = {_stands(one, other, short) for one in short.forms.values() for other in full.forms.values()}
    if "yes" in answers:
        return True
    # a headline may use the short form before the article has said the full one
    in_body = next(
        (mention.start for mention in short.mentions if mention.start >= title_end), short.mentions[-1].start
    )
    return "after" in answers and full.first < in_body


def _stands(one: Form, other: Form, short: _Name) -> short_forms.Answer:
    if short.kind == "product":
        return short_forms.product(one, other)
    # « Corvex SA » in the article says that « Corvex » is a firm of its own, and no short form of « Corvex Défense »
    in_full = any(shape.words != shape.core for shape in short.forms.values())
    return short_forms.organisation(one, other, own_house=in_full)


def _clearly_meant(candidates: Sequence[_Name]) -> _Name | None:
    """Return the only candidate, or the one that all others contain (``Harlow & Pruitt``, not its branch)."""
    if len({id(name.root) for name in candidates}) == 1:
        return candidates[0]
    if not candidates:
        return None
    shortest = min(candidates, key=lambda name: min(len(shape.core) for shape in name.forms.values()))
    core = min((shape.core for shape in shortest.forms.values()), key=len)
    inside_all = all(
        other.root is shortest.root or any(_within(core, shape.core) for shape in other.forms.values())
        for other in candidates
    )
    return shortest if inside_all else None


def _within(core: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(other[place : place + len(core)] == core for place in range(len(other) - len(core) + 1))


def _entity(text: str, names: Sequence[_Name], lexicon: Lexicon | None) -> Entity:
    mentions = sorted((mention for name in names for mention in name.mentions), key=lambda mention: mention.start)
    surfaces: dict[str, str] = {}
    for mention in mentions:
        surface = text[mention.start : mention.end]
        surfaces.setdefault(form(surface).text, surface)
    kind = mentions[0].kind
    entry = next((entry for surface in surfaces if (entry := _entry(surface, kind, lexicon))), None)
    fullest = max(surfaces, key=lambda plain_form: (len(plain_form), not plain_form.isupper()))
    name = (entry.canonical if entry else None) or _with_article(text, mentions, surfaces[fullest])
    aliases = tuple(surface for surface in surfaces.values() if form(surface).text != form(name).text)
    return Entity(kind, name, entry.id if entry else None, aliases, tuple(mentions))


def _with_article(text: str, mentions: Sequence[Mention], name: str) -> str:
    """Return the name with its article where the text contracts it: « lu dans les colonnes du Monde » names Le Monde."""
    for mention in mentions:
        before = _ARTICLE_BEFORE.search(text, max(0, mention.start - 4), mention.start)
        if before is None or text[mention.start : mention.end] != name:
            continue
        full = _ARTICLE_OF.get(before[1].lower(), before[1].upper() + before[2]) + name
        if plain(full) in known(plain(full), mention.kind).canonical:
            return full
    return name


def _entry(name: str, kind: Kind, lexicon: Lexicon | None) -> Entry | None:
    """Return what the user's lexicon says of a name, unless it says that of the other kind."""
    entry = lexicon.entry(name) if lexicon else None
    return entry if entry and entry.kind in (kind, None) else None
