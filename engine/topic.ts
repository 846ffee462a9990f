import { nationOf } from './lexicon/nations.ts';
import type { Dossier, PageText, TopicRule } from './model.ts';
import { MARK, tokenise, type Tokens } from './text/tokens.ts';

/** A page is coverage of a dossier from this score on. */
export const TOPIC_THRESHOLD = 0.5;

/** What a word of the title, or of the first words where there is none, is worth; others are worth one. */
const LEAD_WEIGHT = 2;
/** Words at the beginning of an untitled text that stand in for its title. */
const LEAD_WORDS = 12;
/** How much partner a country needs: in a story about two, each is named at least this often beside the other. */
const PARTNER_SHARE = 0.25;
/** Nations that are actors of the topic or stand by in any story: they do not make it another country's. */
const BYSTANDERS = new Set(['mali', 'france', 'russia', 'germany', 'europe', 'africa', 'usa', 'britain']);

const FACETS = ['country', 'place', 'operation', 'signatory', 'france', 'russia', 'council', 'state'] as const;
type Facet = (typeof FACETS)[number];
const AGAINST = 1 << FACETS.length;
const NATION = 1 << (FACETS.length + 1);
const bit = (facet: Facet) => 1 << FACETS.indexOf(facet);

/**
 * How far a page is coverage of the dossier's topic, from 0 to 1: the weakest of three shares, each half or more
 * where the topic has it:
 *   the dossier's country beside any other country,
 *   its partners (France, Russia) beside the country,
 *   affairs of state and war beside other stories (sport, culture, harvests).
 * One pass over the words. `tokens[i]` are those of `page.blocks[i].text`.
 */
export function scoreTopic(page: PageText, dossier: Dossier, tokens?: readonly Tokens[]): number {
  const tally = new Tally(dossier.topic);
  const hasHeadline = page.blocks.some((block) => block.kind === 'headline');
  if (!hasHeadline && page.title) tally.add(tokenise(page.title), true);
  page.blocks.forEach((block, i) => tally.add(tokens?.[i] ?? tokenise(block.text), block.kind === 'headline'));
  return tally.score();
}

class Tally {
  private readonly words: WordClasses;
  private readonly counts = new Float64Array(FACETS.length);
  private readonly nations = new Map<string, number>();
  private against = 0;
  private read = 0;
  private firstCountry = -1;

  constructor(rule: TopicRule) {
    this.words = wordClasses(rule);
  }

  add(tokens: Tokens, isTitle: boolean): void {
    const { count, kinds, folded } = tokens;
    for (let i = 0; i < count; i++) {
      if (kinds[i] === MARK) continue;
      const weight = isTitle || this.read < LEAD_WORDS ? LEAD_WEIGHT : 1;
      const classes = this.words.of(folded[i] as string);
      if (classes !== 0) this.count(classes, folded[i] as string, weight, tokens.capitals[i] === 1);
      this.read++;
    }
  }

  private count(classes: number, word: string, weight: number, isCapital: boolean): void {
    for (let f = 0; f < FACETS.length; f++) if (classes & (1 << f)) this.counts[f] = (this.counts[f] as number) + weight;
    if (classes & AGAINST) this.against += weight;
    if (classes & (bit('country') | bit('operation')) && this.firstCountry < 0) this.firstCountry = this.read;
    if (classes & NATION && (isCapital || word.length > 3)) {
      const nation = nationOf(word) as string;
      this.nations.set(nation, (this.nations.get(nation) ?? 0) + weight);
    }
  }

  score(): number {
    const of = (facet: Facet) => this.counts[FACETS.indexOf(facet)] as number;
    const operations = of('operation');
    const state = of('state');
    let partner = of('france') + of('russia') + operations;
    // Gao and Timbuktu are Mali's where there are soldiers; else the one may be a name and the other a figure of speech
    let country = of('country') + operations + of('signatory');
    if (country > 0 || state > of('place')) country += of('place');
    if (of('signatory') > 0) partner += of('council') / 2;
    if (country === 0 || partner === 0) return 0;
    // named once, and late: a comparison or a line of background
    if (country <= 1 && this.firstCountry > this.read / 3) country /= 2;
    const other = Math.max(0, ...this.nations.values());
    const place = country + Math.min(country, partner);
    return Math.min(share(place, other), share(partner, country * PARTNER_SHARE), share(state, this.against));
  }
}

const share = (one: number, other: number) => (one + other === 0 ? 0 : one / (one + other));

/** The classes of words, looked up once each. */
class WordClasses {
  private readonly exact = new Map<string, number>();
  private readonly stems = new Map<string, [stem: string, classes: number][]>();
  private readonly memo = new Map<string, number>();

  constructor(rule: TopicRule) {
    for (const [index, facet] of FACETS.entries()) this.file(rule.facets[facet] ?? [], 1 << index);
    for (const words of Object.values(rule.against)) this.file(words, AGAINST);
  }

  of(word: string): number {
    let classes = this.memo.get(word);
    if (classes !== undefined) return classes;
    classes = this.exact.get(word) ?? 0;
    for (const [stem, more] of this.stems.get(word.slice(0, 2)) ?? []) if (word.startsWith(stem)) classes |= more;
    const nation = nationOf(word);
    if (nation !== null && !BYSTANDERS.has(nation)) classes |= NATION;
    if (this.memo.size >= MEMO_LIMIT) this.memo.clear();
    this.memo.set(word, classes);
    return classes;
  }

  private file(words: readonly string[], classes: number): void {
    for (const word of words) {
      if (!word.endsWith('*')) {
        this.exact.set(word, (this.exact.get(word) ?? 0) | classes);
        continue;
      }
      const stem = word.slice(0, -1), key = stem.slice(0, 2);
      const list = this.stems.get(key);
      if (list) list.push([stem, classes]);
      else this.stems.set(key, [[stem, classes]]);
    }
  }
}

const MEMO_LIMIT = 60_000;
const compiled = new WeakMap<TopicRule, WordClasses>();

function wordClasses(rule: TopicRule): WordClasses {
  let classes = compiled.get(rule);
  if (!classes) compiled.set(rule, (classes = new WordClasses(rule)));
  return classes;
}
