"""Check the record of the first shared article, fact by fact: ``python -m tests.check_first_article RECORD``.

The article belongs to others and is not in this repository; what a person read in it is here, without its text.
"""

import sys
from pathlib import Path

from pipeline import Record

ORGANISATIONS = {
    "DeepMind": 1,
    "Meta": 1,
    "Mistral AI": 7,
    "Facebook": 1,
    "OpenAI": 2,
    "Microsoft": 1,
    "AFP": 1,
    "Orange": 1,
    "IBM": 1,
    "Stellantis": 1,
    "Nvidia": 2,
    "Bpifrance": 1,
    "MGX": 1,
    "Anthropic": 1,
}
PRODUCTS = {
    "Le Chat": 3,
    "LinkedIn": 1,
    "Voxtral": 1,
    "ChatGPT": 2,
    "iOS": 1,
    "Android": 1,
    "Deep Research": 1,
    "Projects": 1,
    "Memories": 1,
    "Azure": 1,
    "Mistral Compute": 1,
}
OPTIONAL = {"AI Campus"}
"""Names that the guide leaves to the reader."""
AMOUNTS = [
    ("1000000000", "EUR", "text", "more_than"),
    ("2000000000", "EUR", "text", None),
    ("14000000000", "USD", "text", "about"),
    ("6000000000", "USD", "context", None),
    ("1000000000", "USD", "text", None),
]
DATES = ["2023", "2024", "2024", "2025", "2025", "2026"]
DURATIONS = ["P2Y", "P2W"]
RELATED = ["Facebook", "OpenAI", "LinkedIn", "Mistral", "Voxtral", "Mistral", "1 milliard de dollars"]
"""What stands in the links and teasers, by position."""


def check(record: Record) -> list[str]:
    """Return what in the record is not as it should be; published on 2025-09-08."""
    found = {
        "organisations": {entity.name: len(entity.mentions) for entity in record.organisations},
        "products": {one.name: len(one.mentions) for one in record.products if one.name not in OPTIONAL},
        "amounts": [(str(one.value), one.currency, one.currency_from, one.modifier) for one in record.amounts],
        "dates": [one.value for one in record.dates],
        "durations": [one.value for one in record.durations],
        "aliases": [entity.aliases for entity in record.organisations if entity.aliases],
        "related": [mention.text for mention in record.mentions() if mention.zone == "related"],
    }
    expected = {
        "organisations": ORGANISATIONS,
        "products": PRODUCTS,
        "amounts": AMOUNTS,
        "dates": DATES,
        "durations": DURATIONS,
        "aliases": [("Mistral",)],
        "related": RELATED,
    }
    return [f"{kind}: {found[kind]}, not {expected[kind]}" for kind in expected if found[kind] != expected[kind]]


if __name__ == "__main__":
    faults = check(Record.from_json(Path(sys.argv[1]).read_bytes()))
    sys.exit("\n".join(faults) or None)
