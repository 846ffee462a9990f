import { nationOf } from '../lexicon/nations.ts';
import type { Entity, Language } from '../model.ts';
import type { Sentence } from '../text/sentences.ts';
import { MARK, WORD, type Tokens } from '../text/tokens.ts';
import { isUpper } from '../alias.ts';

/** Words between a name and its owner, or an owner and the name. */
const LINKS: ReadonlySet<string> = new Set(('de d du des la le les l of the in en a au aux del di della dell dei el los las von der do da dos das no na em in im ' +
  's في من ب в из на при pouvoir power poder militaire militar military militare ruling militar new nouvelle own propre proper poder au al').split(' '));
const REACH = 4;

/**
 * Whose a shared name (a junta, an embassy) at tokens `[from, to)` is, where it is another country's: "la junte
 * nigérienne", "Burkina Faso's junta", "ambassade de Russie". `own` are beginnings of the words that may own it.
 * Returns the end of the phrase with its owner, as a token index; null where nothing says that it is another's.
 */
export function foreignUntil(tokens: Tokens, from: number, to: number, own: readonly string[]): number | null {
  const { folded, kinds, capitals, count } = tokens;
  const isOwn = (i: number) => own.some((stem) => (folded[i] as string).startsWith(stem));
  const isForeign = (i: number) => nationOf(folded[i] as string) !== null && !isOwn(i) && !isShortAcronym(tokens, i);
  for (let i = to; i < count && i < to + REACH && kinds[i] !== MARK; i++) {
    if (isForeign(i)) return i + 1;
    if (!LINKS.has(folded[i] as string)) break;
  }
  // before the name an owner stands next to it, or has its genitive ending between
  let i = from - 1;
  while (i >= 0 && (folded[i] === 'military' || folded[i] === 'ruling' || folded[i] === 'new' || folded[i] === 'own')) i--;
  if (i < 0 || kinds[i] === MARK) return null;
  const owner = folded[i] === 's' && i > 0 && tokens.starts[i] === (tokens.ends[i - 1] as number) + 1 ? i - 1 : i;
  if (isForeign(owner) || owner < i && capitals[owner] === 1 && !isOwn(owner)) return to;
  return null;
}

/** "us" is a country only in capitals. */
function isShortAcronym(tokens: Tokens, i: number): boolean {
  const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  return word.length <= 3 && /^[a-z]+$/i.test(word) && !isUpper(word.replace(/\./g, ''));
}

/** Titles and callings that may stand before a person's name. Folded. */
const TITLES = new Set(('m mm mr mrs ms mme mlle dr pr prof monsieur madame senor sr sra senora signor signora sig herr frau dom don ' +
  'minister ministre ministro ministra president presidente prasident colonel col coronel colonnello oberst general generale general foreign premier chancelier canciller chanceler ' +
  'aussenminister chefdiplomat excellence excellency diplomat diplomate diplomatico министр президент полковник генерал господин г السيد الوزير وزير الرئيس العقيد').split(' '));
/** Honorifics that make what follows a person. */
const HONORIFICS = new Set('m mr mrs ms mme mlle dr prof monsieur madame senor senora sr sra signor signora herr frau senhor senhora господин госпожа г السيد السيده'.split(' '));
/** Words that begin a sentence, or are written with a capital, and are no part of a name. */
const PLAIN = new Set(('le la les l un une de du des d au aux et ou mais donc or ni car que qui quand si selon pour par avec sans sous sur dans en chez vers depuis entre contre apres avant meme ainsi puis aussi comme parmi pourquoi comment quel quelle ce cet cette ces son sa ses leur leurs ' +
  'the a an and or but so for of in on at by with without from to into over under after before since until while when where why how what who which that this these those his her its their our my your as if then than said says asked told yet not no also even only both between against about around across inside outside near via like meanwhile today yesterday ' +
  'el los las una unos y o pero sin con por para desde hacia hasta segun entre contra tras ante sobre cuando donde como si ' +
  'der die das den dem des ein eine einen einem einer und oder aber doch denn weil dass wenn als wie wo warum nach vor seit bei mit ohne fur gegen durch um aus von zu zum zur im am auf an in uber unter zwischen laut auch nur noch schon ' +
  'il lo gli i uno ma perche se di da su con per tra fra dopo prima secondo contro verso anche ' +
  'o os as um uma e mas porque se no na nos nas ao aos do da dos das com sem por para ate apos segundo entre contra sobre ' +
  'и а но или что как если в во на с со к ко по из от до за под над при у о об для без между через после перед против тем также').split(' '));
