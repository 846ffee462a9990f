import type { Entity, EntityKind, Language, Mention } from '../../engine/model.ts';

export const ENTITY_KINDS: readonly EntityKind[] = ['person', 'organisation', 'group', 'place', 'event'];

const ARTICLE = /^(?:the|le|la|les|l['’]|el|los|las|il|lo|gli|i|der|die|das|o|os|as|a|ال)\s*(?=[\p{L}])(?<=\s|['’]|ال)/iu;

/** Two letters for a name: of its first and last capitalised words, articles apart. */
export function monogram(name: string): string {
  const words = name.replace(ARTICLE, '').match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const capitals = words.filter((word) => word[0] !== word[0]?.toLowerCase());
  const chosen = capitals.length > 0 ? capitals : words;
  const first = chosen[0]?.[0] ?? '';
  const last = chosen.length > 1 ? (chosen.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** Names that the annotator identifies with an entity and the reference does not use: those of the page's language, the plainest first, four at most. */
export function annotatorNames(entity: Entity, language: Language | null): string[] {
  const names = entity.aliases
    .filter((alias) => alias.byAnnotator && alias.when !== 'named' && (language === null || alias.language === language))
    .map(({ text }) => plainName(text));
  return [...new Set(names)].filter((name) => !names.some((core) => core !== name && name.includes(core))).slice(0, 4);
}

/** A name as it is said, from the notation of engine/alias.ts: no context, no optional words, the first of alternatives. */
export function plainName(pattern: string): string {
  const words = pattern.replace(/<[^<>]*>|\([^()]*\)/g, ' ').trim().split(/\s+/);
  return words.map((word) => (word.split('|')[0] as string).replace('*', '')).join(' ').replace(/(['’]) /g, '$1');
}

/** Mentions of each entity, in page order. */
export function mentionsByEntity(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  return Map.groupBy(mentions, ({ entity }) => entity);
}
