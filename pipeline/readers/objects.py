"""A JSON object to the article it holds."""

import re
from datetime import date
from typing import Final, cast

from pipeline.article import UnreadableArticleError
from pipeline.readers.days import day_of
from pipeline.readers.decoding import without_surrogates
from pipeline.readers.field_names import DAY, HTML, ID, LISTS, TEXT, TITLE, WRAPPER
from pipeline.readers.fields import Field, Object, first, kind, named, names_of, shown
from pipeline.readers.html import read_fragment
from pipeline.readers.options import ReadOptions
from pipeline.readers.page import Page

_MARKUP: Final = re.compile(r"</(?:p|div|article|section|h[1-6]|li|body|html)\s*>|<p(?:\s[^<>]*)?>", re.IGNORECASE)


def articles_in(value: object) -> list[object] | None:
    """Return the articles that an object lists, as answers of interfaces do; null when it is an article itself."""
    if not isinstance(value, dict) or first(value, (*TEXT, *HTML), _has_text):
        return None
    found = first(value, LISTS, lambda entry: isinstance(entry, list) and all(isinstance(one, dict) for one in entry))
    return found.value if found else None


def read_object(value: object, options: ReadOptions) -> Page:
    """Read one article of JSON.

    Fields that ``options`` names must be there and hold what they should; others are tried by their usual names. A
    text that is HTML is read as HTML, with a warning, for then offsets are not those of the field.

    Raises:
        UnreadableArticleError: when it is no object, has no text, or a field named holds something else.

    """
    if not isinstance(value, dict):
        raise UnreadableArticleError(f"this is {kind(value)}, not a JSON object with the fields of an article")
    if "schema_version" in value and "extractor" in value:
        raise UnreadableArticleError("this is a record that Glaneur wrote, not an article")
    if isinstance(value.get(WRAPPER), dict):
        value = {**value, **value[WRAPPER]}
    page = _body(value, options)
    published, warnings = _published(value, options)
    return Page(
        text=page.text,
        title=_title(value, options) or page.title,
        published=published or page.published,
        warnings=(*page.warnings, *warnings),
        id=_id(value, options),
    )


def _body(value: Object, options: ReadOptions) -> Page:
    field, html = _usual_text(value) if options.text_field is None else (_named_text(value, options.text_field), False)
    text = without_surrogates(_joined(field.value))
    if not html and not _MARKUP.search(text):
        return Page(text)
    page = read_fragment(text)
    warning = f"the field {field.name!r} holds HTML: offsets are those of the text extracted from it"
    return Page(page.text, page.title, page.published, (*page.warnings, warning))


def _named_text(value: Object, path: str) -> Field:
    field = named(value, path, "--text-field")
    if field.value is not None and not is_text(field.value):
        raise UnreadableArticleError(f"the field {path!r} (--text-field) holds {kind(field.value)}, not text")
    if not _has_text(field.value):
        raise UnreadableArticleError(f"the field {path!r} is blank: there is nothing to read")
    return field


def _usual_text(value: Object) -> tuple[Field, bool]:
    """Return the field that holds the text, and whether its name says that it is HTML."""
    for names, html in ((TEXT, False), (HTML, True)):
        if field := first(value, names, _has_text):
            return field, html
    if blank := first(value, (*TEXT, *HTML), lambda entry: entry is None or is_text(entry)):
        raise UnreadableArticleError(f"the field {blank.name!r} is blank: there is nothing to read")
    reason = "no field holds the text"
    if wrong := first(value, TEXT, lambda _entry: True):
        reason = f"the field {wrong.name!r} holds {kind(wrong.value)}, not text"
    raise UnreadableArticleError(f"{reason}: say which one does (--text-field); there are {names_of(value)}")


def _title(value: Object, options: ReadOptions) -> str | None:
    if options.title_field is None:
        field = first(value, TITLE, lambda entry: isinstance(entry, str) and _has_text(entry))
    else:
        field = named(value, options.title_field, "--title-field")
        if field.value is not None and not isinstance(field.value, str):
            raise UnreadableArticleError(
                f"the field {field.name!r} (--title-field) holds {kind(field.value)}, not text"
            )
    return without_surrogates(field.value).strip() or None if field and field.value else None


def _published(value: Object, options: ReadOptions) -> tuple[date | None, list[str]]:
    """Return the day of publication, and warnings.

    Something odd under a usual name may be another thing, so it is only warned of: the article is not lost for it.
    Under the name the caller gave it is an error of his or of the dump, which he wants to know.
    """
    if options.published is not None:
        return None, []
    if options.date_field is None:
        if field := first(value, DAY, lambda entry: day_of(entry) is not None):
            return day_of(field.value), []
        odd = first(value, DAY, lambda entry: isinstance(entry, str) and _has_text(entry))
        return None, [f"the field {odd.name!r}: {shown(odd.value)} is no date"] if odd else []
    field = named(value, options.date_field, "--date-field")
    day = day_of(field.value)
    if day is None and field.value not in (None, ""):
        raise UnreadableArticleError(f"the field {field.name!r} (--date-field): {shown(field.value)} is no date")
    return day, []


def _id(value: Object, options: ReadOptions) -> str | None:
    if options.id_field is None:
        field = first(value, ID, _is_id)
        return str(field.value) if field else None
    field = named(value, options.id_field, "--id-field")
    if not _is_id(field.value):
        raise UnreadableArticleError(f"the field {field.name!r} (--id-field): {shown(field.value)} is no id")
    return str(field.value)


def _is_id(entry: object) -> bool:
    return (isinstance(entry, str) and _has_text(entry)) or (isinstance(entry, int) and not isinstance(entry, bool))


def is_text(entry: object) -> bool:
    """Say whether this is a string, or a list of them: a paragraph each."""
    return isinstance(entry, str) or (isinstance(entry, list) and all(isinstance(line, str) for line in entry))


def _has_text(entry: object) -> bool:
    return is_text(entry) and _joined(entry).strip() != ""


def _joined(text: object) -> str:
    return text if isinstance(text, str) else "\n".join(cast("list[str]", text))
