"""The tense around a date: whether its sentence looks back or forward.

A day without its year, or a weekday, is the last one in the past and the next one in the future. No parser runs: the
nearest verb of the sentence decides, and its ending tells its tense (Grevisse, *Le Bon Usage*, conjugations). This
reads the plain text, since an accent is all that separates ``annonce`` from ``annoncé``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.dates.expressions import Side
from pipeline.dates.lexicon import WEEKDAYS


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FUTURE: Final = re.compile(
    r"(?!(?:opé|camé|ext|pa|ult|inf|cont|aga|lib|sie|ma|tia|pa|a)ra$|(?:ex|re|por|at|abs|dis|sous)?trait$)"
    r"[a-zà-ÿ]{2,}(?:[eiaoud]ra|[vdtr]ra|[eiouvdtr]ront|[eiovdtr]rons|[eiovdtr]rez|[eiovdtr]rai|raient|[a-zé]rait)"
)
"""Futures and conditionals: ``fermera``, ``viendront``, ``pourrait``."""
_FUTURE_WORDS: Final = _words(
    "va vont vais allons allez ira iront aura auront sera seront serait seraient aurait fera feront doit "
    "doivent devra prévoit prévoient prévu prévue prévus prévues attendu attendue attendus attendues programmé "
    "programmée programmés programmées envisage envisagent vise visent compte comptent espère espèrent souhaite "
    "veut veulent promet promettent planifié planifiée débute débutent commence commencent démarre démarrent "
    "ouvre ouvrent s'ouvre accueille affronte affrontent reçoit reçoivent réunit prochain prochaine prochains "
    "prochaines bientôt rendez-vous inscriptions inscription agenda calendrier échéance espérée espéré promise "
    "promis  fixé fixée fixés fixées convoqué convoquée convoqués "
    "prolongé prolongée prolongés livrable livraison attente livrables rassemblement préavis appelle appellent convie invite "
    "invitent attend attendent soldes partez reprend reprennent revient reviennent rouvre rouvrent tranchera "
    "vote votent élisent ferme ferment sort sortent débarque débarquent convié conviée conviés "
    "envisagé envisagée envisagés envisagées visé visée visés visées"
)
"""``doit se réunir mardi``, ``prévu en mars``, ``ouvre samedi``: words that announce."""
_FUTURE_AUXILIARY: Final = re.compile(
    r"(?:se|au|de|pour|fe|i|reste|demeure|parait|sembl|trouve)r(?:a|ai|as|ons|ez|ont|ait|aient)|va|vont|vais|allons|allez|doit|doivent"
)
"""What keeps its tense over the participle after it: ``sera votée mardi``; not so ``soldes ouverts le 25 juin``."""
_PERFECT_FUTURE: Final = _words("aura auront")
"""``Novembre aura été un bon mois`` looks back, where ``la fête aura lieu en mars`` does not."""
_MEANT: Final = re.compile(r"(?:prévu|attendu|programmé|planifié|fixé|espéré|envisagé)e?s?")
"""``Le scrutin, prévu en mars, a été reporté``: what was meant, and need not have come."""
_MEANT_FOR: Final = re.compile(r"(?:prévu|programmé|planifié|fixé|convoqué|convié)e?s?")
"""``a prévu une fête samedi`` looks on over its auxiliary, ``a attendu samedi`` back."""
_ARRANGED: Final = _words("organisé organisée organisés organisées")
"""``une visite est organisée samedi``: in the present, an announcement."""
_PAST: Final = re.compile(
    r"(?!(?:fait|trait|portrait|lait|souhait|retrait|extrait|attrait|parfait|satisfait|plait|connait|paraît|soient|connaît|plaît|tient)$)"
    r"(?:ét|av|pouv|voul|fais|all|sav|dev|ten|ven|pens|croy|voy|dis|viv|jou|attend|trouv|habit|travaill|rest|sent|parl|aim|pren)ais|"
    r"[a-zà-ÿ]{2,}(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|înt|inrent)"
)
_PAST_WORDS: Final = _words(
    "fut furent eut eurent fit firent dit prit mit vint tint battit bâti fui bu lu su pu dû né née nés nées"
)
_PARTICIPLE: Final = re.compile(
    r"[a-zà-ÿ]{2,}(?:é|ée|és|ées)"
    r"|[a-zà-ÿ]*(?:onnu|venu|tenu|paru|endu|ondu|erdu|ordu|rompu|attu|clu|élu|aincu|couru|cru|reçu|perçu|oulu|valu|ésolu|vu|vécu"
    r"|déçu|dormi|menti|rempli|grandi|nourri|averti|démenti|investi|guéri|souri|applaudi|accompli|élargi|agrandi|bondi|failli|atterri"
    r"|pris|mis|quis|clos|crit|truit|duit|suivi|servi|senti|sorti|parti|fini|choisi|réussi|uni|fourni|établi|saisi|subi|agi|franchi"
    r"|ouvert|couvert|offert|souffert|éteint|atteint|peint|craint|joint)e?s?"
)
"""Past participles, of regular and irregular verbs."""
_NOUN: Final = re.compile(
    r"[a-zà-ÿ]*(?:[iauo]lité|rité|icité|acité|ivité|ersité|idité|anité|inité|unité|ciété|riété|liberté|nauté|veauté|culté)s?"
    r"|(?:super|hyper)?marchés?|anté"
)
_NOUNS: Final = _words(
    "été étés santé beauté volonté moitié fierté pauvreté sûreté qualité côté côtés café cafés député députée députés "
    "députées salarié salariés salariée salariées employé employés employée associé associés associée comité comités "
    "année années journée journées soirée soirées matinée durée durées entrée entrées musée musées lycée lycées armée "
    "armées rentrée idée idées clé clés pré prés gré degré degrés thé blé blés blessé blessés blessée traité traités "
    "réfugié réfugiés communiqué communiqués procédé procédés énoncé café résumé fossé marée marées fusée fusées dictée "
    "tournée tournées poignée tranchée vallée vallées fumée denrée denrées trophée trophées bébé bébés abonné abonnés "
    "accusé accusée diplômé diplômés retraité retraités retraitée immigré immigrés contenu revenu revenus point points "
    "produit produits saint saints permis parti partis partie parties sortie sorties suite uni unie unis unies conduite "
    "conduit joint prise mise prises mises reprise reprises entreprise entreprises avenue venue tenue vue vues "
    "assemblée assemblées vendeur promis commis crue crues statue férié fériés fériée fériées"
)
"""Words that look like participles and are nouns or adjectives."""
_AFTER_HAVING: Final = _words(
    "fait faite faits faites eu redit mort morte morts mortes extrait extraite extraits extraites"
)
"""Participles only after an auxiliary: ``a fait savoir mardi``, but ``le fait``, ``la mort``."""
_WORD: Final = re.compile(r"[a-zà-ÿœ]+(?:-[a-zà-ÿœ]+)*", re.IGNORECASE)
_BOUNDARY: Final = re.compile(r"[.!?…](?=[ \n»\"]|\Z)|\n|;")
_WINDOW: Final = 250
_COMMA: Final = 12
"""What a comma between verb and date counts, in characters: the verb of the same clause comes first."""
_AFTER: Final = 10
"""A verb that follows the date counts a little further: ``annoncée lundi, sera effective``."""


Verb = tuple[int, int, Side | None]
"""Where a verb begins and ends, and the side it looks to; null for the present tense of what may be either."""


@dataclass(frozen=True, slots=True)
class Look:
    """Where a sentence looks from its date."""

    side: Side | None = None
    """Null when no verb tells."""
    firm: bool = False
    """A finite verb stands beside the date, with no comma between; a participle may tell a state (``ouvert``)."""
    told: bool = False
    """A finite verb tells, though it may stand further off: ``a discuté avec Honda jusqu'au 13 février``."""
    present: bool = False
    """The nearest verb is in the present: ``les Suisses se prononcent dimanche``, ``la fête commence mardi``."""


