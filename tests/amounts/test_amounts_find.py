"""Where amounts stand: the answer is written in the sentence, between square brackets."""

import re
from sys import getprofile, setprofile

import pytest

from pipeline.amounts import find, resolve
from pipeline.typography import plain

SENTENCES = [
    # the guide's own examples, and what stands around amounts
    "Elle lève [12,5 M€] en mars.",
    "Plus d’[un milliard d’euros] depuis sa création.",
    "une valorisation de près de [14 milliards de dollars], contre [6 milliards] un an plus tôt.",
    "un tour de table de [2 milliards d’euros], portant sa valorisation à près de [14 milliards de dollars]",
    "Prix : [1 299,99 €] (ou [50 €] par mois).",
    "Il a coûté [$14bn], soit [12 milliards d’euros].",
    "Le lot vaut [vingt-cinq mille euros].",
    "soit [un milliard et demi de dollars]",
    "pour [300 000 dollars canadiens]",
    "à [9€99] seulement",
    "[une centaine de millions d’euros]",
    "[une quarantaine de millions de dollars] au total",
    "entre [2 et 3 milliards d’euros]",
    "de [10 à 15 millions d’euros]",
    "un chèque de [5-10 M€]",
    "passe de [249 à 329 euros]",
    "de [22 millions] à [39 millions d’euros]",
    "de [500 k€] à [3 M€]",
    "[10 millions de dollars] ([9,2 millions d’euros])",
    "[20 euros] par mois et [60 euros] la tonne",
    "[80 dollars] le baril",
    "[60 €]/MWh",
    "[12 €] HT/mois",
    "le cap du [milliard de dollars]",
    "la barre du [demi-milliard d’euros]",
    "vendu pour [un euro] symbolique",
    # signs of change and typography around
    "un solde de +[2 milliards d’euros]",
    "une perte de -[20 millions d’euros]",
    "une perte de −[20 millions d’euros]",
    "«[20 €]»",
    "([20 €])",
    "Tarif :[20 €].",
    "coûte [20 €], [30 €] ou [40 €]",
    "AU MOINS [20 MILLIONS D’EUROS] POUR LYON",
    "Il vaut [20\u00a0000\u00a0€]\u00a0!",
    "Il vaut [20\u202f000\u202f€]\u202f;",
    "[2 milliards\nd’euros] ont été levés",
    "la somme de [2\u00a0milliards d’euros]",
    # ranges and what is none
    "un prix de [5 à 10 €] pièce",
    "[410 à 420 millions d’euros], contre [385 millions] jusqu’ici",
    "l’iPhone 15 à [969 euros]",
    "la Renault 5 à [25 000 euros]",
    "la ligne 4 à [25 millions d’euros]",
    "de 2019 à [3 500 euros]",
    "en 2023 à [12 millions d’euros]",
    "en 2023, [450 000 euros]",
    "en 2023 [450 000 euros]",
    "Il en coûte [10 euros] à 12 personnes.",
    "descend de [1 000 à 250 euros]",
    "entre [500 et 1 000 €]",
    "entre [deux et trois cents euros]",
    "comptez [10 ou 15 euros]",
    "LYON INVESTIT [2 À 3 MILLIARDS D’EUROS]",
    "L’IPHONE 15 À [969 EUROS]",
    "En 2023 [$14bn] de pertes",
    "En 2023 [CHF 12’000] de pertes",
    "En 2023 à [vingt mille euros]",
    "[450 000 euros] 12/03/2024",
    "[12 euros 50] hier",
    "[12 euros] 12/03",
    "[9€99]/mois",
    # parts of a unit
    "[12 euros 50] le repas",
    "[12 euros et 50 centimes]",
    "[12 euros] 50 fois par an",
    "[12 euros] 30 minutes plus tard",
    "[2,50 €] 30 personnes",
    "[trois euros cinquante] la baguette",
    "[trois euros] deux fois par an",
    "[4 fr. 60] la boîte",
    "[deux euros et demi]",
    "[sept millions d’euros et demi] auprès de fonds",
    # currencies before and after
    "facturé [CHF 12’000] par an",
    "dont [CHF 612 millions] de primes",
    "[Fr. 14.50] le paquet",
    "un prêt de [3,5 M$] et [34,99 $ CA]",
    "[11 milliards de FCFA]",
    "[2 000 francs CFA] par jour",
    "[1 250 DH]",
    "[US$ 5m] puis [£5m]",
    "[86 millions $]",
    "[250 000 couronnes suédoises], soit [21 800 euros]",
    "[30 milliards de yens]",
    "[0,05 BTC] et [3 ethers]",
    "réclament [12 bitcoins]",
    "[12 000 dollars de Hong Kong] hier",
    "[2,5 mio. de francs] iront à la formation",
    # ellipsis: compared, listed, in the same or the next sentence
    "[3,87 milliards d’euros], contre [3,72 milliards] un an plus tôt",
    "un chiffre d’affaires de [6 millions] cette année, après [2,3 millions] en 2024, dont [1 million d’euros] en Italie",
    "[14,2 millions d’euros], dont [trois millions] apportés par la région",
    "Son budget est de [12 millions d’euros]. Elle a perdu [4 millions] en 2024.",
    "Coût : [12 millions d’euros]. Pour [un milliard] ! On rêve.",
    "[15 milliards d’euros] d’économies et [trois milliards] de hausses d’impôts",
    "[33 milliards d’euros] de prêts et [17 milliards] de dons",
    "[64 millions d’euros] de ventes et [5 millions] de bénéfice",
    "[Un milliard] pour le train. Le plan de [un milliard d’euros] est prêt.",
    "[99 €], contre [129] auparavant",
    "[180 000 euros], peut-être [200 000], pour une version",
    "[un demi-milliard] de commandes après [200 M€]",
    "Il lève [12 M€], contre [8 M] en 2023.",
    # as other test suites write them
    "[EUR29,99] ou [INR20]",
    "[Rs. 43]",
    "[USD3,01] et [3,01 US$]",
    "[2$ et 23 centimes]",
    "[2 dollar 23]",
    "[CHF 24].–",
    "[24.– francs]",
    "[12,- €]",
    "[1,1 million de $]",
    "[$ 3 millions]",
    "[3 799€00]",
    "À partir de [14,90 €]",
    "[29,99 €] TTC",
    "de [10€] à [20€]",
    "entre [10 euros] et [20 euros]",
    "autour de [3 francs 12]",
    "trois fois [20 euros]",
    "[100 €] / [150 €]",
    "2 x [20 €]",
    "[64,99€]/mois",
    "[15 c€]/kWh",
    "[2,5 M d’€]",
    "[0,85 EUR]/USD",
    "[1 EUR] = [1,08 USD]",
    "[100 000 euros] et 4 millions d’actions",
    # other things of millions beside money
    "12 millions d’abonnés, contre 6 millions un an plus tôt, pour [3 euros]",
    "[2 millions d’euros] pour 3 millions d’habitants",
    "40 millions de Français ont reçu [100 euros]",
    "Elle compte 900 000 abonnés, contre 2 millions en 2020, à [5 euros] par mois",
    "un million de vues et [20 euros]",
    "6 milliards d’habitants, [20 euros]",
    "le million de téléchargements, [20 euros]",
    "six milliards d’années et [un euro]",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_amounts_of_a_sentence(sentence):
    text = re.sub(r"[\[\]]", "", sentence)
    found = [text[start:end] for start, end in find(plain(text))]
    assert found == re.findall(r"\[(.*?)\]", sentence, re.DOTALL)


NO_AMOUNT = [
    # people, goods, measures
    "6 milliards d’habitants",
    "400 millions d’utilisateurs",
    "dépasse le million de téléchargements",
    "un million de vues",
    "12 000 tonnes de blé",
    "20 % du PIB",
    "une hausse de 3,5 points",
    "40 millions de Français",
    "200 000 exemplaires vendus",
    "8 218 points, +1,2 %",
    "15 millions de tonnes, contre 14 millions l’an passé",
    "deux millions d’abonnés",
    "une centaine de personnes",
    "mille et une nuits",
    "dix-huit mois",
    "à 20 h 30",
    "quelques millions d’euros",
    "des milliards d’euros",
    "plusieurs centaines de milliers d’euros",
    "six milliards deux ans plus tôt",
    "un demi-siècle",
    # numbers of other things
    "en 2024",
    "le 12 mars 2025",
    "01 42 68 53 00",
    "0 800 123 456",
    "+33 6 12 34 56 78",
    "page 12",
    "page 1/2",
    "12 bis, rue de Lyon",
    "l’A320, le 737 MAX et l’A350-1000",
    "la Peugeot 208 et la Formule 1",
    "la BMW M3 et la Kia EV6",
    "un score de 3-1",
    "Barcelone 2 Real Madrid 1",
    "Barça 3 Won 2",
    "le rappeur 50 Cent",
    "la COP 28 et le SOS 18",
    "TOP 14, Top 10",
    "Canon 50 F 1,8",
    "AMD 64, Ryzen 7",
    "le PEN 2",
    "n° 12",
    "article 49.3",
    "version 2.5.1",
    "192.168.0.1",
    "ISIN FR0000120073",
    "75008 Paris",
    "3e étage",
    "XXIe siècle",
    "5G, 4K, 8 Go, 256 Go",
    "iPhone 16 Pro 512",
    "12 mm, 3 km, 5 kg, 20 l",
    # words that look like currencies
    "un franc succès",
    "un franc-tireur",
    "face à un euro fort",
    "un dollar faible",
    "un euro numérique",
    "pas un centime",
    "il a lu trois livres",
    "douze couronnes de laurier",
    "2 sucres dans le café",
    "trois gourdes d’eau",
    "3 colons et 12 sols",
    "Marks et spencer",
    "la zone euro compte 20 pays",
    "l’euro et le dollar",
    "les 20 de l’euro",
    "cinq pour cent",
    "un cent mètres",
    "le point à 2 M",
    "10 M de vues",
    "la RTX40 100 et la RTX 4090",
    "Mars 2024, 3 M d’abonnés",
]


@pytest.mark.parametrize("text", NO_AMOUNT)
def test_no_amount(text):
    assert find(plain(text)) == []


def test_bare_pounds_need_britain():
    assert find("Il coûte 249 livres au Royaume-Uni.") == [(9, 19)]
    assert find("Il a publié 12 livres à Londres.") == []


def calls(text):
    """Count the calls that reading a text again takes, of regular expressions and all else: clocks depend on the day."""
    resolve(text, find(text))  # what is remembered of words is not counted
    counted = 0

    def count(_frame, event, _argument):
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = getprofile()
    setprofile(count)
    try:
        resolve(text, find(text))
    finally:
        setprofile(before)
    return counted


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "9 ",
        "1 000 ",
        "milliards ",
        "un ",
        "un et ",
        "(",
        "[",
        "€",
        "12 € ",
        "deux millions ",
        "6 milliards, ",
        "12 M",
        "de 3 à ",
        "contre 12 ",
        "fr. ",
        "1/2 ",
        "5 livres ",
        "5 francs ",
        "20 F ",
        "20 € par ",
        "les 3 ",
        "mille ",
        "d'",
    ],
)
def test_hostile_text_takes_calls_in_proportion(piece):
    small, large = piece * (400 // len(piece)), piece * (4_000 // len(piece))
    assert calls(large) < 11 * (calls(small) + 50)
