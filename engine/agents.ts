import type { Actor } from './actors.ts';
import type { Part } from './frame.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { Language } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

const BY = concept('by'), FROM = concept('from'), IN = concept('in'), LETTER = concept('write.letter'), LEAVING = ['leave', 'leave.noun', 'stay'].map(concept);
const PLACES = ['airspace', 'north'].map(concept);
const AFTER = concept('say.after'), AND = concept('and'), OF = concept('of'), SUB = concept('sub'), TO = concept('to');
const ACCUSATION = concept('accusation'), ACCUSE = concept('accuse'), BLAME = concept('blame'), DENY = concept('deny'), DET = concept('det'), HEDGE = concept('hedge'), NOUN = concept('say.noun'), SAY = concept('say'), THUS = concept('thus');

/** Distance between two token ranges: tokens between, and a toll for each clause boundary. */
export function distance(reading: Reading, a: { from: number; to: number }, b: { from: number; to: number }): number {
  const gap = a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0;
  const i = a.from - reading.from, j = b.from - reading.from;
  const soft = Math.abs((reading.soft[i] as number) - (reading.soft[j] as number));
  const hard = Math.abs((reading.hard[i] as number) - (reading.hard[j] as number));
  return gap + 2 * Math.min(soft, 4) + 6 * hard;
}

/** The clause of a token, cut at commas, conjunctions and relatives. */
export const softOf = (reading: Reading, token: number) => reading.soft[token - reading.from] as number;

/** Whether an actor is one that a frame's part asks for. */
export const fits = (actor: Actor, part: Part): boolean =>
  'classes' in part && (part.classes === 0 ? actor.classes === 0 : (actor.classes & part.classes) !== 0) && (part.kinds === null || part.kinds.includes(actor.kind) || (actor.kind === 'pro' && part.kinds.includes('pro')));

