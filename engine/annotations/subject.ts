/** From what the panel shows to what can be pinned or contested: everything a pin needs to stand without its dossier. */
import type { Claim, ClaimId, Dossier, EntityId, Finding, Language, Localised, PageText, Passage } from '../model.ts';
import { collapse, quoteReference } from './quote.ts';
import type { Disagreement, Pin, PinKind, PinnedPage, Subject, Words } from './schema.ts';
import { stripTracking } from './tracking.ts';

const KEPT = /^(?:https?|file|chrome-extension|moz-extension):$/;

/** The page as a pin keeps it; null where its address is none that can be opened again (`about:`, `data:`). `now`: ISO instant. */
export function pinnedPage(page: Pick<PageText, 'url' | 'title' | 'language'>, now: string): PinnedPage | null {
  if (!URL.canParse(page.url) || !KEPT.test(new URL(page.url).protocol)) return null;
  return { title: collapse(page.title), address: stripTracking(page.url), seen: now, language: page.language };
}

/** A finding's words by its own quote, for where the page cannot be asked for the position. */
export const wordsOfFinding = (finding: Finding): Words => ({
  quote: { exact: finding.words, prefix: finding.prefix, suffix: finding.suffix },
  position: null,
});

/** A finding. `words`: from quotePage, or wordsOfFinding. `language`: the reader's, for names and glosses. */
export function subjectOfFinding(finding: Finding, dossier: Dossier, page: PinnedPage | null, words: Words | null, language: Language): Subject {
  const claim = dossier.claims.find(({ id }) => id === finding.claim);
  const { verdict, stance, speaker, conflict } = finding;
  return {
    ...base(dossier, page, language, finding.evidence),
    words: page && words,
    claim: claim ? named(claim, language) : null,
    judgement: { verdict, stance, speaker: speaker === null ? null : { id: speaker, name: nameOf(dossier, speaker, language) }, conflict: conflict && { ...conflict } },
  };
}

/** A claim of the reference without page words: left out by the page, or looked at in the reference. */
export function subjectOfClaim(id: ClaimId, dossier: Dossier, page: PinnedPage | null, language: Language): Subject {
  const claim = dossier.claims.find((one) => one.id === id);
  return { ...base(dossier, page, language, claim?.passages ?? []), claim: claim ? named(claim, language) : { id, name: id } };
}

/** An entity, with the words by which this page names it, if it does. */
export function subjectOfEntity(id: EntityId, dossier: Dossier, page: PinnedPage | null, words: Words | null, language: Language): Subject {
  const entity = dossier.entities.find((one) => one.id === id);
  return {
    ...base(dossier, page, language, entity?.passages ?? []),
    words: page && words,
    entity: entity ? { id, name: read(entity.name, language), kind: entity.kind, gloss: read(entity.gloss, language) } : null,
  };
}

/** Words of the reference. With page words beside them: the subject of a `pair`. */
export function subjectOfPassage(passage: Passage, dossier: Dossier, page: PinnedPage | null, words: Words | null, language: Language): Subject {
  return { ...base(dossier, page, language, [passage]), words: page && words };
}

/** Words of the page on no topic: the subject of a `passage`. */
export const subjectOfWords = (page: PinnedPage, words: Words): Subject => ({ ...EMPTY, page, words });

/** A pin of a subject, without its place in the order, which the store gives. `now`: ISO instant. */
export const newPin = (kind: PinKind, subject: Subject, id: string, now: string): Omit<Pin, 'order'> =>
  ({ id, kind, created: now, updated: now, note: '', tags: [], ...subject });

export const newDisagreement = (subject: Subject, because: string, id: string, now: string): Disagreement =>
  ({ id, created: now, updated: now, because, ...subject });

/** Whether two subjects are the same thing of the same page: a card is pinned, or its mark contested, if this holds. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return (
    a.topic?.id === b.topic?.id && a.claim?.id === b.claim?.id && a.entity?.id === b.entity?.id &&
    a.page?.address === b.page?.address &&
    // A name is one thing wherever the page says it; a claim is one card with its places
    (a.entity !== null || (a.words?.quote.exact === b.words?.quote.exact && quotes(a) === quotes(b)))
  );
}

const EMPTY: Subject = { topic: null, page: null, words: null, reference: null, claim: null, entity: null, judgement: null };

const quotes = ({ reference }: Subject) => reference?.quotes.map(({ quote }) => quote.exact).join('\n') ?? '';

function base(dossier: Dossier, page: PinnedPage | null, language: Language, passages: readonly Passage[]): Subject {
  const { title, publisher, author, address, date, language: spoken } = dossier.reference;
  return {
    ...EMPTY,
    page,
    topic: { id: dossier.id, name: read(dossier.title, language) },
    reference: passages.length === 0 ? null : {
      source: { title, publisher, author, address, date, language: spoken },
      quotes: passages.map((passage) => quoteReference(dossier.reference, passage)),
    },
  };
}

const read = (text: Localised, language: Language): string => text[language] ?? text.en;
const named = (claim: Claim, language: Language) => ({ id: claim.id, name: read(claim.gloss, language) });

function nameOf(dossier: Dossier, id: EntityId, language: Language): string {
  const entity = dossier.entities.find((one) => one.id === id);
  return entity ? read(entity.name, language) : id;
}
