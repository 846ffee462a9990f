import { hasMark } from './agents.ts';
import { isBare, isContrast } from './contrast.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

const AND = concept('and'), ACCUSATION = concept('accusation'), ANY = concept('any'), DENY = concept('deny'), EVER = concept('ever'), EVIDENCE = concept('evidence'), EXIST = concept('exist'), NOT = concept('not'), NOT_ONLY = concept('notonly'), NOTHING = concept('nothing'), NOUN = concept('say.noun'), OR = concept('or'), PRODUCE = concept('produce'), PROVE = concept('prove'), SINGLE = concept('single'), SUB = concept('sub'), WITHOUT = concept('without');

/** A negation that reaches the act. "not Paris" and "not only" do not. */
export function findNegation(reading: Reading, act: Hit): Hit | null {
  for (const hit of hitsOf(reading, NOT)) {
    const i = hit.from - reading.from, j = act.from - reading.from;
    if (reading.hard[i] !== reading.hard[j]) continue;
    // "nie avoir apporté la moindre aide", "negou qualquer ajuda": no negation beside another
    if (hitsOf(reading, ANY).some((any) => any.from === hit.from) && [NOT, DENY].some((number) => hitsOf(reading, number).some((other) => other.to <= hit.from && hit.from - other.to <= 9))) continue;
    // "zieht seine Truppen nicht ab": what stands between the parts of a German verb is not the verb's
    const isInside = hit.from >= act.from && hit.to <= act.to;
    if (isInside && !(reading.language === 'de' && act.to - act.from > 3 && hit.from > act.from && hit.to < act.to)) continue;
    // "never been warmer": the phrase has its own negation
    if (!isInside && hitsOf(reading, act.concept).some((other) => other.from <= hit.from && hit.to <= other.to && other.to >= act.to)) continue;
    // "non sono mai state così buone": two words of one negation, of which the phrase has the other
    if (hit.to <= act.from && hitsOf(reading, EVER).some((ever) => ever.from === act.from && ever.to < act.to)) continue;
    // "ont surveillé les jihadistes sans en rien dire": what stands behind "without" is not the act
    if (hit.from >= act.to && hitsOf(reading, WITHOUT).some((without) => without.from >= act.to && without.from <= hit.from && hit.from - without.to <= 3)) continue;
    // "no proof that Barkhane handed them guns": the proof is not there, the act is as it was said
    if (act.concept !== PROVE && hitsOf(reading, EVIDENCE).some((proof) => proof.from >= hit.to && proof.from - hit.to <= 5 && proof.to <= act.from && !hasMark(reading, hit.to, proof.from))) continue;
    if (isBehindComplement(reading, hit, act) || isFronted(reading, hit, act)) return hit;
    if (isOfAccusation(reading, hit, act)) continue;
    if (hit.from >= act.to ? hit.from - act.to > 5 : act.from - hit.to > 11) continue;
    if (Math.abs((reading.soft[i] as number) - (reading.soft[j] as number)) > 0 && !isAcrossInsertion(reading, hit, act) && !isAcrossList(reading, hit, act) && !(hit.to <= act.from && act.from - hit.to <= 3 && !hasMark(reading, hit.to, act.from))) continue;
    if (hitsOf(reading, NOT_ONLY).some((only) => only.from <= hit.from && hit.to <= only.to)) continue;
    if (isContrast(reading, hit)) continue;
    return hit;
  }
  return null;
}

/** "Mali's claim that France armed them has not been backed": what is said of the accusation behind it is not said of the act. German and Russian verbs stand elsewhere. */
const isOfAccusation = (reading: Reading, not: Hit, act: Hit): boolean =>
  not.from >= act.to && ANALYTIC.has(reading.language) && [ACCUSATION, NOUN].some((number) => hitsOf(reading, number).some((hit) => hit.to <= act.from && act.from - hit.to <= 9
    && hitsOf(reading, SUB).some((sub) => sub.from === hit.to)));
const ANALYTIC = new Set(['en', 'fr', 'es', 'it', 'pt']);

/** "did not talk about food, fertiliser or fuel": the negation reaches to the list's end. */
function isAcrossList(reading: Reading, not: Hit, act: Hit): boolean {
  if (not.to > act.from || hitsOf(reading, SUB).some((sub) => sub.from >= not.to && sub.to <= act.from)) return false;
  // "about food and fuel": an "and" between two of a kind
  const joins = (and: Hit) => and.to === act.from && hitsOf(reading, act.concept).some((hit) => hit.to === and.from);
  const or = hitsOf(reading, OR).find((hit) => hit.from >= not.to && hit.to <= act.from) ?? hitsOf(reading, AND).find(joins);
  if (!or) return false;
  for (let i = not.to; i < act.from; i++) if (reading.tokens.kinds[i] === MARK && (reading.tokens.folded[i] !== ',' || i > or.from)) return false;
  return true;
}

