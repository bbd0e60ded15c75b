"""What an amount is counted by: ``20 euros par mois``, ``60 €/MWh``, ``1,85 euro le litre``."""

import re
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
    r"litre|baril|once(?: d'or)?|boisseau|hectare|are|stère|mégawattheure|mégawatt-heure|kilowattheure|kilowatt-heure|"
    r"mégawatt|kilowatt|gigawatt|MWh|kWh|GWh|TWh|MW|kW|kg|hl|ha|m²|m2|m³|m3|km|Mo|Go|To|[tlg](?![^\W_])"
)
"""Measures of goods."""

GOODS: Final = (
    r"pièce|unité|paire|lot|douzaine|centaine|pot|paquet|panier|boîte|bouteille|flacon|sachet|bocal|barquette|botte|"
    r"canette|cartouche|caisse|carton|palette|conteneur|sac|verre|pinte|demi-litre|café|dose|comprimé|gélule|injection|"
    r"vaccin|séance|consultation|visite|garde|intervention|nuit|nuitée|chambre|place|siège|billet|ticket|entrée|repas|"
    r"menu|plat|plateau|trajet|course|passage|aller-retour|aller|traversée|vol|action|titre|part|obligation|exemplaire|"
    r"numéro|livre|page|mot|transaction|requête|commande|dossier|opération|virement|retrait|emplacement|remorque|"
    r"licence|poste|jeton|token|abonnement|leçon|cours|stage|tête|plant|œuf|huître|assiette|kilomètre parcouru|"
    r"voiture|véhicule|minute|seconde|ordre|point|feuille|rouleau|demi-part|cageot|bête|chemise|colis"
)
"""What is sold by the piece: after an article only these are read as the unit of a price."""

NO_UNIT: Final = frozenset(
    {
        "accord",
        "ailleurs",
        "an",
        "arrêté",
        "avance",
        "carte",
        "chèque",
        "conséquent",
        "consortium",
        "contrat",
        "crainte",
    }
    | {
        "décision",
        "décret",
        "deux",
        "différents",
        "dizaines",
        "email",
        "emprunt",
        "erreur",
        "exemple",
        "fonds",
        "hasard",
    }
    | {"internet", "jugement", "le", "la", "les", "leur", "lettre", "mail", "manque", "mégarde", "notre", "obligation"}
    | {"plusieurs", "prélèvement", "quatre", "rapport", "sa", "ses", "son", "tous", "toutes", "trois", "un", "une"}
    | {"virement", "voie", "votre", "ce", "cet", "cette", "ces", "certains", "cinq", "des", "dérogation", "défaut"}
    | {"paiement", "courrier", "téléphone", "sms", "souci", "suite", "nos", "vos", "mes", "mon", "ma", "ici", "là"}
) - {"an"}
"""Words that make of ``par`` something else than a rate: ``par rapport à``, ``par chèque``."""

_TAX: Final = (
    r"(?:[ ,]*(?: (?:HT|TTC|hors[- ]taxes?|toutes taxes comprises|bruts?|nets?|de base|en moyenne|environ|minimum|"
    r"maximum|seulement|au minimum|au maximum|au plus|au moins|tout compris|remboursables?|charges comprises)\b))*"
)
_NOUN: Final = r"[^\W\d_]+(?:[-'][^\W\d_]+)*"
_RATE: Final = re.compile(
    rf"{_TAX}(?:"
    rf" ?/ ?(?P<slash>{MEASURES}|{_NOUN})(?![^\W_])"
    rf"| (?P<adjective>(?:{'|'.join(ADJECTIVES)})(?:le)?)s?\b"
    rf"|[ \n]par (?P<per>{MEASURES}|million de {_NOUN}|100 \w+|mille? {_NOUN}|euro {_NOUN}|{_NOUN})(?![^\W_])"
    rf"|[ \n](?:chaque|tous les|toutes les) (?P<each>mois|jours?|semaines?|ans?|années?|trimestres?|heures?)(?![^\W_])"
    rf"|[ \n](?:(?:de |à )?(?:la |l')|le |du |au )"
    rf"(?P<article>{MEASURES}|{GOODS}|heure|jour|journée|semaine|mois|an|année)"
    rf"(?![^\W_]| (?:derni|proch|passé|suivant|précédent|même|où|de \d|d'avant|d'après|prochain))"
    rf"|[ \n]les (?P<several>\d+ (?:{MEASURES}|ml|cl|km|kilomètres|grammes|litres|kilos))(?![^\W_])"
    rf"|[ \n](?:la )?(?P<piece>pièce)(?![^\W_])"
    rf")"
)
_FEMININE: Final = re.compile(r"le$")


def per_of(text: str, end: int) -> str | None:
    """Return the unit that the amount ending at ``end`` of a plain text is counted by, or None.

    Units of time: ``hour day week month quarter year``; others as written, in the singular (``baril``, ``MWh``). Of
    several units (``par mois et par personne``) the first counts.
    """
    match = _RATE.match(text, end)
    if not match or match.lastgroup is None:
        return None
    unit = match[match.lastgroup]
    if match.lastgroup == "adjective":
        return ADJECTIVES[_FEMININE.sub("", unit.lower())]
    if match.lastgroup == "per" and not _is_unit(unit):
        return None
    if match.lastgroup in ("slash", "each"):
        unit = unit if unit == "mois" else unit.removesuffix("s")
    return TIME_UNITS.get(unit.lower(), unit)


def _is_unit(noun: str) -> bool:
    """Say whether ``par`` and this noun are a rate: ``par les salariés``, ``par Bpifrance``, ``par chèque`` are not."""
    word = noun.split(maxsplit=1)[0]
    if word.lower() in NO_UNIT or (word[0].isupper() and not word.isupper()):
        return False
    return word == "mois" or not word.endswith(("s", "x")) or " " in noun
