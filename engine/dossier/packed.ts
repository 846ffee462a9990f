import type { Alias, Decoy, Dossier, Entity, TopicRule } from '../model.ts';

/**
 * A dossier as a build carries it: names that count alike, and words of one list, are one string. A reader's browser
 * is brought a tenth less, and parses it sooner.
 */
export type PackedDossier = Omit<Dossier, 'entities' | 'decoys' | 'topic'> & {
  readonly entities: readonly (Omit<Entity, 'aliases'> & { readonly aliases: readonly PackedAliases[] })[];
  readonly decoys: readonly (readonly [language: Decoy['language'], texts: string])[];
  readonly topic: Omit<TopicRule, 'facets' | 'against'> & { readonly facets: PackedWords; readonly against: PackedWords };
};
type PackedAliases = readonly [language: Alias['language'], byAnnotator: boolean, when: Alias['when'], texts: string];
type PackedWords = Readonly<Record<string, string>>;

/** Between names, and between words; a name has no semicolon (dossiers are checked), a word may have a space. */
const BETWEEN = ';';

/** @throws {Error} where a name or a word has a semicolon. */
export function packDossier(dossier: Dossier): PackedDossier {
  return {
    ...dossier,
    entities: dossier.entities.map((entity) => ({
      ...entity,
      aliases: runs(entity.aliases, (a, b) => a.language === b.language && a.byAnnotator === b.byAnnotator && a.when === b.when)
        .map((run): PackedAliases => [run[0].language, run[0].byAnnotator, run[0].when, join(run.map(({ text }) => text))]),
    })),
    decoys: runs(dossier.decoys, (a, b) => a.language === b.language).map((run) => [run[0].language, join(run.map(({ text }) => text))] as const),
    topic: { ...dossier.topic, facets: mapValues(dossier.topic.facets, join), against: mapValues(dossier.topic.against, join) },
  };
}

export function unpackDossier(packed: PackedDossier): Dossier {
  return {
    ...packed,
    entities: packed.entities.map((entity) => ({
      ...entity,
      aliases: entity.aliases.flatMap(([language, byAnnotator, when, texts]) => texts.split(BETWEEN).map((text): Alias => ({ text, language, byAnnotator, when }))),
    })),
    decoys: packed.decoys.flatMap(([language, texts]) => texts.split(BETWEEN).map((text): Decoy => ({ text, language }))),
    topic: { ...packed.topic, facets: mapValues(packed.topic.facets, split), against: mapValues(packed.topic.against, split) },
  };
}

function join(texts: readonly string[]): string {
  const wrong = texts.find((text) => text.includes(BETWEEN));
  if (wrong !== undefined) throw new Error(`«${wrong}»: a name or a word of a topic has no semicolon`);
  return texts.join(BETWEEN);
}

const split = (texts: string): string[] => (texts === '' ? [] : texts.split(BETWEEN));

const mapValues = <A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** Neighbours that are alike, together. */
function runs<T>(list: readonly T[], isAlike: (a: T, b: T) => boolean): [T, ...T[]][] {
  const found: [T, ...T[]][] = [];
  for (const one of list) {
    const run = found.at(-1);
    if (run && isAlike(run[0], one)) run.push(one); else found.push([one]);
  }
  return found;
}
