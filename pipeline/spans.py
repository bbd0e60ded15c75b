"""Marks on a Doc: the span groups, how characters meet tokens, and who gives way when two kinds overlap."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Span, SpanGroup

AMOUNTS: Final = "amounts"
DATES: Final = "dates"
DURATIONS: Final = "durations"
ORGANISATIONS: Final = "organisations"
PRODUCTS: Final = "products"
GROUPS: Final = (AMOUNTS, DATES, DURATIONS, ORGANISATIONS, PRODUCTS)

Offsets = tuple[int, int]
"""Start and end (exclusive), in code points."""
Marks = dict[str, list[Offsets]]
"""For each of :data:`GROUPS`, the stretches marked in a text, by position."""


def mark(doc: Doc, group: str, found: Iterable[Offsets]) -> None:
    """Put the stretches of ``doc.text`` given by character offsets into ``doc.spans[group]``.

    Where a stretch begins or ends inside a token (``60€/MWh`` is one), the token is split there, so that the span's
    text is exactly what was found.
    """
    offsets = list(found)
    _split_tokens(doc, (edge for span in offsets for edge in span))
    doc.spans[group] = [_span(doc, start, end, label=group) for start, end in offsets]


def offsets_of(doc: Doc, group: str) -> list[Offsets]:
    """Return the character offsets of ``doc.spans[group]``, in order; empty when the group does not exist."""
    if group not in doc.spans:
        return []
    return sorted((span.start_char, span.end_char) for span in doc.spans[group])


def _split_tokens(doc: Doc, edges: Iterable[int]) -> None:
    """Split every token that has one of ``edges`` inside it; groups that exist keep their characters."""
    cuts: dict[int, set[int]] = {}
    length = doc[-1].idx + len(doc[-1].text_with_ws) if len(doc) else 0  # doc.text joins all tokens anew
    for edge in edges:
        token = doc.char_span(edge, edge + 1, alignment_mode="expand") if edge < length else None
        if token and token.start_char < edge:
            cuts.setdefault(token.start, set()).add(edge - token.start_char)
    if not cuts:
        return
    kept = {
        group: (spans.attrs, [(span.start_char, span.end_char, span.label, span.kb_id, span.id) for span in spans])
        for group, spans in doc.spans.items()
    }
    with doc.retokenize() as retokenizer:
        for index, inside in cuts.items():
            whole = doc[index]
            orths = [whole.text[a:b] for a, b in pairwise([0, *sorted(inside), len(whole.text)])]
            retokenizer.split(whole, orths, heads=[(whole, 0)] * len(orths))
    for group, (attrs, spans) in kept.items():
        moved = [
            _span(doc, start, end, label=label, kb_id=kb_id, span_id=span_id)
            for start, end, label, kb_id, span_id in spans
        ]
        doc.spans[group] = SpanGroup(doc, name=group, attrs=attrs, spans=moved)


def _span(doc: Doc, start: int, end: int, **of_span: str | int) -> Span:
    """Return the span from character ``start`` to ``end``, where tokens begin and end.

    Raises:
        ValueError: when they do not.

    """
    span = doc.char_span(start, end, **of_span)  # type: ignore[arg-type]  # hashes serve as well as strings
    if span is None:
        raise ValueError(f"{start}:{end} ({doc.text[start:end]!r}) does not begin and end with a token")
    return span


def without_overlaps(stronger: Sequence[Offsets], weaker: Iterable[Offsets]) -> list[Offsets]:
    """Return the spans of ``weaker`` that share no character with a span of ``stronger``.

    Both are ordered and neither overlaps within itself.
    """
    kept: list[Offsets] = []
    index = 0
    for start, end in weaker:
        while index < len(stronger) and stronger[index][1] <= start:
            index += 1
        if index == len(stronger) or stronger[index][0] >= end:
            kept.append((start, end))
    return kept


def covered(spans: Sequence[Offsets], by: Sequence[Offsets]) -> list[bool]:
    """Say for each of ``spans`` whether it lies within, and is shorter than, a span of ``by`` (both ordered)."""
    answers: list[bool] = []
    index = 0
    for start, end in spans:
        while index < len(by) and by[index][1] < end:
            index += 1
        inside = index < len(by) and by[index][0] <= start and by[index] != (start, end)
        answers.append(inside)
    return answers
