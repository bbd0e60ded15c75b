"""Dates and durations with their values, read in their context."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict

from pipeline.dates.anchors import Resolution, Resolved
from pipeline.dates.calendar import Part, days_of, narrowed, unit_of
from pipeline.dates.context import anchors_for, is_list_item, shared_part, shares
from pipeline.dates.durations import duration_at
from pipeline.dates.expressions import Expression, Unknown
from pipeline.dates.fiscal import with_closing_month
from pipeline.dates.folding import folded
from pipeline.dates.grammar import reading
from pipeline.dates.modifiers import Bound, Modifier, bound_of
from pipeline.dates.narration import Told
from pipeline.dates.resolution import resolve_expression
from pipeline.dates.tense import Tenses

Day = date
"""The type of a day, under a name that a field called ``date`` does not hide."""


_MEMORY: Final = 32
"""How many dates back a date may be told from."""


_OR: Final = re.compile(r"(?: ou|, voire) (?:le |la |l'|en |au )?")


class DateValue(BaseModel):
    """The value of a date."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    value: str | None
    """ISO 8601 / TIMEX3 at the precision of the text (``2025-09-08``, ``2024-Q3``, ``199``); null when unknown."""
    earliest: Day | None
    """First day that the value covers."""
    latest: Day | None
    """Last day that the value covers."""
    part: Part | None
    """``début``, ``mi-``, ``fin``; narrows ``earliest`` and ``latest``."""
    modifier: Modifier | None
    """The preposition around it (``depuis``, ``avant``, ``jusqu’en``…)."""
    resolution: Resolution
    """What was needed to know the value: nothing, the day of publication, another date, or something not known."""


def normalise(surface: str, published: date | None = None) -> DateValue | None:
    """Read one date from its characters (in their plain view); null when they are no date."""
    return resolve(surface, [(0, len(surface))], published)[0]


def normalise_duration(surface: str) -> str | None:
    """Return the ISO 8601 value of a duration; null when there is none (``deux à trois ans``)."""
    read = duration_at(folded(surface), 0)
    return read[1] if read and read[0] == len(surface) else None


def is_impossible(surface: str) -> bool:
    """Say whether the words name a day that the calendar does not have (``30 février``)."""
    figures = any(character.isdigit() for character in surface)
    return figures and isinstance(reading(folded(surface), 0, len(surface)), Unknown)


def resolve(plain: str, spans: Sequence[tuple[int, int]], published: date | None) -> list[DateValue | None]:
    """Read the dates at ``spans`` of a plain text in their context.

    Args:
        plain: the text, in its plain view.
        spans: stretches that are dates, by position.
        published: the article's day of publication; what needs it is ``unresolved`` without it.

    Returns:
        One value for each span; null where the words are no date.

    """
    text, tenses = folded(plain), Tenses(plain)
    said = with_closing_month(text, [reading(text, start, end) for start, end in spans])
    told: list[Told] = []
    values: list[DateValue | None] = []
    lists = _lists(text, spans, said)
    for index, (span, says) in enumerate(zip(spans, said, strict=True)):
        if says is None:
            values.append(None)
            continue
        last = lists[index]
        bound = bound_of(plain, text, *span)
        if bound == Bound() and told and values[-1] and _OR.fullmatch(text, told[-1].end, span[0]):
            bound = Bound(values[-1].modifier)  # « avant le 5 ou le 19 septembre »
        before = told[-_MEMORY:]
        known = _known(tenses, text, span, says, before, published, bound, None)
        if last != index and (following := said[last]) is not None:
            shared = _known(tenses, text, spans[last], following, before, published, bound, None)
            known = _known(tenses, text, span, says, before, published, bound, shared)
        told.append(Told(*span, says, known))
        values.append(_value(known, bound, published))
    return values


def _lists(text: str, spans: Sequence[tuple[int, int]], said: Sequence[Expression | None]) -> list[int]:
    """Return for each span the one it takes its month or year from: itself, or the first full one of its list."""
    ends = list(range(len(spans)))
    for index in reversed(range(len(spans) - 1)):
        here, following = said[index], said[ends[index + 1]]
        if here is None or following is None or not is_list_item(here, following):
            continue
        if shares(text, spans[index][1], spans[index + 1][0]):
            ends[index] = ends[index + 1]
    return ends


def _known(
    tenses: Tenses,
    text: str,
    span: tuple[int, int],
    said: Expression,
    told: Sequence[Told],
    published: date | None,
    bound: Bound,
    shared: Resolved | None,
) -> Resolved:
    anchors = anchors_for(tenses, text, span, said, told, published, bound)
    if shared:
        month, year = shared_part(shared.value)
        known = resolve_expression(said, replace(anchors, month=month or anchors.month, year=year or anchors.year))
        # « les 17 et 18 décembre » both hang on the publication, « les 3 et 7 mars 2024 » on nothing but the list
        return replace(known, resolution=shared.resolution) if shared.resolution == "publication" else known
    return resolve_expression(said, anchors)


def _value(known: Resolved, bound: Bound, published: date | None) -> DateValue:
    days = days_of(known.value) if known.value else None
    ahead = days is None or published is None or days[1] >= published
    if days and known.part and known.value:
        days = narrowed(days, known.part, unit_of(known.value))
    return DateValue(
        value=known.value,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        part=known.part,
        modifier=_modifier(bound, ahead=ahead),
        resolution=known.resolution,
    )


def _modifier(bound: Bound, *, ahead: bool) -> Modifier | None:
    """Return the modifier of a bound that means something else of what is over than of what is to come."""
    if bound.denied and ahead:
        return "from"
    return None if bound.stressed and not ahead else bound.modifier
