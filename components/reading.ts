/** One page laid beside one dossier, with the look-ups that the tabs share. */
import type { Claim, ClaimId, Dossier, DossierResult, Entity, EntityId, Language, PageState, Passage } from '../engine/model.ts';
import { sentences } from '../engine/text/sentences.ts';
import { tokenise } from '../engine/text/tokens.ts';

/** A sentence of the reference. Offsets into `Reference.text`; `number` counts from 1, `paragraph` from 0. */
export interface ReferenceSentence {
  readonly number: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly dossier: Dossier;
  readonly result: DossierResult;
  readonly language: Language | null;
  readonly lost: ReadonlySet<string>;
  readonly sentences: readonly ReferenceSentence[];
  claim(id: ClaimId | null): Claim | undefined;
  entity(id: EntityId | null | undefined): Entity | undefined;
  /** The sentence in which a passage begins. */
  sentenceOf(passage: Passage): ReferenceSentence | undefined;
  /** The claim that a passage of the evidence belongs to. */
  claimOf(passage: Passage): Claim | undefined;
}

export function createReading(state: Extract<PageState, { status: 'read' }>, result: DossierResult, dossier: Dossier): Reading {
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const found = referenceSentences(dossier.reference.text);
  return {
    dossier,
    result,
    language: state.language,
    lost: new Set(state.lost),
    sentences: found,
    claim: (id) => (id === null ? undefined : claims.get(id)),
    entity: (id) => (id ? entities.get(id) : undefined),
    sentenceOf: (passage) => found.findLast(({ start }) => start <= passage.start),
    claimOf: (passage) => dossier.claims.find((claim) => claim.passages.some(({ start, end }) => start === passage.start && end === passage.end)),
  };
}

/** The reference's sentences in order, numbered from 1 through the whole text. */
export function referenceSentences(text: string): ReferenceSentence[] {
  const tokens = tokenise(text);
  return sentences(tokens).map(({ from, to }, i) => {
    const start = tokens.starts[from] as number;
    return { number: i + 1, paragraph: text.slice(0, start).split('\n').length - 1, start, end: tokens.ends[to - 1] as number };
  });
}
