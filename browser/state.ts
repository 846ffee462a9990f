/** The shape of what a page serves, checked where the panel receives it. */
import * as v from 'valibot';
import { STANCES, VERDICTS, type PageState } from '../engine/model.ts';
import { PageSignal, type PageNews } from './messages.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const strings = v.array(v.string());
const span = v.object({ block: offset, start: offset, end: offset });
const passage = v.object({ start: offset, end: offset, quote: v.string() });
const language = v.nullable(v.picklist(['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar']));
const problem = v.picklist(['no-article', 'too-long', 'page-error', 'orphaned']);

const reason = v.object({
  roles: v.array(v.object({ role: v.string(), page: span, reference: v.optional(passage), carried: v.optional(v.boolean()) })),
  rule: v.picklist([
    'reported', 'attributed', 'denied', 'no-evidence', 'agrees-with-denial', 'agrees-with-no-evidence', 'evidence-announced',
    'quantity-differs', 'polarity-differs', 'actor-differs', 'time-differs', 'not-in-reference',
  ]),
  cue: v.optional(span),
});

const finding = v.object({
  id: v.string(),
  dossier: v.string(),
  span,
  words: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  sentence: v.string(),
  claim: v.nullable(v.string()),
  verdict: v.picklist(VERDICTS),
  stance: v.picklist(STANCES),
  speaker: v.nullable(v.string()),
  conflict: v.nullable(v.object({ kind: v.picklist(['quantity', 'polarity', 'actor', 'time']), page: v.string(), reference: v.string() })),
  evidence: v.array(passage),
  reason,
});

const result = v.object({
  dossier: v.string(),
  topicScore: share,
  mentions: v.array(v.object({ entity: v.string(), span, byAnnotator: v.boolean() })),
  findings: v.array(finding),
  omissions: v.array(v.object({ claim: v.string(), because: v.string(), link: v.picklist(['denied-by', 'without-evidence-by']) })),
  coverage: v.object({ sentences: offset, checkable: offset, covered: offset }),
  claimsRead: v.boolean(),
});

const page = { url: v.string(), title: v.string() };

export const PageStateSchema: v.GenericSchema<unknown, PageState> = v.variant('status', [
  v.object({ status: v.literal('idle') }),
  v.object({ status: v.literal('reading'), ...page }),
  v.object({ status: v.literal('off-topic'), ...page }),
  v.object({
    status: v.literal('front-page'),
    ...page,
    headlines: v.array(v.object({ text: v.string(), url: v.nullable(v.string()), dossier: v.string() })),
  }),
  v.object({ status: v.literal('failed'), ...page, problem, detail: v.string() }),
  v.object({
    status: v.literal('read'),
    ...page,
    language,
    results: v.array(result),
    lost: strings,
    places: v.array(v.object({ id: v.string(), top: share, bottom: share })),
    framesNotRead: offset,
    problem: v.optional(problem),
  }),
]);

export const PageNewsSchema: v.GenericSchema<unknown, PageNews> = v.union([
  v.object({ type: v.literal('state'), state: PageStateSchema }),
  PageSignal,
]);
