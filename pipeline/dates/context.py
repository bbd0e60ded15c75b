"""What the other dates of a text tell about one: a shared month, a year set before, the day a veille belongs to."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pipeline.dates.anchors import Anchors
from pipeline.dates.calendar import days_of, unit_of
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
from pipeline.dates.recurring import choose, in_year
from pipeline.dates.speech import spoken_on
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
_APPOSED: Final = re.compile(r" ?, (?:du|le|les|en|au|a l'|a|des|entre le|de) ?")
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
    look = tenses.look(start, end)
    if look.side is None and not look.present and isinstance(said.inner if isinstance(said, At) else said, Weekly):
        look = tenses.look_of_neighbours(start, end, paragraph)
    look = _bounded(look, bound, said, text[max(start - 40, 0) : start], text[start:end])
    if look.side is None and start == paragraph and _CHRONICLE.search(text, 0, _HEADLINE):
        look = Look("past", firm=True)
    side = look.side
    place = Place(text, start, sentence, paragraph, published, tenses)
    return Anchors(
        published,
        side,
        look.firm,
        year=_fronted_year(place, said, told, side)
        or _listed_year(place, said, told, look)
        or narrated_year(place, said, told, look),
        month=_month_before(told, said, sentence, paragraph),
        other=told_from(place, said, told),
        other_day=day_told_from(place, said, told),
        spoken=spoken_on(place, told),
        same_day=next((one.known.value for one in reversed(told) if one.start >= sentence and is_day(one)), None),
    )


def _bounded(look: Look, bound: Bound, said: Expression, before: str, surface: str) -> Look:
    """Let the words beside the date decide where its sentence does not: ``depuis mars`` looks back, ``d'ici mars`` on."""
    if bound.modifier == "since":
        return Look("past", firm=True)
    if bound.from_now:
        return Look("future", firm=True)
    if bound.modifier in {"until", "before", "from"}:
        if bound.stressed and look.side == "past" and not _INTENDED.search(before):
            if look.told:
                return Look("past", firm=True)
            if not isinstance(said.inner if isinstance(said, At) else said, Weekly):
                return Look()  # « autorisée dès le 15 mai »
        over = look.side == "past" and (look.firm or (look.told and not isinstance(said, Weekly)))
        return Look() if over else Look("future", firm=True)
    inner = said.inner if isinstance(said, At) else said
    if isinstance(inner, Weekly) and look.present and look.side != "future":
        return Look("future", present=True)  # « les Suisses se prononcent dimanche »
    if _is_of_accounts(said) and before.endswith(_OF) and not before.endswith("cours du ") and look.side != "past":
        # « annoncera son PIB du premier trimestre », « l'excédent du premier semestre »: one that is over, or runs
        return Look("past") if look.side is None else Look()
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


def _is_of_accounts(said: Expression) -> bool:
    return isinstance(said, Yearly) and said.template[5:6] in {"Q", "H"}


_OF: Final = ("du ", "de ", "des ")


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
    if first is None:
        return None
    if (ruled := told[-1]).known.value and ruled.known.resolution == "context" and isinstance(ruled.said, Yearly):
        return ruled.known.value[:4]  # « pour 2025 : une baisse au premier semestre, la suivante en mars »
    if not replace(place, start=first.start).is_in_front:
        # « rendez-vous l'an prochain, du 3 au 7 mars », « sa prévision pour 2025 : une baisse au premier semestre »
        first = told[-1]
        joint = place.text[first.end : place.start]
        if not (_APPOSED.fullmatch(joint) or (joint.startswith(" : ") and first.start >= place.sentence)):
            return None
    value = first.known.value
    if value is None or isinstance(first.said, PartOf | Inside):
        return None
    if _is_within(said, value):
        return value[:4]  # « En décembre 2022, on signait la veille de la Saint-Sylvestre »
    if unit_of(value) != "year":
        return None
    if side == "future" and place.published and int(value) < place.published.year:
        return None
    running = place.published is not None and int(value) == place.published.year
    if side == "past" and running and place.published and not _may_be_over(said, value, place.published):
        return None  # « Pour l'année en cours, le Parlement a voté juste avant Noël »
    return value


def _is_within(said: Expression, month: str) -> bool:
    """Say whether a day that comes back every year lies in a month (``2022-12``)."""
    days = days_of(month)
    if unit_of(month) != "month" or days is None or not isinstance(said, Yearly):
        return False
    day = in_year(said.template, days[0].year)
    covered = days_of(day) if day else None
    return covered is not None and days[0] <= covered[0] and covered[1] <= days[1]


def _may_be_over(said: Expression, year: str, published: date) -> bool:
    inner = said.inner if isinstance(said, PartOf | At) else said
    value = in_year(inner.template, int(year)) if isinstance(inner, Yearly) else None
    days = days_of(value) if value else None
    return days is None or days[0] <= published


def _listed_year(place: Place, said: Expression, told: Sequence[Told], look: Look) -> str | None:
    """Let the lines of an agenda follow one another: ``14 juin. … / 1er juillet. La vitesse baisse``."""
    inner = said.inner if isinstance(said, PartOf | At) else said.last if isinstance(said, Between) else said
    if not isinstance(inner, Yearly) or inner.strict or inner.weekday is not None or look.firm:
        return None
    before = next((one for one in reversed(told) if _BULLET.search(place.text, max(one.start - 4, 0), one.start)), None)
    days = days_of(before.known.value) if before and before.known.value else None
    if before is None or days is None or not _BULLET.search(place.text, max(place.start - 4, 0), place.start):
        return None
    if place.start - before.start > _BETWEEN_LINES or unit_of(before.known.value or "") == "year":
        return None
    years = range(days[0].year - 1, days[0].year + 2)
    known = [value for year in years if (value := in_year(inner.template, year))]
    nearest = choose(known, days[0], None, None)
    return nearest[:4] if nearest else None


_BULLET: Final = re.compile(r"(?:^|\n)[•*–—-] ?\Z")
_BETWEEN_LINES: Final = 400


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