/** Who does the act: behind "by", else the nearest before it, else whose adjective stands on it. */
export function findAgent(reading: Reading, act: Hit, isIslamist = false, isNominal = false, doers: readonly Part[] | null = null, rivals: readonly Part[] = []): Actor | null {
  // "arms deliveries that he blames on France"
  const isBehind = (hit: Hit) => hit.from >= act.to && hit.from - act.to < 14;
  const blame = hitsOf(reading, BLAME).find(isBehind) ?? hitsOf(reading, ACCUSE).find(isBehind);
  const blamed = blame && reading.actors.find((actor) => actor.from >= blame.to - 1 && actor.from - blame.to <= 5 && actor.kind !== 'pro' && actor.classes !== 0);
  if (blamed && (!doers || doers.some((part) => fits(blamed, part)))) return blamed;
  let best: Actor | null = null, least = Infinity;
  for (const actor of reading.actors) {
    // "zogen die letzten Truppen … ab": the doer stands between the parts of the verb
    const inside = reading.language === 'de' && actor.from > act.from && actor.to < act.to;
    if (actor.from < act.to && act.from < actor.to && !inside) {
      // "French airdrops": one noun phrase
      continue;
    }
    if (!actor.classes || (actor.classes === reading.parties.armed && !isIslamist) || actor.kind === 'council') continue;
    // "l’espace aérien nigérien", "le Nord malien": whose sky or land it is
    if (actor.kind === 'adj' && PLACES.some((number) => hitsOf(reading, number).some((hit) => hit.to === actor.from || hit.from === actor.to))) continue;
    const after = actor.from >= act.to || inside;
    // "waved away the accusation from Mali": whose word it is
    if (actor.marked === 'by' && [ACCUSATION, NOUN].some((number) => hitsOf(reading, number).some((hit) => hit.from !== act.from && hit.to < actor.from && actor.from - hit.to <= 2))) continue;
    let cost = distance(reading, act, actor);
    if (after) {
      // a Russian doer without a preposition may belong to a participle behind the comma
      // "withdrawing its soldiers from Mali": where from, not by whom
      if (LEAVING.includes(act.concept) && actor.kind === 'state' && hitsOf(reading, FROM).some((hit) => hit.to === actor.from)) continue;
      if (actor.marked === 'by' && cost < 22 && actor.from - act.to < 16 && !isOtherAct(reading, act, actor, doers) && !(reading.language === 'de' && doers && !doers.some((part) => fits(actor, part)) && hasMark(reading, act.to, actor.from))) cost = reading.language === 'ru' && hasMark(reading, act.to, actor.from) ? cost : cost / 8;
      // "lowered from French helicopters", "jetées depuis des avions français": the machine stands for its crew
      else if (actor.kind === 'aircraft' && (actor.marked === 'from' || actor.marked === 'of') && actor.from - act.to <= 9 && cost <= 12) cost = cost / 4 + 2;
      // "el apoyo de Francia", "le soutien de la France", "les preuves de Bamako"
      else if (isNominal && OWNED.includes(act.concept) && (actor.marked === 'of' || actor.marked === 'from') && actor.from - act.to <= 2 && doers?.some((part) => fits(actor, part))) cost = 0.5;
      // "livraisons d'armes françaises"
      else if (isNominal && actor.kind === 'adj' && actor.from - act.to <= (act.concept === EVIDENCE ? 0 : 3) && actor.classes !== reading.parties.foreign && reading.soft[actor.from - reading.from] === reading.soft[act.from - reading.from]) cost = 0.5;
      // "غادرت القوات الفرنسية", "رحلت آخر دفعة من الجنود": the doer stands behind its verb
      else if (reading.language === 'ar' && actor.marked === 'from' && actor.kind === 'soldier' && actor.from - act.to >= 2 && actor.from - act.to <= 4 && cost <= 4 && !isArabicPlural(reading, act)) cost += 2;
      else if (reading.language === 'ar' && !actor.marked && actor.kind !== 'pro' && actor.from - act.to <= 2 && cost <= 2 && !isArabicPlural(reading, act)) cost += 2;
      // "Am Montag verließen die Franzosen …", "сбрасывали французские военные": the verb comes first where nobody stands before it
      // "han abandonado Gao los últimos franceses", "se ne vanno i soldati": the same of whoever the frame has do it
      else if (POSTPOSING.has(reading.language) && isCleft(reading, act, actor, doers && [...doers, ...rivals])) cost = reading.hard[actor.from - reading.from] === reading.hard[act.from - reading.from] ? 1 : cost + 12;
      else if (POSTPOSING.has(reading.language) && isPostposed(reading, act, actor, doers)) cost += 12;
      else if ((reading.language === 'de' || reading.language === 'ru') && !actor.marked && actor.person === 0 && !hasSubject(reading, act) && !(reading.language === 'ru' && actor.to - actor.from === 1 && OBLIQUE.test(reading.tokens.folded[actor.to - 1] as string)) && (inside || (cost <= 3 && actor.from - act.to <= 3))) cost += 12;
      // "in a letter to the Council, Bamako demands"
      else if (act.concept === LETTER && !actor.marked && actor.person === 0 && cost < 14 && reading.tokens.folded[actor.from - 1] === ',' && hitsOf(reading, IN).some((hit) => hit.to <= act.from && act.from - hit.to <= 2)) cost = 2;
      else continue;
    } else {
      if (reading.language === 'ru' && isRussianPlural(reading, act) && isOne(reading, actor)) cost += 16;
      if (reading.language === 'de' && isGermanObject(reading, actor, act)) cost += 30;
      // "accused by Bamako of arming": by whom it is said, not done
      if (actor.marked === 'by' && [ACCUSE, HEDGE].some((number) => hitsOf(reading, number).some((hit) => hit.to <= actor.from && actor.from - hit.to <= 3))) continue;
      // "un caccia fornito da Mosca si è schiantato": who gave it, and no more
      if (actor.marked === 'by' && !SUPPLIES.includes(act.concept) && SUPPLIES.some((number) => hitsOf(reading, number).some((hit) => hit.to <= actor.from && actor.from - hit.to <= 2))) continue;
      if (isInInsertion(reading, actor, act) || isInRelative(reading, actor, act, doers)) continue;
      // "has given the UN evidence": to whom
      if (reading.language === 'en' && isGiven(reading, actor, act)) continue;
      // "Diop accuses France in a letter to the Council": who says it there has written it
      if (act.concept === LETTER && !actor.marked && actor.classes === reading.parties.accuser && isWithin(reading, act) && isSpeaker(reading, actor, act)) { if (least > 1) { least = 1; best = actor; } continue; }
      if (isSpeaker(reading, actor, act) || (reading.language === 'ar' && isSpeakerBehind(reading, actor, act))) continue;
      if (isSourceOf(reading, actor)) continue;
      // "mit Söldnern, die ihren Radius erweitern", "aus französischen Maschinen abgeworfen"
      const stands = leadsRelative(reading, actor, act) || (actor.kind === 'aircraft' && SUPPLIES.includes(act.concept));
      if (!stands && (actor.marked === 'in' || (actor.marked === 'to' && actor.kind !== 'pro' && !leadsTo(reading, actor, act) && !isAccused(reading, actor)))) continue;
      // "la région du Mali": a complement of another noun
      if ((actor.marked === 'of' || actor.marked === 'from') && (actor.kind === 'state' || isComplement(reading, actor)) && !(DENIALS.includes(act.concept) && leadsOff(reading, actor))) continue;
      if (actor.kind === 'pro') cost += 1;
      // "its Malian mission cost …": the adjective of another noun
      if (actor.kind === 'adj' && act.from - actor.to > 2) cost += 6;
      // "ignoring Mali's orders and entering": whose orders they are
      if (reading.language === 'en' && actor.kind === 'state' && reading.tokens.folded[actor.to] === 's' && act.from - actor.to > 3) cost += 10;
    }
    if (cost < least) { least = cost; best = actor; }
  }
  if (!best) return accusedBehind(reading, act);
  return relativeOf(reading, best) ?? best;
}

