import { findMentions } from './entities.ts';
import { nationOf } from './lexicon/nations.ts';
import type { Block, Dossier, EntityId, EntityKind, PageText, TopicRule } from './model.ts';
import { fold } from './text/fold.ts';
import { MARK, tokenise, type Tokens } from './text/tokens.ts';

/** A page is coverage of a dossier from this score on. */
export const TOPIC_THRESHOLD = 0.5;

/** What a word of the title, or of the first words where there is none, is worth; others are worth one. */
const LEAD_WEIGHT = 2;
/** Words at the beginning of an untitled text that stand in for its title. */
const LEAD_WORDS = 12;
/** How much partner a country needs: in a story about two, each is named at least this often beside the other. */
const PARTNER_SHARE = 0.3;
/** So many of the dossier's names make up for a country that is not named. */
const MANY_NAMES = 3;
/** What a mention in passing is worth. */
const BACKGROUND = 0.45;
/** What a name of the dossier is worth beside words of state. */
const NAME_WEIGHT = 1;
/** Other stories are presumed by so many words: two countries named together are not yet their affairs of state. */
const DOUBT = 0.5;
/** How much country a partner needs: a story of France's own may name Mali once. */
const COUNTRY_SHARE = 0.2;
/** Nations that are actors of the topic or stand by in any story: they do not make it another country's. */
const OWN = new Set(['mali', 'france', 'russia', 'germany']);
const BYSTANDERS = new Set([...OWN, 'europe', 'africa', 'usa', 'britain']);

const FACETS = ['country', 'place', 'operation', 'signatory', 'france', 'russia', 'council', 'state', 'politics'] as const;
type Facet = (typeof FACETS)[number];
const AGAINST = 1 << FACETS.length;
const NATION = 1 << (FACETS.length + 1);
const BYSTANDER = 1 << (FACETS.length + 2);
const bit = (facet: Facet) => 1 << FACETS.indexOf(facet);
const COUNTRY = bit('country') | bit('operation') | bit('signatory');
const PARTNER = bit('france') | bit('russia');
const COLONIAL = /^[ck]olonial/;
const APPOSITION = 4;
/** Country and partner within so many words of each other are spoken of together. */
const TOGETHER = 15;

/**
 * How far a page is coverage of the dossier's topic, from 0 to 1: the weakest of a few shares, each half or more
 * where the topic has it:
 *   the dossier's country beside any other country,
 *   its partners (France, Russia) beside the country, and beside any other,
 *   affairs of state and war beside other stories (sport, culture, harvests).
 * One pass over the words. `tokens[i]` are those of `page.blocks[i].text`.
 */
export function scoreTopic(page: PageText, dossier: Dossier, tokens?: readonly Tokens[]): number {
  const tally = new Tally(dossier.topic);
  const hasHeadline = page.blocks.some((block) => block.kind === 'headline');
  const read = page.blocks.map((block, i) => tokens?.[i] ?? tokenise(block.text));
  if (!hasHeadline && page.title) read.push(tokenise(page.title));
  // the title first: what comes early weighs more
  if (read.length > page.blocks.length) tally.add(read.at(-1) as Tokens, true);
  page.blocks.forEach((block, i) => tally.add(read[i] as Tokens, block.kind === 'headline'));
  const score = tally.score();
  if (score >= TOPIC_THRESHOLD || !tally.isPossible) return score;
  // in doubt, a second look: who and what is named
  const looked: PageText = read.length > page.blocks.length ? { ...page, blocks: [...page.blocks, { text: page.title, kind: 'headline' }] } : page;
  const kinds = new Map(dossier.entities.map(({ id, kind }) => [id, kind]));
  const places = placeNames(dossier);
  for (const { entity, span } of findMentions(looked, dossier, read)) {
    const kind = kinds.get(entity) as EntityKind;
    // "France" acts on the pitch as well as in the Council: a name that is a place's too says little
    const isPlace = kind === 'place' || places.has(fold((looked.blocks[span.block] as Block).text.slice(span.start, span.end)));
    if (!isPlace) tally.addName(entity, kind === 'event');
  }
  return tally.score();
}

const placesOf = new WeakMap<Dossier, ReadonlySet<string>>();

function placeNames(dossier: Dossier): ReadonlySet<string> {
  let names = placesOf.get(dossier);
  if (!names) {
    names = new Set(dossier.entities.filter(({ kind }) => kind === 'place').flatMap(({ aliases }) => aliases.flatMap(({ text }) => text.split('|').map(fold))));
    placesOf.set(dossier, names);
  }
  return names;
}

class Tally {
  private readonly words: WordClasses;
  private readonly counts = new Float64Array(FACETS.length);
  private readonly nations = new Map<string, number>();
  private against = 0;
  private background = 0;
  private names = 0;
  private readonly distinct = new Set<EntityId>();
  private events = 0;
  private read = 0;
  private lead = 0;
  private firstCountry = -1;
  private lastCountry = -Infinity;
  private lastPartner = -Infinity;
  private together = 0;
  private isAbroad = false;
  private hasTitle = false;
  private titleOwn = false;
  private titleOther = false;
  private titleCount = 0;
  private lastColonial = -Infinity;
  private lastNation = '';
  private lastNationAt = -Infinity;

  constructor(rule: TopicRule) {
    this.words = wordClasses(rule);
  }

