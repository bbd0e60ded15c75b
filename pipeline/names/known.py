"""Which full name the lists of ``data/*.tsv`` give to a short one (``BNP`` is ``BNP Paribas``)."""

from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

_KINDS: Final = {"ORG": ("organisation",), "PRODUCT": ("product",), "BOTH": ("organisation", "product")}


class Known(NamedTuple):
    """What the lists say of a name."""

    canonical: frozenset[str]
    """Its full names, itself where it is one; several where an acronym has several meanings."""
    common: bool
    """It is an ordinary word, a person or a place as well."""


_NOTHING: Final = Known(frozenset(), common=False)


def known(name: str, kind: str) -> Known:
    """Say what the lists know of ``name`` (plain apostrophes) as an organisation or a product, whatever its case."""
    return _lists().get((kind, name.casefold()), _NOTHING)


@cache
def _lists() -> dict[tuple[str, str], Known]:
    found: dict[tuple[str, str], Known] = {}
    for path in sorted((files("pipeline.names") / "data").iterdir(), key=lambda entry: entry.name):
        if not path.name.endswith(".tsv"):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            name, kind, canonical, note = (line + "\t\t\t").split("\t")[:4]
            for role in _KINDS.get(kind, ()):
                place = (role, name.casefold())
                told = Known(frozenset((canonical or name,)), note == "common")
                earlier = found.get(place)
                if earlier is not None:
                    told = Known(earlier.canonical | told.canonical, earlier.common or told.common)
                found[place] = told
    return found
