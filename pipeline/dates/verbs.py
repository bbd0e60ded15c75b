"""The verbs by which a sentence looks back or forward, as tables and endings; words that look like them and are none.

With their accents, since an accent is all that separates ``annonce`` from ``annoncé`` (Grevisse, *Le Bon Usage*, conjugations).
"""

import re
from typing import Final


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUTURE: Final = re.compile(
    r"(?!(?:opé|camé|ext|pa|ult|inf|cont|aga|lib|sie|ma|tia|pa|a)ra$|(?:ex|re|por|at|abs|dis|sous)?trait$)"
    r"[a-zà-ÿ]{2,}(?:[eiaoud]ra|[vdtr]ra|[eiouvdtr]ront|[eiovdtr]rons|[eiovdtr]rez|[eiovdtr]rai|raient|[a-zé]rait)"
)
"""Futures and conditionals: ``fermera``, ``viendront``, ``pourrait``."""
FUTURE_WORDS: Final = _words(
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
FUTURE_AUXILIARY: Final = re.compile(
    r"(?:se|au|de|pour|fe|i|reste|demeure|parait|sembl|trouve)r(?:a|ai|as|ons|ez|ont|ait|aient)|va|vont|vais|allons|allez|doit|doivent"
)
"""What keeps its tense over the participle after it: ``sera votée mardi``; not so ``soldes ouverts le 25 juin``."""
PERFECT_FUTURE: Final = _words("aura auront")
"""``Novembre aura été un bon mois`` looks back, where ``la fête aura lieu en mars`` does not."""
MEANT: Final = re.compile(r"(?:prévu|attendu|programmé|planifié|fixé|espéré|envisagé)e?s?")
"""``Le scrutin, prévu en mars, a été reporté``: what was meant, and need not have come."""
MEANT_FOR: Final = re.compile(r"(?:prévu|programmé|planifié|fixé|convoqué|convié)e?s?")
"""``a prévu une fête samedi`` looks on over its auxiliary, ``a attendu samedi`` back."""
ARRANGED: Final = _words("organisé organisée organisés organisées")
"""``une visite est organisée samedi``: in the present, an announcement."""
PAST: Final = re.compile(
    r"(?!(?:fait|trait|portrait|lait|souhait|retrait|extrait|attrait|parfait|satisfait|plait|connait|paraît|soient|connaît|plaît|tient)$)"
    r"(?:ét|av|pouv|voul|fais|all|sav|dev|ten|ven|pens|croy|voy|dis|viv|jou|attend|trouv|habit|travaill|rest|sent|parl|aim|pren)ais|"
    r"[a-zà-ÿ]{2,}(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|înt|inrent)"
)
PAST_WORDS: Final = _words(
    "fut furent eut eurent fit firent dit prit mit vint tint battit bâti fui bu lu su pu dû né née nés nées"
)
PARTICIPLE: Final = re.compile(
    r"[a-zà-ÿ]{2,}(?:é|ée|és|ées)"
    r"|[a-zà-ÿ]*(?:onnu|venu|tenu|paru|endu|ondu|erdu|ordu|rompu|attu|clu|élu|aincu|couru|cru|reçu|perçu|oulu|valu|ésolu|vu|vécu"
    r"|déçu|dormi|menti|rempli|grandi|nourri|averti|démenti|investi|guéri|souri|applaudi|accompli|élargi|agrandi|bondi|failli|atterri"
    r"|pris|mis|quis|clos|crit|truit|duit|suivi|servi|senti|sorti|parti|fini|choisi|réussi|uni|fourni|établi|saisi|subi|agi|franchi"
    r"|ouvert|couvert|offert|souffert|éteint|atteint|peint|craint|joint)e?s?"
)
"""Past participles, of regular and irregular verbs."""
NOUN: Final = re.compile(
    r"[a-zà-ÿ]*(?:[iauo]lité|rité|icité|acité|ivité|ersité|idité|anité|inité|unité|ciété|riété|liberté|nauté|veauté|culté)s?"
    r"|(?:super|hyper)?marchés?|anté"
)
NOUNS: Final = _words(
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
AFTER_HAVING: Final = _words(
    "fait faite faits faites eu redit mort morte morts mortes extrait extraite extraits extraites"
)
"""Participles only after an auxiliary: ``a fait savoir mardi``, but ``le fait``, ``la mort``."""
BEING: Final = re.compile(r"\b(?:est|sont|était|étaient|soit|être) (?:\w+ )?\Z")
UNDONE: Final = re.compile(
    r"[^.;:!?]{0,80}?\b(?:a|ont|avait|avaient) (?:\w+ )?été (?:report|annul|repouss|décal|déplac|avanc|renvoy|ajourn|suspend)"
)
"""``avait été reporté``: it did not come when it was meant to, or will not."""
TELLS: Final = re.compile(
    r"(?!(?:fait|trait|portrait|lait|souhait|retrait|extrait|attrait|parfait|satisfait|plait|connait|soient|aient|relait"
    r"|forfait|méfait|bienfait|distrait|abstrait)s?$)[a-zà-ÿ]+(?:(?<!r)ait|(?<!r)aient|èrent)|[a-zà-ÿ]*(?:ét|av)(?:ais|ions)"
    r"|(?:f|e|p|v[éo]c|voul|par|reç|conn|mour|cour|cr|d)urent|(?:pr|m|f|d|part|sort|fin|perd|rend|descend|ouvr|v|t|naqu)i?n?rent"
    r"|fut|eut|vint|tint|prit|mit|fit|naquit|mourut|devint"
)
"""Verbs of a story: ``il avait neuf ans``, ``ils vivaient dans des caves``, ``elle fut libérée``."""
DETERMINERS: Final = _words("le la les l un une des du au aux ce cet cette ces son sa ses leur leurs notre nos")
PRESENT: Final = _words("est sont")
WAS: Final = _words("était étaient")
HAVING_WORDS: Final = _words("a ont avait avaient ai avons eu")
SUBJECTS: Final = _words("il elle on je j tu ça cela ils elles")
REFLEXIVE: Final = _words("se s")
CLITICS: Final = _words("ne n se s me m te t le la les l lui leur y en nous vous")
INFINITIVE: Final = re.compile(r"[a-zà-ÿ]+(?:er|ir|dre|ttre|ire|vre|aître|oire|clure)")
PLURAL_VERB: Final = re.compile(
    r"(?!(?:présid|cli|arg|ag|accid|incid|par|tal|v|urg|réc|prés|abs|différ|pati|cont|excell|fréqu|évid|perman|prud|viol"
    r"|souv|occid|ori|contin|équival|précéd|adolesc|c|d|l|serp|torr|couv|concurr|résid|adhér|référ|conséqu|innoc|intellig"
    r"|conting|déterg|transpar|appar|cohér|ambival|antécéd|rec|kh|afflu|expédi|ingrédi|quoti|coeffici|récipi|inconvéni|pertin"
    r"|imman|émin|immin|contin|suffis)ent$)(?![a-zà-ÿ]*ment$)[a-zà-ÿ]{3,}ent"
)
PRESENT_VERBS: Final = _words(
    "arrive arrivent paraît paraissent joue jouent dispute disputent passe passent part partent rentre rentrent "
    "quitte quittent organise organisent examine examinent célèbre célèbrent fête fêtent dînons dîne tiennent change "
    "recommence recommencent continue continuent entrent termine terminent"
)
"""Verbs of the third person that announce what is to come on a weekday, with whatever subject."""
SAYING: Final = _words(
    "explique expliquent indique indiquent dit disent affirme affirment assure assurent raconte racontent estime estiment "
    "annonce annoncent révèle révèlent rapporte rapportent précise précisent confirme confirment déclare déclarent ajoute "
    "ajoutent souligne soulignent rappelle rappellent note notent prévient écrit écrivent juge jugent résume regrette "
    "regrettent dénonce dénoncent publie publient salue saluent réagit réagissent reconnaît constate constatent relate "
    "évoque évoquent détaille détaillent apprend signe signent remporte remportent s'impose bat battent gagne gagnent perd "
    "perdent meurt meurent tue tuent marque marquent"
)
"""What an article and a headline say in the present of what has just happened: ``indique lundi la préfecture``."""
NO_PRESENT: Final = _words(
    "est sont a ont ai as suis es sommes êtes avons avez pas plus jamais rien guère peut peuvent faut était"
)
PRESENT_ANNOUNCERS: Final = _words(
    "débute débutent commence commencent démarre démarrent ouvre ouvrent accueille affronte affrontent reçoit reçoivent "
    "réunit reprend reprennent revient reviennent rouvre rouvrent vote votent élisent ferme ferment sort sortent débarque "
    "débarquent appelle appellent invite invitent attend attendent veut veulent vise visent"
)
"""Those of the words that announce which a story tells in its own present: ``la Semaine sanglante commence le 21 mai``."""
AUXILIARIES: Final = _words("a est sont ont était étaient été avait avaient ai avons avez suis sommes")
TO_COME: Final = re.compile(
    r"\b(?:annonc|promis|décid|confirm|propos|sign|évoqu|demand|réclam|valid|vot|approuv|adopt|programm|planifi|report|avanc|invit|jur|fix|prévu)"
    r"|\b(?:de |d'|à |pour )[a-zéèêîô]+(?:er|ir|re)\b|\bqu[e']"
)
