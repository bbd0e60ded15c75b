"""Where a name begins and ends, by the annotation guide.

The recogniser works on tokens; what it marks may still hold an article (« l’AFP »), the noun before the name
(« groupe LVMH »), a bracket that belongs to the sentence (« Orange(ex »), or two clubs (« Lens-Auxerre »).
"""

import re
from collections.abc import Iterator
from typing import Final

from .appositions import introduction
from .forms import fold, name_words
from .known import known

Offsets = tuple[int, int]

_CLEAN: Final = re.compile(
    r"(?!(?:L'|D'|(?:Le|La|Les|Un|Une|Du|Des|Au|Aux|Chez|Selon) |[Ee]x-))[A-Z0-9ÀÂÉÈÊÎÔ](?:[\w']|[ &.-](?=[\w']))*\b"
    r"(?<! de)(?<! du)(?<! des)(?<! et)(?<! ou)(?<! à)(?<! au)(?<! aux)(?<! la)(?<! le)(?<! les)(?<! en)(?<! pour)(?<! par)"
)
"""What nothing has to be taken from; most names are such."""
_OPENING: Final = " \t\r\n«»\"“”„'‘([{<,;:.!?…–—*•@-"
_CLOSING: Final = ' \t\r\n«»"“”„‘([{<,;:…–—*•@-/|'
_LITTLE: Final = re.compile(r"(?:l'|d'|(?:le|la|les|un|une|du|de|des|au|aux|chez|selon|par|sur|et) )(?=\S)")
_CAPITAL_ARTICLE: Final = re.compile(r"(?:L'|D'|(?:Le|La|Les|Un|Une|Du|Des|Au|Aux|Chez|Selon) )(?=\S)")
_CONTRACTED: Final = {
    "Le ": ("le ", "du ", "au "),
    "La ": ("la ",),
    "Les ": ("les ", "des ", "aux "),
    "L'": ("l'",),
}
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:…»\n•–—-])[ «\"“(]*$")
_NOUN_PHRASE: Final = re.compile(r"[a-zà-ÿ][\w'-]*(?: [a-zà-ÿ][\w'-]*){0,4} (?=[A-ZÀ-Þ0-9«])")
"""« société ivoirienne de broyage [Ivoire Fèves] »."""
_PREFIX: Final = re.compile(r"(?:[Ee]x|anti|pro|post|pré|non)-(?=[^\W\d_]{2})")
"""« l'ex-Pôle emploi » is one token up to the space."""
_ABBREVIATION: Final = re.compile(r"(?:\.[^\W\d_]|\b(?:Inc|inc|Corp|Co|Ltd|Bros|Cie|Cies|Sté|Ste|St))\.$")
_LAST_LINK: Final = re.compile(r"(?: (?:de|du|des|et|ou|à|au|aux|la|le|les|en|pour|par)| (?:de )?[ld]')+$")
"""« le Comité économique des produits de santé en [offrirait] » """
_END_MARK: Final = re.compile(r" ?[.!?]$")
_LINE: Final = re.compile(r"[^\n\r\u2028\u2029]+")
_BRACKETS: Final = {"(": ")", "[": "]", "{": "}"}


def trim(words: str, start: int, end: int) -> Offsets:
    """Return the stretch of ``words[start:end]`` (:func:`pipeline.typography.plain`) that is the name alone.

    The result lies within the stretch given, and is empty (``start == end``) where there is no letter and no figure in
    it. Trimming twice changes nothing more.
    """
    if _CLEAN.fullmatch(words, start, end):
        return start, end
    origin, before = start, (-1, -1)
    while (start, end) != before and start < end:
        before = (start, end)
        start, end = _edges(words, *_one_line(words, start, end))
        start, end = _brackets(words, start, end)
        start = _without_prefix(words, start, end)
        start = _without_article(words, start, end)
        start = _without_noun(words, start, end)
    if not any(c.isalnum() for c in words[start:end]):
        return origin, origin
    return start, end


def _one_line(words: str, start: int, end: int) -> Offsets:
    """Return the longest of the lines, the first of equals: a name never goes over a line."""
    lines = list(_lines(words, start, end))
    return max(lines, key=lambda line: line[1] - line[0]) if lines else (start, start)


