"""Find the dates and durations of a text."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from pipeline.dates.days import day_at
from pipeline.dates.durations import duration_at
from pipeline.dates.expressions import At, Between, Expression, Fixed, Monthly, Unknown, Weekly, Yearly
from pipeline.dates.folding import folded
from pipeline.dates.pieces import stretch_at

_START: Final = re.compile(r"(?<![^\W_])(?=[a-z0-9'])(?!')|(?<![^\s(])(?=')")
_OPENS: Final = re.compile(
    r"\d|'\d|jan|fev|mar|avr|mai|juin|juil|aou|sept|oct|nov|dec|lun|mer|jeu|ven|sam|dim|fin|deb|mi[- ]|mil|cour|prem|sec|deux|"
    r"trois|quatr|cinq|six|sept|huit|neuf|dix|onze|douz|treiz|quin|seiz|vingt|tren|quar|soix|un|hier|auj|demain|apres|avant|"
    r"il |y a|voi|dans|ce|cet|meme|veille|lend|surl|print|ete|aut|hiver|ann|an |ans|sem|week|mois|trim|exerc|saison|sais|"
    r"siecl|decen|dern|proch|paq|noel|touss|nouvel|asc|pent|fete|saint|epiph|mardi|black|cyber|rentree|[ivx]+e|[tqsh]\d|[tqsh] \d|"
    r"jour|quin|precedent|demi|heure|une|armist|carn|char|careme|rameaux|vendredi|lundi|poisson|rosh|yom|ramadan|aid|hanou|diwali|quelq|plus|prochain|dizaine|centaine"
)
_JOINT: Final = re.compile(r"[ \n](?:au|aux|a|et|jusqu'au|jusqu'a|jusqu'en)[ \n](?:la[ \n]|le[ \n]|l'|en[ \n])?")
_AUXILIARY: Final = re.compile(r"[ \n]a[ \n]ete\b")
"""``du 30 mars 2024 a été annulée``: a verb in the folded view, not a summer."""
_OPENED: Final = re.compile(r"(?:^|[^\w])(?:du|de|d'|des|entre|entre le|les|le)[ \n]?$")
_ENTRE: Final = re.compile(r"\bentre(?: le| les| l'| la)?[ \n]?$")
_LIST: Final = re.compile(r"(?<=les )(?:\d{1,2}(?:er)?(?:, | et | ou ))+(?=\d{1,2}(?:er)? )")
_NUMBER_IN_LIST: Final = re.compile(r"\d{1,2}(?:er)?")
_YEAR_EXPECTED: Final = re.compile(
    r"(?:\b(?:en|depuis|d'ici|ici a|avant|apres|des|fin|debut|annee|annees|vers|jusqu'en|jusqu'a|de|a partir de|exercice|saison|horizon|millesime|et|ou|a|par rapport a|pour|que|qu'en|sur|courant|autour de|entre|edition|promotion)|[(,–/-]|\bd'|\bl'annee)[ \n]?$"
)
_YEAR_SURE: Final = re.compile(
    r"\b(?:en|depuis|fin|debut|annee|annees|jusqu'en|exercice|saison|horizon|millesime|edition|promotion|d'ici)[ \n]$"
)
_UNIT_AFTER: Final = re.compile(
    r" ?[€$£%°]|[ \n](?:euros?|dollars?|francs?|personnes|salaries|habitants|metres|kilometres|tonnes|points|exemplaires|pages)\b"
)
_COUNTED: Final = re.compile(
    r" (?:(?!(?:et|ou|a|au|aux|par|pour|avec|dans|sur|le|la|les|un|une|des|du|de|que|qui|contre|apres|avant|il|elle|ils|elles|on|est|a|ont|sera|seront|"
    r"mais|selon|soit|en|grace|avait|date|y|ne|n|se|s|comme|lors|puis|car|sans|sous|entre|jusqu|depuis|afin|alors|apparait|voit|marque|devrait|reste|deja|deux|trois|notamment|"
    r"ce|cette|ces|son|sa|ses|leur|leurs|nous|vous|je|plus|moins|dont|ou|quand|lorsque|si|pas|etait|etaient|sont|plutot|avaient|doit|doivent|fut|furent|aura|auront|chez|vers|face|ainsi|tout|toute|tous|toutes|donc|meme|suivi|suivie|inclus|compris)\b)[a-z])"
)
_AGE: Final = re.compile(r"(?:age(?:e|es|s)?[ \n](?:de[ \n])?(?:plus de |moins de |d'au moins |de )?|, ?|\()$")
_AGE_AFTER: Final = re.compile(r"[,.)]|[ \n](?:et|est|a|au|qui)\b|\Z")
_FREQUENCY: Final = re.compile(r"\b(?:tous|toutes) les (?:\w+ )?$|\bpar $|\bchaque $|/ ?$")
_WEEKLY_HABIT: Final = re.compile(r"\b(?:tous les|chaque|les|par|un|une|aucun|d'un) $")
_ANCHOR_BEFORE: Final = re.compile(
    r"\b(?:depuis|d'ici(?: a)?|d'ici les?)(?: (?:environ|plus de|pres de|bientot|deja|au moins|maintenant|quelque|moins de|presque))?[ \n]$"
)
_BARE_DAY_AFTER: Final = re.compile(
    r"[,.;:)!?»\"]|\Z|\n|[ \n](?:a|pour|au|en|devant|chez|dans|et|avec|sur|par|prochain|dernier|a|il|elle|qui|avant|apres)\b"
)
_BARE_DAY_BEFORE: Final = re.compile(r"(?<![a-z])(?:le|jusqu'au|des le|du|avant le|au) $")


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date or a duration found in a text."""

    start: int
    end: int
    """Exclusive."""
    kind: Literal["date", "duration"]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a place of a text."""

    start: int
    end: int
    expression: Expression | None
    """Null for a duration."""


def find(plain: str) -> list[DateMatch]:
    """Return the dates and durations of a plain text, by position, none overlapping another."""
    return [DateMatch(one.start, one.end, "duration" if one.expression is None else "date") for one in found_in(plain)]


def found_in(plain: str) -> list[Found]:
    """Return what :func:`find` finds, with what each date says."""
    text = folded(plain)
    found: list[Found] = []
    free = 0
    for listed in _LIST.finditer(text):
        last = day_at(text, listed.end())
        if last and isinstance(last[1], Fixed | Yearly):
            found += [
                Found(number.start(), number.end(), _in_month_of(last[1], int(re.sub(r"\D", "", number[0]))))
                for number in _NUMBER_IN_LIST.finditer(text, listed.start(), listed.end())
            ]
    taken = {one.start for one in found}
    for start in _START.finditer(text):
        pos = start.start()
        if pos < free or pos in taken or not _OPENS.match(text, pos):
            continue
        one = _at(text, plain, pos)
        if one:
            found.append(one)
            free = one.end
    return sorted(found, key=lambda one: one.start)


def _in_month_of(last: Expression, day: int) -> Expression:
    if isinstance(last, Fixed):
        return Fixed(f"{last.value[:8]}{day:02d}")
    return Yearly(f"{last.template[:8]}{day:02d}") if isinstance(last, Yearly) else Unknown()


def expression_at(text: str, pos: int) -> tuple[int, Expression] | None:
    """Read the longest date that begins at ``pos`` of a folded text, an interval of two included."""
    single = _single(text, pos)
    first = single or day_at(text, pos)
    if not first:
        return None
    left = text[max(0, pos - 12) : pos]
    joint = _JOINT.match(text, first[0])
    if joint and (not re.search(r"\bet\b", joint[0]) or _ENTRE.search(left)) and (_OPENED.search(left) or pos == 0):
        last = None if _AUXILIARY.match(text, first[0]) else _single(text, joint.end())
        if last and not isinstance(last[1], Between) and _compatible(first[1], last[1]):
            return last[0], Between(first[1], last[1])
    return single


def _compatible(first: Expression, last: Expression) -> bool:
    if isinstance(first, Monthly):
        inner = last.inner if isinstance(last, At) else last
        if isinstance(inner, Monthly):
            return first.weekday is not None and inner.weekday is not None
        written = inner.value if isinstance(inner, Fixed) else inner.template if isinstance(inner, Yearly) else ""
        return len(written) == len("XXXX-03-07")
    return True


def _single(text: str, pos: int) -> tuple[int, Expression] | None:
    reads = [read for read in (stretch_at(text, pos), day_at(text, pos)) if read]
    return max(reads, key=lambda read: read[0]) if reads else None


def _at(text: str, plain: str, pos: int) -> Found | None:
    left = text[max(0, pos - 40) : pos]
    read = expression_at(text, pos)
    duration = duration_at(text, pos)
    if read and (not duration or read[0] >= duration[0]) and _is_date(text, plain, pos, *read, left):
        return Found(pos, read[0], read[1])
    if duration and not _FREQUENCY.search(left) and not _is_age(text, pos, duration[0], left):
        return Found(pos, duration[0], Unknown() if _ANCHOR_BEFORE.search(left) else None)
    return None


def _is_age(text: str, pos: int, end: int, left: str) -> bool:
    return text[pos:end].rstrip("s").endswith(" an") and bool(_AGE.search(left)) and bool(_AGE_AFTER.match(text, end))


def _is_date(text: str, plain: str, pos: int, end: int, said: Expression, left: str) -> bool:
    """Say whether what reads as a date is one: a bare number, a year, ``mars`` and ``ete`` may be something else."""
    surface = text[pos:end]
    if isinstance(said, Monthly) and said.weekday is None:
        return bool(_BARE_DAY_BEFORE.search(left)) and bool(_BARE_DAY_AFTER.match(text, end))
    if surface.isdigit():
        if not "1500" <= surface <= "2150" or _UNIT_AFTER.match(text, end):
            return False
        return bool(_YEAR_SURE.search(left)) or (bool(_YEAR_EXPECTED.search(left)) and not _COUNTED.match(text, end))
    if (
        isinstance(said, Weekly)
        and "\n" not in surface
        and surface in {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
    ):
        return not _WEEKLY_HABIT.search(left)
    word = plain[pos:end]
    if surface in {"mars", "mai", "avril", "juillet", "aout", "ete", "hiver", "automne", "printemps"}:
        if surface == "ete":
            return word.lower() == "été" and bool(re.search(r"(?:\bl'|\bcet |\bun |\bd'|\ben )$", left))
        return word[0].islower() or pos == 0 or plain[pos - 2 : pos].endswith((". ", "\n")) or word.isupper()
    return True
