"""What the words beside a name say it is: a house that acts, or a thing that is used.

The cues are those that stood beside one of the two kinds at least nine times out of ten in the annotated articles of
``fixtures/corpus`` (its train and dev parts).
"""

import re
from typing import Final

from .generic_nouns import Noun, generic_nouns
from .mention import Kind

_WINDOW: Final = 45
_BEFORE: Final = re.compile(r"[^\W_]+'|[\w-]+|[^\w\s]")
_QUOTES: Final = frozenset('«"“')
_DEFINITE: Final = frozenset({"le", "la", "les", "l'"})
_LINKS: Final = frozenset({"de", "d'", "du", "des"})
_ADJECTIVES: Final = 2
"""At most so many stand between a noun and the name: « le constructeur automobile français X »."""
_ADJECTIVE: Final = re.compile(
    r"[^\W\d_]+(?:ais|ois|ien|ain|an|and|ant|on|ol|al|el|if|eur|ier|eux|ard|iste|ique|ile|bre)e?s?"
    r"|[^\W\d_]+(?:enne|onne|ive|euse|elle|ère|aire|é|ée|és|ées)s?|belge|russe|suisse|slave|grec|grecque|turque?"
)
"""By its ending, which tells « une société française » from « la société développe »."""

_ORGANISATION_BEFORE: Final = frozenset({"chez", "par", "selon", "contre"})
_PRODUCT_BEFORE: Final = frozenset(
    {"sur", "via", "un", "une", "son", "sa", "ses", "mon", "ma", "mes", "sous", "baptisé", "baptisée", "baptisés"}
    | {
        "baptisées",
        "nommé",
        "nommée",
        "surnommé",
        "surnommée",
        "vieux",
        "vieille",
        "utiliser",
        "utilise",
        "télécharger",
    }
)
_ORGANISATION_HEADS: Final = frozenset(
    {"filiale", "patron", "patronne", "pdg", "président", "présidente", "directeur", "directrice", "fondateur"}
    | {"fondatrice", "cofondateur", "cofondatrice", "porte-parole", "salarié", "salariés", "salariée", "salariées"}
    | {"actionnaire", "actionnaires", "siège", "auprès", "action", "actions", "capital", "rachat", "dirigeants"}
    | {"équipe", "réseau", "cadre", "stand", "coentreprise", "ancien", "anciens", "sein", "élèves", "étudiants"}
    | {"propos", "marque", "enquêteurs", "administration", "ateliers"}
)
"""« la filiale de X », « le PDG de X »."""
_PRODUCT_HEADS: Final = frozenset(
    {"version", "versions", "utilisateur", "utilisateurs", "utilisatrices", "exemplaire", "exemplaires", "acheteurs"}
    | {"propriétaires", "abonnement", "conducteurs", "pilotes", "test", "tests"}
)
_ACTS: Final = re.compile(
    r" (?:(?:a|ont|avait|avaient|aurait|va|vont) (?!été|coûté)[^\W\d_]{2,}"
    r"|(?:abandonne|ambitionne|annonce|applaudit|assure|baisse|cède|cherche|confirme|demande|déploie|détient|dévoile|dit|"
    r"embauche|emploie|envisage|espère|étoffe|fabrique|ferme|finance|garde|investit|lance|lève|licencie|mise|négocie|nomme|"
    r"ouvre|parle|prépare|prévoit|produit|promet|publie|rachète|rappelle|réclame|recrute|rejoint|relance|relève|renforce|"
    r"renonce|revendique|signe|supprime|teste|veut|vise|affirme|estime|explique|précise|refuse)\b)"
)
"""What only a house does; « l'intégration des Memories a offert » is not said of Memories."""
_ORGANISATION_AFTER: Final = re.compile(
    r",? (?:\()?(?:filiale|propriétaire|maison mère|coentreprise|co-entreprise|joint-venture|numéro un|leader|société|"
    r"start-up|jeune pousse|éditeur|fabricant|constructeur|entreprise|coopérative|association)\b"
)
_PRODUCT_AFTER: Final = re.compile(
    r" (?:coûte|coûtera|est vendu|sera vendu|est commercialisé)|, (?:vendu|facturé|lancé)"
)


def apposition(words: str, start: int) -> Kind | None:
    """Return what the noun before a name says it is (« le studio Quetsche », « l'application Yuka »), else null.

    ``words`` is the plain view of the text, ``start`` the name's first character.
    """
    noun = _noun(_tokens_before(words, start))
    return noun.kind if noun else None


def definition(words: str, start: int) -> Kind | None:
    """Return what the noun before a name says it is throughout the article (« la fonctionnalité Memories »), else null."""
    noun = _noun(_tokens_before(words, start))
    return noun.kind if noun and noun.defines else None


def role(words: str, start: int, end: int) -> Kind | None:
    """Return the role that the words around ``words[start:end]`` give a name, null where they leave it open."""
    before = _tokens_before(words, start)
    noun = _noun(before)
    said = (noun.kind if noun else None) or _little_word(before)
    if said:
        return said
    acts = _ORGANISATION_AFTER.match(words, end) is not None or (
        _ACTS.match(words, end) is not None and not _is_complement(before)
    )
    used = _PRODUCT_AFTER.match(words, end) is not None
    if acts == used:
        return None
    return "organisation" if acts else "product"


def _is_complement(before: list[str]) -> bool:
    """Tell whether another noun governs the name, so that the verb after it is that noun's."""
    words = before[:-1] if before and before[-1].lower() in _DEFINITE else before
    return len(words) > 1 and words[-1].lower() in _LINKS


def _tokens_before(words: str, start: int) -> list[str]:
    """Return the words before a name on its line, the nearest last, without quotation marks."""
    line = max(words.rfind("\n", max(0, start - _WINDOW), start) + 1, start - _WINDOW, 0)
    return [token for token in _BEFORE.findall(words, line, start) if token not in _QUOTES]


def _noun(before: list[str]) -> Noun | None:
    nouns = generic_nouns()
    for between in range(_ADJECTIVES + 1):
        end = len(before) - between
        if end < 1 or (before[end - 1 : end] == ["offre"] and before[end - 2 : end - 1] == ["s'"]):
            return None
        for length in (2, 1):
            noun = " ".join(before[max(0, end - length) : end])
            for listed in (noun, noun.removesuffix("s")):
                if listed in nouns:
                    return nouns[listed]
        if not _ADJECTIVE.fullmatch(before[end - 1]):
            return None
    return None


def _little_word(before: list[str]) -> Kind | None:
    tokens = [token.lower() for token in before[-3:]]
    if tokens and tokens[-1] in _DEFINITE:
        tokens.pop()
    if not tokens:
        return None
    last = tokens[-1]
    if last in _ORGANISATION_BEFORE:
        return "organisation"
    if last in _PRODUCT_BEFORE:
        return "product"
    if last in _LINKS and len(tokens) > 1:
        if tokens[-2] in _ORGANISATION_HEADS:
            return "organisation"
        if tokens[-2] in _PRODUCT_HEADS:
            return "product"
    return None
