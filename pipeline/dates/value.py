"""Dates and durations with their values, read in their context."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from pipeline.dates.calendar import Part, days_of, narrowed, unit_of
from pipeline.dates.durations import duration_at
from pipeline.dates.expressions import Away, Expression, PartOf, Unknown
from pipeline.dates.folding import folded
from pipeline.dates.grammar import expression_at, found_in
from pipeline.dates.relative import distance
from pipeline.dates.resolution import Anchors, Resolution, resolve_expression
from pipeline.dates.tense import side_of

Modifier = Literal["since", "before", "after", "until", "from", "about"]


class DateValue(BaseModel):
    """The value of a date."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    value: str | None
    """ISO 8601 / TIMEX3 at the precision of the text (``2025-09-08``, ``2024-Q3``, ``199``); null when unknown."""
    earliest: date | None
    """First day that the value covers."""
    latest: date | None
    """Last day that the value covers."""
    part: Part | None
    """``début``, ``mi-``, ``fin``; narrows ``earliest`` and ``latest``."""
    modifier: Modifier | None
    """The preposition around it (``depuis``, ``avant``, ``jusqu’en``…)."""
    resolution: Resolution
    """What was needed to know the value: nothing, the day of publication, another date, or something not known."""


_A: Final = r"(?:a |au |aux |en |a la |a l'|le |la |l'|les |debut |cette )?"
_BEFORE: Final[tuple[tuple[Modifier, re.Pattern[str]], ...]] = tuple(
    (modifier, re.compile(rf"(?:^|[^\w])(?:{words})$"))  # type: ignore[misc]
    for modifier, words in (
        (
            "since",
            r"depuis (?:le |la |l'|les |ce |cette |cet |environ |plus de |pres de |deja |maintenant |au moins )?",
        ),
        ("until", r"jusqu'(?:a |au |aux |en |a la |a l'|a ce |a cette )"),
        (
            "before",
            r"d'ici(?: a| au)? (?:le |la |l'|les |environ )?|avant (?:le |la |l'|les |de )?|(?:au )?plus tard (?:le |en |au |a )?",
        ),
        (
            "from",
            r"a (?:partir|compter) (?:du |de |d'|de la |de l')|des (?:le |la |l'|cette |ce )?|pas avant (?:le |la |l'|)",
        ),
        ("after", rf"apres {_A}"),
        ("about", rf"vers {_A}|autour (?:de |du |d')|aux (?:alentours|environs) (?:de |du |d')|environ {_A}"),
    )
)
_LATEST_AFTER: Final = re.compile(r" (?:au plus tard)\b")
_LEFT: Final = 40


def normalise(surface: str, published: date | None = None) -> DateValue | None:
    """Read one date from its characters; null when they are no date."""
    return resolve(surface, [(0, len(surface))], published)[0]


def normalise_duration(surface: str) -> str | None:
    """Return the ISO 8601 value of a duration; null when there is none (``deux à trois ans``)."""
    read = duration_at(folded(surface), 0)
    return read[1] if read and read[0] == len(surface) else None


def is_impossible(surface: str) -> bool:
    """Say whether the words name a day that the calendar does not have (``30 février``)."""
    read = expression_at(folded(surface), 0)
    return bool(read) and isinstance(read[1], Unknown) and any(c.isdigit() for c in surface)  # type: ignore[index]


def resolve(plain: str, spans: Sequence[tuple[int, int]], published: date | None) -> list[DateValue | None]:
    """Read the dates at ``spans`` of a plain text in their context.

    Args:
        plain: the text, in its plain view.
        spans: stretches that are dates, by position.
        published: the article's day of publication; what needs it is ``unresolved`` without it.

    """
    text = folded(plain)
    listed = {(one.start, one.end): one.expression for one in found_in(plain)}
    values: list[DateValue | None] = []
    context: str | None = None
    for start, end in spans:
        said = listed.get((start, end)) or _said(text, start, end)
        if said is None:
            values.append(None)
            continue
        value = _value(text, start, end, said, Anchors(published, context, side_of(plain, start, end)))
        values.append(value)
        if value.value and days_of(value.value) and not isinstance(said, Away):
            context = value.value
    return values


def _said(text: str, start: int, end: int) -> Expression | None:
    read = expression_at(text, start)
    return read[1] if read and read[0] == end else None


def _value(text: str, start: int, end: int, said: Expression, anchors: Anchors) -> DateValue:
    left = text[max(0, start - _LEFT) : start].replace("\n", " ")
    modifier = next((name for name, words in _BEFORE if words.search(left)), None)
    if modifier is None and _LATEST_AFTER.match(text, end):
        modifier = "before"
    if isinstance(said, Unknown) and modifier in {"since", "before"}:
        said = _anchored(text[start:end], modifier) or said
    if modifier in {"until", "before", "from"}:
        # « jusqu'à vendredi », « à partir du 3 avril » look forward whatever the verb
        anchors = replace(anchors, side="future")
    elif modifier == "since":
        anchors = replace(anchors, side="past")
    known = resolve_expression(said, anchors)
    part = said.part if isinstance(said, PartOf) else None
    days = days_of(known.value) if known.value else None
    if days and part and known.value:
        days = narrowed(days, part, unit_of(known.value))
    return DateValue(
        value=known.value,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        part=part,
        modifier=modifier,
        resolution=known.resolution,
    )


_DISTANCE: Final = re.compile(r"(?P<count>.+?)[ \n](?P<unit>[a-z-]+)(?P<half>[ \n]et[ \n]demie?)?")


def _anchored(surface: str, modifier: Modifier) -> Expression | None:
    """``depuis`` **trois ans**, ``d'ici`` **six mois**: a distance from the day of publication."""
    match = _DISTANCE.fullmatch(surface)
    try:
        away = distance(match["count"] + " ", match["unit"], half=bool(match["half"])) if match else None
    except KeyError:
        return None
    return Away(away[0], -away[1] if modifier == "since" else away[1]) if away else None
