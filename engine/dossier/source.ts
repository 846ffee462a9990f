import type { Dossier, EntityKind, Frame, Language, Localised, Reference, Standing, TopicRule } from '../model.ts';
import type { PartiesSource } from '../parties.ts';
import type { Quote } from './quote.ts';

/** Name patterns by language; `any` for names that are written alike in all. See engine/alias.ts for their notation. */
export type Names = { readonly [language in Language | 'any']?: readonly string[] | undefined };

export interface EntitySource {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: Localised;
  readonly gloss: Localised;
  readonly quotes: readonly Quote[];
  /** Names that the reference uses, or translations of them. */
  readonly aliases?: Names | undefined;
  /** Names that the annotator identifies and the reference does not use. */
  readonly annotated?: Names | undefined;
  /** Names that count on a page which is on the topic. */
  readonly topic?: Names | undefined;
  /** Short forms that count once the page has named the entity. */
  readonly named?: Names | undefined;
  /** Names that count where the sentence makes them act or speak. */
  readonly acting?: Names | undefined;
  /** Names that count where they stand as a clause's subject does, at its head. */
  readonly subject?: Names | undefined;
  /** Entities whose naming lets the short forms count as well. */
  readonly namedBy?: readonly string[] | undefined;
  /** For names that others bear too (a junta, an embassy): beginnings of the words that may own it. */
  readonly shared?: readonly string[] | undefined;
  /** Beginnings of words that, standing near, make a one-word name somebody else's. */
  readonly unless?: readonly string[] | undefined;
}

export interface ClaimSource {
  readonly id: string;
  readonly gloss: Localised;
  readonly standing: Standing;
  readonly attributedTo?: string | undefined;
  readonly quotes: readonly Quote[];
  readonly deniedBy?: string | undefined;
  readonly withoutEvidenceBy?: string | undefined;
  readonly entities: readonly string[];
}

export interface EventSource {
  readonly date: string;
  readonly datedBy: 'reference' | 'annotator';
  readonly label: Localised;
  readonly quote: Quote;
  readonly claims: readonly string[];
  readonly entities: readonly string[];
}

export interface RelationSource {
  readonly from: string;
  readonly to: string;
  readonly label: Localised;
  readonly quote: Quote;
}

/** A dossier as an annotator writes it: quotes as text. */
export interface DossierSource {
  readonly id: string;
  readonly title: Localised;
  readonly annotator: string;
  readonly reference: Omit<Reference, 'text'>;
  readonly topic: TopicRule;
  readonly entities: readonly EntitySource[];
  readonly decoys: Names;
  readonly claims: readonly ClaimSource[];
  readonly events: readonly EventSource[];
  readonly relations: readonly RelationSource[];
  readonly frames: readonly Frame[];
  readonly parties: PartiesSource;
  readonly speakers: { readonly [actor: string]: string };
}

/** A mistake in a source: the path to the value (`['claims', 3, 'quotes', 0]`) and what to do about it. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type Compiled = { readonly dossier: Dossier; readonly mistakes: readonly Mistake[] };
