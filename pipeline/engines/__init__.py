"""Who does the work of a batch: this machine, or a cluster."""

from enum import StrEnum


class ClusterError(RuntimeError):
    """A cluster cannot be reached, or cannot go on with a batch; the message says why. What came back is kept."""


class Engine(StrEnum):
    """Where articles are read."""

    LOCAL = "local"
    """On this machine, in one process or several."""
    RAY = "ray"
    """On a Ray cluster, with an actor for each worker."""
