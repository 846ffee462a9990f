import type { Actor } from './actors.ts';
import { isArabicPlural, softOf } from './agents.ts';
import { isAccuser, hasColon, hasComma, isCut, isNounUse, isSpeaking, sameHard, tailSource, type Cue } from './cues.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { EntityId } from './model.ts';
import { entityOf, isNamed, lastSpoken, type Discourse, type Speakers } from './referents.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

const FROM = concept('from'), IN = concept('in'), OF = concept('of');
const ACCUSE = concept('accuse'), BEHIND = concept('say.behind'), BY = concept('by'), DENY = concept('deny'), NOUN = concept('say.noun'), PRONOUN = concept('pro'), SAY = concept('say'), AFTER = concept('say.after'), ALONGSIDE = concept('alongside'), AND = concept('and'), SUB = concept('sub');

/** Who speaks by a cue: its subject, wherever the language and the kind of cue put it. */
export function speakerOf(cue: Cue, reading: Reading, act: Hit, discourse: Discourse, speakers: Speakers): EntityId | null {
  const { hit } = cue;
  const isIt = (token: number) => reading.language === 'de' && reading.tokens.folded[token] === 'es';
  const usable = (actor: Actor) => !(actor.from < hit.to && hit.from < actor.to) && actor.kind !== 'council' && actor.kind !== 'people' && actor.kind !== 'isl' && actor.kind !== 'merc' && actor.marked !== 'in' && !(actor.kind === 'pro' && isIt(actor.from));
  // "heißt es bei der Bundeswehr", "hieß es von der Botschaft": nobody else says it
  const source = isIt(hit.to - 1) ? reading.actors.find((actor) => actor.from >= hit.to && actor.from - hit.to <= 2 && (actor.marked === 'in' || actor.marked === 'by' || actor.marked === 'from') && isNamed(actor)) : undefined;
  if (source) return entityOf(source, reading, discourse, speakers);
  const after = reading.actors.filter((actor) => usable(actor) && actor.from >= hit.to && actor.from - hit.to <= 7 && sameHard(reading, actor, hit));
  if (cue.kind === 'phrase') {
    // the phrase may hold its own speaker ("pour les autorités de la transition")
    // "der Botschaft zufolge", "die Bundeswehr sah nach eigenen Angaben": who says it stands before the phrase
    const behind = hitsOf(reading, BEHIND).some((other) => other.from >= hit.from && other.to <= hit.to)
      ? reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 4) : undefined;
    // "According to the letter, France …": who stands behind the comma is not the source
    const text = hitsOf(reading, NOUN).find((noun) => noun.from >= hit.to && noun.from - hit.to <= 2);
    // "laut dem Schreiben nutzte Frankreich …": what is behind the text's name has not written it
    const isWriter = (actor: Actor) => !text || actor.to <= text.from || reading.language !== 'de' || (actor.marked !== '' && actor.from - text.to <= 2);
    const named = behind ?? reading.actors.find((actor) => isWriter(actor) && reading.tokens.folded[actor.from] !== 'es' && actor.from >= hit.from && actor.from - hit.to <= 7 && sameHard(reading, actor, hit) && !hasComma(reading, hit.to, actor.from) && actor.kind !== 'isl' && actor.kind !== 'council');
    if (named) return entityOf(named, reading, discourse, speakers);
    if (text && reading.language === 'de') return lastSpoken(reading, discourse, speakers);
    // "Seiner Darstellung nach", "à l'en croire": whoever spoke before
    if (hitsOf(reading, PRONOUN).some((pronoun) => pronoun.from >= hit.from - 1 && pronoun.to <= hit.to + 1)) return lastSpoken(reading, discourse, speakers);
    // "capacetes-azuis viram, segundo contam, tropas": whoever saw it
    const told = hitsOf(reading, SAY).some((say) => say.from >= hit.from && say.to > hit.to && say.from - hit.to <= 1) ? reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && !actor.marked && actor.kind !== 'adj') : undefined;
    return told ? entityOf(told, reading, discourse, speakers) : null;
  }
  if (cue.kind === 'tail') {
    const source = tailSource(reading, hit);
    return source ? entityOf(source, reading, discourse, speakers) : null;
  }
  if (cue.kind === 'final') {
    const subject = reading.actors.find((actor) => isAccuser(reading, actor, act));
    return subject ? entityOf(subject, reading, discourse, speakers) : null;
  }
  if (cue.kind === 'noun') {
    const owner = reading.actors.find((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 1);
    const named = owner ?? after[0] ?? reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 3)
      // "Diop a remis au Conseil une lettre : …"
      ?? reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && !actor.marked && actor.kind !== 'adj' && isSpeaking(actor) && isNamed(actor));
    return named ? entityOf(named, reading, discourse, speakers) : null;
  }
  if (cue.kind === 'before') {
    const inserted = insertedSpeaker(reading, hit, act);
    if (inserted) return entityOf(inserted, reading, discourse, speakers);
  }
  // "heißt es in Diops Schreiben"
  const writer = cue.kind === 'after' ? reading.actors.find((actor) => actor.from >= hit.to && actor.from - hit.to <= 2 && isNamed(actor) && hitsOf(reading, NOUN).some((noun) => noun.from === actor.to)) : undefined;
  if (writer) return entityOf(writer, reading, discourse, speakers);
  const inner = innerSubject(reading, hit);
  if (inner) return entityOf(inner, reading, discourse, speakers);
  // "sprechen von Lieferungen Frankreichs": the verb's own "by" names nobody
  const by = after.find((actor) => actor.marked === 'by' && actor.from - hit.to <= 5 && actor.kind !== 'aircraft' && !(reading.language === 'de' && hitsOf(reading, BY).some((own) => own.to === hit.to || (own.from === hit.to && cue.kind === 'before'))));
  if (by && isNamed(by)) return entityOf(by, reading, discourse, speakers);
  // ", the embassy said"
  if (cue.kind === 'after') {
    const inserted = reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 3 && actor.from >= act.to && actor.marked === '' && actor.kind !== 'adj' && hasComma(reading, act.to, actor.from) && !hasComma(reading, actor.to, hit.from));
    if (inserted) return entityOf(inserted, reading, discourse, speakers);
  }
  // "écrit-elle"
  const on = after[0]?.kind === 'pro' ? reading.actors.find((actor) => (actor.marked === 'in' || (actor.marked === 'to' && actor.kind !== 'state')) && SEATS.has(actor.kind) && actor.from >= (after[0] as Actor).to && actor.from - (after[0] as Actor).to <= 2) : undefined;
  // "souligne-t-on à l'ambassade"
  if (on && cue.kind === 'after') return entityOf(on, reading, discourse, speakers);
  if (after[0]?.kind === 'pro' && after[0].from - hit.to <= 1 && reading.tokens.text[reading.tokens.ends[hit.to - 1] as number] === '-') return entityOf(after[0], reading, discourse, speakers);
  // "a déclaré l'ambassade", "said Abdoulaye Diop": the verb stands before its subject behind a quotation
  const isNobody = after[0]?.kind === 'pro' && reading.actors.some((actor) => actor.marked === 'in' && SEATS.has(actor.kind) && actor.from - (after[0] as Actor).to === 1);
  if (cue.kind === 'after' && after[0] && after[0].from - hit.to <= 3 && !after[0].marked && !isNobody) return entityOf(after[0], reading, discourse, speakers);
  // "قالت السفارة إن": the speaker stands behind the verb
  if (reading.language === 'ar' && cue.kind === 'before' && !isArabicPlural(reading, hit)) {
    const behind = after.find((actor) => actor.from - hit.to <= 3 && actor.to <= act.from && softOf(reading, actor.from) === softOf(reading, hit.from) && !actor.marked && actor.kind !== 'pro' && !hitsOf(reading, SUB).some((sub) => sub.from >= hit.to && sub.to <= actor.from));
    if (behind && !reading.actors.some((actor) => actor.to === hit.from && isNamed(actor))) return entityOf(behind, reading, discourse, speakers);
  }
  // "Am Montag warf Diop Frankreich vor, …": the verb stands second, its subject behind it
  if (cue.kind === 'before' && (reading.language === 'de' || reading.language === 'ru') && after[0] && !after[0].marked && after[0].kind !== 'adj' && after[0].from - hit.to <= 2 && !OBLIQUE.test(reading.tokens.folded[after[0].from] as string) && !hasComma(reading, hit.to, after[0].from) && after[0].to <= act.from
    && !reading.actors.some((actor) => usable(actor) && !actor.marked && actor.kind !== 'adj' && actor.to <= hit.from && softOf(reading, actor.from) === softOf(reading, hit.from)))
    return entityOf(after[0], reading, discourse, speakers);
  // "…, настаивают в Бамако", "…, dit-on à Paris": nobody says it but there
  const isThere = (actor: Actor) => actor.marked === 'in' && SEATS.has(actor.kind);
  const there = reading.actors.find((actor) => isThere(actor) && actor.from >= hit.to && actor.from - hit.to <= 2)
    // "В Бамако считают, что …"
    ?? reading.actors.find((actor) => isThere(actor) && cue.kind === 'before' && actor.from - reading.from <= 2 && actor.to <= hit.from && hit.from - actor.to <= 4);
  if (there && cue.kind === 'after' && (reading.tokens.kinds[hit.from - 1] === MARK || reading.tokens.kinds[hit.from - 2] === MARK)) return entityOf(there, reading, discourse, speakers);
  // "Francia, recuerda, también sabe …": alone between commas, it is whoever spoke before
  const isAlone = reading.tokens.folded[hit.from - 1] === ',' && reading.tokens.folded[hit.to] === ',' && hit.from > reading.from;
  const known = isAlone ? lastSpoken(reading, discourse, speakers) ?? firstNamed(reading, hit, discourse, speakers) : null;
  if (known) return known;
  const before = reading.actors.filter((actor) => usable(actor) && !isCompany(reading, actor) && actor.to <= hit.from && hit.from - actor.to <= 24 && !isCut(reading, actor.to, hit.from) && !(cue.kind === 'after' && actor.to <= act.to && actor.from >= act.from));
  // the subject: the nearest that no preposition subordinates
  // "Rappelant que …, l'ambassade a rejeté": a participle at the head is the doing of the main clause's subject
  const main = before.length === 0 && cue.kind === 'before' && reading.language !== 'ar' && hit.from - reading.from <= 2 ? reading.actors.find((actor) => usable(actor) && actor.from >= act.to && !actor.marked && isNamed(actor) && actor.kind !== 'adj' && hasComma(reading, act.to, actor.from) && !isCut(reading, act.to, actor.from)) : undefined;
  if (main) return entityOf(main, reading, discourse, speakers);
  const subject = before.findLast((actor) => !actor.marked && actor.kind !== 'adj' && !(actor.kind === 'soldier' && actor.classes === 0) && !isInRelative(reading, actor, hit)) ?? before.findLast((actor) => actor.kind !== 'adj') ?? before.at(-1);
  // "Bamako hatte Paris beschuldigt, …": a German object stands before its verb
  const accusing = cue.kind === 'before' && reading.language === 'de' && subject && (subject.classes & reading.parties.accused) !== 0 && hitsOf(reading, ACCUSE).some((accuse) => accuse.from === hit.from)
    ? before.find((actor) => actor.classes === reading.parties.accuser && actor.kind !== 'adj' && (!actor.marked || actor.marked === 'by')) : undefined;
  if (accusing) return entityOf(accusing, reading, discourse, speakers);
  // "the peacekeepers say they saw": the pronoun is whoever speaks
  const outer = subject?.kind === 'pro' && cue.kind === 'before' ? hitsOf(reading, SAY).findLast((say) => say.to <= subject.from && subject.from - say.to <= (reading.language === 'ar' ? 9 : 2)) : undefined;
  if (outer) return speakerOf({ hit: outer, kind: 'before' }, reading, act, discourse, speakers);
  // "À Bamako, on accuse": nobody but the place
  if (there && subject?.kind === 'pro' && cue.kind === 'before' && hit.from - subject.to <= 1 && subject.from - there.to <= 2) return entityOf(there, reading, discourse, speakers);
  if (subject && cue.kind === 'before') return entityOf(subject, reading, discourse, speakers);
  if (after[0] && cue.kind === 'after') return entityOf(after[0], reading, discourse, speakers);
  if (subject && cue.kind === 'after' && hit.from - subject.to <= 8) return entityOf(subject, reading, discourse, speakers);
  // "La replica dell'ambasciata: «…»": the word is a noun, and whose it is stands behind it
  const owner = subject ? undefined : after.find((actor) => (actor.marked === 'of' || actor.marked === 'by' || actor.marked === 'from') && actor.from - hit.to <= 2 && hasColon(reading, actor.to, act.from));
  if (owner) return entityOf(owner, reading, discourse, speakers);
  if (there && !subject) return entityOf(there, reading, discourse, speakers);
  return cue.kind === 'before' && !subject ? lastSpoken(reading, discourse, speakers) : null;
}

