"""What reads as a date and is none: a bare number, a model year, the planet, the participle, a street, a habit.

Every rule looks at the folded text beside the span, and at the plain text for the capitals and accents that decide.
"""

import re
from typing import Final

from pipeline.dates.counted import counts_a_plural, is_counted
from pipeline.dates.expressions import At, Between, Expression, Fixed, Monthly, NthOf, Weekly, Yearly
from pipeline.dates.lexicon import CAPITALS_BEFORE_A_YEAR, WEEKDAYS
from pipeline.dates.named import CAPITAL_IS_A_NAME, LEFT, SENTENCE_START, is_feast, is_month_or_season, is_quarter
from pipeline.dates.patterns import one_of

_FIGURES_OF_DECADE: Final = 3
_IN_NUMBER: Final = re.compile(r"(?:\d[.,/'-]|[.,/-]\d+[.,/-]|[€$£#@_=&?]|[^\s\d(]/)$|[a-z](?<!\bapres)(?<!\bavant)-$")
_STREET: Final = re.compile(
    r"(?:\b(?:place|square|pont|metro|station|stade|lycee|ecole|college|caserne|esplanade|hopital|quartier) (?:du|de)"
    r"|\b(?:rues?|avenues?|av\.|boulevards?|bd|quai|allee|impasse)(?: (?:du|de))?) $"
)

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_YEAR_AFTER: Final = re.compile(
    r"(?:\b(?:en|depuis|avant|apres|des|d'ici|d'ici a|fin|debut|mi|vers|jusqu'en|jusqu'a|courant|horizon|l'horizon|annees?|l'annee|an|l'an|exercices?"
    r"|saison|millesime|edition|promotion|promo|automne|entre|qu'en|rentree|budget|resultats?|exercice fiscal|objectifs?|autour de|ca"
    r"|ebitda|pib|guidance|previsions?|perspectives|bilan|mai|comme en|contre|pour|a partir de|janvier|de|a|et|ou|sur|par rapport a|"
    r"copyright|versus|vs|que)|[(,:/|©«“–—•-]|\A|\n|>|\")[ \n]?$"
)
_STRONG_YEAR_AFTER: Final = re.compile(
    r"\b(?:en|depuis|avant|apres|d'ici|d'ici a|fin|debut|jusqu'en|courant|horizon|annees?|l'annee|l'an|exercices?|saison|millesime|vers|des|qu'en|rentree)[ \n]$"
)
_NAME_BEFORE: Final = re.compile(r"[^\W\d_][\w'&.+-]*[ \n]$")

