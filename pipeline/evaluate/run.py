"""Judge articles: mentions in, figures and errors out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from pipeline.gold import LABELS

from .errors import Error, errors
from .match import match
from .mention import Mention
from .score import Tally, tally, total


class EvaluationError(ValueError):
    """Articles that cannot be judged as they are; the message names the article and says why."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was expected and what was found in one article."""

    id: str
    text: str | None
    """Null where only records are at hand; errors then have no line of context."""
    gold: Sequence[Mention]
    found: Sequence[Mention]


class ArticleResult(BaseModel):
    """The figures of one article."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    labels: dict[str, Tally]
    micro: Tally


class Evaluation(BaseModel):
    """The figures of a run; written with ``model_dump_json``, read again to be compared with a later run."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    form: Literal["glaneur evaluation 1"] = "glaneur evaluation 1"
    """Tells the file from a record."""
    labels: dict[str, Tally]
    """One sum per label."""
    micro: Tally
    """All labels together: every mention weighs the same."""
    articles: dict[str, ArticleResult]
    errors: list[Error]
    warnings: list[str] = Field(default_factory=list)
    """What a reader of the figures has to know, such as articles without a record."""


def evaluate(articles: Iterable[Judged], *, warnings: Sequence[str] = ()) -> Evaluation:
    """Compare what was expected with what was found, article by article.

    Raises:
        EvaluationError: if two articles have the same id, or a mention has an unknown label.

    """
    results: dict[str, ArticleResult] = {}
    listed: list[Error] = []
    for article in articles:
        if article.id in results:
            raise EvaluationError(f"two articles have the id {article.id!r}")
        unknown = {mention.label for mention in (*article.gold, *article.found)} - set(LABELS)
        if unknown:
            raise EvaluationError(f"{article.id}: unknown labels {sorted(unknown)}")
        matchings = {
            label: match(
                (mention for mention in article.gold if mention.label == label),
                (mention for mention in article.found if mention.label == label),
            )
            for label in LABELS
        }
        tallies = {label: tally(label, matching) for label, matching in matchings.items()}
        results[article.id] = ArticleResult(labels=tallies, micro=total(tallies.values()))
        listed.extend(errors(article.id, article.text, matchings))
    return Evaluation(
        labels={label: total(result.labels[label] for result in results.values()) for label in LABELS},
        micro=total(result.micro for result in results.values()),
        articles=results,
        errors=listed,
        warnings=list(warnings),
    )
