"""The Parquet tables: a row for each article, and one for each mention of a fact, with every column documented.

The words that document a column are those of the record's own fields (:mod:`pipeline.record`); they are in the
metadata of each column under ``description``. Columns that are called otherwise than in the record: ``start`` and
``end`` are ``start_char`` and ``end_char``, as in spaCy, since ``end`` is a word of SQL.
"""

from collections.abc import Sequence
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Any, Final, get_args

import pyarrow as pa
from pydantic import BaseModel

from pipeline.numbers import in_full
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

DIGITS: Final = 38
DECIMALS: Final = 12
"""The widest decimal that Parquet's readers share (128 bits), with as many places as prices of crypto-currencies need:
26 digits remain before the point, and no economy has sums of more than 18."""
NUMBER: Final = pa.decimal128(DIGITS, DECIMALS)
_STRINGS: Final = pa.list_(pa.field("element", pa.string(), nullable=False))
_EXACT: Final = Context(prec=DIGITS, traps=[Inexact, InvalidOperation])

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""For each table, by name, its rows."""


class DoesNotFitError(ValueError):
    """A value that a column cannot hold exactly; the message names it."""


def _column(model: type[BaseModel], field: str, kind: pa.DataType, *, name: str | None = None) -> pa.Field:
    """Return the column of a field of a model, with the words that document the field."""
    info = model.model_fields[field]
    if info.description is None:
        raise TypeError(f"{model.__name__}.{field} is not documented")
    nullable = type(None) in get_args(info.annotation)
    return pa.field(name or field, kind, nullable=nullable, metadata={"description": info.description})


def _own(name: str, kind: pa.DataType, description: str) -> pa.Field:
    return pa.field(name, kind, nullable=False, metadata={"description": description})


_ARTICLE_ID: Final = _own("article_id", pa.string(), "Id of the article: column id of the table articles.")
_SPAN: Final = (
    _column(Mention, "start", pa.int64(), name="start_char"),
    _column(Mention, "end", pa.int64(), name="end_char"),
    _column(Mention, "text", pa.string()),
    _column(Mention, "zone", pa.string()),
)
_ENTITIES: Final = pa.schema(
    [
        _ARTICLE_ID,
        _own("entity", pa.int32(), "Number of the entity in its article, from 0: mentions that share it are of one."),
        _column(Entity, "name", pa.string()),
        _column(Entity, "id", pa.string(), name="entity_id"),
        _column(Entity, "aliases", _STRINGS),
        *_SPAN,
    ]
)
SCHEMAS: Final[dict[str, pa.Schema]] = {
    "articles": pa.schema(
        [
            _column(ArticleInfo, "id", pa.string()),
            _column(ArticleInfo, "source", pa.string()),
            _column(ArticleInfo, "title", pa.string()),
            _column(ArticleInfo, "published", pa.date32()),
            _column(ArticleInfo, "published_from", pa.string()),
            _column(ArticleInfo, "language", pa.string()),
            _column(ArticleInfo, "characters", pa.int64()),
            _column(ArticleInfo, "sha256", pa.string()),
            _column(ArticleInfo, "text", pa.string()),
            _column(Record, "warnings", _STRINGS),
            _column(ExtractorInfo, "name", pa.string(), name="extractor"),
            _column(ExtractorInfo, "version", pa.string(), name="extractor_version"),
            _column(ExtractorInfo, "model", pa.string()),
            _column(Record, "schema_version", pa.string()),
        ]
    ),
    "organisations": _ENTITIES,
    "products": _ENTITIES,
    "amounts": pa.schema(
        [
            _ARTICLE_ID,
            *_SPAN,
            _column(AmountMention, "value", NUMBER),
            _column(AmountMention, "min", NUMBER),
            _column(AmountMention, "max", NUMBER),
            _column(AmountMention, "currency", pa.string()),
            _column(AmountMention, "currency_from", pa.string()),
            _column(AmountMention, "modifier", pa.string()),
            _column(AmountMention, "per", pa.string()),
        ]
    ),
    "dates": pa.schema(
        [
            _ARTICLE_ID,
            *_SPAN,
            _column(DateMention, "value", pa.string()),
            _column(DateMention, "earliest", pa.date32()),
            _column(DateMention, "latest", pa.date32()),
            _column(DateMention, "part", pa.string()),
            _column(DateMention, "modifier", pa.string()),
            _column(DateMention, "resolution", pa.string()),
        ]
    ),
    "durations": pa.schema([_ARTICLE_ID, *_SPAN, _column(DurationMention, "value", pa.string())]),
}


def rows_of(record: Record) -> Rows:
    """Return the rows of a record for each table.

    Raises:
        DoesNotFitError: when an amount has more digits than a column holds; it is never rounded.

    """
    info, made_by, article_id = record.article, record.extractor, record.article.id
    return {
        "articles": [
            {
                **info.model_dump(),
                "text": info.text,
                "warnings": record.warnings,
                "extractor": made_by.name,
                "extractor_version": made_by.version,
                "model": made_by.model,
                "schema_version": record.schema_version,
            }
        ],
        "organisations": _entity_rows(article_id, record.organisations),
        "products": _entity_rows(article_id, record.products),
        "amounts": [_fact(article_id, amount) for amount in record.amounts if _check(article_id, amount)],
        "dates": [_fact(article_id, date) for date in record.dates],
        "durations": [_fact(article_id, duration) for duration in record.durations],
    }


def _entity_rows(article_id: str, entities: Sequence[Entity]) -> list[Row]:
    return [
        {
            "article_id": article_id,
            "entity": number,
            "name": entity.name,
            "entity_id": entity.id,
            "aliases": entity.aliases,
            **_span(mention),
        }
        for number, entity in enumerate(entities)
        for mention in entity.mentions
    ]


def _fact(article_id: str, fact: AmountMention | DateMention | DurationMention) -> Row:
    return {"article_id": article_id, **_span(fact.span), **fact.model_dump(exclude={"span"})}


def _span(mention: Mention) -> Row:
    return {"start_char": mention.start, "end_char": mention.end, "text": mention.text, "zone": mention.zone}


def _check(article_id: str, amount: AmountMention) -> bool:
    for number in (amount.value, amount.min, amount.max):
        if number is None:
            continue
        try:
            number.quantize(Decimal(1).scaleb(-DECIMALS), context=_EXACT)
        except (Inexact, InvalidOperation) as error:
            raise DoesNotFitError(
                f"{article_id}: {amount.span.text!r} is {in_full(number)}, which a column of {DIGITS} digits, {DECIMALS} of them "
                "after the point, does not hold; write JSON instead"
            ) from error
    return True


def record_of(article: Row, rows: Rows) -> Record:
    """Make a record of its row of ``articles`` and its rows of the other tables."""
    info = {name: article[name] for name in ArticleInfo.model_fields}
    return Record.model_validate(
        {
            "schema_version": article["schema_version"],
            "extractor": {
                "name": article["extractor"],
                "version": article["extractor_version"],
                "model": article["model"],
            },
            "article": info,
            "organisations": _entities(rows["organisations"]),
            "products": _entities(rows["products"]),
            "amounts": [_mentioned(row) for row in rows["amounts"]],
            "dates": [_mentioned(row) for row in rows["dates"]],
            "durations": [_mentioned(row) for row in rows["durations"]],
            "warnings": article["warnings"],
        }
    )


def _entities(rows: Sequence[Row]) -> list[Row]:
    entities: dict[int, Row] = {}
    for row in rows:
        entity = entities.setdefault(
            row["entity"],
            {"name": row["name"], "id": row["entity_id"], "aliases": row["aliases"], "mentions": []},
        )
        entity["mentions"].append(_mention(row))
    return list(entities.values())


def _mention(row: Row) -> Row:
    return {"start": row["start_char"], "end": row["end_char"], "text": row["text"], "zone": row["zone"]}


def _mentioned(row: Row) -> Row:
    place = {"article_id", "start_char", "end_char", "text", "zone"}
    return {"span": _mention(row), **{name: value for name, value in row.items() if name not in place}}
