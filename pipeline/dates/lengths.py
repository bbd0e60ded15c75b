"""What reads as a length of time and is none: a time of the clock, an age, a frequency.

Every rule looks at the folded text beside the span, and at the plain text for the capitals of a name.
"""

import re
from typing import Final

from pipeline.dates.lexicon import MONTHS
from pipeline.dates.patterns import number_in, one_of

_LEFT: Final = 40
_IN_NUMBER: Final = re.compile(r"(?:\d[.,/'-]|[€$£#@_])$|[a-z]-$")

_CLOCK_BEFORE: Final = re.compile(
    r"(?:\b(?:a|vers|des|jusqu'a|avant|entre|il est|est|partir de|de|et|apres|au|sur le coup de|peu avant|peu apres|midi|h) |[\n,:;(•–-] ?|\A)$"
)
_HOURS: Final = re.compile(r"(?P<count>[a-z\d-]+(?:[ \n]et[ \n]une)?)[ \n]?(?:h|heures?)(?: ?\d\d)?")
_IN_DURATION: Final = re.compile(
    r"\b(?:en|pendant|durant|dure\w*|duree|soit|compter|compte[rz]?|faut|film|trajet|vol|route|autonomie|plus|moins|pres|environ|delai|apres|sous|apres|tenu|tient|passe|attente|bout)(?: (?:de|d'|a|:|que))? ?$"
)
_FILM_BEFORE: Final = re.compile(
    r"\b(?:films?|durees?|trajets?|vols?|spectacles?|episodes?|documentaires?|sets?|concerts?|matchs?|retards?|entretiens?|reunions?|emissions?|versions?|temps) de $"
)
_DURATION_AFTER: Final = re.compile(
    r" (?:de|d'|a l'avance|par|chacun|non|durant|plus|apres|avant|en continu|d'affilee|consecutives)(?![^\W_])"
)
_FREQUENCY_BEFORE: Final = re.compile(r"(?:\b(?:tou(?:s|tes) les|chaque|par|quotidien\w*) |/ ?)$")
_OUT_OF: Final = re.compile(r" (?:sur|/) ?(?:24|7|sept|vingt)|/\d")
_NEEDS_PREPOSITION: Final = re.compile(
    r"une?[ \n](?:jour|journee|annee|seconde|minute|saison|siecle|week-end|semestre|trimestre|decennie|millenaire|h|nuit)\Z"
)
_PREPOSITION: Final = re.compile(
    r"(?:\b(?:en|pendant|durant|pour|apres|sur|faut|dure|duree|sous|dans|compter|environ|prend|presque|qu') ?)$"
)
_MONTH_AFTER: Final = re.compile(rf" (?:de |d')(?:{one_of(MONTHS)})(?![^\W_])")
_PERSON: Final = (
    r"(?:homme|femme|garcon|fille|fillette|adolescente?|ado|enfant|bebe|jeune|etudiante?|retraitee?|pere|mere|fils|habitante?|joueu(?:r|se)|conducteur|conductrice"
    r"|automobiliste|cycliste|motard|pieton|salariee?|dirigeante?|entrepreneu(?:r|se)|individu|suspect|victime|patiente?|personnes?|eleve|lyceenne?|lyceen|ouvrier"
    r"|ouvriere|agriculteur|agricultrice|chanteu(?:r|se)|acteur|actrice|attaquant|milieu|defenseur|gardien|Quebecois|belge|francais|francaise|octogenaire|vieillard|gamine?|guide|skieur|skieuse"
    r"|randonneu(?:r|se)|alpiniste|policier|avocate?|medecin|maire|deputee?|journaliste|ecrivain|mineure?|majeure?|septuagenaire|frere|soeur|epoux|epouse|veuve|voisine?|touriste|chauffeur|militante?|sportif|sportive|nageu(?:r|se)|ingenieure?|developpeu(?:r|se)|patronne?|patron|frondeu(?:r|se)|artisane?|vigneronne?|vigneron)s?"
)
_AGE_BEFORE: Final = re.compile(
    rf"(?:\bage(?:e|es|s)?(?: (?:de|d'|entre|seulement|minimum|a))*(?: (?:plus|moins|au moins|pres|environ|a peine)(?: d(?:e|'))?)? ?"
    rf"|\bvie(?:ux|ille|illes) (?:de|d') ?|\b{_PERSON}(?: [a-z]+)? (?:de|d')(?: ?(?:plus|moins) de)? ?"
    rf"|\b(?:les|des|aux|nos|vos|que les) (?:plus |moins )(?:de |d')?|\b(?:ses|leurs|mes|tes|vos|nos|fete|fetait) "
    rf"|\ba (?:seulement |a peine |bientot |presque |que |pas |pas encore |deja )?|\b(?:avant|des) |\b(?:avez|a|ont) (?:plus|moins) de )$"
)
_AGED_AFTER: Final = re.compile(
    r"(?:[,).]|\Z|\n| (?:et|ou|revolus?|a peine|qui|est|a|au|lors|seulement|d'age|dans|sans|il|elle|depuis|aujourd'hui|cet|cette|ce)(?![^\W_])|;|:| -)"
)
_RATE_BEFORE: Final = re.compile(
    r"\b(?:taux|emprunts?|obligations?|oat|bund|prets?|credits?|echeance|maturite|dette|bail|contrat|condamn\w+|jusqu'a|de|pluriannuel)(?: \w+)? a $"
)
_PUNISHED_AFTER: Final = re.compile(
    r" (?:de |d'|ferme)(?:prison|reclusion|emprisonnement|detention|sursis|suivi|carriere|maison|travail|recherche)?"
)
_STRETCH_BEFORE: Final = re.compile(
    r"\b(?:en|pendant|durant|sous|dans|apres|depuis|sur|pour|terme de|bout de|dure|duree de|duree d')(?: (?:plus|moins|pres) d(?:e|'))? ?$"
)
_HAVE_BEFORE: Final = re.compile(
    r"\b(?:ai|as|a|avons|ont|avais|avait|avaient|avez|aura)(?: (?:plus|moins) d(?:e|'))? ?$|j'ai $|j'avais $"
)
_LONG_THINGS: Final = re.compile(
    r"\b(?:contrats?|bail|baux|prets?|credits?|durees?|periodes?|peines?|mandats?|delais?|garanties?|plans?|cycles?|engagements?|accords?|concessions?"
    r"|partenariats?|programmes?|formations?|carrieres?|experiences?|retards?|travail|travaux|cohabitation|recherches?|etudes?|sejours?|interdictions?|stages?"
    r"|apprentissage|pause|absence|moratoires?|obligations?|emprunts?|licences?|abonnements?|tests?|essais?|visibilite|autonomie|vies?|histoires?|existence"
    r"|present|passe|echeances?|horizons?|projets?|guerres?|conflits?|regnes?|presidence|direction|services?|exil|attente|batailles?|combats?|procedures?|feuilletons?|pres|anciennete|au-dela|sursis|prison"
    r"|moins|plus|bout|terme|cause|fin|recul|avance|ecart)(?: [a-z-]+)? (?:de|d') ?(?:(?:plus|moins|pres) d(?:e |'))?$"
)
_AGE_OF: Final = re.compile(r"\bage(?:e|es|s)?\b[a-z' ]{0,14}(?: de | d'|,) ?(?:\d+ (?:a|et|ou) )?$")
"""``à l'âge de 2 mois``, ``l'âge légal de 62 à 64 ans``."""
_ANIMAL_BEFORE: Final = re.compile(
    r"\b(?:chat|chatte|chaton|chien|chienne|chiot|cheval|jument|poulain|taureau|vache|veau|batard|ours|salers|tigre|lionne?|louve?|elephante?|bebe|nourrisson|fillette|garconnet)s?(?: [a-z]+)? (?:de|d') ?$"
)
_BROADLY: Final = re.compile(r"(?:une )?(?:ving|tren|quaran|cinquan|soixan)taine d'annees")
_SOMEBODY_OF: Final = re.compile(r"\b(?P<noun>[a-z-]+) d'(?:une )?$")
_AVERAGE_AGE: Final = re.compile(
    r"\bage (?:moyen|legal|median|minimal|minimum|maximal|limite)\b[^.]*\b(?:a|atteint|est de|etait de|fixe a|de) $"
)
_IN_APPOSITION: Final = re.compile(rf"(?:[a-z»)]|\b[a-z]\.) ?, $|\b{_PERSON} \($")
"""``Mme R., 31 ans,``, ``une femme (31 ans)``."""
_SOME_OF_THEM: Final = re.compile(r"\b(?P<count>[a-z-]+|\d+) de (?:plus|moins) de $")
"""``dont neuf de moins de 25 ans``."""
_AGES_FROM: Final = re.compile(r"\bentre (?:[a-z-]+|\d+)(?: ans)? et $")
_LASTS: Final = re.compile(
    r"\b(?:dur|fau|mett|mis|prend|prennent|compte[rz]|vi[tv]|amorti|attend|sur|pendant|depuis)\w*[^.]*$"
)
_COUNTDOWN_AFTER: Final = re.compile(r" (?:du|de la|des|de l'|de leur|de son|d'une?) ")
_NAMED: Final = re.compile(r"\d+ (?:Minutes|Heures|Secondes|Saisons|Jours|Semaines|Mois|Ans)")
"""``20 Minutes``, the paper."""
_WORKING_WEEK: Final = re.compile(r"\b(?:les|aux|des) (?:32|35|39|40) heures$")
_ONE_OUT_OF: Final = re.compile(r"une? [a-z]+ sur (?:deux|trois|quatre|cinq|dix)\b")
"""``un an sur deux``: a habit."""
_HOLIDAYS_AFTER: Final = re.compile(r" (?:feries?|non travailles?)\b")
_ADULT, _OLDEST = 18, 110
_NAME_AND_COMMA: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'-]+|\))(?:, |\s\()$")


