"""Who does the work of a batch: this machine, or a cluster."""

from enum import StrEnum


class Engine(StrEnum):
    """Where articles are read."""

    LOCAL = "local"
    """On this machine, in one process or several."""
    RAY = "ray"
    """On a Ray cluster, with an actor for each worker."""
