"""The spaCy component that marks dates and durations in ``doc.spans``."""

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.dates.grammar import find
from pipeline.spans import DATES, DURATIONS, Offsets, mark
from pipeline.typography import plain, readable


class DateMarker:
    """Marks every date and every duration of a Doc."""

    def __init__(self, *, key: str, durations_key: str) -> None:
        self.key = key
        self.durations_key = durations_key

    def __call__(self, doc: Doc) -> Doc:
        """Mark ``doc`` and return it."""
        view = readable(doc.text)
        marked: dict[str, list[Offsets]] = {self.key: [], self.durations_key: []}
        for found in find(plain(view.text)):
            group = self.key if found.kind == "date" else self.durations_key
            marked[group].append(view.original(found.start, found.end))
        for group, offsets in marked.items():
            mark(doc, group, offsets)
        return doc


@Language.factory("glaneur_dates", assigns=["doc.spans"], default_config={"key": DATES, "durations_key": DURATIONS})
def make_dates(nlp: Language, name: str, key: str, durations_key: str) -> DateMarker:  # noqa: ARG001 - spaCy gives both
    """Make the component. ``key`` and ``durations_key`` name the span groups."""
    return DateMarker(key=key, durations_key=durations_key)
