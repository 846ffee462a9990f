import type { Actor } from './actors.ts';
import { DATES } from './lexicon/calendar.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

const AND = concept('and'), CONTRAST = concept('contrast'), SUB = concept('sub'), THUS = concept('thus');

/** "not Paris", "et non français": the negation opposes two actors. */
export function isContrast(reading: Reading, not: Hit): boolean {
  // "لم تدعم فرنسا": a negated verb has its doer behind it
  if (reading.language === 'ar' && !hitsOf(reading, CONTRAST).some((hit) => hit.from === not.from)) return false;
  if (!hitsOf(reading, CONTRAST).some((hit) => hit.to === not.to)) return false;
  return reading.actors.some((actor) => actor.from >= not.to && actor.from - not.to <= 2 && actor.kind !== 'pro' && actor.kind !== 'isl' && isBare(reading, not.to, actor.from)
    && (not.from === reading.from || isMarkOrJoin(reading, not.from - 1) || isMarkOrJoin(reading, actor.to) || actor.to >= reading.to));
}

function isMarkOrJoin(reading: Reading, token: number): boolean {
  if (token < reading.from || token >= reading.to) return true;
  return reading.tokens.kinds[token] === MARK || hitsOf(reading, AND).some((hit) => hit.from === token);
}

/** Whether an actor of the sentence is set against another ("Russian planes, not French ones"). */
export function findContrast(reading: Reading): { claimed: Actor; denied: Actor } | null {
  for (const hit of hitsOf(reading, CONTRAST)) {
    // nothing but articles and prepositions between: "has not withdrawn its troops" sets no one against anyone
    const denied = reading.actors.find((actor) => actor.from >= hit.to && actor.from - hit.to <= 3 && actor.kind !== 'pro' && isBare(reading, hit.to, actor.from));
    if (!denied) {
      const cleft = cleftBehind(reading, hit);
      if (cleft) return cleft;
      continue;
    }
    const claimed = cleftBefore(reading, hit, denied) ?? reading.actors.find((actor) => hasBut(reading, denied.to, actor.from) && actor.from >= denied.to && actor.from - denied.to <= 3 && actor.kind !== 'pro' && (actor.classes !== denied.classes || actor.kind !== denied.kind))
      ?? reading.actors.findLast((actor) => actor !== denied && actor.kind !== 'pro' && actor.to <= hit.from && hit.from - actor.to <= 6 && (actor.classes !== denied.classes || actor.kind !== denied.kind))
      ?? reading.actors.find((actor) => hasBut(reading, denied.to, actor.from) && actor.from >= denied.to && actor.from - denied.to <= 6 && actor.kind !== 'pro' && (actor.classes !== denied.classes || actor.kind !== denied.kind));
    if (claimed) return { claimed, denied };
    // "Sergei Shoigu, and not Putin": a name that the lexicon does not know
    const name = hasBut(reading, denied.to, denied.to + 2) ? capitalAfter(reading, denied.to) : capitalBefore(reading, hit.from);
    if (name >= 0) return { claimed: { classes: 0, kind: 'people', from: name, to: name + 1, marked: '', person: 0 }, denied };
  }
  return null;
}

/** "non è stato Diop, ma il premier", "não foi Diop, mas Maïga": a verb of being stands behind the negation, the other behind a "but". */
function cleftBehind(reading: Reading, not: Hit): { claimed: Actor; denied: Actor } | null {
  const denied = reading.actors.find((actor) => actor.from > not.to && actor.from - not.to <= 4 && actor.kind !== 'pro' && actor.person === 0);
  if (!denied || ![COPULA, NOISE].some((number) => hitsOf(reading, number).some((hit) => hit.from >= not.to && hit.to <= denied.from))) return null;
  if (reading.hits.some((hit) => hit.from >= not.to && hit.to <= denied.from && !BEING.includes(hit.concept))) return null;
  const claimed = reading.actors.find((actor) => actor.from > denied.to && actor.from - denied.to <= 4 && actor.kind !== 'pro' && hasBut(reading, denied.to, actor.from) && (actor.classes !== denied.classes || actor.kind !== denied.kind));
  return claimed ? { claimed, denied } : null;
}
const COPULA = concept('copula'), NOISE = concept('noise');

/** "C’est le président turc qui …, et non Poutine": whom the sentence begins with. */
function cleftBefore(reading: Reading, not: Hit, denied: Actor): Actor | undefined {
  const opening = hitsOf(reading, THUS).find((hit) => hit.from - reading.from <= 1);
  const first = opening && reading.actors.find((actor) => actor.from >= opening.to && actor.kind !== 'pro');
  return first && first !== denied && first.from - opening.to <= 3 && first.to < not.from && (first.classes !== denied.classes || first.kind !== denied.kind)
    && reading.actors.some((actor) => actor.kind === 'pro' && actor.from >= first.to && actor.to < not.from && hitsOf(reading, SUB).some((sub) => sub.from === actor.from)) ? first : undefined;
}

const SMALL = ['det', 'of', 'to', 'by', 'in', 'from', 'pro.poss', 'last', 'alongside', 'thus'].map(concept);
const BEING = [...SMALL, ...['copula', 'noise', 'plain', 'and'].map(concept)];
/** Every token between, but those of `passed`, has the sense of an article or a preposition, or none at all. */
export function isBare(reading: Reading, from: number, to: number, passed?: Hit): boolean {
  for (let i = from; i < to; i++) {
    if (passed && passed.from <= i && i < passed.to) continue;
    if (reading.tokens.kinds[i] === MARK) continue;
    if (SMALL.some((number) => hitsOf(reading, number).some((hit) => hit.from <= i && i < hit.to))) continue;
    if (reading.hits.some((hit) => hit.from <= i && i < hit.to)) return false;
  }
  return true;
}

/** "not X but Y" */
const BUT = new Set(['but', 'mais', 'sondern', 'sino', 'bensi', 'ma', 'mas', 'sim', 'а', 'بل']);
/** The same between two clauses; the Russian «а» only opposes words. */
export const hasButBetween = (reading: Reading, from: number, to: number) => reading.tokens.folded.slice(from, to).some((word) => word !== 'а' && (BUT.has(word) || YET.has(word)));
const YET = new Set(['pero', 'aunque', 'tuttavia', 'sebbene', 'benche', 'porem', 'contudo', 'embora', 'cependant', 'pourtant', 'although', 'though', 'yet', 'aber', 'jedoch', 'obwohl', 'но', 'хотя']);
const hasBut = (reading: Reading, from: number, to: number) => reading.tokens.folded.slice(from, to).some((word) => BUT.has(word));

/** The capitalised word that a comma may part from the contrast, or -1. */
function capitalBefore(reading: Reading, at: number): number {
  for (let i = at - 1; i >= reading.from && i >= at - 3; i--) {
    if (reading.tokens.kinds[i] === MARK) continue;
    if (DATES.some((number) => hitsOf(reading, number).some((hit) => hit.from === i))) return -1;
    if (reading.tokens.capitals[i] && i > reading.from && !reading.actors.some((actor) => actor.from <= i && i < actor.to)) return i;
    if (!hitsOf(reading, AND).some((hit) => hit.from === i)) return -1;
  }
  return -1;
}

/** The capitalised word behind "not X but", or -1. */
function capitalAfter(reading: Reading, at: number): number {
  for (let i = at; i < reading.to && i < at + 4; i++) if (reading.tokens.capitals[i]) return i;
  return -1;
}
