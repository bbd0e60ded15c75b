"""Records made from annotated text, so that a test says in one line what was found."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from pipeline.article import sha256
from pipeline.gold import GoldMention, parse
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

MakeRecord = Callable[..., Record]
MODIFIERS = ("about", "more_than", "at_least", "less_than", "at_most", "since", "before", "after", "until", "from")


@pytest.fixture(scope="session")
def record_of() -> MakeRecord:
    """Make the record of a text in the inline form of ``fixtures/corpus``; values there are taken as they stand.

    Years and days get their first and last day; other dates have none. Names are one entity when they have one value.
    """
    return _record


def _record(
    annotated: str,
    *,
    article_id: str = "article",
    title: str | None = None,
    source: str | None = None,
    published: str | None = None,
    keep_text: bool = True,
) -> Record:
    article = parse(annotated, article_id=article_id)
    by_label = {
        label: [mention for mention in article.mentions if mention.label == label]
        for label in ("ORG", "PRODUCT", "MONEY", "DATE", "DURATION")
    }
    return Record(
        extractor=ExtractorInfo(name="glaneur", version="0", model="none"),
        article=ArticleInfo(
            id=article_id,
            source=source,
            title=title,
            published=date.fromisoformat(published) if published else None,
            published_from="argument" if published else None,
            language="fr",
            characters=len(article.text),
            sha256=sha256(article.text),
            text=article.text if keep_text else None,
        ),
        organisations=_entities(by_label["ORG"]),
        products=_entities(by_label["PRODUCT"]),
        amounts=tuple(_amount(mention) for mention in by_label["MONEY"]),
        dates=tuple(_date(mention) for mention in by_label["DATE"]),
        durations=tuple(DurationMention(span=_span(mention), value=mention.value) for mention in by_label["DURATION"]),
        warnings=(),
    )


def _span(mention: GoldMention) -> Mention:
    return Mention(start=mention.start, end=mention.end, text=mention.text, zone="body")


def _entities(mentions: list[GoldMention]) -> tuple[Entity, ...]:
    groups: dict[str, list[GoldMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.value or mention.text, []).append(mention)
    return tuple(
        Entity(
            name=name,
            id=None,
            aliases=tuple(dict.fromkeys(mention.text for mention in group if mention.text != name)),
            mentions=tuple(map(_span, group)),
        )
        for name, group in groups.items()
    )


def _amount(mention: GoldMention) -> AmountMention:
    number, currency, *words = (mention.value or "null EUR").split()
    low, is_range, high = number.partition("..")
    return AmountMention(
        span=_span(mention),
        value=None if is_range or number == "null" else Decimal(number),
        min=Decimal(low) if is_range else None,
        max=Decimal(high) if is_range else None,
        currency=currency,
        currency_from="context" if "ctx" in words else "text",
        modifier=next((word for word in words if word in MODIFIERS), None),
        per=next((word.removeprefix("per=") for word in words if word.startswith("per=")), None),
    )


def _date(mention: GoldMention) -> DateMention:
    value, *words = (mention.value or "null").split()
    known = re.fullmatch(r"\d{4}(-\d\d-\d\d)?", value)
    first, last = ("", "") if known and known[1] else ("-01-01", "-12-31")
    return DateMention(
        span=_span(mention),
        value=None if value == "null" else value,
        earliest=date.fromisoformat(value + first) if known else None,
        latest=date.fromisoformat(value + last) if known else None,
        part=next((word.removeprefix("part=") for word in words if word.startswith("part=")), None),
        modifier=next((word for word in words if word in MODIFIERS), None),
        resolution=next((word.removeprefix("res=") for word in words if word.startswith("res=")), "explicit"),
    )
