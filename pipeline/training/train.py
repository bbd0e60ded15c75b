"""The training loop: articles in, parameters out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from thinc.api import Optimizer

from pipeline.names.recogniser_network import Parameters
from pipeline.training.augment import vary
from pipeline.training.batches import Layout, shuffled
from pipeline.training.corpus import Example
from pipeline.training.dropout import Dropout
from pipeline.training.network import cross_entropy, forward


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how strictly to train."""

    epochs: int
    batch_tokens: int
    smoothing: float
    """Share of each target that is given to all tags alike."""
    retyping: float
    """How often an article is typed another way (:func:`pipeline.training.augment.vary`)."""
    dropout: Dropout


def train(
    parameters: Parameters,
    examples: Sequence[Example],
    optimizer: Optimizer,
    settings: Settings,
    *,
    layout: Layout,
    random: np.random.Generator,
    after_epoch: Callable[[int, float], None],
) -> Parameters:
    """Train ``parameters`` in place, and return their running averages, which generalise better.

    ``after_epoch`` is told the epoch (from 1) and its mean loss.
    """
    for epoch in range(1, settings.epochs + 1):
        losses: list[float] = []
        for group in shuffled(examples, tokens=settings.batch_tokens, random=random):
            varied = [vary(example, random, rate=settings.retyping) for example in group]
            batch = layout.batch(varied)
            result = forward(parameters, batch, settings.dropout, random)
            loss, gradient = cross_entropy(result.scores, batch, smoothing=settings.smoothing)
            losses.append(loss)
            for name, slope in result.backward(gradient).items():
                parameters[name], _ = optimizer((0, name), parameters[name], slope)
            optimizer.step_schedules()
        after_epoch(epoch, float(np.mean(losses)))
    return {name: optimizer.averages.get((0, name), value) for name, value in parameters.items()}
