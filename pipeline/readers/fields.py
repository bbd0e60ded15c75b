"""Members of a JSON object: found by the usual names, or by the one the caller gives."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from pipeline.article import UnreadableArticleError

_IGNORED: Final = re.compile(r"[-_\s]")
_SHOWN: Final = 30
"""Most names, or characters of a value, that a message shows."""
_KINDS: Final[Mapping[type, str]] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
    type(None): "null",
}

Object = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A member of an object: its name as written there, dotted when it is deeper, and its value."""

    name: str
    value: Any


def first(value: Object, names: Sequence[str], fits: Callable[[Any], bool]) -> Field | None:
    """Return the first member, in the order of ``names`` (folded), whose value ``fits``."""
    return next((field for name in names for field in _at(value, name.split(".")) if fits(field.value)), None)


def named(value: Object, path: str, option: str) -> Field:
    """Return the member called ``path``, as written or as a dotted path.

    Raises:
        UnreadableArticleError: when there is none; the message names the ``option`` and the members there are.

    """
    if path in value:
        return Field(path, value[path])
    inner: Any = value
    for step in path.split("."):
        if not isinstance(inner, dict) or step not in inner:
            raise UnreadableArticleError(f"there is no field {path!r} ({option}); there are {names_of(value)}")
        inner = inner[step]
    return Field(path, inner)


def _at(value: object, path: list[str]) -> Iterator[Field]:
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        if _folded(key) != path[0]:
            continue
        if len(path) == 1:
            yield Field(key, inner)
        else:
            yield from (Field(f"{key}.{deeper.name}", deeper.value) for deeper in _at(inner, path[1:]))


@lru_cache(4096)  # the objects of a dump share their names
def _folded(key: str) -> str:
    return _IGNORED.sub("", key).casefold()


def names_of(value: Object) -> str:
    """List the members of an object for a message."""
    names = [repr(name[:_SHOWN]) for name in value]
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return (", ".join(names[:_SHOWN]) or "no fields at all") + more


def kind(value: object) -> str:
    """Say what a JSON value is, for a message."""
    return _KINDS[type(value)]


def shown(value: object) -> str:
    """Show a JSON value, or its beginning, in a message."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
