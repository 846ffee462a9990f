/**
 * Pins and disagreements as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection with one page.
 *
 * What the model has a place for stands there: page words as target, reference words, note and tags as bodies. What it has
 * none for (verdict, order …) stands under `recoupe:record`, a JSON literal, so that nothing is lost on the way back.
 * The context's address is a name; nothing is fetched.
 */
import type { Disagreement, Pin, PinKind, PinnedPage, PinnedSource, ReferenceWords, Words } from './schema.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const CONTEXT = [ANNOTATION_CONTEXT, { recoupe: 'urn:recoupe:', 'recoupe:record': { '@type': '@json' } }];
/** Of `recoupe:record`. */
export const RECORD_VERSION = 1;

const MOTIVATIONS: Readonly<Record<PinKind, string>> = { claim: 'assessing', name: 'identifying', passage: 'highlighting', pair: 'linking' };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Json = { [key: string]: unknown };

/** `id`: of this export, a UUID; `label`: its title; `now`: ISO instant. */
export function toWebAnnotations(pins: readonly Pin[], disagreements: readonly Disagreement[], { id, label, now }: { id: string; label: string; now: string }): string {
  const items = [...pins.map(annotatePin), ...disagreements.map(annotateDisagreement)];
  const collection = {
    '@context': CONTEXT,
    id: toIri(id),
    type: 'AnnotationCollection',
    label,
    created: now,
    total: items.length,
    first: { id: `${toIri(id)}#1`, type: 'AnnotationPage', partOf: { id: toIri(id), label, total: items.length }, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotatePin(pin: Pin): Json {
  const { kind, order } = pin;
  return {
    ...frame(pin, { kind, order }),
    motivation: MOTIVATIONS[kind],
    ...bodies([
      ...(pin.note ? [text('commenting', pin.note)] : []),
      ...pin.tags.map((tag) => text('tagging', tag)),
      ...(pin.entity ? [text('identifying', pin.entity.name)] : []),
    ], pin),
  };
}

const annotateDisagreement = (item: Disagreement): Json => ({
  ...frame(item, { kind: 'disagreement' }),
  motivation: 'commenting',
  ...bodies([text('commenting', item.because)], item),
});

function frame({ id, created, updated, topic, claim, entity, judgement }: Pin | Disagreement, own: Json): Json {
  return {
    id: toIri(id), type: 'Annotation', created, modified: updated,
    'recoupe:record': { version: RECORD_VERSION, ...own, topic, claim, entity, judgement },
  };
}

/** Reference words are a body, what the page is laid beside; without a page they are the target themselves. */
function bodies(texts: readonly Json[], item: Pin | Disagreement): Json {
  const { page, words, reference, judgement } = item;
  const all = judgement ? [...texts, text('classifying', judgement.verdict)] : [...texts];
  const quotes = reference?.quotes.map((quote) => toReference(quote, reference.source, item.topic?.id ?? 'unknown')) ?? [];
  if (page) all.push(...quotes.map((quote) => ({ purpose: 'linking', ...quote })));
  return { ...(all.length > 0 && { body: all }), target: page ? toPage(page, words) : quotes };
}

const text = (purpose: string, value: string): Json => ({ type: 'TextualBody', purpose, format: 'text/plain', value });

function toPage(page: PinnedPage, words: Words | null): Json {
  return {
    type: 'SpecificResource',
    source: { id: page.address, type: 'Text', ...(page.language && { language: page.language }), 'dcterms:title': page.title },
    state: { type: 'TimeState', sourceDate: page.seen },
    ...(words && { selector: toSelectors(words) }),
  };
}

/** A reference whose address is not known is named by its dossier. */
function toReference(quote: ReferenceWords, { title, publisher, author, address, date, language }: PinnedSource, topic: string): Json {
  const source = {
    id: address ?? `${REFERENCE}${encodeURIComponent(topic)}`,
    type: 'Text',
    ...(language && { language }),
    ...(title !== null && { 'dcterms:title': title }),
    ...(author !== null && { 'dcterms:creator': author }),
    ...(publisher !== null && { 'dcterms:publisher': publisher }),
    ...(date !== null && { 'dcterms:date': date }),
  };
  return { type: 'SpecificResource', source, selector: toSelectors(quote), ...(quote.sentence !== null && { 'recoupe:sentence': quote.sentence }) };
}

const toSelectors = ({ quote: { exact, prefix, suffix }, position }: Words): Json[] => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
];

/** Ids are UUIDs as a rule; any other gets a name of our own, for an annotation's id must be an IRI. */
const OWN = 'urn:recoupe:id:';
export const REFERENCE = 'urn:recoupe:reference:';
const toIri = (id: string): string => (UUID.test(id) ? `urn:uuid:${id}` : `${OWN}${encodeURIComponent(id)}`);
/** The id behind an IRI; the IRI itself where it is none that toIri writes. */
export function fromIri(iri: string): string {
  if (!iri.startsWith(OWN)) return iri.replace(/^urn:uuid:/, '');
  try {
    return decodeURIComponent(iri.slice(OWN.length));
  } catch {
    return iri;
  }
}
