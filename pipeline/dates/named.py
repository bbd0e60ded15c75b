"""What bears the name of a month, a season, a feast or a quarter and is none: Mars, ``été``, a Mr Toussaint, the Audi Q4."""

import re
from typing import Final

from pipeline.dates.expressions import Expression, Fiscal, Fixed
from pipeline.dates.lexicon import MONTHS, SEASONS, WEEKDAYS
from pipeline.dates.patterns import one_of

LEFT: Final = 40
"""Characters beside a date that a rule looks at."""
CAPITAL_IS_A_NAME: Final = frozenset({*MONTHS, *SEASONS})
"""Words that within a sentence are names when they have a capital: ``Mars``, ``le Printemps``."""
SENTENCE_START: Final = re.compile(r"(?:\A|[\n.!?…:•«»\"(>–—]|(?:^|\n)-) ?$")
_SAINT_BEFORE: Final = re.compile(r"\b(?:la|a la|de la|d'ici la|avant la|pour la) $")
_MARS_BEFORE: Final = re.compile(
    r"\b(?:planete|vers|sur|champ de|champ-de|groupe|societe|de la planete|atterri\w* sur) $"
)
_SUMMER_BEFORE: Final = re.compile(
    r"(?:\b(?:l'|d'|cet |un |bel |en |plein |chaque |les |des |dernier |fin |debut |prochain )|\bmi-)$"
)
_NUMBER_BEFORE: Final = re.compile(r"\b(?:deux|trois|quatre|cinq|six|dix|\d+) $")
_GENERIC_SEASON: Final = re.compile(r"\b(?:en|chaque|tous les|un|par|plein) $")
_QUARTER_BEFORE: Final = re.compile(
    r"(?:\b(?:au|du|le|ce|seul|en|pour|sur le|depuis le|fin|debut|des le|de|et|,) |[(:;\n] ?|\A)$"
)
_QUARTER_NOT_BEFORE: Final = re.compile(
    r"\b(?:tram\w*|lignes?|appartements?|logements?|audi|galaxy|type|porte|de) (?:le |d'un |un )?$|\bd'un $"
)
_FEAST_IN_SMALL_LETTERS: Final = re.compile(
    r"(?:jour|veille|lendemain|fete|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lundi|poisson|reveillon|premier|nouvel|prise|armistice)"
)
_PLACE_BEFORE: Final = re.compile(
    r"\b(?:ile|iles|place|rue|avenue|eglise|abbaye|mont|pont|porte|gare|faubourg|quartier|lac|hopital|clinique|lycee|college) (?:de |du |d'|de l'|de la )?$"
)
_PLACE_AFTER: Final = re.compile(r"-[a-z]| (?:en|sur|les|sous|lez)-|(?<=ascension) (?:du|de|des|d')")
_NAME_AFTER: Final = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]")
_OTHER_NEW_YEAR: Final = re.compile(r" (?:chinois|lunaire|juif|berbere|orthodoxe|iranien|amazigh|vietnamien)")
_GIVEN_NAME_BEFORE: Final = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)? $")
_NO_NAME_BEFORE: Final = re.compile(
    r"\b(?:Joyeux|Avant|Après|Depuis|Dès|Pour|Vers|Le|La|Les|De|Du|À|A|Au|Et|Ou|Mais|Ce|Cet|Cette|Hier|Demain) $"
)
_ADVERBIAL_SEASON: Final = re.compile(r"(?:\A|[\n.!?…:;«\"(,] ?|[a-z] )(?:l'|le )$")
_SEASON_HAS_ITS_PLACE: Final = re.compile(
    r"\b(?:a|au|de|pour|depuis|avant|apres|des|en|que|pendant|durant|tout|et|d'ici|d'ici a|vers|jusqu'a|passer?|passee?|attend\w*|tien\w+|pas) (?:l'|le )$"
)
_ON_SOME_DAY: Final = re.compile(
    rf"\bun (?:beau |triste |froid )?(?:{one_of(WEEKDAYS)}|jour|matin|soir|apres-midi|dimanche)(?: soir| matin)? (?:de |d')$"
)
"""``un soir de novembre``: of any year."""
_PAUSE_AFTER: Final = re.compile(r"(?: ?[,;:!?»)]|\.|\n|\Z)")


def is_month_or_season(plain: str, start: int, end: int, left: str, surface: str, right: str) -> bool:
    """Tell a month or season from the planet, the participle, a firm, and the season in general."""
    written = plain[start:end]
    word = surface.split(maxsplit=1)[0]
    alone = surface in CAPITAL_IS_A_NAME
    if word == "ete":
        capitals = written[:3].isupper()
        if not capitals and written[:3].lower() != "été":
            return False
        if alone and not (_SUMMER_BEFORE.search(left) or SENTENCE_START.search(left)):
            return False
    if not alone:
        return True
    if _ON_SOME_DAY.search(left):
        return False
    if word == "mars" and _MARS_BEFORE.search(left) and written[0].isupper():
        return False
    if word in SEASONS and _ADVERBIAL_SEASON.search(left) and _PAUSE_AFTER.match(right):
        return bool(_SEASON_HAS_ITS_PLACE.search(left))  # « L'hiver, on s'ennuie »
    if word in SEASONS and (
        _GENERIC_SEASON.search(left) or left.endswith(("d'", "de ")) or _NUMBER_BEFORE.search(left)
    ):
        return False
    if written[0].islower() or written.isupper():
        return True
    return bool(SENTENCE_START.search(left)) and not _NAME_AFTER.match(plain, end)


def is_quarter(plain: str, start: int, surface: str, left: str, said: Expression) -> bool:
    """Tell ``au T3`` from a flat, a tram and a car."""
    if not plain[start].isupper():
        return False
    if isinstance(said, Fixed | Fiscal):
        return True
    return surface[0] in "tqs" and bool(_QUARTER_BEFORE.search(left)) and not _QUARTER_NOT_BEFORE.search(left)


def _is_saint(written: str) -> bool:
    """Tell a feast that bears the name of a saint, as many a village does."""
    return written.lower().startswith("saint")


def is_feast(text: str, plain: str, start: int, end: int, left: str, right: str) -> bool:
    """Tell a feast from a person, a place and a village that bear its name."""
    written = plain[start:end]
    if _OTHER_NEW_YEAR.match(right):
        return False
    before = plain[max(start - LEFT, 0) : start]
    if written.istitle() and _GIVEN_NAME_BEFORE.search(before) and not _NO_NAME_BEFORE.search(before):
        return False
    if left.endswith(("-", "pere ", "mere ")) or (_is_saint(written) and not _SAINT_BEFORE.search(left)):
        return False
    if _PLACE_BEFORE.search(left) or _PLACE_AFTER.match(right):
        return False
    if _NAME_AFTER.match(plain, end) and not plain.isupper():
        return bool(re.search(r"\b(?:a|de|pour|avant|apres|a la|la|le|d'ici|d'ici a) $", left))
    small = written[0].islower()
    return not small or bool(_FEAST_IN_SMALL_LETTERS.match(text, start))
