import type { Actor } from './actors.ts';
import { distance, fits } from './agents.ts';
import { isBare } from './contrast.ts';
import type { Part, QuantityRule, TimeRule } from './frame.ts';
import { DAYS, MONTHS } from './lexicon/calendar.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { Filled } from './match.ts';
import { hitsOf, type Reading } from './reading.ts';
import { isPunctuated } from './text/marks.ts';
import { NUMBER } from './text/tokens.ts';
import type { Quantity } from './text/numbers.ts';

const AND = concept('and'), COUNT = concept('count'), FIGHT = concept('fight'), MONEY = concept('money'), PUBLISHED = concept('published'), TO = concept('to'), DECADE = concept('decade'), YEARS = concept('years');
const COPULA = concept('copula'), DET = concept('det'), DATED = concept('dated'), TIME_OTHER = concept('time.other');
/** From a verb of dating to its date, in tokens. */
const DATED_REACH = 8;

/** What a written quantity may stand for. */
export function rangeOf({ min, max, bound }: Pick<Quantity, 'min' | 'max' | 'bound'>): readonly [number, number] {
  if (min !== max) return [min, max];
  if (bound === 'more') return [min, min * 1.5];
  if (bound === 'less') return [min * 0.85, min * 1.02];
  if (bound === 'about') return [min * 0.9, min * 1.1];
  return [min, min];
}

export const SINCE: ReadonlySet<string> = new Set(['since', 'depuis', 'seit', 'desde', 'dal', 'с', 'منذ']);
const isYear = (reading: Reading, quantity: Quantity) =>
  quantity.min === quantity.max && quantity.min >= 1900 && quantity.min <= 2100 && reading.tokens.kinds[quantity.to - 1] === NUMBER;

/** The quantity that counts one of the frame's things, and whether it disagrees with the reference. */
export function quantityConflict(reading: Reading, act: Hit, rule: QuantityRule, things: readonly Part[], scope: readonly number[], roles: readonly Filled[]): { filled: { from: number; to: number } | null; conflict: boolean } {
  let best: Quantity | null = null, least = Infinity;
  for (const quantity of reading.quantities) {
    if (isYear(reading, quantity) || isOfWhole(reading, quantity, scope)) continue;
    const counted = countedBy(reading, quantity, things);
    if (counted === null) continue;
    const cost = Math.min(distance(reading, act, quantity), ...roles.filter((role) => role.reading === reading).map((role) => distance(reading, role, quantity) + 2)) + counted;
    if (cost < least && cost < 30) { least = cost; best = quantity; }
  }
  if (!best) return { filled: null, conflict: false };
  const [low, high] = rangeOf(best);
  // "on several occasions" counts nothing
  if (best.min === 3 && best.max === 9 && high < rule.min) return { filled: null, conflict: false };
  return { filled: { from: best.from, to: best.to }, conflict: high < rule.min || low > rule.max };
}

/** "58 in the whole Sahel, 53 of them in Mali": where the sentence speaks of a wider whole, only a number that stands with the home country counts. */
function isOfWhole(reading: Reading, quantity: Quantity, scope: readonly number[]): boolean {
  const soft = (at: { from: number }) => reading.soft[at.from - reading.from];
  const wholes = scope.flatMap((number) => [...hitsOf(reading, number)]);
  if (!wholes.length) return false;
  return wholes.some((hit) => soft(hit) === soft(quantity)) || !reading.actors.some((actor) => (actor.classes & reading.parties.home) !== 0 && actor.kind === 'state' && soft(actor) === soft(quantity));
}

const COUNT_REACH = 5;

