"""Sentences with names marked in them: ``[name]`` an organisation, ``{name}`` a product, ``[name 0.4]`` how sure it is."""

import re
from dataclasses import replace

from pipeline.names.mention import Mention
from pipeline.names.recogniser_features import Tokens
from pipeline.typography import plain

_MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}")
_SURE = re.compile(r"(.+) (0\.\d+)")


def read(source: str, *, sure: float = 0.99) -> tuple[str, list[Mention]]:
    """Return the text and its mentions; ``sure`` is the confidence of those that state none."""
    text, mentions, position = "", [], 0
    for mark in _MARK.finditer(source):
        text += source[position : mark.start()]
        stated = _SURE.fullmatch(mark[1] or mark[2])
        name = stated[1] if stated else mark[1] or mark[2]
        kind = "organisation" if mark[1] else "product"
        mentions.append(Mention(len(text), len(text) + len(name), kind, float(stated[2]) if stated else sure))
        text += name
        position = mark.end()
    return text + source[position:], mentions


def write(text: str, mentions: list[Mention]) -> str:
    """Mark mentions in a text."""
    pieces, position = [], 0
    for mention in mentions:
        name = text[mention.start : mention.end]
        pieces += [text[position : mention.start], f"[{name}]" if mention.kind == "organisation" else f"{{{name}}}"]
        position = mention.end
    return "".join([*pieces, text[position:]])


def tokens_of(text: str) -> Tokens:
    """Return the words and signs of a text as the recogniser would be given them."""
    words = plain(text)
    found = list(re.finditer(r"\w+|[^\w\s]|\n", words))
    return Tokens(words, [token[0] for token in found], [token.start() for token in found])


def unsure(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions without their confidence, to compare where they stand and what they are."""
    return [replace(mention, confidence=1.0) for mention in mentions]