  add(tokens: Tokens, isTitle: boolean): void {
    const { count, kinds, folded } = tokens;
    if (isTitle && count > 0) this.hasTitle = true;
    for (let i = 0; i < count; i++) {
      if (kinds[i] === MARK) continue;
      const classes = this.words.of(folded[i] as string);
      if (classes !== 0) this.count(classes, folded[i] as string, isTitle, tokens.capitals[i] === 1);
      this.read++;
    }
  }

  /** A person, body, group or event of the dossier, called by its name. */
  addName(id: EntityId, isEvent: boolean): void {
    this.names++;
    this.distinct.add(id);
    if (isEvent) this.events++;
  }

  /** Whether a partner is there at all: without one no event makes the page a story about two. */
  get isPossible(): boolean {
    return this.partner() > 0;
  }

  private count(classes: number, word: string, isTitle: boolean, isCapital: boolean): void {
    const weight = isTitle ? LEAD_WEIGHT : 1;
    for (let f = 0; f < FACETS.length; f++) if (classes & (1 << f)) this.counts[f] = (this.counts[f] as number) + weight;
    if (classes & AGAINST) this.against += weight;
    // which country a text is about, its first words say
    const lead = weight === 1 && this.read < LEAD_WORDS ? LEAD_WEIGHT - 1 : 0;
    if (isTitle && classes & (bit('country') | bit('signatory'))) this.titleCount++;
    if (COLONIAL.test(word)) this.lastColonial = this.read;
    // "France, the former colonial power": background in any story of the country, counted back
    if (classes & PARTNER && this.read - this.lastColonial <= APPOSITION) this.background++;
    if (COLONIAL.test(word) && this.read - this.lastPartner <= APPOSITION) this.background++;
    if (classes & PARTNER) this.lastPartner = this.read;
    if (isTitle && classes & (COUNTRY | bit('place'))) this.titleOwn = true;
    if (isTitle && classes & NATION && isCapital) this.titleOther = true;
    if (classes & COUNTRY) {
      this.lead += lead;
      this.lastCountry = this.read;
      if (this.firstCountry < 0) this.firstCountry = this.read;
    }
    if (classes & (PARTNER | COUNTRY) && this.lastPartner - this.lastCountry < TOGETHER && this.lastCountry - this.lastPartner < TOGETHER) this.together++;
    if (classes & (NATION | BYSTANDER) && (isCapital || word.length > 3)) this.isAbroad = true;
    if (classes & NATION && (isCapital || word.length > 3)) {
      const nation = nationOf(word) as string;
      const isRepeated = nation === this.lastNation && this.read - this.lastNationAt <= 2;
      this.lastNation = nation;
      this.lastNationAt = this.read;
      // "Burkina Faso", "Côte d’Ivoire": two words, one country
      if (!isRepeated) this.nations.set(nation, (this.nations.get(nation) ?? 0) + weight + lead);
    }
  }

  private of(facet: Facet): number {
    return this.counts[FACETS.indexOf(facet)] as number;
  }

  private partner(): number {
    const partner = this.of('france') + this.of('russia') + this.of('operation') - this.background;
    // his letter is to the Council, where no other country is in it
    return this.of('signatory') > 0 && this.others() <= LEAD_WEIGHT ? partner + this.of('council') / 2 : partner;
  }

  /** The country named most besides the topic's own, and half of the rest: a list of countries is no story about one. */
  private others(): number {
    const counts = [...this.nations.values()];
    const most = Math.max(0, ...counts);
    return most + (counts.reduce((sum, n) => sum + n, 0) - most) / 2;
  }

  score(): number {
    const state = this.of('state') + this.of('politics') / 2 + NAME_WEIGHT * (this.names + this.events);
    const partner = this.partner();
    let named = this.of('country') + this.of('signatory') + this.events;
    // so many of the dossier's names and no country at all: the country goes without saying
    if (named === 0 && this.distinct.size >= MANY_NAMES && !this.isAbroad) named = 1;
    const titled = this.titleCount;
    // Gao and Timbuktu are Mali's where there are soldiers; else the one may be a name and the other a figure of speech
    const isPlaced = named > 0 || this.of('state') > this.of('place');
    let country = named + this.of('operation') + (isPlaced ? this.of('place') : 0);
    if (country === 0 || partner === 0) return 0;
    // named once, and not in the title or late: a comparison or a line of background
    const isAside = this.hasTitle ? !this.titleOwn : this.together === 0 && this.of('signatory') === 0 && this.firstCountry > this.read / 3;
    if (country <= 1 && isAside) country *= BACKGROUND;
    // the title names another country, and not the topic's
    if (this.titleOther && !this.titleOwn) country *= BACKGROUND;
    const other = this.others();
    return Math.min(
      share(country + this.lead + Math.min(country, partner), other),
      share(partner, (named - titled) * PARTNER_SHARE),
      share(country, partner * COUNTRY_SHARE),
      share(partner, other / 2),
      share(state, this.against + DOUBT),
    );
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
    if (nation !== null && !OWN.has(nation)) classes |= BYSTANDERS.has(nation) ? BYSTANDER : NATION;
    if (this.memo.size >= MEMO_LIMIT) this.memo.clear();
    this.memo.set(word, classes);
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

const MEMO_LIMIT = 60_000;
const compiled = new WeakMap<TopicRule, WordClasses>();

function wordClasses(rule: TopicRule): WordClasses {
  let classes = compiled.get(rule);
  if (!classes) compiled.set(rule, (classes = new WordClasses(rule)));
  return classes;
}
