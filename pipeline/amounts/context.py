"""What a text says about its currencies: whose francs, which dollars, whether ``livres`` are money."""

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property
from typing import Final

from pipeline.amounts.lexicon import CONTEXT_SUB_UNITS, fold, names
from pipeline.amounts.places import BOOKS, BRITISH, COUNTRIES, DECLARATION, USUAL
from pipeline.amounts.signs import SIGNS
from pipeline.amounts.single import Reading

_SENTENCE_END: Final = re.compile(r"[.!?…](?=[\s»\"])|\n")
_WINDOW: Final = 300
"""How far a sentence is followed, so that a text without full stops stays linear."""
_BRITISH: Final = re.compile(BRITISH, re.IGNORECASE)
_BOOKS: Final = re.compile(BOOKS, re.IGNORECASE)
_ABROAD_DOLLARS: Final = re.compile(r"dollars (?:américains|us\b)|\$ ?us\b|us\$|\busd\b")
_OLD_YEAR: Final = re.compile(r"\b1[789][0-9]{2}\b")
"""A text that speaks of a year before the euro may count in French francs."""
_EUROS: Final = re.compile(r"\beuros?\b|€")
_FRANCS: Final = re.compile(r"\bfrancs?\b|\bchf\b")
"""Not in « franchit », « Franche-Comté » or « Europe »."""
_WORLDWIDE: Final = frozenset({"dollar", "won", "¥"})
"""Currencies that sentences about other countries count in too."""
_NAMED: Final = {
    "dinar": re.compile(r"\bdinars?\b", re.IGNORECASE),
    "franc": re.compile(r"\bfrancs?\b|\b(?:Fr\.|FRF|CHF)", re.IGNORECASE),
    "DZD": re.compile(rf"\bdinars?\b|{COUNTRIES['dinar']['DZD']}", re.IGNORECASE),
    "TND": re.compile(rf"\bdinars?\b|{COUNTRIES['dinar']['TND']}", re.IGNORECASE),
    "CDF": re.compile(COUNTRIES["franc"]["CDF"], re.IGNORECASE),
    "GNF": re.compile(COUNTRIES["franc"]["GNF"], re.IGNORECASE),
    "MGA": re.compile(r"ariary|malgache|madagascar|antananarivo", re.IGNORECASE),
    "FRF": re.compile(r"\bfrancs?\b", re.IGNORECASE),
    "BEF": re.compile(r"\bfrancs?\b", re.IGNORECASE),
    "CHF": re.compile(r"\b(?:francs?|CHF)\b|suisse|\beuros?\b|€", re.IGNORECASE),
    "DEM": re.compile(r"\b(?:deutsche?marks?|marks?)\b", re.IGNORECASE),
    "mark": re.compile("|".join(COUNTRIES["mark"].values()), re.IGNORECASE),
}
"""What has to be said somewhere for a short abbreviation to be money."""


@cache
def _pattern(noun: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{code}>{words})" for code, words in COUNTRIES[noun].items()))


@cache
def _whose_dollars() -> dict[str, str]:
    """Return the code of each name and sign that says whose dollars it means, folded: ``dollars canadiens``, ``$ ca``."""
    signs = {fold(sign): code for sign, code in SIGNS.items() if "$" in sign and code.isupper()}
    return signs | {name: unit.currency for name, unit in names().items() if name.startswith("dollars ")}


@cache
def _declaration() -> re.Pattern[str]:
    units = "|".join(map(re.escape, sorted(_whose_dollars(), key=lambda unit: (-len(unit), unit))))
    return re.compile(DECLARATION.format(units=units))


def sentence_start(text: str, pos: int) -> int:
    """Return where the sentence around ``pos`` begins, or ``pos`` less 300 where none is seen."""
    begin = max(0, pos - _WINDOW)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, begin, pos)]
    return ends[-1] if ends else begin


def sentence_end(text: str, pos: int) -> int:
    """Return where the sentence around ``pos`` ends, or ``pos`` plus 300 where no end is seen."""
    match = _SENTENCE_END.search(text, pos, min(len(text), pos + _WINDOW))
    return match.start() if match else min(len(text), pos + _WINDOW)


