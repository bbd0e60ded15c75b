"""What an amount is worth, read from its surface alone; cases are grouped by value."""

from decimal import Decimal

import pytest

from pipeline.amounts import normalise

CASES = {
    "0.00000005 BTC": ["5 satoshis"],
    "0.05 BTC": ["0,05 BTC", "0,05 bitcoin"],
    "0.05 EUR": ["5 centimes", "cinq centimes", "5 centimes d’euro", "0,05 €", "5 cts"],
    "0.01 EUR": ["1 centime", "un centime", "0,01 €"],
    "0.30 EUR": ["30 centimes", "trente centimes", "Trente centimes", "TRENTE CENTIMES", "0,30 euro", "30 c€"],
    "0.5 BTC": ["un demi-bitcoin", "0,5 bitcoin"],
    "0.5 EUR": ["0,5 €", "50 centimes", "cinquante centimes d'euro", "50 cents", "0,50 €", "€0.50", "0€50"],
    "0.50 GBP": ["50 pence", "£0.50"],
    "0.4 TND": ["400 millimes"],
    "1 EUR": ["1 €", "1€", "un euro", "Un euro", "1 euro", "1,00 €", "EUR 1"],
    "1.0817 USD": ["1,0817 dollar", "1.0817 $"],
    "1.085 USD": ["1.085 dollar", "1,085 dollar"],
    "1.789 EUR": ["1,789 €", "1,789 euro", "1.789 euro"],
    "1.5 EUR": ["1,5 €", "1€50", "1,50 €", "1 € 50", "un euro et demi", "un euro cinquante", "1 euro 50"],
    "2.5 EUR": ["2,50 €", "2€50", "2 € 50", "2 euros 50", "2 euros et 50 centimes", "deux euros et demi"],
    "4.60 FRF": ["4 fr. 60", "4 francs 60", "4,60 F", "4,60 francs"],
    "9.99 EUR": ["9€99", "9 €99", "9,99 €", "9,99€", "9.99 €", "€9.99", "EUR 9.99", "9 euros 99", "9,99 EUR"],
    "12.5 EUR": ["12 euros 50", "12 euros et 50 centimes", "12 euros 50 centimes", "12,50 €", "12€50"],
    "20 EUR": [
        "20 €",
        "20€",
        "€20",
        "€ 20",
        "20 euros",
        "20 EUROS",
        "20 Euros",
        "20euros",
        "20 EUR",
        "20EUR",
        "EUR 20",
        "vingt euros",
        "Vingt euros",
        "VINGT EUROS",
        "vingt €",
        "20,00 €",
        "20.00 €",
    ],
    "20 USD": ["20 $", "20$", "$20", "$ 20", "20 dollars", "US$20", "US$ 20", "20 $US", "20 $ US", "20 USD", "USD 20"],
    "20 GBP": ["£20", "£ 20", "20 £", "20 livres sterling", "20 GBP", "GBP 20", "vingt livres sterling"],
    "20 CAD": ["20 $ CA", "20 $CA", "C$20", "CA$ 20", "20 $ CAN", "20 dollars canadiens", "20 CAD", "20 $ canadiens"],
    "20 AUD": ["A$20", "AU$ 20", "20 dollars australiens", "20 AUD"],
    "20 HKD": ["HK$20", "20 dollars de Hong Kong", "20 dollars hongkongais", "20 HKD"],
    "20 BRL": ["R$ 20", "R$20", "20 reais", "20 réals brésiliens", "20 réaux"],
    "20 JPY": ["¥20", "20 yens", "20 JPY", "vingt yens"],
    "20 CNY": ["20 yuans", "20 yuan", "20 RMB", "20 renminbi", "20 CNY", "vingt yuans"],
    "20 KRW": ["20 wons", "₩20", "20 wons sud-coréens"],
    "20 RUB": ["20 roubles", "20 RUB", "20 roubles russes"],
    "20 INR": ["20 roupies", "₹20", "20 roupies indiennes", "Rs 20"],
    "20 CHF": ["CHF 20", "20 CHF", "20 francs suisses", "CHF 20.00", "vingt francs suisses"],
    "20 FRF": ["20 francs", "vingt francs", "20 francs français", "20 FRF"],
    "20 MAD": ["20 dirhams", "20 DH", "20 dh", "20 MAD", "20 dirhams marocains"],
    "20 AED": ["20 dirhams émiratis", "20 dirhams des Émirats arabes unis", "20 AED"],
    "20 TND": ["20 dinars tunisiens", "20 TND"],
    "20 DZD": ["20 dinars algériens", "20 DZD"],
    "20 SEK": ["20 couronnes suédoises", "20 SEK"],
    "20 NOK": ["20 couronnes norvégiennes", "20 NOK"],
    "20 DKK": ["20 couronnes danoises", "20 DKK"],
    "20 CZK": ["20 couronnes tchèques", "20 Kč"],
    "20 PLN": ["20 zlotys", "20 zł", "20 PLN"],
    "20 HUF": ["20 forints"],
    "20 TRY": ["20 livres turques", "₺20", "20 TRY"],
    "20 EGP": ["20 livres égyptiennes", "20 LIVRES ÉGYPTIENNES", "20 LIVRES EGYPTIENNES"],
    "20 LBP": ["20 livres libanaises"],
    "20 XPF": ["20 francs pacifique", "20 francs CFP", "20 F CFP", "20 XPF"],
    "20 ILS": ["20 shekels", "₪20"],
    "20 ZAR": ["20 rands"],
    "20 NGN": ["20 nairas", "₦20"],
    "20 UAH": ["20 hryvnias", "₴20"],
    "20 THB": ["20 bahts"],
    "20 DEM": ["20 deutschemarks", "20 marks allemands"],
    "20 ITL": ["20 lires", "20 lires italiennes"],
    "20 ESP": ["20 pesetas"],
    "20 BTC": ["20 bitcoins", "20 BTC", "₿20"],
    "20 ETH": ["20 ethers", "20 ETH", "20 éthers"],
    "99 EUR": ["99 €", "quatre-vingt-dix-neuf euros", "nonante-neuf euros", "99,00 €"],
    "70 EUR": ["septante euros", "soixante-dix euros"],
    "80 EUR": ["huitante euros", "octante euros", "quatre-vingts euros", "80 euros"],
    "200 EUR": ["deux cents euros", "200 €", "deux-cents euros"],
    "1299.99 EUR": ["1 299,99 €", "1.299,99 €", "1299,99 €", "1'299.99 €", "€1,299.99", "1 299 € 99", "1 299,99 euros"],
    "1150 USD": ["$1,150", "1 150 $", "1.150 dollars"],
    "2000 XOF": ["2 000 francs CFA", "2 000 F CFA", "2.000 FCFA", "2000 CFA", "2 000 F.CFA", "deux mille francs CFA"],
    "3850 EUR": ["3 850 euros", "3850 €", "3.850 euros", "3 850€"],
    "10000 EUR": ["10.000 euros", "10 000 euros", "10 k€", "10k€", "10 K€", "10 kEUR", "dix mille euros", "10'000 €"],
    "12000 CHF": ["CHF 12'000", "12’000 francs suisses", "12'000 CHF", "CHF 12 000", "Douze mille francs suisses"],
    "25000 EUR": ["25 k€", "vingt-cinq mille euros", "VINGT-CINQ MILLE EUROS", "25 000 €", "25 k euros"],
    "300000 CAD": ["300 000 dollars canadiens", "300 k$ CA", "trois cent mille dollars canadiens"],
    "500000 EUR": [
        "0,5 M€",
        "500 k€",
        "un demi-million d’euros",
        "un demi-million d'euros",
        "cinq cent mille euros",
        "0,5 million d'euros",
        "demi-million d’euros",
        "500 000 euros",
    ],
    "750000000 EUR": ["trois quarts de milliard d’euros", "0,75 milliard d’euros", "750 M€"],
    "1250000 EUR": ["1.250.000 euros", "1 250 000 €", "1,25 M€", "1,25 million d’euros", "1 million 250 000 euros"],
    "1274000000 EUR": [
        "1.274 milliard d’euros",
        "1,274 milliard d’euros",
        "1 274 millions d'euros",
        "1.274 millions d'euros",
    ],
    "2500000 EUR": ["deux millions et demi d’euros", "2,5 M€", "2,5 millions d’euros", "2 millions et demi d’euros"],
    "7500000 EUR": ["sept millions d’euros et demi", "7,5 M€", "sept millions et demi d'euros"],
    "5000000 USD": ["US$ 5m", "$5m", "$5M", "5 M$", "5 MUSD", "5 millions de dollars", "$5 millions", "$5 million"],
    "12000000 EUR": ["12 M€", "12M€", "12 MEUR", "12 M EUR", "12 MM€", "12 millions €", "12 millions EUR", "€12m"],
    "12000000 TND": ["12 MDT", "12 millions de dinars tunisiens"],
    "12000000 MAD": ["12 MDH", "12 MMAD", "12 millions de dirhams"],
    "12000000 CHF": ["12 millions de francs suisses", "CHF 12 millions", "12 mio CHF", "CHF 12 mio", "12 MCHF"],
    "12000000 FRF": ["12 MF", "12 millions de francs"],
    "30000000 USD": ["30 millions $", "30 millions de dollars", "30 M$", "30 M$ US"],
    "350000000 EUR": ["trois cent cinquante millions d’euros", "350 M€", "350 millions d'euros"],
    "500000000 EUR": ["un demi-milliard d’euros", "500M€", "demi-milliard d’euros", "UN DEMI-MILLIARD D’EUROS"],
    "1000000000 EUR": [
        "un milliard d’euros",
        "un milliard d'euros",
        "1 Md€",
        "1Md€",
        "milliard d’euros",
        "UN MILLIARD D'EUROS",
    ],
    "1200000000 EUR": ["un milliard deux cents millions d’euros", "1,2 milliard d’euros", "1,2 Md€", "1200 M€"],
    "1500000000 USD": [
        "un milliard et demi de dollars",
        "$1.5bn",
        "$1.5 billion",
        "1,5 milliard de dollars",
        "1,5 Md$",
    ],
    "2000000000 EUR": [
        "2 milliards d’euros",
        "2 milliards d'euros",
        "2\u00a0milliards d’euros",
        "2\u202fmilliards\u00a0d’euros",
        "2 MILLIARDS D’EUROS",
        "2 milliards\nd’euros",
        "deux milliards d’euros",
        "2 Mds d’euros",
        "2 Mds€",
        "2 Mds €",
        "2 Mrd€",
        "2 Mrds €",
        "2 Md€",
        "2 milliards €",
        "2 milliards d’€",
        "2 G€",
        "2 mds d’euros",
        "€2bn",
        "EUR 2 milliards",
        "2 000 millions d’euros",
        "2 000 M€",
    ],
    "2000000000 USD": ["2 G$", "2 Md$", "$2bn", "2 milliards de dollars", "US$2bn", "USD 2 milliards", "$2 billion"],
    "2000000000 FRF": ["2 MdF", "2 milliards de francs"],
    "3500000000 EUR": ["3,5Md€", "3,5 Mds€", "3,5 milliards d’euros", "trois milliards et demi d’euros"],
    "10200000000 EUR": ["10,2 milliards d’euros", "10.2 milliards d'euros", "10,2 Mds d’euros"],
    "11000000000 XOF": ["11 milliards de FCFA", "11 milliards de francs CFA", "11 milliards F CFA", "11 Mds FCFA"],
    "14000000000 USD": [
        "$14bn",
        "14 milliards de dollars",
        "14 milliards $",
        "$14 bn",
        "quatorze milliards de dollars",
    ],
    "1000000000000 EUR": ["mille milliards d’euros", "1 000 milliards d’euros", "1.000 milliards d'euros"],
    "2000000000000 USD": ["$2 trillion", "$2tn", "deux mille milliards de dollars", "2 billions de dollars"],
    "6000000000": ["6 milliards", "six milliards", "6 Mds"],
}