/** "Belege dafür, dass …, hat Mali nicht vorgelegt": a that-clause stands between the evidence and the verb that is negated. */
function isBehindComplement(reading: Reading, not: Hit, act: Hit): boolean {
  if (not.from < act.to || not.from - act.to > 24 || !hitsOf(reading, EVIDENCE).some((hit) => hit.from === act.from)) return false;
  const commas: number[] = [];
  for (let i = act.to; i < not.from; i++) if (reading.tokens.kinds[i] === MARK) commas.push(i);
  // "The evidence that Mali says it has was never made public"
  if (commas.length === 0 && reading.language === 'en' && hitsOf(reading, SUB).some((sub) => sub.from === act.to) && hitsOf(reading, PRODUCE).some((hit) => hit.from >= not.to && hit.from - not.to <= 3)) return true;
  return commas.length === 2 && commas.every((i) => reading.tokens.folded[i] === ',') && (commas[0] as number) - act.to <= 1 && not.from - (commas[1] as number) <= 6
    // "Provas, por enquanto, não foram apresentadas"
    && ((commas[1] as number) - (commas[0] as number) <= 9 || hitsOf(reading, SUB).some((sub) => sub.from === (commas[0] as number) + 1));
}

/** "De preuves, le courrier n’en contient pas": the evidence stands before the sentence that misses it. */
const isFronted = (reading: Reading, not: Hit, act: Hit): boolean =>
  act.from - reading.from <= 2 && reading.tokens.folded[act.to] === ',' && not.from > act.to && not.from - act.to <= 10 && !hasMark(reading, act.to + 1, not.from)
  && hitsOf(reading, EVIDENCE).some((hit) => hit.from === act.from);

/** "never, in any shape or form, assisted": the verb goes on behind what stands between two commas. */
function isAcrossInsertion(reading: Reading, not: Hit, act: Hit): boolean {
  if (not.to > act.from || (not.from === reading.from && ![EVER, NOTHING].some((number) => hitsOf(reading, number).some((hit) => hit.from <= not.from && not.to <= hit.to)))) return false;
  const commas: number[] = [];
  for (let i = not.to; i < act.from; i++) if (reading.tokens.kinds[i] === MARK) commas.push(i);
  return commas.length === 2 && (commas[0] as number) - not.to <= 1 && act.from - (commas[1] as number) <= 6;
}

/** "not one French soldier", "did not kill one single terrorist". */
export function isNoneOf(reading: Reading, candidate: { from: number; to: number }): boolean {
  const before = (hit: Hit) => hit.to <= candidate.from && candidate.from - hit.to <= 3;
  // "no Russian mercenary", "non ci sono soldati"; not "never helped the terrorists"
  if (hitsOf(reading, NOT).some((hit) => before(hit) && (hit.to === candidate.from || isBare(reading, hit.to, candidate.from, hitsOf(reading, EXIST).find((exist) => exist.from >= hit.to && exist.to <= candidate.from))) && !hitsOf(reading, EVER).some((ever) => ever.from === hit.from))) return true;
  return hitsOf(reading, SINGLE).some((hit) => before(hit) && !reading.quantities.some((quantity) => quantity.min > 1 && quantity.from <= hit.from && hit.to <= quantity.to)
    && hitsOf(reading, NOT).some((not) => not.to <= hit.from && hit.from - not.to <= 12));
}

/** "لم تقدم أي دليل على تسليح": what no evidence is given for is neither carried nor denied. */
export const isUnproven = (reading: Reading, act: Hit): boolean =>
  hitsOf(reading, EVIDENCE).some((hit) => hit.to <= act.from && act.from - hit.to <= 6 && !hasMark(reading, hit.to, act.from) && findNegation(reading, hit) !== null);

/** "rejected the accusation of having armed", "weist den Vorwurf zurück, …": the accusation is denied, the act is what it says. */
export const hasAccusation = (reading: Reading, denied: Hit, act: Hit) =>
  [ACCUSATION, NOUN].some((number) => hitsOf(reading, number).some((hit) => hit.from > denied.from && hit.to <= act.from));

/** Whether the act stands under a verb of denial ("denies having hired"). */
export function isDenied(reading: Reading, act: Hit): Hit | null {
  for (const hit of hitsOf(reading, DENY)) {
    if (hit.to > act.from || act.from - hit.to > 8) continue;
    if (reading.hard[hit.from - reading.from] === reading.hard[act.from - reading.from]) return hit;
  }
  return null;
}
