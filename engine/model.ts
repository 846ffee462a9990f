/**
 * Every type that crosses a seam. Plain, serialisable data: no DOM node, no function, no class.
 *
 * Offsets everywhere are UTF-16 code units, half-open `[start, end)`, into the original text as it was read
 * (never into a normalised copy).
 */
import type { PartiesSource } from './parties.ts';

export type Language = 'fr' | 'en' | 'es' | 'de' | 'it' | 'pt' | 'ru' | 'ar';
/** Text in the interface's languages; `en` is the fallback and always there. */
export type Localised = { readonly en: string; readonly fr?: string } & { readonly [language in Language]?: string };

export type ClaimId = string;
export type EntityId = string;
export type DossierId = string;

// --- page ---------------------------------------------------------------------------------------------------

/** What a block of text is on the page. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'caption'
  /** One entry of a live blog. */
  | 'post';

/** A run of page text that a reader takes in as one piece. A sentence never spans two blocks. */
export interface Block {
  /** The text as rendered, white space as it stands in the page's nodes. */
  readonly text: string;
  readonly kind: BlockKind;
  /** Who speaks in this block, as the page labels it (live blog, transcript), if it does. */
  readonly speaker?: string;
  /** The time the page gives for it (live blog), as written. */
  readonly time?: string;
}

export interface PageText {
  readonly url: string;
  readonly title: string;
  /** BCP 47 primary language, where it is one that the engine knows. */
  readonly language: Language | null;
  readonly blocks: readonly Block[];
}

/** A span of one block's text. */
export interface PageSpan {
  /** Index into `PageText.blocks`. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

// --- dossier ------------------------------------------------------------------------------------------------

/** An exact span of the reference text, with its words. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Reference {
  readonly text: string;
  readonly language: Language;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly address: string | null;
  /** ISO date (yyyy-mm-dd) against which "Monday", "this year" and "last week" are resolved. */
  readonly date: string;
  /** Whether `date` is printed in the reference or the annotator's reading of it. */
  readonly datedBy: 'reference' | 'annotator';
  /** What is not known about the reference, said plainly. */
  readonly unknown: Localised;
}

export type EntityKind = 'person' | 'organisation' | 'group' | 'place' | 'event';

export interface Alias {
  /** The name, or a pattern of names in the notation of engine/alias.ts. */
  readonly text: string;
  /** `any` for a name that all languages write alike. */
  readonly language: Language | 'any';
  /** True where the reference does not use this name and the annotator identifies it. */
  readonly byAnnotator: boolean;
  /**
   * When a mention counts: `always`; `topic` once the page is on the topic; `named` once the page has named the
   * entity by an `always` alias; `acting` where the sentence makes it act or speak; `subject` where it stands at
   * the head of a clause.
   */
  readonly when: 'always' | 'topic' | 'named' | 'acting' | 'subject';
}

export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: Localised;
  /** One line on who or what it is, in the annotator's words. */
  readonly gloss: Localised;
  readonly aliases: readonly Alias[];
  /** What the reference says of it, word for word. Empty where the reference only implies it. */
  readonly passages: readonly Passage[];
  /** Other entities whose naming lets the `named` aliases count (the letter, once its sender is named). */
  readonly namedBy?: readonly EntityId[];
  /**
   * Others bear its names too (a junta, an embassy): a mention must not belong to another country. The list has the
   * beginnings (folded) of the words that may own it.
   */
  readonly shared?: readonly string[];
  /** Beginnings (folded) of words that, standing near, make a one-word name somebody else's: "Wagner" beside "opera". */
  readonly unless?: readonly string[];
}

/** Words that look like a name of the dossier and are none: "Air France". Same notation as `Alias.text`. */
export interface Decoy {
  readonly text: string;
  readonly language: Language | 'any';
}

/** How the reference carries a claim. */
export type Standing = 'reported' | 'attributed';

export interface Claim {
  readonly id: ClaimId;
  /** The proposition in a few words, the annotator's. */
  readonly gloss: Localised;
  readonly standing: Standing;
  /** Who says it in the reference, where `standing` is `attributed`. */
  readonly attributedTo?: EntityId;
  readonly passages: readonly Passage[];
  readonly deniedBy?: ClaimId;
  readonly withoutEvidenceBy?: ClaimId;
  /** Entities that the claim is about. */
  readonly entities: readonly EntityId[];
}

