"""Which words of a text speak for which currency, where several share a name.

``9 francs par mois`` in an article from Lausanne are Swiss; the same words in one about 1995 are French.
"""

from typing import Final

BRITISH: Final = (
    r"britannique|royaume-uni|grande-bretagne|angleterre|anglais|londres|londonien|écoss|gallois|sterling|\bgbp\b|£|"
    r"premier league|manchester|liverpool|birmingham|glasgow|édimbourg|oxford|cambridge|downing street"
)
"""Makes ``livres`` pounds when it stands in the same sentence."""

BOOKS: Final = (
    r"\b(?:lecteur|lectrice|lecture|auteur|autrice|éditeur|édition|librair|biblioth|écrivain|roman|ouvrage|rayonnage|"
    r"page|publié|imprim|poids|pèse|kilo|livres? (?:vendu|prêté|distribu|numéris|d'occasion|de poche))"
)
"""In the same sentence, ``livres`` are more likely books or pounds of weight."""

CANADIAN: Final = (
    r"canad|québ|ontari|montréal|toronto|ottawa|vancouver|calgary|saguenay|gatineau|sherbrooke|"
    r"\$ ?can?\b|\bcad\b|hydro-québec|acadi|nouveau-brunswick|alberta|manitoba|saskatchewan|nouvelle-écosse|winnipeg|"
    r"trois-rivières|rimouski|gaspé|\bmatane|abitibi|longueuil|\blévis\b|mauricie|estrie|outaouais|chicoutimi|charlevoix|"
    r"péquiste|caquiste|\bcaq\b|radio-canada"
)
"""Towns, regions and parties with no namesake in France (Laval has one)."""