/** "teilte die Botschaft mit", "will Mali gezählt haben": the subject between the parts of the verb, where none stands before it. */
function innerSubject(reading: Reading, hit: Hit): Actor | undefined {
  const stands = (actor: Actor) => !actor.marked && actor.kind !== 'adj' && actor.kind !== 'council' && actor.kind !== 'isl' && actor.kind !== 'people' && actor.kind !== 'merc';
  const inner = reading.actors.find((actor) => actor.from > hit.from && actor.to < hit.to && actor.from - hit.from <= 3 && stands(actor));
  return inner && !reading.actors.some((actor) => stands(actor) && actor.kind !== 'aircraft' && actor.to <= hit.from && hit.from - actor.to <= 6 && softOf(reading, actor.from) === softOf(reading, hit.from)) ? inner : undefined;
}

/** "Diop, with his Russian guest, said": who only stands by. "…, with a spokesman pointing to" speaks. */
const isCompany = (reading: Reading, actor: Actor): boolean => hitsOf(reading, ALONGSIDE).some((other) => other.to <= actor.from && actor.from - other.to <= 1
  && !(hasComma(reading, other.from - 1, other.from) && !hasComma(reading, actor.to, actor.to + 2)));

/** Endings of a Russian adjective that is no subject's ("видели высадку российских военных"). */
const OBLIQUE = /(?:ых|их|ого|его|ому|ему|ым|им)$/;
/** "L'ambassade, que Bamako accuse, répète": who stands in a clause between two commas is not the subject. */
function isInRelative(reading: Reading, actor: Actor, hit: Hit): boolean {
  return hitsOf(reading, SUB).some((sub) => sub.to <= actor.from && actor.from - sub.to <= 2 && sub.from > reading.from && reading.tokens.folded[sub.from - 1] === ','
      && reading.actors.some((other) => other.to === sub.from - 1 && !other.marked && isNamed(other) && other.kind !== 'adj')) && hasComma(reading, actor.to, hit.from);
}

