"""Amounts as the press of each country writes them, with what its words around make of them.

Each line is a sentence with its amount between square brackets; the cases are grouped by what is read.
"""

import re
from decimal import Decimal

import pytest

from pipeline.amounts import find, resolve
from pipeline.typography import plain

READ = {
    # Switzerland: « fr. » with its point, apostrophes between thousands, millions as « mios »
    "10 CHF": [
        "L’entrée, à Genève, coûte [10 fr.], contre 8 avant.",
        "En Suisse, l’entrée est à [10 fr.] (gratuit le dimanche).",
        "En Suisse, l’entrée à [10 fr.] pour tous.",
        "En Suisse, l’entrée coûte [10 fr]. Elle est gratuite le dimanche.",
        "En Suisse, l’entrée coûte [10 frs].\nLe reste suit.",
        "L’euro vaut moins : [10 FS].",
        "En francs suisses : [10 FS] le lot.",
        "À Lausanne, [Fr. 10].– le menu.",
        "À Lausanne, [CHF 10].- le menu.",
        "À Fribourg, [dix francs] le menu.",
    ],
    "61000000 CHF": [
        "Le projet coûte [61 mios CHF].",
        "Le projet coûte [61 mios de francs suisses].",
        "Le projet coûte [61 Mios CHF].",
        "Le projet coûte [61 mio CHF].",
        "Le projet, à Berne, coûte [61 mio. de francs].",
        "Le projet coûte [CHF 61 mios].",
        "Le projet coûte [CHF 61 millions].",
        "Le budget était de 42’500 francs ; il est de [61 millions de francs].",
        "Le projet coûte [61’000’000 de francs] à la commune.",
        "Le projet coûte [CHF 61’000’000].-",
    ],
    # the sentence settles whose money it is before the text does
    "8.74 TND": [
        "À Alger, le pain coûte 20 dinars algériens. À Tunis, le titre cède 2 % à [8,740 dinars].",
        "L’Algérie et Alger paient. La Tunisie verse [8,740 dinars].",
        "Le titre tunisien vaut [8,740 dinars]. L’Algérie, Alger et Oran suivent.",
        "En Tunisie, [8,740 DT].",
        "En dinars : [8,740 DT].",
        "À Tunis, [8,740 DT] par action.",
    ],
    "3000000000 DZD": [
        "Alger. Un crédit de [3 milliards DA].",
        "Un crédit de [3 milliards DA].",
        "Alger. Un crédit de [3 Mds DA].",
        "Un crédit de [3 milliards de DA].",
        "Un crédit de [3 milliards de dinars] en Algérie.",
    ],
    "3000 DZD": ["Alger. Le sac vaut [3 000 DA].", "À Oran, le sac vaut [3 000 DA].", "Le dinar baisse : [3 000 DA]."],
    "1200000000 MAD": [
        "Un projet de [1,2 MMDH].",
        "Un projet de [1,2 MMDHS].",
        "Un projet de [1,2 MMDh].",
        "Un projet de [1,2 Md DH].",
        "Un projet de [1,2 Mds DH].",
        "Un projet de [1,2 milliard DH].",
        "Un projet de [1,2 milliard de DH].",
        "Un projet de [1 200 MDH].",
        "Un projet de [1.200 MDH].",
    ],
    "5000 CDF": ["Kinshasa. Le sac coûte [5 000 FC].", "Le franc congolais : [5 000 FC].", "En RDC, [5 000 francs]."],
    "5000 MGA": ["Madagascar. Le riz à [5 000 Ar] le kilo.", "[5 000 ariary] à Tamatave."],
    "5000 XOF": ["Le sac coûte [5 000 fcfa].", "Le sac coûte [5 000 F cfa].", "Le sac coûte [5 000 frs CFA]."],
    # dollars with letters on either side
    "29.99 CAD": [
        "Il vaut [CAD $29.99].",
        "Il vaut [CAD$ 29.99].",
        "Il vaut [29,99 $CAD].",
        "Il vaut [29,99 $ CAD].",
        "Il vaut [29,99 $ CA].",
        "Il vaut [29,99 $CAN].",
        "Il vaut [C$29.99].",
        "Il vaut [CA$ 29,99].",
        "Il vaut [29,99 $ canadiens].",
        "Il vaut [29,99 dollars canadiens].",
    ],
    "5000 HKD": ["[5 000 dollars HK]", "[HK$ 5 000]", "[5 000 HK$]", "[5 000 $HK]", "[5 000 HKD]", "[HKD 5 000]"],
    "154100000 USD": [
        "Un bénéfice de [154,1 millions de dollars U.S.] (hors impôt).",
        "Un bénéfice de [154,1 millions de dollars US].",
        "Un bénéfice de [154,1 millions $ US].",
        "Un bénéfice de [154,1 M$ US].",
        "Un bénéfice de [154,1 M$US].",
        "Un bénéfice de [US$ 154,1 millions].",
        "Un bénéfice de [USD 154,1 millions].",
        "Un bénéfice de [154,1 MUSD].",
        "Un bénéfice de [$154.1m].",
    ],
    "20 INR": ["Il coûte [20Rs].", "Il coûte [Rs20].", "Il coûte [Rs. 20].", "Il coûte [20 Rs].", "Il coûte [INR20]."],
    # money of the past
    "500000 FRF": [
        "Un capital de [500.000 francs-or].",
        "Un capital de [500 000 francs or].",
        "Un capital de [500 000 nouveaux francs].",
        "Un capital de [500 000 anciens francs].",
        "Un capital de [500 000 francs].",
        "Un capital de [500 kF], en francs.",
    ],
    "3000000 DEM": [
        "Un prêt de [3 millions de marks].",
        "Un prêt de [trois millions de marks].",
        "Un prêt de [3 millions de Deutsche Mark].",
        "Un prêt de [3 millions de deutschemarks].",
        "Un prêt de [3 MDEM].",
        "Berlin verse [3 millions de marks].",
        "Un prêt de [3 000 000 de marks] à l’Allemagne.",
    ],
    "200 DEM": ["À Berlin, [200 marks].", "En RFA, [deux cents marks].", "[200 marks allemands]", "[200 DEM]"],
    "200 FIM": ["À Helsinki, [200 marks].", "[200 marks finlandais]"],
    # estimates of auctions
    "3000..4000 EUR": [
        "Estimation : [3 000/4 000 €].",
        "Estimé [3.000/4.000 euros].",
        "Estimation : [3 000-4 000 €].",
        "Estimation : [3 000 - 4 000 €].",
        "Estimation : [3 000 à 4 000 €].",
        "Estimé de [3 à 4 000 €].",
        "Estimé entre [3 000 et 4 000 €].",
        "Estimation : [3 000/4 000 EUR]",
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), [(s, value) for value, ss in READ.items() for s in ss])
def test_amount_of_the_press(sentence, expected):
    text = re.sub(r"[\[\]]", "", sentence)
    surface = sentence.partition("[")[2].partition("]")[0]
    view = plain(text)
    spans = find(view)
    start = sentence.index("[")
    assert (start, start + len(surface)) in spans
    amount = resolve(view, spans)[spans.index((start, start + len(surface)))]
    number, currency = expected.split()
    low, _, high = number.partition("..")
    found = (amount.min, amount.max) if high else (amount.value, None)
    assert (*found, amount.currency) == (Decimal(low), Decimal(high) if high else None, currency)


