"""HTML pages: the text of the article in them, by trafilatura; headline and day from what the page declares."""

import re
from types import ModuleType
from typing import TYPE_CHECKING, Final

from pipeline.article import UnreadableArticleError
from pipeline.readers.decoding import decode
from pipeline.readers.metadata import Declared, declared_in
from pipeline.readers.page import Page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET: Final = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,60}encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_CHARSET_WITHIN: Final = 4096
"""Bytes. Browsers look through 1024; some sites put more before it."""
_FRAME: Final = re.compile(r"<html\b", re.IGNORECASE)
_TAG: Final = re.compile(r"<[a-z][^<>]*>", re.IGNORECASE)
_FURNITURE: Final = (
    "//nav",
    "//footer",
    "//dialog",
    "//*[@role='navigation' or @role='contentinfo' or @role='dialog' or @role='alertdialog' or @role='search']",
)
_CONSENT: Final = re.compile(
    r"cookies?[-_]?(?:banner|bar|consent|notice|popup|modal|wall|law|info|overlay)|cookiebot|didomi|onetrust|axeptio"
    r"|tarteaucitron|appconsent|sp_message|qc-cmp|(?:gdpr|rgpd|consent)[-_]?(?:banner|bar|notice|popup|modal|wall)",
    re.IGNORECASE,
)
"""Ids and classes of the boxes that ask for consent. Not « cookies » alone: WordPress marks articles by their subject."""
_MAIN: Final = frozenset({"html", "body", "article", "main"})
_INLINE: Final = (
    *(
        "time",
        "label",
        "output",
        "q",
        "b",
        "strong",
        "em",
        "i",
        "u",
        "s",
        "span",
        "small",
        "mark",
        "sub",
        "sup",
        "abbr",
    ),
    *("font", "cite", "code", "kbd", "var", "samp", "ins", "del", "big", "tt", "data", "dfn", "bdi", "bdo"),
)
"""Elements within a line. trafilatura takes some out with their words (« le <time>1er juin</time> » would lose its day)
and breaks the line at all of them in short texts (« 2 <b>M€</b> »)."""
_TEXT_BLOCKS: Final = frozenset(
    {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote", "dd", "figcaption"}
)
_WITHIN: Final = frozenset({"a", "br", *_INLINE})
_HEAD_LINES: Final = 5
"""A headline stands among the first lines of a text, after rubric and dossier, or is missing."""
_MISSING: Final = "to read HTML, install trafilatura: pip install 'glaneur[html]'"


def read_html(data: bytes, *, charset: str | None = None) -> Page:
    """Read a web page. ``charset``: the encoding that the server named.

    The text is the one trafilatura extracts, below the headline where that is not in it. Headline and day are what
    the page declares (:mod:`pipeline.readers.metadata`).

    Raises:
        UnreadableArticleError: when there is no article in it, or trafilatura is not installed.

    """
    match = _CHARSET.search(data[:_CHARSET_WITHIN])
    declared = charset or (match[1].decode("ascii", "replace") if match else None)
    text, warnings = decode(data, declared=declared)
    page = read_fragment(text)
    return Page(page.text, page.title, page.published, (*warnings, *page.warnings))


def read_fragment(markup: str) -> Page:
    """Read HTML that may be a piece of a page, as in a field of JSON. Raises as :func:`read_html`."""
    trafilatura = _trafilatura()
    # Pages may leave out <html>; trafilatura takes them for something else then.
    whole = markup if _FRAME.search(markup) else f"<html>{markup}</html>"
    tree = trafilatura.load_html(whole.replace("\x00", "")) if _TAG.search(markup) else None
    if tree is None:
        raise UnreadableArticleError("this is no HTML page")
    declared = declared_in(tree)
    _tidy(tree)
    known = {_folded(declared.headline or ""), *(_folded(link.text_content()) for link in tree.iter("a"))}
    found = trafilatura.bare_extraction(tree, include_comments=False)
    text = found.text if found else None
    if not text or all(_folded(line.lstrip("-| ")) in known or not line.strip() for line in text.split("\n")):
        raise UnreadableArticleError("there is no article in this page: nothing but menus, links and notices")
    return Page(_below_headline(text, declared), declared.title, declared.published, declared.warnings)


def _trafilatura() -> ModuleType:
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to import
    except ModuleNotFoundError as error:
        if error.name != "trafilatura":
            raise
        raise UnreadableArticleError(_MISSING) from error
    return trafilatura


def _tidy(tree: "HtmlElement") -> None:
    """Take out what is never part of an article, and free the words that trafilatura would lose."""
    furniture = [element for path in _FURNITURE for element in tree.xpath(path)]
    furniture += [
        element
        for element in tree.xpath("//*[@id or @class]")
        if element.tag not in _MAIN and _CONSENT.search(f"{element.get('id', '')} {element.get('class', '')}")
    ]
    for element in furniture:
        if element.getparent() is not None and element.find(".//h1") is None:
            element.drop_tree()
    for element in list(tree.iter(*_INLINE)):
        # Outside of paragraphs a class may say that these words are an author's name or a counter.
        if _in_text_block(element) or ("class" not in element.attrib and _is_prose(element.getparent())):
            element.drop_tag()
    for link in list(tree.iter("a")):
        # A block of links only is a menu or a teaser: trafilatura knows it by them.
        if len(link.text_content()) < len(link.getparent().text_content()) / 2:
            link.drop_tag()


def _in_text_block(element: "HtmlElement") -> bool:
    return any(above.tag in _TEXT_BLOCKS for above in element.iterancestors())


def _is_prose(element: "HtmlElement | None") -> bool:
    """Say whether there are only words in an element: no block among them."""
    return element is not None and all(child.tag in _WITHIN for child in element)


def _below_headline(text: str, declared: Declared) -> str:
    if declared.headline is None:
        return text
    headline = _folded(declared.headline)
    if any(_folded(line) == headline for line in text.split("\n", _HEAD_LINES)[:_HEAD_LINES]):
        return text
    return f"{declared.headline}\n{text}"


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