_FROM_TO_WEEKDAY: Final = re.compile(rf"\b(?:du|de) (?:{one_of(WEEKDAYS)}) (?:au|a) $")
_TO_WEEKDAY: Final = re.compile(rf" au (?:{one_of(WEEKDAYS)})(?! (?:\d|dernier|prochain|matin|soir))(?![^\W_])")
_HOURS_OF_OPENING: Final = re.compile(rf"(?:{one_of(WEEKDAYS)}) au (?:{one_of(WEEKDAYS)})")
_HABIT_BEFORE: Final = re.compile(
    r"(?:\b(?:le|les|tous les|chaque|un|du|par|sauf le|certains|aucun) |\b(?:les|le) [a-z]+ (?:et|ou) )$"
)
_BARE_DAY_BEFORE: Final = re.compile(r"\b(?:le|jusqu'au|des le|depuis le|avant le|ce)[ \n]$")
_BARE_DAY_AFTER: Final = re.compile(
    r"(?! ?, ?(?:rue|avenue|bd|boulevard|place|quai|route|allee|bis|ter|cours|\d))(?: ?[;:!?»]|[,.)\"]|\Z|\n"
    r"| (?:a|pour|au|aux|en|devant|chez|dans|et|avec|sur|par|prochain|dernier|il|elle|on|qui|avant|apres|vers|de ce|du mois|contre|puis|lors|seulement|dans|inclus|compris|courant)\b(?! \d))"
)
_PHONE_BEFORE: Final = re.compile(
    r"\b(?:appel\w*|compos\w*|contact\w*|numero|le numero|joindre|faire|via|maillot|score|article|chapitre|page) (?:le )?$|\bfrance $"
)
_WATCH_AFTER: Final = re.compile(
    r" (?:strategique|technologique|sanitaire|concurrentielle|reglementaire|juridique|scientifique|documentaire|permanente|citoyenne)"
)
_NOWADAYS_BEFORE: Final = re.compile(
    r"(?<!c')\b(?:est|sont|suis|reste|restent|compte|comptent|emploie|emploient|coute|coutent|vaut|valent|represente|representent|vit|vivent|dirige|possede"
    r"|pese|pesent|encore|jusqu'a|monde d'|societe d'|depasse|atteint|regroupe|revendique|appartient|existe) ?$"
)
_NOWADAYS_AFTER: Final = re.compile(
    r"(?: encore|,? (?:[a-z'-]+ ){1,5}(?:est|sont|compte|comptent|emploie|emploient|represente|pese|coute|vit|vivent|reste|dirige|regroupe|revendique|appartient|dispose|disposent) )"
    r"(?!(?:juge|reuni|attend|convoqu|present|entendu|rendu|publi|devoil|annonc|examin|soumis|vote))"
)
"""``Aujourd'hui, l'entreprise compte 250 salariés``, ``est aujourd'hui considérée``: these days, and no day."""
_GENERAL_BEFORE: Final = re.compile(r"\b(?:chaque|tous les|toutes les) $")
_IDIOM: Final = re.compile(r"\bjour au $")
"""``du jour au lendemain``."""
_WISH: Final = re.compile(r"\bjoyeu(?:x|ses) $")
"""``Joyeux Noël !``"""
_ANY_SEASON: Final = (re.compile(r"\b(?:hiver|ete) comme $"), re.compile(r" comme (?:en )?(?:hiver|ete)(?![^\W_])"))
"""``hiver comme été``: all the year."""
_WHAT_NEXT: Final = (re.compile(r"(?:\A|[.!?…»\n] ?)et $"), re.compile(r" ?\?"))
"""``Et demain ?`` asks of the future, and of no day."""
_OF_LATER_TIMES: Final = re.compile(
    r"\b(?:metiers?|mondes?|villes?|mobilites?|technologies?|usines?|energies?|generations?|economie|agriculture|medecine|champions?|talents|soins) de $"
)
"""``les métiers de demain``."""
_AS_A_SUBJECT: Final = re.compile(
    r" (?:n'|ne |se )?(?:est|etait|sera|serait|fut|appartient|construit|prepare|joue|decide|commence)"
    r"(?: (?:pas|deja|un|une|autre|le|plus|trop|a|aux|ceux|nous|tous|aujourd'hui|toujours|bien))*(?: (?!feri)[a-z']+)?(?= ?[.,;:!?»]|\Z|\n)"
)
"""``hier est mort``, ``demain est un autre jour``: no day but the past and the future."""
_TODAY_AFTER: Final = re.compile(
    r" (?:juge|reunie?|attendue?|convoque|presente|entendue?|rendue?|publie|devoile|annonce|examine|soumise?|vote|a \d|a midi|devant|matin|apres-midi)\w*"
)
"""``il est aujourd'hui jugé devant la cour``: the day it is."""
_ON_ONE_OF_THEM: Final = re.compile(
    r"\b(?:un|sauf le|(?:gratuite?s?|offerte?s?|ferme[es]*|ouverte?s?)(?: tou(?:s|tes))? les?) $"
)
"""``gratuit le premier dimanche du mois``, ``un vendredi soir``: a habit, or no one day."""
_OF_PREGNANCY: Final = re.compile(r" (?:de|d'une) (?:sa |la |leur |votre )?(?:grossesse|gestation)")


def is_date(text: str, plain: str, start: int, end: int, said: Expression) -> bool:
    """Say whether what reads as a date at ``text[start:end]`` (folded) is one in its place."""
    left, surface, right = text[max(start - LEFT, 0) : start], text[start:end], text[end : end + LEFT]
    left = left.replace("\n", " ") if not left.endswith("\n") else left
    if isinstance(said, Monthly) and said.weekday is None and not _is_bare_day(left, right):
        return False
    if (surface[0].isdigit() and _IN_NUMBER.search(left)) or _STREET.search(left):
        return False
    if left.endswith("-") and left[-2:-1].isdigit() and surface[0].isalpha():
        return False  # « place du 8-Mai-1945 »
    if right[:1] in {"-", "'"} and surface[-1].isdigit() and right[1:2].isalnum():
        return False
    if _GENERAL_BEFORE.search(left) or (surface == "ce jour" and left.endswith("a ")):
        return False
    if _is_idiom(left, surface, right, said) or _is_capital_of_name(plain, start, left, surface):
        return False
    if isinstance(said, Between) and isinstance(said.first, Weekly) and _HOURS_OF_OPENING.fullmatch(surface):
        return bool(re.search(r"nuit (?:du|de) $", left)) or left.endswith("de ")
    if isinstance(said, Monthly):
        return True
    if isinstance(said, At) and isinstance(said.inner, Monthly) and said.inner.weekday is None:
        return bool(_BARE_DAY_BEFORE.search(left))  # « sur France 4 à 20 heures », « de 8 à 14 heures »
    if surface.isdigit() and not (isinstance(said, Fixed) and len(said.value) == _FIGURES_OF_DECADE):
        return _is_year(plain, start, end, left, right, int(surface))
    word = surface.split()[0]
    if isinstance(said, Weekly) and not said.strict and not said.weeks:
        return _is_weekday(surface, left, right)
    if surface in CAPITAL_IS_A_NAME or word in CAPITAL_IS_A_NAME:
        return is_month_or_season(plain, start, end, left, surface, right)
    if surface[0] in "tqshTQSH" and surface[1:].lstrip()[:1].isdigit():
        return is_quarter(plain, start, surface, left, said)
    if surface[:1].isdigit() and isinstance(said, Yearly | Fixed) and re.fullmatch(r"\d ?[tqsh](?![a-z]).*", surface):
        return isinstance(said, Fixed) and plain[start:end].isupper()
    if surface.startswith(("rentree", "prochaine rentree")) and not isinstance(said, Fixed):
        return bool(re.search(r"\b(?:la|cette|de) $", left))
    if surface in {"veille", "avant-veille"}:
        return bool(re.search(r"\b(?:la|cette|l'|sa) ?$", left)) and not _WATCH_AFTER.match(right)
    if isinstance(said, Yearly) and said.template[0] == "=":
        return is_feast(text, plain, start, end, left, right)
    if re.fullmatch(r"[12]\d{3}[-/]\d{2,4}", surface):
        return not is_counted(right) and _FIRST_YEAR <= int(surface[:4]) <= _LAST_YEAR
    if re.fullmatch(r"\d{1,2}[.-]\d{1,2}[.-]\d\d", surface):
        return bool(re.search(r"(?:\b(?:le|du|au|date|des) ?:? ?|\A|\n|\()$", left))
    return True


