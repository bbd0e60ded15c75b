"""The tense around a date: whether its sentence looks back or forward.

A day without its year, or a weekday, is the last one in the past and the next one in the future. No parser runs: the
nearest verb of the sentence decides, and its ending tells its tense (Grevisse, *Le Bon Usage*, conjugations). This
reads the plain text, since an accent is all that separates ``annonce`` from ``annoncé``.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.dates.expressions import Side


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FUTURE: Final = re.compile(
    r"(?!(?:opé|camé|ext|pa|ult|inf|cont|aga|lib|sie|ma|tia|pa|a)ra$)"
    r"[a-zà-ÿ]{2,}(?:[eiaoud]ra|[vdtr]ra|[eiouvdtr]ront|[eiovdtr]rons|[eiovdtr]rez|[eiovdtr]rai|raient|[a-zé]rait)"
)
"""Futures and conditionals: ``fermera``, ``viendront``, ``pourrait``."""
_FUTURE_WORDS: Final = _words(
    "va vont vais allons allez ira iront aura auront sera seront serait seraient aurait fera feront doit "
    "doivent devra prévoit prévoient prévu prévue prévus prévues attendu attendue attendus attendues programmé "
    "programmée programmés programmées envisage envisagent vise visent compte comptent espère espèrent souhaite "
    "veut veulent promet promettent planifié planifiée débute débutent commence commencent démarre démarrent "
    "ouvre ouvrent s'ouvre accueille affronte affrontent reçoit reçoivent réunit prochain prochaine prochains "
    "prochaines bientôt rendez-vous inscriptions inscription agenda calendrier échéance espérée espéré promise "
    "promis  fixé fixée fixés fixées convoqué convoquée convoqués "
    "délibéré prolongé prolongée prolongés livrable livrables rassemblement préavis appelle appellent convie invite "
    "invitent attend attendent soldes partez reprend reprennent revient reviennent rouvre rouvrent tranchera"
)
"""``doit se réunir mardi``, ``prévu en mars``, ``ouvre samedi``: words that announce."""
_PAST: Final = re.compile(
    r"(?!(?:fait|trait|portrait|lait|souhait|retrait|extrait|attrait|parfait|satisfait|plait|connait|paraît|soient|connaît|plaît|tient)$)"
    r"[a-zà-ÿ]{2,}(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|înt|inrent)"
)
_PAST_WORDS: Final = _words(
    "fut furent eut eurent fit firent dit prit mit vint tint battit bâti fui bu lu su pu dû né née nés nées"
)
_PARTICIPLE: Final = re.compile(
    r"[a-zà-ÿ]{2,}(?:é|ée|és|ées)"
    r"|[a-zà-ÿ]*(?:onnu|venu|tenu|paru|endu|ondu|erdu|ordu|rompu|attu|clu|élu|aincu|couru|cru|reçu|perçu|oulu|valu|ésolu|vu|vécu"
    r"|déçu|pris|mis|quis|clos|crit|truit|duit|suivi|servi|senti|sorti|parti|fini|choisi|réussi|uni|fourni|établi|saisi|subi|agi|franchi"
    r"|ouvert|couvert|offert|souffert|éteint|atteint|peint|craint|joint)e?s?"
)
"""Past participles, of regular and irregular verbs."""
_NOUN: Final = re.compile(
    r"[a-zà-ÿ]*(?:[iauo]lité|rité|icité|acité|ivité|ersité|idité|anité|inité|unité|ciété|riété|liberté|nauté|veauté|culté)s?"
    r"|(?:super|hyper)?marchés?|anté"
)
_NOUNS: Final = _words(
    "été étés santé beauté volonté moitié fierté pauvreté sûreté qualité côté côtés café cafés député députée députés "
    "députées salarié salariés salariée salariées employé employés employée associé associés associée comité comités "
    "année années journée journées soirée soirées matinée durée durées entrée entrées musée musées lycée lycées armée "
    "armées rentrée idée idées clé clés pré prés gré degré degrés thé blé blés blessé blessés blessée traité traités "
    "réfugié réfugiés communiqué communiqués procédé procédés énoncé café résumé fossé marée marées fusée fusées dictée "
    "tournée tournées poignée tranchée vallée vallées fumée denrée denrées trophée trophées bébé bébés abonné abonnés "
    "accusé accusée diplômé diplômés retraité retraités retraitée immigré immigrés contenu revenu revenus point points "
    "produit produits saint saints permis parti partis partie parties sortie sorties suite uni unie unis unies conduite "
    "conduit joint prise mise prises mises reprise reprises entreprise entreprises avenue venue tenue vue vues "
    "vendeur promis commis crue crues statue"
)
"""Words that look like participles and are nouns or adjectives."""
_WORD: Final = re.compile(r"[a-zà-ÿœ]{2,}(?:-[a-zà-ÿœ]+)*", re.IGNORECASE)
_BOUNDARY: Final = re.compile(r"[.!?…](?=[ \n»\"]|\Z)|\n|;")
_WINDOW: Final = 250
_COMMA: Final = 12
"""What a comma between verb and date counts, in characters: the verb of the same clause comes first."""
_AFTER: Final = 10
"""A verb that follows the date counts a little further: ``annoncée lundi, sera effective``."""


@dataclass(frozen=True, slots=True)
class Look:
    """Where a sentence looks from its date."""

    side: Side | None = None
    """Null when no verb tells."""
    firm: bool = False
    """A finite verb stands beside the date, with no comma between; a participle may tell a state (``ouvert``)."""


class Tenses:
    """The verbs of a text that tell a tense, found in one pass, and where its sentences look."""

    def __init__(self, plain: str) -> None:
        self._starts: list[int] = []
        self._verbs: list[tuple[int, int, Side]] = []
        future_at = -_PASSIVE
        self._plain = plain
        before = ""
        for match in _WORD.finditer(plain):
            word = match[0].lower()
            side = _side_of_word(word)
            if side is None and before in _AUXILIARIES and _PARTICIPLE.fullmatch(word):
                side = "past"  # « se sont mises d'accord »: no noun after an auxiliary
            before = word
            if side == "future":
                future_at = match.end()
            elif side == "past" and match.start() - future_at < _PASSIVE:
                side = "future"  # « sera votée mardi », « devrait être publié en mars »: the auxiliary keeps its tense
            if side:
                self._starts.append(match.start())
                self._verbs.append((match.start(), match.end(), side))
        self._commas = [match.start() for match in re.finditer(",", plain)]
        self._bounds = [match.end() for match in _BOUNDARY.finditer(plain)]

    def look(self, start: int, end: int) -> Look:
        """Return the side to which the sentence around a date looks, by its nearest verb."""
        index = bisect_right(self._bounds, start)
        first = max(start - _WINDOW, self._bounds[index - 1] if index else 0)
        index = bisect_left(self._bounds, end + 1)
        last = min(end + _WINDOW, self._bounds[index] if index < len(self._bounds) else end + _WINDOW)
        best: tuple[int, Side, int] | None = None
        for verb_start, verb_end, side in self._verbs[
            bisect_left(self._starts, first) : bisect_left(self._starts, last)
        ]:
            if start < verb_end and verb_start < end:
                continue
            before = verb_end <= start
            low, high = (verb_end, start) if before else (end, verb_start)
            commas = bisect_left(self._commas, high) - bisect_left(self._commas, low)
            distance = high - low + _COMMA * commas + (0 if before else _AFTER)
            if best is None or distance < best[0]:
                best = distance, side, verb_start
        if best is None:
            return Look()
        return Look(best[1], firm=best[0] <= _FIRM and (best[1] == "future" or self._is_finite(best[2])))

    def _is_finite(self, verb_start: int) -> bool:
        """Tell ``a ouvert``, ``avait été ouvert`` and ``ouvrait`` from ``est ouvert`` and ``ouvert``."""
        word = _WORD.match(self._plain, verb_start)
        if word and not _PARTICIPLE.fullmatch(word[0].lower()):
            return True
        return bool(_HAVING.search(self._plain, max(verb_start - 24, 0), verb_start))


_PASSIVE: Final = 18
_HAVING: Final = re.compile(
    r"\b(?:a|ai|as|avons|avez|ont|avait|avais|avaient|eut|était|étaient|s'est|se sont|s'étai\w+) (?:\w+ ){0,2}\Z"
)
_AUXILIARIES: Final = _words("est sont ont était étaient été avait avaient ai avons avez suis sommes")
_FIRM: Final = 12


@lru_cache(maxsize=8192)
def _side_of_word(word: str) -> Side | None:
    if word in _FUTURE_WORDS or _FUTURE.fullmatch(word):
        return "future"
    if word in _NOUNS or _NOUN.fullmatch(word):
        return None
    if word in _PAST_WORDS or _PAST.fullmatch(word) or _PARTICIPLE.fullmatch(word):
        return "past"
    return None