class Context:
    """What one text says; each question is answered once."""

    def __init__(self, text: str) -> None:
        """Args: text: a whole text in its plain view."""
        self.text = text
        self._settled: dict[str, str | None] = {}
        self._named: dict[str, bool] = {}
        self._spoken: dict[str, tuple[list[int], list[str]]] = {}

    def currency_of(self, reading: Reading) -> str | None:
        """Return the ISO 4217 code of a reading whose currency is written, or None where the text does not tell."""
        written = reading.currency
        if written is None or not written.islower():
            return self._settle("¥") if written == "¥" else written
        if written == "livre":
            return self._pounds(reading)
        return self._said_beside(written, reading) or self._settle(written)

    def allows(self, reading: Reading) -> bool:
        """Say whether a doubtful reading (``12 livres``, ``20 F``) is money in this text."""
        if not reading.doubtful:
            return True
        written = reading.currency or ""
        if written not in _NAMED:
            return self.currency_of(reading) is not None
        if written not in self._named:
            self._named[written] = bool(_NAMED[written].search(self.text))
        return self._named[written]

    def _said_beside(self, noun: str, reading: Reading) -> str | None:
        """Return the currency that its own sentence tells: ``A Tunis, le titre cède 2 % à 8,740 dinars``."""
        if noun in CONTEXT_SUB_UNITS or noun in _WORLDWIDE:
            return None
        start, end = sentence_start(self.text, reading.start), sentence_end(self.text, reading.end)
        places, codes = self._evidence(noun)
        said = set(codes[bisect_left(places, start) : bisect_left(places, end)])
        return said.pop() if len(said) == 1 else None

    def _evidence(self, noun: str) -> tuple[list[int], list[str]]:
        """Return where words speak for a currency that ``noun`` may be, and its code; the text is searched once."""
        if noun not in self._spoken:
            matches = [(match.start(), match.lastgroup or "") for match in _pattern(noun).finditer(self._small)]
            self._spoken[noun] = ([place for place, _ in matches], [code for _, code in matches])
        return self._spoken[noun]

    def _pounds(self, reading: Reading) -> str | None:
        start, end = sentence_start(self.text, reading.start), sentence_end(self.text, reading.end)
        if _BRITISH.search(self.text, start, end) and not _BOOKS.search(self.text, start, end):
            return "GBP"
        others = self._settle("livre")
        if others is None and self._says_pounds and not _BOOKS.search(self.text, start, end):
            return "GBP"
        return others

    @cached_property
    def _small(self) -> str:
        """The text in small letters, with the same offsets: patterns that ignore case are several times as slow."""
        return self.text.replace("\u0130", "I").lower()  # the one letter that becomes longer

    @cached_property
    def _dollars_named(self) -> int:
        return self._small.count("dollar") + self._small.count("$")

    @cached_property
    def _says_pounds(self) -> bool:
        return "£" in self._small or "sterling" in self._small

    def _settle(self, noun: str) -> str | None:
        if noun not in self._settled:
            self._settled[noun] = self._decide(noun)
        return self._settled[noun]

    def _decide(self, noun: str) -> str | None:
        if noun in CONTEXT_SUB_UNITS:
            return self._parts(noun)
        counts = Counter(self._evidence(noun)[1])
        if noun == "dollar":
            return self._dollars(counts)
        if noun == "franc" and counts.get("CHF") == 1 and _OLD_YEAR.search(self.text):
            del counts["CHF"]  # « En 1995, le Suisse gagnait 5 000 francs à Lyon »: one word is chance
        best = max(counts, key=counts.__getitem__, default=None)
        return best or USUAL.get(noun)

    def _dollars(self, counts: Counter[str]) -> str:
        declared = _declaration().search(fold(self.text))
        if declared:
            return _whose_dollars()[declared["which"] or declared["bracket"] or declared["note"]]
        canadian, american = counts.get("CAD", 0), counts.get("USD", 0)
        # « 14 M$ … 1,2 million de dollars américains »: who says American once means other dollars otherwise
        if canadian and 0 < len(_ABROAD_DOLLARS.findall(self._small)) < self._dollars_named:
            return "CAD"
        return "CAD" if canadian > 1 and canadian > american else USUAL["dollar"]

    def _parts(self, noun: str) -> str:
        """Return the currency whose hundredths the text counts."""
        euros = len(_EUROS.findall(self._small))
        if noun == "cent":
            return self._settle("dollar") or "USD" if self._dollars_named > euros else "EUR"
        francs = len(_FRANCS.findall(self._small))
        return self._settle("franc") or "EUR" if francs > euros else CONTEXT_SUB_UNITS[noun]
