"""The tense around a date: whether its sentence looks back or forward.

A day without its year, or a weekday, is the last one in the past and the next one in the future. No parser runs: the
verb that decides is the nearest one of the clause, before the date if there is one, and its ending tells its tense
(Grevisse, *Le Bon Usage*, conjugations). Everything is in the folded view.
"""

import re
from typing import Final

from pipeline.dates.expressions import Side

_NOT_FUTURE: Final = (
    r"(?!(?:opera|camera|extra|para|ultra|infra|contra|sahara|angora|diaspora|tiara|libra|aura-t|supra)\b)"
)
_FUTURE: Final = (
    rf"\b{_NOT_FUTURE}[a-z]{{2,}}(?:era|ira|dra|vra|rra|ura|tra|eront|iront|dront|vront|rront|uront|ront|erez|irez|drez"
    r"|erons|irons|drons|erai|irai|drai)\b"
    r"|\b(?:va|vont|vais|allons|doit|doivent|devrait|devraient|pourrait|pourraient|prevoit|prevoient|compte|comptent|envisagent?|espere(?:nt)?"
    r"|vise(?:nt)?|souhaitent?|veut|veulent|promet|promettent|ambitionnent?|s'apprete(?:nt)?|attend(?:ent)?|projettent?|programment?)\b"
    r"|\b(?:prevue?s?|attendue?s?|programmee?s?|annoncee?s? pour|planifiee?s?|promis(?:e|es)? pour|fixee?s? (?:au|a|pour)|reportee?s?|repoussee?s?|decalee?s?"
    r"|prochain(?:e|es|s)? (?:rendez-vous|reunion|etape|edition|episode|publication|envoi|conseil|match)|a venir|bientot|rendez-vous|inscriptions?"
    r"|a paraitre|agenda|calendrier|echeance|date limite)\b|\b[a-z]{3,}(?:rait|raient)\b"
)
_PAST: Final = (
    r"\b(?:avait|avaient|etait|etaient|fut|furent|eut|eurent|avions|avais|etais|etions)\b"
    r"|\b(?:a|ont|ai|avons|avez|as|est|sont|suis|sommes|s'est|se sont|n'a|n'ont|n'est|l'a|l'ont|aurait|auraient|serait|seraient) "
    r"(?:(?:pas|jamais|plus|aussi|ainsi|deja|encore|egalement|bien|ensuite|enfin|donc|finalement|recemment|notamment|officiellement|meme|tous|toutes|tout|rien"
    r"|tres|trop|surtout|d'abord|[a-z]+ment|ete|lui|leur|en|y) ){0,3}"
    r"[a-z]{2,}(?:e|i|u|is|it|us|ert|ees?|es|ie|ies|ue|ues|ise|ises|ite|ites|s|aint|eint|oint)\b"
    r"|\b(?:ne|nee|nes|nees|ete|eu|fait|dit|pris|mis|ouvert|paru|sorti|vendu)\b"
    r"|\b[a-z]{3,}(?:ait|aient|irent|erent|urent)\b"
    r"|\b[a-z]{3,}(?:e|ee|es|ees) (?=(?:par|le|la|en|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|debut|fin|mi-|des|depuis|hier|au)\b)"
)
_PARTICIPLE: Final = re.compile(
    r"\b[a-zàâéèêëîïôûùç]{2,}(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|ert|erte|ertes|it|ite|ise|ises)\b", re.IGNORECASE
)
_SENTENCE_END: Final = re.compile(r"[.!?…](?=[ \n»\"]|\Z)|\n|[;]")
_WINDOW: Final = 240


_PAST_VERB: Final = re.compile(_PAST)
_FUTURE_VERB: Final = re.compile(_FUTURE)


def side_around(text: str, start: int, end: int) -> Side | None:
    """Return where the sentence around ``text[start:end]`` (folded) looks; null where no verb tells."""
    begin = max(0, start - _WINDOW)
    stops = [stop.end() for stop in _SENTENCE_END.finditer(text, begin, start)]
    begin = stops[-1] if stops else begin
    stop = _SENTENCE_END.search(text, end, min(len(text), end + _WINDOW))
    limit = stop.start() if stop else min(len(text), end + _WINDOW)

    def distance(pattern: re.Pattern[str]) -> int | None:
        before = [start - match.end() for match in pattern.finditer(text, begin, start)]
        after = [match.start() - end + _AFTER for match in pattern.finditer(text, end, limit)]
        return min(before + after, default=None)

    past, future = distance(_PAST_VERB), distance(_FUTURE_VERB)
    if past is None or future is None:
        return "past" if past is not None else "future" if future is not None else None
    return "past" if past <= future else "future"


_AFTER: Final = 20
"""A verb before the date counts as this many characters nearer."""
