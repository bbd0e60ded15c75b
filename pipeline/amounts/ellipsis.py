"""Amounts that leave their currency to the text: ``14 milliards de dollars, contre 6 milliards un an plus tôt``.

``6 milliards`` alone may as well be people. What it is compared with decides, then the words of its sentence, then
what the text was counting before.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from pipeline.amounts.context import Context, sentence_end, sentence_start
from pipeline.amounts.cues import COUNT_WORDS, FINANCE_NOUNS, MONEY_WORDS, NO_COMPLEMENT, PEOPLES
from pipeline.amounts.lexicon import fold
from pipeline.amounts.single import Reading
from pipeline.numbers import number_at

Kind = Literal["money", "count"]

_OF: Final = re.compile(r"[ \n](?:de |d'|des )(?P<phrase>(?P<noun>[^\W\d_]+)[^.,;\n]{0,20})")
_ADJACENT: Final = re.compile(rf"[ \n](?:{COUNT_WORDS})\b", re.IGNORECASE)
_FINANCE: Final = re.compile(rf"(?:[nsv]os |ses |leurs )?(?:{FINANCE_NOUNS})\b", re.IGNORECASE)
_PEOPLES: Final = re.compile(PEOPLES)
_CUES: Final = re.compile(rf"\b(?:(?P<money>{MONEY_WORDS})|(?P<count>{COUNT_WORDS}))\b", re.IGNORECASE)
_SMALL_COUNT: Final = re.compile(rf"[0-9] (?:de |d')?(?:{COUNT_WORDS})\b", re.IGNORECASE)
_TOGETHER: Final = 40
"""Two numbers that are compared stand no further apart."""
_AFTER_WINDOW: Final = 60
_BESIDE: Final = 24
_FAR: Final = 400
_ASIDE: Final = 60
_LARGE: Final = 100_000
_COMPARED: Final = re.compile(
    r"[^.;:!?\n()0-9]{0,60}?[ ,](?:contre|au lieu de|peut-être|voire) (?:environ |près de |plus de |moins de )?(?=[0-9])"
)
"""``99 €, contre`` 129; ``180 000 euros, peut-être`` 200 000."""
_ENDS_COMPARISON: Final = re.compile(
    r" ?[.,;)!?»\n]|$| (?:la|le|l'|il y a|en [12][0-9]{3}|un an|une année|aujourd'hui|auparavant|hier|jusqu|précédemment|avant|chez|à)\b"
)
_LINK: Final = re.compile(r"[^.;:!?\n]*?\b(?:à|et|ou|puis|contre|voire)\b[^.;:!?\n]*$", re.IGNORECASE)
_LINKS: Final = re.compile(r"\b(?:à|et|ou|puis|contre|voire|après|dont|au lieu de|sur|soit)\b", re.IGNORECASE)
_NEAR_RATIO: Final = 20


class Written(NamedTuple):
    """A reading that names its currency, and the code that its text gives it."""

    reading: Reading
    currency: str | None


@dataclass(frozen=True, slots=True)
class Settled:
    """A reading with the currency that its text gives it."""

    reading: Reading
    currency: str | None
    from_context: bool


def amounts(text: str, readings: Iterable[Reading], context: Context) -> list[Reading]:
    """Return those readings of a plain text that are money, in order."""
    found = [r for r in readings if context.allows(r)]
    if not any(reading.currency for reading in found):
        return []
    usual = _usual_kind(text, found)
    kinds: list[Kind | None] = []
    for index in range(len(found)):
        kinds.append(_kind(text, found, index, kinds) or usual)
    money = [reading for reading, kind in zip(found, kinds, strict=True) if kind == "money"]
    return _with_compared(text, money)


def _with_compared(text: str, money: Sequence[Reading]) -> list[Reading]:
    """Add the bare numbers that an amount is directly compared with."""
    every: list[Reading] = []
    for index, reading in enumerate(money):
        every.append(reading)
        limit = money[index + 1].start if index + 1 < len(money) else len(text)
        match = _COMPARED.match(text, reading.end) if reading.currency and reading.high is None else None
        number = number_at(text, match.end()) if match and match.end() < limit else None
        if number and number.form == "figures" and _ENDS_COMPARISON.match(text, number.end) and number.value:
            every.append(reading._replace(start=number.start, end=number.end, low=number.value, currency=None))
    return every


def settle(text: str, readings: Sequence[Reading | None], context: Context) -> list[Settled | None]:
    """Give each reading of a text its currency: its own, or that of the amount it is compared with."""
    written = [Written(r, context.currency_of(r)) for r in readings if r and r.currency]
    settled: list[Settled | None] = []
    usual: dict[str | None, Written] = {}
    counts: dict[str | None, int] = {}
    overall = Counter(each.currency for each in written)
    passed = 0
    for reading in readings:
        if reading is None:
            settled.append(None)
            continue
        while passed < len(written) and written[passed].reading.end <= reading.start:
            earlier = written[passed]
            # conversions in brackets do not make the currency of a text
            if not _in_brackets(text, max(0, earlier.reading.start - _ASIDE), earlier.reading.start):
                counts[earlier.currency] = counts.get(earlier.currency, 0) + _weight(earlier.reading)
                usual[earlier.currency] = earlier
            passed += 1
        if reading.currency:
            settled.append(Settled(reading, context.currency_of(reading), from_context=False))
            continue
        most = max(counts, key=lambda currency: (counts[currency], overall[currency]), default=None)
        model = _neighbour(text, reading, written, passed) or usual.get(most)
        if model is None and written:
            model = written[max(0, passed - 1)]
        settled.append(
            Settled(_with_magnitude(reading, model.reading), model.currency, from_context=True)
            if model
            else Settled(reading, None, from_context=False)
        )
    return settled


def _weight(reading: Reading) -> int:
    """Weigh an amount as a model for millions: one of them more than any number of prices and exchange rates."""
    return 1000 if reading.low >= _LARGE else 1


def _neighbour(text: str, reading: Reading, written: Sequence[Written], passed: int) -> Written | None:
    """Return the amount of the same sentence whose currency an elliptical one shares, or None."""
    begin = sentence_start(text, reading.start)
    aside = _in_brackets(text, begin, reading.start)
    for index in range(passed - 1, -1, -1):
        if written[index].reading.start < begin:
            break
        if aside or not _in_brackets(text, begin, written[index].reading.start):
            return written[index]
    following = written[passed] if passed < len(written) else None
    if following and _linked(text, reading, following.reading):
        return following
    previous = written[passed - 1] if passed else None
    # « 180 millions de dollars. Seuls 15 millions ont été encaissés. »
    near = previous and _same_paragraph(text, previous.reading.end, reading.start)
    return (
        previous
        if previous and near and not _in_brackets(text, max(0, begin - _ASIDE), previous.reading.start)
        else None
    )


def _same_paragraph(text: str, end: int, start: int) -> bool:
    return start - end <= _ASIDE and "\n" not in text[end:start]


def _with_magnitude(reading: Reading, antecedent: Reading) -> Reading:
    """Carry the magnitude over to a bare number where it is plain: ``12 millions d'euros en 2023 et 15 en 2024``."""
    if reading.magnitude != 1 or antecedent.magnitude < 1000 or reading.low >= 1000:  # noqa: PLR2004
        return reading
    factor = antecedent.magnitude
    if not antecedent.low / _NEAR_RATIO < reading.low * factor < antecedent.low * _NEAR_RATIO:
        return reading
    return reading._replace(low=reading.low * factor, high=None if reading.high is None else reading.high * factor)


