"""The figures: counts that add up over articles and labels, and the quotients made of them."""

from collections.abc import Iterable, Sequence
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, computed_field

from .grouping import BCubed, b_cubed
from .match import Matching, Pair
from .mention import NAMES, Mention, entities, same_name
from .value import FIELDS


class _Sum(BaseModel):
    """Written with its quotients; they are left out when it is read again, and made anew."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class FieldTally(_Sum):
    """How often one field of the exactly found mentions is right."""

    right: int = 0
    of: int = 0
    stated_right: int = 0
    """Of those where gold or the record states something: a modifier is null for most mentions, and null is cheap."""
    stated: int = 0

    def __add__(self, other: Self) -> "FieldTally":
        return FieldTally(
            right=self.right + other.right,
            of=self.of + other.of,
            stated_right=self.stated_right + other.stated_right,
            stated=self.stated + other.stated,
        )

    @computed_field  # type: ignore[prop-decorator]
    @property
    def accuracy(self) -> float | None:
        """Share of the exactly found mentions whose field is right; null where none was found exactly."""
        return self.right / self.of if self.of else None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def stated_accuracy(self) -> float | None:
        """The same share where at least one side states something."""
        return self.stated_right / self.stated if self.stated else None


class Score(_Sum):
    """Precision, recall and F1 of ``right`` among ``found`` and ``gold``."""

    right: int
    found: int
    gold: int

    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float | None:
        """Null where nothing was found."""
        return self.right / self.found if self.found else None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float | None:
        """Null where nothing was expected."""
        return self.right / self.gold if self.gold else None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float | None:
        """Null where nothing was found and nothing expected."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else None


class Tally(_Sum):
    """The counts of one label, of one article, or of a sum of them."""

    gold: int = 0
    """Expected mentions, without the optional ones."""
    found: int = 0
    """Found mentions, without those ignored because gold is optional there."""
    ignored: int = 0
    exact: int = 0
    """Expected mentions found with their exact span."""
    overlap: int = 0
    """Expected mentions found at least in part; includes the exact ones."""
    valued: int = 0
    """Exactly found with the right value; for names, the right name of the entity."""
    fields: dict[str, FieldTally] = Field(default_factory=dict)
    grouping: BCubed = BCubed()
    """Over all mentions: what was missed or invented counts."""
    grouping_found: BCubed = BCubed()
    """Over the exactly found mentions only: how well they are grouped, however many were found."""

    def __add__(self, other: Self) -> "Tally":
        names = dict.fromkeys((*self.fields, *other.fields))
        nothing = FieldTally()
        return Tally(
            gold=self.gold + other.gold,
            found=self.found + other.found,
            ignored=self.ignored + other.ignored,
            exact=self.exact + other.exact,
            overlap=self.overlap + other.overlap,
            valued=self.valued + other.valued,
            fields={name: self.fields.get(name, nothing) + other.fields.get(name, nothing) for name in names},
            grouping=self.grouping + other.grouping,
            grouping_found=self.grouping_found + other.grouping_found,
        )

    @computed_field  # type: ignore[prop-decorator]
    @property
    def exact_score(self) -> Score:
        """Equal spans."""
        return Score(right=self.exact, found=self.found, gold=self.gold)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def overlap_score(self) -> Score:
        """Overlapping spans, one to one."""
        return Score(right=self.overlap, found=self.found, gold=self.gold)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def value_score(self) -> Score:
        """End to end: equal span and right value."""
        return Score(right=self.valued, found=self.found, gold=self.gold)


def total(tallies: Iterable[Tally]) -> Tally:
    """Add up; the micro figures are those of the sum."""
    return sum(tallies, start=Tally())


def right(field: str, expected: Mention, found: Mention) -> bool:
    """Tell whether one field of a found mention is as expected. A name may be any of the expected entity's names."""
    if expected.label in NAMES:
        return any(same_name(name, found.fields.get(field)) for name in expected.names)
    return expected.fields.get(field) == found.fields.get(field)


def tally(label: str, matching: Matching) -> Tally:
    """Count one label of one article."""
    fields: dict[str, FieldTally] = {name: _field(name, matching.exact) for name in FIELDS[label]}
    grouping, grouping_found = _grouping(matching) if label in NAMES else (BCubed(), BCubed())
    return Tally(
        gold=matching.expected,
        found=matching.found,
        ignored=len(matching.ignored),
        exact=len(matching.exact),
        overlap=len(matching.exact) + len(matching.overlapping),
        valued=fields["value"].right,
        fields=fields,
        grouping=grouping,
        grouping_found=grouping_found,
    )


def _field(name: str, pairs: Sequence[Pair]) -> FieldTally:
    rights = [right(name, *pair) for pair in pairs]
    stated = [
        ok
        for ok, pair in zip(rights, pairs, strict=True)
        if any(mention.fields.get(name) is not None for mention in pair)
    ]
    return FieldTally(right=sum(rights), of=len(rights), stated_right=sum(stated), stated=len(stated))


def _grouping(matching: Matching) -> tuple[BCubed, BCubed]:
    paired = [*matching.exact, *matching.overlapping]
    expected = entities([pair[0] for pair in paired] + matching.missed)
    found = entities([pair[1] for pair in paired] + matching.spurious)
    expected_shared = entities(pair[0] for pair in matching.exact)
    found_shared = entities(pair[1] for pair in matching.exact)
    return (
        b_cubed(list(expected.values()), list(found.values())),
        b_cubed(list(expected_shared.values()), list(found_shared.values())),
    )
