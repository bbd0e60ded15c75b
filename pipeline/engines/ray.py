"""Read the articles of a batch on a Ray cluster.

Ray Data spreads the files over the cluster: tasks read them as articles, one actor for each worker keeps a model and
turns articles into records, and the records come back in the order of the input. What is written, the ledger and the
account are those of a local run, kept by the process that runs the command; so a batch that was begun on one machine
can go on upon a cluster, and the other way round.

Every machine of the cluster needs this package, and the files of the articles and the lexicon under the same paths.
"""

import logging
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import ray
from ray.data import ActorPoolStrategy, DataContext
from ray.exceptions import RayError

from pipeline.article import Article
from pipeline.batch.account import Account, Watch
from pipeline.batch.fingerprint import key_of
from pipeline.batch.intake import files_of
from pipeline.batch.options import BatchOptions
from pipeline.engines import ClusterError
from pipeline.extractor import Settings, reader
from pipeline.outcomes import Outcome, lost
from pipeline.processes import KeptProcess
from pipeline.readers import Failure, ReadOptions, read_articles

BATCH: Final = 16
"""Articles that an actor takes at a time: about as many as a local worker (:data:`pipeline.outcomes.CHUNK_CHARACTERS`)."""
_READING_CPU: Final = 0.1
"""Share of a processor that a task which reads files asks for; actors leave it to them. Reading costs little."""

_PATIENCE: Final = 10.0
"""Seconds for a cluster to answer."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Given:
    """An article as it travels: what the account wants to know, and the article itself unless its record is there."""

    id: str
    source: str
    key: bytes
    article: Article | None


@dataclass(frozen=True, slots=True)
class _Settled:
    """What comes back of it."""

    id: str
    source: str
    key: bytes
    outcome: Outcome | None
    """Null when the record is there already."""


def read(paths: Iterable[str], options: BatchOptions, made_with: bytes, account: Account, watch: Watch) -> None:
    """Read all articles of ``paths`` on the cluster, and book each in and out of the account, in order.

    ``options.ray_address`` names the cluster; without it, one is started on this machine and ended.

    Raises:
        ClusterError: when there is no cluster at that address, or it cannot go on.

    """
    files: list[Row] = []
    for path in files_of(paths, options.output):
        if isinstance(path, Failure):
            account.refuse(path)
        else:
            files.append({"path": str(path)})
    if not files:
        return
    with _cluster(options):
        known = ray.put(account.known())
        rows = (
            ray.data.from_items(files)
            .flat_map(
                partial(_articles, options=options.reading, made_with=made_with, known=known), num_cpus=_READING_CPU
            )
            .map_batches(
                _Actor,
                fn_constructor_args=(options.extractor,),
                batch_size=BATCH,
                compute=ActorPoolStrategy(size=options.workers),
                num_cpus=1 - _READING_CPU,
            )
            .iter_rows()
        )
        for row in rows:
            settled = row["item"]
            if isinstance(settled, Failure):
                account.refuse(settled)
            elif account.admit(settled.id, settled.source, settled.key):
                account.settle(settled.outcome)
            watch.went(0)


@contextmanager
def _cluster(options: BatchOptions) -> Iterator[None]:
    """Connect to a cluster for the time of a batch; one that the calling program is connected to is used as it is."""
    context = DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    for logger in ("ray", "ray.data"):
        logging.getLogger(logger).setLevel(logging.ERROR)
    if ray.is_initialized():
        yield
        return
    quietly: Row = {"log_to_driver": False, "logging_level": logging.ERROR}
    try:
        if options.ray_address is None:
            # For this program only: not to be reached from other machines.
            own: Row = {"_node_ip_address": "127.0.0.1", "include_dashboard": False}
            ray.init(address="local", num_cpus=options.workers, **own, **quietly)
        else:
            _knock(options.ray_address)
            ray.init(address=options.ray_address, **quietly)
    except (OSError, ValueError) as error:
        raise ClusterError(f"no Ray cluster at {options.ray_address}: {error}") from error
    try:
        yield
    except RayError as error:
        raise ClusterError(f"the Ray cluster stopped the batch: {error}") from error
    finally:
        ray.shutdown()


def _knock(address: str) -> None:
    """Raise :class:`OSError` where nobody listens: Ray would try for minutes before it says so."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if host and port.isdigit():
        socket.create_connection((host, int(port)), timeout=_PATIENCE).close()


def _articles(
    row: Row, *, options: ReadOptions, made_with: bytes, known: "ray.ObjectRef[frozenset[bytes]]"
) -> Iterator[Row]:
    """Read a file on the cluster. An article whose record is there travels without its text."""
    done = ray.get(known)
    for article in read_articles(Path(row["path"]), options):
        if isinstance(article, Failure):
            yield {"item": article}
        else:
            key = key_of(article, made_with)
            needed = None if key in done else article
            yield {"item": _Given(article.id, article.source or article.id, key, needed)}


class _Actor:
    """Keeps a process with a model on the cluster, and reads articles there.

    Ray gives the articles of a dead actor to another, all together and for ever, so that one that kills (out of memory)
    stops the batch. Here it takes only the process: the rules are those of a local run. An actor that is killed itself,
    or with its machine, is Ray's to replace.
    """

    def __init__(self, settings: Settings) -> None:
        self._read: Final = KeptProcess(partial(reader, settings), lost=lost)

    def __call__(self, batch: dict[str, "np.ndarray[Any, Any]"]) -> dict[str, "np.ndarray[Any, Any]"]:
        items = list(batch["item"])
        articles = [item.article for item in items if isinstance(item, _Given) and item.article is not None]
        outcomes = iter(self._read(articles))
        settled = np.empty(len(items), dtype=object)
        for index, item in enumerate(items):
            settled[index] = (
                item
                if isinstance(item, Failure)
                else _Settled(item.id, item.source, item.key, next(outcomes) if item.article is not None else None)
            )
        return {"item": settled}
