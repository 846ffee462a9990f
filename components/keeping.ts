/** What a reader can keep, and the way from there to what the store holds. */
import type { PinKind, Subject, PinnedPage } from '../engine/annotations/schema.ts';
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
