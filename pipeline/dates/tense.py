"""The tense around a date: whether its sentence looks back or forward.

A day without its year, or a weekday, is the last one in the past and the next one in the future. No parser runs: the
nearest verb of the sentence decides, and its ending tells its tense (Grevisse, *Le Bon Usage*, conjugations). This
reads the plain text, since an accent is all that separates ``annonce`` from ``annoncé``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.dates.expressions import Side
from pipeline.dates.lexicon import WEEKDAYS
from pipeline.dates.verbs import (
    AFTER_HAVING,
    ARRANGED,
    AUXILIARIES,
    BEING,
    CLITICS,
    DETERMINERS,
    FUTURE,
    FUTURE_AUXILIARY,
    FUTURE_WORDS,
    HAVING_WORDS,
    INFINITIVE,
    MEANT,
    MEANT_FOR,
    NO_PRESENT,
    NOUN,
    NOUNS,
    PARTICIPLE,
    PAST,
    PAST_WORDS,
    PERFECT_FUTURE,
    PLURAL_VERB,
    PRESENT,
    PRESENT_ANNOUNCERS,
    PRESENT_VERBS,
    REFLEXIVE,
    SAYING,
    SUBJECTS,
    TELLS,
    TO_COME,
    UNDONE,
    WAS,
)

_WORD: Final = re.compile(r"[a-zà-ÿœ]+(?:-[a-zà-ÿœ]+)*", re.IGNORECASE)
_BOUNDARY: Final = re.compile(r"[.!?…](?=[ \n»\"]|\Z)|\n|;")
_WINDOW: Final = 250
_COMMA: Final = 12
"""What a comma between verb and date counts, in characters: the verb of the same clause comes first."""
_AFTER: Final = 10
"""A verb that follows the date counts a little further: ``annoncée lundi, sera effective``."""


Verb = tuple[int, int, Side | None]
"""Where a verb begins and ends, and the side it looks to; null for the present tense of what may be either."""


@dataclass(frozen=True, slots=True)
class Look:
    """Where a sentence looks from its date."""

    side: Side | None = None
    """Null when no verb tells."""
    firm: bool = False
    """A finite verb stands beside the date, with no comma between; a participle may tell a state (``ouvert``)."""
    told: bool = False
    """A finite verb tells, though it may stand further off: ``a discuté avec Honda jusqu'au 13 février``."""
    present: bool = False
    """The nearest verb is in the present: ``les Suisses se prononcent dimanche``, ``la fête commence mardi``."""