def is_duration(text: str, plain: str, start: int, end: int) -> bool:
    """Say whether a length at ``text[start:end]`` (folded) is one, and no clock time, age or frequency."""
    left, surface, right = text[max(start - _LEFT, 0) : start], text[start:end], text[end : end + _LEFT]
    left = left.replace("\n", " ") if not left.endswith("\n") else left
    if (
        _NAMED.fullmatch(plain, start, end)
        or _WORKING_WEEK.search(left + surface)
        or _HOLIDAYS_AFTER.match(right)
        or _ONE_OUT_OF.match(surface + right)
    ):
        return False
    if re.match(r"une?[ \n]seconde\Z", surface) and re.match(r"[ \n][a-z]", right):
        return False
    if _IN_NUMBER.search(left) or _FREQUENCY_BEFORE.search(left) or _OUT_OF.match(right) or _MONTH_AFTER.match(right):
        return False
    if _NEEDS_PREPOSITION.match(surface) and not _PREPOSITION.search(left):
        return left.endswith("d'") and not surface.endswith(("jour", "annee", "heure"))
    hours = _HOURS.fullmatch(surface)
    if hours:
        return not _is_clock(hours, left, right)
    if re.search(r"[ \n'](?:ans?|annees)\Z", surface):
        return not _is_age(plain, start, left, right, surface)
    return not (surface.endswith("mois") and (_AGE_OF.search(left) or _ANIMAL_BEFORE.search(left)))


