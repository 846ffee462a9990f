import { DATES } from './lexicon/calendar.ts';
import { concept, conceptName, type Hit } from './lexicon/lexicon.ts';
import type { Language } from './model.ts';
import { classBit, type Parties } from './parties.ts';
import { isPunctuated } from './text/marks.ts';
import { MARK, NUMBER, type Tokens } from './text/tokens.ts';

/** What sort of actor: a state by its name, its government, its soldiers … */
export type ActorKind =
  | 'state' | 'gov' | 'adj' | 'soldier' | 'aircraft' | 'embassy' | 'diplomat' | 'fa' | 'minister' | 'leader' | 'merc' | 'people' | 'rebel' | 'protester' | 'council' | 'isl' | 'pro';
/** The preposition it stands behind, which tells its role. */
export type Case = 'by' | 'to' | 'in' | 'of' | 'from' | '';

export interface Actor {
  /** Who it speaks of, as bits of the dossier's parties. */
  readonly classes: number;
  readonly kind: ActorKind;
  readonly from: number;
  readonly to: number;
  readonly marked: Case;
  /** 1: first person, 3: another pronoun or possessive; 0: a name or noun. */
  readonly person: 0 | 1 | 3;
}

const ACTS = ['supply', 'armverb', 'support', 'fight', 'kill', 'possess', 'accuse'].map(concept);

const asActor = (item: Item): Actor => ({ classes: item.cls, kind: item.kind, from: item.from, to: item.to, marked: '', person: 0 });

interface Item { cls: number; kind: ActorKind; from: number; to: number; head: boolean; used: boolean }

interface Described { readonly cls: number; readonly kind: ActorKind; readonly head: boolean }
/** What the concepts say of actors, by concept, for the parties of each dossier. */
const DESCRIBED = new WeakMap<Parties, (Described | undefined)[]>();
const KIND_OF: Record<string, ActorKind> = { state: 'state', gov: 'gov', adj: 'adj', force: 'soldier', merc: 'merc', fa: 'fa', leader: 'leader', council: 'council', minister: 'minister', embassy: 'embassy' };

function describe(number: number, parties: Parties, described: (Described | undefined)[]): Described {
  let known = described[number];
  if (known === undefined) {
    const [head, tail] = conceptName(number).split('.') as [string, string | undefined];
    known = NONE;
    if (!tail && classBit(parties.classes, head)) known = { cls: classBit(parties.classes, head), kind: 'isl', head: true };
    // peacekeepers are the mission's unless a country is named
    else if (head === 'h' && tail === 'peace') known = { cls: parties.peacekeepers, kind: 'soldier', head: true };
    else if (head === 'h') known = { cls: 0, kind: tail as ActorKind, head: true };
    else if (classBit(parties.classes, head) && tail && tail in KIND_OF) known = { cls: classBit(parties.classes, head), kind: KIND_OF[tail] as ActorKind, head: false };
    described[number] = known;
  }
  return known;
}
const NONE: Described = { cls: -1, kind: 'state', head: false };

/** Languages in which the adjective stands before its noun. */
const ADJECTIVE_FIRST = new Set<Language>(['en', 'de', 'ru']);
const OF = concept('of'), IN = concept('in'), BY = concept('by'), TO = concept('to'), FROM = concept('from'), DET = concept('det');
const PLACES = new Set(['airspace', 'north', 'relation', 'influence', 'base'].map(concept));
const TIMES = new Set([concept('years'), concept('decade'), ...DATES]);
const TENS = /^(?:\d+|dix|douze|quinze|vingt|trente|quarante|cinquante|soixante|veinte|treinta|venti|trenta|vinte|trinta)$/;
/** Number words of the languages whose adjective stands first, behind which a preposition marks the number: "twenty to thirty Russians". */
const NUMERAL = /^(?:twenty|thirty|forty|fifty|sixty|hundred|zwanzig|dreissig|двадцати|тридцати)$/;
const BLAME = concept('blame'), GAO = concept('gao'), LEAVE = concept('leave'), SUPPLY = concept('supply'), PRO = concept('pro'), PRO_WE = concept('pro.we'), POSSESSIVE = concept('pro.poss'), AIRSPACE = concept('airspace'), NORTH = concept('north'), SUB = concept('sub'), NOUN = concept('say.noun'), SAY = concept('say'), ATTACK = concept('attack'), AND = concept('and'), SUBJECT = concept('pro.they');

