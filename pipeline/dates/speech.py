"""When words were said that an article repeats: ``En 1981, il m'a dit : « Dans dix ans, tu seras riche »``.

What is told from the day of speaking is then told from that day, not from the publication.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.dates.calendar import days_of
from pipeline.dates.narration import SENTENCE_END, Place, Told, is_in_passing, story_date

_STEMS: Final = (
    "dit predit repondu demande lance promis prevenu annonce jure ecrit declare assure affirme prophetise confie explique "
    "souffle glisse crie replique pense note titre parie averti"
)
_ROOTS: Final = (
    "dis predis repond demand lanc promett preven annonc jur ecriv declar assur affirm prophetis confi expliqu souffl gliss "
    "cri repliqu pens not titr pari avertiss estim juge prevoy"
)
"""Verbs of saying: their participles, and what their imperfect is made from."""
_SAID: Final = re.compile(
    rf"\b(?:(?:a|ai|as|ont|avait|avais|avaient|avons|avions)(?: (?:ete|deja|alors|bien|souvent)){{0,2}} (?:{_STEMS.replace(' ', '|')})"
    rf"|(?:{_ROOTS.replace(' ', '|')})e?(?:ait|aient|ais|ions)|(?:repond|pred)it|declara|annonca|promit|ecrivit|lanca|jura"
    r"|(?:m'|me |lui |nous |leur )(?:dit|ecrit))\b"
)
_TO_ONE_WHO_TELLS: Final = re.compile(r"\b(?:j'|je |m'|me |nous |on )")
_LONGEST_LEAD: Final = 300


def spoken_on(place: Place, told: Sequence[Told]) -> str | None:
    """Return the value of when the words at a place were said, when the article dates that and it is not the publication.

    They must be a quotation or follow a colon, after a verb of saying in the past. The date is that of the sentence with
    the verb; else, when one who tells a story repeats what was said in it (``« Je lui ai répondu : rappelez-moi dans
    quinze ans »``), that of the story. The words of ``L'atelier ferme. « Dans deux ans, tout sera vendu », a-t-il dit``
    are of the publication.
    """
    opened = _speech_start(place)
    if opened is None:
        return None
    first = max(place.paragraph, opened - _LONGEST_LEAD)
    for match in SENTENCE_END.finditer(place.text, first, opened):
        first = match.end()
    verb = next(iter(_SAID.finditer(place.text, first, opened)), None)
    if verb is None:
        return None
    before = [one for one in told if first <= one.start < opened and not is_in_passing(place.text, one)]
    if before:
        return before[-1].known.value if _is_over(place, before[-1]) else None
    if _TO_ONE_WHO_TELLS.search(place.text, first, opened):
        story = story_date(place, [one for one in told if one.start < opened])
        return story.known.value if story and story.start >= place.paragraph else None
    return None


def _speech_start(place: Place) -> int | None:
    """Return where the words begin that hold a place: at a colon of its sentence, or at the mark that opens a quotation."""
    colon = place.text.rfind(" : ", place.sentence, place.start)
    if colon >= 0:
        return colon
    opened = place.text.rfind("«", place.paragraph, place.start)
    return opened if opened >= 0 and opened > place.text.rfind("»", place.paragraph, place.start) else None


def _is_over(place: Place, one: Told) -> bool:
    days = days_of(one.known.value) if one.known.value else None
    return days is not None and place.published is not None and days[1] < place.published