NO_AMOUNT = [
    # « M » and « ARS »: a date in capitals is no million of pesos
    "VENDREDI 6 MARS, SALLE DES FÊTES",
    "LE 6 MARS 2025",
    "DU 3 AU 6 MARS",
    "JEUDI 6 MARS : 20 H",
    "6 MARS\n7 MARS",
    # abbreviations that are something else where no currency is named
    "Le 200 FS",
    "Sochaux 2 FC Nantes 1",
    "Il a 200 marks de tissu",
    "5 000 Ar",
    "12 FG",
    "Canon 50 F 1,8",
    # what is counted is said by a pronoun
    "Ils étaient 2 millions en 2010, elles sont 5 millions",
]


@pytest.mark.parametrize("text", NO_AMOUNT)
def test_no_amount_of_the_press(text):
    assert find(plain(text)) == []


KINDS = [
    "Une fresque à [42 millions], n’a attiré que 210 000 spectateurs. Le film a coûté [3 millions d’euros].",
    "Avec 3 000 salariés, elle vise [12 millions] de ventes, pour [3 millions d’euros] de frais.",
    "L’application compte 12 millions d’utilisateurs et vaut [3 milliards], contre [2 milliards d’euros].",
    "Elle compte 900 000 abonnés, contre 2 millions en 2020, à [5 euros] par mois.",
    "Ils étaient 2 millions en 2010, ils sont 5 millions ; le marché pèse [3 milliards d’euros].",
    "La ville de 1,2 million d’habitants investit [30 millions d’euros].",
    "En 2024, 300 millions de bouteilles, contre 320 millions en 2023, pour [5,8 milliards d’euros].",
    "[60 millions d’euros] plus [10 millions] de bonus pour un club de 40 000 abonnés.",
    "Elle emploie 3 millions de personnes et pèse [300 milliards de dollars].",
    "Elle a reçu [5 euros]. Les bus en ont transporté 263 millions et les trams près de 291 millions.",
    "Elle vaut [61 millions d’euros]. Un sursis de six mois sur [27,5 millions] d’échéances.",
    "Elle vaut [61 millions d’euros] et doit [3 millions] d’arriérés, [2 millions] d’intérêts.",
    "Le club vaut [61 millions d’euros]. Il y a [3 millions] de dégâts et [2 millions] de gains.",
    "Un trou de [3 milliards d’euros] ([5 milliards] en 2020) et 2 millions de lits.",
]