export interface DatedEvent {
  /** ISO date, or its first four or seven characters where only a year or month is known. */
  readonly date: string;
  readonly datedBy: 'reference' | 'annotator';
  readonly label: Localised;
  readonly passage: Passage;
  readonly claims: readonly ClaimId[];
  readonly entities: readonly EntityId[];
}

export interface Relation {
  readonly from: EntityId;
  readonly to: EntityId;
  /** A verb phrase: "accuses", "hired by". */
  readonly label: Localised;
  readonly passage: Passage;
}

/** A reference with its annotations, ready for the engine: quotes already placed. */
export interface Dossier {
  readonly id: DossierId;
  readonly title: Localised;
  readonly annotator: string;
  readonly reference: Reference;
  readonly entities: readonly Entity[];
  readonly decoys: readonly Decoy[];
  readonly claims: readonly Claim[];
  readonly events: readonly DatedEvent[];
  readonly relations: readonly Relation[];
  readonly topic: TopicRule;
  /** How the claims are recognised on a page. */
  readonly frames: readonly Frame[];
  /** Who has which part in the story (see engine/parties.ts). */
  readonly parties: PartiesSource;
  /** Which entity speaks, by class and kind of actor (see engine/speakers.ts). */
  readonly speakers: { readonly [actor: string]: EntityId };
  /** The reference's own words for the parts of each claim's frames, where its passages have them. */
  readonly roleWords: RoleWords;
}

/** By claim, then by the frame's part as the dossier writes it. */
export type RoleWords = { readonly [claim: ClaimId]: { readonly [part: string]: Passage } };

/**
 * When a page is coverage of the dossier. Words are matched folded (lower case, no accents) at word starts; a
 * trailing `*` allows any ending.
 */
export interface TopicRule {
  /** Groups of words; each group is one facet of the topic (a country, an actor, an act). */
  readonly facets: { readonly [facet: string]: readonly string[] };
  /** Facets of which all must be there for the cheap gate, any one list sufficing. */
  readonly gate: readonly (readonly string[])[];
  /**
   * Nations (keys of engine/lexicon/nations.ts) that are the topic's own, and such as stand by in any story: any
   * other makes it another country's.
   */
  readonly nations?: { readonly own: readonly string[]; readonly bystanders: readonly string[] };
  /** Words that speak for another story (football, another country's junta …). */
  readonly against: { readonly [story: string]: readonly string[] };
}

/** See engine/claims.ts. Kept loose here: the frames are checked by engine/dossier/schema.ts. */
export interface Frame {
  readonly claim: ClaimId;
  readonly [key: string]: unknown;
}

// --- findings -----------------------------------------------------------------------------------------------

export type Verdict = 'contradicted' | 'unsupported' | 'disputed' | 'attributed' | 'supported' | 'uncovered';
/** In order of precedence: the first is the strongest. */
export const VERDICTS: readonly Verdict[] = ['contradicted', 'unsupported', 'disputed', 'attributed', 'supported', 'uncovered'];

export type Stance = 'asserts' | 'attributes' | 'denies' | 'asks';
export const STANCES: readonly Stance[] = ['asserts', 'attributes', 'denies', 'asks'];

export type ConflictKind = 'quantity' | 'polarity' | 'actor' | 'time';

/** What differs, in the page's words and in the reference's. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly page: string;
  readonly reference: string;
}

/** One role of the claim and the page's words that fill it. */
export interface RoleMatch {
  /** Name of the role in the frame: actor, act, object, beneficiary, place, time, quantity … */
  readonly role: string;
  /** The page's words. */
  readonly page: PageSpan;
  /** The reference's words for the same role, where the annotation names them. */
  readonly reference?: Passage;
  /** True where the words stand in an earlier sentence and were carried over (pronoun, ellipsis). */
  readonly carried?: boolean;
}

/** Why a finding is what it is, as data that the panel puts into words. */
export interface Reason {
  /** Roles filled, and by which words. */
  readonly roles: readonly RoleMatch[];
  /** What decided the verdict. */
  readonly rule:
    | 'reported'
    | 'attributed'
    | 'denied'
    | 'no-evidence'
    | 'agrees-with-denial'
    | 'agrees-with-no-evidence'
    | 'evidence-announced'
    | 'quantity-differs'
    | 'polarity-differs'
    | 'actor-differs'
    | 'time-differs'
    | 'not-in-reference';
  /** The words that made the stance what it is ("accuses", "selon", "?"), where some did. */
  readonly cue?: PageSpan;
}