/** "De Paris veio um desmentido": where it comes from, first in its clause. */
const leadsOff = (reading: Reading, actor: Actor): boolean => actor.from - reading.from <= 1 || hasMark(reading, actor.from - 2, actor.from - 1);
const DENIALS = ['deny', 'deny.flat', 'denial'].map(concept);

/** "Accusée d’armer les jihadistes, la France répond …": the sentence begins with what its subject is accused of. */
function accusedBehind(reading: Reading, act: Hit): Actor | null {
  const opening = [ACCUSE, ACCUSATION].flatMap((number) => [...hitsOf(reading, number)]).find((hit) => hit.from - reading.from <= 2 && hit.to <= act.from);
  if (!opening) return null;
  let comma = act.to;
  while (comma < reading.to && reading.tokens.kinds[comma] !== MARK) comma++;
  if (reading.tokens.folded[comma] !== ',' || hasMark(reading, opening.to, act.from)) return null;
  return reading.actors.find((actor) => actor.from > comma && actor.from - comma <= 3 && !actor.marked && actor.person === 0 && actor.classes !== 0) ?? null;
}

/** "in a letter". */
const isWithin = (reading: Reading, act: Hit): boolean => hitsOf(reading, IN).some((hit) => hit.to <= act.from && act.from - hit.to <= 2 && !hasMark(reading, hit.to, act.from));

/** "les supplétifs russes de la junte": the complement of another actor. */
const isComplement = (reading: Reading, actor: Actor): boolean =>
  reading.actors.some((other) => other.to <= actor.from && actor.from - other.to <= 2 && other.classes !== 0 && other.kind !== 'pro' && other.classes !== actor.classes && !hasMark(reading, other.to, actor.from) && isBareOf(reading, other.to, actor.from));
const isBareOf = (reading: Reading, from: number, to: number): boolean => hitsOf(reading, OF).some((hit) => hit.from === from && hit.to <= to);

/** "C’est Sadio Camara qui a écrit": a relative pronoun is whoever stands right before it, in a cleft across a comma too. */
const relativeOf = (reading: Reading, pronoun: Actor): Actor | undefined =>
  pronoun.kind !== 'pro' || !hitsOf(reading, SUB).some((hit) => hit.from === pronoun.from) ? undefined
    : reading.actors.findLast((actor) => actor.to <= pronoun.from && pronoun.from - actor.to <= 2 && (!hasMark(reading, actor.to, pronoun.from) || hitsOf(reading, THUS).some((thus) => thus.from === reading.from)) && actor.kind !== 'pro' && actor.person === 0 && actor.classes !== 0 && actor.classes !== reading.parties.armed);

