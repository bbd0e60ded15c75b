"""Values in their text: bounds, rates, and currencies that the text settles."""

import decimal
from decimal import Decimal

import pytest

from pipeline.amounts import find, resolve
from pipeline.typography import plain


def values(text):
    view = plain(text)
    return resolve(view, find(view))


MODIFIERS = {
    None: [
        "vendu 20 €",
        "la somme de 20 €",
        "il a versé 20 € de plus",
        "le cap des 20 €",
        "dépasser de 20 €",
        "un excédent de 20 €",
        "le salaire minimum à 20 €",
        "en plus de 20 €",
        "plus cher : 20 €",
        "20 € de plus",
        "soit 20 €, environ trois fois plus",
        "20 €, au moins deux fois par an",
    ],
    "about": [
        "environ 20 €",
        "environ\u00a020\u00a0€",
        "d’environ 20 €",
        "près de 20 €",
        "PRÈS DE 20 €",
        "quelque 20 €",
        "quelque\n20 €",
        "autour de 20 €",
        "autour des 20 €",
        "aux alentours de 20 €",
        "aux environs de 20 €",
        "de l’ordre de 20 €",
        "à peu près 20 €",
        "presque 20 €",
        "approximativement 20 €",
        "il avoisine 20 €",
        "il avoisinait les 20 €",
        "en frôlant les 20 €",
        "frôler la barre des 20 €",
        "il approche 20 €",
        "approcherait alors 20 €",
        "pas loin de 20 €",
        "proche de 20 €",
        "dans les 20 €",
        "~20 €",
        "20 € environ",
        "20 € à peu près",
        "flirte avec les 20 €",
        "frise les 20 €",
    ],
    "more_than": [
        "plus de 20 €",
        "plus d’20 €",
        "Plus de\u00a020 €",
        "supérieur à 20 €",
        "supérieures à 20 €",
        "au-delà de 20 €",
        "au delà des 20 €",
        "au-dessus de 20 €",
        "il dépasse 20 €",
        "qui dépassent 20 €",
        "dépassera les 20 €",
        "peut dépasser 20 €",
        "a dépassé les 20 €",
        "dépasse largement 20 €",
        "dépasse la barre des 20 €",
        "excédant 20 €",
        "un peu plus de 20 €",
        "bien plus de 20 €",
    ],
    "at_least": [
        "au moins 20 €",
        "au minimum 20 €",
        "minimum 20 €",
        "un minimum de 20 €",
        "à partir de 20 €",
        "dès 20 €",
        "démarre à 20 €",
        "démarrant à 20 €",
        "pas moins de 20 €",
        "20 € minimum",
        "20 € au moins",
        "20 € au minimum le coût",
        "à compter de 20 €",
        "le minimum de souscription est fixé à 20 €",
        "20 € et plus",
    ],
    "less_than": [
        "moins de 20 €",
        "à moins de 20 €",
        "MOINS DE 20 €",
        "inférieur à 20 €",
        "inférieurs à 20 €",
        "sous la barre des 20 €",
        "sous les 20 €",
        "passe sous 20 €",
        "en dessous de 20 €",
        "un peu moins de 20 €",
    ],
    "at_most": [
        "au plus 20 €",
        "jusqu’à 20 €",
        "jusqu'à 20 €",
        "au maximum 20 €",
        "maximum 20 €",
        "un maximum de 20 €",
        "plafonné à 20 €",
        "plafonnées à 20 €",
        "le plafonne toutefois à 20 €",
        "plafond : 20 €",
        "plafond de 20 €",
        "dans la limite de 20 €",
        "sans dépasser 20 €",
        "ne pas dépasser 20 €",
        "ne dépasse pas 20 €",
        "ne dépassera pas les 20 €",
        "ne devrait pas dépasser 20 €",
        "n’excède pas 20 €",
        "pas plus de 20 €",
        "n’ira pas au-delà de 20 €",
        "20 € maximum",
        "20 € au plus",
        "20 € au maximum",
        "20 € par mois maximum",
        "montant maximal : 20 €",
    ],
}


@pytest.mark.parametrize(("text", "modifier"), [(text, m) for m, texts in MODIFIERS.items() for text in texts])
def test_modifier(text, modifier):
    (amount,) = values(f"C’est {text} hier.")
    assert (amount.value, amount.modifier) == (20, modifier)


