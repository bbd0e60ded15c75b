"""The whole of a name. ``[…]`` marks what was found, ``<…>`` the name."""

import re

import pytest

from pipeline.names.completions import completed
from pipeline.typography import plain

CASES = {
    "article": "aux guichets de <La [Poste]>",
    "party": "élu de <Les [Républicains]>",
    "toy maker": "chez <[Doudou] et Compagnie>",
    "savings": "le <[Livret] d’épargne populaire>",
    "ministry": "le <[ministère de la Transition] écologique>",
    "from its end": "dans <La Gazzetta [dello Sport]>",
    "unlisted article inside": "rejoindre <La [Quenouille]>",
    "after a comma": "dit-on, <Les [Quenouilles]> ferment",
    "quoted": "voici « <Le [Quenoulier]> » de Toulx",
    "elision": "un pot de <L’[Oréal]>",
}
WHOLE = {
    "sentence start": "On dit. La <[Quenouille]> ferme.",
    "small article": "à la <[Quenouille]>",
    "line start": "Un titre\nLes <[Quenouilles]> ferment",
    "quoted, more follows": "« La <[Quenouille]> ferme »",
    "already whole": "aux guichets de <[La Poste]>",
    "common word": "avec <[Orange]> et moi",
    "longer word": "le <[Livret]> d’épargnes populaires",
    "next line": "le <[Livret]>\nd’épargne populaire",
}


@pytest.mark.parametrize("source", [*CASES.values(), *WHOLE.values()], ids=[*CASES, *WHOLE])
def test_completed(source):
    text = re.sub(r"[<>\[\]]", "", source)
    inner = re.sub(r"[<>]", "", source)
    start = inner.index("[")
    end = inner.index("]") - 1
    whole = re.sub(r"[\[\]]", "", source)
    name = (whole.index("<"), whole.index(">") - 1)
    assert completed(plain(text), start, end) == name
