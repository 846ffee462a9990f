import { METONYMY, type Metonymy } from '../lexicon/metonymy.ts';
import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { Sentence } from '../text/sentences.ts';
import { MARK, NUMBER, type Tokens } from '../text/tokens.ts';

/** The words of one field, ready for lookup. */
interface Words {
  readonly articles: ReadonlySet<string>;
  readonly locative: ReadonlySet<string>;
  readonly directed: ReadonlySet<string>;
  readonly genitive: ReadonlySet<string>;
  readonly places: readonly string[];
  readonly relations: readonly string[];
  readonly motions: readonly string[];
}

const prepared = new Map<Language, Words>();

function wordsOf(language: Language): Words {
  let words = prepared.get(language);
  if (!words) {
    const source: Metonymy = METONYMY[language];
    const split = (list: string) => (list ? list.split(' ').map(fold) : []);
    words = {
      articles: new Set(split(source.articles)),
      locative: new Set(split(source.locative)),
      directed: new Set(split(source.directed)),
      genitive: new Set(split(source.genitive)),
      places: split(source.placeStems),
      relations: split(source.relationStems),
      motions: split(source.motionStems),
    };
    prepared.set(language, words);
  }
  return words;
}

const begins = (word: string | undefined, stems: readonly string[]) => word !== undefined && stems.some((stem) => word.startsWith(stem));
/** How far before the name a word of dealing may stand. */
const REACH = 6;
/** And where the name belongs to a noun: only what stands with that counts. */
const NEAR = 2;

/**
 * Whether the capital or country at tokens `[from, to)` acts, speaks or is dealt with as a government, rather than
 * being a place. `prefix` is an Arabic preposition written onto the name, if any.
 */
export function acts(tokens: Tokens, sentence: Sentence, from: number, to: number, language: Language, prefix = ''): boolean {
  const words = wordsOf(language);
  const { folded, kinds } = tokens;
  const at = (i: number) => (i >= sentence.from && i < sentence.to && kinds[i] !== MARK ? (folded[i] as string) : undefined);
  if (isDateline(tokens, sentence, from, to)) return false;

  let before = from - 1;
  const hasArticle = words.articles.has(at(before) ?? '');
  if (hasArticle) before--;
  const preposition = at(before);
  const after = at(to) === 's' || language === 'ar' ? at(to + (language === 'ar' ? 0 : 1)) : at(to);
  // "Paris suburb", "Moscow's airport"; in German the compound's second part
  if ((language === 'en' || language === 'de') && begins(after, words.places)) return false;
  if (prefix.endsWith('ب')) return false;
  if (prefix.endsWith('ل')) return isRelated(at, before + 1, words);
  if (preposition === undefined) return true;
  if (words.directed.has(preposition)) return isRelated(at, before, words);
  if (words.locative.has(preposition)) return language === 'ru' && (preposition === 'в' || preposition === 'во') && speaksIn(at, to);
  if (words.genitive.has(preposition)) {
    const head = at(before - 1);
    // "De Bamako partent trois vols"
    if (head === undefined) return hasArticle;
    if (begins(head, words.places) || begins(at(before - 2), words.places) && head.length < 4) return false;
    return hasArticle || isRelated(at, before, words, NEAR) || isStatecraft(head);
  }
  return !begins(preposition, words.motions) && !begins(preposition, words.places)
    && !(hasAuxiliary(preposition) && begins(at(before - 1), words.motions));
}

/** Words that begin a clause. */
const CLAUSES = new Set('que qu that che dass что ان but mais aber pero ma mas но while whereas tandis alors mentre mientras enquanto wahrend если if si se wenn because car perche porque weil denn а when quand quando cuando'.split(' '));

