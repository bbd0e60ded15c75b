"""The words around an amount that say it is not exact: the table of the annotation guide, its inflections and synonyms."""

from typing import Final, Literal

Modifier = Literal["about", "more_than", "at_least", "less_than", "at_most"]

_D: Final = r"(?:d'|de |des |du |de la )"

_A: Final = r"(?:à |aux |au |à la |à l')"

_BAR: Final = r"(?:la barre|le cap|le seuil|la somme|le plafond|le montant)(?: symbolique| fatidique| psychologique| rond| ronde)?"

_LES: Final = r"(?:les |le |la |l'|d'|de |des )?"

_STATED: Final = (
    r"(?: ?: ?| (?:de |d')?"
    r"|(?: de \w+)? (?:est|sera|était|serait|reste|a été)(?: en général)?(?: fixée?| établie?)? (?:de |d'|à ))"
)
"""``maximum de``, ``plafond : ``, ``le minimum de souscription est fixé à``."""

_ADVERB: Final = r"(?:(?:\w+ment|alors|désormais|déjà|ainsi|même|presque|souvent|encore|partout|toujours|vite|parfois|aujourd'hui) )?"

BEFORE: Final[dict[Modifier, str]] = {
    "at_most": (
        rf"inférieure?s? ou égale?s? {_A}|inférieurs? ou égaux {_A}|(?:pas|jamais) (?:plus|davantage) {_D}|pas au[ -]delà {_D}"
        rf"|(?:sans|ne saurait|pas|jamais)(?: \w+)? (?:dépasser|excéder|franchir) (?:{_BAR} {_D})?{_LES}"
        rf"|n'exc[éè]d\w* (?:pas |jamais |guère )?{_LES}"
        rf"|ne dépass\w* (?:pas |jamais |guère |plus )?(?:{_BAR} {_D})?{_LES}|(?:pas|jamais|guère) dépassé {_LES}"
        rf"|(?:tout )?au (?:grand )?(?:plus|maximum) |jusqu'{_A}|jusqu'en dessous {_D}"
        rf"|maxim(?:um|al|ale|aux|ales){_STATED}|maxi |plafonn\w+ (?:\w+ ){{0,3}}?{_A}|plafond{_STATED}"
        rf"|dans (?:la|une) limite {_D}|limit(?:é|ée|és|ées|er|e|ant) {_A}"
    ),
    "at_least": (
        rf"supérieure?s? ou égale?s? {_A}|supérieurs? ou égaux {_A}|pas moins {_D}|(?:au|à tout le) (?:moins|minimum) |au bas mot |minim(?:um|al|ale|aux|ales){_STATED}|mini "
        rf"|à (?:partir|compter) {_D}|dès {_LES}|(?:démarr|début|commen[cç])\w* {_A}|plancher{_STATED}"
    ),
    "less_than": (
        rf"moins {_D}|inférieure?s? {_A}|sous (?:{_BAR} {_D}|les |le |la )?|(?:en|au)[ -]dessous {_D}|en de[çc]à {_D}"
    ),
    "more_than": (
        rf"(?<!\ben )plus {_D}|supérieure?s? {_A}|au[ -]delà {_D}|au[ -]dessus {_D}"
        rf"|(?:dépass|excéd|excèd|surpass)(?!ement|ent\b)\w{{1,6}} {_ADVERB}(?:{_BAR} {_D})?(?:les |le |la |l')?"
        rf"|(?:dépassent|excèdent|surpassent) {_ADVERB}(?:{_BAR} {_D})?(?:les |le |la |l')?"
    ),
    "about": (
        rf"environ (?:{_D})?|près {_D}|quelques? |autour {_D}|aux (?:alentours|environs) {_D}"
        rf"|de l'ordre {_D}|à peu près |presque |approximativement |grosso modo |peu ou prou |plus ou moins |env\.? "
        rf"|pas loin {_D}|non loin {_D}|proches? {_D}|dans les |vers les |[~≈≃] ?"
        rf"|(?:avoisin|frôl|approch|côtoi|tutoi|flirt|fris)(?:e|es|ent|er|é|ée|ait|aient|ant|a|era|erait|eraient|eront) "
        rf"{_ADVERB}(?:avec )?(?:{_BAR} {_D})?{_LES}"
    ),
}
"""Words before an amount, for each modifier."""

AFTER: Final[dict[Modifier, str]] = {
    "at_most": r"(?:tout )?au (?:grand )?(?:plus|maximum)|maximum|maxi|maximal|ou moins|pas plus|pas davantage",
    "at_least": r"au moins|(?:au )?minimum|mini|au bas mot|(?:et|ou) plus|à tout le moins|et au-delà",
    "about": r"environ|à peu près|peu ou prou|grosso modo|plus ou moins|ou presque",
}
"""Words after an amount."""
