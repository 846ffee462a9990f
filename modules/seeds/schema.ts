// The shape of the annotation files. It lives here and not in engine/: the engine imports nothing, and at runtime
// nobody reads YAML. What points where, and whether quotes occur, is checked by engine/dossier/compile.ts.
import * as v from 'valibot';
import { NO_PARTIES } from '../../engine/parties.ts';

const LANGUAGES = ['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'] as const;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('write something, or leave the line out'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words with hyphens'));
const localised = v.strictObject({
  en: text,
  ...Object.fromEntries(LANGUAGES.filter((l) => l !== 'en').map((l) => [l, v.optional(text)])),
} as { en: typeof text; fr: v.OptionalSchema<typeof text, undefined> });
const names = v.strictObject(
  Object.fromEntries([...LANGUAGES, 'any'].map((l) => [l, v.optional(v.array(text))])) as
    Record<(typeof LANGUAGES)[number] | 'any', v.OptionalSchema<v.ArraySchema<typeof text, undefined>, undefined>>);
const quote = v.union([text, v.strictObject({ quote: text, nth: v.pipe(v.number(), v.integer(), v.minValue(0)) })]);
const day = v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'a date is yyyy, yyyy-mm or yyyy-mm-dd, in quotes'));
const datedBy = v.picklist(['reference', 'annotator']);
const words = v.record(v.string(), v.array(text));

const entity = v.strictObject({
  id, kind: v.picklist(['person', 'organisation', 'group', 'place', 'event']), name: localised, gloss: localised,
  quotes: v.optional(v.array(quote), []),
  aliases: v.optional(names), annotated: v.optional(names), topic: v.optional(names), named: v.optional(names), acting: v.optional(names), subject: v.optional(names),
  namedBy: v.optional(v.array(id)), shared: v.optional(v.array(text)), unless: v.optional(v.array(text)),
});

const claim = v.strictObject({
  id, gloss: localised, standing: v.picklist(['reported', 'attributed']), attributedTo: v.optional(id),
  quotes: v.array(quote), deniedBy: v.optional(id), withoutEvidenceBy: v.optional(id), entities: v.array(id),
});

/** See engine/parties.ts. */
const parties = v.strictObject({
  classes: v.pipe(v.array(v.string()), v.maxLength(31)), home: v.string(), accuser: v.string(), accused: v.string(), armed: v.string(), rebels: v.string(),
  mercenaries: v.string(), peacekeepers: v.string(), foreign: v.string(), principals: v.array(v.string()), guests: v.array(v.string()),
});

/** Each file of a dossier's folder and what it holds. A file that is not required may be missing. */
export const FILES = {
  'dossier.yaml': v.strictObject({
    id, title: localised, annotator: text,
    reference: v.strictObject({
      file: text, language: v.picklist(LANGUAGES),
      title: v.nullable(text), publisher: v.nullable(text), author: v.nullable(text), address: v.nullable(text),
      date: day, datedBy, unknown: localised,
    }),
    topic: v.strictObject({
      facets: words, against: words, gate: v.array(v.array(v.string())),
      nations: v.strictObject({ own: v.array(id), bystanders: v.array(id) }),
    }),
  }),
  'entities.yaml': v.strictObject({ entities: v.array(entity), decoys: v.optional(names, {}) }),
  'claims.yaml': v.strictObject({ claims: v.array(claim) }),
  'events.yaml': v.strictObject({
    events: v.array(v.strictObject({ date: day, datedBy, label: localised, quote, claims: v.array(id), entities: v.array(id) })),
    relations: v.array(v.strictObject({ from: id, to: id, label: localised, quote })),
  }),
  // the rest of a frame is the business of engine/frame.ts
  'frames.yaml': v.optional(v.object({ parties, speakers: v.record(v.string(), id), frames: v.array(v.looseObject({ claim: id })) }), { parties: NO_PARTIES, speakers: {}, frames: [] }),
} as const;

export type FileName = keyof typeof FILES;
