import type { Entity, EntityKind, Language, Mention } from '../../engine/model.ts';

export const ENTITY_KINDS: readonly EntityKind[] = ['person', 'organisation', 'group', 'place', 'event'];

/** Two letters for a name: of its first and last capitalised words. */
export function monogram(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const capitals = words.filter((word) => word[0] !== word[0]?.toLowerCase());
  const chosen = capitals.length > 0 ? capitals : words;
  const first = chosen[0]?.[0] ?? '';
  const last = chosen.length > 1 ? (chosen.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** Names that the annotator identifies with an entity and the reference does not use: those of the page's language, four at most. */
export function annotatorNames(entity: Entity, language: Language | null): string[] {
  const names = entity.aliases.filter((alias) => alias.byAnnotator && (language === null || alias.language === language)).map(({ text }) => text);
  return [...new Set(names)].filter((name) => !names.some((longer) => longer !== name && longer.includes(name))).slice(0, 4);
}

/** Mentions of each entity, in page order. */
export function mentionsByEntity(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  return Map.groupBy(mentions, ({ entity }) => entity);
}
