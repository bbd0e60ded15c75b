"""What the words beside a name say it is: a house that acts, or a thing that is made and used.

Each cue weighs in log-odds of a product. The weights are those of a logistic regression over the names of the train part
of ``fixtures/corpus``, read by networks that had not learnt from the article (three networks, each trained on two thirds
of that part), with the network's own certainty beside the cues.
"""

import re
from functools import cache
from typing import Final

from .appositions import is_national, noun_after, noun_before, tokens_before
from .forms import form, is_legal_form
from .mention import Kind
from .role_words import role_words

_NOUN_BEFORE: Final = 2.3
_NOUN_AFTER: Final = 1.9
_NATIONAL: Final = -1.2
_BEFORE: Final = {
    "before-house": -1.4,
    "before-thing": 1.8,
    "before-place": 0.7,
    "says": -2.1,
    "makes": 2.1,
    "gets": -2.0,
}
"""By class of the word before the name (``words/role_words.tsv``), an article between them at will."""
_HEADS: Final = {"head-house": -2.9, "head-thing": 0.9}
"""By class of the word whose complement the name is."""
BRACKET: Final = -2.0
"""« Nadia Belkacem (X) »."""
_ACTS: Final = -1.8
_HAS_DONE: Final = -1.6
_USED: Final = 2.2
_SOLD: Final = 2.0
_NUMBERED: Final = 1.0
_PHRASE: Final = -2.5
"""« mairie de Lyon », « Gratte-Ciel inc. »."""
_ONE_WORD: Final = 0.7
_MORE_WORDS: Final = -0.6
"""After « le » or « la »: « la Lumo » is a thing, « la Banque X » and « la CNRV » are houses."""
_SIGNS: Final[dict[Kind | None, int]] = {"organisation": -1, "product": 1, None: 0}
_ARTICLES: Final = frozenset({"le", "la", "les", "l'"})
_LINKS: Final = frozenset({"de", "d'", "du", "des"})
_HAS: Final = re.compile(
    r" (?:ne |n'|y |en |lui |leur )?(?:a|ont|avait|avaient|aurait|auraient|aura|auront) (?:pas |déjà |ainsi |aussi |alors )?"
    r"(?!(?:été|coûté|séduit|rapporté|changé|quitté|disparu|gagné)\b)[^\W\d_]{2,}"
)
"""« X a signé », but « X a été vendu », « X a séduit », « X a changé »."""
_VERB: Final = re.compile(r"(?:,[^,.\n]{3,60},)? (?:ne |n'|y |en |lui |leur )?([^\W\d_][\w-]*)")
_STATE: Final = re.compile(r" (?:ne |n')?((?:s')?[^\W\d_][\w-]*)")
_IS_SOLD: Final = re.compile(
    r" (?:est|sera|sont|seront|a été|était) (?:vendue?s?|commercialisée?s?|facturée?s?|proposée?s?|disponibles?|livrée?s?"
    r"|lancée?s?|compatibles?|équipée?s?|dotée?s?)\b"
    r"|, (?:vendue?|facturée?|lancée?|conçue?|sortie?|disponible|proposée?|attendue?|commercialisée?)\b"
    r"|,? (?:à partir de|dès|à) \d"
)


def apposition(words: str, start: int) -> Kind | None:
    """Return what the noun before a name says it is (« le studio Quetsche », « l'application Yuka »), else null.

    ``words`` is the plain view of the text, ``start`` the name's first character.
    """
    noun = noun_before(tokens_before(words, start))
    return noun.kind if noun else None


def role(words: str, start: int, end: int) -> Kind | None:
    """Return the role that the words around ``words[start:end]`` give a name, null where they leave it open."""
    said, _ = cues(words, start, end)
    return None if said == 0 else "product" if said > 0 else "organisation"


def cues(words: str, start: int, end: int) -> tuple[float, Kind | None]:
    """Return what the words around a name say of it.

    Args:
        words: the text, in its plain view.
        start: the name's first character.
        end: the character after its last.

    Returns:
        Log-odds of a product, 0 where nothing speaks; and what a noun before the name says it is throughout the article
        (« la fonctionnalité Memories »), else null.

    """
    before = tokens_before(words, start)
    noun = noun_before(before)
    said = 0.0
    if noun is not None:
        said += _NOUN_BEFORE * _SIGNS[noun.kind]
    elif is_national(before):
        said += _NATIONAL
    defined = noun.kind if noun is not None and noun.defines else None
    after = noun_after(words, end)
    if after is not None:
        said += _NOUN_AFTER * _SIGNS[after.kind]
    lower = [token.lower() for token in before[-3:]]
    if lower and lower[-1] in _ARTICLES:
        lower.pop()
    if lower and noun is None:
        said += _weights().get(lower[-1], 0.0)
    if lower and lower[-1] == "(" and words[end : end + 1] == ")":
        said += BRACKET
    if len(lower) > 1 and lower[-1] in _LINKS:
        # the verb after the complement of a noun is the noun's: « la citadine de X est livrée en mai »
        return said + _head_weights().get(lower[-2], 0.0), defined
    return said + _after(words, end), defined


def shape(name: str, before: str) -> float:
    """Return what a name's own form says, in log-odds of a product.

    Args:
        name: as written.
        before: the few characters before it.

    """
    first, _, rest = name.partition(" ")
    if rest and (first.islower() or is_legal_form(form(name).words[-1])):
        return _PHRASE
    said = _NUMBERED if any(c.isdigit() for c in name) else 0.0
    if before.endswith((" le ", " la ", " l'", "Le ", "La ", "L'")):
        said += _MORE_WORDS if " " in name or name.isupper() else _ONE_WORD
    return said


def _after(words: str, end: int) -> float:
    """Return what the verb after a name says."""
    if words[end : end + 1] not in {" ", ","}:
        return 0.0
    said = _SOLD if _IS_SOLD.match(words, end) else 0.0
    known = role_words()
    if _HAS.match(words, end):
        said += _HAS_DONE
    else:
        verb = _VERB.match(words, end)
        if verb is not None and verb[1] in known["acts"]:
            said += _ACTS
    state = _STATE.match(words, end)
    if state is not None and state[1] in known["used"]:
        said += _USED
    return said


@cache
def _weights() -> dict[str, float]:
    return {word: weight for kind, weight in _BEFORE.items() for word in role_words()[kind]}


@cache
def _head_weights() -> dict[str, float]:
    return {word: weight for kind, weight in _HEADS.items() for word in role_words()[kind]}
