"""Names as the press writes them, from what the recogniser marks to what stands in the record.

``<…>`` is what the recogniser marked, ``[…]`` an organisation and ``{…}`` a product that stand.
"""

import re

import pytest

from pipeline.names.article_level import settle
from pipeline.names.mention import Kind, Mention
from tests.names.marked import tokens_of

ORGANISATIONS = {
    "article": ("à <la Banque de France>", "à la [Banque de France]"),
    "contracted article": ("un élu <du Modem>", "un élu du [Modem]"),
    "elision": ("près <d’Alstom>", "près d’[Alstom]"),
    "straight elision": ("<l'Unédic> paie", "l'[Unédic] paie"),
    "preposition": ("<chez Quetsche>, on rit", "chez [Quetsche], on rit"),
    "prefix": ("<l’ex-Pôle emploi>", "l’ex-[Pôle emploi]"),
    "group": ("<le groupe Quetsche>", "le groupe [Quetsche]"),
    "group in capitals": ("le <Groupe Quetsche> paie", "le [Groupe Quetsche] paie"),
    "group of a branch": ("<groupe d’assurance Quetsche>", "groupe d’assurance [Quetsche]"),
    "start-up": ("<la start-up nantaise Quetsche>", "la start-up nantaise [Quetsche]"),
    "noun with its complement": (
        "la <société ivoirienne de broyage Quetsche>",
        "la société ivoirienne de broyage [Quetsche]",
    ),
    "noun of a listed house": ("la <banque publique Bpifrance>", "la banque publique [Bpifrance]"),
    "noun that belongs to the name": ("l’<institut Quetsche>", "l’[institut Quetsche]"),
    "guillemets": ("l’association <« Mieux vivre »>", "l’association « [Mieux vivre] »"),
    "curly quotes": ("la société <“Quetsche”>", "la société “[Quetsche]”"),
    "open bracket": ("l’autorité <(CNRV> dit", "l’autorité ([CNRV] dit"),
    "close bracket": ("l’autorité (<CNRV)> dit", "l’autorité ([CNRV]) dit"),
    "glued bracket": ("<Quetsche(ex>-Corvac)", "[Quetsche](ex-Corvac)"),
    "legal form": ("<Quetsche SAS> paie", "[Quetsche SAS] paie"),
    "legal form with its point": ("<Quetsche Inc>., de Boston,", "[Quetsche Inc.], de Boston,"),
    "legal form at the end": ("vendu à <Quetsche Inc>", "vendu à [Quetsche Inc]"),
    "and company": ("<Lannoy> et Cie paie", "[Lannoy et Cie] paie"),
    "and sons": ("<Lannoy> & Fils paie", "[Lannoy & Fils] paie"),
    "and associates": ("le cabinet <Lannoy> et Associés", "le cabinet [Lannoy et Associés]"),
    "German company": ("<Haslach GmbH> & Co. KG paie", "[Haslach GmbH & Co. KG] paie"),
    "number for a name": ("9412-<6638 Québec inc>., de Rimouski,", "[9412-6638 Québec inc.], de Rimouski,"),
    "firm with a hyphen": ("voici Oiseau-<Lyre Énergies>", "voici [Oiseau-Lyre Énergies]"),
    "firm with an apostrophe": ("chez <Pix'>n Love", "chez [Pix'n Love]"),
    "site": ("l’éditeur <Vadrouille>.com paie", "l’éditeur [Vadrouille.com] paie"),
    "clubs with a score": ("<Grandville-Montrac> 3-0", "[Grandville]-[Montrac] 3-0"),
    "clubs between dashes": ("<Provence Rugby - AS Béziers> : 38-12", "[Provence Rugby] - [AS Béziers] : 38-12"),
    "clubs on two lines": ("<Maccabi Corvac - OL> 0-6\n", "[Maccabi Corvac] - [OL] 0-6\n"),
    "listed firms with a hyphen": ("<Renault-Peugeot> paie", "[Renault]-[Peugeot] paie"),
    "a firm with two names": ("<Sorelec-Mandrin> paie", "[Sorelec-Mandrin] paie"),
    "slash": ("un sondage <Ifop/Reuters>", "un sondage [Ifop]/[Reuters]"),
    "slash at the end": ("<Reuters/> photo", "[Reuters]/ photo"),
    "dateline": ("SAGUENAY - <Quetsche> paie", "SAGUENAY - [Quetsche] paie"),
    "marked with its dateline": ("<SAGUENAY - Systèmes Quetsche> paie", "SAGUENAY - [Systèmes Quetsche] paie"),
    "marked with its subject": ("<Podcasts : Oreille Cassée> paie", "Podcasts : [Oreille Cassée] paie"),
    "two houses with complements": (
        "<Union africaine et de la Cédéao>",
        "[Union africaine] et de la [Cédéao]",
    ),
    "one house with two complements": (
        "la <Caisse d’épargne d’Auvergne et du Limousin>",
        "la [Caisse d’épargne d’Auvergne et du Limousin]",
    ),
    "up to its sigle": (
        "la <Confédération du logement> et du cadre de vie (CLCV) dit",
        "la [Confédération du logement et du cadre de vie] (CLCV) dit",
    ),
    "up to its spoken sigle": (
        "la <Fédération de l’e-commerce> et de la vente à distance (Fevad)",
        "la [Fédération de l’e-commerce et de la vente à distance] (Fevad)",
    ),
    "another sigle": (
        "la <Confédération du logement> et de son voisin (ANPE)",
        "la [Confédération du logement] et de son voisin (ANPE)",
    ),
    "hospital": (
        "les urgences du centre hospitalier de <Quetsche>",
        "les urgences du [centre hospitalier de Quetsche]",
    ),
    "school": ("au lycée professionnel <Jean-Favard>", "au [lycée professionnel Jean-Favard]"),
    "town hall": ("la mairie de <Quetsche-sur-Isère>", "la [mairie de Quetsche-sur-Isère]"),
    "committee of a house": ("la commission des Lois du <Sénat>", "la [commission des Lois du Sénat]"),
    "board of a house": ("le collège de l’<Arcom>", "le collège de l’[Arcom]"),
    "nickname of a club": ("les <Sang> et Or gagnent", "les [Sang et Or] gagnent"),
    "nickname marked whole": ("Les <Rouge et Noir> gagnent", "Les [Rouge et Noir] gagnent"),
    "capitals": ("<QUETSCHE SANTÉ> RECRUTE", "[QUETSCHE SANTÉ] RECRUTE"),
    "share of a market": ("<Quetsche 25>,3 %, Corvac 12 %", "[Quetsche] 25,3 %, Corvac 12 %"),
    "a year in the name": ("le comité <Paris 2024> paie", "le comité [Paris 2024] paie"),
    "next line": ("<Quetsche Hordain\nPhoto>", "[Quetsche Hordain]\nPhoto"),
}
PRODUCTS = {
    "article": ("<le Voxel>", "le {Voxel}"),
    "noun": ("<l’application Voxel>", "l’application {Voxel}"),
    "noun with its adjective": ("le <logiciel libre Voxel>", "le logiciel libre {Voxel}"),
    "price": ("le <Rouge Quetsche 46> €", "le {Rouge Quetsche} 46 €"),
    "price in words": ("le <Voxel Duo 189> euros", "le {Voxel Duo} 189 euros"),
    "screen": ("l’<iPad Air M3 11> pouces", "l’{iPad Air M3} 11 pouces"),
    "model number": ("la <Corvac> 450, rouge", "la {Corvac 450}, rouge"),
    "version": ("la version <Portik> 5.4.2 sort", "la version {Portik} 5.4.2 sort"),
    "site": ("l’outil <Leonardo>.Ai. Dans", "l’outil {Leonardo.Ai}. Dans"),
    "next sentence": ("un <Voxel X. Elle> sort", "un {Voxel X}. Elle sort"),
    "next sentence after a model": ("une <R85H. Elle> sort", "une {R85H}. Elle sort"),
    "a point in the name": ("un <ID. Buzz> sort", "un {ID. Buzz} sort"),
    "maker": ("la <Duo de Renault>", "la {Duo} de [Renault]"),
    "subtitle": ("le jeu <Voxel : Les Salines>", "le jeu {Voxel : Les Salines}"),
    "quotes": ("le mode <« Nuit »>", "le mode « {Nuit} »"),
    "bracket in the name": ("le <Phone (3a)>", "le {Phone (3a)}"),
}


def _read(source: str, kind: Kind) -> tuple[str, list[Mention]]:
    start, end = source.index("<"), source.index(">") - 1
    return re.sub("[<>]", "", source), [Mention(start, end, kind, 0.9999)]


def _write(text: str, mentions: list[Mention]) -> str:
    for mention in reversed(mentions):
        left, right = "[]" if mention.kind == "organisation" else "{}"
        name = text[mention.start : mention.end]
        text = text[: mention.start] + left + name + right + text[mention.end :]
    return text


@pytest.mark.parametrize(
    ("source", "expected", "kind"),
    [
        *((*case, "organisation") for case in ORGANISATIONS.values()),
        *((*case, "product") for case in PRODUCTS.values()),
    ],
    ids=[*ORGANISATIONS, *(f"product, {name}" for name in PRODUCTS)],
)
def test_boundaries(source, expected, kind):
    text, mentions = _read(source, kind)
    assert _write(text, settle(tokens_of(text), mentions)) == expected
