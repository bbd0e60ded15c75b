"""Organisation or product, by what an article says. ``[…]`` and ``{…}`` mark what was found, and what it is."""

import pytest

from pipeline.names.kinds import with_kinds
from pipeline.names.roles import apposition, role
from pipeline.typography import plain
from tests.names.marked import read, write

ORGANISATIONS = [
    "le studio [X]",
    "la start-up nantaise [X]",
    "le constructeur automobile français [X]",
    "les opérateurs [X]",
    "chez [X]",
    "selon la [X]",
    "racheté par [X]",
    "la filiale de [X]",
    "le PDG d’[X]",
    "auprès de la [X]",
    "[X] a annoncé",
    "[X] ont signé",
    "[X] recrute",
    "[X], filiale de Y",
    "[X], coentreprise de Y et Z",
    "[X] (filiale de Y)",
    "l’américain [X]",
    "la nantaise [X]",
    "le groupe d’assurance [X]",
    "un transporteur indonésien, [X],",
    "Nadia Belkacem ([X])",
    "rien de neuf, indique [X].",
    "a fait savoir [X]",
    "il dirige [X]",
    "une start-up fondée par [X]",
    "un salarié de la [X]",
    "[X] n’a pas souhaité répondre",
    "[X] prévoit 30 embauches",
    "[X] annonçait une perte",
    "[X], qui emploie 30 personnes, recrutera",
    "[X], le loueur de vélos",
    "[X], jeune pousse de Brest",
]
PRODUCTS = [
    "l’application {X}",
    "la fonctionnalité {X}",
    "le jeu vidéo {X}",
    "son assistant maison {X}",
    "une fonction baptisée {X}",
    "baptisé « {X} »",
    "publier sur {X}",
    "via l’{X}",
    "une {X}",
    "son {X}",
    "la version de {X}",
    "les utilisateurs d’{X}",
    "{X} coûte 3 euros",
    "le {X}, vendu 3 euros",
    "un logiciel libre de pilotage {X}",
    "son outil d’analyse, {X},",
    "son outil d’estimation, {X},",
    "deux {X}",
    "la société développe {X}",
    "la molette du boîtier {X}",
    "{X}, un capteur gros comme une noix",
    "{X} sera vendu en mai",
    "{X}, conçu à Rennes",
    "{X} permet de payer",
    "{X} consomme 4 litres",
    "des comprimés de {X}",
]
EITHER = [
    "la plateforme [X]",
    "la messagerie [X]",
    "s’offre [X]",
    "un logiciel de [X]",
    "[X] a été dévoilé",
    "[X] a coûté cher",
    "[X] a séduit",
    "les magasins, [X] et Y",
    "l’ancien [X]",
    "l’absence des [X] a offert",
    "la citadine de [X] est livrée en mai",
    "avec [X] et Y",
    "[X].",
    "une société.\n[X]",
]


@pytest.mark.parametrize(
    ("source", "expected"),
    [*((s, "organisation") for s in ORGANISATIONS), *((s, "product") for s in PRODUCTS), *((s, None) for s in EITHER)],
)
def test_role(source, expected):
    text, ((mention),) = read(source)
    assert role(plain(text), mention.start, mention.end) == expected


@pytest.mark.parametrize(
    "source", ["le studio [X]", "les studios [X]", "le studio lyonnais « [X]", "un studio indépendant [X]"]
)
def test_apposition(source):
    text, (mention,) = read(source)
    assert apposition(plain(text), mention.start) == "organisation"


SETTLED = {
    "the lists": ("[iPhone 0.8] en main", "{iPhone} en main"),
    "the lists, but sure of it": ("[iPhone 0.9999] en main", "[iPhone] en main"),
    "a feature": ("la fonctionnalité [Memories 0.7]", "la fonctionnalité {Memories}"),
    "a feature that was named": ("une option baptisée [Memories 0.8]", "une option baptisée {Memories}"),
    "a studio": ("le studio {Quetsche 0.7}", "le studio [Quetsche]"),
    "a joint venture": ("{Quetsche 0.8}, coentreprise de Y", "[Quetsche], coentreprise de Y"),
    "what acts": ("{Quetsche 0.8} a annoncé", "[Quetsche] a annoncé"),
    "what is used": ("publier sur [Quetsche 0.8]", "publier sur {Quetsche}"),
    "two roles": ("[Facebook] paie ; sur {Facebook}", "[Facebook] paie ; sur {Facebook}"),
    "the other mentions": (
        "le studio [Quetsche 0.9]. {Quetsche 0.6}, dit-on. [Quetsche 0.9] recrute.",
        "le studio [Quetsche]. [Quetsche], dit-on. [Quetsche] recrute.",
    ),
    "another writing": (
        "le studio [Quetsche 0.9]. {QUETSCHE 0.6}, dit-on. [Quetsche 0.9] recrute.",
        "le studio [Quetsche]. [QUETSCHE], dit-on. [Quetsche] recrute.",
    ),
    "a feature throughout": (
        "la fonctionnalité {Memories}, dit-on. [Memories 0.8] retient tout.",
        "la fonctionnalité {Memories}, dit-on. {Memories} retient tout.",
    ),
    "a studio throughout": (
        "{Quetsche 0.8} grandit. Le studio nantais [Quetsche] y croit.",
        "[Quetsche] grandit. Le studio nantais [Quetsche] y croit.",
    ),
    "a studio, but used": (
        "Le studio [Quetsche]. Publier sur {Quetsche 0.8}.",
        "Le studio [Quetsche]. Publier sur {Quetsche}.",
    ),
    "two definitions": (
        "le studio [Carillon] ; le mode {Carillon} ; {Carillon 0.8}",
        "le studio [Carillon] ; le mode {Carillon} ; {Carillon}",
    ),
    "of a maker": ("la [Duo 0.8] de [Renault]", "la {Duo} de [Renault]"),
    "a maker": ("la {Libra Colour} de {Corvac 0.9}", "la {Libra Colour} de [Corvac]"),
    "a model number": ("la [FX-30 0.7]", "la {FX-30}"),
    "a long enumeration": (
        "{Komoot}, {Strava}, [Corvac 0.8] et {Vélocarte}",
        "{Komoot}, {Strava}, {Corvac} et {Vélocarte}",
    ),
    "neighbours": ("{Komoot 0.8}, [Corvac 0.6] et {Strava 0.8}", "{Komoot}, {Corvac} et {Strava}"),
    "no neighbours": ("{Komoot 0.8}. Or [Corvac 0.6] dit", "{Komoot}. Or [Corvac] dit"),
    "nobody saw it": ("le studio {Quetsche 0.0}", "le studio [Quetsche]"),
}


@pytest.mark.parametrize(("source", "expected"), SETTLED.values(), ids=SETTLED)
def test_with_kinds(source, expected):
    text, mentions = read(source)
    assert write(text, with_kinds(plain(text), mentions)) == expected