const YEAR = /^(?:19|20)\d\d$/;

/** How far an adjective may stand from its noun, in tokens between them. */
const ADJECTIVE_GAP = 2;
/** A French text with its accents. */
const ACCENTED = /[àéè]/i;
/** Concepts whose verbal noun a doer may follow in Arabic, and the word that opens a clause. */
const VERBAL = new Set(['sub', 'supply', 'armverb', 'support', 'fight', 'kill', 'accuse', 'collect', 'spy', 'leave', 'violate', 'deny', 'say', 'hire', 'extend'].map(concept));
/** Kinds that own the noun before them in Arabic; a person's name behind a title is the same person. */
const ANNEXED = new Set<ActorKind>(['state', 'council', 'soldier', 'merc']);
/** Words of a relative clause behind a preposition ("in dem Frankreich …", "в котором Франция …"): they open the clause. */
const RELATIVE = /^(?:котор.+|dem|der|den|die|das|denen|deren|dessen|welche.?)$/;
/** Endings that do without a preposition: the Russian doer of a passive ("французскими военными") and recipient ("боевикам"), the German genitive of a state. */
const INSTRUMENTAL = /(?:ами|ями|ыми|ими|иеи|ижем|унтои|рмиеи)$/, DATIVE = /[ая]м$/, ACCUSATIVE = /(?:ию|ижу|кву)$/, GENITIVE = /(?:malis|reichs|lands|akos|skaus)$/;
/** Adjectives of states and peoples, by what they hold; other words of the kind are the people themselves. */
const ATTRIBUTIVE: { readonly [language in Language]?: RegExp } = { de: /isch|deutsch|westlich|^fr(?:z|anko)$/, ru: /ск|цк|дн|^фран(?:ц|ко)$/ };
const isAttributive = (language: Language, form: string): boolean => ATTRIBUTIVE[language]?.test(form) ?? true;

/**
 * The actors of a sentence, in order. `hits` are its concepts by position; `earlier` are the actors of the sentences
 * before it, nearest last, for pronouns; `speaker` the classes of whoever is labelled as speaking, for "we" and "our".
 */
