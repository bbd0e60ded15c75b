"""The expected record of an article, in a file beside it: the other form of gold, made from records.

Beside ``NAME.txt`` stands ``NAME.expected.json``::

    {"status": "unread", "guards": "what this article keeps from coming back", "record": {…}}

``status`` is ``unread`` until a person has compared the record with the article, corrected it and accepted it: what the
code under test has written itself proves nothing.
"""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.readers.formats import EXPECTED, stem_of
from pipeline.record import Record
from pipeline.writers.whole import write_whole


class ExpectedError(ValueError):
    """An expected record that is missing, unread or ill-formed; the message names its file and says what to do."""


class Expected(BaseModel):
    """What is expected of an article."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    status: Literal["unread", "read"]
    """Whether a person has read the record against the article."""
    guards: str = Field(default="")
    """What the article is there for, in one line."""
    record: Record
    """The expected record; who extracted it, and from which path, is not compared."""


def expected_path(article: Path) -> Path:
    """Return the file beside ``article`` that holds its expected record."""
    return article.with_name(stem_of(article.name) + EXPECTED)


def read(path: Path) -> Expected:
    """Read an ``.expected.json`` file.

    Raises:
        ExpectedError: if it is missing or does not keep the form.

    """
    try:
        return Expected.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        article = path.name.removesuffix(EXPECTED)
        raise ExpectedError(f"{path}: nothing is expected of {article} yet: glaneur fixture add ARTICLE") from None
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = ".".join(map(str, fault["loc"])) or "the whole"
        raise ExpectedError(f"{path}: {place}: {fault['msg']}") from error


def read_by_a_person(path: Path) -> Expected:
    """Read an ``.expected.json`` file that may be relied on.

    Raises:
        ExpectedError: as :func:`read`, and if nobody has read it against its article.

    """
    expected = read(path)
    if expected.status == "unread":
        article = path.with_name(expected.record.article.source or "ARTICLE")
        raise ExpectedError(
            f"{path}: nobody has read it yet. Read it against the article, correct it, then: glaneur fixture accept {article}"
        )
    return expected


def write(path: Path, expected: Expected) -> None:
    """Write an ``.expected.json`` file, in the form a person reads and corrects."""
    write_whole(path, expected.model_dump_json(indent=2) + "\n")
