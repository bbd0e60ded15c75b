"""Files to articles, one at a time, whatever their format."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from pipeline.article import Article, UnreadableArticleError
from pipeline.readers.decoding import encoding_of
from pipeline.readers.documents import Value, json_lines, json_values
from pipeline.readers.formats import InputFormat, format_of, stem_of
from pipeline.readers.html import read_html
from pipeline.readers.ids import numbered_id, safe_id
from pipeline.readers.objects import articles_in, read_object
from pipeline.readers.opening import HEAD, STANDARD_INPUT, Stream, opened, read_whole
from pipeline.readers.options import DEFAULTS, Failure, ReadOptions
from pipeline.readers.page import Page
from pipeline.readers.parquet import rows_in
from pipeline.readers.text import read_text
from pipeline.readers.warc import pages_in

_STANDARD_INPUT_NAME: Final = "standard input"
_STANDARD_INPUT_ID: Final = "stdin"
_BINARY: Final = (InputFormat.WARC, InputFormat.PARQUET)


def read_articles(path: Path, options: ReadOptions = DEFAULTS) -> Iterator[Article | Failure]:
    """Yield the articles of a file in order, one at a time; ``Path("-")`` is standard input.

    What cannot be read is a failure in its place, and the rest of the file goes on. The source of either is the path,
    or where a file holds many articles ``path:line N``, ``path:item N`` (of an array), ``path:row N`` (of Parquet) or
    ``path:record N`` (of a web archive). Ids are fit for names of files: see :func:`safe_id`. Never raises for what is in a file.
    """
    name = source_of(path)
    read, empty = 0, True
    try:
        with opened(path) as stream:
            for found in _articles(stream, path, options):
                read += isinstance(found, Article)
                empty = False
                yield found
        if empty:
            yield Failure(name, "there is no article in it")
    except UnreadableArticleError as error:
        yield Failure(name, f"{error} (articles read before it: {read})" if read else str(error))


def read_file(path: Path, *, article_id: str | None = None, published: date | None = None) -> Article:
    """Read the one article of a file. Its id is the file's name without ending unless given.

    ``published`` (from the caller) goes before what the file says.

    Raises:
        UnreadableArticleError: naming the file, when it cannot be opened or read, or holds several articles.

    """
    found = read_articles(path, ReadOptions(published=published))
    article = next(found)
    if isinstance(article, Failure):
        raise UnreadableArticleError(f"{article.source}: {article.reason}")
    if next(found, None) is not None:
        raise UnreadableArticleError(f"{source_of(path)}: there are several articles in it: give a file with one")
    return article if article_id is None else replace(article, id=article_id)


def read_standard_input(*, published: date | None = None) -> Article:
    """Read one article from standard input; its id is ``stdin``. Raises as :func:`read_file`."""
    return read_file(Path(STANDARD_INPUT), published=published)


def source_of(path: Path) -> str:
    """Return how a path is called in records and messages: as written, but for bytes that are no UTF-8."""
    if str(path) == STANDARD_INPUT:
        return _STANDARD_INPUT_NAME
    return os.fsencode(path).decode("utf-8", "replace")


def _articles(stream: Stream, path: Path, options: ReadOptions) -> Iterator[Article | Failure]:
    # The id is made of the name itself, not of how it is shown: two names that are shown alike stay two.
    stem = _STANDARD_INPUT_ID if str(path) == STANDARD_INPUT else stem_of(path.name)
    file = _File(source_of(path), stem, options)
    head = stream.peek(HEAD)
    if not head:
        raise UnreadableArticleError("the file is empty: there is nothing to read")
    format_ = format_of(path.name, head)
    if format_ not in _BINARY:
        encoding_of(head, final=False)  # to refuse binary data once, and not on every line that they seem to have
    if format_ is InputFormat.TEXT:
        yield file.alone(read_text(read_whole(stream, options.max_bytes)))
    elif format_ is InputFormat.HTML:
        yield file.alone(read_html(read_whole(stream, options.max_bytes)))
    elif format_ is InputFormat.WARC:
        for number, page in pages_in(stream, options.max_bytes):
            yield file.part("record", number, page)
    else:
        for unit, value in objects_in(stream, format_, options.max_bytes):
            yield from _document(unit, value, file)


def objects_in(stream: Stream, format_: InputFormat, limit: int) -> Iterator[tuple[str, Value]]:
    """Yield the objects of a dump, each with what one is called there: a line, an item, a row."""
    if format_ is InputFormat.JSON_LINES:
        yield from (("line", value) for value in json_lines(stream, limit))
    elif format_ is InputFormat.PARQUET:
        yield from (("row", value) for value in rows_in(stream, limit))
    elif format_ is InputFormat.JSON:
        yield from (("item", value) for value in json_values(stream, limit))


def _document(unit: str, value: Value, file: "_File") -> Iterator[Article | Failure]:
    """Yield the article that a value is or, when it is alone in its file and lists articles, each of those."""
    if value.number:
        yield file.part(unit, value.number, _object(value, file.options))
        return
    listed = None if file.options.text_field else articles_in(value.value)
    if listed is not None:
        for number, item in enumerate(listed, 1):
            yield file.part("item", number, _object(replace(value, value=item), file.options))
        return
    page = _object(value, file.options)
    if isinstance(page, UnreadableArticleError):
        raise page
    yield file.alone(page if file.options.id_field else replace(page, id=None))


def _object(value: Value, options: ReadOptions) -> Page | UnreadableArticleError:
    if value.error is not None:
        return value.error
    try:
        page = read_object(value.value, options)
    except UnreadableArticleError as error:
        return error
    return replace(page, warnings=(*value.warnings, *page.warnings))


@dataclass(frozen=True, slots=True)
class _File:
    """A file, and what its articles have from it."""

    source: str
    stem: str
    options: ReadOptions

    def alone(self, page: Page) -> Article:
        """Return the one article of the file. It is called like the file unless the page names an id."""
        return self._article(page, safe_id(page.id or self.stem), self.source)

    def part(self, unit: str, number: int, page: Page | UnreadableArticleError) -> Article | Failure:
        """Return one of many articles, or the failure in its place."""
        source = f"{self.source}:{unit} {number}"
        if isinstance(page, UnreadableArticleError):
            return Failure(source, str(page))
        return self._article(page, safe_id(page.id) if page.id else numbered_id(self.stem, number), source)

    def _article(self, page: Page, article_id: str, source: str) -> Article:
        return Article(
            id=article_id,
            text=page.text,
            title=page.title,
            published=self.options.published or page.published,
            published_from="argument" if self.options.published else "metadata",
            source=source,
            warnings=page.warnings,
        )
