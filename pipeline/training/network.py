"""The recogniser's network with its gradients, in NumPy.

Forward it computes what :mod:`pipeline.names.recogniser_network` computes, with dropout and without its caches;
backward, the gradient of the loss for every parameter. A batch holds whole articles.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pipeline.names.recogniser_network import EPSILON, PIECES, Parameters, depth
from pipeline.names.recogniser_words import ATTRIBUTES, WordKeys
from pipeline.training.dropout import Dropout, forget

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles, laid end to end with one row of padding before, between and after them."""

    words: WordKeys
    """The distinct words of the batch."""
    vectors: Floats
    """Static vectors of the distinct words."""
    lower: Floats
    """Static vectors of their lower-case forms."""
    word: Integers
    """Index of each row's word; 0 in padding."""
    features: Integers
    """Features of each row, 0 where absent."""
    real: Floats
    """1 for tokens, 0 for padding, shape ``(rows, 1)``."""
    members: Integers
    """Rows that belong to a name of the document memory, sorted by name."""
    bounds: Integers
    """Where each name's members begin in ``members``."""
    targets: Integers
    """Tag of each row."""
    weights: Floats
    """Weight of each row in the loss; 0 for padding and optional names."""


@dataclass(slots=True)
class Pass:
    """The result of a forward pass, and the way back."""

    scores: Floats
    """Unnormalised, shape ``(rows, tags)``."""
    backward: Callable[[Floats], Parameters] = field(repr=False)


def forward(parameters: Parameters, batch: Batch, dropout: Dropout | None, random: np.random.Generator) -> Pass:
    """Compute scores of every row of a batch; without ``dropout`` exactly as the recogniser does."""
    steps: list[Callable[[Floats, Parameters], Floats]] = []

    def drop(values: Floats) -> Floats:
        if dropout is None or not dropout.rate:
            return values
        kept = (random.random(values.shape, dtype=np.float32) >= dropout.rate) / np.float32(1 - dropout.rate)
        steps.append(lambda gradient, _: gradient * kept)
        return values * kept

    hidden = _embed(parameters, batch, dropout, random, steps)
    hidden = drop(_normalised_maxout(parameters, "mix", hidden, steps)) * batch.real
    steps.append(lambda gradient, _: gradient * batch.real)
    for layer in range(depth(parameters)):
        residual = hidden
        steps.append(_marker("add residual"))
        inner = _window(parameters, f"layer{layer}", hidden, batch, steps)
        inner = drop(_normalised_maxout(parameters, f"layer{layer}", inner, steps))
        hidden = (inner + residual) * batch.real
        steps.append(_marker("split residual"))
    last = hidden
    scores = last @ parameters["tags.W"] + parameters["tags.b"]

    def backward(gradient: Floats) -> Parameters:
        gradients: Parameters = {"tags.W": last.T @ gradient, "tags.b": gradient.sum(axis=0)}
        back = gradient @ parameters["tags.W"].T
        beside: list[Floats] = []
        for step in reversed(steps):
            name = getattr(step, "marker", None)
            if name == "split residual":
                back = back * batch.real
                beside.append(back)
            elif name == "add residual":
                back = back + beside.pop()
            else:
                back = step(back, gradients)
        return gradients

    return Pass(scores, backward)


def _marker(name: str) -> Callable[[Floats, Parameters], Floats]:
    def step(gradient: Floats, _: Parameters) -> Floats:
        return gradient

    step.marker = name  # type: ignore[attr-defined]
    return step


def _embed(
    parameters: Parameters,
    batch: Batch,
    dropout: Dropout | None,
    random: np.random.Generator,
    steps: list[Callable[[Floats, Parameters], Floats]],
) -> Floats:
    words = batch.words
    count = len(words.vectors)
    known = np.ones((count, 1), dtype=np.float32)
    active = batch.features
    rows = [
        hashed % np.uint32(len(parameters[f"{name}.E"])) for name, hashed in zip(ATTRIBUTES, words.hashed, strict=True)
    ]
    if dropout is not None:
        rates, misspelt = np.full(count, dropout.word), np.zeros(count)
        rates[batch.word[batch.members]] = dropout.name
        misspelt[batch.word[batch.members]] = dropout.spelling
        drawn = random.random(count)
        unknown = drawn < rates
        known[unknown] = 0
        active = forget(active, batch.word, unknown, dropout, random)
        # A word never met has rows too, those of four others: zeros would be easy to tell from what comes in earnest.
        strange = drawn < rates + misspelt
        rows[0][strange] = random.integers(len(parameters["norm.E"]), size=(int(strange.sum()), rows[0].shape[1]))
    parts = [parameters[f"{name}.E"][hashed].sum(axis=1) for name, hashed in zip(ATTRIBUTES, rows, strict=True)]
    parts.append(batch.vectors @ parameters["vector.W"] * known)
    parts.append(batch.lower @ parameters["lower.W"] * known)
    inputs = np.concatenate(parts, axis=1)
    by_word = inputs @ parameters["mix.W"]
    chosen = np.zeros((len(active), len(parameters["features.E"])), dtype=by_word.dtype)
    chosen[np.arange(len(active))[:, None], active] = 1
    chosen[:, 0] = 0  # the padding row of the table
    hidden = by_word[batch.word] + parameters["mix.b"] + chosen @ parameters["features.E"]

    def step(gradient: Floats, gradients: Parameters) -> Floats:
        gradients["mix.b"] = (gradient * batch.real).sum(axis=0)
        gradient = gradient * batch.real
        gradients["features.E"] = chosen.T @ gradient
        of_word = np.zeros_like(by_word)
        _add_rows(of_word, batch.word, gradient)
        gradients["mix.W"] = inputs.T @ of_word
        back = np.split(of_word @ parameters["mix.W"].T, len(parts), axis=1)
        for name, hashed, part in zip(ATTRIBUTES, rows, back[:4], strict=True):
            embedding = np.zeros_like(parameters[f"{name}.E"])
            for column in hashed.T:
                _add_rows(embedding, column, part)
            gradients[f"{name}.E"] = embedding
        gradients["vector.W"] = batch.vectors.T @ (back[4] * known)
        gradients["lower.W"] = batch.lower.T @ (back[5] * known)
        return of_word

    steps.append(step)
    return hidden


