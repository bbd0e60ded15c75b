"""The date that another is told from: the period an article is about, the day and the year of a story it tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from pipeline.dates.anchors import Resolved
from pipeline.dates.calendar import Days, days_of, unit_of
from pipeline.dates.expressions import At, Away, Between, Expression, Inside, PartOf, Side, Yearly

SENTENCE_END: Final = re.compile(r"[.!?…](?=[ \n»\"]|\Z)|\n")
_FRONT: Final = re.compile(
    r"[\s«\"“–—-]*(?:(?:mais|puis|et|deja|ainsi|si)[ \n,]+)?(?:des|en|pour|l'|cette|depuis|pendant|durant|de|au cours de)?[ \n]*(?:l'|l'annee[ \n]|cette[ \n])?\Z"
)
_COMPARISON: Final = re.compile(r"\b(?:contre|qu'en|rapport a|face a|compare\w* a|depuis)\b[^.;]*$")
_NARRATION: Final = re.compile(
    r"\b(?:avai(?:t|ent)|etai(?:t|ent)|fu(?:t|rent)|eu(?:t|rent)|[a-z]{2,}(?:er|ir|ur)ent)\b"
)
_OF_LATE: Final = 400
"""Days: the accounts of a year are out within the next one."""
_BACKGROUND: Final = re.compile(
    r"[a-z](?:e|ee|es|ees|i|is|ie|ies|u|ue|us|ues|t|te|ts|tes) (?:en|le|depuis|des) (?:l'|le )?$|\bdepuis\b[^.]*$"
)
"""``Fondée en 1995``, ``depuis 1995``: a year in passing."""
_NEXT_PARAGRAPH: Final = 600
"""Characters: a story of long ago runs over the end of a paragraph."""
_STORY, _HISTORY = 2, 20
"""Years before the publication: from when on a year must be said again, and from when on the present tells it."""
_LONGEST_SENTENCE: Final = 400


@dataclass(frozen=True, slots=True)
class Told:
    """A date of the text with what it says and, once known, its value."""

    start: int
    end: int
    said: Expression
    known: Resolved


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands."""

    text: str
    """Folded."""
    start: int
    sentence: int
    """Where its sentence begins."""
    paragraph: int
    """Where its paragraph begins."""
    published: date | None

    @property
    def is_in_front(self) -> bool:
        """Whether the date opens its sentence: ``L'an dernier, …``, ``Un an plus tôt, …``."""
        return bool(_FRONT.fullmatch(self.text, self.sentence, self.start))

    @property
    def is_narrated(self) -> bool:
        """Whether its sentence tells a story: ``Le Conseil d'État avait tranché un an plus tôt``."""
        last = self.sentence + _LONGEST_SENTENCE
        end = SENTENCE_END.search(self.text, self.sentence, last)
        return bool(_NARRATION.search(self.text, self.sentence, end.start() if end else last))


def told_from(place: Place, said: Expression, told: Sequence[Told]) -> str | None:
    """Return the date that ``un an plus tôt`` is told from: of the sentence, else of the paragraph, else the last.

    A year is counted from a period rather than from the day on which it was announced (``a annoncé mardi 3 millions de
    ventes en 2024, contre 2 un an plus tôt``). What a sentence compares with (``6 milliards, contre 4 un an plus tôt``)
    is of the period that the article is about: of a date in another sentence only when that was of late, and was no
    comparison itself; else it is counted from the publication, and the answer is null.
    """
    inner = said.inner if isinstance(said, PartOf | Inside) else said
    fine = isinstance(inner, Away) and inner.unit in {"day", "week", "weekend"}
    known = [one for one in told if one.known.value and days_of(one.known.value) and not _told_from_other(one.said)]
    if isinstance(inner, Away):
        # « en 2020 … ; l'année précédente … ; l'année suivante … »: both are told from 2020
        known = [one for one in known if one.start < place.sentence or not _looks_the_other_way(one.said, inner.count)]
    compared = isinstance(inner, Away) and inner.base == "context" and inner.unit == "year" and inner.count < 0
    compared = compared and not (place.is_in_front or place.is_narrated)
    for first in (place.sentence, place.paragraph, 0):
        near = [one for one in known if one.start >= first]
        if compared and first < place.sentence:
            near = [one for one in near if place.published is None or _is_running(place.text, one, place.published)]
        periods = [one for one in near if not (_is_fine(one) and one.known.resolution == "publication")]
        chosen = near if fine or not periods else periods
        if chosen:
            return chosen[-1].known.value
    return None