/** "quienes los arman, según la junta, son los franceses": the doer told at the end, behind "is". */
function isCleft(reading: Reading, act: Hit, actor: Actor, doers: readonly Part[] | null): boolean {
  if (doers === null || actor.marked || actor.person !== 0 || actor.from - act.to > 16 || !doers.some((part) => fits(actor, part)) || (actor.to < reading.to && reading.tokens.kinds[actor.to] !== MARK)) return false;
  const hasArticle = hitsOf(reading, DET).some((det) => det.to === actor.from), verb = hasArticle ? actor.from - 1 : actor.from;
  // "los aviones son franceses" tells what they are
  return (hasArticle || actor.kind !== 'adj') && hitsOf(reading, COPULA).some((hit) => hit.to === verb && !hitsOf(reading, AND).some((and) => and.from === hit.from));
}
const COPULA = concept('copula'), LAND = concept('land'), EVIDENCE = concept('evidence'), OWNED = [EVIDENCE, concept('support')];

/** Languages whose subject is as soon behind its verb as before it. */
const POSTPOSING = new Set<Language>(['es', 'it', 'pt']);
const isPostposed = (reading: Reading, act: Hit, actor: Actor, doers: readonly Part[] | null): boolean =>
  doers !== null && !actor.marked && actor.person === 0 && actor.kind !== 'pro'
  // "sono sbarcati i russi": of a verb that has no object
  && (actor.kind !== 'adj' || (act.concept === LAND && hitsOf(reading, DET).some((det) => det.to === actor.from))) && actor.from - act.to <= 6 && softOf(reading, actor.from) === softOf(reading, act.from) && doers.some((part) => fits(actor, part));

/** Endings of cases that no Russian subject has: "французских поставок", "причастности Парижа". */
const OBLIQUE = /(?:их|ых|ого|его|ому|ую|ции|сии|ижа|сквы|цев)$/;

/** "Laut Mali …": whose account it is. */
const isSourceOf = (reading: Reading, actor: Actor): boolean =>
  hitsOf(reading, AFTER).some((hit) => hit.to === actor.from || (actor.from - hit.to === 1 && hitsOf(reading, DET).some((det) => det.from === hit.to)))
  // "Secondo la lettera di Diop"
  || hitsOf(reading, AFTER).some((hit) => hit.to < actor.from && actor.from - hit.to <= 4 && !hasMark(reading, hit.to, actor.from) && hitsOf(reading, NOUN).some((noun) => noun.from >= hit.to && noun.to < actor.from && actor.from - noun.to <= 2 && isBareOf(reading, noun.to, actor.from)));

/** A German or Russian relative clause that the act stands in, right behind the actor. */
const leadsRelative = (reading: Reading, actor: Actor, act: Hit): boolean =>
  reading.tokens.folded[actor.to] === ',' && RELATIVE.test(reading.tokens.folded[actor.to + 1] as string) && softOf(reading, actor.to + 1) === softOf(reading, act.from);
const RELATIVE = /^(?:die|der|das|welche[rs]?|котор(?:ыи|ая|ое|ые))$/;

/** "Военные свергли власти": soldiers of no named side stand right before the verb. */
const hasSubject = (reading: Reading, act: Hit): boolean =>
  reading.actors.some((actor) => actor.kind === 'soldier' && actor.classes === 0 && !actor.marked && actor.person === 0 && actor.to === act.from);

/** "aucune preuve …, ont été rejetées par la France": the doer of another verb between. */
function isOtherAct(reading: Reading, act: Hit, actor: Actor, doers: readonly Part[] | null): boolean {
  const isInflected = reading.language === 'ru' || reading.language === 'de' || reading.language === 'ar';
  const isBetween = (numbers: readonly number[]) => numbers.some((number) => hitsOf(reading, number).some((hit) => hit.from >= act.to && hit.to <= actor.from));
  if (!isInflected && isBetween([DENY]) && act.concept !== DENY) return true;
  return doers !== null && !doers.some((part) => fits(actor, part)) && !SUPPLIES.includes(act.concept) && isBetween(SUPPLIES);
}
const SUPPLIES = ['arms', 'supply', 'armverb', 'drop', 'support'].map(concept);