export function findActors(tokens: Tokens, hits: readonly Hit[], from: number, language: Language, parties: Parties, earlier: readonly Actor[], speaker = 0): Actor[] {
  let described = DESCRIBED.get(parties);
  if (!described) DESCRIBED.set(parties, (described = []));
  const known = described;
  const items: Item[] = [];
  let hasPronoun = false;
  for (const hit of hits) {
    if (hit.concept === PRO) hasPronoun = true;
    const { cls, kind, head } = describe(hit.concept, parties, known);
    if (cls < 0) continue;
    // "us" is no country
    if (tokens.folded[hit.from] === 'us' && !tokens.capitals[hit.from]) continue;
    items.push({ cls, kind, from: hit.from, to: hit.to, head, used: false });
  }
  // nobody is named
  if (items.length === 0 && !hasPronoun) return [];
  const at = new Map<number, number[]>();
  for (const hit of hits) {
    const list = at.get(hit.from);
    if (list) list.push(hit.concept); else at.set(hit.from, [hit.concept]);
  }
  const is = (token: number, number: number) => at.get(token)?.includes(number) ?? false;
  const blocked = (a: number, b: number) => isPunctuated(tokens, a, b);
  const before = ADJECTIVE_FIRST.has(language);
  // languages in which a preposition hardly leads a relative ("a los que", "in dem")
  const isPlain = language === 'en' || language === 'fr';

  const actors: Actor[] = [];
  const caseOf = (start: number, kind: ActorKind): Case => {
    for (let i = start - 1; i >= from && i >= start - (kind === 'pro' && isPlain ? 1 : 4); i--) {
      if (tokens.kinds[i] === MARK) return '';
      const concepts = at.get(i);
      // "a accusé Paris": the auxiliary, where "à" has its accent
      if (language === 'fr' && tokens.folded[i] === 'a' && tokens.text[tokens.starts[i] as number] === 'a' && ACCENTED.test(tokens.text)) { if (i < start - 1) return ''; continue; }
      // "In 2013 French soldiers", "For months Paris": the preposition has its time
      if (before && (tokens.kinds[i] === NUMBER || NUMERAL.test(tokens.folded[i] as string) || concepts?.some((number) => TIMES.has(number)))) return '';
      // "En 2013 los malienses"
      if (!before && i < start - 1 && YEAR.test(tokens.folded[i] as string)) return '';
      // "Aus der Luft sollen Soldaten …": the preposition has its noun, which German writes with a capital
      // "On Twitter the embassy": the preposition has its noun, which another article parts from the actor
      if (!concepts && before && language !== 'ru' && is(i + 1, DET) && i + 1 < start && (language === 'en' || tokens.capitals[i])) return '';
      if (!concepts) { if (i < start - 2 || (language === 'de' && tokens.capitals[i] && !hits.some((hit) => hit.from < i && i < hit.to))) return ''; continue; }
      if ((language === 'de' || language === 'ru') && i > from && tokens.folded[i - 1] === ',' && RELATIVE.test(tokens.folded[i + 1] as string)) return '';
      // "vingt à trente Russes"
      if (i === start - 2 && concepts.includes(TO) && i > from && TENS.test(tokens.folded[i - 1] as string) && TENS.test(tokens.folded[i + 1] as string)) return '';
      // "à Paris" is a place, "à la France" a recipient
      // "at the airport in Gao German soldiers": the preposition has its place
      if (concepts.includes(GAO)) return '';
      // "В Твиттере посольство": it has its noun
      if (concepts.includes(NOUN)) return '';
      // "on Twitter that Paris": a clause of its own
      if (isPlain && concepts.includes(SUB) && !concepts.includes(TO) && !concepts.includes(BY) && !concepts.includes(OF)) return '';
      if (concepts.includes(IN) && concepts.includes(TO)) return kind === 'state' && i === start - 1 && !hits.some((hit) => hit.concept === BLAME && hit.to >= i && hit.to <= i + 1) ? 'in' : 'to';
      // "بإلقاء فرنسا": the preposition belongs to the act, whose doer follows; "بأنهم": to the clause
      if (language === 'ar' && concepts.some((number) => number === POSSESSIVE || VERBAL.has(number))) return '';
      if (concepts.includes(OF) && concepts.includes(DET) && (i === from || tokens.kinds[i - 1] === MARK || (at.get(i - 1)?.some((number) => number === SUB || number === SAY || number === AND) ?? false))) return '';
      for (const [number, marked] of CASES) if (concepts.includes(number)) return marked;
      // "с вертолётов французские военные": the preposition has its noun
      if (language === 'ru' && concepts.some((number) => describe(number, parties, known).head)) return '';
      // "des" at the head of a clause is an article
      if (!concepts.includes(DET) && !concepts.includes(POSSESSIVE) && i < start - 1) return '';
    }
    return '';
  };

  /** The same for a whole phrase: where no preposition tells, the ending or the noun before it may. */
  const roleOf = (start: number, end: number, kind: ActorKind): Case => {
    // "Northern Mali"
    if (kind === 'state' && hits.some((hit) => hit.to === start && hit.concept === NORTH)) return 'in';
    // "hat die Delegation des Landes dem Rat … übergeben"
    if (kind === 'council' && language === 'de' && tokens.folded[start - 1] === 'dem' && !at.get(start - 2)?.some((number) => CASES.some(([other]) => other === number))) return 'to';
    const marked = caseOf(start, kind), last = tokens.folded[end - 1] as string;
    // "سماء مالي": whose it is follows what it owns
    if (!marked && language === 'ar' && kind === 'state' && hits.some((hit) => hit.to === start && PLACES.has(hit.concept))) return 'of';
    if (marked || (language !== 'de' && language !== 'ru')) return marked;
    if (language === 'ru' && INSTRUMENTAL.test(last)) return 'by';
    if (language === 'ru' && (DATIVE.test(last) || (kind === 'state' && end - start === 1 && ACCUSATIVE.test(last)))) return 'to';
    // "Bundeswehrsoldaten der UN-Mission"
    if (language === 'de' && (kind === 'state' || kind === 'council') && is(start - 1, DET) && hits.some((hit) => hit.to === start - 1 && describe(hit.concept, parties, known).cls >= 0)) return 'of';
    // "воздушное пространство Мали", "Malis Luftraum": whose it is, not who acts
    if (kind === 'state' && (language === 'de' ? GENITIVE.test(last) : hits.some((hit) => hit.to === start && PLACES.has(hit.concept)))) return 'of';
    return '';
  };

  /** The country at home behind soldiers that somebody withdraws. */
  const origins = new Set<number>();
  const isOrigin = (head: Item, item: Item): boolean => {
    if (item.cls !== parties.home) return false;
    for (let i = head.from - 1; i >= from && i >= head.from - 4; i--) if (is(i, LEAVE)) { origins.add(item.from); return true; }
    return false;
  };
  for (const head of items) {
    if (!head.head || head.used) continue;
    let owner: Item | undefined;
    // "French soldiers", "Mali's ruling junta"
    for (const item of items) {
      if (item.head || item.used || item === head) continue;
      // "Franzosen", «французы» are people, no adjective; a Russian state follows what it owns
      if (item.kind === 'adj' && !isAttributive(language, tokens.folded[item.to - 1] as string)) continue;
      if (language === 'ru' && item.kind === 'state') continue;
      if (item.to <= head.from && head.from - item.to <= ADJECTIVE_GAP + (is(item.to, OF) ? 1 : 0) && !blocked(item.to, head.from)) {
        const genitive = tokens.folded[item.to] === 's';
        // "hat Frankreich Extremisten bewaffnet": two parties of a sentence, no noun phrase
        if (head.kind === 'isl' && item.kind === 'state' && (language === 'ru' || (language === 'de' && !GENITIVE.test(tokens.folded[item.to - 1] as string)))) continue;
        if (before ? item.kind === 'adj' || genitive || language === 'en' || item.to === head.from : item.to === head.from && item.kind === 'adj') {
          // "French and Malian soldiers": the nearest names the owner
          if (!between(tokens, at, item.to, head.from)) owner = item;
        }
      }
    }
    if (!owner || !before) {
      // "soldats français", "l'ambassade de France", "soldiers of France"
      for (const item of items) {
        if (item.head || item.used || item.from < head.to || item.from - head.to > ADJECTIVE_GAP + 1 || blocked(head.to, item.from)) continue;
        const adjective = !before && item.kind === 'adj' && item.from - head.to <= ADJECTIVE_GAP && !is(head.to, OF) && !verbBetween(at, head.to, item.from);
        // "the government in Paris"
        const seated = head.kind === 'gov' && item.kind === 'state' && item.from - head.to === 1 && is(head.to, IN);
        // "the embassy said hundreds of Islamists": a verb parts them
        // "sus últimos soldados de Malí", "retira las tropas de Malí": whose they are is said before, where they leave behind
        const genitive = (item.kind !== 'adj' && ofBetween(is, head.to, item.from) && !(head.kind === 'isl' && verbBetween(at, head.to, item.from)) && !is(head.to, SAY) && !is(head.to, IN) && !(item.kind === 'state' && (head.kind === 'soldier' || head.kind === 'aircraft') && !before && language !== 'ar' && (possessiveBefore(is, head.from, from) >= 0 || isOrigin(head, item)))) || seated;
        const apposed = language === 'ru' && head.kind !== 'isl' && item.from === head.to && item.kind === 'state';
        const german = language === 'de' && item.from === head.to && item.kind === 'state' && tokens.folded[item.from]?.endsWith('s') === true;
        // "سفارة فرنسا": the owner follows the owned with nothing between
        const annexed = language === 'ar' && item.from === head.to && ANNEXED.has(item.kind);
        if (adjective || genitive || apposed || german || annexed) { owner = item; break; }
      }
    }
    // "U.N. troops from Germany", "German U.N. soldiers": the country tells more than the mission
    if (owner?.cls === parties.peacekeepers && owner.kind !== 'council') {
      const other = items.find((item) => !item.head && !item.used && item !== owner && item.cls !== parties.peacekeepers && (Math.abs(item.from - head.to) <= 2 || (head.from - item.to >= 0 && head.from - item.to <= 3)) && !blocked(Math.min(item.to, head.to), Math.max(item.from, head.from)));
      if (other) { owner.used = true; owner = other; }
    }
    const start = owner ? Math.min(owner.from, head.from) : head.from, end = owner ? Math.max(owner.to, head.to) : head.to;
    let classes = head.cls;
    let kind = head.kind;
    let person: 0 | 1 | 3 = 0;
    if (head.kind === 'isl') { if (owner) owner.used = true; }
    else if (owner) { classes = owner.cls; kind = owner.kind === 'council' || (owner.kind === 'merc' && (kind === 'soldier' || kind === 'gov')) ? owner.kind : kind; owner.used = true; }
    else {
      // "its aircraft", "nos soldats": whose they are is told by what was named before
      const possessive = language === 'ar' ? (is(head.to, POSSESSIVE) ? head.to : -1) : possessiveBefore(is, head.from, from);
      if (possessive >= 0) {
        person = is(possessive, PRO_WE) ? 1 : 3;
        classes = person === 1 ? speaker || parties.sides : antecedents([...actors, ...items.filter((item) => !item.head && !item.used).map(asActor)], earlier, possessive);
      } else if (head.kind === 'merc') classes = parties.mercenaries;
      else if (head.kind === 'rebel') classes = parties.rebels;
    }
    if (head.kind === 'rebel' && !(classes & parties.armed)) classes |= parties.rebels;
    head.used = true;
    // one actor for two heads on the same words ("armed forces ministry")
    const last = actors.findLast((actor) => actor.from < end && start < actor.to);
    if (last && last.classes === classes) continue;
    actors.push({ classes, kind, from: start, to: end, marked: roleOf(start, end, kind), person });
  }
  for (const item of items) {
    if (item.used) continue;
    if (actors.some((actor) => actor.from <= item.from && item.to <= actor.to)) continue;
    if (item.kind === 'adj' && item.cls === parties.home && modifies(is, item, AIRSPACE)) continue;
    if (item.kind === 'adj' && item.cls === parties.armed && modifies(is, item, ATTACK)) continue;
    actors.push({ classes: item.cls, kind: item.kind, from: item.from, to: item.to, marked: roleOf(item.from, item.to, item.kind), person: 0 });
  }
  for (const hit of hits) {
    if (hit.concept !== PRO) continue;
    const person = is(hit.from, PRO_WE) ? 1 : 3;
    // possessives were read with their nouns; what is left stands for itself
    if (!is(hit.from, SUBJECT) && person === 3 && is(hit.from, POSSESSIVE)) continue;
    // an article is a pronoun only before a verb ("les armer")
    if (is(hit.from, DET) && !is(hit.from, SUBJECT) && !ACTS.some((number) => is(hit.to, number))) continue;
    // "them" are no state and no embassy
    const stands = is(hit.from, THEM) ? (actor: Actor) => MANY.has(actor.kind) : () => true;
    const classes = person === 1 ? speaker || parties.sides
      : antecedents(actors.filter((actor) => actor.from < hit.from && stands(actor)), earlier.filter(stands), hit.from) || antecedents(actors.filter((actor) => actor.from < hit.from), earlier, hit.from);
    actors.push({ classes, kind: 'pro', from: hit.from, to: hit.to, marked: caseOf(hit.from, 'pro'), person });
  }
  // "a jet supplied by Moscow" flies for whom it was given to
  const isGiven = (after: number, before: number) => { for (let i = after; i < before; i++) if (is(i, SUPPLY) && !is(i, BY)) return true; return false; };
  return withComplements(actors.sort((a, b) => a.from - b.from || b.to - a.to), parties.armed, origins, isGiven);
}

