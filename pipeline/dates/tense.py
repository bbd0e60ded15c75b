"""The tense around a date: whether its sentence looks back or forward.

A day without its year, or a weekday, is the last one in the past and the next one in the future. No parser runs: the
nearest verb of the sentence decides, and its ending tells its tense (Grevisse, *Le Bon Usage*, conjugations). This
reads the plain text, since an accent is all that separates ``annonce`` from ``annoncé``.
"""

import re
from bisect import bisect_left
from typing import Final

from pipeline.dates.expressions import Side

_FUTURE: Final = re.compile(
    r"(?!(?:opé|camé|ext|pa|ult|inf|cont|aga|lib|sie|ma|tia|pa|a)ra$)"
    r"[a-zà-ÿ]{2,}(?:[eiaoud]ra|[vdtr]ra|[eiouvdtr]ront|[eiovdtr]rons|[eiovdtr]rez|[eiovdtr]rai|raient|[a-zé]rait)"
)
"""Futures and conditionals: ``fermera``, ``viendront``, ``pourrait``."""
_FUTURE_WORDS: Final = frozenset(
    [
        "va",
        "vont",
        "vais",
        "allons",
        "allez",
        "ira",
        "iront",
        "aura",
        "auront",
        "sera",
        "seront",
        "serait",
        "seraient",
        "aurait",
        "fera",
        "feront",
        "doit",
        "doivent",
        "devra",
        "prévoit",
        "prévoient",
        "prévu",
        "prévue",
        "prévus",
        "prévues",
        "attendu",
        "attendue",
        "attendus",
        "attendues",
        "programmé",
        "programmée",
        "programmés",
        "programmées",
        "envisage",
        "envisagent",
        "vise",
        "visent",
        "compte",
        "comptent",
        "espère",
        "espèrent",
        "souhaite",
        "veut",
        "veulent",
        "promet",
        "promettent",
        "planifié",
        "planifiée",
        "débute",
        "débutent",
        "commence",
        "commencent",
        "démarre",
        "démarrent",
        "ouvre",
        "ouvrent",
        "s'ouvre",
        "accueille",
        "affronte",
        "affrontent",
        "reçoit",
        "reçoivent",
        "réunit",
        "prochain",
        "prochaine",
        "prochains",
        "prochaines",
        "bientôt",
        "rendez-vous",
        "inscriptions",
        "inscription",
        "agenda",
        "calendrier",
        "échéance",
        "espérée",
        "espéré",
        "promise",
        "promis",
        "reporté",
        "reportée",
        "repoussé",
        "repoussée",
        "décalé",
        "décalée",
    ]
)
"""``doit se réunir mardi``, ``prévu en mars``, ``ouvre samedi``: words that announce."""
_PAST: Final = re.compile(
    r"(?!(?:fait|trait|portrait|lait|souhait|retrait|extrait|attrait|parfait|satisfait|plait|connait|paraît|soient|connaît|plaît|tient)$)"
    r"[a-zà-ÿ]{2,}(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|înt|inrent)"
)
_PAST_WORDS: Final = frozenset(
    [
        "fut",
        "furent",
        "eut",
        "eurent",
        "fit",
        "firent",
        "dit",
        "née",
        "né",
        "nés",
        "nées",
        "paru",
        "parue",
        "parus",
        "sorti",
        "sortie",
        "sortis",
        "vendu",
        "vendue",
        "vendus",
        "pris",
        "prise",
        "mis",
        "mise",
        "ouvert",
        "ouverte",
        "ouverts",
        "vu",
        "venu",
        "venue",
        "venus",
        "connu",
        "reçu",
        "rendu",
        "rendue",
        "perdu",
        "perdue",
        "battu",
        "battue",
        "obtenu",
        "conclu",
        "conclue",
        "survenu",
        "survenue",
        "apparu",
        "disparu",
        "élu",
        "élue",
        "tenu",
        "tenue",
        "eu",
        "entendu",
        "inscrit",
        "écrit",
        "détruit",
        "produit",
        "réduit",
        "construit",
        "conduit",
        "introduit",
        "offert",
        "découvert",
        "découverte",
        "souffert",
        "mort",
        "morte",
        "morts",
        "fini",
        "finie",
        "subi",
        "saisi",
        "saisie",
        "choisi",
        "choisie",
        "fourni",
        "établi",
        "établie",
        "réuni",
        "réunie",
        "réunis",
        "bâti",
        "parti",
        "partie",
        "acquis",
        "acquise",
        "repris",
        "reprise",
        "appris",
        "permis",
        "promu",
        "promue",
        "surpris",
        "condamné",
        "atteint",
        "éteint",
        "contraint",
        "rejoint",
        "fui",
        "suivi",
        "suivie",
        "convaincu",
        "vécu",
        "voulu",
        "dû",
        "pu",
        "su",
        "lu",
        "relu",
        "entrepris",
        "remis",
        "remise",
        "admis",
        "commis",
        "transmis",
        "soumis",
        "soumise",
        "assis",
        "clos",
        "close",
        "rompu",
        "valu",
        "fondu",
        "cru",
        "battit",
        "prit",
        "fallu",
        "couru",
        "accru",
        "répondu",
        "descendu",
        "étendu",
        "défendu",
    ]
)
_PARTICIPLE: Final = re.compile(
    r"(?!.*(?:ilité|alité|urité|orité|icité|acité|ivité|ersité|ciété|arché|anté|ilités|alités|acités|ivités|ciétés|archés"
    r"|café|cafés|député|députée|députés|salarié|salariés|salariée|employé|employés|associé|associés|comité|comités|été|côté|côtés"
    r"|année|années|journée|journées|soirée|matinée|durée|entrée|arrivée|musée|musées|lycée|lycées|armée|armées|rentrée"
    r"|idée|idées|mondiée|société|clé|clés|pré|gré|degré|thé|blé|unité|unités|liberté|beauté|fierté|beautés|moitié"
    r"|communauté|nouveauté|nouveautés|difficulté|difficultés|autorité|égalité|santé|volonté|propriété|variété)$)"
    r"[a-zà-ÿ]{2,}(?:é|ée|és|ées)"
)
_WORD: Final = re.compile(r"(?:[a-zà-ÿœ]+(?:-[a-zà-ÿœ]+)*)|,", re.IGNORECASE)
_BOUNDARY: Final = re.compile(r"[.!?…](?=[ \n»\"]|\Z)|\n|;")
_WINDOW: Final = 250
_COMMA: Final = 12
"""What a comma between verb and date counts, in characters: the verb of the same clause comes first."""
_AFTER: Final = 10
"""A verb that follows the date counts a little further: ``annoncée lundi, sera effective``."""