def _add_rows(table: Floats, rows: NDArray[np.integer], values: Floats) -> None:
    """Add each of ``values`` to its row; rows repeat, so they are summed in groups first."""
    order = np.argsort(rows, kind="stable")
    ordered = rows[order]
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    table[ordered[first]] += np.add.reduceat(values[order], first, axis=0)


def _window(
    parameters: Parameters,
    name: str,
    hidden: Floats,
    batch: Batch,
    steps: list[Callable[[Floats, Parameters], Floats]],
) -> Floats:
    width = hidden.shape[1]
    columns = np.zeros((len(hidden), 3 * width), dtype=hidden.dtype)
    columns[1:, :width] = hidden[:-1]
    columns[:, width : 2 * width] = hidden
    columns[:-1, 2 * width :] = hidden[1:]
    out = columns @ parameters[f"{name}.W"] + parameters[f"{name}.b"]
    memory = f"{name}.memory" in parameters and len(batch.members) > 0
    if memory:
        gathered = hidden[batch.members]
        sizes = np.diff(np.append(batch.bounds, len(batch.members)))
        highest = np.maximum.reduceat(gathered, batch.bounds, axis=0)
        mean = np.add.reduceat(gathered, batch.bounds, axis=0) / sizes[:, None].astype(hidden.dtype)
        remembered = np.concatenate((mean, highest), axis=1)
        of_member = np.repeat(np.arange(len(sizes)), sizes)
        out[batch.members] += (remembered @ parameters[f"{name}.memory"])[of_member]

    def step(gradient: Floats, gradients: Parameters) -> Floats:
        gradients[f"{name}.W"] = columns.T @ gradient
        gradients[f"{name}.b"] = gradient.sum(axis=0)
        back = gradient @ parameters[f"{name}.W"].T
        total = back[:, width : 2 * width].copy()
        total[:-1] += back[1:, :width]
        total[1:] += back[:-1, 2 * width :]
        if memory:
            of_name = np.add.reduceat(gradient[batch.members], batch.bounds, axis=0)
            gradients[f"{name}.memory"] = remembered.T @ of_name
            share = of_name @ parameters[f"{name}.memory"].T
            each = (share[:, :width] / sizes[:, None].astype(hidden.dtype))[of_member]
            # Where several members reach the highest value, each takes the gradient: they are equal in practice
            # only where an article repeats itself word for word.
            each += share[of_member, width:] * (gathered == highest[of_member])
            total[batch.members] += each
        elif f"{name}.memory" in parameters:
            gradients[f"{name}.memory"] = np.zeros_like(parameters[f"{name}.memory"])
        return total

    steps.append(step)
    return out


def _normalised_maxout(
    parameters: Parameters, name: str, inputs: Floats, steps: list[Callable[[Floats, Parameters], Floats]]
) -> Floats:
    first, second, third = np.split(inputs, PIECES, axis=1)
    highest = np.maximum(np.maximum(first, second), third)
    centred = highest - highest.mean(axis=1, keepdims=True)
    scale = 1 / np.sqrt(np.einsum("ij,ij->i", centred, centred) / centred.shape[1] + EPSILON)[:, None]
    normal = centred * scale
    out = normal * parameters[f"{name}.G"] + parameters[f"{name}.beta"]

    def step(gradient: Floats, gradients: Parameters) -> Floats:
        gradients[f"{name}.G"] = np.einsum("ij,ij->j", gradient, normal)
        gradients[f"{name}.beta"] = gradient.sum(axis=0)
        scaled = gradient * parameters[f"{name}.G"]
        back = scaled - scaled.mean(axis=1, keepdims=True)
        back -= normal * np.einsum("ij,ij->i", scaled, normal)[:, None] / normal.shape[1]
        back *= scale
        of_first = first == highest
        of_second = (second == highest) & ~of_first
        return np.concatenate((back * of_first, back * of_second, back * ~(of_first | of_second)), axis=1)

    steps.append(step)
    return out


def cross_entropy(scores: Floats, batch: Batch, *, smoothing: float) -> tuple[float, Floats]:
    """Return the mean loss per weighted row, and its gradient for ``scores``.

    ``smoothing`` is the share of each target given to all tags alike.
    """
    shifted = scores - scores.max(axis=1, keepdims=True)
    chances = np.exp(shifted)
    chances /= chances.sum(axis=1, keepdims=True)
    wanted = np.full_like(scores, smoothing / scores.shape[1])
    wanted[np.arange(len(scores)), batch.targets] += 1 - smoothing
    total = float(batch.weights.sum()) or 1.0
    loss = -float((batch.weights[:, None] * wanted * np.log(chances + 1e-20)).sum()) / total
    gradient: Floats = (chances - wanted) * (batch.weights[:, None] / np.float32(total))
    return loss, gradient
