"""The account of a batch: every article that comes in goes out as a record or as a named failure."""

from dataclasses import dataclass, field
from time import monotonic
from typing import Final, Protocol

from pipeline.outcomes import Counts, Finished, Outcome, Unfinished
from pipeline.readers import Failure
from pipeline.writers import Stored, Unfit, Writer

from .ledger import Ledger

COMMIT_SECONDS: Final = 1.0
"""So much work, for each worker, is done again after a kill; committing more often gains nothing one would notice."""


@dataclass(slots=True)
class Summary:
    """What became of a batch."""

    given: int = 0
    """Articles that came in, and paths that could not be read."""
    records: int = 0
    reused: int = 0
    """Of the records, those that an earlier run had made of the same article with the same options."""
    failed: int = 0
    counts: Counts = field(default_factory=Counts)
    failures: list[Failure] = field(default_factory=list)
    """In the order of the input; known at the end."""


class Watch(Protocol):
    """Is told how a batch goes."""

    def went(self, size: int) -> None:
        """Hear that so many more bytes of the input were read (about)."""

    def failed(self, failure: Failure) -> None:
        """Hear of a failure as it happens."""

    def settled(self, summary: Summary) -> None:
        """Hear how things stand after each article."""


class Account:
    """Books each article in and out, keeps the ledger and gives the writer its records."""

    def __init__(self, ledger: Ledger, writer: Writer, watch: Watch, *, keeps: bool) -> None:
        self.summary: Final = Summary()
        self._watch = watch
        self._ledger = ledger
        self._writer = writer
        self._keeps = keeps
        self._failures: list[tuple[int, Failure]] = []
        self._committed = monotonic()

    def admit(self, article_id: str, source: str, key: bytes) -> bool:
        """Book an article in; say whether it has to be read.

        It has not when its record is there, nor when another article has its id: that is a failure which names both.
        """
        self.summary.given += 1
        position = self.summary.given
        known = self._ledger.admit(position, article_id, source, key)
        if known.other is not None:
            self._fail(position, Failure(source, _clash(article_id, *known.other)))
            return False
        if known.counts is not None:
            self.summary.reused += 1
            self._count(known.counts)
        return known.counts is None

    def known(self) -> frozenset[bytes]:
        """Return the keys of all articles whose records are there, for those who read far away."""
        return frozenset(self._ledger.keys())

    def refuse(self, failure: Failure) -> None:
        """Book in and out what could not even be read as an article."""
        self.summary.given += 1
        self._fail(self.summary.given, failure)

    def settle(self, outcome: Outcome) -> None:
        """Book an article out."""
        if isinstance(outcome, Finished):
            self._count(outcome.counts)
            if self._writer.at_once:
                self._writer.add(Stored(outcome.article_id, outcome.record))
            if self._keeps:
                self._ledger.keep(outcome)
        else:
            self._unfinished(outcome)
        if monotonic() - self._committed >= COMMIT_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Make what is booked last."""
        self._ledger.commit()
        self._committed = monotonic()

    def close(self) -> Summary:
        """Have everything written, check that nothing is lost, and return what became of it all.

        Raises:
            RuntimeError: when an article was lost, which is a fault of this program.

        """
        self.commit()
        for unfit in self._writer.finish(self._ledger.records(earlier=self._writer.at_once)):
            self._take_back(unfit)
        summary = self.summary
        if summary.given != summary.records + summary.failed:
            raise RuntimeError(f"{summary.given} articles in, {summary.records} + {summary.failed} out")
        summary.failures = [failure for _, failure in sorted(self._failures, key=lambda entry: entry[0])]
        return summary

    def _unfinished(self, outcome: Unfinished) -> None:
        self._fail(self._ledger.position(outcome.article_id), Failure(outcome.source, outcome.reason))
        # What an earlier version of the article gave is no record of this one.
        self._writer.remove(outcome.article_id)

    def _take_back(self, unfit: Unfit) -> None:
        """Turn a record into a failure: this form of output cannot hold it."""
        self.summary.records -= 1
        self._fail(self._ledger.position(unfit.article_id), Failure(unfit.article_id, unfit.reason))

    def _count(self, counts: Counts) -> None:
        self.summary.records += 1
        self.summary.counts += counts
        self._watch.settled(self.summary)

    def _fail(self, position: int, failure: Failure) -> None:
        self.summary.failed += 1
        self._failures.append((position, failure))
        self._watch.failed(failure)
        self._watch.settled(self.summary)


def _clash(article_id: str, other_id: str, other: str) -> str:
    """Say why two articles of a batch cannot both have a record."""
    if article_id == other_id:
        return f"has the same id ({article_id}) as {other}: rename one of the two"
    return (
        f"its id ({article_id}) and that of {other} ({other_id}) differ only in case, and many disks take their files "
        "for one: rename one of the two, or write --format jsonl"
    )