@pytest.mark.parametrize("sentence", KINDS)
def test_millions_of_money_and_of_other_things(sentence):
    text = re.sub(r"[\[\]]", "", sentence)
    assert [text[start:end] for start, end in find(plain(text))] == re.findall(r"\[(.*?)\]", sentence)


RATES = {
    "repas": ["20 € par repas", "20 € le repas"],
    "colis": ["20 € par colis", "20 € le colis"],
    "cours": ["20 € par cours", "20 € le cours"],
    "contrat": ["20 € par contrat"],
    "1.000 litres": ["20 € les 1.000 litres"],
    "1 000 litres": ["20 € les 1 000 litres"],
    "100 Go": ["20 € les 100 Go"],
    "vingt minutes": ["20 € les vingt minutes"],
    "six bouteilles": ["20 € les six bouteilles"],
    "deux nuits": ["20 € les deux nuits"],
    "hour": ["20 € l’heure", "20 € de l’heure"],
    "month": ["20 € chacun par mois", "20 € chacune par mois"],
    None: [
        "20 € le jour du scrutin",
        "20 € l’année du bac",
        "20 € l’an d’après",
        "20 € les deux premières années",
        "20 € les trois derniers mois",
        "20 € les 12 et 13 mars",
        "20 € par SMS",
    ],
}


@pytest.mark.parametrize(("text", "per"), [(text, per) for per, texts in RATES.items() for text in texts])
def test_rate_of_the_press(text, per):
    view = plain(f"Il coûte {text}.")
    (amount,) = resolve(view, find(view))
    assert (amount.value, amount.per) == (20, per)


MODIFIERS = {
    "about": [
        "flirte partout avec les 20 €",
        "frôle toujours les 20 €",
        "quelques 20 €",
        "approche des 20 €",
        "approchait des 20 €",
        "20 € de frais environ",
    ],
    "more_than": [
        "dépasse la barre symbolique des 20 €",
        "dépasse désormais le cap psychologique des 20 €",
        "excéderait le montant rond de 20 €",
    ],
    "at_least": [
        "supérieur ou égal à 20 €",
        "supérieures ou égales à 20 €",
        "des prix commençant à 20 €",
        "des prix débutant à 20 €",
        "20 € d’économie par an « au minimum »",
        "20 € d’achat minimum",
        "20 € « au moins »",
    ],
    "at_most": [
        "inférieur ou égal à 20 €",
        "inférieures ou égales à 20 €",
        "20 € de frais au maximum",
        "20 € de frais par mois maximum",
    ],
    "less_than": ["sous le plafond de 20 €", "sous la barre des 20 €", "sous la barre symbolique des 20 €"],
    None: [
        "à hauteur de 20 €",
        "à peine 20 €",
        "seulement 20 €",
        "il ne reste plus que 20 €",
        "franchit le cap des 20 €",
    ],
}


@pytest.mark.parametrize(("text", "modifier"), [(text, m) for m, texts in MODIFIERS.items() for text in texts])
def test_modifier_of_the_press(text, modifier):
    view = plain(f"C’est {text} hier.")
    (amount,) = resolve(view, find(view))
    assert (amount.value, amount.modifier) == (20, modifier)
