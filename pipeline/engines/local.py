"""Read the articles of a batch on this machine, in one process or several."""

from collections.abc import Iterable, Iterator

from pipeline.article import Article
from pipeline.batch.account import Account, Watch
from pipeline.batch.fingerprint import key_of
from pipeline.batch.intake import files_of, size_of
from pipeline.batch.options import BatchOptions
from pipeline.extractor import outcomes
from pipeline.readers import Failure, read_articles


def read(paths: Iterable[str], options: BatchOptions, made_with: bytes, account: Account, watch: Watch) -> None:
    """Read all articles of ``paths``, and book each in and out of the account.

    Files are read as articles are needed; few articles are in memory at a time.
    """
    articles = _unread(paths, options, made_with, account, watch)
    for outcome in outcomes(articles, options.extractor, workers=options.workers):
        account.settle(outcome)


def _unread(
    paths: Iterable[str], options: BatchOptions, made_with: bytes, account: Account, watch: Watch
) -> Iterator[Article]:
    """Yield the articles that have to be read; all others are settled with the account."""
    for path in files_of(paths, options.output):
        if isinstance(path, Failure):
            account.refuse(path)
            continue
        left = size_of(path)
        for article in read_articles(path, options.reading):
            if isinstance(article, Failure):
                account.refuse(article)
                continue
            size = min(left, len(article.text))
            left -= size
            watch.went(size)
            if account.admit(article.id, article.source or article.id, key_of(article, made_with)):
                yield article
        watch.went(left)