class Tenses:
    """Where the sentences of a text look; their verbs are read when a date first asks for them."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._bounds = [match.end() for match in _BOUNDARY.finditer(plain)]
        self._verbs: dict[int, list[Verb]] = {}

    def look(self, start: int, end: int) -> Look:
        """Return the side to which the sentence around a date looks, by its nearest verb."""
        index = bisect_right(self._bounds, start)
        first = max(start - _WINDOW, self._bounds[index - 1] if index else 0)
        last_index = bisect_left(self._bounds, end + 1)
        last = min(end + _WINDOW, self._bounds[last_index] if last_index < len(self._bounds) else end + _WINDOW)
        best: tuple[int, Side, int] | None = None
        present: int | None = None
        for verb_start, verb_end, side in self._between(index, last_index, first, last):
            if start < verb_end and verb_start < end:
                continue
            before = verb_end <= start
            low, high = (verb_end, start) if before else (end, verb_start)
            distance = high - low + _COMMA * self._plain.count(",", low, high) + (0 if before else _AFTER)
            if side is None:
                present = distance if present is None else min(present, distance)
            elif best is None or distance < best[0]:
                best = distance, side, verb_start
        now = present is not None and (best is None or present < best[0])
        if best is None:
            return Look(present=now)
        if best[1] == "past" and best[0] > _FIRM and self._announces(best[2], start):
            return Look(present=now)
        if best[1] == "future" and self._was_only_meant(best[2], end, last):
            return Look(present=now)
        told = best[0] <= _NEAR and (best[1] == "future" or self._is_finite(best[2]))
        firm = best[0] <= _FIRM or self._will_be_at(best[2], start) or self._was_at(best[2], start)
        announced = best[1] == "future" and self._is_present(best[2])
        return Look(best[1], firm=told and firm, told=told, present=now or announced)

    def look_of_neighbours(self, start: int, end: int, paragraph: int) -> Look:
        """Return where the verbs around a sentence without one look, when they agree: ``Loto dimanche. Inscriptions …``."""
        last = self._plain.find("\n", end, end + _WINDOW)
        first, last = max(paragraph, start - _WINDOW), last if last >= 0 else end + _WINDOW
        begin, stop = bisect_right(self._bounds, first), bisect_left(self._bounds, last)
        verbs = list(self._between(begin, stop, first, last))
        agree = verbs and all(side == "future" and self._is_in_the_future(where) for where, _, side in verbs)
        return Look("future") if agree else Look()

    def _is_in_the_future(self, verb_start: int) -> bool:
        word = _WORD.match(self._plain, verb_start)
        return word is not None and bool(FUTURE.fullmatch(word[0].lower()))

    def _is_present(self, verb_start: int) -> bool:
        word = _WORD.match(self._plain, verb_start)
        return word is not None and word[0].lower() in PRESENT_ANNOUNCERS

    def _was_only_meant(self, verb_start: int, end: int, last: int) -> bool:
        """Tell ``prévu en mars, il avait été reporté`` from ``prévu en mars, il sera reporté``."""
        word = _WORD.match(self._plain, verb_start)
        if not word or not MEANT.fullmatch(word[0].lower()):
            return False
        if BEING.search(self._plain, max(verb_start - _PASSIVE, 0), verb_start):
            return False
        return bool(UNDONE.match(self._plain, end, last))

    def narrates(self, start: int, end: int) -> bool:
        """Say whether a stretch tells a story: in the imperfect, the pluperfect or the simple past."""
        return any(word[0].islower() and TELLS.fullmatch(word[0]) for word in _WORD.finditer(self._plain, start, end))

    def _between(self, index: int, last_index: int, first: int, last: int) -> Iterator[Verb]:
        """Yield the verbs of the sentences from ``index`` to ``last_index`` that begin from ``first`` to ``last``."""
        for number in range(index, last_index + 1):
            if number not in self._verbs:
                begin = self._bounds[number - 1] if number else 0
                stop = self._bounds[number] if number < len(self._bounds) else len(self._plain)
                self._verbs[number] = list(self._read(begin, stop))
            yield from (verb for verb in self._verbs[number] if first <= verb[0] < last)

    def _read(self, begin: int, stop: int) -> Iterator[Verb]:
        """Yield the verbs of a sentence that tell a tense."""
        future_at = begin - _PASSIVE
        before = ""
        framed = relative = False
        for match in _WORD.finditer(self._plain, begin, stop):
            word = match[0].lower()
            side = None if self._is_name(match) else _side_of_word(word)
            was_framed, framed = framed, (framed and word in CLITICS) or word in SUBJECTS or word in REFLEXIVE
            if word == "qui":
                framed, relative = before == "ce", before != "ce"
            if side == "past" and before in DETERMINERS and PARTICIPLE.fullmatch(word):
                side = None  # « il visera le doublé samedi »
            if side is None and before in AUXILIARIES and (PARTICIPLE.fullmatch(word) or word in AFTER_HAVING):
                side = "past"  # « se sont mises d'accord »: no noun after an auxiliary
            elif word in PERFECT_FUTURE and self._has_participle_next(match.end()):
                side = "past"
            elif word in ARRANGED and before in PRESENT:
                side = "future"
            elif word == "délibéré" and before == "en":
                side = "future"  # « mis en délibéré au 3 mars »; « après sept heures de délibéré » is over
            elif side == "future" and before in WAS:
                side = "past"  # « une délégation était attendue lundi »
            elif side == "future" and before in HAVING_WORDS and PARTICIPLE.fullmatch(word):
                side = "future" if MEANT_FOR.fullmatch(word) else "past"  # « a attendu samedi onze heures »
            elif before == "huis":  # « à huis clos »
                side = None
            if side is None and self._is_present_verb(match, before, framed=was_framed):
                if not relative:  # « mardi, la laiterie, qui fabrique ce fromage, … »
                    yield match.start(), match.end(), None
                relative = False
            before = word
            if side == "future":
                if FUTURE_AUXILIARY.fullmatch(word):
                    future_at = match.end()
            elif side == "past" and match.start() - future_at < _PASSIVE:
                side = "future"  # « sera votée mardi », « devrait être publié en mars »: the auxiliary keeps its tense
            if side:
                yield match.start(), match.end(), side

    def _is_present_verb(self, match: re.Match[str], before: str, *, framed: bool) -> bool:
        """Tell ``les Suisses se prononcent``, ``ce qui change`` from nouns and infinitives, by what stands before them."""
        word = match[0]
        if not word.islower() or word in CLITICS or word in SAYING or word in NO_PRESENT:
            return False
        if word in PRESENT_VERBS:
            return before not in DETERMINERS and before != "y"
        if framed:
            return len(word) > 2 and not INFINITIVE.fullmatch(word) and not PARTICIPLE.fullmatch(word)  # noqa: PLR2004
        return bool(PLURAL_VERB.fullmatch(word)) and before not in DETERMINERS

    def _is_name(self, word: re.Match[str]) -> bool:
        """Tell ``Theodora``, ``Zara`` and ``Mme Doré`` from verbs, which have no capital within a sentence."""
        if not word[0].istitle():
            return False
        before = self._plain[max(word.start() - 2, 0) : word.start()].rstrip(" ")
        return before != "" and before[-1] not in '.!?:;…«»"\n–—-•('

    def _has_participle_next(self, end: int) -> bool:
        following = _NEXT_WORD.match(self._plain, end)
        return following is not None and bool(PARTICIPLE.fullmatch(following[1].lower()))

    def _will_be_at(self, verb_start: int, start: int) -> bool:
        """Tell ``rendra son rapport à l'automne`` from a word that announces, and from ``versera l'acompte de mars``."""
        word = _WORD.match(self._plain, verb_start, start)
        return bool(word and FUTURE.fullmatch(word[0].lower())) and not self._plain.endswith(_OF, 0, start)

    def _announces(self, verb_start: int, start: int) -> bool:
        """Say that no verb tells when: ``a annoncé l'ouverture en décembre``, ``a décidé de fermer au 1er janvier``.

        A weekday is that of the announcement: ``a cessé de produire vendredi son pigment``.
        """
        if self._plain[start : start + 8].lower().startswith(_WEEKDAYS):
            return False
        return bool(TO_COME.search(self._plain, verb_start, start)) and not self._plain.endswith(_OF, 0, start)

    def _was_at(self, verb_start: int, start: int) -> bool:
        """Tell ``a reculé de 0,1 % au quatrième trimestre`` from ``a publié les comptes du quatrième trimestre``."""
        between = self._plain[verb_start:start]
        if not between or ", " in between or between.endswith(_OF):
            return False
        return bool(_HAVING.search(self._plain, max(verb_start - 24, 0), verb_start))

    def _is_finite(self, verb_start: int) -> bool:
        """Tell ``a ouvert``, ``avait été ouvert`` and ``ouvrait`` from ``est ouvert`` and ``ouvert``."""
        word = _WORD.match(self._plain, verb_start)
        if word and not PARTICIPLE.fullmatch(word[0].lower()):
            return True
        return bool(_HAVING.search(self._plain, max(verb_start - 24, 0), verb_start))


_PASSIVE: Final = 18
_HAVING: Final = re.compile(
    r"\b(?:a|ai|as|avons|avez|ont|avait|avais|avaient|eut|était|étaient|s'est|se sont|s'étai\w+) (?:\w+ ){0,2}\Z"
)
_NEXT_WORD: Final = re.compile(r" ([a-zà-ÿ]{2,})", re.IGNORECASE)
_WEEKDAYS: Final = tuple(WEEKDAYS)
_OF: Final = (" de ", " du ", " d'", " des ")
_FIRM, _NEAR = 12, 50
"""Characters between a verb and a date that it stands beside, or that is still of its clause."""


@lru_cache(maxsize=8192)
def _side_of_word(word: str) -> Side | None:
    if word in FUTURE_WORDS or FUTURE.fullmatch(word):
        return "future"
    if word in NOUNS or NOUN.fullmatch(word):
        return None
    if word in PAST_WORDS or PAST.fullmatch(word) or PARTICIPLE.fullmatch(word):
        return "past"
    return None
