/**
 * Countries, their people and capitals, as stems in eight languages (folded; a word belongs where it begins with
 * one; none is folded when it is read). Used to see that a junta, an embassy or a coup is another country's, and that a story plays elsewhere.
 * Only those that news of the region, or of borders and alliances, names; others do no harm.
 */
export const NATIONS: Readonly<Record<string, string>> = {
  mali: 'mali bamako bamaco koulouba мали малииск бамако مالي باماكو',
  france: 'france francais frances french francia francesi frankreich franzos paris parigi parisien elysee франц париж فرنسا فرنسي باريس',
  russia: 'russia russie russe russo russi rusia ruso rusa rusland russland russisch moscou moscow moscu moskau mosca moscovo kremlin kreml росси русск москв روسيا روسي موسكو',
  germany: 'german allemagne allemand aleman deutsch germania tedesc alema berlin немец немк герман берлин المانيا الماني برلين',
  niger: 'niger nigerien niamey tiani nigre нигер ниаме النيجر نيجر نيامي',
  nigeria: 'nigeria nigerian abuja нигери абудж نيجيريا',
  burkina: 'burkin faso ouagadougou damiba burkina буркин уагадугу بوركينا واغادوغو',
  chad: 'tchad chad chade jamena ndjamen yamena tschad ciad tsciad ndjamena djamena чад чади нджамен تشاد نجامينا انجامينا',
  guinea: 'guinea guinee guineen conakry guine guineano конакри гвине غينيا كوناكري',
  ivory: 'ivoir ivorian marfil elfenbein abidjan avorio marfim ouattara ивуар абиджан العاج ابيدجان ساحلالعاج',
  senegal: 'senegal dakar dacar сенегал дакар السنغال داكار سنغال',
  mauritania: 'mauritan nouakchott мавритан نواكشوط موريتاني',
  algeria: 'algeri argeli alger argel algier алжир الجزاير جزاير',
  morocco: 'maroc marruecos morocc marokk marocch marrocos rabat марокк المغرب مغرب الرباط',
  togo: 'togo togol lome توغو',
  benin: 'benin cotonou бенин بنين',
  ghana: 'ghan accra гана غانا',
  gabon: 'gabon libreville gabao габон الغابون',
  car: 'centrafri centroafric zentralafrik bangui bangi bangassou центральноафрик банги الوسطي بانغي',
  sudan: 'sudan soudan khartoum jartum khartum судан хартум السودان سودان الخرطوم',
  congo: 'congo kongo kinshasa конго киншас الكونغو',
  ethiopia: 'ethiop etiop athiop эфиоп اثيوبيا',
  somalia: 'somal mogadis сомали الصومال صومال',
  mozambique: 'mozambi mosambik mocambi maputo мозамбик موزمبيق',
  libya: 'libye libia libya liby tripoli ливи ليبيا',
  egypt: 'egypt egipt agypt egitto cairo egito египет مصر القاهره',
  tunisia: 'tunis tunez tunes тунис تونس',
  cameroon: 'cameroun cameroon camerun kamerun yaounde камерун الكاميرون',
  djibouti: 'djibout dschibut yibuti gibuti джибут جيبوتي',
  myanmar: 'myanmar birman burma naypyidaw мьянм бирман ميانمار بورما',
  thailand: 'thai tailand bangkok таиланд تايلاند',
  syria: 'syri siria damas damascus damasco сири дамаск سوريا سوري دمشق',
  israel: 'israel israeli jerusalem израил اسراييل',
  iran: 'iran teheran tehran иран тегеран ايران طهران',
  iraq: 'irak iraq bagdad baghdad ирак багдад العراق عراق بغداد',
  afghanistan: 'afghan afgan kaboul kabul афган кабул افغانستان كابول',
  turkey: 'turqu turkey turki turc turk ankara turch turqui турц турк анкар تركيا تركي انقره',
  ukraine: 'ukrain ucran ucrain kyiv kiev kiew украин киев اوكرانيا اوكراني كييف',
  belarus: 'belarus bielorus bielorrus minsk weissrus беларус белорус минск بيلاروس',
  poland: 'polog polon polen poland polish polsk varsov warsaw warschau varsav польш варшав بولندا',
  estonia: 'eston estland tallin эстон таллин استونيا',
  latvia: 'letton latvi lettland letonia riga латви латвии',
  lithuania: 'lituan lithuan litauen vilnius литв вильнюс',
  finland: 'finland finnish finlan finnland helsink финлянд хельсинк فنلندا',
  sweden: 'suede suedois swed schwed suecia stockholm швец стокгольм السويد',
  romania: 'roumani romani rumani bucarest bucharest румын бухарест',
  moldova: 'moldav moldov молдав',
  georgia: 'georgien georgian tbilis грузи тбилис',
  armenia: 'armen erevan yerevan армен ереван ارمينيا',
  britain: 'britann britis britan londres london londra royaume grossbritann британ лондон بريطاني لندن',
  usa: 'us usa american americ amerik etats washington estadounid statunit eeuu сша америк вашингтон امريكا امريكي واشنطن الولايات',
  canada: 'canad kanad ottawa toronto канад оттав كندا',
  china: 'chin pekin beijing peking pechino pequim kitai китаи пекин الصين صيني بكين',
  japan: 'japon japan giappon tokyo япон токи اليابان',
  india: 'indien indian inde india delhi индии дели الهند',
  pakistan: 'pakistan islamabad пакистан باكستان',
  korea: 'coree corea korea seoul pyongyang коре сеул كوريا',
  taiwan: 'taiwan taipei таиван تايوان',
  venezuela: 'venezuel caracas венесуэл فنزويلا',
  spain: 'espagn espan spain spanish spani madrid spagn испан мадрид اسبانيا مدريد',
  italy: 'ital rome roma итали рим ايطاليا روما',
  portugal: 'portug lisbo португал лиссабон البرتغال',
  brazil: 'bresil brasil brazil бразил البرازيل',
  lebanon: 'liban lebanon lebanes libano libanon beirut beyrouth ливан беирут لبنان بيروت',
  saudi: 'saoud saud riyad riad сауд السعوديه الرياض',
  europe: 'europe europ bruxelles brussels brussel bruselas европ брюссел اوروبا اوروبي بروكسل',
  africa: 'african africain africano afrikan cedeao ecowas afrique африкан الافريقي افريقي',
};

