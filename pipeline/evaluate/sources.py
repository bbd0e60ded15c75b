"""Where gold and records come from: annotated articles, expected records, written records, or the extractor."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from pipeline import expected
from pipeline import gold as annotated
from pipeline.article import Article, sha256
from pipeline.gold import GoldArticle
from pipeline.readers.formats import EXPECTED
from pipeline.record import Record
from pipeline.stored import Texts, read_records, read_text

from .found import from_record
from .mention import Mention, from_gold
from .run import Evaluation, EvaluationError, Judged, evaluate

ANNOTATED: Final = ".ann"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of one article."""

    id: str
    names: frozenset[str]
    """Ids under which a record of the article may go: its own, and the name of the file of gold."""
    text: str | None
    """Null where gold is a record whose text is not at hand."""
    sha256: str
    title: str | None
    published: date | None
    mentions: list[Mention]


def read_gold(path: Path) -> list[Expectation]:
    """Read gold from a file or a folder: ``.ann`` (inline form), ``.expected.json`` (fixtures), or records.

    Of a folder, the first two are read where there are any, else the records. Where a text is annotated and has an
    expected record too, the annotation is the gold.

    Raises:
        GoldError, StoredError, ExpectedError: if a file cannot be read, or nobody has read the expected record it
            holds; the message says where and why.
        OSError: if a file cannot be opened.

    """
    files = _gold_files(path)
    if not files:
        at_hand = Texts(path if path.is_dir() else path.parent, Path())
        return [_from_record(record, record.article.id, at_hand) for record in read_records(path)]
    articles = [_from_article(annotated.read(file), file) for file in files if file.suffix == ANNOTATED]
    texts = {article.sha256 for article in articles}
    records = [
        _from_record(expected.read_by_a_person(file).record, file.name.removesuffix(EXPECTED), Texts(file.parent))
        for file in files
        if file.suffix != ANNOTATED
    ]
    return articles + [record for record in records if record.sha256 not in texts]


def _gold_files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path] if path.name.endswith((ANNOTATED, EXPECTED)) else []
    return sorted(file for ending in (ANNOTATED, EXPECTED) for file in path.rglob(f"*{ending}"))


def _from_article(article: GoldArticle, file: Path) -> Expectation:
    names = frozenset((article.id, file.stem))
    text = article.text
    return Expectation(article.id, names, text, sha256(text), None, article.published, from_gold(article))


def _from_record(record: Record, name: str, at_hand: Texts) -> Expectation:
    info = record.article
    text = at_hand.of(record)
    published = None if info.published_from == "text" else info.published
    names = frozenset((info.id, name))
    return Expectation(info.id, names, text, info.sha256, info.title, published, from_record(record))


def extract_all(gold: Iterable[Expectation], *, lexicon: Path | None = None) -> list[Record]:
    """Run the extractor on the texts of gold, with its defaults but for ``lexicon``, the user's own names (CSV).

    Raises:
        EvaluationError: if a text is not at hand, or the extractor fails on one: figures without it would mislead.
        LexiconError, ModelMissingError, OSError: as :class:`pipeline.extractor.Extractor`.

    """
    from pipeline.extractor import ExtractionError, Extractor  # noqa: PLC0415 - loads spaCy and the model: seconds

    articles: list[Article] = []
    for one in gold:
        if one.text is None:
            raise EvaluationError(
                f"{one.id}: its text is not at hand, so nothing can be extracted from it; give RECORDS"
            )
        articles.append(Article(one.id, one.text, title=one.title, published=one.published))
    extractor = Extractor(lexicon=lexicon)
    try:
        return list(extractor.stream(articles))
    except ExtractionError as error:
        raise EvaluationError(f"the extractor failed: {error}") from error


def judge(gold: Iterable[Expectation], records: Iterable[Record]) -> tuple[list[Judged], list[str]]:
    """Bring expectations and records together by the hash of the text, and say what has no partner.

    An article without a record counts as one where nothing was found: a failed article is a miss. A record of another
    text is no partner, whatever its id, since its offsets mean other characters.
    """
    by_text = {record.article.sha256: record for record in records}
    unused = dict(by_text)
    judged: list[Judged] = []
    without: list[Expectation] = []
    for one in gold:
        record = by_text.get(one.sha256)
        unused.pop(one.sha256, None)
        if record is None:
            without.append(one)
        judged.append(Judged(one.id, one.text, one.mentions, from_record(record) if record else []))
    left = {record.article.id for record in unused.values()}
    changed = [one for one in without if one.names & left]
    left -= {name for one in changed for name in one.names}
    warnings = [
        _said(
            (one.id for one in without if one not in changed),
            "without a record, all of whose mentions count as missed",
        ),
        _said(
            (one.id for one in changed),
            "whose record is of another version of the text (its SHA-256 differs), all of whose mentions count as missed",
        ),
        _said(left, "with a record and no gold, left out"),
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


def _said(ids: Iterable[str], what: str) -> str:
    listed = sorted(ids)
    shown = ", ".join(listed[:5]) + (", …" if len(listed) > 5 else "")  # noqa: PLR2004 - enough to find the others
    return f"{len(listed)} article{'s' if len(listed) > 1 else ''} {what}: {shown}" if listed else ""
