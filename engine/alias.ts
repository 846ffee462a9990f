import { fold } from './text/fold.ts';
import { NUMBER, WORD, tokenise } from './text/tokens.ts';

/**
 * The notation of names:
 *
 *   French (armed) forces|troops   `|` between words that serve alike, parentheses around words that may be missing
 *   французск* войск*              `*` for any ending (after three letters at least)
 *   <the> West   Putsch <im Mali>  words between angle brackets must stand there and are not marked
 *
 * Case: a word written with a capital matches only one that begins with a capital; one in capitals throughout
 * ("IS") only one in capitals throughout; one in lower case matches any. Accents, apostrophes and hyphens do not
 * count.
 */

/** Any, First letter a capital, All capitals. */
export type Case = 0 | 1 | 2;

/** One word of a pattern: the folded words that fill it, and stems (any ending). */
export interface Slot {
  readonly words: ReadonlyMap<string, Case>;
  readonly stems: readonly (readonly [stem: string, need: Case])[];
}

/** A pattern without optional words. `lead` slots before and `tail` slots after the name are context. */
export interface Pattern {
  readonly slots: readonly Slot[];
  readonly lead: number;
  readonly tail: number;
}

const SHORTEST_STEM = 3;

/** The patterns that a name stands for (one for each choice of its optional words), or what is wrong with it. */
export function parseAlias(text: string): Pattern[] | string {
  const shape = /^\s*(?:<([^<>]+)>)?([^<>]+)(?:<([^<>]+)>)?\s*$/.exec(text);
  if (!shape) return `«${text}»: angle brackets may stand at the beginning and at the end only`;
  let choices: Pattern[] = [{ slots: [], lead: 0, tail: 0 }];
  for (const [index, part] of [shape[1] ?? '', shape[2] ?? '', shape[3] ?? ''].entries()) {
    for (const [group] of part.matchAll(/\([^()]*\)|[^\s'’()-]+/g)) {
      const slots = group.replace(/^\(|\)$/g, '').split(/[\s'’-]+/).filter(Boolean).map(parseSlot);
      const wrong = slots.find((slot) => typeof slot === 'string');
      if (wrong) return `«${text}»: ${wrong}`;
      const grown = choices.map((choice): Pattern => ({
        slots: [...choice.slots, ...(slots as Slot[])],
        lead: choice.lead + (index === 0 ? slots.length : 0),
        tail: choice.tail + (index === 2 ? slots.length : 0),
      }));
      choices = group.startsWith('(') ? [...choices, ...grown] : grown;
    }
  }
  if (choices.some(({ slots, lead, tail }) => slots.length === lead + tail)) return `«${text}» has no word that must be there`;
  return choices;
}

function parseSlot(source: string): Slot | string {
  const words = new Map<string, Case>();
  const stems: [string, Case][] = [];
  for (const choice of source.split('|')) {
    const isStem = choice.endsWith('*');
    const word = isStem ? choice.slice(0, -1) : choice;
    const read = readWord(word);
    if (!read) return `«${choice}» is not one word`;
    const { form } = read, need: Case = isUpper(word) ? 2 : read.isCapital ? 1 : 0;
    if (!isStem) words.set(form, Math.min(need, words.get(form) ?? need) as Case);
    else if (form.length < SHORTEST_STEM) return `«${choice}» is too short for a star: write ${SHORTEST_STEM} letters or more`;
    else stems.push([form, need]);
  }
  return { words, stems };
}

const PLAIN = /^[A-Za-z]+$/;

/** The folded form of what is one word or number; most need no reader of texts for it. */
function readWord(written: string): { form: string; isCapital: boolean } | null {
  if (PLAIN.test(written)) return { form: fold(written), isCapital: written < 'a' };
  const { count, kinds, folded, capitals } = tokenise(written);
  return count === 1 && (kinds[0] === WORD || kinds[0] === NUMBER) ? { form: folded[0] as string, isCapital: capitals[0] === 1 } : null;
}

/** Whether a word is written in capitals throughout (two letters at least). */
export function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase() && !/\d/.test(word);
}
