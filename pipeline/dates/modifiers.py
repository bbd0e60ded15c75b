"""The words outside a date that bound it: ``depuis``, ``avant``, ``jusqu'en``, ``à partir de``, ``vers``."""

import re
from dataclasses import dataclass
from typing import Final, Literal

Modifier = Literal["since", "before", "after", "until", "from", "about"]

_THE: Final = (
    r"(?:[ \n](?:le|la|les|l'annee|ce|cet|cette|ces|au|a|en|environ|plus|moins|pres|presque|au moins|deja|bientot|quelque|maintenant"
    r"|mois|annee|l'exercice|exercice|de|du|la saison|soir|peu pres|seulement)|(?:[ \n](?:de |a )?|')l'|[ \n]d'| ?l'|[ \n]matin du|[ \n]soir du|[ \n]nuit du)*[ \n]?"
)
_WORDS: Final[tuple[tuple[str, Modifier | None], ...]] = (
    (r"a l'horizon(?: de)?", None),
    (r"pas avant|au plus tot|a (?:partir|compter|dater)(?: de| du| d'| des)?|effet au|effective? au", "from"),
    (
        r"au plus tard(?: le| en| a| au| d'ici)?|d'ici(?: a| au| la| le| les| a ce)?|avant(?: le| la| l'| les)?",
        "before",
    ),
    (r"jusqu'(?:a|au|en|aux|a la|a l'|ici a)", "until"),
    (r"depuis|(?:cela|ca) (?:fait|faisait)", "since"),
    (r"apres|passe le|au-dela d[ue']|posterieure?s? a", "after"),
    (
        r"vers|autour d[ue]|autour de|autour d'|aux? (?:alentours|environs) d[ue']|environ|circa|aux environs de",
        "about",
    ),
)
_BEFORE: Final = tuple((re.compile(rf"(?:^|[^\w-])(?:{words})-?{_THE}\Z"), modifier) for words, modifier in _WORDS)
_EARLY: Final = re.compile(rf"(?:^|[^\w-])(?P<word>des){_THE}\Z")
_AFTERWARDS: Final = re.compile(r"[ \n](?:au plus tard|au maximum)(?![^\W_])")
_EARLIEST: Final = re.compile(r"[ \n]au plus tot(?![^\W_])")
_DENIED: Final = re.compile(
    r"\b(?:pas|plus|aucune?) (?:de |d')?(?!que)[^.;:!?,]{1,25}\bavant [^.;:!?,]{0,20}\Z"
    r"|\b(?:ne |n')[^.;:!?]{1,50}?\b(?:pas|plus|guere|jamais|rien|aucun\w*)\b[^.;:!?,]{0,60}\bavant [^.;:!?,]{0,20}\Z"
)
_WINDOW: Final = 45
_CLAUSE: Final = 150


@dataclass(frozen=True, slots=True)
class Bound:
    """A modifier and how it was said."""

    modifier: Modifier | None = None
    from_now: bool = False
    """Said with ``d'ici``, which only looks forward."""
    stressed: bool = False
    """Said with ``dès``: ``dès 2026`` begins something to come, ``dès février 2019`` only stresses how early it was."""
    denied: bool = False
    """``n'aura pas lieu avant 2027``, ``pas de reprise avant lundi`` is from then on; ``n'avait rien gagné avant 2019`` was before."""


def bound_of(plain: str, text: str, start: int, end: int) -> Bound:
    """Return the bound that the words beside ``text[start:end]`` (folded) set."""
    if _AFTERWARDS.match(text, end):
        return Bound("before")
    if _EARLIEST.match(text, end):
        return Bound("from")
    offset = max(start - _WINDOW, 0)
    left = text[offset:start]
    for words, modifier in _BEFORE:
        found = words.search(left)
        if found:
            denied = modifier == "before" and bool(_DENIED.search(text, max(start - _CLAUSE, 0), start))
            return Bound(modifier, from_now="d'ici" in found[0], denied=denied)
    early = _EARLY.search(left)
    if early and plain[offset + early.start("word") :][:3] in {"dès", "Dès", "DÈS", "DES"}:
        return Bound("from", stressed=True)
    return Bound()
