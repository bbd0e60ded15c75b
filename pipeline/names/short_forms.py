"""Whether a short name stands for a longer one that contains it.

``Mistral`` stands for ``Mistral AI`` and ``Kermorvan`` for ``Chantiers Kermorvan``; ``Orange`` does not stand for
``Orange Bank``, nor ``iPhone 16`` for ``iPhone 16 Pro``.
"""

from functools import lru_cache
from typing import Final, Literal

from .forms import LINKS, Form, contains, form, name_words
from .known import known

Answer = Literal["yes", "after", "no"]
"""``after``: only where the article names the full form first, and then falls back on the short one."""

_FORMER: Final = 4
"""Letters an adjective must share with a town (« Brest », « Stade brestois »)."""


def organisation(short: Form, full: Form, *, own_house: bool) -> Answer:
    """Say whether one organisation's name can be short for another's.

    ``own_house`` tells that the article itself treats the short name as the full name of a firm.
    """
    told = _by_lists(short, full, "organisation")
    if told is not None:
        return told
    if len(short.core) >= len(full.core):
        return "no"
    own_house = own_house or bool(_own(short, "organisation"))
    answers = {_inside(short, full, place, own_house=own_house) for place in contains(full.core, short.core)}
    if not answers and _town(short, full):
        return "yes"
    return next((answer for answer in ("yes", "after") if answer in answers), "no")


def product(short: Form, full: Form) -> Answer:
    """Say whether one product's name can be short for another's: the end of it is, its beginning is the family."""
    if len(short.core) >= len(full.core):
        return "no"
    if full.core[-len(short.core) :] == short.core:
        return "no" if _is_other_product(short, full.core[: -len(short.core)]) else "yes"
    if any(c.isdigit() for c in short.text) or full.core[: len(short.core)] != short.core:
        return "no"
    rest = full.core[len(short.core) :]
    # « Barrage » for « Barrage VPN »; « Llama » is no « Llama 3 »: the family is spoken of beside its versions
    return "after" if all("service" in _classes(word) for word in rest) else "no"


def _is_other_product(short: Form, added: tuple[str, ...]) -> bool:
    """Tell whether words in front of a product's name make another one: « Vision de nuit », « ë-C3 », « Petit Pâtre »."""
    if added[-1] in LINKS or {"variant"} & {kind for word in added for kind in _classes(word)}:
        return True
    # « Ask ChatGPT » is no brand and model, as « Renault Clio » and « GeForce RTX 5090 » are
    brand = " ".join(added)
    return bool(_own(short, "product")) and not (
        known(brand, "organisation").canonical or known(brand, "product").canonical
    )


def may_be_town(short: Form) -> bool:
    """Tell whether a name is one word, which may be the town of a club."""
    return len(short.core) == 1


def is_club(full: Form) -> bool:
    """Tell whether a name begins as those of sports clubs do."""
    return len(full.core) > 1 and "club" in _classes(full.core[0])


def _own(short: Form, kind: str) -> frozenset[str]:
    return frozenset() if known(short.text, kind).common else told(short.text, kind)


@lru_cache(maxsize=8192)
def told(name: str, kind: str) -> frozenset[str]:
    """Return the keys of the full names that the lists give; kept, for every pair of an article's names asks."""
    return frozenset(form(full).key for full in known(name, kind).canonical)


def _by_lists(short: Form, full: Form, kind: str) -> Answer | None:
    mine, other = _own(short, kind), told(full.text, kind)
    if not mine or not other:
        return None
    return "yes" if mine & other and len(mine) == 1 else "no"


def _classes(word: str) -> frozenset[str]:
    return name_words().get(word, frozenset())


def _inside(short: Form, full: Form, place: int, *, own_house: bool) -> Answer:
    before, after = full.core[:place], full.core[place + len(short.core) :]
    added = [word for word in (*before, *after) if word not in LINKS]
    if all(word in LINKS or word.isdigit() or {"division", "apart"} & _classes(word) for word in short.core) and before:
        return "no"
    if before and before[-1] in LINKS:
        # « Angers » for « SCO d'Angers », « Princeton » for « université de Princeton », never « Lyon » for
        # « mairie de Lyon »
        return "after" if {"club", "seat", "function"} & _classes(before[0]) else "no"
    if any("apart" in _classes(word) for word in added):
        return "no"
    if before and "club" in _classes(before[0]):
        return "yes"
    if all({"function", "legal"} & _classes(word) for word in added):
        return "yes"
    if own_house:
        return "no"
    if any("division" in _classes(word) for word in added):
        return "no" if known(short.text, "organisation").canonical else "after"
    if not before and all("function" in _classes(word) or len(word) == 1 for word in short.core):
        return "after"  # « la Filature » for « Filature du Vivarais »
    return "yes"


def _town(short: Form, full: Form) -> bool:
    """Tell whether a club is named by an adjective of the town (« Brest » for « Stade brestois »)."""
    if not may_be_town(short) or not is_club(full):
        return False
    stem = short.core[0].rstrip("es")
    return len(stem) >= _FORMER and any(word.startswith(stem) for word in full.core[1:])