/** Words that begin like one of the stems and are no country. */
const NO_NATION = new Set('sudoku malin maligne malice maladie malista romance roman romans romano'.split(' '));

const FIRST = new Map<string, [stem: string, nation: string][]>();
for (const [nation, stems] of Object.entries(NATIONS)) {
  for (const stem of stems.split(' ')) {
    const key = stem.slice(0, 2);
    const bucket = FIRST.get(key);
    if (bucket) bucket.push([stem, nation]);
    else FIRST.set(key, [[stem, nation]]);
  }
}
/** These are whole words: too short to be stems. */
const WHOLE = new Set(['us', 'usa', 'inde', 'rome', 'roma', 'chad', 'чад', 'рим', 'chin', 'togo', 'мали', 'مالي', 'mali', 'niger', 'нигер', 'сша', 'гана', 'fran', 'chade', 'iran', 'irak', 'iraq', 'مصر', 'turk', 'liby', 'syri']);
const OPEN = new Set(['chin', 'iran', 'irak', 'iraq', 'turk', 'liby', 'syri', 'mali', 'niger', 'مالي']);

/** The nation that a folded word names or describes, if it does. The longest stem wins ("nigeria" before "niger"). */
export function nationOf(word: string): string | null {
  const bucket = FIRST.get(word.slice(0, 2));
  if (!bucket || NO_NATION.has(word)) return null;
  let best = '', nation: string | null = null;
  for (const [stem, name] of bucket) {
    if (stem.length <= best.length || !word.startsWith(stem)) continue;
    if (WHOLE.has(stem) && !OPEN.has(stem) && word !== stem) continue;
    best = stem;
    nation = name;
  }
  return nation;
}
