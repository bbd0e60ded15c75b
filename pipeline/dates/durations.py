"""Lengths of time that no date anchors, as ISO 8601: ``deux semaines`` is ``P2W``, ``sept heures quinze`` ``PT7H15M``."""

import re
from decimal import Decimal
from typing import Final

from pipeline.dates.lexicon import DURATION_UNITS
from pipeline.dates.patterns import END, GAP, NUMBER, QUANTITY, entry, number_in, one_of
from pipeline.dates.starts import QUANTITIES

KINDS: Final = QUANTITIES | {"demi"}
"""The words with which a length of time can begin."""
_GLUED: Final = re.compile(r"\d[a-z]{4}")
"""``4Saisons`` is a firm; ``48h`` and ``30min`` are lengths."""
_NOUN: Final = rf"(?:{one_of(DURATION_UNITS)})s?"
_FRACTION: Final = re.compile(
    rf"(?:(?:une?{GAP})?demi-(?P<half>heure|journee|siecle|annee|seconde|minute)"
    rf"|(?P<quarters>un|trois){GAP}quarts?{GAP}d(?:'|e{GAP})(?P<quartered>heure|siecle)){END}"
)
_CLOCK: Final = re.compile(
    rf"(?P<hours>\d{{1,3}}) ?h ?(?P<minutes>[0-5]\d)(?: ?(?:mn|min))?(?: ?(?P<seconds>[0-5]\d) ?s)?{END}"
)
_LENGTH: Final = re.compile(
    rf"(?P<count>{QUANTITY})(?P<order>premi(?:er|ere)s{GAP}|bonnes{GAP}|longues{GAP}|longs{GAP}|petites{GAP}|grosses{GAP})?"
    rf"(?P<noun>{_NOUN}){END}(?P<minutes>{GAP}(?:trente|quinze|(?:vingt|trente|quarante|cinquante)(?:-[a-z]+)?|dix|cinq)"
    rf"(?=[^\w'-]|\Z)(?!{GAP}(?:ans|mois|jours|euros|pour{GAP}cent)))?(?P<half>{GAP}et{GAP}(?:demie?|quart){END})?"
    rf"(?:{GAP}(?:ouvres|ouvrables|calendaires|francs|consecutifs){END})?"
)
_TO: Final = re.compile(rf"(?P<first>{NUMBER}){GAP}?(?:a|ou|(?<=\d)-){GAP}?(?={NUMBER}{GAP}?{_NOUN}{END})")
_AND: Final = re.compile(rf",?{GAP}(?:et{GAP})?")
_ORDER: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")
_HALVES: Final = {"Y": ("M", 6), "D": ("TH", 12), "TH": ("TM", 30), "TM": ("TS", 30)}
_HALF: Final = Decimal("0.5")

Lengths = dict[str, Decimal]
"""ISO 8601 designator (``TM`` is minutes) to how many."""


def duration_at(text: str, pos: int) -> tuple[int, str | None] | None:
    """Read the longest length of time that begins at ``pos``: where it ends, and its ISO 8601 value.

    A length between two numbers (``deux à trois ans``) is one stretch and has no value.
    """
    between = _TO.match(text, pos)
    first = _one(text, between.end() if between else pos)
    if not first:
        return None
    end, lengths = first
    while True:
        joint = _AND.match(text, end)
        more = _one(text, joint.end()) if joint else None
        if not more or min(map(_ORDER.index, more[1])) <= max(map(_ORDER.index, lengths)):
            break
        end, lengths = more[0], lengths | more[1]
    return end, None if between else written(lengths)


def _one(text: str, pos: int) -> tuple[int, Lengths] | None:
    fraction = _FRACTION.match(text, pos)
    if fraction:
        return fraction.end(), _fraction(fraction)
    clock = _CLOCK.match(text, pos)
    if clock:
        lengths = {"TH": Decimal(clock["hours"]), "TM": Decimal(clock["minutes"])}
        return clock.end(), lengths | ({"TS": Decimal(clock["seconds"])} if clock["seconds"] else {})
    match = _LENGTH.match(text, pos)
    if match and _GLUED.search(match[0]):
        return None
    count = number_in(match["count"]) if match else None
    if not match or count is None:
        return None
    unit, size = entry(DURATION_UNITS, match["noun"])
    lengths = {unit: count * size}
    if match["half"]:
        lengths = _add_fraction(unit, size, count, quarter=match["half"].endswith("quart"))
    elif match["minutes"]:
        minutes = number_in(match["minutes"]) if unit == "TH" else None
        if minutes is None:
            return match.end("noun"), lengths
        lengths["TM"] = minutes
    return match.end(), lengths


def _fraction(match: re.Match[str]) -> Lengths:
    noun = match["half"] or match["quartered"]
    unit, size = DURATION_UNITS[noun]
    share = _HALF if match["half"] else Decimal(1 if match["quarters"] == "un" else 3) / 4
    if noun == "siecle":
        return {"Y": share * size}
    smaller, count = _HALVES[unit]
    return {smaller: share * 2 * count}


def _add_fraction(unit: str, size: int, count: Decimal, *, quarter: bool) -> Lengths:
    """``un an et demi``, ``deux heures et quart``; what has no smaller unit of its own keeps a decimal."""
    share = _HALF / 2 if quarter else _HALF
    if size > 1 or unit not in _HALVES:
        return {unit: (count + share) * size}
    smaller, per_half = _HALVES[unit]
    return {unit: count, smaller: share * 2 * per_half}


def written(lengths: Lengths) -> str:
    """Write lengths as ISO 8601.

    >>> written({"TH": Decimal(7), "TM": Decimal(15)}), written({"Y": Decimal(1), "M": Decimal(6)})
    ('PT7H15M', 'P1Y6M')
    """
    day = "".join(f"{_digits(lengths[unit])}{unit}" for unit in _ORDER if unit in lengths and unit[0] != "T")
    clock = "".join(f"{_digits(lengths[unit])}{unit[1]}" for unit in _ORDER if unit in lengths and unit[0] == "T")
    return f"P{day}T{clock}" if clock else f"P{day}"


def _digits(number: Decimal) -> str:
    return format(number.normalize(), "f")
