/**
 * What a reader keeps: pins and disagreements. The schemas are the one definition; the types are read off them.
 * A value is checked wherever it comes from outside: a stored row, an imported file.
 *
 * Times are ISO 8601 instants in UTC (`2022-08-18T09:30:00.000Z`) and handed in: nothing here reads a clock.
 */
import * as v from 'valibot';
import { STANCES, VERDICTS } from '../model.ts';
import type { ConflictKind, EntityKind, Language } from '../model.ts';
import { isOrder } from './order.ts';

const LANGUAGES = ['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'] as const satisfies readonly Language[];
const ENTITY_KINDS = ['person', 'organisation', 'group', 'place', 'event'] as const satisfies readonly EntityKind[];
const CONFLICT_KINDS = ['quantity', 'polarity', 'actor', 'time'] as const satisfies readonly ConflictKind[];

export const PIN_KINDS = ['claim', 'name', 'passage', 'pair'] as const;
/**
 * `claim`: a finding, or a claim the page leaves out (then without page words). `name`: an entity.
 * `passage`: words of the page or of the reference. `pair`: page words and reference words that the reader put together.
 */
export type PinKind = (typeof PIN_KINDS)[number];

/** Addresses of pages that can be opened again by a link; `javascript:` and `data:` never are. */
const ADDRESS = /^(?:https?|file|chrome-extension|moz-extension):\/\//i;
const Id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,200}$/));
const Filled = v.pipe(v.string(), v.minLength(1));
const Instant = v.pipe(v.string(), v.isoTimestamp());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const LanguageSchema = v.nullable(v.picklist(LANGUAGES));

/** W3C TextQuoteSelector. White space collapsed to single spaces, blocks separated by a line feed. */
export const TextQuoteSchema = v.object({ exact: Filled, prefix: v.string(), suffix: v.string() });
export type TextQuote = v.InferOutput<typeof TextQuoteSchema>;

/**
 * W3C TextPositionSelector: half-open, and, as the W3C model asks, in Unicode code points (not UTF-16 code units as
 * elsewhere), into the whole text: the page's blocks (see pageText in quote.ts), or the reference as stored.
 */
export const TextPositionSchema = v.pipe(
  v.object({ start: Count, end: Count }),
  v.check(({ start, end }) => start < end),
);
export type TextPosition = v.InferOutput<typeof TextPositionSchema>;

/** Words and two ways of finding them again. */
export const WordsSchema = v.object({ quote: TextQuoteSchema, position: v.nullable(TextPositionSchema) });
export type Words = v.InferOutput<typeof WordsSchema>;

export const PageSchema = v.object({
  title: v.string(),
  /** Without tracking parameters (stripTracking). */
  address: v.pipe(v.string(), v.regex(ADDRESS)),
  /** When the reader saw it. */
  seen: Instant,
  language: LanguageSchema,
});
export type PinnedPage = v.InferOutput<typeof PageSchema>;

/** Where reference words come from, kept with them: a dossier can be removed, the pin stays readable. */
export const SourceSchema = v.object({
  title: v.nullable(v.string()),
  publisher: v.nullable(v.string()),
  author: v.nullable(v.string()),
  address: v.nullable(v.pipe(v.string(), v.regex(ADDRESS))),
  /** ISO date, yyyy-mm-dd. */
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  language: LanguageSchema,
});
export type PinnedSource = v.InferOutput<typeof SourceSchema>;

/** Reference words. `sentence` counts from 1 in the reference. */
export const ReferenceWordsSchema = v.object({
  quote: TextQuoteSchema,
  position: v.nullable(TextPositionSchema),
  sentence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type ReferenceWords = v.InferOutput<typeof ReferenceWordsSchema>;

/** An id and what it read as, in the reader's language, when it was pinned. */
const Named = v.object({ id: Id, name: v.string() });

/** What Recoupe said when the pin was made. */
export const JudgementSchema = v.object({
  verdict: v.picklist(VERDICTS),
  stance: v.picklist(STANCES),
  speaker: v.nullable(Named),
  conflict: v.nullable(v.object({ kind: v.picklist(CONFLICT_KINDS), page: v.string(), reference: v.string() })),
});
export type Judgement = v.InferOutput<typeof JudgementSchema>;

/** What a pin or a disagreement is about. */
const subject = {
  /** The dossier, where there is one: pins are grouped by it. */
  topic: v.nullable(Named),
  /** Null for reference words kept with no page open. */
  page: v.nullable(PageSchema),
  /** The page's words; null where the page has none (a claim left out, a name not mentioned). */
  words: v.nullable(WordsSchema),
  reference: v.nullable(v.object({ source: SourceSchema, quotes: v.pipe(v.array(ReferenceWordsSchema), v.minLength(1)) })),
  /** The claim, with the annotator's gloss. */
  claim: v.nullable(Named),
  /** The entity of a name pin. */
  entity: v.nullable(v.object({ id: Id, name: v.string(), kind: v.picklist(ENTITY_KINDS), gloss: v.string() })),
  judgement: v.nullable(JudgementSchema),
};
const SubjectSchema = v.object(subject);
export type Subject = v.InferOutput<typeof SubjectSchema>;

const hasPlace = (it: Pick<Subject, 'page' | 'words' | 'reference'>) =>
  (it.words === null || it.page !== null) && (it.page !== null || it.reference !== null);

export const PinSchema = v.pipe(
  v.object({
    id: Id,
    kind: v.picklist(PIN_KINDS),
    created: Instant,
    updated: Instant,
    /** Manual order: a fractional index (order.ts). Pins sort by it as plain strings, ties by id. */
    order: v.pipe(v.string(), v.check(isOrder, 'order')),
    /** The reader's note; empty where there is none. */
    note: v.string(),
    tags: v.array(Filled),
    ...subject,
  }),
  v.check((it) => hasPlace(it), 'place'),
  v.check((pin) => pin.kind !== 'name' || pin.entity !== null, 'entity'),
  v.check((pin) => pin.kind !== 'claim' || pin.claim !== null || pin.words !== null, 'claim'),
  v.check((pin) => pin.kind !== 'passage' || pin.words !== null || pin.reference !== null, 'passage'),
  v.check((pin) => pin.kind !== 'pair' || (pin.words !== null && pin.reference !== null), 'pair'),
);
export type Pin = v.InferOutput<typeof PinSchema>;

/** "I disagree, because …": contests a finding, or (with no page words) the dossier's annotation itself. Stays local. */
export const DisagreementSchema = v.pipe(
  v.object({ id: Id, created: Instant, updated: Instant, because: Filled, ...subject }),
  v.check((it) => hasPlace(it), 'place'),
);
export type Disagreement = v.InferOutput<typeof DisagreementSchema>;
