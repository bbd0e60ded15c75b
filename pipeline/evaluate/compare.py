"""Two runs over the same gold: what got better, what got worse."""

from pydantic import BaseModel, ConfigDict, computed_field

from .errors import Error
from .run import Evaluation


class Change(BaseModel):
    """One figure of one label in both runs; null where a run has nothing to divide by."""

    model_config = ConfigDict(frozen=True)

    label: str
    figure: str
    old: float | None
    new: float | None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def difference(self) -> float:
        """New minus old, with nothing counted as 0."""
        return (self.new or 0.0) - (self.old or 0.0)


class Comparison(BaseModel):
    """The changed figures, the errors that are gone and those that are new, over the articles of both runs."""

    model_config = ConfigDict(frozen=True)

    changes: list[Change]
    gone: list[Error]
    new: list[Error]
    articles: list[tuple[str, float]]
    """Articles whose exact F1 over all labels changed, with the difference, worst first."""
    only_old: list[str]
    """Articles that only the old run judged; they are left out of the errors."""
    only_new: list[str]


def figures(evaluation: Evaluation) -> dict[tuple[str, str], float | None]:
    """Return the compared figures by label and name. The label of the sum of all is ``micro``."""
    found: dict[tuple[str, str], float | None] = {}
    for label, tally in (*evaluation.labels.items(), ("micro", evaluation.micro)):
        found[label, "exact F1"] = tally.exact_score.f1
        found[label, "overlap F1"] = tally.overlap_score.f1
        found[label, "value F1"] = tally.value_score.f1
        for name, field in tally.fields.items():
            found[label, f"{name} accuracy"] = field.accuracy
        if tally.grouping.expected or tally.grouping.found:
            found[label, "B-cubed F1"] = tally.grouping.f1
    return found


def compare(old: Evaluation, new: Evaluation) -> Comparison:
    """Set one run against an earlier one. An error that changed its nature is gone as one and new as another."""
    before, after = figures(old), figures(new)
    changes = [
        Change(label=label, figure=figure, old=before.get((label, figure)), new=after.get((label, figure)))
        for label, figure in dict.fromkeys((*after, *before))
        if before.get((label, figure)) != after.get((label, figure))
    ]
    shared = old.articles.keys() & new.articles.keys()
    old_keys = {error.key for error in old.errors}
    new_keys = {error.key for error in new.errors}
    f1 = {
        article: (old.articles[article].micro.exact_score.f1 or 0.0, new.articles[article].micro.exact_score.f1 or 0.0)
        for article in shared
    }
    moved = [(article, after_f1 - before_f1) for article, (before_f1, after_f1) in f1.items() if before_f1 != after_f1]
    return Comparison(
        changes=changes,
        gone=[error for error in old.errors if error.key not in new_keys and error.article in shared],
        new=[error for error in new.errors if error.key not in old_keys and error.article in shared],
        articles=sorted(moved, key=lambda item: (item[1], item[0])),
        only_old=sorted(old.articles.keys() - shared),
        only_new=sorted(new.articles.keys() - shared),
    )
