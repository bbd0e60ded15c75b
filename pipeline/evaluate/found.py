"""The mentions of a record, in the form in which they are judged.

Apart from ``mention.py``, so that mentions can be judged without loading the record and its grammars.
"""

from pipeline.record import Record

from .mention import Mention
from .value import day, money


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
    for amount in record.amounts:
        fields = money(
            value=amount.value,
            low=amount.min,
            high=amount.max,
            currency=amount.currency,
            currency_from=amount.currency_from,
            modifier=amount.modifier,
            per=amount.per,
        )
        mentions.append(Mention("MONEY", amount.span.start, amount.span.end, amount.span.text, fields))
    for date in record.dates:
        fields = day(value=date.value, part=date.part, modifier=date.modifier, resolution=date.resolution)
        mentions.append(Mention("DATE", date.span.start, date.span.end, date.span.text, fields))
    for duration in record.durations:
        span = duration.span
        mentions.append(Mention("DURATION", span.start, span.end, span.text, {"value": duration.value}))
    return mentions
