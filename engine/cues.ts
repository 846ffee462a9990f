import type { Actor } from './actors.ts';
import { distance, softOf } from './agents.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { Match } from './match.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

const SAY = concept('say'), SEE = concept('say.see'), AFTER = concept('say.after'), NOUN = concept('say.noun'), DENY = concept('deny'), ACCUSE = concept('accuse'), ACCUSATION = concept('accusation');
const ANNOUNCE = concept('announce'), EVIDENCE = concept('evidence'), HEDGE = concept('hedge'), NOPROOF = concept('noproof');
const AND = concept('and'), DET = concept('det'), IN = concept('in'), MEANWHILE = concept('meanwhile'), OF = concept('of'), POSSESSIVE = concept('pro.poss'), SUB = concept('sub'), THAT = concept('that'), THUS = concept('thus'), TO = concept('to');
const NOT_SAID = ['not', 'never'].map(concept);
const DIE = concept('die'), KILL = concept('kill');

/** The words by which a sentence reports, and where they stand: a verb before or behind what is said, "according to", a noun, or a tail (": that is what Mali alleges"). */
export interface Cue { readonly hit: Hit; readonly kind: 'before' | 'after' | 'phrase' | 'noun' | 'tail' | 'final' }

/** In the same part of the sentence, cut at semicolons, colons, dashes and brackets. */
export const sameHard = (reading: Reading, a: { from: number }, b: { from: number }) =>
  reading.hard[a.from - reading.from] === reading.hard[b.from - reading.from];

/** Marks between two tokens across which nothing is reported ("; "), while a colon carries it on. */
export function isCut(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (reading.tokens.kinds[i] !== MARK) continue;
    const form = reading.tokens.folded[i];
    if (form === ';' || form === '|' || (form === '.' && i > from)) return true;
  }
  return false;
}

/** A colon between the tokens. */
export const hasColon = (reading: Reading, from: number, to: number) => {
  for (let i = from; i < to; i++) if (reading.tokens.folded[i] === ':' && reading.tokens.kinds[i] === MARK) return true;
  return false;
};

/** Parts of a frame that are words of reporting themselves. */
const REPORTS: ReadonlySet<string> = new Set(['accuse', 'accusation', 'complaint', 'say', 'say.noun', 'say.after', 'blame']);

