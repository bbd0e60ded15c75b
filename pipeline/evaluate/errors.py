"""Every disagreement of one article, each with the line it stands in."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from .match import Matching, Pair
from .mention import Mention
from .score import right
from .value import FIELDS, FieldName

Kind = Literal["missed", "spurious", "boundary", "label", FieldName]

KINDS: Final[dict[Kind, str]] = {
    "missed": "expected, nothing found there",
    "spurious": "found, nothing expected there",
    "boundary": "found with another span",
    "label": "found as something else",
    "value": "right span, wrong value",
    "modifier": "right span, wrong modifier",
    "per": "right span, wrong unit of the rate",
    "currency_from": "right span, wrong origin of the currency",
    "resolution": "right span, wrong kind of resolution",
}


REACH: Final = 70
"""Characters of context shown on each side of a mention; an article's paragraph is one long line."""


class Error(BaseModel):
    """One disagreement between gold and record."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str
    kind: Kind
    label: str
    """The expected label; the found one where nothing was expected."""
    start: int
    end: int
    line: int
    """Line of the text, from 1; 0 where the text is not at hand."""
    context: str
    """The line around the mention, the mention in ``⟦ ⟧``; the mention alone where the text is not at hand."""
    expected: str | None = None
    """What gold has: the span's text, or the field's value."""
    found: str | None = None
    """What the record has."""

    @classmethod
    def at(
        cls, article: str, text: str | None, kind: Kind, mention: Mention, expected: str | None, found: str | None
    ) -> "Error":
        """Make the error of a mention, with its line of ``text``."""
        line, context = (0, f"⟦{mention.text}⟧") if text is None else in_line(text, *mention.span)
        return cls(
            article=article,
            kind=kind,
            label=mention.label,
            start=mention.start,
            end=mention.end,
            line=line,
            context=context,
            expected=expected,
            found=found,
        )

    @property
    def key(self) -> tuple[str, str, str, int, int, str | None, str | None]:
        """What makes an error the same error in another run."""
        return self.article, self.kind, self.label, self.start, self.end, self.expected, self.found


def errors(article: str, text: str | None, matchings: Mapping[str, Matching]) -> list[Error]:
    """List the disagreements of one article, in the order of the text.

    What is missed under one label and spurious under another at the same place is one error, ``label``.
    """
    missed = [mention for matching in matchings.values() for mention in matching.missed]
    spurious = [mention for matching in matchings.values() for mention in matching.spurious]
    mislabelled = _mislabelled(missed, spurious)
    taken = {id(mention) for pair in mislabelled for mention in pair}
    listed: list[Error] = []

    def note(kind: Kind, mention: Mention, expected: str | None, found: str | None) -> None:
        listed.append(Error.at(article, text, kind, mention, expected, found))

    for mention in missed:
        if id(mention) not in taken:
            note("missed", mention, mention.text, None)
    for mention in spurious:
        if id(mention) not in taken:
            note("spurious", mention, None, mention.text)
    for gold, other in mislabelled:
        note("label", gold, f"{gold.label} {gold.text}", f"{other.label} {other.text}")
    for matching in matchings.values():
        for gold, other in matching.overlapping:
            note("boundary", gold, gold.text, other.text)
        for gold, other in matching.exact:
            for field in FIELDS[gold.label]:
                if not right(field, gold, other):
                    note(field, gold, gold.fields.get(field), other.fields.get(field))
    return sorted(listed, key=lambda error: (error.start, error.end, error.label, error.kind))


def in_line(text: str, start: int, end: int) -> tuple[int, str]:
    r"""Return the number, from 1, of the line of ``text[start:end]``, and that line with the stretch in ``⟦ ⟧``.

    >>> in_line("Le titre\nHier, Orange rit.", 15, 21)
    (2, 'Hier, ⟦Orange⟧ rit.')
    """
    begin = text.rfind("\n", 0, start) + 1
    newline = text.find("\n", end)
    after = len(text) if newline < 0 else newline
    marked = f"{text[begin:start]}⟦{text[start:end]}⟧{text[end:after]}"
    return text.count("\n", 0, start) + 1, " ".join(marked.split())


def clipped(context: str) -> tuple[str, str, str]:
    """Return what stands before, in and after the ``⟦ ⟧`` of a context: whole words, about :data:`REACH` a side.

    >>> clipped("mot " * 30 + "⟦Orange⟧ rit.")[0]
    '… mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot '
    """
    before, _, rest = context.partition("⟦")
    inside, _, after = rest.partition("⟧")
    if len(before) > REACH:
        before = f"… {before[-REACH:].partition(' ')[2]}"
    if len(after) > REACH:
        after = f"{after[:REACH].rpartition(' ')[0]} …"
    return before, f"⟦{inside}⟧", after


def _mislabelled(missed: Iterable[Mention], spurious: Iterable[Mention]) -> list[Pair]:
    free = list(spurious)
    pairs: list[Pair] = []
    for gold in missed:
        fitting = sorted(
            (other for other in free if other.overlaps(gold)), key=lambda other: (other.span != gold.span, other.span)
        )
        if fitting:
            pairs.append((gold, fitting[0]))
            free = [other for other in free if other is not fitting[0]]
    return pairs
