"""From marks to a record: values, zones, entities."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.metadata import version
from typing import Final

from pipeline import amounts, dates
from pipeline.article import Article
from pipeline.language import language_of
from pipeline.names import identity
from pipeline.names.lexicon import Lexicon
from pipeline.published import published_in
from pipeline.record import (
    AmountMention,
    ArticleInfo,
    DateMention,
    DurationMention,
    Entity,
    ExtractorInfo,
    Mention,
    Record,
)
from pipeline.spans import AMOUNTS, DATES, DURATIONS, ORGANISATIONS, PRODUCTS, Marks, Offsets, covered, without_overlaps
from pipeline.typography import Readable, plain
from pipeline.zones import Zones, zones

log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Context:
    """What a record says of its maker, and the user's names."""

    model: str
    lexicon: Lexicon | None = None
    keep_text: bool = False


@lru_cache(maxsize=1)
def _version() -> str:
    return version("glaneur")


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns offsets of the readable text into mentions of the text as given."""

    article: Article
    view: Readable
    zones: Zones

    def mention(self, start: int, end: int) -> Mention:
        start, end = self.view.original(start, end)
        return Mention(start=start, end=end, text=self.article.text[start:end], zone=self.zones.at(start))


def assemble(article: Article, view: Readable, marks: Marks, context: Context) -> Record:
    """Make the record of an article from what was marked in it, in characters of the readable text."""
    words = plain(view.text)
    title = article.title
    writer = _Writer(article, view, zones(article.text, title=title))
    published, published_from = article.published, article.published_from if article.published else None
    if published is None and (printed := published_in(words)):
        published, published_from = printed, "text"
    language = language_of(words)
    warnings = list(article.warnings)
    if language != "fr":
        warnings.append(f"the text does not read as French (language: {language})")
    marks = _settled(_writable(article, view, marks, warnings))
    found_dates = _dates(writer, words, marks[DATES], published)
    warnings += [
        f"{fact.span.text!r} ({fact.span.start}:{fact.span.end}) is no day of the calendar"
        for fact in found_dates
        if fact.resolution == "unresolved" and dates.is_impossible(plain(fact.span.text))
    ]
    organisations, products = _entities(writer, marks, context)
    return Record(
        extractor=ExtractorInfo(name="glaneur", version=_version(), model=context.model),
        article=ArticleInfo(
            id=article.id,
            source=article.source,
            title=_encodable(title),
            published=published,
            published_from=published_from,
            language=language,
            characters=len(article.text),
            sha256=article.sha256,
            text=_encodable(article.text) if context.keep_text else None,
        ),
        organisations=organisations,
        products=products,
        amounts=_amounts(writer, words, marks[AMOUNTS]),
        dates=found_dates,
        durations=tuple(
            DurationMention(span=writer.mention(start, end), value=dates.normalise_duration(words[start:end]))
            for start, end in marks[DURATIONS]
        ),
        warnings=tuple(warnings),
    )


def _names(marks: Marks) -> list[identity.Mention]:
    mentions = [identity.Mention(start, end, "organisation") for start, end in marks[ORGANISATIONS]]
    mentions += [identity.Mention(start, end, "product") for start, end in marks[PRODUCTS]]
    return sorted(mentions, key=lambda mention: mention.start)


def _settled(marks: Marks) -> Marks:
    """Let one kind give way where two overlap.

    A name that contains a whole date or amount keeps it (« Peugeot 2008 »); else amounts go before dates, dates before
    durations, and all of them before names.
    """
    names = sorted(marks[ORGANISATIONS] + marks[PRODUCTS])
    kept: Marks = {}
    stronger: list[Offsets] = []
    for group in (AMOUNTS, DATES, DURATIONS):
        inside_name = covered(marks[group], names)
        free = [span for span, inside in zip(marks[group], inside_name, strict=True) if not inside]
        kept[group] = without_overlaps(stronger, free)
        stronger = sorted(stronger + kept[group])
    for group in (ORGANISATIONS, PRODUCTS):
        kept[group] = without_overlaps(stronger, marks[group])
        stronger = sorted(stronger + kept[group])
    return kept


def _writable(article: Article, view: Readable, marks: Marks, warnings: list[str]) -> Marks:
    """Drop what JSON cannot hold: mentions with a lone surrogate in them."""
    if _encodable(article.text) == article.text:
        return marks
    warnings.append("the text has lone surrogates (half characters): it was damaged before it came here")

    def whole(span: Offsets) -> bool:
        start, end = view.original(*span)
        piece = article.text[start:end]
        return _encodable(piece) == piece

    return {group: [span for span in spans if whole(span)] for group, spans in marks.items()}


def _encodable(text: str | None) -> str | None:
    return text if text is None else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _amounts(writer: _Writer, words: str, spans: Sequence[Offsets]) -> tuple[AmountMention, ...]:
    facts: list[AmountMention] = []
    for span, amount in zip(spans, amounts.resolve(words, spans), strict=True):
        if amount is None:
            log.warning("%s: %r is marked as an amount but cannot be read", writer.article.id, words[slice(*span)])
        else:
            facts.append(AmountMention(span=writer.mention(*span), **amount.model_dump()))
    return tuple(facts)


def _dates(writer: _Writer, words: str, spans: Sequence[Offsets], published: date | None) -> tuple[DateMention, ...]:
    facts: list[DateMention] = []
    for span, value in zip(spans, dates.resolve(words, spans, published), strict=True):
        if value is None:
            log.warning("%s: %r is marked as a date but cannot be read", writer.article.id, words[slice(*span)])
        else:
            facts.append(DateMention(span=writer.mention(*span), **value.model_dump()))
    return tuple(facts)


def _entities(writer: _Writer, marks: Marks, context: Context) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    mentions = _names(marks)
    entities: dict[str, list[Entity]] = {"organisation": [], "product": []}
    for group in identity.group(writer.view.text, mentions, context.lexicon):
        entities[group.kind].append(
            Entity(
                name=group.name,
                id=group.id,
                aliases=tuple(group.aliases),
                mentions=tuple(writer.mention(mention.start, mention.end) for mention in group.mentions),
            )
        )
    return tuple(entities["organisation"]), tuple(entities["product"])