@pytest.mark.parametrize(("surface", "expected"), [(s, value) for value, surfaces in CASES.items() for s in surfaces])
def test_value_of_a_surface(surface, expected):
    value, _, currency = expected.partition(" ")
    amount = normalise(surface)
    assert amount is not None
    assert (amount.value, amount.currency) == (Decimal(value), currency or None)
    assert (amount.min, amount.max, amount.modifier, amount.per) == (None, None, None, None)
    assert amount.currency_from == ("text" if currency else None)


ABOUT = {
    "10000 EUR": ["une dizaine de milliers d’euros"],
    "100 EUR": ["une centaine d’euros", "UNE CENTAINE D’EUROS"],
    "1000 EUR": ["un millier d’euros", "un bon millier d’euros"],
    "40000000 USD": ["une quarantaine de millions de dollars"],
    "100000000 EUR": ["une centaine de millions d’euros", "une petite centaine de millions d’euros"],
    "15 USD": ["une quinzaine de dollars"],
}


@pytest.mark.parametrize(("surface", "expected"), [(s, value) for value, surfaces in ABOUT.items() for s in surfaces])
def test_collectives_are_about(surface, expected):
    value, currency = expected.split()
    amount = normalise(surface)
    assert amount is not None
    assert (amount.value, amount.currency, amount.modifier) == (Decimal(value), currency, "about")


