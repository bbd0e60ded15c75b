"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole(path: Path, *, durable: bool = True) -> Iterator[Path]:
    """Give a path to write to, beside ``path``, and put the file in its place when all of it is written.

    When the block raises, ``path`` is as it was. ``durable`` waits until the disk has the content (fsync), so that not
    even a power cut leaves a part; without it, only the death of the process and a full disk are provided for.

    The name of the part is fixed, not random: what a killed run left is written over by the next. Two runs never write
    into one folder at the same time; the ledger sees to that.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        if durable:
            with part.open("rb+") as file:
                os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_whole(path: Path, content: str, *, durable: bool = True) -> None:
    """Write a text file so that it is there whole or not at all."""
    with whole(path, durable=durable) as part:
        part.write_text(content, encoding="utf-8", newline="")