def side_of(plain: str, start: int, end: int) -> Side | None:
    """Return the side to which the sentence around ``plain[start:end]`` looks; null when no verb tells."""
    first, last = _sentence(plain, start, end)
    commas = [match.start() for match in re.finditer(",", plain[first:last])]
    best: tuple[int, Side] | None = None
    future_at = -_WINDOW
    for match in _WORD.finditer(plain, first, last):
        if start < match.end() and match.start() < end:
            continue
        side = _side_of_word(match[0].lower())
        if side == "future":
            future_at = match.end()
        elif side == "past" and match.start() - future_at < _PASSIVE:
            # « sera votée mardi », « devrait être publié en mars »: the auxiliary keeps its tense
            side = "future"
        if side is None:
            continue
        low, high = (match.end(), start) if match.end() <= start else (end, match.start())
        between = bisect_left(commas, high - first) - bisect_left(commas, low - first)
        distance = high - low + _COMMA * between + (_AFTER if low == end else 0)
        if best is None or distance < best[0] or (distance == best[0] and match.end() <= start):
            best = distance, side
    return best[1] if best else None


_PASSIVE: Final = 18


def _sentence(plain: str, start: int, end: int) -> tuple[int, int]:
    first = max(start - _WINDOW, 0)
    for match in _BOUNDARY.finditer(plain, first, start):
        first = match.end()
    after = _BOUNDARY.search(plain, end, end + _WINDOW)
    return first, after.start() if after else min(len(plain), end + _WINDOW)


def _side_of_word(word: str) -> Side | None:
    if word in _FUTURE_WORDS or _FUTURE.fullmatch(word):
        return "future"
    if word in _PAST_WORDS or _PAST.fullmatch(word) or _PARTICIPLE.fullmatch(word):
        return "past"
    return None
