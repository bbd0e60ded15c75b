"""Headline and day of publication as a page declares them: JSON-LD, meta elements, microdata, ``time``.

htmldate, which trafilatura asks for the day, falls back on the day a page was changed, on its address, on any ``time``
in its text, and refuses days after today: no value can rest on a guess or on the clock, so only declarations count.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from pipeline.readers.days import day_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE: Final = re.compile(r"(?:Article|Posting|Report|Review)\Z")
"""Types of schema.org: NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting…"""
_PAGE: Final = re.compile(r"(?:Page|MediaObject|VideoObject)\Z")
_NOT_THE_ARTICLE: Final = frozenset(
    {"itemlistelement", "haspart", "ispartof", "mentions", "citation", "relatedlink", "publisher", "author", "comment"}
)
"""Members of JSON-LD where other works are described."""
_META: Final = (
    *("articlepublishedtime", "ogarticlepublishedtime", "ogpublishedtime", "articlepublished", "datepublished"),
    *("publishdate", "publicationdate", "publisheddate", "pubdate", "datepublication", "datedepublication"),
    *(
        "dcdateissued",
        "dctermsissued",
        "dctermsdateissued",
        "parselypubdate",
        "sailthrudate",
        "cxenseparserecspublishtime",
        "swiftypepublishedat",
    ),
    *("articledateoriginal", "originalpublicationdate", "citationpublicationdate", "citationdate", "dcdate", "date"),
)
"""Names of ``meta`` elements, without case and punctuation, in order of trust."""
_PUBLISHED_CLASS: Final = re.compile(r"publi|pubdate|entry-date|post-date|article-date|date-article", re.IGNORECASE)
_CHANGED: Final = re.compile(r"jour|modifi|actualis|updat|màj|\bmaj\b", re.IGNORECASE)
_BESIDE: Final = ("nav", "aside", "footer", "form")
_PARAGRAPHS: Final = ("p", "li", "blockquote", "td", "figcaption")
_SCRIPT_WRAPPING: Final = re.compile(
    r"\A\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\*/)?)\s*\Z"
)
_LONGEST_TITLE: Final = 300


@dataclass(frozen=True, slots=True)
class Declared:
    """What a page says of its article."""

    headline: str | None
    """The headline as shown on the page, or as given to other sites."""
    title: str | None
    """The headline, or else the title of the page, name of the site included."""
    published: date | None
    warnings: tuple[str, ...]


def declared_in(tree: "HtmlElement") -> Declared:
    """Return what the page declares. An element that is no date is passed over, with a warning if nothing else is."""
    linked = list(_linked_data(tree))
    meta = list(_meta(tree))
    odd: list[str] = []
    published = None
    for given in _days(tree, linked, meta):
        published = day_of(given)
        if published:
            odd = []
            break
        odd.append(f"the page says it was published {given[:30]!r}, which is no date")
    headline = _headline(tree, linked, meta)
    return Declared(headline, headline or _line(tree.findtext(".//title")), published, tuple(odd[:1]))


def _days(tree: "HtmlElement", linked: list[dict[str, Any]], meta: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the declared days of publication, the most trusted first."""
    yield from _members(linked, _ARTICLE, "datePublished")
    for name in _META:
        yield from (content for key, content in meta if key == name)
    shown = [element for element in tree.iter() if isinstance(element.tag, str) and _in_article(element)]
    for element in shown:
        if "datepublished" in (element.get("itemprop") or "").lower().split():
            yield element.get("content") or element.get("datetime") or element.text_content().strip()
    for element in shown:
        if element.tag == "time" and (
            element.get("pubdate") is not None or _PUBLISHED_CLASS.search(element.get("class") or "")
        ):
            yield element.get("datetime") or element.text_content().strip()
    yield from _beside_headline(tree)
    yield from _members(linked, _PAGE, "datePublished")


def _beside_headline(tree: "HtmlElement") -> Iterator[str]:
    """Yield the day of the ``time`` elements that stand with the headline, if they name one day."""
    for headline in tree.iter("h1"):
        header = next(headline.iterancestors("header"), headline.getparent())
        if header is None or not _in_article(headline):
            continue
        days = {
            element.get("datetime")
            for element in header.iter("time")
            if element.get("datetime")
            and _in_article(element)
            and not _in_paragraph(element)
            and not _is_change(element)
        }
        if len({day_of(day) for day in days}) == 1:
            yield from sorted(days)


def _in_article(element: "HtmlElement") -> bool:
    return next(element.iterancestors(*_BESIDE), None) is None


def _in_paragraph(element: "HtmlElement") -> bool:
    above = next(element.iterancestors(*_PARAGRAPHS), None)
    # « <p class=date>Publié le <time>8 septembre</time></p> » is a byline; in a paragraph it is what the text tells.
    return above is not None and not re.match(
        r"\s*(?:publié|posté|mis en ligne|le\b|par\b)", above.text_content(), re.IGNORECASE
    )


def _is_change(element: "HtmlElement") -> bool:
    before = element.getprevious()
    said = (before.tail if before is not None else element.getparent().text) or ""
    return _CHANGED.search(f"{said} {element.get('class') or ''} {element.get('itemprop') or ''}") is not None


def _meta(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            if content and (name := element.get(attribute)):
                yield re.sub(r"[\W_]", "", name).casefold(), content


def _headline(tree: "HtmlElement", linked: list[dict[str, Any]], meta: list[tuple[str, str]]) -> str | None:
    given = [_line(content) for key, content in meta if key in {"ogtitle", "twittertitle"}]
    given += [_line(headline) for headline in _members(linked, _ARTICLE, "headline")]
    site = {_line(content) for key, content in meta if key == "ogsitename"}
    shown = [_line(element.text_content()) for element in tree.iter("h1") if _in_article(element)]
    shown = [line for line in shown if line and line not in site]
    # A page shows one headline; where it has several h1, or the name of the site for one, it tells others which it is.
    if len(shown) == 1:
        return shown[0]
    return next((line for line in (*given, *shown) if line), None)


def _line(text: str | None) -> str | None:
    line = " ".join((text or "").split())
    return line if 0 < len(line) <= _LONGEST_TITLE else None


def _linked_data(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            yield from _objects(json.loads(_SCRIPT_WRAPPING.sub("", script.text_content()), strict=False))
        except (ValueError, RecursionError):
            continue  # many pages carry broken ones; the page itself can still be read


def _objects(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any value of JSON
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key.casefold() not in _NOT_THE_ARTICLE:
                yield from _objects(inner)


def _members(linked: list[dict[str, Any]], kind: re.Pattern[str], member: str) -> Iterator[str]:
    for item in linked:
        types = item.get("@type")
        given = item.get(member)
        if isinstance(given, str) and any(
            isinstance(t, str) and kind.search(t) for t in (types if isinstance(types, list) else [types])
        ):
            yield given