/** Distance from the number to a thing it counts, or null. The thing stands behind the number, or is it. */
function countedBy(reading: Reading, quantity: Quantity, parts: readonly Part[]): number | null {
  // "53 de ses soldats": they may be anybody's but the groups'
  const counts = (actor: Actor, part: Part) => fits(actor, part) && !(actor.person !== 0 && actor.kind !== 'pro' && 'classes' in part && part.classes === reading.parties.armed);
  // "42 soldats maliens": what is counted is somebody else's
  const counted = reading.actors.find((actor) => actor.from >= quantity.to && actor.from - quantity.to <= COUNT_REACH && actor.kind !== 'pro' && !(actor.marked === 'in' && actor.kind === 'state'));
  const owned = parts.filter((part) => 'classes' in part);
  // "its ten-year military campaign": how long, not how many
  if (hitsOf(reading, YEARS).some((hit) => hit.from === quantity.to) && !parts.some((part) => 'concept' in part && (part.concept === YEARS || part.concept === DECADE))) return null;
  // "France puts the number of its dead at 53"
  if (hitsOf(reading, COUNT).some((hit) => hit.from >= quantity.to && hit.from - quantity.to <= 5 && reading.tokens.folded[quantity.to] === ':')) return 2;
  if (!counted && hitsOf(reading, COUNT).some((hit) => hit.to <= quantity.from && quantity.from - hit.to <= 16)) return 2;
  // "600 Zivilisten": people are no side's
  if (counted?.kind === 'people' && owned.length === parts.length && !owned.some((part) => counts(counted, part))) return null;
  if (counted?.classes && owned.length && !owned.some((part) => counts(counted, part))) return null;
  // "Sarebbero più di duecento, stando alla lettera, le violazioni", "le violazioni sarebbero state cinque": a verb of being parts the number from what it counts
  const being = counted && reading.tokens.folded[quantity.to] !== ',' ? undefined : hitsOf(reading, COPULA).find((hit) => hit.to <= quantity.from && quantity.from - hit.to <= 1);
  const isSubject = (thing: { from: number; to: number }) => being !== undefined && hitsOf(reading, DET).some((det) => det.to === thing.from)
    && (thing.from > quantity.to ? thing.from - quantity.to <= 9 : thing.to <= being.from && being.from - thing.to <= 9 && reading.hard[thing.from - reading.from] === reading.hard[being.from - reading.from]);
  if (being && parts.some((part) => ('concept' in part ? hitsOf(reading, part.concept) : reading.actors.filter((actor) => fits(actor, part))).some(isSubject))) return 3;
  const isTime = parts.some((part) => 'concept' in part && part.concept === YEARS);
  let least: number | null = null;
  const offer = (from: number, to: number) => {
    const gap = from >= quantity.to ? from - quantity.to : from >= quantity.from && to <= quantity.to ? 0 : -1;
    if (gap < 0 || gap > COUNT_REACH) return;
    // "des milliards pour les écraser": the number does not count whom it was for
    if (hitsOf(reading, TO).some((hit) => hit.from === quantity.to && hitsOf(reading, FIGHT).some((fight) => fight.from >= hit.to && fight.from - hit.to <= 4))) return;
    // "un milliard d’euros par an": how much, not how long
    if (isTime && hitsOf(reading, MONEY).some((hit) => hit.from >= quantity.to && hit.to <= from)) return;
    // "billions and a decade": what is joined to the number is counted by its own
    if (isTime && hitsOf(reading, AND).some((hit) => hit.from >= quantity.to && hit.to <= from)) return;
    if (isPunctuated(reading.tokens, quantity.to, from)) return;
    if (least === null || gap < least) least = gap;
  };
  for (const part of parts) {
    if ('concept' in part) {
      // "42 soldats maliens ont péri": another thing stands between
      for (const hit of hitsOf(reading, part.concept)) if (!reading.actors.some((actor) => actor.from >= quantity.to && actor.to <= hit.from && actor.kind !== 'pro' && !(actor.kind === 'adj' && actor.to === hit.from))) offer(hit.from, hit.to);
    }
    else for (const actor of reading.actors) if (counts(actor, part)) { offer(actor.from, actor.to); if (actor.from <= quantity.from && quantity.to <= actor.to) least = 0; }
  }
  return least;
}

