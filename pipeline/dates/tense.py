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
    "promis reporté reportée repoussé repoussée décalé décalée"
)
"""``doit se réunir mardi``, ``prévu en mars``, ``ouvre samedi``: words that announce."""
_PAST: Final = re.compile(
    r"(?!(?:fait|trait|portrait|lait|souhait|retrait|extrait|attrait|parfait|satisfait|plait|connait|paraît|soient|connaît|plaît|tient)$)"
    r"[a-zà-ÿ]{2,}(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|înt|inrent)"
)
_PAST_WORDS: Final = _words(
    "fut furent eut eurent fit firent dit née né nés nées paru parue parus sorti sortie sortis vendu vendue "
    "vendus pris prise mis mise ouvert ouverte ouverts vu venu venue venus connu reçu rendu rendue perdu perdue "
    "battu battue obtenu conclu conclue survenu survenue apparu disparu élu élue tenu tenue eu entendu inscrit "
    "écrit détruit produit réduit construit conduit introduit offert découvert découverte souffert mort morte "
    "morts fini finie subi saisi saisie choisi choisie fourni établi établie réuni réunie réunis bâti parti "
    "partie acquis acquise repris reprise appris permis promu promue surpris condamné atteint éteint contraint "
    "rejoint fui suivi suivie convaincu vécu voulu dû pu su lu relu entrepris remis remise admis commis "
    "transmis soumis soumise assis clos close rompu valu fondu cru battit prit fallu couru accru répondu "
    "descendu étendu défendu"
)
_PARTICIPLE: Final = re.compile(
    r"(?!.*(?:ilité|alité|urité|orité|icité|acité|ivité|ersité|ciété|arché|anté|ilités|alités|acités|ivités|ciétés|archés"
    r"|café|cafés|député|députée|députés|salarié|salariés|salariée|employé|employés|associé|associés|comité|comités|été|côté|côtés"
    r"|année|années|journée|journées|soirée|matinée|durée|entrée|arrivée|musée|musées|lycée|lycées|armée|armées|rentrée"
    r"|idée|idées|mondiée|société|clé|clés|pré|gré|degré|thé|blé|unité|unités|liberté|beauté|fierté|beautés|moitié"
    r"|communauté|nouveauté|nouveautés|difficulté|difficultés|autorité|égalité|santé|volonté|propriété|variété)$)"
    r"[a-zà-ÿ]{2,}(?:é|ée|és|ées)"
)
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
    """The verb stands beside the date, with no comma between."""


class Tenses:
    """The verbs of a text that tell a tense, found in one pass, and where its sentences look."""

    def __init__(self, plain: str) -> None:
        self._starts: list[int] = []
        self._verbs: list[tuple[int, int, Side]] = []
        future_at = -_PASSIVE
        for match in _WORD.finditer(plain):
            side = _side_of_word(match[0].lower())
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
        best: tuple[int, Side] | None = None
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
                best = distance, side
        return Look(best[1], firm=best[0] <= _FIRM) if best else Look()


_PASSIVE: Final = 18
_FIRM: Final = 12


@lru_cache(maxsize=8192)
def _side_of_word(word: str) -> Side | None:
    if word in _FUTURE_WORDS or _FUTURE.fullmatch(word):
        return "future"
    if word in _PAST_WORDS or _PAST.fullmatch(word) or _PARTICIPLE.fullmatch(word):
        return "past"
    return None
