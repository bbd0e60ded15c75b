"""The annotated corpus made ready for training: tokens, tags, weights, and which part each article belongs to."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.gold import GoldArticle
from pipeline.names.recogniser_features import Tokens
from pipeline.names.recogniser_tags import OUTSIDE, Span, encode

Part = Literal["train", "dev", "test"]
_PARTS: Final[tuple[Part, ...]] = ("test", "dev", *("train",) * 8)
PARTS: Final = "parts.tsv"
"""In the folder of the corpus: the part each article was given when it was first learnt from or measured on."""
NAMES: Final = frozenset({"ORG", "PRODUCT"})
_SILVER: Final = frozenset({"PER", "LOC"})


@dataclass(frozen=True, slots=True)
class Example:
    """One article, ready for the network."""

    id: str
    tokens: Tokens
    tags: list[int]
    weights: list[float]
    """0 where an annotator could have gone either way: there nothing is learnt."""
    names: frozenset[Span]
    """The names to be found, in tokens."""
    optional: frozenset[tuple[int, int]]
    """Stretches where finding a name is neither rewarded nor punished."""


def read_parts(path: Path) -> dict[str, Part]:
    """Read which part each article was given, by id: lines ``id TAB part``, ``#`` begins a comment.

    Raises:
        OSError: if the file cannot be read.
        ValueError: if a line names no part.

    """
    decided: dict[str, Part] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        article_id, _, name = line.partition("\t")
        part = next((one for one in _PARTS if one == name), None)
        if part is None:
            raise ValueError(f"{path}: {line!r} names none of {', '.join(dict.fromkeys(_PARTS))}")
        decided[article_id] = part
    return decided


def split(articles: Sequence[GoldArticle], decided: Mapping[str, Part]) -> dict[str, Part]:
    """Divide articles into train (80 %), dev and test (10 % each): by the hash of the id, evenly within each folder.

    An article whose part is ``decided`` keeps it: ten articles added to a folder would else move others from train to test.
    Test is looked at to report, never to choose.
    """
    parts: dict[str, Part] = {}
    folders: dict[str, list[str]] = {}
    for article in articles:
        if article.id in decided:
            parts[article.id] = decided[article.id]
        else:
            folders.setdefault(article.id.partition("-")[0], []).append(article.id)
    for ids in folders.values():
        for rank, article_id in enumerate(sorted(ids, key=_digest)):
            parts[article_id] = _PARTS[rank % len(_PARTS)]
    return parts


def fingerprint(articles: Iterable[GoldArticle]) -> str:
    """Return a SHA-256 of the texts and names of the articles, in the order of their ids."""
    digest = hashlib.sha256()
    for article in sorted(articles, key=lambda one: one.id):
        names = [(m.label, m.start, m.end, m.optional) for m in article.mentions if m.label in NAMES]
        digest.update(repr((article.id, article.text, names)).encode())
    return digest.hexdigest()


def folder_fingerprint(folder: Path) -> str:
    """Return a SHA-256 of every file of a folder, by name."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def examples(articles: Sequence[GoldArticle], nlp: Language) -> list[Example]:
    """Make articles ready. ``nlp`` gives the tokens, and the persons and places (its ``ner``) that stand in as contrast."""
    docs = nlp.pipe([article.text for article in articles])
    return [_example(article, doc) for article, doc in zip(articles, docs, strict=True)]


def _example(article: GoldArticle, doc: Doc) -> Example:
    spans: list[Span] = []
    optional: list[tuple[int, int]] = []
    weights = [1.0] * len(doc)
    taken = [False] * len(doc)
    for mention in article.mentions:
        if mention.label not in NAMES:
            continue
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if any(taken[span.start : span.end]):
            continue
        taken[span.start : span.end] = [True] * len(span)
        if mention.optional:
            optional.append((span.start, span.end))
            weights[span.start : span.end] = [0.0] * len(span)
        else:
            spans.append((span.start, span.end, mention.label))
    silver = [
        (entity.start, entity.end, entity.label_)
        for entity in doc.ents
        if entity.label_ in _SILVER and not any(taken[entity.start : entity.end]) and "\n" not in entity.text
    ]
    tags = encode([*spans, *silver], len(doc))
    weights = [0.0 if weight == 0 and tag == OUTSIDE else weight for weight, tag in zip(weights, tags, strict=True)]
    return Example(article.id, Tokens.of(doc), tags, weights, frozenset(spans), frozenset(optional))


def _digest(article_id: str) -> str:
    return hashlib.sha256(article_id.encode()).hexdigest()
