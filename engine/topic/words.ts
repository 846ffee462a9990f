import { nationOf } from '../lexicon/nations.ts';
import type { TopicRule } from '../model.ts';
import { fold } from '../text/fold.ts';

/** The facets of a topic that are weighed; each word's classes are a bit mask, a bit for each facet and three more. */
export const FACETS = ['country', 'people', 'place', 'operation', 'signatory', 'france', 'russia', 'council', 'state', 'politics', 'region', 'shared', 'life'] as const;
export type Facet = (typeof FACETS)[number];
export const bit = (facet: Facet) => 1 << FACETS.indexOf(facet);
/** Speaks for another story. */
export const AGAINST = 1 << FACETS.length;
/** Another nation; one that stands by in any story. */
export const NATION = 1 << (FACETS.length + 1), BYSTANDER = 1 << (FACETS.length + 2);

/** The classes of words, looked up once each. */
export class WordClasses {
  private readonly exact = new Map<string, number>();
  private readonly stems = new Map<string, [stem: string, classes: number][]>();
  private readonly memo = new Map<string, number>();

  private readonly own: ReadonlySet<string>;
  private readonly bystanders: ReadonlySet<string>;

  constructor(rule: TopicRule) {
    this.own = new Set(rule.nations?.own);
    this.bystanders = new Set(rule.nations?.bystanders);
    for (const [index, facet] of FACETS.entries()) this.file(rule.facets[facet] ?? [], 1 << index);
    for (const words of Object.values(rule.against)) this.file(words, AGAINST);
  }

  of(word: string): number {
    let classes = this.memo.get(word);
    if (classes !== undefined) return classes;
    classes = this.listed(word);
    const bare = classes === 0 ? withoutPrefix(word) : null;
    if (bare !== null) classes = this.listed(bare);
    const nation = nationOf(word) ?? (bare === null ? null : nationOf(bare));
    if (nation !== null && !this.own.has(nation)) classes |= this.bystanders.has(nation) ? BYSTANDER : NATION;
    if (this.memo.size >= MEMO_LIMIT) this.memo.clear();
    this.memo.set(word, classes);
    return classes;
  }

  private listed(word: string): number {
    let classes = this.exact.get(word) ?? 0;
    for (const [stem, more] of this.stems.get(word.slice(0, 2)) ?? []) if (word.startsWith(stem)) classes |= more;
    return classes;
  }

  private file(words: readonly string[], classes: number): void {
    for (const word of words) {
      if (!word.endsWith('*')) {
        const form = fold(word);
        this.exact.set(form, (this.exact.get(form) ?? 0) | classes);
        continue;
      }
      const stem = fold(word.slice(0, -1)), key = stem.slice(0, 2);
      const list = this.stems.get(key);
      if (list) list.push([stem, classes]);
      else this.stems.set(key, [[stem, classes]]);
    }
  }
}

/** An Arabic word without the conjunction and the preposition written onto it, four letters at least being left. */
function withoutPrefix(word: string): string | null {
  if (word.charCodeAt(0) < ARABIC) return null;
  const parts = /^(?=[وفبلك])[وف]?(لل|[بلك])?(.{4,})$/.exec(word);
  if (!parts) return null;
  return `${parts[1] === 'لل' ? 'ال' : ''}${parts[2]}`;
}

const ARABIC = 0x600;
const MEMO_LIMIT = 60_000;
const compiled = new WeakMap<TopicRule, WordClasses>();

export function wordClasses(rule: TopicRule): WordClasses {
  let classes = compiled.get(rule);
  if (!classes) compiled.set(rule, (classes = new WordClasses(rule)));
  return classes;
}
