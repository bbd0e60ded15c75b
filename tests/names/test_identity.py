"""Which mentions are one entity. In the cases, ``[…]`` marks an organisation and ``{…}`` a product."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.names.identity import Entity, Mention, group
from pipeline.names.lexicon import Entry, Lexicon

MARK = re.compile(r"\[([^]]+)]|\{([^}]+)}")


def marked(source):
    pieces, mentions, length, position = [], [], 0, 0
    for mark in MARK.finditer(source):
        pieces.append(source[position : mark.start()])
        length += len(pieces[-1])
        name = mark[1] or mark[2]
        mentions.append(Mention(length, length + len(name), "organisation" if mark[1] else "product"))
        pieces.append(name)
        length += len(name)
        position = mark.end()
    return "".join([*pieces, source[position:]]), mentions


def grouped(source, lexicon=None) -> list[Entity]:
    return group(*marked(source), lexicon)


ONE = {
    "acronym in brackets": "L’[Autorité des marchés financiers] ([AMF]) enquête. L’[AMF] se tait.",
    "expansion in brackets": "L’[AMF] ([Autorité des marchés financiers]) enquête.",
    "lower-case initials": "Une [agence régionale de santé] ([ARS]) alerte.",
    "complement left out": "L’[agence régionale de santé de Bretagne] alerte. L’[ARS] ferme une plage.",
    "hyphenated words": "L’[Assistance publique-Hôpitaux de Paris] recrute ; l’[AP-HP] ouvre des lits.",
    "hyphenated name": "Selon l’[Agence France-Presse], rien. L’[AFP] confirme.",
    "spoken acronym": "L’[Institut national de la statistique et des études économiques] ([Insee]) publie.",
    "beginnings of words": "L’[Autorité de régulation des communications électroniques] ([Arcep]) publie.",
    "translated acronym": "L’[Agence spatiale européenne] ([ESA]) lance une sonde.",
    "foreign acronym": "L’[Autorité fédérale de surveillance des marchés financiers] ([Finma]) enquête.",
    "sigle inside the name": "Le [FC Saint-Aubin] gagne. Le [FCSA] jouera dimanche.",
    "initials without brackets": "Le [Racing Club de Port-Valence] recrute. Le [RCPV] paie.",
    "short form of a firm": "[Mistral AI] lève des fonds. [Mistral] embauche.",
    "short form first": "[Mistral] embauche. Fondée en 2023, [Mistral AI] grandit.",
    "house word in front": "La [Maison Aubreval] ferme. [Aubreval] ouvrait en 1900.",
    "group in lower case": "Le groupe [Bouygues] et [Bouygues] encore.",
    "group in capitals": "Le [Groupe Bernard] ouvre. [Bernard] emploie 200 personnes.",
    "legal form": "[Dassault Systèmes SE] publie. [Dassault Systèmes] monte.",
    "legal form with dots": "[Nordvik Inc.] publie. [Nordvik] monte.",
    "article": "[Le Monde] l’écrit, selon le [Monde] daté de mardi.",
    "capitals": "[LES ÉCHOS] : entretien. Aux [Échos], il répond.",
    "accents": "[MARÉVAL] licencie. [Mareval] s’explique.",
    "apostrophes": "[L’Oréal] monte, [L'Oréal] baisse.",
    "hyphen or space": "[Île-de-France Mobilités] et [Ile de France Mobilités]",
    "one word or two": "{ChatGPT} répond. {Chat GPT} se trompe.",
    "case of a word": "La [Banque postale] et la [Banque Postale].",
    "site name": "[Vadrouille.com] grandit. [Vadrouille] embauche.",
    "founder's name": "[Eli Lilly] monte. [Lilly] investit.",
    "ampersand": "[Harlow & Pruitt] licencie. [Harlow] vise mieux.",
    "club and its town": "Le [RC Lens] perd. [Lens] recule.",
    "club and its town, adjective": "Le [Stade brestois] gagne. [Brest] avance.",
    "club and its town, preposition": "Le [SCO d’Angers] gagne. [Angers] avance.",
    "first word": "Le [Conseil constitutionnel] tranche. Le [Conseil] censure.",
    "the lists know": "[BNP] et [BNP Paribas]",
    "brand and model": "La {Peugeot 208} arrive. La {208} coûte cher.",
    "brand left out": "La {Nintendo Switch 2} sort. La {Switch 2} manque.",
    "plural": "Deux {Rafales} et un {Rafale}.",
    "service": "{Barrage VPN} sort. {Barrage} chiffre tout.",
}
APART = {
    "bank": "[Orange] monte. [Orange Bank] ferme.",
    "bank first": "[Orange Bank] ferme. [Orange] monte.",
    "insurance": "Le [Crédit agricole] et [Crédit agricole Assurances].",
    "trucks": "[Renault] et [Renault Trucks].",
    "country": "[Canal+] et [Canal+ Afrique].",
    "branch of an unknown firm": "[Corvex] vend sa filiale. [Corvex Défense] emploie 300 personnes.",
    "branch, the firm with its legal form": "[Corvex Défense] cède. [Corvex SA] achète. [Corvex] paie.",
    "foundation": "[Larroque] finance la [Fondation Larroque].",
    "universities": "L’[université de Lyon] et l’[université de Grenoble].",
    "town hall": "La [mairie de Lyon] aide [Lyon].",
    "union section": "[T2C] négocie avec la [CGT T2C].",
    "shared word": "Le [Crédit mutuel] et le [Crédit agricole].",
    "laboratory of an institute": "L’[Institut de physique du globe] ([CNRS]) mesure.",
    "acronym of another meaning": "La [Compagnie générale de transport] et la [CGT].",
    "version": "{iPhone 16} et {iPhone 16 Pro}.",
    "plus": "{Galaxy S24} et {S24+}.",
    "version and family": "{Llama} et {Llama 3}.",
    "model numbers": "La {Peugeot 208} et la {Peugeot 2008}.",
    "organisation and product": "[Facebook] embauche ; sur {Facebook}, on râle.",
}


@pytest.mark.parametrize("source", ONE.values(), ids=ONE)
def test_one_entity(source):
    assert len(grouped(source)) == 1


@pytest.mark.parametrize("source", APART.values(), ids=APART)
def test_apart(source):
    first, *_ = grouped(source)
    text, (mention, *_) = marked(source)
    assert (first.name, first.aliases) == (text[mention.start : mention.end], ())


def test_an_ambiguous_short_form_stays_alone():
    entities = grouped("[Vaudrec Assurances] et [Vaudrec Banque] fusionnent. [Vaudrec] s’en félicite.")
    assert [entity.name for entity in entities] == ["Vaudrec Assurances", "Vaudrec Banque", "Vaudrec"]


def test_the_one_named_before_is_meant():
    entities = grouped("[Daehwa Chemical] recrute. [Daehwa] ouvre une usine, [Daehwa Hungary].")
    assert [(entity.name, entity.aliases) for entity in entities] == [
        ("Daehwa Chemical", ("Daehwa",)),
        ("Daehwa Hungary", ()),
    ]


def test_a_branch_does_not_hide_the_house():
    entities = grouped("[Harlow & Pruitt] licencie, [Harlow & Pruitt Brasil] aussi. [Harlow] vise mieux.")
    assert [(entity.name, entity.aliases) for entity in entities] == [
        ("Harlow & Pruitt", ("Harlow",)),
        ("Harlow & Pruitt Brasil", ()),
    ]


def test_name_aliases_and_order():
    first, second = grouped("[Mistral] sort {Le Chat}. [MISTRAL AI] ? [Mistral AI] et [Mistral].")
    assert (first.kind, first.name, first.id, first.aliases) == (
        "organisation",
        "Mistral AI",
        None,
        ("Mistral", "MISTRAL AI"),
    )
    assert [mention.start for mention in first.mentions] == [0, 22, 35, 49]
    assert (second.kind, second.name, second.aliases) == ("product", "Le Chat", ())


def test_the_lexicon_names_and_joins():
    lexicon = Lexicon.of(
        [
            Entry("Aubreval", None, forbidden=False, canonical="Aubreval SA", id="FR001"),
            Entry("Noroît", None, forbidden=False, canonical="Aubreval SA", id="FR001"),
        ]
    )
    (entity,) = grouped("[Noroît] vend. [AUBREVAL] achète. [Maison Aubreval] suit.", lexicon)
    assert (entity.name, entity.id, entity.aliases) == (
        "Aubreval SA",
        "FR001",
        ("Noroît", "AUBREVAL", "Maison Aubreval"),
    )


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("dans les colonnes du [Monde]", "Le Monde"),
        ("lu au [Monde]", "Le Monde"),
        ("selon le [Monde]", "Le Monde"),
        ("un élu des [Républicains]", "Les Républicains"),
        ("dit-il aux [Échos]", "Les Échos"),
        ("la une de l’[Équipe]", "L’Équipe"),
        ("les clients de la [SNCF]", "SNCF"),
        ("un salarié d’[Orange]", "Orange"),
        ("le [Figaro] et [Le Figaro]", "Le Figaro"),
        ("le groupe [Quetsche]", "Quetsche"),
    ],
)
def test_the_name_has_its_article(source, name):
    (entity,) = grouped(source)
    assert entity.name == name


FILED = Lexicon.of(
    [
        Entry("Quetsche", "organisation", forbidden=False, canonical="Quetsche SA", id="1"),
        Entry("Quetsche Santé", "organisation", forbidden=False, canonical=None, id="2"),
        Entry("Corvac SE", None, forbidden=False, canonical=None, id="3"),
        Entry("Vélocarte", "product", forbidden=False, canonical=None, id="4"),
    ]
)


@pytest.mark.parametrize(
    ("source", "entities"),
    [
        ("[Quetsche] et [Quetsche Santé]", [("Quetsche SA", "1"), ("Quetsche Santé", "2")]),
        ("[Quetsche Santé] paie. [Quetsche] aussi.", [("Quetsche Santé", "2"), ("Quetsche SA", "1")]),
        ("Le [Groupe Quetsche] paie.", [("Quetsche SA", "1")]),
        ("[Quetsche GmbH] et [QUETSCHE]", [("Quetsche SA", "1")]),
        ("[Corvac] paie.", [("Corvac", "3")]),
        ("[Corvac] et [Corvac SE]", [("Corvac SE", "3")]),
        ("[Vélocarte] paie.", [("Vélocarte", None)]),
        ("la {Vélocarte}", [("Vélocarte", "4")]),
        ("[Maison Quetsche] et [Quetsche]", [("Quetsche SA", "1")]),
        ("[Orvane] paie.", [("Orvane", None)]),
    ],
)
def test_ids_of_the_lexicon(source, entities):
    assert [(entity.name, entity.id) for entity in grouped(source, FILED)] == entities


NAMES = [name or product for case in (*ONE.values(), *APART.values()) for name, product in MARK.findall(case)]


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["organisation", "product"])), max_size=8))
def test_grouping_is_a_partition_by_first_mention(drawn):
    text, mentions = "", []
    for name, kind in drawn:
        mentions.append(Mention(len(text), len(text) + len(name), kind))
        text += name + " , "
    entities = group(text, mentions)
    placed = [mention for entity in entities for mention in entity.mentions]
    assert sorted(placed, key=lambda mention: mention.start) == mentions
    assert [entity.mentions[0].start for entity in entities] == sorted(entity.mentions[0].start for entity in entities)
    assert all(mention.kind == entity.kind for entity in entities for mention in entity.mentions)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8))
def test_typography_changes_nothing(names):
    text, mentions = "", []
    for name in names:
        mentions.append(Mention(len(text), len(text) + len(name), "organisation"))
        text += name + " , "
    other = text.replace("’", "'").replace(" ", "\u00a0")
    assert [e.mentions for e in group(text, mentions)] == [e.mentions for e in group(other, mentions)]