/** Words that put the act at another time than the reference; `other` where they name another event of the kind. */
export function timeConflict(reading: Reading, anchors: readonly [Hit, ...{ from: number; to: number }[]], rule: TimeRule): { from: number; to: number } | 'other' | null {
  // a date in another clause belongs to another event
  // "putschte 2016 und setzte später auch das Kabinett ab": the date is that of the other act of the kind, in its own clause
  const [act] = anchors;
  const soft = (token: number) => reading.soft[token - reading.from];
  const isOthers = (at: { from: number }) => soft(at.from) !== soft(act.from) && hitsOf(reading, act.concept).some((hit) => soft(hit.from) === soft(at.from) && soft(hit.from) !== soft(act.from)
    && hitsOf(reading, AND).some((and) => Math.max(hit.to, at.from) <= and.from && and.to <= act.from));
  // "the conversation in which they …, dates back to March 2021": said of the act, however far it stands
  const isDated = (at: { from: number; to: number }) => hitsOf(reading, DATED).some((hit) => hit.from >= act.to && hit.from <= at.from && at.from - hit.to <= DATED_REACH);
  const clause = (at: { from: number; to: number }) => isOthers(at) ? Infinity : isDated(at) ? 0 : Math.min(...anchors.map((anchor) =>
    Math.abs((reading.soft[at.from - reading.from] as number) - (reading.soft[anchor.from - reading.from] as number)) <= 1 ? distance(reading, anchor, at)
      // "It was in 2017 that …", "C’est vendredi que …": said of the whole sentence
      : at.from - reading.from <= 3 && anchor.from - at.to < 30 && isBare(reading, reading.from, at.from) ? 10 : Infinity));
  // "une lettre rendue publique mercredi": another day than the act's
  const isPublished = (day: Hit) => hitsOf(reading, PUBLISHED).some((hit) => hit.to <= day.from && day.from - hit.to <= 2);
  let conflict: { from: number; to: number } | null = null;
  let agrees = false, isOther = false;
  const judge = (at: { from: number; to: number }, good: boolean) => {
    if (good) agrees = true;
    else if (!conflict) conflict = { from: at.from, to: at.to };
  };
  if (rule.day !== undefined) {
    DAYS.forEach((number, i) => { for (const hit of hitsOf(reading, number)) if (clause(hit) <= 14 && !isPublished(hit)) judge(hit, i + 1 === rule.day); });
  }
  // "on Monday" is no year: what the reference puts in a year of the past happened on no such day
  else if (rule.year && !rule.near && rule.month === undefined && DAYS.some((number) => hitsOf(reading, number).some((hit) => clause(hit) <= 14 && (soft(hit.from) === soft(act.from) || hit.from - reading.from <= 3)))) isOther = true;
  if (rule.month !== undefined) {
    MONTHS.forEach((number, i) => {
      for (const hit of hitsOf(reading, number)) {
        if (clause(hit) > 12) continue;
        const date = reading.quantities.find((q) => q.to === hit.from || q.from === hit.to || q.to === hit.from - 1);
        if (i + 1 !== rule.month) judge(hit, false);
        else if (rule.date && date && date.min <= 31 && date.min === date.max) judge({ from: Math.min(date.from, hit.from), to: Math.max(date.to, hit.to) }, rule.date.includes(date.min));
        else judge(hit, true);
      }
    });
  }
  if (rule.year) {
    for (const quantity of reading.quantities) {
      // "for the first time since 2013" dates nothing
      if (!isYear(reading, quantity) || clause(quantity) > 14 || SINCE.has(reading.tokens.folded[quantity.from - 1] as string)) continue;
      if (rule.otherYears?.includes(quantity.min)) { isOther = true; continue; }
      judge(quantity, rule.year.includes(quantity.min));
    }
  }
  if (rule.near) for (const hit of hitsOf(reading, TIME_OTHER)) if (clause(hit) <= 10) judge(hit, false);
  if (agrees) return null;
  return isOther ? 'other' : conflict;
}
