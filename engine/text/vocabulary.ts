import { fold } from './fold.ts';

/**
 * The distinct words of what has been read, each with a number by which everything else is looked up: a page says the
 * same few thousand words over and over, and a list is quicker to ask than a map of strings.
 */
export class Vocabulary {
  /** Folded forms by number. */
  readonly forms: string[] = [];
  private readonly byForm = new Map<string, number>();
  private readonly byWord = new Map<string, number>();

  /** The number of a word as it is written. Words that fold alike have the same; full stops do not count ("U.N."). */
  numberOf(written: string): number {
    let number = this.byWord.get(written);
    if (number === undefined) {
      number = this.ofForm(fold(written.includes('.') ? written.replaceAll('.', '') : written));
      this.byWord.set(written, number);
    }
    return number;
  }

  /** The number of a folded form. */
  ofForm(form: string): number {
    let number = this.byForm.get(form);
    if (number === undefined) {
      number = this.forms.push(form) - 1;
      this.byForm.set(form, number);
    }
    return number;
  }

  get isFull(): boolean { return this.byWord.size + this.forms.length >= LIMIT; }
}

/** Enough for the distinct words of a very long page. */
const LIMIT = 120_000;
let current = new Vocabulary();

/** The vocabulary to read a text with. A full one is left to whatever still uses it, so that it cannot grow without end. */
export function currentVocabulary(): Vocabulary {
  if (current.isFull) current = new Vocabulary();
  return current;
}

/** What has been found out about words, by their numbers in one vocabulary; forgotten when another comes. */
export class WordMemo<Value> {
  private vocabulary: Vocabulary | null = null;
  private values: (Value | undefined)[] = [];
  private readonly find: (form: string) => Value;

  constructor(find: (form: string) => Value) { this.find = find; }

  of(number: number, vocabulary: Vocabulary): Value {
    if (this.vocabulary !== vocabulary) { this.vocabulary = vocabulary; this.values = []; }
    return this.values[number] ?? this.learn(number, vocabulary);
  }

  private learn(number: number, { forms }: Vocabulary): Value {
    // filled from the front: a list with gaps is a slow one
    while (this.values.length <= number) this.values.push(undefined);
    return (this.values[number] = this.find(forms[number] as string));
  }
}
