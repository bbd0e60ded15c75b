"""What a date says, before it is known which day it was said on: the meaning of each form, as plain values.

The grammar builds these from words; :mod:`pipeline.dates.resolution` turns them into values of the calendar.
"""

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.calendar import Part, Unit

Side = Literal["past", "future"]
Base = Literal["publication", "context"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """Complete in the text: ``8 septembre 2025``, ``2023``, ``XXe siècle``."""

    value: str


@dataclass(frozen=True, slots=True)
class Yearly:
    """Comes back every year: ``8 septembre``, ``mars``, ``troisième trimestre``, ``printemps``, ``Noël``."""

    template: str
    """The value with ``XXXX`` for its year; ``=paques`` for a feast of :mod:`pipeline.dates.holidays`."""
    weekday: int | None = None
    """The weekday the text gives with it: it tells which year is meant."""
    strict: Side | None = None
    """``mars dernier``, ``printemps prochain``: the last or next one that is not the present one."""
    current: bool = False
    """``cet été``: the one that runs, or the last one in the past, or that of the year of publication."""


@dataclass(frozen=True, slots=True)
class Monthly:
    """A day of an unnamed month: ``le 8``, ``lundi 8``."""

    day: int
    weekday: int | None = None
    strict: Side | None = None


@dataclass(frozen=True, slots=True)
class Weekly:
    """A weekday: ``lundi``, ``lundi dernier``, ``samedi en huit`` (one week more)."""

    weekday: int
    strict: Side | None = None
    weeks: int = 0
    steps: int = 0
    """``mercredi suivant``: told from another day of the text."""


@dataclass(frozen=True, slots=True)
class Away:
    """So many units from an anchor: ``hier``, ``le mois prochain``, ``il y a deux ans``, ``un an plus tôt``."""

    unit: Unit
    count: int
    base: Base = "publication"
    same: bool = False
    """``l'exercice précédent`` keeps what it is compared with: two years of a shifted one."""
    of_event: bool = False
    """``au lendemain de la mort``: from something that the text does not date; no units when it is told as of now."""


@dataclass(frozen=True, slots=True)
class Run:
    """Several units up to, or from, the anchor: ``douze derniers mois``, ``trois prochaines années``."""

    unit: Unit
    count: int
    side: Side


@dataclass(frozen=True, slots=True)
class Successor:
    """``printemps suivant``, ``hiver précédent``, ``même été``: told from another date of the text."""

    template: str
    steps: int


@dataclass(frozen=True, slots=True)
class Season:
    """``saison prochaine``: the two years of a sports season, which begins in summer."""

    steps: int
    base: Base


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A half or quarter of a year of accounts: ``1er semestre 2024-2025``, ``troisième trimestre de son exercice``."""

    piece: str
    """``H1``, ``Q3``."""
    first_year: int | None = None
    """2024 of ``2024-2025``."""
    ends: int | None = None
    """The month in which the piece ends, when it is said beside it."""
    closes: int | None = None
    """The month in which the year of accounts ends, when the article says so and it is not December."""


@dataclass(frozen=True, slots=True)
class PartOf:
    """``début``, ``mi-``, ``fin`` of a stretch."""

    part: Part
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class HalfOf:
    """``première moitié de``, ``seconde quinzaine de``; ``which`` is 0 or 1."""

    inner: "Expression"
    which: int


@dataclass(frozen=True, slots=True)
class QuarterOf:
    """``dernier quart du XXe siècle``; ``which`` is 0 to 3."""

    inner: "Expression"
    which: int


@dataclass(frozen=True, slots=True)
class Beside:
    """``trois jours avant Noël``, ``deux semaines après Pâques 2013``."""

    inner: "Expression"
    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Inside:
    """A piece of a year that is itself told: ``premier trimestre de l'an prochain``."""

    inner: "Expression"
    template: str


@dataclass(frozen=True, slots=True)
class RunOf:
    """``neuf premiers mois de 2025``, ``dix derniers jours de mars``."""

    inner: "Expression"
    unit: Unit
    count: int
    last: bool


@dataclass(frozen=True, slots=True)
class NthOf:
    """``premier mercredi de mars``, ``dernier jour du mois`` (-1), ``première semaine de juin``."""

    inner: "Expression"
    counted: int | Unit
    """A weekday (0 = Monday), or days, weeks, week-ends or months."""
    nth: int


@dataclass(frozen=True, slots=True)
class Around:
    """The week or week-end of a day: ``semaine du 9 juin``."""

    inner: "Expression"
    unit: Unit


@dataclass(frozen=True, slots=True)
class Between:
    """``3 au 7 mars``, ``2019 et 2022``."""

    first: "Expression"
    last: "Expression"


@dataclass(frozen=True, slots=True)
class At:
    """A day with its time of the clock, ``HH:MM``."""

    inner: "Expression"
    time: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A date whose words name no day: ``il y a quelques mois``, ``30 février``."""


Expression = (
    Fixed
    | Yearly
    | Monthly
    | Weekly
    | Away
    | Run
    | Successor
    | Season
    | Fiscal
    | PartOf
    | HalfOf
    | QuarterOf
    | Beside
    | Inside
    | RunOf
    | NthOf
    | Around
    | Between
    | At
    | Unknown
)
