"""The spaCy component that marks dates and durations in ``doc.spans``."""

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.dates.grammar import find
from pipeline.spans import DATES, DURATIONS, mark
from pipeline.typography import plain


class DateMarker:
    """Marks every date and every duration of a Doc."""

    def __init__(self, *, key: str, durations_key: str) -> None:
        self.key = key
        self.durations_key = durations_key

    def __call__(self, doc: Doc) -> Doc:
        """Mark ``doc`` and return it."""
        found = find(plain(doc.text))
        mark(doc, self.key, [(one.start, one.end) for one in found if one.kind == "date"])
        mark(doc, self.durations_key, [(one.start, one.end) for one in found if one.kind == "duration"])
        return doc


@Language.factory("glaneur_dates", assigns=["doc.spans"], default_config={"key": DATES, "durations_key": DURATIONS})
def make_dates(nlp: Language, name: str, key: str, durations_key: str) -> DateMarker:  # noqa: ARG001 - spaCy gives both
    """Make the component. ``key`` and ``durations_key`` name the span groups."""
    return DateMarker(key=key, durations_key=durations_key)