/** Whether the country at tokens `[from, to)` stands where the subject of a clause does: at its head; in Arabic behind its verb. */
export function heads(tokens: Tokens, sentence: Sentence, from: number, to: number, language: Language): boolean {
  const { folded, kinds } = tokens;
  if (to >= sentence.to || kinds[to] === MARK && folded[to] !== '"') return false;
  const before = wordsOf(language).articles.has(folded[from - 1] ?? '') ? from - 2 : from - 1;
  if (before < sentence.from) return true;
  const word = folded[before] as string;
  // "Mali, Russia and others" are a list
  if (kinds[before] === MARK) return word !== ',' || !/^(and|et|y|e|und|и|و.*|or|ou|o|oder|или)$/.test(folded[to] as string);
  return CLAUSES.has(word) || language === 'ar' && /^(?:[وف]?ت.{3,}|.{2,}ت)$/.test(word) && !word.endsWith('ات');
}

/** A word of dealing shortly before. */
function isRelated(at: (i: number) => string | undefined, before: number, words: Words, reach = REACH): boolean {
  for (let i = before - 1; i >= before - reach; i--) {
    const word = at(i);
    if (word === undefined) return false;
    if (begins(word, words.motions)) return false;
    if (begins(word, words.relations) || isStatecraft(word)) return true;
  }
  return false;
}

/** Nouns of what a government does, in the Romance languages, English and German. */
const STATECRAFT = ('gouvern gobierno govern regier autorit autorid authorit position posicion posizion posic accus acus vorwurf vorwurfe denonc denunc reaction reaccion reazion reac reakt ' +
  'repons respuest rispost respost antwort demand demande peticion richiest pedid soutien apoyo sostegn apoio unterstutz support silence silenc silenzi schweig colere colera rabbia ira ' +
  'relation relacion relazion relac beziehung rapport politi diplom alli ali ali alian bundnis decision decisi decis entscheid message mensaj messagg mensag part parte cote lado pression presion pression press druck ' +
  'menac amenaz minacc ameac interet interes interess influenc influenz einfluss retrait retirad ritiro role rol ruolo papel version version versao versione strateg armee ejercit esercit exercit griefs quej lament queix ' +
  'rival enemi enem nemic ennemi feind partenair socio partner parceir emissair enviad inviat minist ambassad embajad ambasciat embaixad presenc presenza appel llamad chiamat feu beneplacit benedict benedic aval influence ' +
  'refus rechaz rifiut recus promess promesa declar dichiar smentit desment dementi annonc anunc annunc critic critiqu propos palabr parole ton satellit protege engagement compromis impegn aide ayuda aiut ajuda').split(' ');
const isStatecraft = (word: string) => word.length > 2 && begins(word, STATECRAFT) ;

const AUXILIARIES = new Set(['a', 'ont', 'avait', 'has', 'had', 'have', 'ha', 'han', 'hat']);
const hasAuxiliary = (word: string) => AUXILIARIES.has(word);

/** "В Москве заявили": those in the capital who speak are the government. */
const SPEAKING = 'заяв наз счита счел отмет опроверг подчеркн сообщ отверг отриц обвин утвержда надея ожида полага увер напомн не'.split(' ');
function speaksIn(at: (i: number) => string | undefined, to: number): boolean {
  for (let i = to; i < to + 4; i++) {
    const word = at(i);
    if (word === undefined) return false;
    if (/(ли|ют|ят|ут|ают)$/.test(word) && begins(word, SPEAKING)) return true;
  }
  return false;
}

/** "PARIS (AFP) –", "Bamako, le 17 août": where a report was written. */
function isDateline(tokens: Tokens, sentence: Sentence, from: number, to: number): boolean {
  const { folded, kinds } = tokens;
  if (from !== sentence.from || to >= tokens.count || kinds[to] !== MARK) return false;
  const mark = folded[to];
  if (mark === '(' || mark === '—') return true;
  if (mark !== ',') return false;
  for (let i = to + 1; i <= to + 3 && i < tokens.count; i++) if (kinds[i] === NUMBER) return true;
  return false;
}

