"""Imports run downward only, as the README's map draws them."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "pipeline"
LAYERS = (
    {"cli", "pytest_plugin"},
    {"fixture", "report", "bench"},
    {"evaluate", "show", "batch", "engines"},
    {"stored"},
    {"__init__"},
    {"expected", "extractor"},
    {"assemble", "outcomes", "writers"},
    {"readers", "record"},
    {"finder", "nlp", "published", "training"},
    {"gold"},
    {"gold_value"},
    {"amounts", "dates", "names", "tokenizer", "zones"},
    {"numbers", "spans", "spacy_model", "typography"},
    {"article", "language", "months", "pieces", "processes", "usage"},
)
"""From the command to the ground: a room imports from the layers below its own only."""
ONE_SUBJECT = ({"batch", "engines"},)
"""Rooms of one layer that know each other: an engine reads what a batch says."""
MAY_IMPORT_SPACY = {"nlp.py", "spans.py", "spacy_model.py", "tokenizer.py", "language.py", "extractor.py"}
"""Besides components, the recogniser's readers of the model, training and benchmark."""


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(path: Path):
    """Yield the modules a file imports, relative ones spelled out."""
    package = ["pipeline", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


FILES = sorted(PACKAGE.rglob("*.py"))
ROOMS = {_room(path) for path in FILES}


def test_every_room_has_its_layer():
    assert sorted(room for layer in LAYERS for room in layer) == sorted(ROOMS)


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_only_from_below(room):
    level = next(number for number, layer in enumerate(LAYERS) if room in layer)
    allowed = {room}.union(*LAYERS[level + 1 :], *(pair for pair in ONE_SUBJECT if room in pair))
    imported = {
        (path.name, name)
        for path in FILES
        if _room(path) == room
        for name in _imports(path)
        if name.startswith("pipeline.") and name.split(".")[1] in ROOMS
    }
    assert {one for one in imported if one[1].split(".")[1] not in allowed} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_grammars_and_values_are_read_without_spacy(path):
    at_home = path.name in MAY_IMPORT_SPACY | {"component.py"} or path.name.startswith("recogniser_")
    if not at_home and _room(path) not in {"training", "bench"}:
        assert not [name for name in _imports(path) if name.split(".")[0] == "spacy"]
