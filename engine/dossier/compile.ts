import { parseAlias } from '../alias.ts';
import type { Alias, Dossier, Language, Passage } from '../model.ts';
import type { PartiesSource } from '../parties.ts';
import { fold } from '../text/fold.ts';
import { placeQuote, type Quote } from './quote.ts';
import type { Compiled, DossierSource, EntitySource, Mistake, Names } from './source.ts';

/** The links between claims, and the field of the source that holds each. */
const LINKS = ['deniedBy', 'withoutEvidenceBy'] as const;

/**
 * Places every quote of a dossier in its reference and checks what points where. The dossier is complete only
 * where there is no mistake.
 */
export function compile(source: DossierSource, text: string): Compiled {
  const mistakes: Mistake[] = [];
  const wrong = (path: Mistake['path'], message: string) => mistakes.push({ path, message });
  const place = (quote: Quote, path: Mistake['path']): Passage => {
    const placed = placeQuote(text, quote);
    if (typeof placed !== 'string') return placed;
    wrong(path, placed);
    return { start: 0, end: 0, quote: '' };
  };
  const placeAll = (quotes: readonly Quote[], ...path: (string | number)[]) =>
    quotes.map((quote, i) => place(quote, [...path, 'quotes', i]));

  const entityIds = ids(source.entities, 'entities', wrong);
  const claimIds = ids(source.claims, 'claims', wrong);
  const known = (id: string | undefined, all: ReadonlySet<string>, what: string, ...path: (string | number)[]) => {
    if (id !== undefined && !all.has(id)) wrong(path, `there is no ${what} «${id}»: ${suggest(id, all)}`);
  };
  const knownAll = (list: readonly string[] | undefined, all: ReadonlySet<string>, what: string, ...path: (string | number)[]) =>
    list?.forEach((id, i) => known(id, all, what, ...path, i));

  source.entities.forEach((entity, i) => knownAll(entity.namedBy, entityIds, 'entity', 'entities', i, 'namedBy'));
  source.claims.forEach((claim, i) => {
    knownAll(claim.entities, entityIds, 'entity', 'claims', i, 'entities');
    known(claim.attributedTo, entityIds, 'entity', 'claims', i, 'attributedTo');
    for (const link of LINKS) known(claim[link], claimIds, 'claim', 'claims', i, link);
    if ((claim.standing === 'attributed') !== (claim.attributedTo !== undefined)) {
      wrong(['claims', i, 'standing'], 'a claim has attributedTo if and only if its standing is attributed');
    }
    if (claim.quotes.length === 0) wrong(['claims', i], 'a claim needs at least one quote of the reference');
  });
  source.events.forEach((event, i) => {
    knownAll(event.claims, claimIds, 'claim', 'events', i, 'claims');
    knownAll(event.entities, entityIds, 'entity', 'events', i, 'entities');
  });
  source.relations.forEach((relation, i) => {
    known(relation.from, entityIds, 'entity', 'relations', i, 'from');
    known(relation.to, entityIds, 'entity', 'relations', i, 'to');
  });
  for (const [actor, id] of Object.entries(source.speakers)) known(id, entityIds, 'entity', 'speakers', actor);
  source.frames.forEach((frame, i) => known(frame.claim, claimIds, 'claim', 'frames', i, 'claim'));
  const classes = new Set(source.parties.classes);
  for (const [field, value] of Object.entries(source.parties) as [keyof PartiesSource, string | readonly string[]][]) {
    if (classes.size && field !== 'classes') for (const name of [value].flat()) known(name, classes, 'class', 'parties', field);
  }
  source.frames.forEach((frame, i) => {
    for (const [field, value] of Object.entries(frame)) for (const name of classesIn(value)) if (name !== 'none') known(name, classes, 'class', 'frames', i, field);
  });
  source.topic.gate.forEach((facets, i) =>
    knownAll(facets, new Set(Object.keys(source.topic.facets)), 'facet', 'topic', 'gate', i));

  const dossier: Dossier = {
    id: source.id,
    title: source.title,
    annotator: source.annotator,
    reference: { ...source.reference, text },
    topic: source.topic,
    entities: source.entities.map((entity, i) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      gloss: entity.gloss,
      aliases: aliases(entity, ['entities', i], wrong),
      passages: placeAll(entity.quotes, 'entities', i),
      ...(entity.namedBy && { namedBy: entity.namedBy }),
      ...(entity.shared && { shared: entity.shared.map(fold) }),
      ...(entity.unless && { unless: entity.unless.map(fold) }),
    })),
    decoys: names(source.decoys, ['decoys'], wrong).map(({ text: decoy, language }) => ({ text: decoy, language })),
    claims: source.claims.map(({ quotes, ...claim }, i) => ({ ...claim, passages: placeAll(quotes, 'claims', i) })) as Dossier['claims'],
    events: source.events.map(({ quote, ...event }, i) => ({ ...event, passage: place(quote, ['events', i, 'quote']) })),
    relations: source.relations.map(({ quote, ...relation }, i) => ({ ...relation, passage: place(quote, ['relations', i, 'quote']) })),
    frames: source.frames,
    parties: source.parties,
    speakers: source.speakers,
    roleWords: {},
  };
  return { dossier, mistakes };
}

/** The classes of the actors that a frame's field names, in lists of any depth: `@fr.soldier` is of `fr`. */
function classesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(classesIn);
  return typeof value === 'string' && value.startsWith('@') ? [value.slice(1).split('.')[0] as string] : [];
}

type Wrong = (path: Mistake['path'], message: string) => void;

function ids(list: readonly { readonly id: string }[], name: string, wrong: Wrong): Set<string> {
  const seen = new Set<string>();
  list.forEach(({ id }, i) => {
    if (seen.has(id)) wrong([name, i, 'id'], `the id «${id}» is taken: choose another`);
    seen.add(id);
  });
  return seen;
}

/** Which of the lists an alias stands in, and what that means. */
const LISTS = {
  aliases: { byAnnotator: false, when: 'always' },
  annotated: { byAnnotator: true, when: 'always' },
  topic: { byAnnotator: false, when: 'topic' },
  named: { byAnnotator: false, when: 'named' },
  acting: { byAnnotator: false, when: 'acting' },
  subject: { byAnnotator: false, when: 'subject' },
} as const;

function aliases(entity: EntitySource, path: Mistake['path'], wrong: Wrong): Alias[] {
  return (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) =>
    names(entity[list] ?? {}, [...path, list], wrong).map((name) => ({ ...name, ...LISTS[list] })));
}

function names(source: Names, path: Mistake['path'], wrong: Wrong): { text: string; language: Language | 'any' }[] {
  return (Object.keys(source) as (Language | 'any')[]).flatMap((language) =>
    (source[language] ?? []).map((text, i) => {
      const parsed = parseAlias(text);
      if (typeof parsed === 'string') wrong([...path, language, i], parsed);
      return { text, language };
    }));
}

/** The known ids that begin alike, or all of them. */
function suggest(id: string, all: ReadonlySet<string>): string {
  const near = [...all].filter((other) => other.slice(0, 3) === id.slice(0, 3));
  return `use one of ${(near.length ? near : [...all]).join(', ')}`;
}