const SEATS = new Set<Actor['kind']>(['state', 'gov', 'embassy']);

/** Who is named first in the sentence, for a verb that goes on with his words. */
function firstNamed(reading: Reading, hit: Hit, discourse: Discourse, speakers: Speakers): EntityId | null {
  const first = reading.actors.find((actor) => actor.to <= hit.from && isNamed(actor) && isSpeaking(actor) && !actor.marked && actor.kind !== 'adj');
  return first ? entityOf(first, reading, discourse, speakers) : null;
}

/** "Les forces françaises, dit l'ambassade, ont …": who speaks is named between the same commas as the verb. */
function insertedSpeaker(reading: Reading, hit: Hit, act: Hit): Actor | null {
  let left = hit.from - 1, right = hit.to;
  while (left >= reading.from && reading.tokens.kinds[left] !== MARK && hit.from - left <= 5) left--;
  while (right < act.from && reading.tokens.kinds[right] !== MARK && right - hit.to <= 8) right++;
  if (left < reading.from || reading.tokens.folded[left] !== ',' || reading.tokens.folded[right] !== ',' || hitsOf(reading, SUB).some((sub) => sub.from === left + 1) || hitsOf(reading, AND).some((and) => and.from === left + 1)) return null;
  // ", confirming that Paris never …,": what is said, not who says it
  if (hitsOf(reading, SUB).some((sub) => sub.from >= hit.to && sub.to <= right)) return null;
  // ", saying Paris had …,": whom the words are about
  return reading.actors.find((actor) => actor.from > left && actor.to <= right && (right - actor.to <= 3 || (actor.from - hit.to <= 2 && [IN, OF, FROM].some((number) => hitsOf(reading, number).some((other) => other.from === actor.to)))) && actor.kind !== 'isl' && actor.kind !== 'council' && actor.kind !== 'adj' && (actor.marked !== 'in' || (SEATS.has(actor.kind) && actor.from >= hit.to && actor.from - hit.to <= 2)) && actor.marked !== 'to') ?? null;
}

