"""The date that another is told from: the period an article is about, the day and the year of a story it tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pipeline.dates.anchors import Resolved
from pipeline.dates.calendar import Days, days_of, unit_of
from pipeline.dates.expressions import At, Away, Between, Expression, Inside, PartOf, Yearly
from pipeline.dates.tense import Look, Tenses

SENTENCE_END: Final = re.compile(r"[.!?…](?=[ \n»\"]|\Z)|\n")
_FRONT: Final = re.compile(
    r"[\s«\"“–—-]*(?:(?:mais|puis|et|deja|ainsi|si)[ \n,]+)?(?:des|en|pour|l'|cette|depuis|pendant|durant|de|au cours de)?[ \n]*(?:l'|l'annee[ \n]|cette[ \n])?\Z"
)
_COMPARISON: Final = re.compile(r"\b(?:contre|qu'en|rapport a|face a|compare\w* a|depuis)\b[^.;]*$")
_COMPARED: Final = frozenset({"year", "month"})
"""``6 010 euros douze mois auparavant`` compares as ``un an plus tôt`` does."""
_NEAR: Final = 30
_OF_LATE: Final = 400
"""Days: the accounts of a year are out within the next one."""
_BACKGROUND: Final = re.compile(
    r"[a-z](?:e|ee|es|ees|i|is|ie|ies|u|ue|us|ues|t|te|ts|tes) (?:en|le|depuis|des) (?:l'|le )?$|\bdepuis\b[^.]*$"
    r"|\b(?:jusqu'en|jusqu'au|avant|apres|vers|loi de|depuis) (?:le |la |l')?$"
)
"""``Fondée en 1995``, ``depuis 1995``, ``jusqu'en 2008``: a year in passing."""
_PLUPERFECT: Final = re.compile(
    r"\b(?:avait|avaient|etait|etaient|fut|furent) (?:ete )?[a-z]+ (?:en|le|des) (?:l'|le )?$"
)
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
    tenses: Tenses

    @property
    def is_in_front(self) -> bool:
        """Whether the date opens its sentence: ``L'an dernier, …``, ``Un an plus tôt, …``."""
        return bool(_FRONT.fullmatch(self.text, self.sentence, self.start))

    @property
    def is_narrated(self) -> bool:
        """Whether its sentence tells a story: ``Le Conseil d'État avait tranché un an plus tôt``."""
        last = self.sentence + _LONGEST_SENTENCE
        end = SENTENCE_END.search(self.text, self.sentence, last)
        return self.tenses.narrates(self.sentence, end.start() if end else min(last, len(self.text)))

    @property
    def is_quoted(self) -> bool:
        """Whether it stands within quotation marks that its paragraph has opened."""
        return self.text.rfind("«", self.paragraph, self.start) > self.text.rfind("»", self.paragraph, self.start)


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
    compared = isinstance(inner, Away) and inner.base == "context" and inner.unit in _COMPARED and inner.count < 0
    if compared and not _COMPARISON.search(place.text, max(place.start - _NEAR, 0), place.start):
        compared = not (place.is_in_front or place.is_narrated)
    for first in (place.sentence, place.paragraph, 0):
        near = [one for one in known if one.start >= first]
        if compared and first < place.sentence:
            near = [one for one in near if place.published is None or _is_running(place.text, one, place.published)]
        periods = [one for one in near if not (_is_fine(one) and one.known.resolution == "publication")]
        chosen = near if fine or not periods else periods
        if chosen:
            return _that_is_followed(place, inner, chosen).known.value
    return None


def _that_is_followed(place: Place, inner: Expression, chosen: Sequence[Told]) -> Told:
    """Return the last date, or for ``une semaine plus tard`` the latest of those its sentence names.

    ``Le premier tour est fixé au 15 mars, les listes au 26 février. Le second se tiendra une semaine plus tard``;
    ``condamné le 5 juin pour des faits du 3 mai, il a fait appel deux jours plus tard``.
    """
    last = chosen[-1]
    if not isinstance(inner, Away) or inner.count <= 0 or inner.same or last.said == inner:
        return last
    same = [one for one in chosen if not SENTENCE_END.search(place.text, one.end, max(last.start, one.end))]
    spans = [
        (days[0], one)
        for one in same
        if one.known.value and (days := days_of(one.known.value)) and _is_told_as(one, last)
    ]
    return max(spans, key=lambda span: span[0])[1] if spans else last


def _is_told_as(one: Told, last: Told) -> bool:
    """Say whether two dates are of one kind, days or coarser, and both given by the calendar."""
    if isinstance(one.said, Away) != isinstance(last.said, Away):
        return False
    return _is_fine(one) == _is_fine(last)


def _is_fine(one: Told) -> bool:
    return one.known.value is not None and unit_of(one.known.value) in {"day", "week", "weekend"}


