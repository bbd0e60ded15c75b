"""Marks organisations and products: ``doc.spans["organisations"]`` and ``doc.spans["products"]``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.names.recogniser import Name, Recogniser
from pipeline.names.recogniser_features import Tokens
from pipeline.spans import ORGANISATIONS, PRODUCTS, Marks, Offsets, mark

_GROUP_OF: Final = {"ORG": ORGANISATIONS, "PRODUCT": PRODUCTS}
_GLUED_FRONT: Final = re.compile(r"(?:ex|anti|pro|post|pré|non)-(?=[^\W\d_]{2})", re.IGNORECASE)
"""« l’ex-Pôle emploi » is one token up to the space; the prefix is no part of the name."""
_GLUED_STOP: Final = re.compile(r"[^.]*[A-ZÀ-Ý0-9]\.")
"""The tokenizer takes « Ledger Nano X. » at the end of a sentence for an abbreviation (but « S.A. » is one)."""


class NamesComponent:
    """Marks organisations and products, many articles at a time."""

    def __init__(self, recogniser: Recogniser) -> None:
        self.recogniser: Final = recogniser

    def __call__(self, doc: Doc) -> Doc:
        """Mark one article."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Mark articles in order; ``batch_size`` of them are held at a time."""
        remaining = iter(docs)
        while batch := list(islice(remaining, batch_size)):
            for doc, marks in zip(batch, self.find([Tokens.of(doc) for doc in batch]), strict=True):
                for group, found in marks.items():
                    mark(doc, group, found)
                yield doc

    def find(self, articles: Sequence[Tokens]) -> list[Marks]:
        """Return where organisations and products stand in each article, by span group."""
        return [
            _offsets(tokens, names) for tokens, names in zip(articles, self.recogniser.predict(articles), strict=True)
        ]


@Language.factory("glaneur_names", assigns=["doc.spans"])
def make_names(nlp: Language, name: str) -> NamesComponent:  # noqa: ARG001  what spaCy calls a factory with
    """Return the component; its network and lists are loaded once per process."""
    return NamesComponent(Recogniser.load())


def _offsets(tokens: Tokens, names: Iterable[Name]) -> Marks:
    offsets: Marks = {group: [] for group in _GROUP_OF.values()}
    for name in names:
        offsets[_GROUP_OF[name.kind]].append(characters(tokens, name))
    return offsets


def characters(tokens: Tokens, name: Name) -> Offsets:
    """Return where a name stands in the text, without what the tokenizer left glued to it."""
    start = tokens.starts[name.start]
    last = tokens.words[name.end - 1]
    end = tokens.starts[name.end - 1] + len(last)
    glued = _GLUED_FRONT.match(tokens.text, start, end)
    if glued:
        start = glued.end()
    if _GLUED_STOP.fullmatch(last):
        end -= 1
    return start, end
