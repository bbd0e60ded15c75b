"""Web archives (WARC, ISO 28500): the pages in them, by warcio."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from pipeline.article import UnreadableArticleError
from pipeline.readers.decoding import decode
from pipeline.readers.html import read_html
from pipeline.readers.opening import BrokenFileError, Stream, read_whole
from pipeline.readers.page import Page
from pipeline.zones import first_line

_HTML: Final = ("text/html", "application/xhtml+xml")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_OK: Final = "200"
_SHOWN: Final = 100
"""Characters of a message of warcio's, which may quote the archive."""
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
    except ImportError as error:
        raise UnreadableArticleError(_MISSING) from error
    archive = ArchiveIterator(_Pieces(stream))
    for number, record in enumerate(_records(archive), 1):
        try:
            page = _page(record, limit)
        except BrokenFileError:
            raise
        except UnreadableArticleError as error:
            yield number, error
            continue
        archive.read_to_end()
        if record.raw_stream.limit:
            raise UnreadableArticleError(f"the web archive ends within record {number}")
        if page is not None:
            yield number, page
    if archive.err_count:
        raise UnreadableArticleError("the web archive is broken: there are data that belong to no record")


def _records(archive: Any) -> Iterator[Any]:  # noqa: ANN401 - warcio has no annotations
    """Yield the records of an archive that have an address and a length, or tell what is wrong."""
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - an extra
    from warcio.limitreader import LimitReader  # noqa: PLC0415
    from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415

    try:
        for record in archive:
            if not isinstance(record.raw_stream, LimitReader):
                raise UnreadableArticleError("the web archive is broken: there is a record without Content-Length")
            yield record
    except (ArchiveLoadFailed, StatusAndHeadersParserException) as error:
        raise UnreadableArticleError(f"the web archive is broken: {str(error)[:_SHOWN]}") from error
    except AttributeError as error:
        # warcio asks an answer without WARC-Target-URI whether its address begins with http.
        raise UnreadableArticleError("the web archive is broken: there is a record without WARC-Target-URI") from error


class _Pieces:
    """Gives warcio what is at hand, so that what stands before a break in the data is read."""

    def __init__(self, stream: Stream) -> None:
        self.read = stream.read1


def _page(record: Any, limit: int) -> Page | None:  # noqa: ANN401 - warcio has no annotations
    from warcio.bufferedreaders import ChunkedDataException  # noqa: PLC0415 - an extra

    address = record.rec_headers.get_header("WARC-Target-URI")
    charset = None
    if record.rec_type != "conversion":
        charset = _charset(record)
        if charset is None:
            return None
    try:
        data = read_whole(record.content_stream(), limit)
    except ChunkedDataException as error:
        raise UnreadableArticleError(f"the page is broken: {str(error)[:_SHOWN]}") from error
    if charset is None:
        text, warnings = decode(data)
        return Page(text, first_line(text), None, tuple(warnings), address)
    return replace(read_html(data, charset=charset or None), id=address)


def _charset(record: Any) -> str | None:  # noqa: ANN401 - warcio has no annotations
    """Return the encoding that the server named, empty where it named none; null for what is no page."""
    if record.rec_type == "response" and record.http_headers is not None:
        kind = record.http_headers.get_header("Content-Type", "")
        found = record.http_headers.get_statuscode() == _OK
    else:
        kind = record.rec_headers.get_header("Content-Type", "")
        found = record.rec_type == "resource"
    if not found or not kind.strip().lower().startswith(_HTML):
        return None
    charset = _CHARSET.search(kind)
    return charset[1] if charset else ""