/** Whose accusation it is: the owner of the noun, or the accuser where it stands before it as a subject ("Bamako met sur la table une accusation: …"). */
export function accuser(hit: Hit, reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  const near = (actor: Actor) => isNamed(actor) && actor.kind !== 'council' && actor.kind !== 'soldier' && actor.kind !== 'aircraft' && actor.kind !== 'people';
  const owner = reading.actors.find((actor) => near(actor) && actor.to <= hit.from && hit.from - actor.to <= 1) ?? reading.actors.find((actor) => near(actor) && (actor.marked === 'by' || actor.marked === 'of' || actor.marked === 'from') && actor.from >= hit.to && actor.from - hit.to <= 2);
  const named = owner ?? reading.actors.find((actor) => near(actor) && actor.to <= hit.from && !actor.marked && actor.kind !== 'adj' && actor.classes === reading.parties.accuser);
  return named ? entityOf(named, reading, discourse, speakers) : null;
}

/** Who is quoted: the reporting verb outside the quotation, in this sentence or the nearest of the block. */
export function quoteSpeaker(reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  // a quotation that runs on is told at its end, one that is whole by the sentence before it
  const runsOn = discourse.readings[reading.index + 1]?.quoted[0] === 1;
  for (const offset of runsOn ? [0, 1, -1, 2, -2] : [0, -1, 1, -2, 2]) {
    const near = discourse.readings[reading.index + offset];
    if (!near) continue;
    const cues = [SAY, DENY, AFTER].flatMap((number) => [...hitsOf(near, number)]).filter((hit) => !near.quoted[hit.from - near.from] && !isNounUse(near, hit));
    // the nearest to the quotation
    for (const hit of cues.sort((a, b) => (offset < 0 ? b.from - a.from : a.from - b.from))) {
      const after = near.actors.find((actor) => actor.from >= hit.to && actor.from - hit.to <= 4 && isSpeaking(actor));
      const before = near.actors.findLast((actor) => actor.to <= hit.from && hit.from - actor.to <= 12 && isSpeaking(actor) && (actor.kind !== 'adj' || actor.to === hit.from) && !near.quoted[actor.from - near.from]);
      // "« … », balaie l'ambassade"
      const isBehind = near.tokens.kinds[hit.from - 1] === MARK && hit.from > near.from;
      const actor = hit.concept === AFTER ? after : isBehind ? after ?? before : before ?? after;
      if (actor) return entityOf(actor, near, discourse, speakers);
    }
    // "À la tribune, le Premier ministre : « … »": no verb, but a colon
    const introduced = offset === 0 ? introducer(near) ?? closer(near) : undefined;
    if (introduced) return entityOf(introduced, near, discourse, speakers);
  }
  return null;
}

