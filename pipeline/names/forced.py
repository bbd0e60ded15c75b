"""The user's names in a text: they add to, or take away from, what the recogniser found."""

from collections.abc import Sequence

from pipeline.names.lexicon import Lexicon
from pipeline.names.mention import Mention


def forced(words: str, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions that the user's lexicon leaves, with those that it adds, by position.

    A name of the lexicon goes before whatever the recogniser found there; a forbidden one only takes away; one without
    a type (it only renames) changes nothing.

    Args:
        words: the text, in its plain view.
        mentions: what the recogniser found.
        lexicon: the user's names.

    """
    said = [found for found in lexicon.find(words) if found.entry.kind or found.entry.forbidden]
    kept = [one for one in mentions if not any(one.start < other.end and other.start < one.end for other in said)]
    added = [Mention(one.start, one.end, one.entry.kind) for one in said if one.entry.kind and not one.entry.forbidden]
    return sorted(kept + added, key=lambda one: one.start)