/** The reporting word that governs the match. */
export function findCue(match: Match, isReported = false): Cue | null {
  const { reading } = match;
  // a constellation has no verb: what is reported is its last part
  const act: Hit = match.frame.source.constellation
    ? match.roles.filter((role) => role.reading === reading && role.role !== 'agent').reduce<Hit>((last, role) => (role.from > last.from ? { concept: last.concept, from: role.from, to: role.to } : last), match.act)
    : match.act;
  const own = (hit: Hit) => match.roles.some((role) => role.reading === reading && role.role !== 'context' && role.role !== 'agent' && !REPORTS.has(role.part ?? '') && hit.from < role.to && role.from < hit.to);
  const isMissing = match.frame.source.rule === 'agrees-with-no-evidence', isDenial = match.frame.source.rule === 'agrees-with-denial';
  let best: Cue | null = null, least = Infinity;
  const offer = (cue: Cue, cost: number) => { if (cost < least) { least = cost; best = cue; } };
  for (const hit of hitsOf(reading, AFTER)) {
    // "So tief wie jetzt": the word is no "so X"
    if (hitsOf(reading, THUS).some((thus) => thus.from === hit.from) && !reading.actors.some((actor) => actor.from >= hit.to && actor.from - hit.to <= 4 && isSpeaking(actor))) continue;
    // "left when, according to the peacekeepers, an aircraft landed": the source of the other event
    if (hit.from >= act.to && hitsOf(reading, MEANWHILE).some((other) => other.from >= act.to && other.to <= hit.from)) continue;
    if (isCut(reading, Math.min(hit.to, act.to), Math.max(hit.from, act.from))) continue;
    offer({ hit, kind: 'phrase' }, distance(reading, hit, act) / 2);
  }
  const opener = openingSource(reading);
  if (opener && opener.to <= act.from) offer({ hit: opener, kind: 'phrase' }, distance(reading, opener, act) / 2);
  for (const number of match.frame.source.witnessed ? [SAY, SEE, DENY] : [SAY, DENY]) for (const hit of hitsOf(reading, number)) {
    // "spricht in seinem Schreiben von …": a verb of two parts may hold the claim's own words
    if (number === SAY && own(reading.language === 'de' && hit.to - hit.from > 2 ? { ...hit, to: hit.from + 1 } : hit)) continue;
    if (isNounUse(reading, hit) || isInPhrase(reading, hit)) continue;
    // "Tweet der Botschaft: …" names a text
    if (hasColon(reading, hit.to, act.from) && hitsOf(reading, NOUN).some((noun) => noun.from === hit.from)) continue;
    // "sans avancer de preuve", "aucun témoignage", "des livraisons alléguées": words of what is missing
    if (hitsOf(reading, NOPROOF).some((other) => other.from <= hit.from && hit.to <= other.to)) continue;
    if (isMissing && (hitsOf(reading, EVIDENCE).some((evidence) => evidence.from === hit.from) || (hit.from >= act.to && hitsOf(reading, HEDGE).some((hedge) => hedge.from === hit.from)))) continue;
    // who denies an accusation does not make it
    if (isDenial && number === SAY && hitsOf(reading, ACCUSATION).some((charge) => charge.from === hit.from)) continue;
    // an accusation is no report of what is missing behind it
    if (isMissing && hitsOf(reading, ACCUSE).some((accuse) => accuse.from === hit.from)) continue;
    // "wies auf Hunderte getötete Terroristen hin": the act inside a German verb of two parts
    if (number === SAY && reading.language === 'de' && hit.from < act.from && act.to < hit.to && !hitsOf(reading, DENY).some((deny) => deny.from === hit.from)) { offer({ hit: { ...hit, to: hit.from + 1 }, kind: 'before' }, distance(reading, { from: hit.from, to: hit.from + 1 }, act)); continue; }
    if (hit.from < act.to && act.from < hit.to) continue;
    // "ont parlé de livraisons lors d'un appel": the act's own kind of word
    if (hitsOf(reading, match.act.concept).some((other) => hit.from < other.to && other.from < hit.to)) continue;
    const before = hit.to <= act.from;
    if (isCut(reading, before ? hit.to : act.to, before ? act.from : hit.from)) continue;
    if (before) {
      // after a colon the words are the speaker's; across another clause of its own they are not
      const steps = softOf(reading, act.from) - softOf(reading, hit.from);
      if (steps > 5 && !hasColon(reading, hit.to, act.from) && !isListed(reading, hit, act)) continue;
      // "die während der Mission starben": a German preposition
      if (hitsOf(reading, MEANWHILE).some((sub) => sub.from >= hit.to && sub.to <= act.from && !(reading.language === 'de' && reading.tokens.folded[sub.from - 1] !== ','))) continue;
      if (number === DENY && (act.from - hit.to > 8 || steps > 1) && !(act.from - hit.to <= 12 && hasColon(reading, hit.to, hit.to + 1))) continue;
      offer({ hit, kind: 'before' }, distance(reading, hit, act));
    } else if (number === SAY && isVerbFinal(reading, hit, act)) offer({ hit, kind: 'final' }, distance(reading, act, hit));
    else if (number === SAY && isInserted(reading, hit)) offer({ hit, kind: 'after' }, distance(reading, act, hit) + 1);
  }
  // "promet les preuves des livraisons": who announces evidence says what it is to show
  for (const hit of hitsOf(reading, ANNOUNCE)) {
    // "…, promised Diop"
    if (hit.from > act.to && reading.tokens.folded[hit.from - 1] === ',' && reading.actors.some((actor) => actor.from >= hit.to && actor.from - hit.to <= 2 && !actor.marked && actor.kind !== 'isl')) offer({ hit, kind: 'after' }, distance(reading, act, hit) + 1);
    // "« Wir werden … », versprach Diop": what is quoted is told by whoever is outside
    if (hit.to > act.from || isCut(reading, hit.to, act.from) || (reading.quoted[hit.from - reading.from] === 1 && reading.quoted[act.from - reading.from] === 1)) continue;
    if (match.frame.source.rule === 'evidence-announced' || hitsOf(reading, EVIDENCE).some((evidence) => evidence.from >= hit.to && evidence.to <= act.from && act.from - evidence.to <= 4)) offer({ hit, kind: 'before' }, distance(reading, hit, act));
  }
  if (!isReported) for (const hit of hitsOf(reading, THUS)) if (isTail(reading, hit, act) && tailSource(reading, hit)) offer({ hit, kind: 'tail' }, 0);
  for (const hit of hitsOf(reading, NOUN)) {
    // what is known anyway is no part of an accusation ("con las acusaciones, el vínculo ha tocado fondo")
    const isCharge = hitsOf(reading, ACCUSATION).some((accusation) => accusation.from === hit.from);
    if (isCharge && (isDenial || (isReported && !hitsOf(reading, SUB).some((sub) => sub.from === hit.to)))) continue;
    if (!own(hit) && !isMissing && isSource(reading, hit, act, isReported)) { offer({ hit, kind: 'noun' }, distance(reading, hit, act) + 2); continue; }
    if (own(hit) || hit.to > act.from || act.from - hit.to > 12 || isCut(reading, hit.to, act.from) || !hasComplement(reading, hit) || isMissing) continue;
    offer({ hit, kind: 'noun' }, distance(reading, hit, act) + 3);
  }
  return best;
}

