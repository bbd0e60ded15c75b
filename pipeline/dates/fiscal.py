"""Halves and quarters of a year of accounts that does not begin in January, where the article says when it ends.

The annotation guide: such a piece takes its true interval of the calendar where the article gives the shift, else the
label it bears (``2015-Q4``).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.dates.anchors import UNRESOLVED, Anchors, Resolved
from pipeline.dates.calendar import days_of
from pipeline.dates.expressions import Between, Expression, Fiscal, Yearly
from pipeline.dates.patterns import END, GAP, MONTH, month_number
from pipeline.dates.recurring import choose, yearly

_DAY_OF: Final = (
    rf"(?:fin|au|le|en|a{GAP}la{GAP}fin{GAP}(?:du{GAP}mois{GAP})?(?:de|d'))?{GAP}?(?:\d{{1,2}}(?:er)?{GAP})?"
)
_ENDED: Final = r"(?:clo[st]e?s?|clotur\w+|acheve\w*|termine\w*|arrete\w*|s'achev\w+|se{GAP}termin\w+)".replace(
    "{GAP}", GAP
)
_CLOSES: Final = re.compile(
    rf"\b(?:exercices?|annee{GAP}fiscale|(?:comptes|resultats){GAP}annuels)\b[^.\n]{{0,60}}?\b{_ENDED}{GAP}{_DAY_OF}(?P<month>{MONTH}){END}"
)
"""``l'exercice 2024-2025, clos fin mars``, ``son exercice, qui s'achèvera au 30 juin``."""
_OF_ACCOUNTS: Final = rf"{GAP}(?:de{GAP}(?:son|leur|cet|notre)|de{GAP}l'|de{GAP}cette)(?:{GAP})?(?:exercice|annee{GAP}fiscale){END}(?:{GAP}(?:fiscal|decale|comptable){END})?"
_IN_FULL: Final = re.compile(
    rf"(?:{_OF_ACCOUNTS})?{GAP}\((?P<first>{MONTH})(?:-|{GAP}(?:a|et|-){GAP})(?P<last>{MONTH})\)"
)
"""``premier trimestre de son exercice décalé`` **(avril-juin)**."""
_ENDS: Final = re.compile(
    rf"(?:{_OF_ACCOUNTS}(?:{GAP}[12]\d{{3}}[-/]\d{{2,4}})?(?=,))?,?{GAP}?{_ENDED}{GAP}{_DAY_OF}(?P<month>{MONTH}){END}"
)
"""``premier semestre 2024-2025`` **, clos au 30 septembre**; ``deuxième trimestre`` **de son exercice, clos fin juillet**."""
_ACCOUNTS: Final = re.compile(rf"{_OF_ACCOUNTS}(?:{GAP}(?P<year>[12]\d{{3}})[-/](?:\d{{4}}|\d\d){END})?")
_LAST_MONTH: Final = 12
_REACH: Final = 100_000
"""Characters: an article says so early on, and hostile text must not be slow."""


def closing_month(text: str) -> int | None:
    """Return the month in which an article says that its year of accounts ends; null for December, and if it is silent."""
    match = _CLOSES.search(text, 0, _REACH)
    month = month_number(match["month"]) if match else _LAST_MONTH
    return month if month != _LAST_MONTH else None


def with_closing_month(text: str, said: Sequence[Expression | None]) -> list[Expression | None]:
    """Tell the pieces of a year of accounts among the dates of a text when that year ends."""
    if not any(isinstance(one, Fiscal) for one in said):
        return list(said)
    month = closing_month(text)
    return [replace(one, closes=month) if isinstance(one, Fiscal) else one for one in said]


def of_accounts(text: str, end: int, said: Expression) -> Expression:
    """Return what a half or quarter says in the light of the words behind it, which end no date of their own."""
    if isinstance(said, Yearly) and said.template[5:6] in {"Q", "H"} and not said.strict:
        said_piece, year = said.template[5:], None
    elif isinstance(said, Fiscal):
        said_piece, year = said.piece, said.first_year
    else:
        return said
    months = _IN_FULL.match(text, end)
    if months and year is None:
        first, last = (Yearly(f"XXXX-{month_number(months[name]):02d}") for name in ("first", "last"))
        return Between(first, last)
    ends = _ENDS.match(text, end)
    if ends:
        return Fiscal(said_piece, year, month_number(ends["month"]))
    accounts = _ACCOUNTS.match(text, end)
    if accounts and year is None:
        return Fiscal(said_piece, int(accounts["year"]) if accounts["year"] else None)
    return said


def fiscal(expression: Fiscal, anchors: Anchors) -> Resolved:
    """Return the months of a half or quarter of a shifted year, or its label."""
    length, number = (3 if expression.piece[0] == "Q" else 6), int(expression.piece[1])
    if expression.ends:
        first_month = (expression.ends - length * number) % _LAST_MONTH
    elif expression.closes:
        first_month = expression.closes
    elif expression.first_year:
        return Resolved(f"{expression.first_year}-{expression.piece}", "explicit")
    else:
        return yearly(Yearly(f"XXXX-{expression.piece}"), anchors)
    offset = first_month + length * (number - 1)
    if expression.first_year:
        value = _months(12 * expression.first_year + offset, length)
        return Resolved(value, "explicit" if expression.ends else "context")
    if anchors.published is None:
        return UNRESOLVED
    years = range(anchors.published.year - 3, anchors.published.year + 3)
    chosen = choose([_months(12 * year + offset, length) for year in years], anchors.published, anchors.side, None)
    return Resolved(chosen, "publication") if chosen and days_of(chosen) else UNRESOLVED


def _months(first: int, length: int) -> str:
    """Return the interval of ``length`` months from a month on, which is counted from the year 0."""
    (year, month), (last_year, last_month) = divmod(first, 12), divmod(first + length - 1, 12)
    return f"{year:04d}-{month + 1:02d}/{last_year:04d}-{last_month + 1:02d}"
