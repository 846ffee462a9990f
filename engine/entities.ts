import type { Dossier, Entity, EntityId, Mention, PageText } from './model.ts';
import { acts, heads } from './names/acting.ts';
import { matchNames, nameIndex, type Match } from './names/match.ts';
import { capitalsOf, foreignUntil, isPartOfOther, type Capitals } from './names/other.ts';
import { finish, type Steps } from './steps.ts';
import { sentences, type Sentence } from './text/sentences.ts';
import { MARK, type Tokens } from './text/tokens.ts';

/** How near a word of `unless` must stand to a one-word name, in tokens. */
const UNLESS_REACH = 7;
/** Articles that make a short form mean any such thing, and not the one named before. */
const INDEFINITE = new Set('a an another each every une un autre chaque otra otro una uno cada eine einer einem einen jede kein un altra altro ogni uma um outra outro qualquer другое другой каждое'.split(' '));

/** Matches that are weighed in a step. */
const STEP = 256;

/** A place on the page that grows as one reads. */
const position = (block: number, token: number) => block * 0x100000 + token;

/**
 * The names of a dossier's entities on a page, in page order, never overlapping. Meant for pages that are on the
 * dossier's topic: names that are clear only there (`topic`) count. `tokens[i]` are the tokens of
 * `page.blocks[i].text`.
 */
export const findMentions = (page: PageText, dossier: Dossier, tokens: readonly Tokens[]): Mention[] => finish(findMentionsInSteps(page, dossier, tokens));

export function* findMentionsInSteps(page: PageText, dossier: Dossier, tokens: readonly Tokens[]): Steps<Mention[]> {
  const index = nameIndex(dossier, page.language);
  const found: Match[][] = [];
  for (const block of tokens) found.push(yield* matchNames(block, index));
  const named = new Naming(found);
  const mentions: Mention[] = [];
  for (const [block, matches] of found.entries()) {
    if (matches.length === 0) continue;
    const reader = new BlockReader(page, tokens[block] as Tokens, block, named, matches);
    yield* reader.addTo(mentions);
    yield;
  }
  return mentions;
}

/** Where the page has named each entity, and where somebody else of the same name. */
class Naming {
  private readonly last = new Map<EntityId, number>();
  private readonly rivals = new Map<EntityId, number>();
  private readonly anywhere = new Set<EntityId>();

  constructor(found: readonly (readonly Match[])[]) {
    for (const matches of found) {
      for (const { name } of matches) if (name.entity && name.alias?.when === 'always') this.anywhere.add(name.entity.id);
    }
  }

  names(id: EntityId, at: number): void { this.last.set(id, at); }
  namesOther(id: EntityId, at: number): void { this.rivals.set(id, at); }
  hasRival(id: EntityId): boolean { return this.rivals.has(id); }
  isAnywhere(id: EntityId): boolean { return this.anywhere.has(id); }
  /** Whether the short form of an entity, read now, means it. */
  isNamed(entity: Entity): boolean {
    const own = this.last.get(entity.id);
    return own !== undefined && own > (this.rivals.get(entity.id) ?? -1);
  }
}

class BlockReader {
  private readonly sentences: readonly Sentence[];
  private readonly capitals = new Map<Sentence, Capitals>();
  private readonly known = new Set<number>();
  private readonly page: PageText;
  private readonly tokens: Tokens;
  private readonly block: number;
  private readonly naming: Naming;
  private readonly matches: readonly Match[];
  private cursor = 0;
  /** First match of the sentence looked at last, and what that sentence names. */
  private next = 0;
  private namedIn: { sentence: Sentence; names: ReadonlySet<EntityId> } | null = null;

  constructor(page: PageText, tokens: Tokens, block: number, naming: Naming, matches: readonly Match[]) {
    this.page = page;
    this.tokens = tokens;
    this.block = block;
    this.naming = naming;
    this.sentences = sentences(tokens);
    // by beginning, the longest first; among equals a name that says more of when it counts
    this.matches = [...matches].sort((a, b) => a.from - b.from || b.to - a.to || rank(a) - rank(b));
    for (const { from, to, name } of matches) {
      if (name.entity && name.alias?.when !== 'named') for (let i = from; i < to; i++) this.known.add(i);
    }
  }

  /** Adds the mentions of the block, in order. */
  *addTo(found: Mention[]): Steps<void> {
    let free = 0;
    for (const [i, match] of this.matches.entries()) {
      if (i % STEP === STEP - 1) yield;
      if (match.from < free) continue;
      const entity = match.name.entity;
      if (!entity) { free = match.to; continue; }
      const sentence = this.sentenceAt(match.from);
      const other = entity.shared && !isActing(match) ? foreignUntil(this.tokens, match.from, match.to, entity.shared) : null;
      if (other !== null) {
        // its owner is no place that the page speaks of: "the Russian embassy"
        this.naming.namesOther(entity.id, position(this.block, match.from));
        free = other;
        continue;
      }
      if (!this.counts(match, entity, sentence)) continue;
      if (match.name.alias?.when !== 'named') this.naming.names(entity.id, position(this.block, match.from));
      free = match.to;
      found.push(this.mention(match, entity));
    }
  }