/** "während Mali Frankreich Lieferungen vorwirft": a German accusation at the end of its clause, or before its auxiliary. */
const isVerbFinal = (reading: Reading, hit: Hit, act: Hit): boolean => reading.language === 'de' && hit.from >= act.to && hit.from - act.to <= 6 && softOf(reading, hit.from) === softOf(reading, act.from)
  && hitsOf(reading, ACCUSE).some((accuse) => accuse.from === hit.from) && [hit.to, hit.to + 1].some((i) => i >= reading.to || reading.tokens.kinds[i] === MARK)
  && reading.actors.some((actor) => isAccuser(reading, actor, act));
/** The accuser as the subject of the act's clause. */
export const isAccuser = (reading: Reading, actor: Actor, act: Hit): boolean =>
  actor.classes === reading.parties.accuser && actor.kind !== 'soldier' && actor.kind !== 'adj' && (!actor.marked || actor.marked === 'by') && softOf(reading, actor.from) === softOf(reading, act.from);

/** Behind a colon, a dash or a closed quotation that parts it from the statement. */
function isTail(reading: Reading, hit: Hit, act: Hit): boolean {
  for (let i = hit.from - 1; i > act.to - 1 && i >= hit.from - 3; i--) {
    if (reading.tokens.kinds[i] !== MARK) continue;
    const form = reading.tokens.folded[i] as string;
    if (form === ',') continue;
    return form === ':' || form === '—' || form === '»' || form === '"';
  }
  return false;
}

/** "…: voilà ce que reproche Bamako", "»: così il portavoce": the actor that the words behind the statement name as its source. */
export function tailSource(reading: Reading, thus: Hit): Actor | undefined {
  const named = reading.actors.filter((actor) => actor.from >= thus.to && isSpeaking(actor) && actor.kind !== 'adj' && actor.kind !== 'soldier' && actor.kind !== 'aircraft' && actor.kind !== 'pro');
  return named.find((actor) => actor.from - thus.to <= 2 || (actor.from - thus.to <= TAIL_REACH && actor.marked !== 'to'));
}
/** An actor that may be heard. */
export const isSpeaking = (actor: Actor) => actor.kind !== 'council' && actor.kind !== 'isl' && actor.marked !== 'in';

/** From "that is" to whose word it is, in tokens ("tal es el balance que hace la embajada"). */
const TAIL_REACH = 12;

/** The word belongs to a longer phrase of another sense ("claimed the lives of"). */
const isInPhrase = (reading: Reading, hit: Hit): boolean =>
  hit.to - hit.from === 1 && reading.hits.some((other) => other.to - other.from > 1 && other.from <= hit.from && hit.to <= other.to && other.concept !== SAY && other.concept !== AFTER && (other.concept === DIE || other.concept === KILL));

/** "Pour l'ambassade, …", "For Bamako, …": the actor at the head of the sentence whose view follows. */
function openingSource(reading: Reading): Hit | null {
  // "À Washington, …" is where, not whose view
  const to = hitsOf(reading, TO).find((hit) => hit.from === reading.from && !hitsOf(reading, IN).some((place) => place.from === hit.from));
  const actor = to && reading.actors.find((candidate) => candidate.from >= to.to && (candidate.from === to.to || (candidate.from - to.to === 1 && hitsOf(reading, DET).some((det) => det.from === to.to))) && candidate.kind !== 'isl' && candidate.kind !== 'soldier');
  if (!to || !actor) return null;
  for (let i = actor.to; i < Math.min(reading.to, actor.to + 5); i++) if (reading.tokens.kinds[i] === MARK) return reading.tokens.folded[i] === ',' ? { concept: AFTER, from: to.from, to: to.to } : null;
  return null;
}

/** A text or statement named at the head of the sentence as the source: "In the letter, …", "The message is twofold: …", "The letter has it that …". */
function isSource(reading: Reading, hit: Hit, act: Hit, isReported: boolean): boolean {
  if (hit.to > act.from) return false;
  const isFirst = hit.from - reading.from <= 7;
  // a list behind a colon runs over its semicolons
  if ((isFirst || !isReported) && hasColon(reading, hit.to, act.from)) return true;
  if (!isFirst) return false;
  if (isCut(reading, hit.to, act.from)) return false;
  const fronted = hitsOf(reading, IN).some((other) => other.from < hit.from && hit.from - other.to <= 3);
  if (fronted && hasComma(reading, hit.to, act.from)) return true;
  return hitsOf(reading, SUB).some((sub) => sub.from >= hit.to && sub.from - hit.to <= 3 && sub.to <= act.from && isThat(reading, sub));
}
/** "… said that A, B and that C": each "and that" goes on with what is said. */
const isListed = (reading: Reading, say: Hit, act: Hit): boolean =>
  hitsOf(reading, SUB).some((sub) => sub.from >= say.to && sub.to <= act.from && isThat(reading, sub) && hitsOf(reading, AND).some((and) => and.to === sub.from) && softOf(reading, act.from) - softOf(reading, sub.from) <= 2);
