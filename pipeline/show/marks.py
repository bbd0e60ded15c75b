"""The marks of a record on its text: what to colour, what to say beside it, what belongs together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.record import Mention, Record

from .wording import amount_words, date_words, duration_words

KINDS: Final = {
    "organisation": "Organisations",
    "product": "Products",
    "amount": "Amounts",
    "date": "Dates",
    "duration": "Durations",
}
"""Each kind of mark, with its heading."""

# One character for one, so that offsets hold: control characters drive terminals and NUL ends some readers' text;
# lone surrogates cannot be written in UTF-8; the bidirectional controls make a line read as what it is not.
_CONTROLS: Final = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_HARMFUL: Final = dict.fromkeys((*range(0x7F, 0xA0), *range(0xD800, 0xE000), *range(0x202A, 0x202F)), 0xFFFD)
_VISIBLE: Final = _CONTROLS | _HARMFUL | dict.fromkeys(range(0x2066, 0x206A), 0xFFFD)


def visible(text: str) -> str:
    r"""Replace characters that act instead of being seen; the length stays.

    >>> visible("a\x1b[31mb")
    'a␛[31mb'
    """
    return text.translate(_VISIBLE)


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlighted stretch of a text."""

    start: int
    end: int
    kind: str
    """A key of :data:`KINDS`."""
    words: str
    """The entity's name or the normalised value, for a person."""
    group: str
    """What stands for one thing: the mentions of an entity share it, values stand alone."""


def marks(record: Record) -> list[Mark]:
    """Return the marks of a record by position; of two that overlap, the longer one."""
    found = sorted(_marks(record), key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in found:
        if kept and mark.start < kept[-1].end:
            if mark.end - mark.start > kept[-1].end - kept[-1].start:
                kept[-1] = mark
            continue
        kept.append(mark)
    return kept


def _marks(record: Record) -> Iterator[Mark]:
    for kind, entities in (("organisation", record.organisations), ("product", record.products)):
        for order, entity in enumerate(entities, start=1):
            for mention in entity.mentions:
                yield _mark(mention, kind, entity.name, order)
    for order, amount in enumerate(record.amounts, start=1):
        yield _mark(amount.span, "amount", amount_words(amount), order)
    for order, date in enumerate(record.dates, start=1):
        yield _mark(date.span, "date", date_words(date), order)
    for order, duration in enumerate(record.durations, start=1):
        yield _mark(duration.span, "duration", duration_words(duration), order)


def _mark(mention: Mention, kind: str, words: str, order: int) -> Mark:
    return Mark(mention.start, mention.end, kind, visible(words), f"{kind}-{order}")


def pieces(text: str, marks: Sequence[Mark], start: int, end: int) -> Iterator[tuple[str, Mark | None]]:
    """Cut ``text[start:end]`` at the marks; a mark that reaches beyond is cut off at the edge."""
    position = start
    for mark in marks:
        if mark.end <= position or mark.start >= end:
            continue
        begin, stop = max(mark.start, position), min(mark.end, end)
        if begin > position:
            yield text[position:begin], None
        yield text[begin:stop], mark
        position = stop
    if position < end:
        yield text[position:end], None
