"""The user's names in a text: they add to, or take away from, what the recogniser found."""

from collections.abc import Sequence

from .lexicon import Entry, Lexicon
from .mention import Mention
from .phrases import Found


def forced(words: str, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions that the user's lexicon leaves, with those that it adds, by position.

    A name of the lexicon goes before whatever the recogniser found there, unless that is a longer name (« Orange Bank »
    where the lexicon has ``Orange``); a forbidden one only takes away; one without a type (it only renames) changes
    nothing.

    Args:
        words: the text, in its plain view.
        mentions: what the recogniser found, by position, none overlapping another.
        lexicon: the user's names.

    """
    said = [found for found in lexicon.find(words) if found.what.kind or found.what.forbidden]
    kept: list[Mention] = []
    standing: list[Found[Entry]] = []
    rest = iter(said)
    found = next(rest, None)
    for mention in mentions:
        while found and found.end <= mention.start:
            standing.append(found)
            found = next(rest, None)
        if standing and standing[-1].end > mention.start:
            continue  # the lexicon has « Crédit mutuel Arkéa », the recogniser « Crédit mutuel » and « Arkéa »
        inside: list[Found[Entry]] = []
        while found and found.start < mention.end:
            inside.append(found)
            found = next(rest, None)
        if all(_is_longer(words, mention, one) for one in inside):
            kept.append(mention)
        else:
            standing += inside
    standing += [found, *rest] if found else []
    added = [Mention(one.start, one.end, one.what.kind) for one in standing if one.what.kind]
    return sorted(kept + added, key=lambda one: one.start)


def _is_longer(words: str, mention: Mention, found: Found[Entry]) -> bool:
    """Tell whether a mention is a longer name than the lexicon's: what it has more holds a capital or a figure."""
    if not (mention.start <= found.start and found.end <= mention.end):
        return False
    more = words[mention.start : found.start] + words[found.end : mention.end]
    return any(c.isupper() or c.isdigit() for c in more)
