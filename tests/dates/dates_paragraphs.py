"""Paragraphs of the press by subject and day of publication, with the value of each date behind a bar, as a reader states it.

A date without a bar has no value that readers would agree on; it is not asked for.
"""

PARAGRAPHS = {
    ("agency", "2024-11-12"): [
        (
            "Un incendie s’est déclaré [mardi matin|2024-11-12] dans un entrepôt de Vénissieux. "
            "Les pompiers, alertés vers 5 h 40, restaient mobilisés à la mi-journée. "
            "Le site avait déjà brûlé en [avril 2022|2022-04]."
        ),
        (
            "Le Premier ministre est attendu [jeudi|2024-11-14] à Berlin, où il doit rencontrer son homologue. "
            "Les deux hommes s’étaient parlé au téléphone [lundi|2024-11-11]. "
            "Un sommet est prévu le [28 novembre|2024-11-28] à Varsovie."
        ),
        (
            "Les députés ont rejeté [mardi|2024-11-12] la première partie du budget. "
            "Le texte part au Sénat, qui l’examinera à partir du [25 novembre|2024-11-25]. "
            "Un vote solennel aura lieu le [12 décembre|2024-12-12], avant la commission mixte paritaire de la [mi-décembre|2024-12]."
        ),
        (
            "Deux personnes sont mortes [samedi soir|2024-11-09] dans une collision près de Guingamp. "
            "Le conducteur, placé en garde à vue [dimanche|2024-11-10], a été remis en liberté le [lendemain|2024-11-11]. "
            "Une reconstitution se tiendra [vendredi|2024-11-15]."
        ),
        (
            "Le taux de chômage est resté stable au [troisième trimestre|2024-Q3], à 7,4 %, a annoncé l’Insee [mercredi dernier|2024-11-06]. "
            "Il avait atteint 7,1 % au [premier trimestre 2023|2023-Q1]. "
            "L’institut publiera ses chiffres du [quatrième trimestre|2024-Q4] en [février|2025-02]."
        ),
        (
            "La tempête a privé de courant 12 000 foyers dans la [nuit de lundi à mardi|2024-11-11/2024-11-12]. "
            "Enedis espère un retour à la normale d’ici [mercredi soir|2024-11-13]. "
            "En [novembre 2023|2023-11], Ciaran avait coupé l’électricité de 1,2 million de clients."
        ),
        (
            "La grève des contrôleurs n’aura pas lieu avant le [12 décembre|2024-12-12], a promis le syndicat. "
            "Une rencontre avec la direction est fixée à [jeudi|2024-11-14]. "
            "La précédente remontait à [février|2024-02]."
        ),
        (
            "La Chine a exporté pour 309 milliards de dollars en [octobre|2024-10], soit 12,7 % de plus qu’[un an plus tôt|2023]. "
            "C’est la plus forte hausse depuis [juillet 2022|2022-07]. "
            "Les économistes interrogés la [semaine dernière|2024-W45] attendaient 5 %."
        ),
    ],
    ("regional", "2025-09-05"): [
        (
            "La piscine des Tourelles rouvre [lundi|2025-09-08] après dix-huit mois de travaux. "
            "Le chantier, lancé en [février 2024|2024-02], devait s’achever au [printemps|2025-SP]. "
            "Les abonnements souscrits avant la fermeture restent valables jusqu’au [31 décembre|2025-12-31]."
        ),
        (
            "Le conseil municipal se réunit [mardi à 18 h 30|2025-09-09T18:30]. "
            "À l’ordre du jour, la vente de l’ancienne gendarmerie, désertée depuis [2019|2019]. "
            "La précédente tentative, en [mars|2025-03], n’avait trouvé aucun acquéreur."
        ),
        (
            "Les vendanges ont commencé le [25 août|2025-08-25] dans le Muscadet, dix jours plus tôt que l’[an dernier|2024]. "
            "Elles se termineront vers le [20 septembre|2025-09-20]. "
            "En [2003|2003], on avait coupé les premières grappes le [18 août|2003-08-18]."
        ),
        (
            "L’entreprise Le Dantec ferme son site de Plouay [fin octobre|2025-10]. "
            "Les 43 salariés l’ont appris [jeudi matin|2025-09-04] lors d’un comité social et économique. "
            "Ils se rassembleront [lundi à 8 heures|2025-09-08T08:00] devant la sous-préfecture."
        ),
        (
            "Il y avait foule, [dimanche|2025-08-31], au comice agricole de Loudéac. "
            "Prochain rendez-vous le [dernier week-end de septembre|2025-W39-WE] à Pontivy. "
            "« On n’avait pas vu ça depuis [dix ans|2015] », sourit le président."
        ),
        (
            "Le sanglier abattu [mercredi|2025-09-03] près du golf pesait 110 kilos. "
            "La louveterie avait été saisie dès le [20 août|2025-08-20]. "
            "Une nouvelle battue aura lieu [samedi 13|2025-09-13]."
        ),
        (
            "Une classe de CE1 ferme à Saint-Rémy, deux ouvrent à Beaupré. "
            "Les parents, qui occupaient l’école [mardi|2025-09-02] et [mercredi|2025-09-03], ont rencontré l’inspectrice [jeudi|2025-09-04]. "
            "Ils décideront [lundi|2025-09-08] de la suite."
        ),
        (
            "La foire aux oignons revient [ce week-end|2025-W36-WE], [samedi|2025-09-06] de 9 h à 19 h et [dimanche|2025-09-07] jusqu’à 18 h. "
            "L’édition [2024|2024] avait attiré 30 000 visiteurs. "
            "Née en [1965|1965], elle ne s’est interrompue qu’en [2020|2020] et [2021|2021]."
        ),
        (
            "La déviation de Marmande ne sera pas ouverte avant l’[été 2027|2027-SU]. "
            "Les fouilles, prévues au [printemps dernier|2025-SP], n’ont débuté que [cet été|2025-SU]. "
            "Le département a voté [vendredi dernier|2025-08-29] une rallonge de 4 millions d’euros."
        ),
        (
            "Le maire l’a annoncé [hier soir|2025-09-04] : il ne briguera pas de nouveau mandat en [mars|2026-03]. "
            "Élu en [2008|2008], réélu en [2014|2014] puis en [2020|2020], il aura passé dix-huit ans à la tête de la ville."
        ),
    ],
    ("sport", "2025-06-16"): [
        (
            "Le Racing s’est incliné [samedi|2025-06-14] en finale face à Toulon (18-24). "
            "Battus [un an plus tôt|2024] au même stade, les Ciel et Blanc courent après le titre depuis [2016|2016]. "
            "Ils reprendront l’entraînement le [7 juillet|2025-07-07]."
        ),
        (
            "Alexia Morand a remporté [dimanche|2025-06-15] le Grand Prix de Bercy, le troisième de sa carrière. "
            "Elle avait gagné en [2021|2021] et [2023|2023]. "
            "La Jurassienne s’alignera [jeudi|2025-06-19] à Lausanne, puis [samedi|2025-06-21] à Zurich."
        ),
        (
            "Le transfert devrait être officialisé [cette semaine|2025-W25]. "
            "L’attaquant, arrivé à l’[été 2022|2022-SU], est sous contrat jusqu’en [juin 2027|2027-06]. "
            "Il avait signé un premier bail de trois ans le [1er juillet 2019|2019-07-01]."
        ),
        (
            "Les Bleuets jouent leur demi-finale [mercredi|2025-06-18] contre l’Espagne. "
            "[Vendredi|2025-06-13], ils avaient éliminé le Danemark aux tirs au but. "
            "La finale se disputera [dimanche|2025-06-22] à Bratislava."
        ),
        (
            "Forfait depuis [avril|2025-04], Romain Le Goff a repris la course la [semaine passée|2025-W24]. "
            "« Je vise un retour [fin août|2025-08] », confie le Morbihannais. "
            "Sa dernière victoire date du Tour d’Oman 2024."
        ),
        (
            "Le Tour partira de Lille le [5 juillet|2025-07-05] et arrivera à Paris le [27|2025-07-27]. "
            "Le parcours avait été dévoilé le [29 octobre|2024-10-29]. "
            "En [2026|2026], la Grande Boucle s’élancera de Barcelone."
        ),
        (
            "Pau termine la saison [2024-2025|2024/2025] à la sixième place. "
            "La [saison dernière|2023/2024], le club avait sauvé sa peau lors de la dernière journée. "
            "La reprise est fixée au [23 juin|2025-06-23]."
        ),
        (
            "Elle a 19 ans et court le 800 mètres en 1’58. "
            "L’an dernier, elle n’était pas qualifiée pour Paris ; en septembre, elle sera l’une des favorites à Tokyo. "
            "Son entraîneur l’a découverte en [2017|2017], un soir de novembre."
        ),
    ],
    ("court", "2022-03-24"): [
        (
            "Le procès des attentats du [13 novembre 2015|2015-11-13] est entré [mercredi|2022-03-23] dans sa dernière ligne droite. "
            "Le verdict est attendu le [29 juin|2022-06-29]. "
            "Les plaidoiries des parties civiles commenceront le [23 mai|2022-05-23]."
        ),
        (
            "Le tribunal a mis sa décision en délibéré au [12 mai|2022-05-12]. "
            "Les faits remontent à [juin 2018|2018-06]. "
            "Le [3|2018-06-03], l’adolescente avait quitté le domicile familial ; son corps fut retrouvé le [lendemain|2018-06-04]."
        ),
        (
            "Jugé depuis [lundi|2022-03-21] devant la cour d’assises, l’ancien notaire a reconnu les faits [jeudi matin|2022-03-24]. "
            "Il avait été arrêté le [9 septembre 2019|2019-09-09], [deux jours plus tard|2019-09-11], il était écroué. "
            "Le verdict tombera [vendredi|2022-03-25]."
        ),
        (
            "La cour d’appel de Douai rendra son arrêt le [5 avril|2022-04-05]. "
            "En première instance, en [octobre|2021-10], le maire avait écopé de six mois avec sursis. "
            "Les faits, commis entre [2014 et 2017|2014/2017], concernent des marchés publics."
        ),
        (
            "L’enquête ouverte en [janvier|2022-01] a été confiée à un juge d’instruction. "
            "Deux suspects, interpellés [mardi à l’aube|2022-03-22], doivent être présentés à un magistrat [ce jeudi|2022-03-24]. "
            "Le troisième est recherché depuis le mois dernier."
        ),
        (
            "Condamné en [mai 2021|2021-05] à quatre ans de prison, il a été libéré [six mois plus tard|2021-11]. "
            "Le parquet a fait appel [vendredi|2022-03-18]. "
            "L’audience n’est pas attendue avant [septembre|2022-09]."
        ),
        (
            "Le tribunal de commerce de Nanterre a prononcé [mardi|2022-03-22] la liquidation de Camaïs. "
            "La date limite de dépôt des offres était fixée au [15 mars à midi|2022-03-15T12:00]. "
            "L’enseigne, en redressement depuis le [26 août|2021-08-26], emploie 2 600 personnes."
        ),
    ],
    ("history", "2024-06-06"): [
        (
            "Caen fut libérée le [9 juillet 1944|1944-07-09] pour sa rive gauche, le [19|1944-07-19] pour sa rive droite. "
            "Les bombardements avaient commencé le [6 juin à l’aube|1944-06-06]. "
            "En [septembre|1944-09], 15 000 personnes vivaient encore dans des caves."
        ),
        (
            "Il y a [quatre-vingts ans|1944], 156 000 soldats posaient le pied en Normandie. "
            "[Ce jeudi|2024-06-06], vingt-cinq chefs d’État se retrouvent à Omaha Beach. "
            "Le 5, Joe Biden avait atterri à Orly."
        ),
        (
            "Née en [1927|1927], elle entre dans la Résistance à l’[automne 1942|1942-FA]. "
            "Arrêtée le [21 mars 1944|1944-03-21], elle est déportée [deux mois plus tard|1944-05]. "
            "Elle retrouve Paris en [mai 1945|1945-05] et se marie l’[année suivante|1946]."
        ),
        (
            "Le [18 mars 1871|1871-03-18], Paris se soulève. "
            "Le [26|1871-03-26], les Parisiens votent ; le [28|1871-03-28], la Commune est proclamée. "
            "La Semaine sanglante commence le [21 mai|1871-05-21] et s’achève le [28|1871-05-28]."
        ),
        (
            "La cathédrale a été bâtie entre le [XIIe et le XIVe siècle|11/13]. "
            "Sa flèche, foudroyée en [1547|1547], ne fut relevée qu’au [début du XIXe siècle|18]. "
            "Les travaux en cours dureront jusqu’en [2028|2028]."
        ),
        (
            "En [1968|1968], il a vingt ans. "
            "Le [3 mai|1968-05-03], il est dans la cour de la Sorbonne ; dans la nuit du 10 au 11, sur les barricades. "
            "« Le [13 mai|1968-05-13], on était un million », jure-t-il."
        ),
        (
            "En [mars 1994|1994-03], le génocide n’a pas commencé. "
            "Le [6 avril|1994-04-06], l’avion du président Habyarimana est abattu. "
            "Le [lendemain|1994-04-07], la Première ministre est assassinée. "
            "En cent jours, 800 000 personnes meurent."
        ),
    ],
    ("obituary", "2026-02-10"): [
        (
            "L’éditeur Paul Garnier est mort [dimanche|2026-02-08] à l’âge de 91 ans, a annoncé sa famille [lundi|2026-02-09]. "
            "Né le [14 mai 1934|1934-05-14] à Sedan, il avait fondé sa maison en [1967|1967]. "
            "Ses obsèques seront célébrées [vendredi|2026-02-13] à Saint-Sulpice."
        ),
        (
            "Elle s’était retirée de la scène en [2011|2011]. "
            "[Deux ans plus tôt|2009], elle avait chanté une dernière fois à l’Olympia. "
            "La comédienne s’est éteinte dans la [nuit de samedi à dimanche|2026-02-07/2026-02-08]."
        ),
        (
            "Ancien ministre de l’Agriculture de [1993 à 1995|1993/1995], il siégea au Sénat jusqu’en [2008|2008]. "
            "Il avait reçu la Légion d’honneur en [janvier|2026-01]. "
            "Un hommage lui sera rendu [mercredi|2026-02-11] au palais du Luxembourg."
        ),
        (
            "En [1981|1981], il quitte la police. "
            "« J’ai dit à ma femme : dans [dix ans|1991], on vivra en Corse », racontait-il. "
            "Ils s’y installèrent en [1990|1990] et n’en repartirent plus."
        ),
        (
            "Jean Vautrin nous a quittés [hier|2026-02-09]. "
            "Je l’avais rencontré au [printemps 1998|1998-SP], un jeudi. "
            "Il me dit ce jour-là : « Demain, vous m’aurez oublié. »"
        ),
        (
            "Le chef d’orchestre est mort [vendredi dernier|2026-02-06] à Vienne. "
            "Il devait diriger la Neuvième le [21 mars|2026-03-21] à Lyon. "
            "Directeur de l’Opéra de [septembre 2003 à juin 2012|2003-09/2012-06], il en avait fait une maison européenne."
        ),
    ],
    ("turn of year", "2024-12-30"): [
        (
            "Les pompiers de Paris seront 2 000 sur le pont [mardi soir|2024-12-31]. "
            "L’[an dernier|2023], 745 voitures avaient brûlé dans la nuit du [31 décembre au 1er janvier|2023-12-31/2024-01-01]. "
            "Le préfet a interdit les feux d’artifice du [30 décembre au 2 janvier|2024-12-30/2025-01-02]."
        ),
        (
            "Le timbre vert passe à 1,39 euro le [1er janvier|2025-01-01]. "
            "Il avait déjà augmenté en [janvier|2024-01]. "
            "La Poste compte économiser 500 millions d’euros [cette année|2024], autant l’[an prochain|2025]."
        ),
        (
            "Le Smic a été relevé de 2 % en [novembre|2024-11], il ne bougera pas en [janvier|2025-01]. "
            "La prochaine hausse n’interviendra pas avant [mai|2025-05]. "
            "Sur un an, les prix ont progressé de 1,3 %."
        ),
        (
            "Il neigera [mercredi|2025-01-01] dans les Alpes au-dessus de 900 mètres. "
            "[Jeudi|2025-01-02], le soleil revient. "
            "Le redoux est attendu [dimanche|2025-01-05], selon Météo-France."
        ),
        (
            "Les urgences de Lannion sont régulées depuis [jeudi|2024-12-26]. "
            "[Samedi|2024-12-28], un patient a attendu onze heures sur un brancard. "
            "La situation devrait durer jusqu’au [6 janvier|2025-01-06]."
        ),
        (
            "Le départ de Luc Besson junior sera effectif [fin janvier|2025-01], a fait savoir le groupe [vendredi|2024-12-27]. "
            "Il était arrivé en [début d’année|2024]. "
            "Son successeur prendra ses fonctions au [printemps|2025-SP]."
        ),
    ],
    ("turn of year", "2023-01-03"): [
        (
            "Le bouclier tarifaire est prolongé jusqu’au [31 décembre|2023-12-31]. "
            "Les prix du gaz avaient été gelés en [octobre 2021|2021-10]. "
            "Ceux de l’électricité monteront de 15 % en [février|2023-02]."
        ),
        (
            "[Dimanche|2023-01-01], peu avant minuit, un chalet a pris feu à Megève. "
            "Le propriétaire était parti [samedi|2022-12-31] fêter le [Nouvel An|2023-01-01] à Genève. "
            "L’enquête a été ouverte [lundi|2023-01-02]."
        ),
        (
            "Les soldes d’hiver débutent [mercredi 11|2023-01-11] et dureront quatre semaines. "
            "En [2022|2022], ils avaient déçu. "
            "Les commerçants attendent beaucoup du premier week-end."
        ),
        (
            "Le constructeur a livré 1,3 million de voitures l’[an passé|2022], contre 936 000 en [2021|2021]. "
            "Au [quatrième trimestre|2022-Q4], il en a produit 439 000. "
            "Il publiera ses résultats le [25 janvier|2023-01-25]."
        ),
        (
            "Le carburant a augmenté de 16 centimes depuis [samedi|2022-12-31]. "
            "La remise de l’État, instaurée en [avril|2022-04], portée à 30 centimes en [septembre|2022-09], s’est éteinte le [31 décembre|2022-12-31]. "
            "Une indemnité sera versée à partir du [16 janvier|2023-01-16]."
        ),
        (
            "La Croatie est entrée dans l’euro [dimanche|2023-01-01]. "
            "Les kunas pourront être échangées en banque jusqu’à [fin 2023|2023]. "
            "La Bulgarie, elle, ne l’adoptera pas avant [2024|2024]."
        ),
    ],
    ("turn of year", "2025-01-02"): [
        (
            "Les perturbations se poursuivent [vendredi|2025-01-03] sur la ligne D. "
            "[Mardi|2024-12-31], un train était resté bloqué trois heures à Villeneuve. "
            "La SNCF promet un retour à la normale [lundi|2025-01-06]."
        ),
        (
            "Trois Français sur quatre ont pris une bonne résolution [cette année|2025], selon un sondage réalisé les [18|2024-12-18] et [19 décembre|2024-12-19]. "
            "Ils étaient 68 % en [2024|2024]. "
            "La plupart l’auront oubliée [fin janvier|2025-01]."
        ),
        (
            "Le nombre de morts sur les routes a baissé de 3 % en [décembre|2024-12]. "
            "Sur l’ensemble de l’[année 2024|2024], 3 190 personnes ont perdu la vie. "
            "Le bilan définitif sera publié [fin mai|2025-05]."
        ),
        (
            "Il y a [un an|2024], le [2 janvier|2024-01-02], un séisme frappait la péninsule de Noto. "
            "Le chaos avait commencé à 16 h 10. "
            "[Mercredi|2025-01-01], une minute de silence a été observée."
        ),
    ],
    ("live", "2024-07-28"): [
        (
            "À 15 h 12, [dimanche|2024-07-28], les organisateurs ont annoncé le report de l’épreuve. "
            "Elle se courra [lundi à 8 heures|2024-07-29T08:00] si la Seine le permet. "
            "Déjà, [samedi|2024-07-27], l’entraînement avait été annulé."
        ),
        (
            "Merci d’avoir suivi ce direct. "
            "Rendez-vous [demain à 9 heures|2024-07-29T09:00] pour la troisième journée. "
            "[Hier|2024-07-27], la France avait décroché trois médailles."
        ),
        (
            "Les sabotages de la [nuit de jeudi à vendredi|2024-07-25/2024-07-26] ont touché 800 000 voyageurs. "
            "Le trafic sera rétabli [lundi matin|2024-07-29], promet le ministre. "
            "Les trains de [ce soir|2024-07-28] circulent normalement."
        ),
        (
            "La cérémonie de [vendredi|2024-07-26] a été suivie par 23 millions de téléspectateurs. "
            "La clôture, le [11 août|2024-08-11], se déroulera au Stade de France. "
            "Les Jeux paralympiques prendront le relais du [28 août au 8 septembre|2024-08-28/2024-09-08]."
        ),
    ],
    ("culture", "2023-10-07"): [
        (
            "L’exposition « Rothko » ouvre le [18 octobre|2023-10-18] à la Fondation. "
            "La dernière rétrospective parisienne datait de [1999|1999]. "
            "Il faudra réserver : les créneaux des deux premières semaines sont déjà complets."
        ),
        (
            "Son premier roman, paru en [août|2023-08], figure dans la liste du Goncourt. "
            "Le prix sera décerné le [7 novembre|2023-11-07] chez Drouant. "
            "[L’année dernière|2022], Brigitte Giraud l’avait emporté au quatorzième tour."
        ),
        (
            "Tournée à l’[hiver 2021-2022|2021-WI], la série sera diffusée à partir de [jeudi|2023-10-12] sur Arte. "
            "La deuxième saison est en écriture depuis [juin|2023-06]. "
            "Le tournage ne commencera pas avant le [printemps 2024|2024-SP]."
        ),
        (
            "Le festival s’est achevé [samedi|2023-10-07] sur une standing ovation. "
            "Du [29 septembre au 7 octobre|2023-09-29/2023-10-07], 32 000 spectateurs ont vu 84 films. "
            "Rendez-vous l’[an prochain|2024], du [27 septembre au 5 octobre|2024-09-27/2024-10-05]."
        ),
        (
            "Le groupe jouera [mardi|2023-10-10] au Zénith de Lille et [jeudi|2023-10-12] à Nantes. "
            "Formé en [1994|1994], séparé [dix ans plus tard|2004], il s’était reformé en [2019|2019]. "
            "Son album sort [vendredi prochain|2023-10-13]."
        ),
        (
            "Le manuscrit, acquis en [2014|2014], avait été classé trésor national en [décembre 2017|2017-12]. "
            "Il sera visible du mardi au dimanche, sauf le [1er novembre|2023-11-01]. "
            "Le catalogue paraît [mercredi|2023-10-11]."
        ),
    ],
    ("agenda", "2021-04-14"): [
        (
            "[Jeudi 15 avril|2021-04-15]. "
            "Publication des ventes d’Hermès. "
            "[Vendredi|2021-04-16], la Chine annoncera son PIB du [premier trimestre|2021-Q1]. "
            "[Lundi|2021-04-19] : réunion des ministres à Luxembourg."
        ),
        (
            "Les inscriptions se font jusqu’au [30|2021-04-30] en ligne. "
            "Le concours, annulé en [2020|2020], aura lieu les [12|2021-06-12] et [13 juin|2021-06-13]. "
            "Résultats le [1er juillet|2021-07-01]."
        ),
        (
            "Vide-greniers [dimanche|2021-04-18], place du marché, de 8 h à 18 h. "
            "Réservations avant [vendredi midi|2021-04-16]. "
            "L’association tiendra son assemblée générale le [samedi 24|2021-04-24]."
        ),
        (
            "Le couvre-feu sera maintenu au moins jusqu’à la [mi-mai|2021-05]. "
            "Les terrasses, fermées depuis le [30 octobre|2020-10-30], pourraient rouvrir autour du [17 mai|2021-05-17]. "
            "Les écoles rouvrent le [26 avril|2021-04-26], les collèges [une semaine plus tard|2021-W18]."
        ),
        (
            "Le premier tour est fixé au [13 juin|2021-06-13], le dépôt des listes au [3 mai|2021-05-03]. "
            "Le second aura lieu [une semaine plus tard|2021-W24]. "
            "Le scrutin, prévu en [mars|2021-03], avait été reporté."
        ),
        (
            "Le vaccin Janssen a été suspendu [mardi|2021-04-13] aux États-Unis. "
            "Les livraisons vers l’Europe avaient débuté [lundi|2021-04-12]. "
            "L’Agence européenne rendra son avis la [semaine prochaine|2021-W16]."
        ),
    ],
    ("results", "2024-11-12"): [
        (
            "Vallourec a dégagé un bénéfice net de 73 millions d’euros au [troisième trimestre|2024-Q3], contre 76 millions [un an auparavant|2023]. "
            "Sur neuf mois, ses ventes reculent de 22 %. "
            "Le groupe vise une dette nulle d’ici [fin 2025|2025]."
        ),
        (
            "Sur les [neuf premiers mois de l’année|2024-01/2024-09], le chiffre d’affaires a progressé de 4 %. "
            "Il avait bondi de 11 % à la même période de [2023|2023]. "
            "Les objectifs [2026|2026] sont confirmés."
        ),
        (
            "Pour l’exercice clos le [30 juin|2024-06-30], le groupe affiche une perte de 12 millions d’euros. "
            "Au premier semestre de l’exercice en cours, l’activité se redresse. "
            "L’assemblée générale se tiendra le [18 décembre|2024-12-18]."
        ),
        (
            "Le titre a perdu 40 % depuis le [1er janvier|2024-01-01]. "
            "Il valait 112 euros au [printemps 2023|2023-SP]. "
            "[Lundi|2024-11-11], il a encore cédé 3 %."
        ),
        (
            "Les créations d’entreprises ont reculé de 1,1 % en [octobre|2024-10] après un rebond en [septembre|2024-09]. "
            "Au cours des [douze derniers mois|2023-11/2024-11], elles augmentent de 5 %. "
            "L’Insee publiera les données de [novembre|2024-11] [mi-décembre|2024-12]."
        ),
        (
            "Le fabricant compte supprimer 1 254 postes en [2025|2025] et [2026|2026]. "
            "Il en avait déjà supprimé 700 [il y a deux ans|2022]. "
            "Les négociations débutent [lundi prochain|2024-11-18] et dureront jusqu’au [printemps|2025-SP]."
        ),
        (
            "La banque a relevé sa prévision pour [2025|2025] : elle table sur deux baisses de taux au [premier semestre|2025-H1], la première en [mars|2025-03]. "
            "En [juin|2024-06], elle n’en attendait qu’une. "
            "Son prochain rapport paraîtra [début janvier|2025-01]."
        ),
    ],
    ("interview", "2025-09-05"): [
        (
            "Vous aviez promis de partir en [juin|2025-06]. "
            "— Oui, et je suis encore là. "
            "— Et dans [deux ans|2027] ? "
            "— On verra l’[année prochaine|2026]."
        ),
        (
            "« En [2015|2015], on m’a dit : vous serez riche dans [cinq ans|2020]. "
            "J’attends toujours. » "
            "L’inventeur, 54 ans, présentera [mardi|2025-09-09] son nouveau moteur. "
            "Il y travaille depuis [trois ans|2022]."
        ),
        (
            "« J’ai commencé en [mars 2020|2020-03], une semaine avant le confinement. "
            "Le [17|2020-03-17], j’étais seule dans la boutique. » "
            "Elle vend désormais 300 pains par jour. "
            "[Samedi|2025-09-06], elle ouvre une deuxième adresse."
        ),
        (
            "« Nous avons signé le bail [fin juillet|2025-07]. "
            "Les travaux commencent en [octobre|2025-10], on ouvre à [Noël|2025-12-25] », détaille la gérante. "
            "Le local était vide depuis [sept ans|2018]."
        ),
        (
            "« Le [24 février 2022|2022-02-24], j’étais à Kharkiv. "
            "Le [3 mars|2022-03-03], j’étais à Varsovie avec deux valises. » "
            "Olena est arrivée à Dijon le [mois suivant|2022-04]. "
            "Elle passera le bac en [juin|2026-06]."
        ),
        (
            "« [Hier|2025-09-04], j’ai fait dix-sept heures de tracteur. "
            "[Demain|2025-09-06], je recommence. » "
            "À Boigneville, la moisson du maïs débute [lundi|2025-09-08]."
        ),
        (
            "« En [2030|2030], nous produirons 500 000 batteries, contre 60 000 [cette année|2025]. » "
            "L’usine, inaugurée le [6 juin|2025-06-06], montera en cadence d’ici [Noël|2025-12-25]. "
            "Une deuxième ligne démarrera à l’[automne 2026|2026-FA]."
        ),
    ],
    ("misc", "2025-06-16"): [
        (
            "Le rapport, remis le [28 mai|2025-05-28], n’a été rendu public que [vendredi|2025-06-13]. "
            "Ses auteurs s’étaient réunis pour la première fois en [novembre|2024-11]. "
            "La loi pourrait être présentée à la rentrée."
        ),
        (
            "La fusée a décollé dans la nuit de [jeudi à vendredi|2025-06-12/2025-06-13] de Kourou. "
            "Le prochain tir est programmé [fin août|2025-08]. "
            "Le précédent, en [mars|2025-03], avait placé en orbite un satellite militaire."
        ),
        (
            "Une canicule frappera la France à partir de [jeudi|2025-06-19]. "
            "En [août 2003|2003-08], 15 000 personnes étaient mortes. "
            "Le pic est attendu [samedi|2025-06-21] et [dimanche|2025-06-22]."
        ),
        (
            "Le bac de philosophie a lieu [ce lundi|2025-06-16]. "
            "Les résultats tomberont le [4 juillet|2025-07-04]. "
            "Parcoursup, ouvert depuis le [2 juin|2025-06-02], fermera le [10 juillet|2025-07-10]."
        ),
        (
            "La réforme, adoptée au [printemps 2023|2023-SP], s’applique depuis le [1er septembre 2023|2023-09-01]. "
            "Le conclave, ouvert [fin février|2025-02], se termine [mardi|2025-06-17]. "
            "Le patronat s’est dit prêt à signer dès lundi."
        ),
        (
            "Le pont, inauguré un dimanche de [mai 1912|1912-05], est interdit aux camions depuis [2022|2022]. "
            "Il sera fermé à toute circulation du [lundi 23 au vendredi 27 juin|2025-06-23/2025-06-27]. "
            "La réouverture totale est espérée pour [Noël|2025-12-25]."
        ),
        (
            "Les ventes de voitures électriques ont chuté de 19 % en [mai|2025-05] sur un an. "
            "Elles avaient progressé de 10 % au [premier trimestre|2025-Q1]. "
            "Le bonus sera revu au [1er juillet|2025-07-01]."
        ),
        (
            "Élu le [7 mai|2025-05-07], le nouveau président prendra ses fonctions le [1er juillet|2025-07-01]. "
            "Son prédécesseur avait démissionné en [décembre dernier|2024-12]. "
            "Le congrès de [2024|2024] l’avait pourtant reconduit."
        ),
        (
            "Le navire, parti de Catane le [1er juin|2025-06-01], a été arraisonné [lundi dernier|2025-06-09]. "
            "Les militants ont été expulsés [mardi|2025-06-10] et [jeudi|2025-06-12]. "
            "Deux d’entre eux restaient détenus [dimanche soir|2025-06-15]."
        ),
        (
            "En [2019|2019], la mairie assurait que le tram roulerait « dans [trois ans|2022] ». "
            "Le premier coup de pioche a été donné [ce matin|2025-06-16]. "
            "La mise en service est promise pour [fin 2028|2028]."
        ),
    ],
}
