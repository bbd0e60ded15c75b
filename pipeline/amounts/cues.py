"""Words that speak for money, or for something else that is counted, beside a number without a currency."""

from typing import Final

from pipeline.months import MONTH_NAMES

FINANCE_NOUNS: Final = (
    r"chiffres? d'affaires|ca\b|(?:hausses?|baisses?) d'impôts?|"
    r"commissions?|efforts?|promesses|rendements?|ventes|revenus?|recettes?|bénéfices?|profits?|pertes?|résultats?|marge|ebitda|"
    r"excédents?|déficits?|dettes?|endettement|trésorerie|budgets?|crédits?|prêts?|emprunts?|subventions?|aides?|dons?|dotations?|"
    r"fonds|capital|capitaux|financements?|investissements?|commandes|honoraires|dividendes?|indemnités|dommages|"
    r"amendes?|frais|taxes?|impôts?|économies|dépenses|charges|loyers?|royalties|redevances?|cotisations?|primes?|"
    r"plus-value|liquidités|cash|encours|collecte|passif|actifs?|travaux|garanties?|argent|bonus|salaires?|droits|"
    r"créances|provisions?|dépréciations?|avances?|obligations|mise|préjudice|surcoûts?|coûts?|apports?|cautions?|"
    r"valorisation|capitalisation|contrats|recettes|trafic d'affaires|volume d'affaires|manque à gagner|billetterie|"
    r"échéances?|arriérés?|impayés?|intérêts?|remboursements?|gains?|dégâts|rallonges?|moyens|dédommagements?|ristournes?"
)
"""What an amount may be made of: ``17 milliards de dons`` is money, ``17 milliards de mails`` is not."""

MONEY_WORDS: Final = (
    rf"{FINANCE_NOUNS}|financ\w+|invest\w+|lev(?:er|é|ée|ées|és|ait|a)|lèv\w+|coût\w*|prix|tarifs?|pay\w+|pai\w+|vers(?:er|é|e|ée|ent)|"
    r"rachat\w*|rachet\w+|acqui\w+|acquér\w+|valoris\w+|valent|vaut|valait|valeur|montants?|factur\w+|emprunt\w*|prêt\w+|dépens\w+|chèques?|"
    r"enveloppes?|cession\w*|cagnottes?|sommes?|rémunér\w+|indemni\w+|tickets?|apport\w+|débours\w+|rapport\w+|"
    r"encaiss\w+|engrang\w+|gagn\w+|perd\w+|devis\w*|chiffr(?:e|é|ée|er|ent) à|offr\w+|récolt\w+|tour de table|consensus|ardoise|"
    r"euros?|dollars?|francs?|carnet|milliardaires?|fortune|patrimoine|opérationnel|net|note|jackpot|transfert|"
    r"budgétaire|contrat|marché|bourse|débloqu\w+|solde|à sa charge|trouv\w+|prom(?:et|ettent|is)|mobilis\w+|allou\w+|consacr\w+|inject\w+|"
    r"réclam\w+|usine|projet|actionnaires?|banques?|créanciers?|fournisseurs?|caisse"
)
"""Words that speak for money in a sentence."""

COUNT_WORDS: Final = (
    r"habitants?|personnes?|gens|visiteurs?|visites?|visiteuses|voyageurs?|passagers?|utilisat\w+|utilisateurs?|abonn\w+|"
    r"exemplaires?|copies|téléchargements?|téléchargé\w*|téléspectateurs?|auditeurs?|spectateurs?|tonnes?|hectares?|"
    r"véhicules?|voitures?|unités?|logements?|emplois?|salariés?|élèves?|étudiants?|électeurs?|voix|vues?|lecteurs?|"
    r"foyers?|ménages?|joueurs?|membres?|pages?|colis|doses?|litres?|barils?|kilomètres?|fans|followers|population|"
    r"touristes?|entrées|nuitées|internautes?|messages?|images?|documents?|paramètres|tokens|jetons|"
    r"bouteilles|signatures?|morts?|patients?|malades?|femmes|"
    r"électrons|arbres|repas|billets|trajets|mwh|kwh|gwh|watts|clics|"
    r"(?:ils|elles) (?:étaient|sont|seront|seraient|furent)|"
    r"requêtes|recherches|fichiers|victimes|réfugiés|albums|disques|transport\w+|fréquent\w+|livré\w*"
)
"""Words that speak for something else that is counted."""

NO_COMPLEMENT: Final = frozenset(
    {"plus", "moins", "ici", "un", "une", "la", "l", "le", "ce", "cette", "son", "sa", "leur", "part", "notre"}
    | {"cote", "nos", "mieux", "trop", "chaque", "plusieurs", "source", "facon", "maniere", "apres"}
    | MONTH_NAMES.keys()
)
"""After ``de`` these begin no noun that is counted, folded: ``6 millions de plus``, ``d'ici à 2030``."""

PEOPLES: Final = r"[A-ZÉ]\w+(?:ais|aises|ois|iens|iennes|ains|ands|agnols|elges|uisses|usses|urcs|rabes|uifs)$"
"""Nouns with a capital that are counted all the same: ``6 millions de Belges``."""