def _lines(words: str, start: int, end: int) -> Iterator[Offsets]:
    for line in _LINE.finditer(words, start, end):
        yield line.span()


def _edges(words: str, start: int, end: int) -> Offsets:
    while start < end and words[start] in _OPENING:
        start += 1
    while start < end:
        last = words[end - 1]
        if last in _CLOSING:
            end -= 1
        elif last in ".!?":
            mark = _END_MARK.search(words, start, end)
            name = words[start:end]
            # « Alphabet Inc. », « Stellantis N.V. », « Hello bank! », but « Ledger Nano X. » ends a sentence
            if mark is None or _ABBREVIATION.search(name) or is_listed(name):
                break
            end = mark.start()
        else:
            break
    link = _LAST_LINK.search(words, start, end)
    return start, link.start() if link else end


def is_clean(words: str, start: int, end: int) -> bool:
    """Tell at a glance that nothing has to be taken from ``words[start:end]``; most names are such."""
    return _CLEAN.fullmatch(words, start, end) is not None


def is_listed(name: str) -> bool:
    """Tell whether the lists have ``name`` (plain apostrophes) as an organisation or a product."""
    return bool(known(name, "organisation").canonical or known(name, "product").canonical)


def _brackets(words: str, start: int, end: int) -> Offsets:
    """Cut at a bracket that has no partner inside: « Orange(ex », « AMF) »; « Phone (3a) » is whole."""
    open_at: list[tuple[str, int]] = []
    for index in range(start, end):
        c = words[index]
        if c in _BRACKETS:
            open_at.append((_BRACKETS[c], index))
        elif c in _BRACKETS.values():
            if open_at and open_at[-1][0] == c:
                open_at.pop()
            elif index > start:
                return start, index
    return (start, open_at[0][1]) if open_at and open_at[0][1] > start else (start, end)


def _without_prefix(words: str, start: int, end: int) -> int:
    prefix = _PREFIX.match(words, start, end)
    return prefix.end() if prefix and not is_listed(words[start:end]) else start


def _without_article(words: str, start: int, end: int) -> int:
    little = _LITTLE.match(words, start, end)
    if little:
        return little.end() if _looks_named(words, little.end(), end) else start
    article = _CAPITAL_ARTICLE.match(words, start, end)
    if article is None or not _SENTENCE_START.search(words, max(0, start - 8), start):
        return start
    full, bare = words[start:end], words[article.end() : end]
    if is_listed(full):
        return start
    # a phrase (« L'armée suisse ») and an acronym (« Le CHMP ») have no article of their own
    phrase = bare[0].islower() or bare.split(maxsplit=1)[0].isupper()
    if phrase or is_listed(bare) or article[0] not in {"L'", "Le ", "La ", "Les "}:
        return article.end()
    # « La Fromagerie Vuillemin » takes its article as « la fromagerie » would
    first, _, rest = bare.partition(" ")
    if rest[:1].isupper() and "function" in name_words().get(fold(first), ()):
        return article.end()
    # Unknown: « Le Courrier cauchois » keeps its article unless the text writes « le Courrier cauchois », « du Courrier »
    contracted = _CONTRACTED[article[0]]
    return article.end() if any(_is_written(words, said + bare) for said in contracted) else start


def _is_written(words: str, phrase: str) -> bool:
    """Tell whether a phrase stands anywhere in the text as whole words."""
    place = words.find(phrase)
    while place >= 0:
        end = place + len(phrase)
        if not (words[place - 1 : place].isalnum() or words[end : end + 1].isalnum()):
            return True
        place = words.find(phrase, end)
    return False


def _looks_named(words: str, start: int, end: int) -> bool:
    """Tell whether something like a name remains: a capital or a figure."""
    return any(c.isupper() or c.isdigit() for c in words[start:end])


def _without_noun(words: str, start: int, end: int) -> int:
    phrase = _NOUN_PHRASE.match(words, start, end)
    if phrase is None:
        return start
    noun = introduction(phrase[0].rstrip())
    if noun is None:
        return start
    return phrase.end() if not noun.part or is_listed(words[phrase.end() : end]) else start
