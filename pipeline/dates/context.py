"""What the other dates of a text tell about one: a shared month, a year set before, the day a veille belongs to."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pipeline.dates.anchors import Anchors
from pipeline.dates.calendar import unit_of
from pipeline.dates.expressions import (
    Around,
    At,
    Away,
    Between,
    Expression,
    Fixed,
    Inside,
    Monthly,
    PartOf,
    Weekly,
    Yearly,
)
from pipeline.dates.modifiers import Bound
from pipeline.dates.narration import SENTENCE_END, Place, Told, day_told_from, is_day, narrated_year, told_from
from pipeline.dates.tense import Look, Tenses

_LISTED: Final = re.compile(r"(?: ?,|[ \n](?:et|ou|puis))[ \n](?:(?:le|les|du|au|en|la)[ \n]|l')?|[ \n]?-[ \n]?")
_REACH: Final = 3000
"""Characters: no paragraph of an article is longer, and hostile text must not be slow."""
_DESTINED: Final = re.compile(r"\bpour(?:[ \n](?:le|la|les|ce)[ \n]|[ \n]l'|[ \n])$")
"""``une journée de deuil pour vendredi``."""
_MOVED: Final = re.compile(
    r"\b(?:renvoy|report|repouss|decal|prolong|convoqu|ajourn)ee?s? (?:au|a|a l'|a la|jusqu'au|jusqu'a) ?$"
)
"""``le procès est renvoyé au 3 mars``."""
_INTENDED: Final = re.compile(r"\b(?:a|de|d'|pour) ?[a-z]+(?:er|ir|re)(?![^\W_])[^.;,]*$")
"""``prête à rouvrir les discussions dès lundi``: what is meant is to come."""
_CHRONICLE: Final = re.compile(
    r"\b(?:chronologie|retrospective|en (?:quelques|dix|cinq) dates|dates cles|fil des mois)\b"
)
"""``La chronologie``, over lines that each begin with their day."""
_HEADLINE: Final = 200
_MONTH: Final = re.compile(r"(?:\d{4}|XXXX)-\d\d(?:-\d\d.*)?")


def shares(text: str, end: int, start: int) -> bool:
    """Say whether only a comma, a conjunction or a hyphen stands between two dates: ``3, 5 et 7 mars``."""
    return bool(_LISTED.fullmatch(text, end, start))


def anchors_for(
    tenses: Tenses,
    text: str,
    span: tuple[int, int],
    said: Expression,
    told: Sequence[Told],
    published: date | None,
    bound: Bound,
) -> Anchors:
    """Return the anchors of the date at ``span``.

    Args:
        tenses: of the text.
        text: the text, folded.
        span: where the date stands.
        said: what it says.
        told: the dates before it, with their values.
        published: the day of publication.
        bound: the words that bound it.

    """
    start, end = span
    paragraph = text.rfind("\n", max(start - _REACH, 0), start) + 1
    sentence = _sentence_start(text, start, paragraph)
    look = _bounded(tenses.look(start, end), bound, said, text[max(start - 40, 0) : start], text[start:end])
    if look.side is None and start == paragraph and _CHRONICLE.search(text, 0, _HEADLINE):
        look = Look("past", firm=True)
    side = look.side
    place = Place(text, start, sentence, paragraph, published)
    return Anchors(
        published,
        side,
        look.firm,
        year=_fronted_year(place, said, told, side) or narrated_year(place, said, told, side),
        month=_month_before(told, said, sentence, paragraph),
        other=told_from(place, said, told),
        other_day=day_told_from(place, said, told),
        same_day=next((one.known.value for one in reversed(told) if one.start >= sentence and is_day(one)), None),
    )


def _bounded(look: Look, bound: Bound, said: Expression, before: str, surface: str) -> Look:
    """Let the words beside the date decide where its sentence does not: ``depuis mars`` looks back, ``d'ici mars`` on."""
    if bound.modifier == "since":
        return Look("past", firm=True)
    if bound.from_now:
        return Look("future", firm=True)
    if bound.modifier in {"until", "before", "from"}:
        if bound.stressed and look.told and look.side == "past" and not _INTENDED.search(before):
            return Look("past", firm=True)
        return Look() if look.firm and look.side == "past" else Look("future", firm=True)
    if (_DESTINED.search(before) or _MOVED.search(before)) and (isinstance(said, Weekly) or _is_of_calendar(said)):
        return Look("future", firm=True)
    if isinstance(said, Weekly) and before.endswith("ce ") and not look.firm:
        return Look() if look.side == "past" else Look("future")
    if isinstance(said, Around) and surface.startswith("ce ") and not look.firm:
        return Look("future")
    return look


def _is_of_calendar(said: Expression) -> bool:
    """Tell a day, month or season from a quarter, for which accounts are given: ``pour le premier trimestre``."""
    inner = said.inner if isinstance(said, PartOf | At) else said
    return isinstance(inner, Yearly) and inner.template[5:6] not in {"Q", "H"}


def _sentence_start(text: str, start: int, paragraph: int) -> int:
    first = max(paragraph, start - 400)
    for match in SENTENCE_END.finditer(text, first, start):
        first = match.end()
    return first


def _fronted_year(place: Place, said: Expression, told: Sequence[Told], side: str | None) -> str | None:
    """``L'an dernier, nous avions perdu trois titulaires en août``: a year at the head of a sentence rules it."""
    if not isinstance(said, Yearly | PartOf | At | Between):
        return None
    first = next((one for one in told if one.start >= place.sentence), None)
    if first is None or not replace(place, start=first.start).is_in_front:
        return None
    value = first.known.value
    if value is None or unit_of(value) != "year" or isinstance(first.said, PartOf | Inside):
        return None
    if side == "future" and place.published and int(value) < place.published.year:
        return None
    return value


def _month_before(told: Sequence[Told], said: Expression, sentence: int, paragraph: int) -> str | None:
    """``du 7 au 9 juin ; Nuit de l'Entreprise, le 13``: a bare day is of the month of the day before it."""
    inner = said.inner if isinstance(said, At) else said.last if isinstance(said, Between) else said
    if not isinstance(inner, Monthly):
        return None
    for one in reversed(told):
        value = one.known.value
        if value is None or not _MONTH.fullmatch(value.rpartition("/")[2]) or isinstance(one.said, Away):
            continue
        if one.start < paragraph and inner.weekday is None:
            return None
        if inner.weekday is not None and not isinstance(one.said, Between | Monthly) and one.start < sentence:
            return None
        return value.rpartition("/")[2][:7]
    return None


def shared_part(following: str | None) -> tuple[str | None, str | None]:
    """Return the month and the year that a list takes from the date that ends it."""
    if following is None:
        return None, None
    first = following.partition("/")[0]
    month = first[:7] if _MONTH.fullmatch(first) else None
    return month, first[:4] if first[:4].isdigit() and len(first) >= 4 else None  # noqa: PLR2004


def is_list_item(said: Expression, following: Expression) -> bool:
    """Say whether a date may take what it lacks from the one that follows it in a list."""
    if isinstance(said, Monthly):
        return True
    return isinstance(said, Yearly) and not said.strict and isinstance(following, Fixed)
