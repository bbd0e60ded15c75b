"""Imports run downward only, as the README's map draws them."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "pipeline"
FORBIDDEN = {
    "numbers": ("amounts", "dates", "names", "record", "assemble", "extractor", "batch", "cli", "nlp", "spans"),
    "amounts": ("dates", "names", "record", "assemble", "extractor", "batch", "cli", "nlp"),
    "dates": ("amounts", "names", "record", "assemble", "extractor", "batch", "cli", "nlp"),
    "names": ("amounts", "dates", "record", "assemble", "extractor", "batch", "cli", "nlp", "training"),
    "readers": ("extractor", "assemble", "batch", "cli", "nlp", "record", "names"),
    "typography.py": ("amounts", "dates", "names", "record", "numbers", "spans"),
    "spans.py": ("amounts", "dates", "names", "record", "assemble"),
    "record.py": ("assemble", "extractor", "batch", "cli", "nlp", "names"),
    "assemble.py": ("extractor", "batch", "cli", "nlp"),
    "nlp.py": ("assemble", "record", "extractor", "batch", "cli"),
    "outcomes.py": ("extractor", "assemble", "batch", "cli", "readers", "nlp"),
    "processes.py": ("extractor", "batch", "cli", "outcomes", "record"),
    "writers": ("extractor", "assemble", "batch", "cli", "nlp", "readers", "engines"),
    "extractor.py": ("batch", "cli", "readers", "writers", "engines"),
    "stored.py": ("extractor", "batch", "cli", "evaluate", "fixture", "report", "show"),
    "expected.py": ("extractor", "batch", "cli", "evaluate", "fixture", "report", "show", "stored"),
    "evaluate": ("batch", "fixture", "report", "show"),
    "show": ("batch", "evaluate", "fixture", "report"),
    "report": ("batch", "evaluate", "extractor", "fixture"),
    "fixture": ("batch", "report", "show"),
    "batch": ("cli", "evaluate", "report", "show", "stored"),
    "engines": ("cli", "evaluate", "report", "show", "stored", "writers"),
}
STRINGS_ONLY = {"lexicon.py", "grammar.py", "value.py"}


def _imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("room", sorted(FORBIDDEN))
def test_a_room_imports_nothing_above_it(room):
    files = sorted((PACKAGE / room).rglob("*.py")) if (PACKAGE / room).is_dir() else [PACKAGE / room]
    assert files
    above = tuple(f"pipeline.{name}" for name in FORBIDDEN[room])
    wrong = {(file.name, name) for file in files for name in _imports(file) if name.startswith(above)}
    assert wrong == set()


@pytest.mark.parametrize("room", ["amounts", "dates"])
def test_grammars_are_tested_on_strings(room):
    files = [path for path in (PACKAGE / room).glob("*.py") if path.name in STRINGS_ONLY]
    assert not {(path.name, name) for path in files for name in _imports(path) if name.startswith("spacy")}
