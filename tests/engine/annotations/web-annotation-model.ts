/**
 * A structural check after the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): the MUST rules for
 * the kinds of resources it defines, by section. Written from the text of the standard and knows nothing of Recoupe.
 * Returns a line for each rule that is broken.
 */
type Json = { [key: string]: unknown };

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const MOTIVATIONS = new Set(['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging']);
const SPECIFIC = ['selector', 'state', 'styleClass', 'renderedVia', 'scope'];
const RESOURCE_TYPES = new Set(['Dataset', 'Image', 'Video', 'Sound', 'Text']);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const isIri = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isInstant = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** Section 5.1 and 5.2: a collection, its page and their annotations. */
export function checkCollection(value: unknown): string[] {
  const found: string[] = [];
  const must = (holds: boolean, rule: string) => { if (!holds) found.push(rule); };
  if (!isObject(value)) return ['5.1 not an object'];
  must(list(value['@context']).includes(CONTEXT), '5.1 @context');
  must(isIri(value.id), '5.1 id');
  must(list(value.type).includes('AnnotationCollection'), '5.1 type');
  must(value.label === undefined || list(value.label).every((label) => typeof label === 'string'), '5.1 label');
  must(value.total === undefined || isCount(value.total), '5.1 total');
  must(value.created === undefined || isInstant(value.created), '3.3.1 created');
  if (!isObject(value.first)) return [...found, ...(isIri(value.first) ? [] : ['5.1 first'])];
  const page = value.first;
  must(isIri(page.id), '5.2 id');
  must(page.type === 'AnnotationPage', '5.2 type');
  must(page.partOf === undefined || isIri(page.partOf) || (isObject(page.partOf) && isIri(page.partOf.id)), '5.2 partOf');
  must(page.startIndex === undefined || isCount(page.startIndex), '5.2 startIndex');
  must(Array.isArray(page.items), '5.2 items');
  const items = list(page.items);
  must(value.total === undefined || page.next !== undefined || value.total === items.length, '5.1 total counts the items');
  must(new Set(items.map((item) => (isObject(item) ? item.id : item))).size === items.length, '3.1 one id each');
  for (const [i, item] of items.entries()) found.push(...checkAnnotation(item).map((rule) => `${i}: ${rule}`));
  return found;
}

/** Sections 3 and 4. The context is that of the page the annotation stands in. */
export function checkAnnotation(value: unknown): string[] {
  if (!isObject(value)) return ['3.1 not an object'];
  const found: string[] = [];
  const must = (holds: boolean, rule: string) => { if (!holds) found.push(rule); };
  must(isIri(value.id), '3.1 id');
  must(list(value.type).includes('Annotation'), '3.1 type');
  must(list(value.target).length > 0, '3.1 target');
  must(!('body' in value && 'bodyValue' in value), '3.2.5 body and bodyValue');
  must(value.body === undefined || list(value.body).length > 0, '3.2 body');
  for (const key of ['created', 'modified', 'generated']) must(value[key] === undefined || isInstant(value[key]), `3.3.1 ${key}`);
  for (const motivation of list(value.motivation)) must(MOTIVATIONS.has(motivation as string), '3.3.5 motivation');
  for (const target of list(value.target)) found.push(...checkResource(target, false).map((rule) => `target ${rule}`));
  for (const body of list(value.body)) found.push(...checkResource(body, true).map((rule) => `body ${rule}`));
  return found;
}

function checkResource(value: unknown, isBody: boolean): string[] {
  if (!isObject(value)) return isIri(value) ? [] : ['3.2.1 neither an IRI nor a resource'];
  const found: string[] = [];
  const must = (holds: boolean, rule: string) => { if (!holds) found.push(rule); };
  must(value.purpose === undefined || (isBody && MOTIVATIONS.has(value.purpose as string)), '3.3.5 purpose');
  if ('source' in value) {
    must(!('value' in value) && !('items' in value), '4 a specific resource has neither value nor items');
    must(isIri(value.source) || (isObject(value.source) && isIri(value.source.id) && list(value.source.type).every((type) => RESOURCE_TYPES.has(type as string))), '4 source');
    must(value.type === undefined || list(value.type).includes('SpecificResource'), '4 type');
    must(list(value.selector).every(isSelector), '4.2 selector');
    must(list(value.state).every(isState), '4.3 state');
    must(isBody || SPECIFIC.some((key) => key in value), '4 nothing specific about it');
  } else if ('value' in value) {
    must(isBody, '3.2.4 a textual body is no target');
    must(typeof value.value === 'string', '3.2.4 value');
    must(value.type === undefined || list(value.type).includes('TextualBody'), '3.2.4 type');
    must(value.format === undefined || typeof value.format === 'string', '3.2.1 format');
  } else must(isIri(value.id) && value.purpose === undefined, '3.2.1 id');
  return found;
}

function isSelector(value: unknown): boolean {
  if (!isObject(value)) return isIri(value);
  switch (value.type) {
    case 'TextQuoteSelector':
      return typeof value.exact === 'string' && [value.prefix, value.suffix].every((text) => text === undefined || typeof text === 'string');
    case 'TextPositionSelector':
      return isCount(value.start) && isCount(value.end) && (value.start as number) <= (value.end as number);
    default:
      return false;
  }
}

const isState = (value: unknown): boolean => (isObject(value) ? value.type === 'TimeState' && isInstant(value.sourceDate) : isIri(value));
