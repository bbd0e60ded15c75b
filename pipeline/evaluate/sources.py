"""Where gold and records come from: annotated articles, expected records, written records, or the extractor."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from pipeline.article import Article, sha256
from pipeline.gold import GoldArticle
from pipeline.gold import read as read_gold_article
from pipeline.gold import read_folder as read_gold_folder
from pipeline.record import Record
from pipeline.stored import read_records, read_text, text_of

from .found import from_record
from .mention import Mention, from_gold
from .run import Evaluation, Judged, evaluate

GOLD_SUFFIX: Final = ".ann"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of one article."""

    id: str
    text: str | None
    """Null where gold is a record whose text is not at hand."""
    sha256: str
    published: date | None
    mentions: list[Mention]


def read_gold(path: Path) -> list[Expectation]:
    """Read gold in inline form (``.ann`` files) or as expected records (JSON), from a file or a folder.

    A folder with ``.ann`` files is read for those alone.

    Raises:
        GoldError, StoredError: if a file cannot be read; the message says where and why.
        ValueError: if a value string cannot be read.
        OSError: if a file cannot be opened.

    """
    if path.suffix == GOLD_SUFFIX:
        return [_from_article(read_gold_article(path))]
    if path.is_dir() and (articles := list(read_gold_folder(path))):
        return [_from_article(article) for article in articles]
    folder = path if path.is_dir() else path.parent
    return [_from_record(record, folder) for record in read_records(path)]


def _from_article(article: GoldArticle) -> Expectation:
    return Expectation(article.id, article.text, sha256(article.text), article.published, from_gold(article))


def _from_record(record: Record, folder: Path) -> Expectation:
    info = record.article
    text = text_of(record, folders=(Path(), folder))
    published = None if info.published_from == "text" else info.published
    return Expectation(info.id, text, info.sha256, published, from_record(record))


def extract_all(gold: Iterable[Expectation]) -> Iterator[Record]:
    """Run the extractor with its defaults on the texts of gold.

    Raises:
        ValueError: if a text is not at hand.

    """
    from pipeline.extractor import Extractor  # noqa: PLC0415 - loads spaCy and the model: seconds

    articles: list[Article] = []
    for expected in gold:
        if expected.text is None:
            raise ValueError(
                f"{expected.id}: its text is not at hand, so nothing can be extracted from it; give RECORDS"
            )
        articles.append(Article(expected.id, expected.text, published=expected.published))
    yield from Extractor().stream(articles)


def judge(gold: Iterable[Expectation], records: Iterable[Record]) -> tuple[list[Judged], list[str]]:
    """Bring expectations and records together by the hash of the text, and say what has no partner.

    An article without a record counts as one where nothing was found: a failed article is a miss. A record of another
    text is no partner, whatever its id, since its offsets mean other characters.
    """
    by_text = {record.article.sha256: record for record in records}
    ids = {record.article.id for record in by_text.values()}
    unused = dict(by_text)
    judged: list[Judged] = []
    without: list[str] = []
    changed: list[str] = []
    for expected in gold:
        record = by_text.get(expected.sha256)
        unused.pop(expected.sha256, None)
        if record is None:
            (changed if expected.id in ids else without).append(expected.id)
        found = from_record(record) if record else []
        judged.append(Judged(expected.id, expected.text, expected.mentions, found))
    warnings = [
        _said(without, "without a record, all of whose mentions count as missed"),
        _said(changed, "whose record is of another text, all of whose mentions count as missed"),
        _said([record.article.id for record in unused.values()], "with a record and no gold, left out"),
    ]
    return judged, [warning for warning in warnings if warning]


def earlier_run(path: Path, gold: Iterable[Expectation]) -> Evaluation:
    """Return an earlier run from its JSON, or make it again from the records it had.

    Raises:
        StoredError: if ``path`` holds neither.
        OSError: if a file cannot be opened.

    """
    if path.is_file():
        try:
            return Evaluation.model_validate_json(read_text(path))
        except ValidationError:
            pass  # not an evaluation: records, or an error that read_records explains
    judged, warnings = judge(gold, read_records(path))
    return evaluate(judged, warnings=warnings)


def _said(ids: list[str], what: str) -> str:
    shown = ", ".join(ids[:5]) + (", …" if len(ids) > 5 else "")  # noqa: PLR2004 - enough to find the others
    return f"{len(ids)} articles {what}: {shown}" if ids else ""