RANGES = {
    "2000000000 3000000000 EUR": [
        "2 et 3 milliards d’euros",
        "2 à 3 milliards d’euros",
        "2-3 Md€",
        "2 ou 3 milliards d'euros",
    ],
    "5 10 EUR": [
        "5 à 10 €",
        "5-10 €",
        "5 – 10 €",
        "5–10 €",
        "5 ou 10 euros",
        "cinq à dix euros",
        "€5-10",
        "5 et 10 euros",
    ],
    "5000000 10000000 EUR": [
        "5-10 M€",
        "5 à 10 M€",
        "5 à 10 millions d’euros",
        "€5-10m",
        "cinq à dix millions d’euros",
    ],
    "10000 15000 EUR": [
        "10 à 15 000 euros",
        "10 000 à 15 000 euros",
        "10.000 à 15.000 euros",
        "dix à quinze mille euros",
    ],
    "500 1000 EUR": ["500 à 1 000 euros", "500 et 1 000 €"],
    "200000 300000 EUR": ["deux à trois cent mille euros", "200 000 à 300 000 euros", "200 à 300 k€"],
    "100000000 200000000 EUR": ["cent à deux cents millions d’euros", "100 à 200 M€"],
    "0.28 0.35 EUR": ["28 à 35 centimes"],
    "1.80 2 EUR": ["1,80 à 2 euros", "1,80-2 €"],
    "249 329 EUR": ["249 à 329 euros"],
    "17.90 34.90 EUR": ["34,90 à 17,90 euros"],
    "2000000000 3000000000 USD": ["$2 à 3 milliards", "2 à 3 milliards de dollars", "$2-3bn"],
    "78000000 82000000 EUR": ["78 et 82 MEUR", "78 à 82 millions d'euros"],
}


@pytest.mark.parametrize(("surface", "expected"), [(s, value) for value, surfaces in RANGES.items() for s in surfaces])
def test_range_of_a_surface(surface, expected):
    low, high, currency = expected.split()
    amount = normalise(surface)
    assert amount is not None
    assert (amount.value, amount.min, amount.max) == (None, Decimal(low), Decimal(high))
    assert amount.currency == currency


@pytest.mark.parametrize(
    "surface",
    [
        "",
        "euros",
        "€",
        "d’euros",
        "quelques millions d’euros",
        "des milliards d’euros",
        "20 % ",
        "vingt mètres",
        "20 € et 30 €",
    ],
)
def test_what_is_no_amount_has_no_value(surface):
    assert normalise(surface) is None


@pytest.mark.parametrize(
    ("surface", "written"),
    [("12,5 M€", "12500000"), ("0,50 €", "0.5"), ("2 milliards d’euros", "2000000000"), ("1 299,90 €", "1299.9")],
)
def test_values_are_written_in_full(surface, written):
    amount = normalise(surface)
    assert amount is not None
    assert str(amount.value) == written
