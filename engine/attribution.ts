import type { Actor } from './actors.ts';
import { softOf } from './agents.ts';
import { accusationBefore, findCue, hasComma, sameHard, type Cue } from './cues.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { Match } from './match.ts';
import type { EntityId, Stance } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';
import { entityOf, lastSpoken, type Discourse, type Speakers } from './referents.ts';
import { accuser, hedgeSpeaker, quoteSpeaker, speakerOf } from './speakers.ts';

const HEDGE = concept('hedge'), OR = concept('or'), WHETHER = concept('whether');

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
  if (condition) return { stance: 'asks', speaker: null, cue: condition };
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
  if (cue) return { stance: 'attributes', speaker: speakerOf(cue, reading, act, discourse, speakers), cue: cue.hit };

  const inQuotes = reading.quoted[act.from - reading.from] === 1;
  if (inQuotes) {
    const spoken = quoteSpeaker(reading, discourse, speakers);
    return { stance: 'attributes', speaker: spoken ?? labelSpeaker(reading, discourse, speakers), cue: null };
  }
  // a hedge beside it ("As Russians reportedly landed, the French left") says nothing of what is known anyway
  const hedgeReach = isReported ? 0 : 2;
  const hedge = hitsOf(reading, HEDGE).find((hit) => sameHard(reading, hit, act) && Math.abs(softOf(reading, hit.from) - softOf(reading, act.from)) <= hedgeReach);
  if (hedge) return { stance: 'attributes', speaker: hedgeSpeaker(hedge, reading, discourse, speakers), cue: hedge };
  if (match.frame.source.agentMaySpeak) {
    const actor = reading.actors.find((candidate) => SPEAKING.has(candidate.kind) && candidate.from < act.from && match.roles.some((role) => role.role === 'object' && role.reading === reading && role.from === candidate.from && role.to === candidate.to));
    if (actor) return { stance: 'attributes', speaker: entityOf(actor, reading, discourse, speakers), cue: act };
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

const SPEAKING = new Set<Actor['kind']>(['state', 'gov', 'embassy', 'fa', 'minister', 'leader']);
const labelSpeaker = (reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null =>
  reading.label ? entityOf(reading.label, reading, discourse, speakers) : null;

/** "whether by day or by night": both are meant. */
const isAlternative = (reading: Reading, hit: Hit) => hitsOf(reading, OR).some((or) => or.from >= hit.to && or.from < hit.to + 5);