/** A plain "that", not the end of "alors que". */
const isThat = (reading: Reading, hit: Hit) => hitsOf(reading, THAT).some((that) => that.from === hit.from) && !hitsOf(reading, SUB).some((other) => other.to === hit.from);

/** ", said X", "» , a déclaré X", ", the embassy said": the reporting verb follows a comma or closing quote. */
function isInserted(reading: Reading, hit: Hit): boolean {
  // an Arabic verb stands first, so its comma is right before it; behind "and" it begins a clause of its own
  const reach = reading.language === 'ar' ? (hitsOf(reading, AND).some((and) => and.to === hit.from) ? 0 : 2) : 9;
  for (let i = hit.from - 1; i >= reading.from && i >= hit.from - reach; i--) {
    // ", sans jamais rien en dire": what is not said is no report
    if (NOT_SAID.some((number) => hitsOf(reading, number).some((not) => not.from === i))) return false;
    if (reading.tokens.kinds[i] !== MARK) continue;
    const form = reading.tokens.folded[i];
    // ", and the peacekeepers say": a clause of its own
    // ": that is what Mali alleges"
    if (form === ':' && hitsOf(reading, THUS).some((thus) => thus.from === i + 1)) return true;
    if (form === ',' && [AND, SUB].some((number) => hitsOf(reading, number).some((other) => other.from === i + 1 && reading.tokens.folded[i + 1] !== 'comme' && reading.tokens.folded[i + 1] !== 'as'))) return false;
    // ", was Paris bestreitet"
    if (form === ',' && reading.language === 'de' && reading.tokens.folded[i + 1] === 'was') return false;
    if (!(form === ',' || form === '»' || form === '"' || form === '—' || form === '!' || form === '?')) return false;
    // its subject stands beside it: ", the embassy said", ", said Diop", ", claims a post"
    return reading.actors.some((actor) => (actor.from > i && actor.to <= hit.from) || (actor.from >= hit.to && actor.from - hit.to <= 4))
      || hitsOf(reading, DET).some((det) => det.from === hit.to) || hit.to >= reading.to || reading.tokens.kinds[hit.to] === MARK || hit.from - i > 2;
  }
  return false;
}

/** A reporting word used as a noun ("the charge", "Mali's claims") reports only with a complement behind it. */
export function isNounUse(reading: Reading, hit: Hit): boolean {
  // "l'estime des Maliens"; not "l'accuse de"
  if ([DET, OF].every((number, i) => hitsOf(reading, number).some((other) => (i === 0 ? other.to === hit.from : other.from === hit.to))) && !hitsOf(reading, ACCUSE).some((accuse) => accuse.from === hit.from)) return true;
  if (!hitsOf(reading, NOUN).some((noun) => noun.from === hit.from)) return false;
  const before = hit.from - 1;
  return before >= reading.from && (reading.tokens.folded[before] === 's' || [DET, POSSESSIVE, OF].some((number) => hitsOf(reading, number).some((other) => other.to === hit.from))
    || reading.actors.some((actor) => actor.to === hit.from && actor.kind === 'adj'));
}
function hasComplement(reading: Reading, hit: Hit): boolean {
  return [SUB, OF].some((number) => hitsOf(reading, number).some((other) => other.from === hit.to)) || reading.tokens.folded[hit.to] === ':';
}

/** A comma between two tokens. */
export function hasComma(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.tokens.kinds[i] === MARK && reading.tokens.folded[i] === ',') return true;
  return false;
}

/** "The gravest charge: …", "l'accusation faite à Paris d'avoir …": what a claim is called that only somebody makes. */
export function accusationBefore(match: Match): Hit | null {
  const { reading, act } = match;
  if (match.frame.source.rule) return null;
  const roles = match.roles.filter((role) => role.reading === reading && role.role === 'object');
  return [ACCUSE, ACCUSATION, NOUN].flatMap((number) => [...hitsOf(reading, number)])
    .find((hit) => hit.to <= act.from && act.from - hit.to <= 14 && !roles.some((role) => role.from <= hit.from && hit.to <= role.to) && !isCut(reading, hit.to, act.from)) ?? null;
}