class Tenses:
    """Where the sentences of a text look; their verbs are read when a date first asks for them."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._bounds = [match.end() for match in _BOUNDARY.finditer(plain)]
        self._verbs: dict[int, list[Verb]] = {}

    def look(self, start: int, end: int) -> Look:
        """Return the side to which the sentence around a date looks, by its nearest verb."""
        index = bisect_right(self._bounds, start)
        first = max(start - _WINDOW, self._bounds[index - 1] if index else 0)
        last_index = bisect_left(self._bounds, end + 1)
        last = min(end + _WINDOW, self._bounds[last_index] if last_index < len(self._bounds) else end + _WINDOW)
        best: tuple[int, Side, int] | None = None
        present: int | None = None
        for verb_start, verb_end, side in self._between(index, last_index, first, last):
            if start < verb_end and verb_start < end:
                continue
            before = verb_end <= start
            low, high = (verb_end, start) if before else (end, verb_start)
            distance = high - low + _COMMA * self._plain.count(",", low, high) + (0 if before else _AFTER)
            if side is None:
                present = distance if present is None else min(present, distance)
            elif best is None or distance < best[0]:
                best = distance, side, verb_start
        now = present is not None and (best is None or present < best[0])
        if best is None:
            return Look(present=now)
        if best[1] == "past" and best[0] > _FIRM and self._announces(best[2], start):
            return Look(present=now)
        if best[1] == "future" and self._was_only_meant(best[2], end, last):
            return Look(present=now)
        told = best[0] <= _NEAR and (best[1] == "future" or self._is_finite(best[2]))
        firm = best[0] <= _FIRM or self._will_be_at(best[2], start) or self._was_at(best[2], start)
        announced = best[1] == "future" and self._is_present(best[2])
        return Look(best[1], firm=told and firm, told=told, present=now or announced)

    def look_of_neighbours(self, start: int, end: int, paragraph: int) -> Look:
        """Return where the verbs around a sentence without one look, when they agree: ``Loto dimanche. Inscriptions …``."""
        last = self._plain.find("\n", end, end + _WINDOW)
        first, last = max(paragraph, start - _WINDOW), last if last >= 0 else end + _WINDOW
        begin, stop = bisect_right(self._bounds, first), bisect_left(self._bounds, last)
        verbs = list(self._between(begin, stop, first, last))
        agree = verbs and all(side == "future" and self._is_in_the_future(where) for where, _, side in verbs)
        return Look("future") if agree else Look()

    def _is_in_the_future(self, verb_start: int) -> bool:
        word = _WORD.match(self._plain, verb_start)
        return word is not None and bool(_FUTURE.fullmatch(word[0].lower()))

    def _is_present(self, verb_start: int) -> bool:
        word = _WORD.match(self._plain, verb_start)
        return word is not None and word[0].lower() in _PRESENT_ANNOUNCERS

    def _was_only_meant(self, verb_start: int, end: int, last: int) -> bool:
        """Tell ``prévu en mars, il avait été reporté`` from ``prévu en mars, il sera reporté``."""
        word = _WORD.match(self._plain, verb_start)
        if not word or not _MEANT.fullmatch(word[0].lower()):
            return False
        if _BEING.search(self._plain, max(verb_start - _PASSIVE, 0), verb_start):
            return False
        return bool(_UNDONE.match(self._plain, end, last))

    def narrates(self, start: int, end: int) -> bool:
        """Say whether a stretch tells a story: in the imperfect, the pluperfect or the simple past."""
        return any(word[0].islower() and _TELLS.fullmatch(word[0]) for word in _WORD.finditer(self._plain, start, end))

    def _between(self, index: int, last_index: int, first: int, last: int) -> Iterator[Verb]:
        """Yield the verbs of the sentences from ``index`` to ``last_index`` that begin from ``first`` to ``last``."""
        for number in range(index, last_index + 1):
            if number not in self._verbs:
                begin = self._bounds[number - 1] if number else 0
                stop = self._bounds[number] if number < len(self._bounds) else len(self._plain)
                self._verbs[number] = list(self._read(begin, stop))
            yield from (verb for verb in self._verbs[number] if first <= verb[0] < last)

    def _read(self, begin: int, stop: int) -> Iterator[Verb]:
        """Yield the verbs of a sentence that tell a tense."""
        future_at = begin - _PASSIVE
        before = ""
        framed = relative = False
        for match in _WORD.finditer(self._plain, begin, stop):
            word = match[0].lower()
            side = None if self._is_name(match) else _side_of_word(word)
            was_framed, framed = framed, (framed and word in _CLITICS) or word in _SUBJECTS or word in _REFLEXIVE
            if word == "qui":
                framed, relative = before == "ce", before != "ce"
            if side == "past" and before in _DETERMINERS and _PARTICIPLE.fullmatch(word):
                side = None  # « il visera le doublé samedi »
            if side is None and before in _AUXILIARIES and (_PARTICIPLE.fullmatch(word) or word in _AFTER_HAVING):
                side = "past"  # « se sont mises d'accord »: no noun after an auxiliary
            elif word in _PERFECT_FUTURE and self._has_participle_next(match.end()):
                side = "past"
            elif word in _ARRANGED and before in _PRESENT:
                side = "future"
            elif word == "délibéré" and before == "en":
                side = "future"  # « mis en délibéré au 3 mars »; « après sept heures de délibéré » is over
            elif side == "future" and before in _WAS:
                side = "past"  # « une délégation était attendue lundi »
            elif side == "future" and before in _HAVING_WORDS and _PARTICIPLE.fullmatch(word):
                side = "future" if _MEANT_FOR.fullmatch(word) else "past"  # « a attendu samedi onze heures »
            elif before == "huis":  # « à huis clos »
                side = None
            if side is None and self._is_present_verb(match, before, framed=was_framed):
                if not relative:  # « mardi, la laiterie, qui fabrique ce fromage, … »
                    yield match.start(), match.end(), None
                relative = False
            before = word
            if side == "future":
                if _FUTURE_AUXILIARY.fullmatch(word):
                    future_at = match.end()
            elif side == "past" and match.start() - future_at < _PASSIVE:
                side = "future"  # « sera votée mardi », « devrait être publié en mars »: the auxiliary keeps its tense
            if side:
                yield match.start(), match.end(), side

    def _is_present_verb(self, match: re.Match[str], before: str, *, framed: bool) -> bool:
        """Tell ``les Suisses se prononcent``, ``ce qui change`` from nouns and infinitives, by what stands before them."""
        word = match[0]
        if not word.islower() or word in _CLITICS or word in _SAYING or word in _NO_PRESENT:
            return False
        if word in _PRESENT_VERBS:
            return before not in _DETERMINERS and before != "y"
        if framed:
            return len(word) > 2 and not _INFINITIVE.fullmatch(word) and not _PARTICIPLE.fullmatch(word)  # noqa: PLR2004
        return bool(_PLURAL_VERB.fullmatch(word)) and before not in _DETERMINERS

    def _is_name(self, word: re.Match[str]) -> bool:
        """Tell ``Theodora``, ``Zara`` and ``Mme Doré`` from verbs, which have no capital within a sentence."""
        if not word[0].istitle():
            return False
        before = self._plain[max(word.start() - 2, 0) : word.start()].rstrip(" ")
        return before != "" and before[-1] not in '.!?:;…«»"\n–—-•('

    def _has_participle_next(self, end: int) -> bool:
        following = _NEXT_WORD.match(self._plain, end)
        return following is not None and bool(_PARTICIPLE.fullmatch(following[1].lower()))

    def _will_be_at(self, verb_start: int, start: int) -> bool:
        """Tell ``rendra son rapport à l'automne`` from a word that announces, and from ``versera l'acompte de mars``."""
        word = _WORD.match(self._plain, verb_start, start)
        return bool(word and _FUTURE.fullmatch(word[0].lower())) and not self._plain.endswith(_OF, 0, start)

    def _announces(self, verb_start: int, start: int) -> bool:
        """Say that no verb tells when: ``a annoncé l'ouverture en décembre``, ``a décidé de fermer au 1er janvier``.

        A weekday is that of the announcement: ``a cessé de produire vendredi son pigment``.
        """
        if self._plain[start : start + 8].lower().startswith(_WEEKDAYS):
            return False
        return bool(_TO_COME.search(self._plain, verb_start, start)) and not self._plain.endswith(_OF, 0, start)

    def _was_at(self, verb_start: int, start: int) -> bool:
        """Tell ``a reculé de 0,1 % au quatrième trimestre`` from ``a publié les comptes du quatrième trimestre``."""
        between = self._plain[verb_start:start]
        if not between or ", " in between or between.endswith(_OF):
            return False
        return bool(_HAVING.search(self._plain, max(verb_start - 24, 0), verb_start))

    def _is_finite(self, verb_start: int) -> bool:
        """Tell ``a ouvert``, ``avait été ouvert`` and ``ouvrait`` from ``est ouvert`` and ``ouvert``."""
        word = _WORD.match(self._plain, verb_start)
        if word and not _PARTICIPLE.fullmatch(word[0].lower()):
            return True
        return bool(_HAVING.search(self._plain, max(verb_start - 24, 0), verb_start))


_PASSIVE: Final = 18
_BEING: Final = re.compile(r"\b(?:est|sont|était|étaient|soit|être) (?:\w+ )?\Z")
_UNDONE: Final = re.compile(
    r"[^.;:!?]{0,80}?\b(?:a|ont|avait|avaient) (?:\w+ )?été (?:report|annul|repouss|décal|déplac|avanc|renvoy|ajourn|suspend)"
)
"""``avait été reporté``: it did not come when it was meant to, or will not."""
_TELLS: Final = re.compile(
    r"(?!(?:fait|trait|portrait|lait|souhait|retrait|extrait|attrait|parfait|satisfait|plait|connait|soient|aient|relait"
    r"|forfait|méfait|bienfait|distrait|abstrait)s?$)[a-zà-ÿ]+(?:(?<!r)ait|(?<!r)aient|èrent)|[a-zà-ÿ]*(?:ét|av)(?:ais|ions)"
    r"|(?:f|e|p|v[éo]c|voul|par|reç|conn|mour|cour|cr|d)urent|(?:pr|m|f|d|part|sort|fin|perd|rend|descend|ouvr|v|t|naqu)i?n?rent"
    r"|fut|eut|vint|tint|prit|mit|fit|naquit|mourut|devint"
)
"""Verbs of a story: ``il avait neuf ans``, ``ils vivaient dans des caves``, ``elle fut libérée``."""
_HAVING: Final = re.compile(
    r"\b(?:a|ai|as|avons|avez|ont|avait|avais|avaient|eut|était|étaient|s'est|se sont|s'étai\w+) (?:\w+ ){0,2}\Z"
)
_NEXT_WORD: Final = re.compile(r" ([a-zà-ÿ]{2,})", re.IGNORECASE)
_DETERMINERS: Final = _words("le la les l un une des du au aux ce cet cette ces son sa ses leur leurs notre nos")
_PRESENT: Final = _words("est sont")
_WAS: Final = _words("était étaient")
_HAVING_WORDS: Final = _words("a ont avait avaient ai avons eu")
_SUBJECTS: Final = _words("il elle on je j tu ça cela ils elles")
_REFLEXIVE: Final = _words("se s")
_CLITICS: Final = _words("ne n se s me m te t le la les l lui leur y en nous vous")
_INFINITIVE: Final = re.compile(r"[a-zà-ÿ]+(?:er|ir|dre|ttre|ire|vre|aître|oire|clure)")
_PLURAL_VERB: Final = re.compile(
    r"(?!(?:présid|cli|arg|ag|accid|incid|par|tal|v|urg|réc|prés|abs|différ|pati|cont|excell|fréqu|évid|perman|prud|viol"
    r"|souv|occid|ori|contin|équival|précéd|adolesc|c|d|l|serp|torr|couv|concurr|résid|adhér|référ|conséqu|innoc|intellig"
    r"|conting|déterg|transpar|appar|cohér|ambival|antécéd|rec|kh|afflu|expédi|ingrédi|quoti|coeffici|récipi|inconvéni|pertin"
    r"|imman|émin|immin|contin|suffis)ent$)(?![a-zà-ÿ]*ment$)[a-zà-ÿ]{3,}ent"
)
_PRESENT_VERBS: Final = _words(
    "arrive arrivent paraît paraissent joue jouent dispute disputent passe passent part partent rentre rentrent "
    "quitte quittent organise organisent examine examinent célèbre célèbrent fête fêtent dînons dîne tiennent change "
    "recommence recommencent continue continuent entrent termine terminent"
)
"""Verbs of the third person that announce what is to come on a weekday, with whatever subject."""
_SAYING: Final = _words(
    "explique expliquent indique indiquent dit disent affirme affirment assure assurent raconte racontent estime estiment "
    "annonce annoncent révèle révèlent rapporte rapportent précise précisent confirme confirment déclare déclarent ajoute "
    "ajoutent souligne soulignent rappelle rappellent note notent prévient écrit écrivent juge jugent résume regrette "
    "regrettent dénonce dénoncent publie publient salue saluent réagit réagissent reconnaît constate constatent relate "
    "évoque évoquent détaille détaillent apprend signe signent remporte remportent s'impose bat battent gagne gagnent perd "
    "perdent meurt meurent tue tuent marque marquent"
)
"""What an article and a headline say in the present of what has just happened: ``indique lundi la préfecture``."""
_NO_PRESENT: Final = _words(
    "est sont a ont ai as suis es sommes êtes avons avez pas plus jamais rien guère peut peuvent faut était"
)
_PRESENT_ANNOUNCERS: Final = _words(
    "débute débutent commence commencent démarre démarrent ouvre ouvrent accueille affronte affrontent reçoit reçoivent "
    "réunit reprend reprennent revient reviennent rouvre rouvrent vote votent élisent ferme ferment sort sortent débarque "
    "débarquent appelle appellent invite invitent attend attendent veut veulent vise visent"
)
"""Those of the words that announce which a story tells in its own present: ``la Semaine sanglante commence le 21 mai``."""
_AUXILIARIES: Final = _words("a est sont ont était étaient été avait avaient ai avons avez suis sommes")
_WEEKDAYS: Final = tuple(WEEKDAYS)
_TO_COME: Final = re.compile(
    r"\b(?:annonc|promis|décid|confirm|propos|sign|évoqu|demand|réclam|valid|vot|approuv|adopt|programm|planifi|report|avanc|invit|jur|fix|prévu)"
    r"|\b(?:de |d'|à |pour )[a-zéèêîô]+(?:er|ir|re)\b|\bqu[e']"
)
_OF: Final = (" de ", " du ", " d'", " des ")
_FIRM, _NEAR = 12, 50
"""Characters between a verb and a date that it stands beside, or that is still of its clause."""


@lru_cache(maxsize=8192)
def _side_of_word(word: str) -> Side | None:
    if word in _FUTURE_WORDS or _FUTURE.fullmatch(word):
        return "future"
    if word in _NOUNS or _NOUN.fullmatch(word):
        return None
    if word in _PAST_WORDS or _PAST.fullmatch(word) or _PARTICIPLE.fullmatch(word):
        return "past"
    return None
