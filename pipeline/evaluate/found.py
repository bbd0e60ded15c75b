"""The mentions of a record, in the form in which they are judged."""

from pipeline.record import Mention as Span
from pipeline.record import Record

from .mention import Mention
from .value import Fields, day, money


def from_record(record: Record) -> list[Mention]:
    """Return the mentions of a record, of all five labels."""
    mentions = [
        Mention(
            label,
            spot.start,
            spot.end,
            spot.text,
            {"value": entity.name},
            entity=f"{number} {entity.name}",
            names=(entity.name,),
        )
        for label, entities_of_kind in (("ORG", record.organisations), ("PRODUCT", record.products))
        for number, entity in enumerate(entities_of_kind)
        for spot in entity.mentions
    ]
    mentions += [_of(fact.span, "MONEY", money(fact)) for fact in record.amounts]
    mentions += [_of(fact.span, "DATE", day(fact)) for fact in record.dates]
    mentions += [_of(fact.span, "DURATION", {"value": fact.value}) for fact in record.durations]
    return mentions


def _of(span: Span, label: str, fields: Fields) -> Mention:
    return Mention(label, span.start, span.end, span.text, fields)
