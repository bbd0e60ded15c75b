"""The spaCy component that marks amounts of money: ``nlp.add_pipe("glaneur_amounts")``."""

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.amounts.value import find
from pipeline.spans import AMOUNTS, mark
from pipeline.typography import plain, readable


@Language.factory("glaneur_amounts", assigns=["doc.spans"])
def make_amounts(nlp: Language, name: str, *, group: str = AMOUNTS) -> "AmountsMarker":  # noqa: ARG001 - spaCy's signature
    """Make the component. ``group`` names the span group it fills."""
    return AmountsMarker(group)


class AmountsMarker:
    """Marks every amount of money of a Doc in one span group."""

    def __init__(self, group: str = AMOUNTS) -> None:
        """Args: group: name of the span group."""
        self.group = group

    def __call__(self, doc: Doc) -> Doc:
        """Return the same ``doc`` with its amounts marked."""
        view = readable(doc.text)
        mark(doc, self.group, [view.original(*found) for found in find(plain(view.text))])
        return doc
