"""Entity grouping by B-cubed (Bagga and Baldwin 1998).

For each mention: of the mentions that stand with it in the found entity, which share is right (precision); of those
that stand with it in the expected entity, which share was brought together with it (recall). Where the two sides hold
different mentions, the sums are those of the CoNLL-2012 scorer (Pradhan et al. 2014): a mention that was not found
adds nothing to recall, a spurious one nothing to precision.
"""

from collections.abc import Collection

from pydantic import BaseModel, ConfigDict, computed_field

Spans = Collection[tuple[int, int]]


class BCubed(BaseModel):
    """Sums over mentions, so that articles add up; the figures are their quotients."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    precision_sum: float = 0.0
    recall_sum: float = 0.0
    found: int = 0
    """Mentions in found entities."""
    expected: int = 0
    """Mentions in expected entities."""

    def __add__(self, other: "BCubed") -> "BCubed":
        return BCubed(
            precision_sum=self.precision_sum + other.precision_sum,
            recall_sum=self.recall_sum + other.recall_sum,
            found=self.found + other.found,
            expected=self.expected + other.expected,
        )

    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float | None:
        """Between 0 and 1; null where nothing was found."""
        return self.precision_sum / self.found if self.found else None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float | None:
        """Between 0 and 1; null where nothing was expected."""
        return self.recall_sum / self.expected if self.expected else None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; null where one of them is."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(expected: Collection[Spans], found: Collection[Spans]) -> BCubed:
    """Compare two groupings of spans. A span stands in one group of each side at most."""
    precision_sum = recall_sum = 0.0
    for ours in found:
        for theirs in expected:
            shared = len(set(ours) & set(theirs))
            if shared:
                precision_sum += shared * shared / len(ours)
                recall_sum += shared * shared / len(theirs)
    return BCubed(
        precision_sum=precision_sum,
        recall_sum=recall_sum,
        found=sum(map(len, found)),
        expected=sum(map(len, expected)),
    )
