"""Web archives (WARC, ISO 28500): the pages in them, by warcio."""

import re
from collections.abc import Iterator
from typing import Any, Final

from pipeline.article import UnreadableArticleError
from pipeline.readers.decoding import decode
from pipeline.readers.html import read_html
from pipeline.readers.opening import Stream, read_whole
from pipeline.readers.page import Page
from pipeline.zones import first_line

_HTML: Final = ("text/html", "application/xhtml+xml")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_OK: Final = "200"
_MISSING: Final = "to read web archives, install warcio: pip install 'glaneur[warc]'"


def pages_in(stream: Stream, limit: int) -> Iterator[tuple[int, Page | UnreadableArticleError]]:
    """Yield the pages of an archive, each with the number of its record; one that cannot be read is an error instead.

    Pages are answers ``200`` that hold HTML, and the texts of them that Common Crawl keeps (WET). Images, scripts,
    redirections and requests are none. The id of a page is its address.

    Raises:
        UnreadableArticleError: when the archive is broken, or warcio is not installed.

    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
        from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415
    except ImportError as error:
        raise UnreadableArticleError(_MISSING) from error
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            try:
                page = _page(record, limit)
            except UnreadableArticleError as error:
                yield number, error
            else:
                if page is not None:
                    yield number, page
    except (ArchiveLoadFailed, StatusAndHeadersParserException) as error:
        raise UnreadableArticleError(f"the web archive is broken: {error}") from error


def _page(record: Any, limit: int) -> Page | None:  # noqa: ANN401 - warcio has no annotations
    address = record.rec_headers.get_header("WARC-Target-URI")
    if record.rec_type == "conversion":
        text, warnings = decode(read_whole(record.content_stream(), limit))
        return Page(text, first_line(text), None, tuple(warnings), address)
    if record.rec_type == "response" and record.http_headers is not None:
        kind = record.http_headers.get_header("Content-Type", "")
        found = record.http_headers.get_statuscode() == _OK
    else:
        kind = record.rec_headers.get_header("Content-Type", "")
        found = record.rec_type == "resource"
    if not found or not kind.strip().lower().startswith(_HTML):
        return None
    charset = _CHARSET.search(kind)
    page = read_html(read_whole(record.content_stream(), limit), charset=charset[1] if charset else None)
    return Page(page.text, page.title, page.published, page.warnings, address)
