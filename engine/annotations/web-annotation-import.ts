/** The way back from W3C Web Annotations that Recoupe wrote. What does not fit is named, and the rest comes in. */
import * as v from 'valibot';
import { readItems } from './backup.ts';
import { describeIssues, readJson, type ImportProblem } from './problem.ts';
import { DisagreementSchema, PinSchema, type Disagreement, type Pin } from './schema.ts';
import { fromIri, RECORD_VERSION, REFERENCE } from './web-annotation.ts';

const Quote = v.object({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: v.optional(v.string(), ''), suffix: v.optional(v.string(), '') });
const Position = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });
const Selectors = v.array(v.variant('type', [Quote, Position]));

const Resource = v.object({
  type: v.literal('SpecificResource'),
  source: v.object({
    id: v.string(),
    language: v.optional(v.string()),
    'dcterms:title': v.optional(v.string()),
    'dcterms:creator': v.optional(v.string()),
    'dcterms:publisher': v.optional(v.string()),
    'dcterms:date': v.optional(v.string()),
  }),
  state: v.optional(v.object({ type: v.literal('TimeState'), sourceDate: v.string() })),
  selector: v.optional(Selectors),
  'recoupe:sentence': v.optional(v.number()),
});
type Resource = v.InferOutput<typeof Resource>;
const Text = v.object({ type: v.literal('TextualBody'), purpose: v.string(), value: v.string() });

const oneOrMore = <Item extends v.GenericSchema>(item: Item) => v.union([v.array(item), v.pipe(item, v.transform((one) => [one]))]);

const AnnotationSchema = v.object({
  id: v.string(),
  type: v.literal('Annotation'),
  created: v.string(),
  modified: v.string(),
  body: v.optional(oneOrMore(v.variant('type', [Text, Resource])), []),
  target: oneOrMore(Resource),
  'recoupe:record': v.looseObject({ version: v.number(), kind: v.string() }),
});
type Annotation = v.InferOutput<typeof AnnotationSchema>;

export interface ImportResult {
  readonly pins: readonly Pin[];
  readonly disagreements: readonly Disagreement[];
  readonly problems: readonly ImportProblem[];
}

/** Reads a collection, a page, a list of annotations or a single one. Never throws. */
export function fromWebAnnotations(text: string): ImportResult {
  const json = readJson(text);
  if ('problem' in json) return { pins: [], disagreements: [], problems: [json.problem] };
  const values = findAnnotations(json.value);
  if (values === null) return { pins: [], disagreements: [], problems: [{ code: 'not-ours', params: { path: '', detail: '' } }] };

  const problems: ImportProblem[] = [];
  const pins: unknown[] = [], disagreements: unknown[] = [];
  // Where each stood in the file, for problems found only when the whole is checked
  const places = { pins: [] as number[], disagreements: [] as number[] };
  for (const [i, value] of values.entries()) {
    const read = v.safeParse(AnnotationSchema, value);
    if (!read.success) {
      problems.push({ code: 'bad-item', params: { number: i + 1, ...describeIssues(read.issues) } });
      continue;
    }
    const { version, kind } = read.output['recoupe:record'];
    if (version > RECORD_VERSION) problems.push({ code: 'newer-version', params: { number: i + 1, version, known: RECORD_VERSION } });
    else if (kind === 'disagreement') {
      places.disagreements.push(i + 1);
      disagreements.push(toDisagreement(read.output));
    } else {
      places.pins.push(i + 1);
      pins.push(toPin(read.output));
    }
  }
  const checkedPins = readItems(PinSchema, pins, 'pins');
  const checkedDisagreements = readItems(DisagreementSchema, disagreements, 'disagreements');
  for (const [list, found] of [['pins', checkedPins.problems], ['disagreements', checkedDisagreements.problems]] as const) {
    for (const problem of found) problems.push({ ...problem, params: { ...problem.params, number: places[list][Number(problem.params.number) - 1] ?? 0 } });
  }
  problems.sort((a, b) => Number(a.params.number) - Number(b.params.number));
  return { pins: checkedPins.items, disagreements: checkedDisagreements.items, problems };
}

function findAnnotations(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const { type, first, items } = value as { type?: unknown; first?: unknown; items?: unknown };
  if (type === 'Annotation') return [value];
  if (type === 'AnnotationPage' && Array.isArray(items)) return items;
  return type === 'AnnotationCollection' ? findAnnotations(first) : null;
}

function toPin(annotation: Annotation): unknown {
  const { kind, order } = annotation['recoupe:record'] as { kind: string; order?: unknown };
  const texts = textsOf(annotation);
  return {
    ...toSubject(annotation), kind, order,
    note: texts.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    tags: texts.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
  };
}

const toDisagreement = (annotation: Annotation): unknown =>
  ({ ...toSubject(annotation), because: textsOf(annotation).find(({ purpose }) => purpose === 'commenting')?.value ?? '' });

function toSubject(annotation: Annotation) {
  const { topic = null, claim = null, entity = null, judgement = null } = annotation['recoupe:record'];
  const resources = [...annotation.target, ...annotation.body.filter((body): body is Resource => body.type === 'SpecificResource')];
  // Only a page has a time at which it was seen
  const page = resources.find(({ state }) => state !== undefined);
  const references = resources.filter(({ state }) => state === undefined);
  return {
    id: fromIri(annotation.id), created: annotation.created, updated: annotation.modified,
    topic, claim, entity, judgement,
    page: page
      ? { title: page.source['dcterms:title'] ?? '', address: page.source.id, seen: page.state?.sourceDate, language: page.source.language ?? null }
      : null,
    words: page?.selector ? toWords(page.selector) : null,
    reference: references[0]
      ? { source: toSource(references[0].source), quotes: references.map((one) => ({ ...toWords(one.selector ?? []), sentence: one['recoupe:sentence'] ?? null })) }
      : null,
  };
}

const textsOf = ({ body }: Annotation) => body.filter((one): one is v.InferOutput<typeof Text> => one.type === 'TextualBody');

function toWords(selectors: v.InferOutput<typeof Selectors>): { quote: unknown; position: unknown } {
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  return {
    quote: quote && { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: position ? { start: position.start, end: position.end } : null,
  };
}

const toSource = (source: Resource['source']) => ({
  title: source['dcterms:title'] ?? null,
  author: source['dcterms:creator'] ?? null,
  publisher: source['dcterms:publisher'] ?? null,
  date: source['dcterms:date'] ?? null,
  address: source.id.startsWith(REFERENCE) ? null : source.id,
  language: source.language ?? null,
});
