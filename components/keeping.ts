/** What a reader can keep, and the way from there to what the store holds. */
import type { Disagreement, Pin, PinKind, PinnedPage, Subject } from '../engine/annotations/schema.ts';
import { subjectOfClaim, subjectOfEntity, subjectOfFinding, subjectOfPassage, wordsOfFinding } from '../engine/annotations/subject.ts';
import type { ClaimId, EntityId, Finding, Language, Passage } from '../engine/model.ts';
import type { Reading } from './reading.ts';

export type Keepable =
  | { readonly kind: 'claim'; readonly finding: Finding }
  | { readonly kind: 'omission'; readonly claim: ClaimId }
  | { readonly kind: 'name'; readonly entity: EntityId }
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'pair'; readonly finding: Finding; readonly passage: Passage };

export interface Keeping {
  isPinned(what: Keepable): boolean;
  /** Pins, or takes the pin away. */
  onPin(what: Keepable): void;
  /** The reader's reason against a mark, if there is one. */
  disagreement(finding: Finding): string | null;
  onContest(finding: Finding, because: string): void;
  onWithdraw(finding: Finding): void;
}

export const pinKind = (what: Keepable): PinKind => (what.kind === 'omission' ? 'claim' : what.kind);

/** The pin of this thing among the pins of its page. Cheap enough to be asked for every card at every turn. */
export function findPin(what: Keepable, pins: readonly Pin[], dossier: string): Pin | undefined {
  return pins.find((pin) => {
    if (pin.kind !== pinKind(what) || (pin.topic && pin.topic.id !== dossier)) return false;
    const words = pin.words?.quote.exact ?? null;
    const quote = pin.reference?.quotes[0]?.quote.exact;
    switch (what.kind) {
      case 'claim':
        return words === what.finding.words && (pin.claim?.id ?? null) === what.finding.claim;
      case 'omission':
        return words === null && pin.claim?.id === what.claim;
      case 'name':
        return pin.entity?.id === what.entity;
      case 'passage':
        return words === null && quote === what.passage.quote;
      case 'pair':
        return words === what.finding.words && quote === what.passage.quote;
    }
  });
}

export const findDisagreement = (finding: Finding, disagreements: readonly Disagreement[]): Disagreement | undefined =>
  disagreements.find(({ words, claim }) => words?.quote.exact === finding.words && (claim?.id ?? null) === finding.claim);

/** What the store is given to keep it. `language`: the reader's, for names and glosses. */
export function subjectOf(what: Keepable, { dossier }: Reading, page: PinnedPage | null, language: Language): Subject {
  switch (what.kind) {
    case 'claim':
      return subjectOfFinding(what.finding, dossier, page, wordsOfFinding(what.finding), language);
    case 'omission':
      return subjectOfClaim(what.claim, dossier, page, language);
    case 'name':
      return subjectOfEntity(what.entity, dossier, page, null, language);
    case 'passage':
      return subjectOfPassage(what.passage, dossier, page, null, language);
    case 'pair':
      return subjectOfPassage(what.passage, dossier, page, wordsOfFinding(what.finding), language);
  }
}