/** Words in capitals that may follow a country's name in English. */
const FOLLOWERS = new Set(('president prime foreign minister army government junta airport transitional interim colonel monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'military embassy ambassador armed air state group mission operation mercenaries troops soldiers forces regime authorities chief general defence defense bureau').split(' '));

/** What may be of a country and leaves it one: "Republic of Mali". */
const POLITIES = new Set(('republic republique republica repubblica government gouvernement gobierno governo state etat estado stato army armee ejercito exercito esercito people peuple pueblo popolo povo ' +
  'ministers ministres ministros ministri fuerzas forces armadas armees armed exteriores exterior defensa presidente president presidencia senado asamblea assemblee asuntos relaciones transition transicion ' +
  'north south east west nord sud est ouest norte sur este oeste sul leste ovest centro embassy embajada ambasciata embaixada ambassade').split(' '));

/** What the sentence's capitals are worth. */
export interface Capitals {
  /** Most words begin with a capital: a headline in title case. */
  readonly titled: boolean;
  /** All letters are capitals. */
  readonly shouted: boolean;
}

export function capitalsOf(tokens: Tokens, sentence: Sentence): Capitals {
  let words = 0, capital = 0, upper = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (tokens.kinds[i] !== WORD || (tokens.ends[i] as number) - (tokens.starts[i] as number) < 4) continue;
    words++;
    if (tokens.capitals[i] === 0) continue;
    capital++;
    if (isUpper(tokens.text.slice(tokens.starts[i], tokens.ends[i]))) upper++;
  }
  return { titled: words >= 5 && words - capital <= 1, shouted: words >= 3 && upper >= words * 0.8 };
}

/** Whether tokens `i` and `i + 1` have nothing but white space or a hyphen between them. */
function touch(tokens: Tokens, i: number): boolean {
  if (i < 0 || i + 1 >= tokens.count) return false;
  const gap = tokens.text.slice(tokens.ends[i], tokens.starts[i + 1]);
  return /^[\s\u00ad\u200b-]{0,3}$/.test(gap) && !gap.includes('\n');
}

const isHyphenated = (tokens: Tokens, i: number) => i >= 0 && i + 1 < tokens.count && /^[-‐‑]$/.test(tokens.text.slice(tokens.ends[i], tokens.starts[i + 1]));

/** A capitalised word that can be part of somebody's or something's name. `known` are tokens that belong to other names found. */
function isNamePart(tokens: Tokens, i: number, sentence: Sentence, known: ReadonlySet<number>): boolean {
  if (i < sentence.from || i >= sentence.to || tokens.kinds[i] !== WORD || tokens.capitals[i] === 0 || known.has(i)) return false;
  const word = tokens.folded[i] as string;
  return !PLAIN.has(word) && !TITLES.has(word) && nationOf(word) === null && !/^\d/.test(word);
}

/**
 * Whether the one-word name at token `at` is part of another name: "Mali Harries", "Papa Bouba Diop",
 * "Kremlin-Bicêtre", "Frau Gao", "Tour de France".
 */
export function isPartOfOther(tokens: Tokens, sentence: Sentence, at: number, entity: Entity, language: Language | null, capitals: Capitals, known: ReadonlySet<number>): boolean {
  const before = tokens.folded[at - 1];
  const isPerson = entity.kind === 'person';
  if (!isPerson && at > sentence.from && HONORIFICS.has(before ?? '') && touchesTitle(tokens, at - 1)) return true;
  if (capitals.titled || capitals.shouted) return false;
  const isGerman = language === 'de';
  if (touch(tokens, at - 1) && isNamePart(tokens, at - 1, sentence, known) && (!isGerman || isPerson && !/(minister|chef|diplomat|prasident|kollege|amtskollege)s?$/.test(tokens.folded[at - 1] as string))) {
    // the first word of a sentence has its capital for nothing; before a surname it is a given name
    if (at - 1 > sentence.from || isPerson) return true;
  }
  if (isGerman) return false;
  if (touch(tokens, at) && isNamePart(tokens, at + 1, sentence, known) && !FOLLOWERS.has(tokens.folded[at + 1] as string)) return true;
  // "Tour de France", "Stade de France", "Mairie de Paris"
  if (!isPerson && !POLITIES.has(tokens.folded[at - 2] ?? '') && /^(de|of|di)$/.test(before ?? '') && isNamePart(tokens, at - 2, sentence, known) && at - 2 > sentence.from) return true;
  return isHyphenated(tokens, at) && tokens.capitals[at + 1] === 1 && isNamePart(tokens, at + 1, sentence, known);
}

/** "M." and "Mr" are titles where a capital or a full stop says so. */
function touchesTitle(tokens: Tokens, i: number): boolean {
  return tokens.capitals[i] === 1 || (tokens.ends[i] as number) - (tokens.starts[i] as number) > 2;
}