/** "покинули": a plural verb of the past is hardly a single state's or person's, unless another stands beside it. */
const isRussianPlural = (reading: Reading, act: Hit): boolean => /ли(?:сь)?$/.test(reading.tokens.folded[act.to - 1] as string);
const isOne = (reading: Reading, actor: Actor): boolean =>
  (actor.kind === 'state' || actor.kind === 'fa' || actor.kind === 'leader' || actor.kind === 'minister') && !hitsOf(reading, AND).some((and) => and.to === actor.from || and.from === actor.to);

/** "Der letzte Franzose hat Mali verlassen": of two bare names before a verb at the end, the first is the subject. */
const isGermanObject = (reading: Reading, actor: Actor, act: Hit): boolean =>
  actor.kind === 'state' && softOf(reading, actor.from) === softOf(reading, act.from)
  && reading.actors.some((other) => other.to <= actor.from && !other.marked && other.person === 0 && other.classes !== 0 && other.classes !== reading.parties.armed && other.classes !== actor.classes && softOf(reading, other.from) === softOf(reading, act.from)
    && !hitsOf(reading, SAY).some((say) => say.from >= other.to && say.to <= actor.from));

/** Between a word of giving, which has its own doer, and what is given. */
const isGiven = (reading: Reading, actor: Actor, act: Hit): boolean =>
  act.from - actor.to <= 3 && hitsOf(reading, SUPPLY).some((hit) => hit.to <= actor.from && actor.from - hit.to <= 1 && reading.actors.some((doer) => doer.to <= hit.from && hit.from - doer.to <= 4));
const SUPPLY = concept('supply');

/** "обвинили Францию в поставках": whom the accusation is about. */
const isAccused = (reading: Reading, actor: Actor): boolean => reading.language === 'ru' && hitsOf(reading, ACCUSE).some((hit) => hit.to === actor.from);

/** "permettre à la France de surveiller", "allowed for France to": the infinitive behind a recipient is its act. */
const leadsTo = (reading: Reading, actor: Actor, act: Hit): boolean =>
  (act.from - actor.to <= 6 && [TO, OF].some((number) => hitsOf(reading, number).some((hit) => hit.from === actor.to)))
  // "позволило французам собирать"
  || (reading.language === 'ru' && act.from - actor.to <= 8 && /(?:ть|ти)(?:ся)?$/.test(reading.tokens.folded[act.to - 1] as string) && !hasMark(reading, actor.to, act.from) && (actor.kind === 'soldier' || (actor.classes & reading.parties.principals) !== 0));

/** "il governo, che accusa Parigi, non ha …", "i mercenari, voluti dai militari, …": the clause goes on with the doer before the commas. */
function isInRelative(reading: Reading, actor: Actor, act: Hit, doers: readonly Part[] | null): boolean {
  const { kinds, folded } = reading.tokens;
  let left = actor.from - 1, right = actor.to;
  while (left >= reading.from && kinds[left] !== MARK) left--;
  while (right < act.from && kinds[right] !== MARK) right++;
  return left > reading.from && right < act.from && act.from - right <= 9 && folded[left] === ',' && folded[right] === ',' && !hasMark(reading, right + 1, act.from)
    && (actor.marked === 'by' ? actor.from - left <= 5 : hitsOf(reading, SUB).some((sub) => sub.from === left + 1))
    && !reading.actors.some((other) => other.from > right && other.to <= act.from && !other.marked && other.classes !== 0)
    && reading.actors.some((other) => other.to <= left && left - other.to <= 4 && other.person === 0 && (doers?.some((part) => fits(other, part)) ?? false));
}

