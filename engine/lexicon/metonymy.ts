import type { Language } from '../model.ts';

/**
 * What tells a capital or country that acts ("Paris denies") from the place ("a café in Paris"), per language.
 * All folded; `|`-free lists of words, those under `…Stems` of word beginnings.
 */
export interface Metonymy {
  /** Words that may stand between a preposition and the name. */
  readonly articles: string;
  /** Prepositions of place: the name behind one is a place. */
  readonly locative: string;
  /** Prepositions of place or of address: an actor where a word of `relationStems` stands before them. */
  readonly directed: string;
  /** Prepositions of belonging: by the noun before them, an actor or a place. */
  readonly genitive: string;
  /** Nouns of places and of what a town has: before or after the name they make it a place. */
  readonly placeStems: string;
  /** Words of dealing with somebody. */
  readonly relationStems: string;
  /** Verbs of going, leaving and crossing, whose object is a place. */
  readonly motionStems: string;
}

export const METONYMY: Readonly<Record<Language, Metonymy>> = {
  fr: {
    articles: 'la le l les tout plein',
    locative: 'a en vers depuis pres dans chez hors sous jusque jusqu travers autour',
    directed: 'a vers aupres',
    genitive: 'de d du',
    placeStems: 'aeroport rue rues quartier banlieue region maire mairie hopital hotel universit gare vol vols avion habitant environ sortie faubourg stade marche musee theatre radio ville capitale sud nord est ouest centre cafe restaurant lycee ecole concert expo salon festival rive route ligne match club coeur fleuve tribunal parquet procureur correspondant natif originaire venu venue arriv provenance proche loin travers ressortissant tour equipe champion coupe parisien sol territoire pont boulevard place arrondissement studio salle nuit ciel climat pluie reste vie campagne',
    relationStems: 'reproch demand exig accus impos repon oppos inflig adress tourn signif notif donn rend dicte interdi ordonn enjoi appart rappel allegeance merci confi promet promis lanc envoi fourni livr propos soutien hostil recours appel face parl tendu main avertiss ultimatum leçon rapproch eloign plai',
    motionStems: 'quitt rejoin gagn fui fuir travers visit regagn attei survol decouvr habit sillon parcour attein contourn reuni rencontr rentr retourn tenu arriv',
  },
  en: {
    articles: 'the central downtown nearby greater all',
    locative: 'in at near around outside inside across through via towards throughout within beyond outside between_places',
    directed: 'to from',
    genitive: 'of',
    placeStems: 'airport street suburb hotel restaurant cafe court prosecut mayor university station flight resident outskirt hospital stadium market museum theat radio city capital south north east west cent suburb school concert exhibition fashion festival road match club agreement climate accord summit conference attack bombing metro opera olympic correspondent bureau native born neighbourhood neighborhood district downtown cathedral marathon studio gallery zoo weather rain sky skies week hour saint based train plane hall part region coast border rest trip',
    relationStems: 'rebuke remark pressure support help anger silence denial statement reply respon answer reaction request invitation demand order backing permission decision approval criticism letter message warning appeal complain accus turn listen talk spoke speak said told write wrote hostile distanc independen break aid order word gift thank signal allegian loyal apolog ultimatum closer credit blame loss relation ties clos dismay fury embarrass irritation annoyance delight relief chagrin discomfort displeasure displeas outrage protest objection outcry condemn',
    motionStems: 'left leav visit reach flee fled cross quit tour depart toured enter entered exit exited travel flew flown return arriv',
  },
  es: {
    articles: 'la el los las pleno todo',
    locative: 'en hacia desde cerca por tras_lugar sobre hasta',
    directed: 'a de_origen para',
    genitive: 'de del',
    placeStems: 'aeropuerto calle barrio afuera region alcald hospital hotel universidad estacion vuelo avion habitante estadio mercado museo teatro radio ciudad capital sur norte este oeste centro cafe restaurante escuela concierto festival ruta partido club correspons procedent natural llegad origen concejo ayuntamiento suelo territorio suburb periferia cielo lluvia resto vuelta tour',
    relationStems: 'reproch pid exig acus impon respond opon dirig envi entreg avis adviert reclam record agrade ofrec orden prohib frente tend mano achac atribuy culp apoy alej distanc acerc protest felicit elogi aplaud condena sancion castig',
    motionStems: 'abandon visit llegad dej sal huy cruz recorr alcanz reun viaj volv regres',
  },
  de: {
    articles: 'der die das den dem des ganz',
    locative: 'in nach bei aus um durch ab nahe richtung uber',
    directed: 'an',
    genitive: 'von',
    placeStems: 'flughafen strass viertel vorort region burgermeister krankenhaus hotel universitat bahnhof flug einwohner stadion markt museum theater radio stadt hauptstadt sud nord ost west zentrum cafe restaurant schule konzert festival spiel klub verein innenstadt metro klima abkommen gipfel umland wetter regen himmel messe oper stadtrat',
    relationStems: 'forder vorwurf wirft warf brief schrieb schreib nachricht appell bitte protest botschaft',
    motionStems: 'verlass verliess besuch erreich durchquer',
  },
  it: {
    articles: 'la il lo l i le piena pieno tutta',
    locative: 'in da verso presso per su dal dalla nel nella sul sulla attraverso',
    directed: 'a alla',
    genitive: 'di del della d',
    placeStems: 'aeroporto via strad quartier periferia region sindac ospedal hotel universit stazion volo aere abitant stadio mercat museo teatro radio citta capitale sud nord est ovest centro caffe ristorant scuola concert festival partita club corrispondent comun resto suolo territorio cielo pioggia giro tour',
    relationStems: 'rimprover chied chies accus impon rispond oppon invi scriv scriss tend mano offr ordin avvert rinfacc contest rivolg addebit attribui allontan avvicin congratul elogi condann sanzion',
    motionStems: 'lasci visit raggiung abbandon attravers riun arriv viagg torn',
  },
  pt: {
    articles: 'a o os as plena todo toda',
    locative: 'em no na desde por junto perto sobre ate nos nas',
    directed: 'a ao para',
    genitive: 'de do da',
    placeStems: 'aeroporto rua bairro arredor regia prefeit presidente_da_camara hospital hotel universidad estac voo avia habitant estadio mercado museu teatro radio cidade capital sul norte leste oeste centro cafe restaurant escola concert festival jogo clube correspondent suburb resto solo territorio ceu chuva volta proveniente vindo vinda',
    relationStems: 'censur ped exig acus impo respond opo dirig envi entreg avis reclam agradec oferec orden proib perante estend mao atribu afast aproxim felicit elogi conden sancion',
    motionStems: 'abandon deix visit cheg fug cruz alcanc atraves reun viaj volt regress',
  },
  ru: {
    articles: 'самом самой самого самый всей всем центре',
    locative: 'в во из около через под до по возле вокруг близ от_места на',
    directed: 'к',
    genitive: '',
    placeStems: 'аэропорт улиц район пригород регион мэр больниц отел университет вокзал рейс самолет жител окрестност стадион рынк музе театр радио город столиц юг север восток запад центр кафе ресторан школ концерт фестивал матч клуб метро уроженц неб дожд площад',
    relationStems: 'обрат призв требован претенз заяв',
    motionStems: 'покин посет достиг пересек',
  },
  ar: {
    articles: '',
    locative: 'في الي نحو عبر قرب داخل خارج',
    directed: 'من',
    genitive: '',
    placeStems: 'مطار شارع شوارع حي ضواحي ضاحيه منطقه بلديه عمده مستشفي فندق جامعه محطه رحله سكان ملعب سوق متحف مسرح مدينه العاصمه عاصمه جنوب شمال شرق غرب وسط مقهي مطعم مدرسه مهرجان نادي سماء امطار شرقي غربي جنوبي شمالي',
    relationStems: 'طلب طلبت رد دعم ضغط موقف تصريح رساله اتهام',
    motionStems: 'غادر زار وصل يغادر مغادره زياره',
  },
};