def _is_clock(hours: re.Match[str], left: str, right: str) -> bool:
    figures = hours["count"]
    if figures.isdigit() and int(figures) > 24:  # noqa: PLR2004 - hours of the day
        return False
    if figures in {"une", "vingt-quatre"} and "heure" in hours[0] and not re.search(r"\b(?:a|vers|des) $", left):
        return False
    if re.search(r"\b(?:a|vers|des|il est|partir de|jusqu'a|peu avant|peu apres) $", left):
        return not (_DURATION_AFTER.match(right) and not left.endswith(("a ", "vers ", "des ")))
    if _IN_DURATION.search(left):
        return figures.isdigit() and bool(re.search(r"\bapres $", left)) and not _DURATION_AFTER.match(right)
    if re.search(r"\bde $", left) and re.search(r"\d ?h ?\d", hours[0]) and not _FILM_BEFORE.search(left):
        return True
    if re.search(r"\ble $", left) and re.search(r"\d ?h ?\d\d", hours[0]):
        return True  # « le 7 h 12 » is a train
    if re.search(r"\b(?:de|entre) $", left):
        return bool(re.match(r" (?:a|et) (?:\d|[a-z]+ h|midi|minuit)", right))
    if re.search(r"\d ?(?:h|heures)\b.{0,6} (?:a|et) $", left):
        return True
    return bool(_CLOCK_BEFORE.search(left)) and not _DURATION_AFTER.match(right)


def _is_age(plain: str, start: int, left: str, right: str, surface: str) -> bool:
    if _PUNISHED_AFTER.match(right):
        return bool(re.search(r"\bage(?:e|es|s)? (?:de|d') ?$", left))
    if (left.endswith(" a ") or left == "a ") and _COUNTDOWN_AFTER.match(right):
        return False  # « À un an du scrutin »
    if _AGE_OF.search(left) or _AVERAGE_AGE.search(left) or _ANIMAL_BEFORE.search(left):
        return True
    somebody = _SOMEBODY_OF.search(left) if _BROADLY.fullmatch(surface) else None
    if somebody and not _LONG_THINGS.search(f"{somebody['noun']} de "):
        return True
    if _IN_APPOSITION.search(left) and re.match(r" ?[,;)]", right) and not _LONG_THINGS.search(f"{left[:-2]} de "):
        return True
    some = _SOME_OF_THEM.search(left)
    if some and number_in(some["count"]) and _is_of_an_adult(surface):
        return True
    if _AGES_FROM.search(left) and not _LASTS.search(left) and not re.match(r" (?:d'|de |pour )", right):
        return _is_of_an_adult(surface)
    if _RATE_BEFORE.search(left) or _STRETCH_BEFORE.search(left):
        return False
    if _NAME_AND_COMMA.search(plain[max(start - _LEFT, 0) : start]) and _AGED_AFTER.match(right):
        return True
    if re.match(r" (?:et plus|et moins|revolus?)", right) or _AGE_BEFORE.search(left):
        return True
    if _HAVE_BEFORE.search(left):
        return not re.match(r" (?:pour|de|d'|devant|a )", right)
    bare = re.search(r"\b(?P<noun>[a-z-]+) (?:de|d') ?(?:(?:plus|moins) d(?:e |'))?$", left)
    if bare is None or _LONG_THINGS.search(left):
        return False
    return _is_of_an_adult(surface)


def _is_of_an_adult(surface: str) -> bool:
    return _ADULT <= (number_in(re.sub(r"[ \n]?(?:ans?|annees)$", "", surface)) or 0) <= _OLDEST
