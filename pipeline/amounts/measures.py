"""What amounts are counted by: units of time, measures of goods, and what is sold by the piece, as plain tables."""

from typing import Final

TIME_UNITS: Final = {
    "h": "hour",
    "heure": "hour",
    "j": "day",
    "jour": "day",
    "journée": "day",
    "semaine": "week",
    "sem": "week",
    "mois": "month",
    "trimestre": "quarter",
    "an": "year",
    "ans": "year",
    "année": "year",
}
"""Units of time have their English name in the value; other units stay as written."""

ADJECTIVES: Final = {
    "horaire": "hour",
    "journalier": "day",
    "quotidien": "day",
    "hebdomadaire": "week",
    "mensuel": "month",
    "trimestriel": "quarter",
    "annuel": "year",
}
"""``12 euros mensuels``, in the masculine singular; feminine and plural are read too."""

MEASURES: Final = (
    r"(?:mètre|kilomètre|km|m) (?:carré|cube|linéaire)|mètre|kilomètre|kilogramme|kilo|gramme|tonne|quintal|hectolitre|"
    r"litre|baril|once|boisseau|hectare|are|stère|mégawattheure|mégawatt-heure|kilowattheure|kilowatt-heure|"
    r"mégawatt|kilowatt|gigawatt|MWh|kWh|GWh|TWh|MW|kW|kg|hl|ha|m²|m2|m³|m3|km|ml|cl|dl|mg|Mo|Go|To|[tlg](?![^\W_]|')"
)
"""Measures of goods."""

GOODS: Final = (
    r"pièce|unité|paire|lot|douzaine|centaine|pot|paquet|panier|boîte|bouteille|flacon|sachet|bocal|barquette|botte|"
    r"canette|cartouche|caisse|carton|palette|conteneur|sac|verre|pinte|demi-litre|café|dose|comprimé|gélule|injection|"
    r"vaccin|séance|consultation|visite|garde|intervention|nuit|nuitée|chambre|place|siège|billet|ticket|entrée|repas|"
    r"menu|plat|plateau|trajet|course|passage|aller-retour|aller|traversée|vol|action|titre|part|obligation|exemplaire|"
    r"numéro|livre|page|mot|transaction|requête|commande|dossier|opération|virement|retrait|emplacement|remorque|"
    r"licence|poste|jeton|token|abonnement|leçon|cours|stage|tête|plant|œuf|huître|assiette|kilomètre parcouru|"
    r"voiture|véhicule|minute|seconde|conversation|cycle|parure|ordre|point|feuille|rouleau|demi-part|cageot|bête|chemise|colis"
)
"""What is sold by the piece: after an article only these are read as the unit of a price."""

NO_UNIT: Final = frozenset(
    {"accord", "ailleurs", "arrêté", "avance", "carte", "certains", "chèque", "ce", "ces", "cet", "cette", "cinq"}
    | {
        "conséquent",
        "consortium",
        "courrier",
        "crainte",
        "décision",
        "décret",
        "défaut",
        "dérogation",
        "des",
    }
    | {"deux", "différents", "dizaines", "email", "emprunt", "erreur", "exemple", "fonds", "hasard", "ici", "internet"}
    | {"jugement", "l", "la", "là", "le", "les", "lettre", "leur", "ma", "mail", "manque", "mégarde", "mes", "mon"}
    | {"nos", "notre", "obligation", "paiement", "plusieurs", "prélèvement", "quatre", "rapport", "sa", "ses", "sms"}
    | {"son", "souci", "suite", "téléphone", "tous", "toutes", "trois", "un", "une", "virement", "voie", "vos", "votre"}
)
"""Words that make of ``par`` something else than a rate: ``par rapport à``, ``par chèque``."""

PRICED_MEASURES: Final = (
    r"baril|once|tonne|kilo|litre|hectolitre|quintal|boisseau|hectare|mètre carré|mètre cube|m²|mégawattheure|MWh|"
    r"kilowattheure|kWh"
)
"""Measures whose price is asked as a subject: ``le baril s'échange à 73 dollars``."""

TIMES: Final = r"heure|demi-heure|journée|nuit|semaine|mois|(?:jour|an|année)(?! (?:du|des|de) | d')"
"""Stretches of time after an article: ``80 euros la nuit``."""