def _is_fine(one: Told) -> bool:
    return one.known.value is not None and unit_of(one.known.value) in {"day", "week", "weekend"}


def _is_running(text: str, one: Told, published: date) -> bool:
    """Say whether an article is about the period of a date: one that ended of late, and is no comparison itself."""
    days = days_of(one.known.value) if one.known.value else None
    if days is None or not 0 <= (published - days[1]).days <= _OF_LATE:
        return days is not None and days[0] <= published <= days[1]
    return not _COMPARISON.search(text, max(one.start - 30, 0), one.start)


def _looks_the_other_way(said: Expression, count: int) -> bool:
    return isinstance(said, Away) and said.base == "context" and said.count * count < 0


def _told_from_other(said: Expression) -> bool:
    return isinstance(said, Away) and said.base == "context" and said.same


def day_told_from(place: Place, said: Expression, told: Sequence[Told]) -> str | None:
    """Return the day that ``la veille``, ``le lendemain``, ``ce jour-là`` are told from: the last one told.

    In ``arrêté le 5 mai, il avait parlé la veille et s'est tu le lendemain`` both are of the 5 May; and no ``veille``
    is told from a day to come.
    """
    inner = said.inner if isinstance(said, At) else said
    count = inner.count if isinstance(inner, Away) else 0
    days = [one for one in reversed(told) if is_day(one)]
    if count < 0 and place.published:
        days = [one for one in days if one.start >= place.sentence or not _is_to_come(one, place.published)]
    for one in days:
        other = one.said.inner if isinstance(one.said, At) else one.said
        if not (isinstance(other, Away) and other.base == "context" and other.count):
            return one.known.value
        if one.start < place.sentence and other.count > 0 and count:
            return one.known.value
    return days[-1].known.value if days else None


def _is_to_come(one: Told, published: date) -> bool:
    days = days_of(one.known.value) if one.known.value else None
    return days is not None and days[0] > published


def is_day(one: Told) -> bool:
    """Say whether a date is one day, its year known or not."""
    value = one.known.value
    return value is not None and (unit_of(value) == "day" or bool(re.fullmatch(r"XXXX-\d\d-\d\d(?:T.*)?", value)))


def narrated_year(place: Place, said: Expression, told: Sequence[Told], side: Side | None) -> str | None:
    """Return the year of a story of long ago, that its days go without: ``Le 12 août 1944, … Le 25, Paris est libre``.

    The last date of the paragraph must be of such a year, and the sentence a narration: in tenses of one, or with no
    verb that hangs on the publication. ``L'usine, ouverte en 1995, a fermé en mars`` hangs on it.
    """
    inner = said.inner if isinstance(said, PartOf | At) else said.last if isinstance(said, Between) else said
    if not isinstance(inner, Yearly) or inner.strict or inner.current or not told or place.published is None:
        return None
    last = told[-1]
    days = days_of(last.known.value) if last.known.value else None
    if days is None or last.known.resolution == "publication" or not _is_within_a_year(last, days):
        return None
    age = place.published.year - days[0].year
    dated = age >= _HISTORY and _is_calendar_day(last)
    if last.start < (place.start - _NEXT_PARAGRAPH if dated else place.paragraph):
        return None
    if age < _STORY or _BACKGROUND.search(place.text, max(last.start - 30, 0), last.start):
        return None
    if place.is_narrated or (dated and side is None):
        return f"{days[0].year:04d}"
    return None


def _is_within_a_year(one: Told, days: Days) -> bool:
    return days[0].year == days[1].year or (one.known.value or "").endswith("-WI")


def _is_calendar_day(one: Told) -> bool:
    """Tell the day, month or season of a story from the year in which a firm was founded."""
    return one.known.value is not None and unit_of(one.known.value) in {"day", "month", "season"}