export interface Finding {
  /** Stable for the same page and dossier: `dossier:claim:block:start`. */
  readonly id: string;
  readonly dossier: DossierId;
  readonly span: PageSpan;
  /** The page's words of `span`, white space collapsed. */
  readonly words: string;
  /** Up to 32 code units of the block before and after the span, for finding the words again. */
  readonly prefix: string;
  readonly suffix: string;
  /** The page's clause or sentence around the span, white space collapsed, for the card. */
  readonly sentence: string;
  /** Null for `uncovered`. */
  readonly claim: ClaimId | null;
  readonly verdict: Verdict;
  readonly stance: Stance;
  /** Who says it on the page, where it is an entity of the dossier. */
  readonly speaker: EntityId | null;
  readonly conflict: Conflict | null;
  readonly evidence: readonly Passage[];
  readonly reason: Reason;
}

export interface Mention {
  readonly entity: EntityId;
  readonly span: PageSpan;
  /** The alias is the annotator's identification. */
  readonly byAnnotator: boolean;
}

/** A claim that the reference ties to one that the page carries, and that the page leaves out. */
export interface Omission {
  readonly claim: ClaimId;
  /** The claim on the page that it belongs to. */
  readonly because: ClaimId;
  readonly link: 'denied-by' | 'without-evidence-by';
}

/** How much of the page was laid beside the reference. */
export interface Coverage {
  readonly sentences: number;
  /** Sentences that state something checkable about the topic. */
  readonly checkable: number;
  /** Of these, the ones that a claim of the reference matches. */
  readonly covered: number;
}

/** What the engine has to say of one page against one dossier. */
export interface DossierResult {
  readonly dossier: DossierId;
  /** 0 to 1. */
  readonly topicScore: number;
  readonly mentions: readonly Mention[];
  /** In page order. */
  readonly findings: readonly Finding[];
  readonly omissions: readonly Omission[];
  readonly coverage: Coverage;
  /** False where the page's language is not one the engine reads claims in: names only. */
  readonly claimsRead: boolean;
}

// --- page ↔ panel -------------------------------------------------------------------------------------------

/** What can go wrong on a page; each has its own plain words in locales/. */
export type Problem =
  /** No article was found. */
  | 'no-article'
  /** More text than is read (limit in page/read). */
  | 'too-long'
  /** The page or the browser threw while it was read or marked. */
  | 'page-error'
  /** The extension was updated or removed under the open page. */
  | 'orphaned';

/** Where a mark stands, as shares of the page's height from 0 to 1. */
export interface Place {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** What the content script of a page serves to the panel. The page owns it; the panel only shows it. */
export type PageState =
  /** Recoupe has not looked at this tab (a browser page, or a site it may not read). */
  | { readonly status: 'idle' }
  | { readonly status: 'reading'; readonly url: string; readonly title: string }
  | { readonly status: 'off-topic'; readonly url: string; readonly title: string }
  /** A front page: no article, but headlines that hit a dossier. */
  | { readonly status: 'front-page'; readonly url: string; readonly title: string; readonly headlines: readonly { readonly text: string; readonly url: string | null; readonly dossier: DossierId }[] }
  | { readonly status: 'failed'; readonly url: string; readonly title: string; readonly problem: Problem; readonly detail: string }
  | {
      readonly status: 'read';
      readonly url: string;
      readonly title: string;
      readonly language: Language | null;
      readonly results: readonly DossierResult[];
      /** Ids of findings and mentions whose words are no longer on the page or cannot be marked. */
      readonly lost: readonly string[];
      readonly places: readonly Place[];
      /** Frames of other origins, which are not read. */
      readonly framesNotRead: number;
      readonly problem?: Problem;
    };

/** Id of a mention, for marks and places: stable for the same page. Never a finding's, though claims and entities share ids. */
export const mentionId = (dossier: DossierId, mention: Mention): string =>
  `${dossier}:name:${mention.entity}:${mention.span.block}:${mention.span.start}`;
