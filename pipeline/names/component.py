"""The spaCy component that marks organisations and products, each in a span group of its own."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.names.lexicon import Lexicon
from pipeline.names.mention import Mention
from pipeline.names.recogniser import Recogniser
from pipeline.names.recogniser_features import Tokens
from pipeline.spans import ORGANISATIONS, PRODUCTS, mark
from pipeline.typography import plain


class NameMarker:
    """Marks every organisation and product of a Doc: those the network finds, and those of the user's lexicon."""

    def __init__(self, *, lexicon: Lexicon | None = None) -> None:
        self.lexicon = lexicon
        """The user's names, or null; may be set after the pipeline is made."""
        self._recogniser = Recogniser.load()

    def __call__(self, doc: Doc) -> Doc:
        """Mark ``doc`` and return it."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Mark Docs, ``batch_size`` of them at a time."""
        for docs in _batches(stream, batch_size):
            for doc, names in zip(docs, self._recogniser.predict([Tokens.of(doc) for doc in docs]), strict=True):
                mentions = [
                    Mention(
                        doc[name.start].idx,
                        doc[name.end - 1].idx + len(doc[name.end - 1]),
                        "organisation" if name.kind == "ORG" else "product",
                        name.confidence,
                    )
                    for name in names
                ]
                if self.lexicon:
                    mentions = forced(plain(doc.text), mentions, self.lexicon)
                for group, kind in ((ORGANISATIONS, "organisation"), (PRODUCTS, "product")):
                    mark(doc, group, [(one.start, one.end) for one in mentions if one.kind == kind])
                yield doc


def _batches(stream: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    left = iter(stream)
    while docs := list(islice(left, size)):
        yield docs


def forced(words: str, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions that the user's lexicon leaves, with those that it adds, by position.

    A name of the lexicon goes before whatever the network found there; a forbidden one only takes away.
    """
    said = [(start, end, entry) for start, end, entry in lexicon.find(words) if entry.kind or entry.forbidden]
    kept = [one for one in mentions if not any(one.start < end and start < one.end for start, end, _ in said)]
    added = [Mention(start, end, entry.kind) for start, end, entry in said if entry.kind and not entry.forbidden]
    return sorted(kept + added, key=lambda one: one.start)


@Language.factory("glaneur_names", assigns=["doc.spans"], default_config={"lexicon": None})
def make_names(nlp: Language, name: str, lexicon: str | None) -> NameMarker:  # noqa: ARG001 - spaCy gives both
    """Make the component. ``lexicon`` is the path of a CSV file of the user's names.

    Raises:
        LexiconError, OSError: when it cannot be read.

    """
    return NameMarker(lexicon=Lexicon.read(Path(lexicon)) if lexicon else None)