RATES = {
    None: [
        "20 € par les salariés",
        "20 € par Bpifrance",
        "20 € par chèque",
        "20 € par rapport à 2023",
        "20 € par l’aménageur",
        "20 € la semaine dernière",
        "20 € l’an dernier",
        "20 € le mois prochain",
        "20 € au cours du mois",
        "20 € au titre de 2023",
        "20 € le 3 mars",
        "20 € la veille",
        "20 € en mars",
    ],
    "month": [
        "20 € par mois",
        "20 €/mois",
        "20 € / mois",
        "20 € mensuels",
        "20 € chaque mois",
        "20 € tous les mois",
        "20 € HT par mois",
        "20 € HT/mois",
        "20 € TTC par mois",
        "20 € nets par mois",
        "20 € par mois et par agent",
        "20 € le mois",
        "20 € de plus par mois",
    ],
    "year": [
        "20 € par an",
        "20 €/an",
        "20 € l’an",
        "20 € l’année",
        "20 € annuels",
        "20 € brut annuel",
        "20 € de chiffre d’affaires par an",
    ],
    "week": ["20 € par semaine", "20 € hebdomadaires", "20 €/semaine"],
    "day": ["20 € par jour", "20 €/jour", "20 € la journée", "20 € quotidiens"],
    "hour": ["20 € l’heure", "20 € de l’heure", "20 €/h", "20 € par heure", "20 € de l'heure"],
    "quarter": ["20 € par trimestre", "20 € trimestriels"],
    "baril": ["20 € le baril", "20 € par baril", "20 €/baril"],
    "tonne": ["20 € la tonne", "20 €/tonne", "20 € par tonne"],
    "MWh": ["20 €/MWh", "20 € le MWh", "20 € par MWh"],
    "mégawattheure": ["20 € le mégawattheure", "20 € par mégawattheure"],
    "m²": ["20 € le m²", "20 €/m²", "20 € par m² et par an"],
    "mètre carré": ["20 € le mètre carré", "20 € du mètre carré"],
    "kilo": ["20 € le kilo", "20 € au kilo", "20 € du kilo"],
    "litre": ["20 € le litre", "20 €/litre", "20 € par litre"],
    "pièce": ["20 € pièce", "20 € la pièce", "20 € par pièce"],
    "action": ["20 € par action", "20 € l’action"],
    "personne": ["20 € par personne", "20 € par personne et par nuit"],
    "nuit": ["20 € la nuit", "20 € par nuit"],
    "paire": ["20 € la paire"],
    "million de jetons": ["20 € par million de jetons", "20 € le million de jetons"],
}


@pytest.mark.parametrize(("text", "per"), [(text, per) for per, texts in RATES.items() for text in texts])
def test_rate(text, per):
    (amount,) = values(f"Il coûte {text}.")
    assert (amount.value, amount.per) == (20, per)


def test_measure_as_subject():
    (amount,) = values("Le baril de Brent s’échangeait à 73,60 dollars vendredi.")
    assert (amount.value, amount.currency, amount.per) == (Decimal("73.6"), "USD", "baril")


CURRENCIES = [
    ("« Un prêt de 14 M$ », a dit Ottawa. Le Québec y ajoute 34,99 $ CA.", ["CAD", "CAD"]),
    ("(en dollars canadiens) Le bénéfice atteint 5 millions de dollars.", ["CAD"]),
    ("Les montants sont en dollars australiens. Elle gagne 5 M$.", ["AUD"]),
    ("Résultats en millions de dollars canadiens : 5 M$", ["CAD"]),
    ("Les montants sont en $ CA. Elle gagne 5 M$.", ["CAD"]),
    ("Les montants sont en $ US. À Québec et Montréal, elle gagne 5 M$.", ["USD"]),
    ("Les sommes sont en dollars américains. À Québec et Montréal, elle gagne 5 M$.", ["USD"]),
    ("Les montants sont libellés en dollars de Singapour. Elle gagne 5 millions de dollars.", ["SGD"]),
    ("Les prix sont en dollars de Hong Kong. Elle gagne 5 millions de dollars.", ["HKD"]),
    ("Elle gagne 5 M$.\n* en dollars canadiens", ["CAD"]),
    ("Québec verse 3 M$ à Montréal, et 1,2 million de dollars américains.", ["CAD", "USD"]),
    ("À New York, le titre vaut 20 $, à Toronto aussi.", ["USD"]),
    ("À Lausanne, en Suisse, l’abonnement coûte 9 francs.", ["CHF"]),
    ("La Redoute et les 3 Suisses paient 9 francs en 1999.", ["FRF"]),
    ("Les francs suisses montent : 9 francs.", ["CHF"]),
    ("En 2019, le déficit atteint 11,5 mio de francs, au lieu de 16 millions de francs.", ["CHF", "CHF"]),
    ("Delémont. La votation porte sur 3 millions de francs.", ["CHF"]),
    ("La députée péquiste de Rimouski promet 185 M$.", ["CAD"]),
    ("À Dakar, au Sénégal, il paie 500 francs.", ["XOF"]),
    ("À Nouméa, il paie 500 francs.", ["XPF"]),
    ("Il gagnait 5 000 francs en 1980.", ["FRF"]),
    ("En Tunisie, le pain coûte 2 dinars.", ["TND"]),
    ("En Algérie, le pain coûte 20 dinars.", ["DZD"]),
    ("Un salaire de 20 dinars.", [None]),
    ("À Dubaï, il paie 20 dirhams.", ["AED"]),
    ("À Casablanca, il paie 20 dirhams.", ["MAD"]),
    ("En Norvège, il paie 20 couronnes.", ["NOK"]),
    ("En Suède, il paie 20 couronnes.", ["SEK"]),
    ("En Turquie, il paie 20 livres.", ["TRY"]),
    ("Au Mexique, il paie 20 pesos.", ["MXN"]),
    ("Au Pakistan, il paie 20 roupies.", ["PKR"]),
    ("En Chine, il vaut ¥20.", ["CNY"]),
    ("Au Kenya, il paie 20 shillings.", ["KES"]),
    ("Genève. 30 centimes, soit bien peu pour un franc suisse : 1 franc.", ["CHF", "CHF", "CHF"]),
    ("Un dividende de 30 centimes par action.", ["EUR"]),
    ("Le dollar monte. Aux États-Unis, il coûte 50 cents, soit moins d’un dollar.", ["USD", "USD"]),
]