/** ", accuse le Mali,": the actor stands with a reporting verb between two commas. */
function isInInsertion(reading: Reading, actor: Actor, act: Hit): boolean {
  let left = actor.from - 1, right = actor.to;
  while (left >= reading.from && reading.tokens.kinds[left] !== MARK && actor.from - left <= 4) left--;
  while (right < act.from && reading.tokens.kinds[right] !== MARK && right - actor.to <= 3) right++;
  return left >= reading.from && right < act.from && reading.tokens.folded[left] === ',' && reading.tokens.folded[right] === ','
    && hitsOf(reading, SAY).some((say) => say.from > left && say.to <= right);
}

/** The actor says what follows rather than does it: a reporting verb stands between, and is no insertion between commas. */
export function isSpeaker(reading: Reading, actor: Actor, act: Hit): boolean {
  // "accused Paris in a letter of arming": a source named as a noun says nothing here
  return hitsOf(reading, SAY).some((say) => say.from >= actor.to && say.to <= act.from && !isHedged(reading, say) && !isAccusedBy(reading, say) && !isAccusedOf(reading, actor, say) && !isControl(reading, say, act) && !(say.from > actor.to && hitsOf(reading, NOUN).some((noun) => noun.from === say.from)) && !(hasMark(reading, actor.to, say.from) && hasMark(reading, say.to, act.from)));
}
/** "Paris, accused by Bamako of arming": the accused says nothing. */
const isAccusedBy = (reading: Reading, say: Hit): boolean =>
  hitsOf(reading, ACCUSE).some((hit) => hit.from === say.from) && hitsOf(reading, BY).some((by) => by.from === say.to) && reading.actors.some((actor) => actor.marked === 'by' && actor.from - say.to <= 3 && actor.from > say.to);
/** "Paris, que o governo do Mali acusa de": the accuser stands in the relative clause. */
const isAccusedOf = (reading: Reading, actor: Actor, say: Hit): boolean =>
  hitsOf(reading, ACCUSE).some((hit) => hit.from === say.from) && hitsOf(reading, SUB).some((sub) => sub.from >= actor.to && sub.from - actor.to <= 2
    && reading.actors.some((other) => other.from >= sub.to && other.to <= say.from && say.from - other.to <= 2 && !other.marked && other.kind !== 'pro' && other.classes !== 0 && other.classes !== actor.classes));
/** "dit n'avoir jamais aidé", "annonce avoir fini de quitter": who says it is who does it. An accusation is another's act. */
function isControl(reading: Reading, say: Hit, act: Hit): boolean {
  if (hitsOf(reading, ACCUSE).some((hit) => hit.from === say.from)) return false;
  for (let i = say.to; i < Math.min(say.to + 4, act.from + 1); i++) if (INFINITIVE.test(reading.tokens.folded[i] as string)) return true;
  return false;
}
const INFINITIVE = /^(?:avoir|etre|haber|aver|avere|ter|quitter)$/;

/** "is alleged to have armed": who is spoken of says nothing. */
const isHedged = (reading: Reading, say: Hit): boolean =>
  hitsOf(reading, HEDGE).some((hedge) => (hedge.to - hedge.from > 1 || PASSIVE.test(reading.tokens.folded[hedge.from] as string)) && hedge.from <= say.from && say.to <= hedge.to);
/** "обвиняется": a Russian passive in one word. */
const PASSIVE = /[еую]тся$/;
/** A plural verb has its doer before it: "شاهدوا", "يغادرون". */
export const isArabicPlural = (reading: Reading, hit: Hit): boolean => /(وا|ون)$/.test(reading.tokens.folded[hit.to - 1] as string);

/** "قالت باماكو إن": the speaker stands behind the reporting verb, and "that" between it and the act. */
const isSpeakerBehind = (reading: Reading, actor: Actor, act: Hit): boolean =>
  hitsOf(reading, SAY).some((say) => say.to <= actor.from && actor.from - say.to <= 1) && hitsOf(reading, SUB).some((sub) => sub.from >= actor.to && sub.to <= act.from);
/** A mark other than a guillemet between two tokens. */
export function hasMark(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.tokens.kinds[i] === MARK && reading.tokens.folded[i] !== '«' && reading.tokens.folded[i] !== '»') return true;
  return false;
}
