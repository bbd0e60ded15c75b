"""Entities as the press names them: in the cases, ``[…]`` marks an organisation and ``{…}`` a product.

Each case says which mentions are one: the numbers of their entities, by position.
"""

import pytest

from pipeline.names.identity import group
from tests.names.marked import read

CASES = {
    # a sigle and what it stands for
    "sigle after, in brackets": (
        "La [Confédération du logement et du cadre de vie] ([CLCV]) saisit. La [CLCV] attend.",
        "000",
    ),
    "sigle before, in brackets": ("La [CLCV] ([Confédération du logement et du cadre de vie]) saisit.", "00"),
    "sigle after a dash": ("L’[Union des industries textiles] – [UIT] – recrute.", "00"),
    "sigle after « dit »": ("Le [Comité des salines de l’Ouest], dit [CSO], recrute.", "00"),
    "sigle after « ou »": ("La [Caisse des salines de l’Ouest], ou [CSO], paie.", "00"),
    "sigle far from its phrase": ("L’[Agence de la transition écologique] publie. Selon l’[ADTE], rien.", "00"),
    "sigle in the headline": ("[CLCV] : la plainte\nLa [Confédération du logement et du cadre de vie] saisit.", "00"),
    "sigle with its country": ("L’[Association de la presse du Mali] ([APM]) dit. L’[APM] se tait.", "000"),
    "sigle with points": ("La [S.N.C.F.] recrute. La [SNCF] forme.", "00"),
    "spoken sigle": ("L’[Office français de la biodiversité marine] ([Ofbima]) verbalise.", "00"),
    "foreign sigle of two words": ("Le syndicat [United Steelworkers] ([USW]) dit. L’[USW] attend.", "000"),
    "two phrases of one sigle": (
        "La [Caisse des salines de l’Ouest] et le [Comité des salines de l’Ouest] : la [CSO] dit.",
        "012",
    ),
    "sigle of the house above": ("L’[Institut des sciences de la mer] ([CNRS]) mesure.", "01"),
    "sigle of another phrase": ("La [Fédération des chasseurs] et l’[OFB].", "01"),
    # short forms
    "firm and its short form": ("[Chantiers Kermorvan] ferme. [Kermorvan] paie.", "00"),
    "short form before": ("[Kermorvan] ferme\nLes [Chantiers Kermorvan] paient.", "00"),
    "the group": ("Le groupe [Quetsche] et [Quetsche Santé].", "01"),
    "group in the name": ("[Groupe Quetsche] paie. Chez [Quetsche], on attend.", "00"),
    "group after": ("[Quetsche Group] paie. [Quetsche] attend.", "00"),
    "founders": ("[Vuillard et Besson] vend. [Vuillard-Besson] achète.", "00"),
    "first of the founders": ("[Harlow & Pruitt] plaide. [Harlow] gagne.", "00"),
    "and company": ("[Lannoy et Cie] vend. [Lannoy] ferme.", "00"),
    "house": ("La [Maison Lannoy] vend. [Lannoy] ferme.", "00"),
    "institution": ("La [cour des comptes] enquête. La [Cour] publie.", "00"),
    "ministry": ("Le [ministère de l’Économie et des Finances] paie. Le [ministère de l’Économie] dit.", "00"),
    "two ministries": ("Le [ministère de l’Économie] et le [ministère de la Santé].", "01"),
    "committee": ("La [commission des Lois du Sénat] et le [Sénat].", "01"),
    # legal forms
    "limited company": ("[Quetsche SAS] paie. [Quetsche] attend.", "00"),
    "legal form in front": ("La [SARL Quetsche] paie. [Quetsche] attend.", "00"),
    "public limited company": ("[Quetsche S.A.] paie. [Quetsche] attend.", "00"),
    "German form": ("[Haslach GmbH & Co. KG] paie. [Haslach] attend.", "00"),
    "foreign form": ("[Nordvik ASA] paie. [NORDVIK] attend.", "00"),
    # firms that share a word
    "bank of the house": ("[Quetsche] paie. [Quetsche Banque] ferme.", "01"),
    "two branches": ("[Quetsche Énergie] et [Quetsche Assurances].", "01"),
    "towns": ("[Crédit mutuel de Bretagne] et [Crédit mutuel Océan].", "01"),
    "the same trade": ("La [Brasserie du Port] et la [Brasserie du Mont].", "01"),
    "surname firms": ("[Lannoy Père] et [Delvaux Père].", "01"),
    "country": ("[Quetsche SA] vend. [Quetsche France] ferme. [Quetsche] achète.", "010"),
    "country of an unknown house": ("[Orvane] vend. [Orvane France] ferme.", "01"),
    "listed branch": ("[Google] paie. [Google Cloud] vend.", "01"),
    "foundation": ("[Orvane] paie. La [Fondation Orvane] aide.", "01"),
    "union of the house": ("[Orvane] négocie. La [CGT Orvane] refuse.", "01"),
    "two legal forms": ("[Merck KGaA] et [Merck & Co.] se disputent le nom.", "01"),
    "two legal forms of unknown firms": ("[Quetsche SAS] assigne [Quetsche GmbH].", "01"),
    "bare name beside two legal forms": ("[Quetsche SAS] assigne [Quetsche GmbH]. [Quetsche] attend.", "012"),
    "place in both": ("L’[université de Nantes] et le [CHU de Nantes].", "01"),
    # schools
    "university and its short form": ("L’[université Claude-Bernard Lyon 1] recrute. [Lyon 1] forme.", "00"),
    "two universities": ("[Lyon 1] et [Lyon 2].", "01"),
    "university of a town": ("L’[université de Princeton] publie. [Princeton] se tait.", "00"),
    "school and sigle": ("L’[École nationale supérieure des arts textiles] ([Ensat]) forme. L’[Ensat] recrute.", "000"),
    # clubs
    "club by its town": ("L’[Olympique de Marseille] perd. [Marseille] recule.", "00"),
    "club by its sigle": ("L’[Olympique lyonnais] gagne. L’[OL] avance.", "00"),
    "club by initials": ("L’[AS Kerlouan Football] gagne. L’[ASKF] avance.", "00"),
    "town of two clubs": ("Le [RC Grandville] et le [Stade grandvillois]. [Grandville] gagne.", "012"),
    "women’s side": ("Le [RC Grandville] et le [RC Grandville féminines].", "01"),
    # media
    "paper and its article": ("[Le Monde] écrit. Selon le [Monde], non.", "00"),
    "the daily": ("Le quotidien [Le Figaro] écrit. Au [Figaro], on rit.", "00"),
    "site of a paper": ("[Numerama] écrit. [Numerama.com] aussi.", "00"),
    "channel and number": ("[France 2] et [France 3].", "01"),
    "radio of a group": ("[Radio France] et [France Inter].", "01"),
    # writings
    "case": ("[QUETSCHE SANTÉ] recrute\n[Quetsche Santé] paie.", "00"),
    "apostrophe": ("[L’Orvane] et [L'Orvane].", "00"),
    "hyphen": ("[Vieux-Port Énergie] et [Vieux Port Energie].", "00"),
    "glued": ("[Le Bon Coin] et [Leboncoin].", "00"),
    "ampersand": ("[Plume & Cie] et [Plume et Cie].", "00"),
    # products
    "plural": ("Une {Clio} et deux {Clios}.", "00"),
    "brand and model": ("La {Peugeot 308} sort. La {308} plaît.", "00"),
    "unknown brand and model": ("La {Zermatten Alpina} sort. L’{Alpina} plaît.", "00"),
    "two generations": ("L’{iPhone 15} et l’{iPhone 16}.", "01"),
    "model and its version": ("Le {Voxel 3} et le {Voxel 3 Pro}.", "01"),
    "model number glued": ("Le {FX 30} et le {FX-30}.", "00"),
    "family and member": ("{Voxel} et {Voxel Mini}.", "01"),
    "family beside two versions": ("Le {Guêpe 2} et le {Guêpe 3}. Le {Guêpe} plaît.", "012"),
    "listed family": ("{Android 15} et {Android}.", "01"),
    "electric model": ("La {C3} et la {ë-C3}.", "01"),
    "smaller sister": ("Le {Pâtre} et le {Petit Pâtre}.", "01"),
    "feature of a product": ("La {Recopie de l’iPhone} et l’{iPhone}.", "01"),
    "button of a service": ("{Ask ChatGPT} ouvre {ChatGPT}.", "01"),
    "service of the firm": ("[Quetsche] lance {Quetsche Pay}.", "01"),
    "offer and its short form": ("L’offre {Quetsche Duo} et le {Duo}.", "00"),
}


@pytest.mark.parametrize(("source", "entities"), CASES.values(), ids=CASES)
def test_grouping(source, entities):
    text, mentions = read(source)
    numbers = {mention: number for number, entity in enumerate(group(text, mentions)) for mention in entity.mentions}
    assert "".join(str(numbers[mention]) for mention in mentions) == entities
