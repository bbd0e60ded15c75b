"""What a number counts: after « mardi 3 000 suppressions » or « 2 000 salariés » it is neither a day nor a year."""

import re
from typing import Final

_COUNTED: Final = re.compile(
    r" ?(?:[€$£%°²]|k?€)|[ \n](?:euros?|dollars?|francs?|millions?|milliards?|livres?|yens?|km|m|kg|g|cm|mm|ml|tonnes?|metres?|kilometres?|hectares?|ha"
    r"|habitants?|salaries?|personnes?|emplois?|postes?|exemplaires?|places?|watts?|w|kw|mw|mah|rpm|tours|points?|pages?|mots|pieces|logements?"
    r"|visiteurs?|clients?|abonnes?|eleves?|etudiants?|voitures?|vehicules?|unites?|supporters?|manifestants?|spectateurs?|morts|blesses|soldats"
    r"|degres?|heures?|jours?|ans|fois|chevaux|ch|cv|cl|mo|go|gb|to|hz|mhz|kcal|calories|bouteilles?|litres?|agents?|collaborateurs?|adherents?"
    r"|actions|titres|voix|entreprises|societes|communes|magasins|boutiques|medecins|participants|coureurs|familles|foyers|menages|lits)(?![^\W_])"
)
_PLURAL: Final = re.compile(
    r"[ \n](?!(?:plus|moins|dans|sans|sous|vers|les|des|ses|leurs|nous|vous|ils|elles|apres|puis|ces|dans|mais|pas|tous|lors|hors|depuis|jamais|alors|suis|etes|avons|avez|avions|deux|trois|six|dix|chez|dans|alors|toujours|aux|cas|dos|divers|plusieurs|certains|inclus|compris)\b)[a-z]{3,}[sx]\b"
)
_THOUSANDS: Final = re.compile(r" \d{3}(?!\d)")


def is_counted(right: str) -> bool:
    """Say whether ``right`` (folded), which follows a number, begins with a unit or a noun that is counted."""
    return bool(_COUNTED.match(right))


def counts_a_plural(right: str) -> bool:
    """Say whether ``right`` begins with a word that looks like the plural of a noun."""
    return bool(_PLURAL.match(right))


def is_quantity(right: str) -> bool:
    """Say whether a number before ``right`` goes on or counts something: « lundi 14 millions », « jeudi 2 places »."""
    return bool(_THOUSANDS.match(right)) or is_counted(right) or counts_a_plural(right)
