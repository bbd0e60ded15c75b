"""What the README shows is what the software does."""

import json
import re
from pathlib import Path

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def _block(language: str, containing: str) -> str:
    blocks = re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (block,) = [block for block in blocks if containing in block]
    return block


def test_the_example_is_what_the_article_gives(extractor):
    text = _block("text", "Corvelis")
    shown = json.loads(f"[{_block('json', '6 millions').replace('…', '')}]")
    record = extractor(text)
    record.verify(text)
    written = json.loads(record.to_json())
    for group, facts in shown[0].items():
        assert facts == [fact for fact in written[group] if fact in facts] != []


def test_the_library_example_runs():
    example = _block("python", "extractor.stream")
    names: dict[str, object] = {}
    exec(example, names)  # noqa: S102 - it is our own README
    assert names["record"].amounts[0].value == 2_000_000


def test_the_map_of_the_rooms_is_complete():
    rooms = {path.name for path in (Path(__file__).parent.parent / "pipeline").iterdir()}
    rooms = {name.removesuffix(".py") for name in rooms if not name.startswith(("__", "py.typed", "."))}
    block = _block("text", "spans.py")
    shown = {line.split()[0].rstrip("/").removesuffix(".py") for line in block.splitlines() if line.strip()}
    assert rooms == shown