/** "« … », promised Diop": the actor behind the quotation's end and one verb, whatever that is. */
function closer(reading: Reading): Actor | undefined {
  const end = reading.from + reading.quoted.lastIndexOf(1) + 1;
  const actor = end > reading.from ? reading.actors.find((candidate) => candidate.from >= end && isNamed(candidate) && isSpeaking(candidate) && candidate.kind !== 'adj' && !candidate.marked) ?? reading.actors.find((candidate) => candidate.from >= end && candidate.marked === 'in' && SEATS.has(candidate.kind) && (isNamed(candidate) || candidate.kind === 'embassy')) : undefined;
  if (!actor || actor.from - end > 5) return undefined;
  const words = Array.from({ length: actor.from - end }, (_, i) => reading.tokens.kinds[end + i] !== MARK);
  return words.filter(Boolean).length <= 2 && words.includes(false) ? actor : undefined;
}

/** The actor before the colon that opens a quotation. */
function introducer(reading: Reading): Actor | undefined {
  const opening = reading.from + reading.quoted.indexOf(1);
  for (let colon = opening - 1; colon >= reading.from; colon--) {
    if (reading.tokens.kinds[colon] === MARK && reading.tokens.folded[colon] === ':') return reading.actors.find((actor) => actor.to <= colon && !isCut(reading, actor.to, colon) && isSpeaking(actor) && actor.kind !== 'adj' && actor.kind !== 'aircraft' && isNamed(actor));
  }
  return undefined;
}


/** "Paris stands accused by Bamako of …": whoever the hedge names, if anybody. */
export function hedgeSpeaker(hedge: Hit, reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  const by = reading.actors.find((actor) => actor.from >= hedge.from && actor.from - hedge.to <= 4 && actor.marked === 'by' && isNamed(actor));
  if (by) return entityOf(by, reading, discourse, speakers);
  const counter = innerSubject(reading, hedge) ?? (hitsOf(reading, SAY).some((say) => say.from === hedge.from) ? reading.actors.find((actor) => isNamed(actor) && actor.from >= hedge.to && actor.from - hedge.to <= 1 && (!actor.marked || (actor.marked === 'in' && SEATS.has(actor.kind))) && actor.kind !== 'adj') : undefined);
  return counter ? entityOf(counter, reading, discourse, speakers) : null;
}
