import type { Language } from '../model.ts';

/**
 * Number words of a language, folded, "word value" pairs. `scale` multiplies what stands before it; `vague` words
 * stand for a range ("dozens", "des centaines").
 */
export interface Numerals {
  readonly units: string;
  readonly scale: string;
  /** word min-max */
  readonly vague: string;
  /** Words that make the number after (or before) a lower bound, an upper bound, or an approximation. */
  readonly more: string;
  readonly less: string;
  readonly about: string;
  /** Words that join the parts of a number ("vingt et un", "drei und fünfzig"). */
  readonly join: string;
}

/** Italian writes numbers in one word: "ventuno", "cinquantatré", "trecentododici"; tens lose their vowel before "uno" and "otto". */
function italianFrom21(): string {
  const low = ['', ...'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(' ')];
  const tens = ['', '', ...'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')];
  const name = (n: number): string => {
    if (n < 20) return low[n] as string;
    const ten = tens[Math.floor(n / 10)] as string, unit = low[n % 10] as string;
    return (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit;
  };
  const full = (n: number): string => (n < 100 ? name(n) : `${n < 200 ? '' : low[Math.floor(n / 100)]}cento${name(n % 100)}`);
  const hundreds = Array.from({ length: 979 }, (_, i) => `${full(i + 21)} ${i + 21}`);
  const thousands = [...Array.from({ length: 18 }, (_, i) => i + 2), 20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 150, 200, 300, 500].map((n) => `${full(n)}mila ${n * 1000}`);
  return [...hundreds, ...thousands].join(' ');
}

export const NUMERALS: Record<Language, Numerals> = {
  en: {
    units: 'one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 half 0.5 twice 2 once 1 thrice 3',
    scale: 'hundred 100 thousand 1000 million 1000000 billion 1000000000 dozen 12 score 20',
    vague: 'dozens 24-99 scores 40-150 hundreds 200-999 thousands 2000-9999 tens 20-99 handful 3-8 several 3-9 few 2-9 couple 2-2 fifties 50-59',
    more: 'more over above least exceed exceeding exceeds upwards plus beyond north exceeded past',
    less: 'less fewer under below most nearly almost only barely just scarcely merely close',
    about: 'about around some roughly approximately approaching circa near or so estimated',
    join: 'and',
  },
  fr: {
    units: 'un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90 dizaine 10 douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 demi 0.5 demie 0.5',
    scale: 'cent 100 cents 100 mille 1000 millier 1000 million 1000000 millions 1000000 milliard 1000000000 milliards 1000000000',
    vague: 'dizaines 20-99 douzaines 24-99 centaines 200-999 milliers 2000-9999 plusieurs 3-9 quelques 3-9 poignee 3-8 maintes 10-99',
    more: 'plus depasse depassant dela superieur moins_de_au minimum passe davantage',
    less: 'moins peine seulement pres presque quasi maximum sous juste quasiment guere',
    about: 'environ quelque autour approximativement aux alentours avoisinant avoisine une estimation',
    join: 'et',
  },
  es: {
    units: 'un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiuno 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 docena 12 decena 10 veintena 20 quincena 15 treintena 30 cuarentena 40 cincuentena 50 sesentena 60 centena 100 centenar 100 medio 0.5 media 0.5 cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 setecientos 700 ochocientos 800 novecientos 900',
    scale: 'mil 1000 millar 1000 millon 1000000 millones 1000000 millardo 1000000000 millardos 1000000000',
    vague: 'decenas 20-99 docenas 24-99 centenares 200-999 cientos 200-999 miles 2000-9999 millares 2000-9999 varios 3-9 varias 3-9 centenas 200-999 punado 3-8',
    // "al menos"
    more: 'mas al supera superan superado superior minimo encima pico largos',
    less: 'menos apenas casi solo solamente cerca escasos unicamente roza rozan maximo meros',
    about: 'unos unas alrededor aproximadamente torno tantos',
    join: 'y',
  },
  de: {
    units: 'ein 1 eine 1 eins 1 zwei 2 zweier 2 drei 3 dreier 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 dutzend 12 halbes 0.5 halben 0.5 halbhundert 50 anderthalb 1.5 zweieinhalb 2.5 neuneinhalb 9.5 hundert 100 einhundert 100 zweihundert 200 dreihundert 300 vierhundert 400 fünfhundert 500 sechshundert 600 siebenhundert 700 achthundert 800 neunhundert 900 tausend 1000 eintausend 1000 zweitausend 2000 fünftausend 5000 hundertzehn 110 hundertzwölf 112 hundertzwanzig 120 hundertfünfzig 150',
    scale: 'million 1000000 millionen 1000000 mio 1000000 milliarde 1000000000 milliarden 1000000000 mrd 1000000000',
    vague: 'dutzende 24-99 dutzenden 24-99 dutzender 24-99 hunderte 200-999 hunderten 200-999 hunderter 200-999 tausende 2000-9999 tausenden 2000-9999 mehrere 3-9 mehreren 3-9 mehrerer 3-9 einige 3-9 einigen 3-9 etliche 3-20 etlichen 3-20 handvoll 3-8 zig 20-99 dutzendfach 12-99 zigmal 20-99',
    more: 'mehr über mindestens gut wenigstens jenseits übersteigt überschritten',
    less: 'weniger knapp fast unter kaum nur höchstens nahezu bloß lediglich beinahe annähernd gerade maximal',
    about: 'rund etwa ungefähr circa ca gegen um schätzungsweise',
    join: 'und',
  },
  it: {
    // a thousand words, made when Italian is read
    get units() { return `un 1 uno 1 una 1 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20 decina 10 dozzina 12 ventina 20 trentina 30 quarantina 40 cinquantina 50 sessantina 60 centinaio 100 mezza 0.5 ${italianFrom21()}`; },
    scale: 'mille 1000 mila 1000 migliaio 1000 milione 1000000 milioni 1000000 miliardo 1000000000 miliardi 1000000000',
    vague: 'decine 20-99 dozzine 24-99 centinaia 200-999 migliaia 2000-9999 alcuni 3-9 alcune 3-9 diversi 3-9 diverse 3-9 parecchi 3-9 parecchie 3-9 manciata 3-8',
    more: 'piu oltre almeno superato supera superano perlomeno superiore minimo passa',
    less: 'meno quasi appena solo soltanto solamente sotto neppure nemmeno sfiora sfiorano massimo',
    about: 'circa intorno grossomodo approssimativamente pressappoco',
    join: 'e',
  },
  pt: {
    units: 'um 1 uma 1 dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13 catorze 14 quatorze 14 quinze 15 dezasseis 16 dezesseis 16 dezassete 17 dezessete 17 dezoito 18 dezanove 19 dezenove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cem 100 cento 100 centena 100 duzentos 200 duzentas 200 trezentos 300 trezentas 300 quatrocentos 400 quinhentos 500 quinhentas 500 seiscentos 600 setecentos 700 oitocentos 800 novecentos 900 dezena 10 duzia 12 quinzena 15 vintena 20 trintena 30 meia 0.5 meio 0.5 cinquentena 50',
    scale: 'mil 1000 milhar 1000 milhao 1000000 milhoes 1000000 bilhao 1000000000 bilhoes 1000000000 bi 1000000000',
    vague: 'dezenas 20-99 duzias 24-99 centenas 200-999 milhares 2000-9999 varios 3-9 varias 3-9 alguns 3-9 algumas 3-9 punhado 3-8',
    // "pelo menos"
    more: 'mais acima alem pelo minimo ultrapassa ultrapassam supera superior passa',
    less: 'menos quase apenas perto so somente meros maximo unicamente beirando',
    about: 'cerca aproximadamente uns umas torno volta redor tal',
    join: 'e',
  },
  ru: {
    units: 'один 1 одна 1 одно 1 одного 1 одной 1 одному 1 одним 1 два 2 две 2 двух 2 двум 2 двумя 2 двое 2 двоих 2 три 3 трех 3 трем 3 тремя 3 трое 3 троих 3 четыре 4 четырех 4 четырем 4 четырьмя 4 четверо 4 четверых 4 пять 5 пяти 5 пятью 5 пятеро 5 пятерых 5 шесть 6 шести 6 шестью 6 шестеро 6 шестерых 6 семь 7 семи 7 семью 7 семеро 7 семерых 7 восемь 8 восьми 8 восемью 8 девять 9 девяти 9 девятью 9 десять 10 десяти 10 десятью 10 десяток 10 десятка 10 десятку 10 десятком 10 одиннадцать 11 одиннадцати 11 двенадцать 12 двенадцати 12 дюжина 12 дюжины 12 дюжину 12 дюжиной 12 тринадцать 13 тринадцати 13 четырнадцать 14 четырнадцати 14 пятнадцать 15 пятнадцати 15 шестнадцать 16 шестнадцати 16 семнадцать 17 семнадцати 17 восемнадцать 18 восемнадцати 18 девятнадцать 19 девятнадцати 19 двадцать 20 двадцати 20 двадцатью 20 тридцать 30 тридцати 30 тридцатью 30 сорок 40 сорока 40 пятьдесят 50 пятидесяти 50 пятьюдесятью 50 полсотни 50 полусотни 50 полусотню 50 полусотней 50 шестьдесят 60 шестидесяти 60 семьдесят 70 семидесяти 70 восемьдесят 80 восьмидесяти 80 девяносто 90 девяноста 90 сто 100 ста 100 сотня 100 сотню 100 сотней 100 двести 200 двухсот 200 двумстам 200 триста 300 трехсот 300 четыреста 400 четырехсот 400 пятьсот 500 пятисот 500 шестьсот 600 шестисот 600 семьсот 700 семисот 700 восемьсот 800 восьмисот 800 девятьсот 900 девятисот 900 полтора 1.5 полутора 1.5 двухлетний 2 двухлетняя 2 двухлетней 2 двухлетнюю 2 двухлетнего 2 трехлетний 3 трехлетней 3 трехлетнюю 3 пятилетний 5 пятилетней 5 пятилетнюю 5 девятилетний 9 девятилетней 9 девятилетнюю 9 девятилетняя 9 девятилетнего 9 десятилетний 10 десятилетней 10 десятилетнюю 10 десятилетняя 10 дважды 2 трижды 3',
    scale: 'тысяч 1000 тысяча 1000 тысячи 1000 тысячу 1000 миллион 1000000 миллиона 1000000 миллионов 1000000 миллионы 1000000 миллиард 1000000000 миллиарда 1000000000 миллиардов 1000000000 миллиарды 1000000000 миллиардами 1000000000 млн 1000000 млрд 1000000000 тыс 1000',
    vague: 'десятки 20-99 десятков 20-99 десяткам 20-99 десятками 20-99 сотни 200-999 сотен 200-999 сотням 200-999 сотнями 200-999 сотнях 200-999 тысячами 2000-9999 несколько 3-9 нескольких 3-9 нескольким 3-9 несколькими 3-9 пару 2-4 пара 2-4 горстка 3-8 горстку 3-8 считанные 2-9 считаных 2-9 многократно 3-99',
    more: 'более больше свыше минимум превышает превысило превысил минимально',
    less: 'менее меньше почти лишь только едва всего максимум неполных',
    about: 'около примерно порядка приблизительно ориентировочно приблизительный этак',
    join: 'и',
  },
  ar: {
    units: 'واحد 1 واحدة 1 اثنان 2 اثنين 2 اثنتين 2 مرتين 2 سنتين 2 عامين 2 عامان 2 جنديين 2 جنديان 2 عقدين 20 عقدان 20 ثلاثة 3 ثلاث 3 أربعة 4 أربع 4 خمسة 5 خمس 5 ستة 6 ست 6 سبعة 7 سبع 7 ثمانية 8 ثماني 8 ثمان 8 تسعة 9 تسع 9 رابع 4 خامس 5 سادس 6 سابع 7 ثامن 8 تاسع 9 عشرة 10 عشر 10 عشرين 20 عشرون 20 ثلاثين 30 ثلاثون 30 أربعين 40 أربعون 40 خمسين 50 خمسون 50 ستين 60 ستون 60 سبعين 70 سبعون 70 ثمانين 80 ثمانون 80 تسعين 90 تسعون 90 مئة 100 مائة 100 مئتي 200 مئتين 200 مئتان 200 مئتا 200 مائتي 200 مائتين 200 مائتان 200 ثلاثمئة 300 ثلاثمائة 300 أربعمئة 400 أربعمائة 400 خمسمئة 500 خمسمائة 500 ستمئة 600 ستمائة 600 سبعمئة 700 سبعمائة 700 ثمانمئة 800 ثمانمائة 800 تسعمئة 900 تسعمائة 900 ألفين 2000 ألفان 2000 ألفي 2000 مليوني 2000000 مليونين 2000000 ملياري 2000000000 مليارين 2000000000 نصف 0.5',
    scale: 'ألف 1000 آلاف 1000 ألفا 1000 مليون 1000000 مليونا 1000000 مليار 1000000000 مليارا 1000000000 بليون 1000000000',
    vague: 'عشرات 20-99 العشرات 20-99 مئات 200-999 المئات 200-999 مئاتا 200-999 الالاف 2000-9999 عدة 3-9 بضع 3-9 بضعة 3-9 حفنة 3-8 مليارات 2000000000-9000000000 المليارات 2000000000-9000000000 ملايين 2000000-9000000 الملايين 2000000-9000000',
    more: 'اكثر يزيد تجاوز تزيد فوق أزيد زاد زادت يقل تقل يفوق تفوق فاق فاقت يربو تربو تتجاوز يتجاوز تجاوزت تخطى تخطت يتخطى ينيف',
    less: 'أقل مجرد فقط سوى بالكاد',
    about: 'نحو حوالي قرابة زهاء يقارب تقارب قارب ناهز ناهزت يناهز تقريبا حدود',
    join: 'و',
  },
};