/** "un porte-parole du gouvernement malien", "a spokesman for the embassy": the complement tells who. */
function withComplements(actors: Actor[], armed: number, origins: ReadonlySet<number>, isGiven: (after: number, before: number) => boolean): Actor[] {
  return actors.map((actor, i) => {
    const next = actors[i + 1];
    // "a spokesperson of the embassy"
    if ((actor.kind === 'gov' || actor.kind === 'diplomat') && !actor.classes && next?.kind === 'embassy' && next.from - actor.to <= 3 && (next.marked === 'of' || next.marked === 'from' || next.marked === 'to' || next.from === actor.to)) return { ...actor, classes: next.classes, kind: 'embassy' };
    if (actor.classes || actor.kind === 'pro' || !next || next.from - actor.to > 3 || !next.classes || next.person || origins.has(next.from)) return actor;
    // "drones flown by France", "planes belonging to Paris"
    if (actor.kind === 'aircraft' && (next.marked === 'by' || next.marked === 'to') && !isGiven(actor.to, next.from) && (next.classes & armed) === 0 && (next.kind === 'state' || next.kind === 'soldier')) return { ...actor, classes: next.classes };
    if (next.classes === armed && actor.kind !== 'soldier' && actor.kind !== 'aircraft') return actor;
    if (next.marked !== 'of' && next.marked !== 'from' && !(actor.kind === 'gov' && next.marked === 'to' && next.kind !== 'council')) return actor;
    if (actor.kind === 'soldier' || actor.kind === 'aircraft') return next.classes === armed || next.kind === 'council' ? actor : { ...actor, classes: next.classes };
    return { ...actor, classes: next.classes, kind: next.kind === 'fa' || next.kind === 'embassy' || next.kind === 'leader' ? next.kind : actor.kind };
  });
}