def _is_idiom(left: str, surface: str, right: str, said: Expression) -> bool:
    if surface.startswith("lendemain") and _IDIOM.search(left):
        return True
    if surface in {"demain", "hier"} and (_OF_LATER_TIMES.search(left) or _AS_A_SUBJECT.match(right)):
        return True
    if surface == "demain" and _WHAT_NEXT[0].search(left) and _WHAT_NEXT[1].match(right):
        return True
    if _WISH.search(left):
        return True
    if surface in {"hiver", "ete"} and (_ANY_SEASON[0].search(left) or _ANY_SEASON[1].match(right)):
        return True
    if surface == "aujourd'hui" and (_NOWADAYS_BEFORE.search(left) or _NOWADAYS_AFTER.match(right)):
        return not _TODAY_AFTER.match(right)
    if surface.endswith(("trimestre", "mois", "semaine")) and _OF_PREGNANCY.match(right):
        return True
    if isinstance(said, Weekly) and not said.strict and surface not in WEEKDAYS:
        return bool(_ON_ONE_OF_THEM.search(left))
    return isinstance(said, NthOf) and surface.endswith("du mois") and bool(_ON_ONE_OF_THEM.search(left))


def _is_capital_of_name(plain: str, start: int, left: str, surface: str) -> bool:
    """``l'enseigne Demain``, ``Ciel Mon Jeudi``: a capital within a sentence makes a name of a day."""
    if surface not in {"demain", "hier"} and surface not in WEEKDAYS:
        return False
    written = plain[start : start + len(surface)]
    return written[0].isupper() and not written.isupper() and not SENTENCE_START.search(left)


def _is_bare_day(left: str, right: str) -> bool:
    return bool(_BARE_DAY_BEFORE.search(left)) and bool(_BARE_DAY_AFTER.match(right)) and not _PHONE_BEFORE.search(left)


def _is_year(plain: str, start: int, end: int, left: str, right: str, year: int) -> bool:
    if not _FIRST_YEAR <= year <= _LAST_YEAR or is_counted(right) or re.match(r"[a-z€%]", right):
        return False
    strong = _STRONG_YEAR_AFTER.search(left)
    if strong:
        return year >= _FIRST_YEAR
    recent = 1800 <= year <= 2060  # noqa: PLR2004 - what an article counts by the thousand is rarely in this span
    # « sa prévision pour 2024 » above the dateline « PARIS, … »: capitals count nothing
    counts = counts_a_plural(right) and not plain[end + 1 : end + 2].isupper()
    if not recent or counts:
        return False
    if _YEAR_AFTER.search(left):
        return True
    name = _NAME_BEFORE.search(plain[max(start - LEFT, 0) : start])
    if name is None:
        return False
    if re.match(r" ?:", right) and left[-len(name[0]) - 1 : -len(name[0])] in {"", "\n"}:
        return True  # « Collecte 2023 : 112 M€ », at the head of a line
    before = name[0].strip()
    return before in CAPITALS_BEFORE_A_YEAR or (before[0].islower() and len(before) > 2)  # noqa: PLR2004


def _is_weekday(surface: str, left: str, right: str) -> bool:
    bare = surface in WEEKDAYS
    if _FROM_TO_WEEKDAY.search(left) or (bare and _TO_WEEKDAY.match(right) and left.endswith(("du ", "de "))):
        return left.rstrip().endswith("nuit du")
    return not (bare and _HABIT_BEFORE.search(left))