def _is_running(text: str, one: Told, published: date) -> bool:
    """Say whether an article is about the period of a date: one that ended of late, and is no comparison itself."""
    days = days_of(one.known.value) if one.known.value else None
    if days is None or not 0 <= (published - days[1]).days <= _OF_LATE:
        return days is not None and days[0] <= published <= days[1]
    return not _COMPARISON.search(text, max(one.start - _NEAR, 0), one.start)


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
            known = [each for each in reversed(days) if each.start <= one.start]
            return (_that_is_followed(place, inner, known) if count > 1 else one).known.value
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


def narrated_year(place: Place, said: Expression, told: Sequence[Told], look: Look) -> str | None:
    """Return the year of a story of long ago, that its days go without: ``Le 12 août 1944, … Le 25, Paris est libre``.

    The last date of the paragraph must be of such a year, and the sentence a narration: in tenses of one, or in history,
    which a day (``Le 6 juin 1944, …``) or the head of a sentence (``En 1968, il a vingt ans.``) opens, in the present and
    with no verb that hangs on the publication; one who remembers says it in the perfect (``« Le 8 juin, on a enterré le
    voisin »``). ``L'usine, ouverte en 1995, a fermé en mars`` hangs on the publication.
    """
    inner = said.inner if isinstance(said, PartOf | At) else said.last if isinstance(said, Between) else said
    if not isinstance(inner, Yearly) or inner.strict or inner.current:
        return None
    last = story_date(place, told)
    days = days_of(last.known.value) if last and last.known.value else None
    if last is None or days is None:
        return None
    year = _year_within(inner.template, days, place.text[last.start : last.end])
    if place.published is None:
        return year if place.is_narrated and last.start >= place.paragraph else None
    historic = place.published.year - days[0].year >= _HISTORY and _opens_a_story(place, last)
    if last.start < (place.start - _NEXT_PARAGRAPH if historic and _is_calendar_day(last) else place.paragraph):
        return None
    if place.is_narrated or (historic and _is_in_its_present(place, look)):
        return year
    return None


def _year_within(template: str, days: Days, surface: str) -> str:
    """Return the year of a story's date; of ``hiver 2023-2024`` that in which the day lies, of ``hiver 1709`` 1709."""
    inside = days_of(template.replace("XXXX", f"{days[1].year:04d}"))
    later = inside and days[0] <= inside[0] <= days[1] and _TWO_YEARS.search(surface)
    return f"{days[1 if later else 0].year:04d}"


_TWO_YEARS: Final = re.compile(r"\d{4}[-/]\d\d")


def story_date(place: Place, told: Sequence[Told]) -> Told | None:
    """Return the last date before a place when it sets a year for a story, and is neither of late nor in passing."""
    last = next((one for one in reversed(told) if not _told_from_a_story(one.said)), None)
    days = days_of(last.known.value) if last and last.known.value else None
    if last is None or days is None or last.known.resolution == "publication":
        return None
    if not _is_within_a_year(last, days) or (place.published and place.published.year - days[0].year < _STORY):
        return None
    return None if is_in_passing(place.text, last) else last


def is_in_passing(text: str, one: Told) -> bool:
    """Say whether a date only says since when or until when: ``Fondée en 1995``, ``depuis mars``."""
    if _PLUPERFECT.search(text, max(one.start - _NEAR, 0), one.start):
        return False  # « les bombardements avaient commencé le 6 juin »
    return bool(_BACKGROUND.search(text, max(one.start - _NEAR, 0), one.start))


def _told_from_a_story(said: Expression) -> bool:
    """``le lendemain``, ``dix-huit mois plus tard`` go on with a story and open none."""
    inner = said.inner if isinstance(said, PartOf | At) else said
    return isinstance(inner, Away) and inner.base == "context"


def _opens_a_story(place: Place, last: Told) -> bool:
    if _is_calendar_day(last):
        return True
    first = place.text.rfind("\n", max(last.start - _LONGEST_SENTENCE, 0), last.start) + 1
    for match in SENTENCE_END.finditer(place.text, max(first, last.start - _LONGEST_SENTENCE), last.start):
        first = match.end()
    return replace(place, start=last.start, sentence=first).is_in_front


def _is_in_its_present(place: Place, look: Look) -> bool:
    if look.side == "past":
        return not look.told or place.is_quoted  # « est abattu »; « a été inauguré » is of late
    return look.side is None or look.present


def _is_within_a_year(one: Told, days: Days) -> bool:
    return days[0].year == days[1].year or (one.known.value or "").endswith("-WI")


def _is_calendar_day(one: Told) -> bool:
    """Tell the day, month or season of a story from the year in which a firm was founded."""
    return one.known.value is not None and unit_of(one.known.value) in {"day", "month", "season"}
