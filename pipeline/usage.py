"""What a caller of a command can put right: one line on standard error, and exit code 2."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import typer


class UsageError(ValueError):
    """Something on the command line that cannot be used; the message says what, and what to do."""


@contextmanager
def usage_errors(command: str, *kinds: type[Exception]) -> Iterator[None]:
    """Say the errors of ``kinds``, of the system and of usage in a line; any other keeps its trace.

    Args:
        command: name of the command after ``glaneur``, for the message.
        kinds: what the command may raise at bad input. Named by each command, since a ValueError from anywhere would
            hide a defect.

    """
    expected: tuple[type[Exception], ...] = (UsageError, OSError, *kinds)
    try:
        yield
    except expected as error:
        typer.echo(f"glaneur {command}: {said(error)}", err=True)
        raise typer.Exit(2) from error


def said(error: Exception) -> str:
    """Return what an error says, without the number of a system's error (``[Errno 13]``)."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename is not None else error.strerror
    return str(error)


def existing(path: Path) -> Path:
    """Return ``path`` if there is something there. Raises :class:`UsageError`."""
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder")
    return path


def day(given: str | None) -> date | None:
    """Read a day given as 2025-09-08; none where none is given. Raises :class:`UsageError`."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"{given!r} is no date: write it as 2025-09-08") from None
