import type { Actor } from './actors.ts';
import { softOf } from './agents.ts';
import { accusationBefore, findCue, hasComma, sameHard, type Cue } from './cues.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { Match } from './match.ts';
import type { EntityId, Stance } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';
import { entityOf, isNamed, lastSpoken, sentenceBefore, type Discourse, type Speakers } from './referents.ts';
import { accuser, hedgeSpeaker, quoteSpeaker, speakerOf } from './speakers.ts';

const AFTER = concept('say.after'), ANNOUNCE = concept('announce'), DENY = concept('deny'), DET = concept('det'), HEDGE = concept('hedge'), OR = concept('or'), SAY = concept('say'), SEE = concept('say.see'), TOLD = concept('told'), WHETHER = concept('whether'), WITHOUT = concept('without');

export interface Attribution {
  readonly stance: Stance;
  readonly speaker: EntityId | null;
  /** The words that made it so. */
  readonly cue: { readonly from: number; readonly to: number } | null;
}

/** How the page carries a match: in its own voice, as somebody's words, denied, or as a question. */
export function attribute(match: Match, discourse: Discourse, speakers: Speakers, isReported = false): Attribution {
  const { reading, act } = match;
  if (reading.isQuestion && !reading.quoted[act.from - reading.from]) return { stance: 'asks', speaker: null, cue: null };
  const condition = hitsOf(reading, WHETHER).find((hit) => hit.to <= act.from && sameHard(reading, hit, act) && act.from - hit.to < 16 && softOf(reading, act.from) - softOf(reading, hit.from) <= 1 && !hasComma(reading, hit.to, act.from) && !isAlternative(reading, hit));
  if (condition) {
    // "Ob …, wie Bamako behauptet, …": whose statement is in question
    const source = findCue(match, isReported);
    return { stance: 'asks', speaker: source && source.hit.from >= act.to && (source.kind === 'after' || source.kind === 'phrase') ? speakerOf(source, reading, act, discourse, speakers) : null, cue: condition };
  }
  if (reading.isQuestion) return { stance: 'asks', speaker: null, cue: null };
  if (match.frame.source.own) return { stance: 'asserts', speaker: null, cue: null };

  if (match.frame.source.agentSpeaks) {
    const agent = match.roles.find((role) => role.role === 'agent');
    const actor = agent && reading.actors.find((candidate) => candidate.from === agent.from && candidate.to === agent.to);
    return { stance: 'attributes', speaker: actor ? entityOf(actor, reading, discourse, speakers) : lastSpoken(reading, discourse, speakers), cue: act };
  }
  // what somebody announces is no fact of the page
  const cue = findCue(match, isReported && match.frame.source.rule !== 'evidence-announced');
  // what Mali does not show is the page's word, not Mali's
  if (cue && match.frame.source.rule === 'agrees-with-no-evidence' && (cue.kind === 'before' || cue.kind === 'noun') && isOwnLack(cue, reading)) return { stance: 'asserts', speaker: null, cue: null };
  // "says our editor", "rappelle notre correspondant": the page itself
  if (cue && isOwnVoice(cue, reading)) return { stance: 'asserts', speaker: null, cue: null };
  if (cue) return { stance: 'attributes', speaker: speakerOf(cue, reading, act, discourse, speakers), cue: cue.hit };

  const inQuotes = reading.quoted[act.from - reading.from] === 1;
  if (inQuotes) {
    const spoken = quoteSpeaker(reading, discourse, speakers);
    return { stance: 'attributes', speaker: spoken ?? labelSpeaker(reading, discourse, speakers), cue: null };
  }
  // a hedge beside it ("As Russians reportedly landed, the French left") says nothing of what is known anyway
  const hedgeReach = isReported ? 0 : 2;
  const hedge = hitsOf(reading, HEDGE).find((hit) => sameHard(reading, hit, act) && Math.abs(softOf(reading, hit.from) - softOf(reading, act.from)) <= hedgeReach);
  if (hedge) return { stance: 'attributes', speaker: hedgeSpeaker(hedge, reading, discourse, speakers) ?? teller(reading, discourse, speakers) ?? (isIndirect(reading, hedge) ? lastSpoken(reading, discourse, speakers) : null), cue: hedge };
  if (match.frame.source.witnessed) {
    const see = hitsOf(reading, SEE)[0], witness = see && reading.actors.find((actor) => actor.kind === 'soldier' && isNamed(actor) && !match.roles.some((role) => role.role === 'agent' && role.reading === reading && role.from === actor.from) && speakers[`${reading.parties.classes[31 - Math.clz32(actor.classes)]}.soldier`] !== undefined && (actor.classes & reading.parties.principals) === 0);
    if (see && witness) return { stance: 'attributes', speaker: entityOf(witness, reading, discourse, speakers), cue: see };
  }
  if (!isReported && toldBehind(reading, discourse)) return { stance: 'attributes', speaker: teller(reading, discourse, speakers), cue: null };
  const indirect = goesOn(reading, act, discourse) ? indirectVerb(reading, act) : undefined;
  if (indirect) return { stance: 'attributes', speaker: lastSpoken(reading, discourse, speakers), cue: indirect };
  if (match.frame.source.agentMaySpeak) {
    const actor = reading.actors.find((candidate) => SPEAKING.has(candidate.kind) && candidate.from < act.from && match.roles.some((role) => role.role === 'object' && role.reading === reading && role.from === candidate.from && role.to === candidate.to));
    if (actor) return { stance: 'attributes', speaker: entityOf(actor, reading, discourse, speakers), cue: act };
  }
  // "Beweise will die Regierung zu gegebener Zeit vorlegen"
  if (match.frame.source.rule === 'evidence-announced' && (reading.language === 'de' || reading.language === 'ru')) {
    const announcing = hitsOf(reading, ANNOUNCE).find((hit) => sameHard(reading, hit, act)), owner = announcing && reading.actors.find((actor) => actor.classes === reading.parties.accuser && !actor.marked && actor.kind !== 'adj' && sameHard(reading, actor, announcing));
    if (announcing && owner) return { stance: 'attributes', speaker: entityOf(owner, reading, discourse, speakers), cue: announcing };
  }
  const accusation = isReported ? null : accusationBefore(match);
  if (accusation) return { stance: 'attributes', speaker: accuser(accusation, reading, discourse, speakers), cue: accusation };
  // beside a labelled quotation, what stands outside it is the page's own
  if (reading.label && !discourse.readings.some((other) => other.quoted.includes(1))) return { stance: 'attributes', speaker: labelSpeaker(reading, discourse, speakers), cue: null };
  return { stance: 'asserts', speaker: null, cue: null };
}

