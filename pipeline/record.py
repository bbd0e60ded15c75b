"""The record: what Glaneur writes about one article (schema 1)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_serializer

from pipeline import amounts, dates
from pipeline.amounts import Amount
from pipeline.article import PublishedFrom, sha256
from pipeline.dates import DateValue
from pipeline.numbers import in_full
from pipeline.published import published_in
from pipeline.typography import plain, readable
from pipeline.zones import Zone, zones

SCHEMA_VERSION: Final = "1"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Mention(_Part):
    """A stretch of the article: always ``text[start:end] == mention.text``."""

    start: int
    """First character, in code points of the article's text."""
    end: int
    """After the last character."""
    text: str
    """The characters themselves."""
    zone: Zone
    """``title``, ``body``, or ``related`` (teasers and links to other articles)."""


class Entity(_Part):
    """An organisation or a product, with everything in the article that names it."""

    name: str
    """Fullest mention in the article, or the canonical name of the user's lexicon."""
    id: str | None
    """Identifier in the user's lexicon (SIREN, ISIN, Wikidata…); null without one."""
    aliases: tuple[str, ...]
    """The other forms under which the article names it, in order of first use."""
    mentions: tuple[Mention, ...]
    """By position; at least one."""


class _Spanned(_Part):
    span: Mention


class AmountMention(Amount, _Spanned):
    """A sum of money: its span and its value."""

    @field_serializer("value", "min", "max", when_used="json")
    def _written(self, number: Decimal | None) -> str | None:
        """Write a decimal in full, without exponent or idle zeros (``12500000``, ``0.5``)."""
        return None if number is None else in_full(number)


class DateMention(DateValue, _Spanned):
    """A point or a stretch of the calendar: its span and its value."""


class DurationMention(_Spanned):
    """A length of time that is not tied to the calendar."""

    value: str | None
    """ISO 8601 duration (``P2W``)."""


class ExtractorInfo(_Part):
    """What made the record."""

    name: str
    """The program: ``glaneur``."""
    version: str
    """Its release."""
    model: str
    """spaCy model whose tokenizer and vectors were used."""


class ArticleInfo(_Part):
    """The article the record is about."""

    id: str
    """Unique in a batch; names the record's file."""
    source: str | None
    """Path or address it was read from."""
    title: str | None
    """Headline; null without one."""
    published: date | None
    """Day of publication; null when nothing says it."""
    published_from: PublishedFrom | None
    """Who said it: the caller, metadata of the file, or the text (« Publié le … »)."""
    language: str
    """ISO 639-1 code; ``und`` when undetermined."""
    characters: int
    """Length of the text in code points."""
    sha256: str
    """Of the text in UTF-8, in hexadecimal."""
    text: str | None = Field(default=None, exclude_if=lambda text: text is None)
    """The text itself, when it was asked to be kept."""


class Record(_Part):
    """All that was gleaned from one article.

    Entities are ordered by first mention, everything else by position. The same text, options and version give the
    same bytes.
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    """Form of the record; another number means another form."""
    extractor: ExtractorInfo
    article: ArticleInfo
    organisations: tuple[Entity, ...]
    products: tuple[Entity, ...]
    amounts: tuple[AmountMention, ...]
    dates: tuple[DateMention, ...]
    durations: tuple[DurationMention, ...]
    warnings: tuple[str, ...]
    """What a reader of the record should know: encoding guessed, language, impossible dates…"""

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the record as JSON: decimals as strings, days as ISO 8601."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, data: str | bytes) -> "Record":
        """Read a record back. Raises :class:`pydantic.ValidationError` when it does not keep the schema."""
        return cls.model_validate_json(data)

    def mentions(self) -> list[Mention]:
        """Return every span of the record, by position."""
        entities = (mention for entity in self.organisations + self.products for mention in entity.mentions)
        spans = (fact.span for fact in self._facts())
        return sorted((*entities, *spans), key=lambda mention: (mention.start, mention.end))

    def _facts(self) -> list[_Spanned]:
        return [*self.amounts, *self.dates, *self.durations]

    def verify(self, text: str) -> None:
        """Check the record against the article's text.

        Checked: hash and length; that every span is the text at its place, in its zone, and overlaps no other; that a
        day of publication taken from the text is printed there; and, where all spans hold, that every value can be
        read again from its span. Names of entities and their grouping are nobody's to check: they are not in the text.

        Raises:
            VerificationError: listing every fault.

        """
        faults = list(self._faults(text))
        if faults:
            raise VerificationError(self.article.id, faults)

    def _faults(self, text: str) -> list[str]:
        if sha256(text) != self.article.sha256:
            return [f"the text is another one: its SHA-256 is {sha256(text)}, not {self.article.sha256}"]
        spans = self.mentions()
        parts = zones(text, title=self.article.title)
        faults = [
            f"{text[span.start : span.end]!r} is at {span.start}:{span.end}, not {span.text!r}"
            for span in spans
            if text[span.start : span.end] != span.text or not 0 <= span.start < span.end
        ]
        faults += [
            f"{span.text!r} ({span.start}:{span.end}) is in the zone {parts.at(span.start)}, not {span.zone}"
            for span in spans
            if 0 <= span.start < len(text) and parts.at(span.start) != span.zone
        ]
        faults += [
            f"{first.text!r} ({first.start}:{first.end}) overlaps {second.text!r} ({second.start}:{second.end})"
            for first, second in pairwise(spans)
            if second.start < first.end
        ]
        if len(text) != self.article.characters:
            faults.append(f"the text has {len(text)} characters, not {self.article.characters}")
        if self.article.published_from == "text" and self.article.published != published_in(readable(text).text):
            faults.append(f"the text does not print {self.article.published} as its day of publication")
        return faults or self._misread(text)

    def _misread(self, text: str) -> list[str]:
        """Read every value again from its span, in its place, and name those that differ."""
        view = readable(text)
        words = plain(view.text)

        def offsets(facts: Iterable[_Spanned]) -> list[tuple[int, int]]:
            return [view.readable(fact.span.start, fact.span.end) for fact in facts]

        read: list[tuple[_Spanned, BaseModel | None]] = [
            *zip(self.amounts, amounts.resolve(words, offsets(self.amounts)), strict=True),
            *zip(self.dates, dates.resolve(words, offsets(self.dates), self.article.published), strict=True),
        ]
        faults = [
            f"{fact.span.text!r} ({fact.span.start}:{fact.span.end}) reads {value!r}, not {fact!r}"
            for fact, value in read
            if value is None or value.model_dump() != fact.model_dump(exclude={"span"})
        ]
        return faults + [
            f"{fact.span.text!r} ({fact.span.start}:{fact.span.end}) reads {value}, not {fact.value}"
            for fact in self.durations
            if (value := dates.normalise_duration(plain(readable(fact.span.text).text))) != fact.value
        ]


class VerificationError(ValueError):
    """A record that does not hold against its text."""

    def __init__(self, article_id: str, faults: list[str]) -> None:
        self.faults = tuple(faults)
        """One line for each fault."""
        super().__init__(f"{article_id}: {len(faults)} faults\n" + "\n".join(f"- {fault}" for fault in faults))


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of the record as it is written."""
    schema = Record.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
