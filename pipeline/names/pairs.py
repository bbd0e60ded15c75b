"""Several names in what the recogniser marked as one: « Lens-Auxerre », « Brahma de Blizzard », « Firefox : Mozilla »."""

import re
from typing import Final

from .boundaries import Offsets, is_clean, is_listed, trim
from .endings import without_quantity
from .forms import countries, fold, name_words
from .known import known
from .mention import Kind

_SEPARATOR: Final = re.compile(r" [·•|▪→] ")
_DASH: Final = re.compile(r" [-–—] | : ")
"""« Provence Rugby - AS Béziers », « Podcasts : Oreille Cassée »: between organisations; a game has its subtitle."""
_RESULT: Final = re.compile(r"[^\n]*?\d{1,3} ?[-–] ?\d{1,3}\b")
_LONGEST_SIDE: Final = 40
_JOINED: Final = re.compile(r"([^\s-]+) et (?:de |d')?([^\s-]+)")
_JOINED_COMPLEMENTS: Final = re.compile(
    r"([A-ZÀ-Þ](?:(?! de | du | des | d'| et )[^\n])*) et (?:de (?:la |l')?|du |des |d')([A-ZÀ-Þ][^\n]*)"
)
"""« l'[Union africaine] et de la [Cédéao] », but « Caisse d'épargne d'Auvergne et du Limousin »."""
_MADE_BY: Final = re.compile(r"([^\n]+?) (?:de (?:l'|la )?|d'|du )([^\W\d_a-z][^\n]*)")
_SIGLE_OF: Final = re.compile(r"(?P<sigle>[A-ZÀ-Þ0-9&]{2,8}) (?:de (?:l'|la )?|d'|du |des )(?P<country>[A-ZÀ-Þ][^\n]*)")
_SENTENCE_STOP: Final = re.compile(r"(\S+ [^\n]*?|\S*\d\S*)\. (?=[^\W\d_a-z])")
"""« la Xbox Series X. Il », « la R85H. LG »; « ID. Buzz » has one word before the point, and no figure in it."""
_NO_PAIR: Final = frozenset({"Saint", "Sainte", "Notre", "Le", "La", "Les", "Mont", "Port", "Aix", "Villeneuve"})
_SCORE: Final = re.compile(r" ?[:(,]? ?\(?\d{1,3} ?[-–] ?\d{1,3}\b")
_PAIR: Final = re.compile(r"([^\W\d_][\w.']*(?: [\w.']+)*)[-–/]([^\W\d_][\w.']*(?: [\w.']+)*)")

Part = tuple[int, int, Kind]


def names_in(words: str, start: int, end: int, kind: Kind) -> list[Part]:
    """Return the names in a stretch marked as one, trimmed, with the kind of each.

    There are two in « Lens-Auxerre », « Ifop/Reuters », « Nao et Pepper » and « Brahma de Blizzard » (a product and its
    maker), more in « Komoot · Strava · Rustine », one in most stretches, and none where no letter and no figure is.
    """
    end = without_quantity(words, start, end)
    if not is_clean(words, start, end):
        separator = _SEPARATOR.search(words, start, end)
        if separator is None and kind == "organisation":
            separator = _DASH.search(words, start, end)
        if separator is not None:
            left, right = names_in(words, start, separator.start(), kind), names_in(words, separator.end(), end, kind)
            return right if _is_heading(words, separator) else left + right
        start, end = trim(words, start, end)
    if words[start:end].isalnum():
        return [(start, end, kind)]
    if start == end:
        return []
    if kind == "organisation":
        end = _without_country(words, start, end)
    elif stop := _SENTENCE_STOP.match(words, start, end):
        end = stop.end(1)
    pair = _two(words, start, end, kind)
    if not pair or is_listed(words[start:end]):
        return [(start, end, kind)]
    parts = [(*trim(words, *stretch), of) for stretch, of in pair]
    return [part for part in parts if part[0] < part[1]]


def _is_heading(words: str, separator: re.Match[str]) -> bool:
    """Tell whether what stands before a dash or a colon is the place or the subject: « SAGUENAY - Systèmes Kénogami »."""
    line = words.rfind("\n", 0, separator.start()) + 1
    left = words[line : separator.start()].strip()
    if separator.re is _SEPARATOR or _RESULT.search(words, separator.end(), separator.end() + _LONGEST_SIDE):
        return False
    return (" " not in left or left.isupper()) and not is_listed(left)


def _without_country(words: str, start: int, end: int) -> int:
    """Cut « MGX des Émirats arabes unis » after the sigle: its country says where a listed house is from."""
    found = _SIGLE_OF.fullmatch(words, start, end)
    if found is None or fold(found["country"]) not in countries() or is_listed(words[start:end]):
        return end
    return found.end("sigle") if known(found["sigle"], "organisation").canonical else end


def _two(words: str, start: int, end: int, kind: Kind) -> tuple[tuple[Offsets, Kind], ...]:
    """Return the two names of a stretch, empty where it is one."""
    joined = _JOINED.fullmatch(words, start, end)
    if joined and (kind == "product" or all(known(joined[side], kind).canonical for side in (1, 2))):
        return (joined.span(1), kind), (joined.span(2), kind)
    made = _MADE_BY.fullmatch(words, start, end)
    if made and known(made[2], "organisation").canonical and (kind == "product" or _is_product(made[1])):
        return (made.span(1), "product"), (made.span(2), "organisation")
    if kind == "product":
        return ()
    joined = _JOINED_COMPLEMENTS.fullmatch(words, start, end)
    if joined:
        return (joined.span(1), kind), (joined.span(2), kind)
    pair = _PAIR.fullmatch(words, start, end)
    return ((pair.span(1), kind), (pair.span(2), kind)) if pair and _is_pair(words, pair) else ()


def _is_product(name: str) -> bool:
    """Tell whether the lists know a name as a product alone: « l'[Ozempic] de [Novo Nordisk] »."""
    return bool(known(name, "product").canonical) and not known(name, "organisation").canonical


def _is_pair(words: str, pair: re.Match[str]) -> bool:
    left, right = pair[1], pair[2]
    # « CGT-TCL » is a section of the union
    if left in _NO_PAIR or not right[0].isupper() or "apart" in name_words().get(left.lower(), ()):
        return False
    if all(known(side, "organisation").canonical for side in (left, right)):
        return True
    # « Lausanne-Servette 2-1 »: a score follows
    return words[pair.end(1)] != "/" and _SCORE.match(words, pair.end()) is not None