/** The reporting verb is that of the party that gives no evidence ("Bamako has declined to say what it holds"), or nobody's. */
function isOwnLack(cue: Cue, reading: Reading): boolean {
  const subject = reading.actors.findLast((actor) => actor.to <= cue.hit.from && !actor.marked && actor.kind !== 'adj' && actor.kind !== 'isl');
  return !subject || subject.kind === 'pro' || (subject.classes & reading.parties.accuser) !== 0;
}

/** "Das berichten deutsche Soldaten.", "Об этом сообщили …": a sentence that only tells who said the one before. */
function toldBehind(reading: Reading, discourse: Discourse): Hit | undefined {
  const next = discourse.readings[reading.index + 1];
  const that = next && next.to - next.from <= TOLD_LENGTH ? hitsOf(next, TOLD).find((hit) => hit.from === next.from) : undefined;
  if (!that || !next) return undefined;
  // "So die Botschaft auf Twitter."
  const isBare = next.actors.some((actor) => actor.from === that.to || (actor.from === that.to + 1 && hitsOf(next, DET).some((det) => det.from === that.to)));
  return hitsOf(next, SAY).find((say) => say.from === that.to || (isBare && say.from === that.from));
}
function teller(reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  const say = toldBehind(reading, discourse), next = discourse.readings[reading.index + 1];
  return say && next ? speakerOf({ hit: say, kind: 'after' }, next, { concept: say.concept, from: next.from, to: next.from }, discourse, speakers) : null;
}
const TOLD_LENGTH = 16;

/** German indirect speech: a subjunctive near the act ("habe", "hätten"). */
const indirectVerb = (reading: Reading, act: Hit): Hit | undefined => {
  for (let i = Math.max(reading.from, act.from - INDIRECT_REACH); i < Math.min(reading.to, act.to + INDIRECT_REACH); i++) if (softOf(reading, i) === softOf(reading, act.from) && isSubjunctive(reading, i)) return { concept: act.concept, from: i, to: i + 1 };
  return undefined;
};
const INDIRECT_REACH = 14;
const isSubjunctive = ({ tokens }: Reading, i: number): boolean => SUBJUNCTIVE.test(tokens.text.slice(tokens.starts[i], tokens.ends[i]));
const isIndirect = (reading: Reading, hedge: Hit): boolean => reading.language === 'de' && hedge.to - hedge.from === 1 && isSubjunctive(reading, hedge.from);
const SUBJUNCTIVE = /^(?:[Hh]abe|[Ss]ei(?:en)?|[Ww]erde|[Hh]ätten?|[Ww]ären?|[Kk]önnt?en?|[Ww]ürden?)$/;

/** The sentence before reports, and this one has no condition: its subjunctives go on with the report. */
function goesOn(reading: Reading, act: Hit, discourse: Discourse): boolean {
  if (reading.language !== 'de' || hitsOf(reading, WHETHER).length || hitsOf(reading, WITHOUT).some((hit) => softOf(reading, hit.from) === softOf(reading, act.from))) return false;
  const before = sentenceBefore(reading, discourse, 1);
  return before !== undefined && (discourse.spoken.has(before) || [SAY, AFTER, DENY].some((number) => hitsOf(before, number).length));
}

/** The reporting verb stands outside quotations, before "our". */
const isOwnVoice = ({ kind, hit }: Cue, reading: Reading): boolean =>
  kind === 'after' && reading.quoted[hit.from - reading.from] === 0 && hitsOf(reading, WE).some((we) => we.from === hit.to && hitsOf(reading, POSSESSIVE).some((own) => own.from === we.from));
const WE = concept('pro.we'), POSSESSIVE = concept('pro.poss');

const SPEAKING = new Set<Actor['kind']>(['state', 'gov', 'embassy', 'fa', 'minister', 'leader']);
const labelSpeaker = (reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null =>
  reading.label ? entityOf(reading.label, reading, discourse, speakers) : null;

/** "whether by day or by night": both are meant. */
const isAlternative = (reading: Reading, hit: Hit) => hitsOf(reading, OR).some((or) => or.from >= hit.to && or.from < hit.to + 5);
