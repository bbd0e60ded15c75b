"""What the caller of a batch decides."""

from dataclasses import dataclass, field
from typing import Final

from pipeline.engines import Engine
from pipeline.extractor import Settings
from pipeline.readers import ReadOptions
from pipeline.writers import Format

STANDARD_OUTPUT: Final = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """Where the records go, in which form, and who makes them."""

    output: str = "outputs"
    """Folder of the records, or ``-`` for standard output."""
    form: Format = Format.JSON
    reading: ReadOptions = field(default_factory=ReadOptions)
    extractor: Settings = field(default_factory=Settings)
    workers: int = 1
    """Processes that read articles, or actors on a cluster."""
    force: bool = False
    """Read every article again, also those whose record is there."""
    engine: Engine = Engine.LOCAL
    ray_address: str | None = None
    """Of the cluster; null: one on this machine is started and ended."""