  private mention({ from, to, prefix, name }: Match, entity: Entity): Mention {
    const { starts, ends, text } = this.tokens;
    const start = starts[from] as number;
    // a prefix is left out of the mark only where letters and code units are the same
    const cut = prefix && !/[\u064b-\u0652\u0640]/.test(text.slice(start, start + prefix + 1)) ? prefix : 0;
    return {
      entity: entity.id,
      span: { block: this.block, start: start + cut, end: ends[to - 1] as number },
      byAnnotator: name.alias?.byAnnotator ?? false,
    };
  }

  private counts(match: Match, entity: Entity, sentence: Sentence): boolean {
    const { from, to, name } = match;
    const { language } = this.page;
    const capitals = this.capitalsIn(sentence);
    const isOneWord = to - from === 1;
    const here = position(this.block, from);
    if (isOneWord && capitals.shouted && (this.tokens.ends[from] as number) - (this.tokens.starts[from] as number) <= 2) return false;
    if (isOneWord && entity.unless && this.isNear(from, sentence, entity.unless)) return false;
    if (isOneWord && startsLikeAName(this.tokens, from) && isPartOfOther(this.tokens, sentence, from, entity, language, capitals, this.known)) {
      if (entity.kind === 'person') this.naming.namesOther(entity.id, here);
      return false;
    }
    switch (name.alias?.when) {
      case 'named': return this.isNamed(match, entity, sentence);
      case 'acting': {
        const prefix = this.tokens.folded[from]?.slice(0, match.prefix) ?? '';
        return acts(this.tokens, sentence, from, to, language ?? 'en', prefix);
      }
      case 'subject': return match.prefix === 0 && heads(this.tokens, sentence, from, to, language ?? 'en');
      default: return true;
    }
  }

  private isNamed({ from }: Match, entity: Entity, sentence: Sentence): boolean {
    const isIndefinite = INDEFINITE.has(this.tokens.folded[from - 1] ?? '');
    if (!entity.namedBy) {
      if (isIndefinite) return false;
      // a surname may stand ahead of the full name
      const isAhead = entity.kind === 'person' && startsLikeAName(this.tokens, from) && this.naming.isAnywhere(entity.id) && !this.naming.hasRival(entity.id);
      return isAhead || this.naming.isNamed(entity) || (this.page.blocks[this.block]?.kind === 'headline' && this.naming.isAnywhere(entity.id));
    }
    // named by its sender or addressee: before, or in the same sentence
    const others = entity.namedBy;
    return this.isNamedIn(sentence, others) || (!isIndefinite && others.some((id) => this.naming.isAnywhere(id)));
  }

  /** Whether a sentence names one of these by a name of its own. Matches are in order: only the sentence's are looked at. */
  private isNamedIn(sentence: Sentence, ids: readonly EntityId[]): boolean {
    if (this.namedIn?.sentence !== sentence) {
      const names = new Set<EntityId>();
      while (this.next < this.matches.length && (this.matches[this.next] as Match).from < sentence.from) this.next++;
      for (let i = this.next; i < this.matches.length && (this.matches[i] as Match).from < sentence.to; i++) {
        const { entity, alias } = (this.matches[i] as Match).name;
        if (entity && alias?.when !== 'named') names.add(entity.id);
      }
      this.namedIn = { sentence, names };
    }
    const { names } = this.namedIn;
    return ids.some((id) => names.has(id));
  }

  private isNear(at: number, sentence: Sentence, stems: readonly string[]): boolean {
    const until = Math.min(sentence.to, at + UNLESS_REACH + 1);
    for (let i = Math.max(sentence.from, at - UNLESS_REACH); i < until; i++) {
      const word = this.tokens.folded[i] as string;
      // an Arabic word may have a preposition and the article written onto it
      const isArabic = word.charCodeAt(0) >= 0x600;
      if (this.tokens.kinds[i] !== MARK && stems.some((stem) => (isArabic ? word.includes(stem) : word.startsWith(stem)))) return true;
    }
    return false;
  }

  private capitalsIn(sentence: Sentence): Capitals {
    let capitals = this.capitals.get(sentence);
    if (!capitals) this.capitals.set(sentence, (capitals = capitalsOf(this.tokens, sentence)));
    return capitals;
  }

  private sentenceAt(token: number): Sentence {
    while (this.cursor + 1 < this.sentences.length && (this.sentences[this.cursor] as Sentence).to <= token) this.cursor++;
    return this.sentences[this.cursor] as Sentence;
  }
}

const RANKS = { acting: 0, subject: 0, named: 1, topic: 2, always: 3 } as const;
/** Among names of one span, decoys first, then those with the strictest condition, or with words around them. */
const rank = (match: Match) => (match.name.alias ? RANKS[match.name.alias.when] - (match.name.pattern.lead + match.name.pattern.tail > 0 ? 0.5 : 0) : -1);
const isActing = ({ name }: Match) => name.alias?.when === 'acting' || name.alias?.when === 'subject';

const startsLikeAName = (tokens: Tokens, at: number) => tokens.capitals[at] === 1;
