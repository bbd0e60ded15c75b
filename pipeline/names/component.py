"""Marks organisations and products: ``doc.spans["organisations"]`` and ``doc.spans["products"]``."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.names.article_level import settle
from pipeline.names.forced import forced
from pipeline.names.lexicon import Lexicon
from pipeline.names.mention import Kind, Mention
from pipeline.names.recogniser import Name, Recogniser
from pipeline.names.recogniser_features import Tokens
from pipeline.spans import ORGANISATIONS, PRODUCTS, Marks, mark

_KIND_OF: Final[dict[str, Kind]] = {"ORG": "organisation", "PRODUCT": "product"}
_GROUPS: Final[tuple[tuple[Kind, str], ...]] = (("organisation", ORGANISATIONS), ("product", PRODUCTS))


class NamesComponent:
    """Marks organisations and products, many articles at a time.

    Args:
        recogniser: finds names, sentence by sentence.
        lexicon: the user's names, which go before those found; the id a name has there is its span's ``kb_id_``.

    """

    def __init__(self, recogniser: Recogniser, lexicon: Lexicon | None = None) -> None:
        self.recogniser: Final = recogniser
        self.lexicon: Final = lexicon

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
                if self.lexicon:
                    _file(doc, marks, self.lexicon)
                yield doc

    def find(self, articles: Sequence[Tokens]) -> list[Marks]:
        """Return where organisations and products stand in each article, by span group."""
        found: list[Marks] = []
        for tokens, names in zip(articles, self.recogniser.predict(articles), strict=True):
            mentions = settle(tokens, (_mention(tokens, name) for name in names))
            if self.lexicon:
                mentions = forced(tokens.text, mentions, self.lexicon)
            found.append(
                {group: [(one.start, one.end) for one in mentions if one.kind == kind] for kind, group in _GROUPS}
            )
        return found


@Language.factory("glaneur_names", assigns=["doc.spans"], default_config={"lexicon": None})
def make_names(nlp: Language, name: str, lexicon: str | None) -> NamesComponent:  # noqa: ARG001  what spaCy calls a factory with
    """Return the component; its network and lists are loaded once per process.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        lexicon: path of a CSV file with the user's own names (:mod:`pipeline.names.lexicon`), or null.

    Raises:
        LexiconError: when the lexicon cannot be read; the message names file and line.
        OSError: when it cannot be opened.

    """
    return NamesComponent(Recogniser.load(), Lexicon.read(Path(lexicon)) if lexicon is not None else None)


def _mention(tokens: Tokens, name: Name) -> Mention:
    last = name.end - 1
    end = tokens.starts[last] + len(tokens.words[last])
    return Mention(tokens.starts[name.start], end, _KIND_OF[name.kind], name.confidence)


def _file(doc: Doc, groups: Iterable[str], lexicon: Lexicon) -> None:
    """Give each span the id under which the lexicon has its name."""
    for group in groups:
        spans = list(doc.spans[group])
        for span in spans:
            entry = lexicon.entry(span.text)
            span.kb_id_ = (entry and entry.id) or ""
        doc.spans[group] = spans