def _in_brackets(text: str, begin: int, pos: int) -> bool:
    return text.count("(", begin, pos) > text.count(")", begin, pos)


def _linked(text: str, first: Reading, second: Reading) -> bool:
    comparable = second.magnitude > 1 or second.low >= 1000  # noqa: PLR2004 - « 2 millions en 2020, à 5 euros » are two things
    return comparable and second.start - first.end <= _TOGETHER and bool(_LINK.match(text[first.end : second.start]))


def _kind(text: str, found: Sequence[Reading], index: int, kinds: Sequence[Kind | None]) -> Kind | None:
    """Say what a number of millions without a currency counts, or None where nothing tells."""
    reading = found[index]
    own = _own_kind(text, reading)
    if own:
        return own
    begin = sentence_start(text, reading.start)
    if index and found[index - 1].start >= begin and kinds[index - 1]:
        if _SMALL_COUNT.search(text, found[index - 1].end, reading.start):
            return "count"
        # « compte 12 millions d'utilisateurs et vaut 3 milliards »
        beside = list(_CUES.finditer(text, max(found[index - 1].end, reading.start - _BESIDE), reading.start))
        return "money" if beside and beside[-1]["money"] else kinds[index - 1]
    if index + 1 < len(found) and _linked(text, reading, found[index + 1]):
        following = _own_kind(text, found[index + 1])
        if following:
            return following
    cue = None
    for match in _CUES.finditer(text, begin, reading.start):
        cue = match if _speaks(text, match, match.end(), reading.start) else cue
    if cue is None:
        end = min(reading.end + _AFTER_WINDOW, sentence_end(text, reading.end))
        matches = _CUES.finditer(text, reading.end, end)
        cue = next((match for match in matches if _speaks(text, match, reading.end, match.start())), None)
    if cue:
        return "money" if cue["money"] else "count"
    if index and "\n" not in text[max(found[index - 1].end, reading.start - _FAR) : reading.start]:
        return kinds[index - 1] if reading.start - found[index - 1].end < _FAR else None
    return None


def _speaks(text: str, cue: re.Match[str], begin: int, end: int) -> bool:
    """Say whether a cue tells about a number apart from it by ``text[begin:end]``.

    ``une fresque à 42 millions, n'a attiré que 210 000 spectateurs``: the spectators are those of their own figure.
    ``900 000 abonnés, contre 2 millions``: here they are compared.
    """
    counted = text[max(0, cue.start() - 2)].isdigit()
    return cue["money"] is not None or not counted or _LINKS.search(text, begin, end) is not None


def _usual_kind(text: str, found: Sequence[Reading]) -> Kind | None:
    """Return what the numbers of a text count for the most part: for headlines, lists and short exclamations."""
    own = [_own_kind(text, reading) for reading in found if reading.currency is None or reading.magnitude > 1]
    return "money" if own.count("money") > own.count("count") else None


def _own_kind(text: str, reading: Reading) -> Kind | None:
    """Say what its own complement tells: ``millions d'habitants``, ``milliards de dettes``."""
    if reading.currency:
        return "money"
    of = _OF.match(text, reading.end)
    if of:
        noun = of["noun"]
        if _FINANCE.match(of["phrase"]):
            return "money"
        if fold(noun) in NO_COMPLEMENT or (noun[0].isupper() and not _PEOPLES.match(noun) and not noun.isupper()):
            return None
        return "count"
    return "count" if _ADJACENT.match(text, reading.end) else None