COUNTRIES: Final[dict[str, dict[str, str]]] = {
    "franc": {
        "CHF": r"(?<!3 )(?<!trois )suisse|helvét|romand|genève|genevois|lausann|zurich|\bberne\b|bernois|\bbâle\b|bâlois|neuchâtel|"
        r"[0-9]'[0-9]{3}|fribourg|valais|vaudois|\bvaud\b|tessin|lucern|\bchf\b|winterthour|lugano|\bsion\b|saint-gall|argovi|"
        r"\bbienne\b|yverdon|montreux|vevey|\bnyon\b|\bjura bernois|la chaux-de-fonds|confédération helv|\bsuva\b|finma|"
        r"delémont|jurassien|porrentruy|votation|conseil fédéral|\bcff\b|[0-9] mios?\b",
        "XOF": r"\bf?cfa\b|sénégal|dakar|ivoir|abidjan|\bmali(?:en|enne|ens)?\b|bamako|burkina|ouagadougou|\btogo|lomé|"
        r"bénin|cotonou|\bniger\b|nigérien|niamey|cameroun|yaoundé|douala|gabon|libreville|tchad|n'djamena|bceao|\bbeac\b|"
        r"uemoa|centrafri|brazzaville",
        "CDF": r"congolais|kinshasa|\brdc\b|république démocratique du congo|lubumbashi|\bgoma\b",
        "GNF": r"conakry|guinéen",
        "XPF": r"nouvelle-calédonie|calédonien|nouméa|polynési|tahiti|papeete|\bcfp\b|wallis",
        "RWF": r"rwand|kigali",
        "BIF": r"burund|bujumbura",
        "DJF": r"djibouti",
        "KMF": r"comor|moroni",
    },
    "dollar": {
        "CAD": CANADIAN,
        "USD": r"états-unis|américain|washington|new york|californi|wall street|silicon valley|maison blanche|texas|"
        r"floride|\busa\b|\busd\b|us\$|\$ ?us|san francisco|manhattan|\bfed\b|nasdaq",
    },
    "livre": {
        "EGP": r"égypt|le caire",
        "LBP": r"liban|beyrouth",
        "TRY": r"\bturc|turqu|istanbul|ankara",
        "SYP": r"\bsyri|damas\b",
        "SDG": r"soudan|khartoum",
    },
    "couronne": {
        "SEK": r"suède|suédois|stockholm|göteborg|malmö",
        "NOK": r"norvèg|norvég|\boslo|bergen\b|tromsø|stavanger",
        "DKK": r"danemark|danois|copenhague|groenland|aarhus",
        "ISK": r"island|reykjavik",
        "CZK": r"tchèque|\bprague|tchéqu",
    },
    "dinar": {
        "TND": r"tunis|sfax|sousse\b|\btnd\b",
        "DZD": r"algéri|\balger\b|\boran\b|\bdzd\b|constantine|sonatrach",
        "KWD": r"koweït",
        "IQD": r"\bira[qk]|bagdad",
        "JOD": r"jordani|amman\b",
        "LYD": r"\blib(?:ye|yen)|tripoli",
        "BHD": r"bahreïn|bahrein",
        "RSD": r"serbi|serbe|belgrade",
        "MKD": r"macédoin",
    },
    "dirham": {
        "MAD": r"maroc|casablanca|\brabat|marrakech|tanger\b|agadir|\bfès\b",
        "AED": r"émirat|emirat|émirien|dubaï|dubai|abou d[ah]+bi|abu dhabi|sharjah",
    },
    "peso": {
        "MXN": r"mexi(?:que|cain|co)",
        "ARS": r"argentin|buenos aires|milei",
        "CLP": r"chili|santiago du chili",
        "COP": r"colombi|bogota",
        "PHP": r"philippin|manille",
        "UYU": r"uruguay|montevideo",
        "DOP": r"dominicain|saint-domingue",
        "CUP": r"\bcub(?:a|ain)|la havane",
        "BOB": r"bolivi",
    },
    "mark": {
        "DEM": r"allemand|allemagne|berlin|\brda\b|\brfa\b|bundesbank|\bbonn\b|weimar|munich|francfort|hambourg|deutsche?mark|\bdm\b",
        "FIM": r"finland|helsinki",
        "BAM": r"bosni|sarajevo",
    },
    "roupie": {
        "INR": r"\binde\b|indien|bombay|mumbai|new delhi|bangalore|calcutta|chennai",
        "PKR": r"pakistan|islamabad|karachi|lahore",
        "IDR": r"indonési|jakarta|\bbali\b",
        "LKR": r"sri lanka|colombo",
        "NPR": r"népal|katmandou",
        "MUR": r"maurici|île maurice|port-louis",
        "SCR": r"seychell",
    },
    "riyal": {
        "SAR": r"saoudi|riyad|djeddah|aramco|neom",
        "QAR": r"qatar|doha",
        "OMR": r"\boman|mascate",
        "YER": r"yémen|sanaa",
        "IRR": r"\biran|téhéran",
    },
    "rouble": {
        "RUB": r"russ|moscou|kremlin|gazprom|rosneft",
        "BYN": r"bi[ée]lorus|minsk",
    },
    "shilling": {
        "KES": r"kény|keny|nairobi|mombasa",
        "TZS": r"tanzani|dar es salaam",
        "UGX": r"ougand|kampala",
        "SOS": r"somali|mogadiscio",
    },
    "won": {
        "KRW": r"sud-coréen|corée du sud|séoul|samsung|hyundai|coréen",
        "KPW": r"nord-coréen|corée du nord|pyongyang",
    },
    "colon": {"CRC": r"costa rica|costaricain"},
    "gourde": {"HTG": r"haïti|port-au-prince"},
    "piastre": {"CAD": CANADIAN},
    "sol": {"PEN": r"pérou|péruvien|\blima\b"},
    "¥": {"CNY": r"chin(?:e|ois)|pékin|shanghai|shenzhen|yuan", "JPY": r"japon|tokyo|nippon|yen"},
}
"""For each shared name the currencies it may be, with words that speak for them (matched in lower case)."""

USUAL: Final[dict[str, str]] = {
    "dirham": "MAD",
    "dollar": "USD",
    "mark": "DEM",
    "franc": "FRF",
    "riyal": "SAR",
    "rouble": "RUB",
    "roupie": "INR",
    "won": "KRW",
    "¥": "JPY",
}
"""What a shared name means when the text says nothing."""

DECLARATION: Final = (
    r"\b(?:montants?|sommes?|chiffres?|donnees|resultats|prix|valeurs)\b[^.\n]{{0,60}}"
    r"\b(?:en|libelle\w*|exprime\w*) (?:\w+ (?:de )?)?(?P<which>{units})(?![^\W_])"
    r"|\((?:[^()\n]{{0,30}} )?en (?:\w+ (?:de )?)?(?P<bracket>{units})\)"
    r"|(?:^|\n)\*+ ?(?:\w+ )?en (?P<note>{units})(?![^\W_])"
)
"""A text that says once for all which money it counts in; ``units`` are names and signs, all without accents."""
