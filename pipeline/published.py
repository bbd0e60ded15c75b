"""The day of publication that an article prints: « Publié le … », or the dateline of an agency."""

import re
from datetime import date
from typing import Final

from pipeline import dates
from pipeline.typography import plain

_HEAD_LINES: Final = 12
"""A byline stands at the top of an article…"""
_FOOT_LINES: Final = 4
"""…or, on some sites, at its very end."""

_DAY: Final = (
    r"(?P<day>(?:\w+ )?\d{1,2}(?:er)? \w+\.? \d{4}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\d{4}-\d{2}-\d{2})"
)
_OPENS: Final = (
    r"(?:^|(?<=[|·•/:.)(–—-] )|(?<=[|·•/(])|(?<=\barticle )|(?<=\btexte )|^(?:par|propos recueillis) .{1,60} )"
)
"""What stands before the word in a byline. In « un rapport publié le 12 mars 2019 » it belongs to a sentence."""
_NO_SENTENCE: Final = r"(?!,? (?:l[ea]s?|l'|une?|des?|ce(?:t|tte|s)?|s(?:on|a|es)|ils?|elles?)\b)"
"""« Publié le 12 mars 2019, le livre … » is a sentence, too."""
_PUBLISHED: Final = re.compile(
    rf"{_OPENS}(?:publiée?s?|parue?s?|postée?s?|mise?s? en ligne|diffusée?s?|créée?s?|date de publication|publication)\b ?"
    rf"(?:(?:initialement )?(?:le|ce)|:|à [\d:h ]+,? le|par [^\n\d]{{1,60}} le)? ?:? ?{_DAY}{_NO_SENTENCE}",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(
    rf"(?:(?:(?:écrit |rédigé )?par|propos recueillis par) .{{1,60}}?[ ,|•·-]+|[A-ZÀ-Þ][\w' -]{{1,40}}(?:,|[ ,][|•·–—-]) ?)?"
    rf"(?:le )?{_DAY}(?:[ ,|•·–—-]+(?:à )?\d{{1,2}} ?[h:] ?(?:\d{{2}})?)?"
    r"(?:[ ,|•·–—-]+(?:temps de lecture ?:? ?)?\d{1,2} ?min(?:utes?|\.)?(?: de lecture)?)?",
    re.IGNORECASE,
)
"""A line that is nothing but a day, with or without author or place, hour and reading time."""
_DATELINE: Final = re.compile(
    rf"[A-ZÀ-Þ][\w' -]{{1,40}}(?: \([^)\n]{{1,40}}\)|, [A-ZÀ-Þ][\w' -]{{1,40}})?, (?:le )?{_DAY} ?"
    r"(?:\([^)\n]{1,40}\))? ?(?:[-–—:/]|\()"
)
"""``PARIS, 3 mars 2025 (Agence) -``: upper-case initial, place, day."""
_BRACKETED: Final = re.compile(rf"\([A-ZÀ-Þ][\w' .-]{{1,40}}[,-] ?(?:le )?{_DAY}\)")
"""``(Agence, 3 mars 2025) La société …``."""
_UPDATED: Final = re.compile(
    r"(?:mis(?:e)? à jour|modifié|actualisé|màj)\b(?:(?!publi|paru|mis en ligne)[^\n])*", re.IGNORECASE
)


def published_in(text: str) -> date | None:
    """Return the day of publication printed in ``text``, or null.

    « Publié le 08/09/2025 à 10h24 » first, then a line that is only a date, then an agency's dateline. « Mis à jour
    le … » is not it. Only complete days count.
    """
    lines = [line.strip() for line in plain(text).split("\n") if line.strip()]
    head = lines[:_HEAD_LINES]
    foot = lines[max(len(head), len(lines) - _FOOT_LINES) :]
    edges = [_UPDATED.sub("", line) for line in (*head, *foot)]
    for line in edges:
        for match in _PUBLISHED.finditer(line):
            if day := _day(match["day"]):
                return day
    for match_line in (_BYLINE.fullmatch, _DATELINE.match, _BRACKETED.match):
        for line in edges[: len(head)]:
            found = match_line(line)
            if found and (day := _day(found["day"])):
                return day
    return None


def _day(surface: str) -> date | None:
    read = dates.normalise(surface)
    if read is None or read.resolution != "explicit" or read.earliest is None or read.earliest != read.latest:
        return None
    return read.earliest
