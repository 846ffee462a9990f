import { nationOf } from '../lexicon/nations.ts';
import type { EntityId, TopicRule } from '../model.ts';
import { MARK, type Tokens } from '../text/tokens.ts';
import { AGAINST, BYSTANDER, FACETS, NATION, bit, wordClasses, type Facet, type WordClasses } from './words.ts';

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
/** What country and partner in one title are worth beside words of state: such a story is seldom another. */
const TITLED_TOGETHER = 1;
/** How much country a partner needs: a story of France's own may name Mali once. */
const COUNTRY_SHARE = 0.2;
const COUNTRY = bit('country') | bit('operation') | bit('signatory');
const PARTNER = bit('france') | bit('russia');
const SHORT = 4, ARABIC = 0x600;
const COLONIAL = /^[ck]olonial/;
const APPOSITION = 4;
/** Country and partner within so many words of each other are spoken of together. */
const TOGETHER = 15;

/** What a page names, and how often. */
export class Tally {
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
  private lastState = -Infinity;
  private titlePartner = false;
  private titleCountry = false;
  private lastNation = '';
  private lastNationAt = -Infinity;

  constructor(rule: TopicRule) {
    this.words = wordClasses(rule);
  }

  /** Takes in the words among tokens `[from, to)`. */
  add(tokens: Tokens, isTitle: boolean, from = 0, to = tokens.count): void {
    const { kinds, folded } = tokens;
    if (isTitle && to > from) this.hasTitle = true;
    for (let i = from; i < to; i++) {
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

  private count(listed: number, word: string, isTitle: boolean, isCapital: boolean): void {
    // "the Malian army" and "financial support" are one word in Arabic
    let classes = listed & bit('shared') && this.lastState === this.read - 1 ? listed | bit('country') : listed;
    // short names are common words too ("inde", "us", Italian "mali") where no capital says otherwise
    const isName = isCapital || word.length > SHORT || word.charCodeAt(0) >= ARABIC;
    if (!isName) classes &= ~bit('country');
    if (classes & (bit('state') | bit('politics'))) this.lastState = this.read;
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
    if (isTitle && classes & (COUNTRY | bit('place') | bit('region'))) this.titleOwn = true;
    if (isTitle && classes & COUNTRY && !(classes & bit('people'))) this.titleCountry = true;
    if (isTitle && classes & PARTNER) this.titlePartner = true;
    if (isTitle && classes & NATION && isCapital) this.titleOther = true;
    if (classes & COUNTRY) {
      this.lead += lead;
      this.lastCountry = this.read;
      if (this.firstCountry < 0) this.firstCountry = this.read;
    }
    if (classes & (PARTNER | COUNTRY) && this.lastPartner - this.lastCountry < TOGETHER && this.lastCountry - this.lastPartner < TOGETHER) this.together++;
    if (classes & (NATION | BYSTANDER) && isName) this.isAbroad = true;
    if (classes & NATION && isName) {
      const nation = nationOf(word) as string;
      const isRepeated = nation === this.lastNation && this.read - this.lastNationAt <= 2;
      this.lastNation = nation;
      this.lastNationAt = this.read;
      // "Burkina Faso", "Côte d’Ivoire": two words, one country
      if (!isRepeated) this.nations.set(nation, (this.nations.get(nation) ?? 0) + weight + lead);
    }
  }

  /** Country and partner stand in the title, or near each other where there is none. */
  private get isTitled(): boolean {
    return this.hasTitle ? this.titlePartner && this.titleCountry : this.together > 0;
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
    const state = this.of('state') + this.of('politics') / 2 + NAME_WEIGHT * (this.names + this.events) + (this.isTitled ? TITLED_TOGETHER : 0);
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
      share(state, this.against + this.of('life') / 2 + DOUBT),
    );
  }
}

const share = (one: number, other: number) => (one + other === 0 ? 0 : one / (one + other));
