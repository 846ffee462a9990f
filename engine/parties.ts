/**
 * The parties of a dossier's story, as its frames.yaml names them: the classes by which the lexicons mark actors
 * (`fr.state`, `ml.gov` … are of the classes `fr` and `ml`), and the part that each has in the story.
 */
export interface PartiesSource {
  /** The classes told apart, 31 at most; actors of any other class are not seen. */
  readonly classes: readonly string[];
  /** Where the story plays. */
  readonly home: string;
  /** Who accuses whom: a speaker's "we" is one of the two. */
  readonly accuser: string;
  readonly accused: string;
  /** The armed groups that the story is about: they are named with other parties and own nothing. */
  readonly armed: string;
  /** Other insurgents. */
  readonly rebels: string;
  /** Whose mercenaries and peacekeepers are, where nobody says whose. */
  readonly mercenaries: string;
  readonly peacekeepers: string;
  /** Any other country: where it is named, the story may be another. */
  readonly foreign: string;
  /** Whose acts are worth checking wherever they act, and whose only where they act at home. */
  readonly principals: readonly string[];
  readonly guests: readonly string[];
}

/** Of a dossier without frames: it has names and cards, and no claim is read. */
export const NO_PARTIES: PartiesSource = {
  classes: [], home: '', accuser: '', accused: '', armed: '', rebels: '', mercenaries: '', peacekeepers: '', foreign: '', principals: [], guests: [],
};

/** The same as bits: a name has one, a pronoun those of all that it may stand for, a noun without an owner none. */
export type Parties = { readonly [part in Exclude<keyof PartiesSource, 'classes'>]: number } & {
  readonly classes: readonly string[];
  /** The accuser and the accused. */
  readonly sides: number;
};

const compiled = new WeakMap<PartiesSource, Parties>();

/** The parties of a dossier, compiled once. */
export function compileParties(source: PartiesSource): Parties {
  let parties = compiled.get(source);
  if (!parties) {
    const { classes } = source;
    const bits = (names: readonly string[]) => names.reduce((sum, name) => sum | classBit(classes, name), 0);
    const bit = (name: string) => bits([name]);
    parties = {
      classes,
      home: bit(source.home), accuser: bit(source.accuser), accused: bit(source.accused), sides: bits([source.accuser, source.accused]),
      armed: bit(source.armed), rebels: bit(source.rebels), mercenaries: bit(source.mercenaries), peacekeepers: bit(source.peacekeepers),
      foreign: bit(source.foreign), principals: bits(source.principals), guests: bits(source.guests),
    };
    compiled.set(source, parties);
  }
  return parties;
}

/** The bit of a class; none for one that the story does not tell apart. */
export function classBit(classes: readonly string[], name: string): number {
  const place = classes.indexOf(name);
  return place < 0 ? 0 : 1 << place;
}
