"""Who is measured: each is a function that reads texts from beginning to end and returns how many it has read."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from pipeline.article import Article
from pipeline.spacy_model import MODEL

if TYPE_CHECKING:
    from spacy.language import Language

Reader = Callable[[Sequence[str]], int]


def default_pipeline() -> Reader:
    """Return the model as everybody runs it."""
    return _spacy_reader(exclude=())


def ner_alone() -> Reader:
    """Return the model's own recogniser of names, which knows no products, with nothing else."""
    return _spacy_reader(exclude=("tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"))


def glaneur() -> Reader:
    """Return this program: text in, JSON out, in one process."""
    from pipeline.extractor import Extractor  # noqa: PLC0415 - each process imports what it measures

    extractor = Extractor()

    def run(texts: Sequence[str]) -> int:
        return _count(record.to_json() for record in extractor.stream(_articles(texts)))

    return run


def _spacy_reader(*, exclude: Sequence[str]) -> Reader:
    import spacy  # noqa: PLC0415

    nlp: Language = spacy.load(MODEL, exclude=exclude)

    def run(texts: Sequence[str]) -> int:
        return _count(nlp.pipe(texts))

    return run


def _articles(texts: Sequence[str]) -> Iterable[Article]:
    return (Article(id=str(number), text=text) for number, text in enumerate(texts))


def _count(results: Iterable[object]) -> int:
    return sum(1 for _ in results)


READERS: Final[dict[str, Callable[[], Reader]]] = {
    "spaCy, default pipeline": default_pipeline,
    "spaCy, ner alone": ner_alone,
    "Glaneur, one process": glaneur,
}
"""By name, in the order in which they take their turns."""
