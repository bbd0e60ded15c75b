"""What the recogniser left out of a name that the text, or a list, shows to belong to it."""

import re
from typing import Final

from .boundaries import Offsets
from .endings import with_ending
from .gazetteer import Gazetteer
from .known import known

_INNER_ARTICLE: Final = re.compile(r"[\w,] (Le |La |Les |L')$")
"""A capital that no sentence start explains: « marchés, La [Manufacture] et … »."""
_QUOTED_ARTICLE: Final = re.compile(r"[«\"“] ?(Le |La |Les |L')$")
_QUOTE_END: Final = re.compile(r" ?[»\"”]")
_ARTICLE_ENDS: Final = ("e ", "a ", "s ", "L'")
_JOINTS: Final = (" ", "'")
_GOES_ON: Final = (" ", "'", "-", "&", "+", ":", ".")
_WORDS_BEFORE: Final = 2
_REACH: Final = 30
"""Characters at most of the words before a name with which a longer listed one may begin."""
_INSTITUTION: Final = re.compile(
    r"(?<![\w'-])(?:centre hospitalier|hôpital|clinique|maternité|lycée|collège|école(?: primaire| maternelle| élémentaire)?|IUT"
    r"|bibliothèque|médiathèque|conservatoire|mairie|préfecture|rectorat|office de tourisme|comité des fêtes|syndicat mixte"
    r"|communauté de communes|sapeurs-pompiers|police municipale|commission d(?:es|e la|u|e l') ?[A-ZÀ-Þ]\w+)"
    r"(?: (?:professionnel|technique|agricole|général|municipal|départemental|régional|universitaire|intercommunal)e?)?"
    r" (?:de (?:la |l')?|d'|du |des )?$"
)
"""Houses that are named by what they are and their place or patron; « mairie de [Lyon] » is one name."""
_LONGEST_INSTITUTION: Final = 60
_HYPHENATED: Final = re.compile(r"(?<![\w-])(?!Ex-|Anti-|Non-|Pro-|Post-)(?:[A-ZÀ-Þ][\w']+-)+$")
"""« Aix-[Marseille Université] »."""
_NUMBERED_FIRM: Final = re.compile(r"\d{4}-\d{4} (?:Québec|Canada) [Ii]nc\b\.?")
"""A firm of Quebec that has its number for a name: « 9412-[6638 Québec inc.] »."""
_FIRST_FIGURES: Final = 5

_COLOURS: Final = frozenset(
    {
        "Rouge",
        "Noir",
        "Blanc",
        "Bleu",
        "Vert",
        "Jaune",
        "Or",
        "Ciel",
        "Marine",
        "Grenat",
        "Violet",
        "Orange",
        "Azur",
        "Rose",
        "Sang",
    }
)
_ONE_COLOUR: Final = f"(?:{'|'.join(sorted(_COLOURS))})s?"
_NICKNAME: Final = re.compile(rf"(?:[Ll]es|des|aux|[Dd]es|[Aa]ux) ({_ONE_COLOUR} et {_ONE_COLOUR})\b")
"""« les [Sang et Or] », a club."""
_LONGEST_COLOUR: Final = 15


def completed(words: str, start: int, end: int) -> Offsets:
    """Return the whole of the name of which ``words[start:end]`` was found.

    It may begin with an article in capitals inside the sentence (« chez La [Galerie] »), or be a longer name of the lists
    (« Université du Québec [à Rimouski] », « La [Redoute] »). Nothing is ever taken away.

    Args:
        words: the text, in its plain view.
        start: the first character of what was found.
        end: the character after its last.

    """
    listed = _listed(words, start, end)
    if listed:
        return listed
    if words[start:end].rstrip("s") in _COLOURS:
        nickname = _NICKNAME.search(words, max(0, start - _LONGEST_COLOUR), end + _LONGEST_COLOUR)
        if nickname and nickname.start(1) <= start < nickname.end(1):
            return nickname.span(1)
    end = with_ending(words, start, end)
    start = _with_head(words, start, end)
    if not words.startswith(_ARTICLE_ENDS, start - 2):
        return start, end
    article = _INNER_ARTICLE.search(words, max(0, start - 6), start)
    if article is None and _QUOTE_END.match(words, end):
        article = _QUOTED_ARTICLE.search(words, max(0, start - 6), start)
    return (article.start(1), end) if article else (start, end)


def _with_head(words: str, start: int, end: int) -> int:
    """Return where a name begins of which the head was left out (« [collège] Claude-Tillier », « [Aix]-Marseille »)."""
    line = max(words.rfind("\n", max(0, start - _LONGEST_INSTITUTION), start) + 1, start - _LONGEST_INSTITUTION, 0)
    before = words[start - 1 : start]
    if before == "-":
        if _NUMBERED_FIRM.match(words, max(0, start - _FIRST_FIGURES)):
            return start - _FIRST_FIGURES
        head = _HYPHENATED.search(words, line, start)
        # « Lens-[Auxerre] » are two clubs
        if head and not known(words[start:end], "organisation").canonical:
            return head.start()
    elif before in {" ", "'"}:
        institution = _INSTITUTION.search(words, line, start)
        # « le collège de l'[Arcom] » is its board
        if institution and not (
            institution[0].startswith("collège") and known(words[start:end], "organisation").canonical
        ):
            return institution.start()
    return start


def _listed(words: str, start: int, end: int) -> Offsets | None:
    """Return the longest listed name that begins here or up to two words before and holds what was found."""
    lists = Gazetteer.load()
    best = lists.end_of_name(words, start, end + 1) if words[end : end + 1] in _GOES_ON else None
    found = (start, best) if best else None
    before = words[max(0, start - _REACH) : start]
    if before.islower() or before[-1:] not in _JOINTS:
        return found  # a longer name would begin with a capital
    begin = start
    for _ in range(_WORDS_BEFORE):
        gap = begin - 1
        begin = 1 + max(words.rfind(" ", max(0, gap - _REACH), gap), words.rfind("'", max(0, gap - _REACH), gap))
        if begin == 0:
            break
        last = lists.end_of_name(words, begin, end) if words[begin].isupper() else None
        if last and (found is None or last - begin > found[1] - found[0]):
            found = (begin, last)
        if not words[begin].isalpha():
            break
    return found