@pytest.mark.parametrize(("text", "currencies"), CURRENCIES)
def test_currency_of_the_text(text, currencies):
    assert [amount.currency for amount in values(text)] == currencies


ELLIPSES = [
    ("14 milliards de dollars, contre 6 milliards un an plus tôt", "6000000000", "USD"),
    ("9,1 millions d’euros, après 2,3 millions en 2024", "2300000", "EUR"),
    ("30 milliards de yens (187 millions d’euros), contre 25 milliards", "25000000000", "JPY"),
    ("Elle a levé 12 M€, contre 8 M en 2023", "8000000", "EUR"),
    ("Il passe de 22 millions en 2022 à 39 millions d’euros", "22000000", "EUR"),
    ("412 millions de dirhams de ventes au Maroc, contre 355 millions", "355000000", "MAD"),
    ("99 €, contre 129 auparavant", "129", "EUR"),
    ("27 milliards de dollars. L’an passé, ses ventes atteignaient 88 milliards", "88000000000", "USD"),
    ("12,5 millions d’euros, contre 10 en 2023", "10000000", "EUR"),
]


@pytest.mark.parametrize(("text", "value", "currency"), ELLIPSES)
def test_ellipsis(text, value, currency):
    (amount,) = [amount for amount in values(text) if amount.currency_from == "context"]
    assert (amount.value, amount.currency) == (Decimal(value), currency)


def test_spans_of_someone_else_are_read():
    text = "12 millions d'euros en 2023 et 15 en 2024, rien d'autre"
    first, second, third = resolve(text, [(0, 19), (31, 33), (43, 47)])
    assert (first.value, second.value, second.currency, third) == (12_000_000, 15_000_000, "EUR", None)


def test_a_range_keeps_its_modifier():
    (amount,) = values("Il coûtera environ 2 à 3 milliards d’euros par an.")
    assert (amount.min, amount.max, amount.modifier, amount.per) == (2 * 10**9, 3 * 10**9, "about", "year")


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Le litre franchit un seuil en Franche-Comté : il augmente de 10 centimes.", "EUR"),
        ("Les Européens et l'Europe hésitent : le billet passe de 2 francs suisses à 30 centimes.", "CHF"),
        ("À Laval, en Mayenne, Korvex lève 5 millions de dollars. La mairie de Laval applaudit.", "USD"),
        ("M. Desjardins a payé 5 millions de dollars. Desjardins se tait.", "USD"),
    ],
)
def test_words_that_only_look_like_a_country_or_a_currency(text, currency):
    assert values(text)[-1].currency == currency


@pytest.mark.parametrize("text", ["½ million d'euros", "1_000 euros"])
def test_half_a_number_is_no_number(text):
    assert find(text) == []


def test_values_are_exact_whatever_the_caller_computes_with():
    with decimal.localcontext(decimal.Context(prec=5)):
        assert str(values("1 234 567,89 euros")[0].value) == "1234567.89"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Le billet coûte 200 DA.", ["DZD"]),
        ("Le kilo est à 1 450 DA, contre 1 300 DA.", ["DZD", "DZD"]),
        ("Elle paie 350 DT par mois.", ["TND"]),
        ("L'agence cherche 2 DA et trois rédacteurs.", []),
        ("La page 12 DA du catalogue.", []),
    ],
)
def test_dinars_in_hundreds_need_no_other_word(text, codes):
    assert [amount.currency for amount in values(text)] == codes


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Le baril de Brent s'échange à 73,60 dollars.", "baril"),
        ("La tonne de blé vaut désormais 215 euros.", "tonne"),
        ("On paie la tonne de gaz carbonique 70 euros.", "tonne"),
        ("Le litre d'huile coûte 4 euros.", "litre"),
        ("Une tonne de CO2 a été évitée grâce à l'aide de 5 000 euros.", None),
        ("L'hectare brûlé a coûté au département 3 millions d'euros.", None),
        ("Un kilo de farine et le trophée, pour une prime de 300 euros.", None),
    ],
)
def test_a_measure_is_a_rate_where_a_price_is_asked_for_it(text, per):
    assert values(text)[-1].per == per


@pytest.mark.parametrize(
    "text", ["1 234 567 890 123 456 789 012 345 678 901 euros", "Il a 1 million de livres vendus à Londres."]
)
def test_too_long_a_number_and_books_are_no_money(text):
    assert find(text) == []