const CASES: readonly (readonly [number, Case])[] = [[BY, 'by'], [IN, 'in'], [TO, 'to'], [FROM, 'from'], [OF, 'of']];

/** Kinds of actors that a plural may stand for. */
const MANY = new Set<ActorKind>(['soldier', 'isl', 'merc', 'rebel', 'people', 'protester', 'aircraft', 'adj', 'pro']);
const THEM = concept('pro.them');

/** What a pronoun at `at` may stand for: whoever was named before it in the sentence, else in the sentence before. */
function antecedents(actors: readonly Actor[], earlier: readonly Actor[], at: number): number {
  let classes = 0;
  const stands = (actor: Actor) => actor.marked !== 'in' || actor.kind !== 'state';
  for (const actor of actors) if (actor.to <= at && stands(actor)) classes |= actor.classes;
  if (classes) return classes;
  for (const actor of earlier) if (stands(actor)) classes |= actor.classes;
  if (classes) return classes;
  // "À Paris, on réfute": whoever is there
  for (const actor of actors) if (actor.to <= at) classes |= actor.classes;
  return classes;
}

function possessiveBefore(is: (token: number, number: number) => boolean, head: number, from: number): number {
  for (let i = head - 1; i >= from && i >= head - 3; i--) if (is(i, POSSESSIVE)) return i;
  return -1;
}

const ofBetween = (is: (token: number, number: number) => boolean, a: number, b: number) => {
  for (let i = a; i < b; i++) if (is(i, OF)) return true;
  return false;
};

/** What may stand inside a noun phrase besides words of no concept. */
const INSIDE = new Set(['det', 'of', 'last', 'elected', 'officers', 'second', 'it', 'pro', 'pro.poss', 'pro.they', 'pro.we', 'public', 'h.people', 'cabinet', 'north', 'opinion', 'provisional', 'h.soldier', 'h.gov', 'h.leader', 'isl'].map(concept));
/** A word between noun and adjective that no noun phrase holds. */
const verbBetween = (at: Map<number, number[]>, a: number, b: number) => {
  for (let i = a; i < b; i++) if (at.get(i)?.some((number) => !INSIDE.has(number))) return true;
  return false;
};
const between = (tokens: Tokens, at: Map<number, number[]>, a: number, b: number) => verbBetween(at, tokens.folded[a] === 's' ? a + 1 : a, b);

const modifies = (is: (token: number, number: number) => boolean, item: Item, number: number) =>
  is(item.from - 1, number) || is(item.to, number) || is(item.from - 2, number);
