import type { ActorKind } from './actors.ts';
import { concept } from './lexicon/lexicon.ts';
import type { ClaimId, Frame } from './model.ts';
import { classBit, type Parties } from './parties.ts';

/**
 * How a claim is recognised: an act, who does it to whom, and what else must stand beside it. Frames are data of the
 * dossier (frames.yaml); concepts are those of the lexicons, so one frame serves every language.
 *
 * A part is written `concept`, or `@class` for an actor of that class, or `@class.kind` for one of that kind; `@none`
 * is an actor whose class is not told ("53 soldiers").
 */
export interface FrameSource {
  readonly claim: ClaimId;
  /** The concepts that anchor a match. */
  readonly act: readonly string[];
  /** What must stand in the sentence with the act: of each list, one. */
  readonly with?: readonly (readonly string[])[];
  /** The same, but close: within a few words, in the same clause. */
  readonly near?: readonly (readonly string[])[];
  /** How far `near` reaches, in tokens and clause steps. */
  readonly nearReach?: number;
  /** What may also stand in the sentences before (of the same block). */
  readonly context?: readonly (readonly string[])[];
  /** Who does it. Another doer makes it another story. */
  readonly agent?: readonly string[];
  /** Who does it in the reference, where no doer is needed: "X, not Y" contradicts it where Y is one of these. */
  readonly actors?: readonly string[];
  /** Other doers of the same kind of act: the page gives it to another person than the reference does. */
  readonly rivals?: readonly string[];
  /** Of none of these it is said ("not one French soldier"). */
  readonly none?: readonly string[];
  /** With `agent`: an act without a doer is taken too. */
  readonly agentOptional?: boolean;
  /** To whom. A named recipient of another class makes it another story. */
  readonly target?: readonly string[];
  /** Whose it is: the actor that the act befalls or that the thing belongs to must be one of these. */
  readonly no?: readonly string[];
  /** Not the act of these ("the Council’s president wrote"). */
  readonly notSubject?: readonly string[];
  /** Concepts that count only in somebody's mouth ("ours"). */
  readonly spoken?: readonly string[];
  /** Whom the act befalls: where they are its doers it is another story. */
  readonly befalls?: readonly string[];
  /** What the act's complement ("evidence that …", "proof of …") must speak of, where it has one. */
  readonly about?: readonly string[];
  /** Of what stands between two: the two sides of the story and no others. */
  readonly between?: readonly string[];
  /** Beside these a number that differs is that of one event, and no total. */
  readonly events?: readonly string[];
  /** Like `no`, but only close to the act. */
  readonly noNear?: readonly string[];
  /** Other countries in the clause make it another story, unless `any`, or, with `from`, one that is headed for; with `alone`, anywhere in the sentence where France is not named. */
  readonly place?: 'any' | 'from' | 'alone';
  /** What a negation does: contradict the claim (default; `never`: only an outright one), be needed, end the match, or carry another claim. */
  readonly negated?: 'contradicts' | 'never' | 'needed' | 'drops' | 'ignore' | ClaimId;
  /** The frame says the opposite of the claim. */
  readonly opposite?: boolean;
  /** What decides the verdict, where it is not the claim's own standing. */
  readonly rule?: 'agrees-with-denial' | 'agrees-with-no-evidence' | 'evidence-announced' | 'polarity-differs' | 'actor-differs';
  /** Its clause ends behind the act ("Paris denies."). */
  readonly final?: boolean;
  /** The page carries it as its own whoever says it ("wrote a letter"). */
  readonly own?: boolean;
  readonly quantity?: QuantityRule;
  /** Counts only where it agrees with the reference. */
  readonly agreesOnly?: boolean;
  /** Counts only where it disagrees with the reference. */
  readonly conflictOnly?: boolean;
  /** The doer is also the one who says it ("Paris denies"). */
  readonly agentSpeaks?: boolean;
  /** The doer may also be the one who says it ("Paris called it absurd"). */
  readonly agentMaySpeak?: boolean;
  /** It is told by those who saw it ("soldiers saw …"). */
  readonly witnessed?: boolean;
  /** Whoever says it may be the doer ("Paris counts hundreds of militants killed"). */
  readonly speakerMayAct?: boolean;
  /** The act is often a noun whose adjective names the doer ("French arms deliveries"). */
  readonly nominal?: boolean;
  /** No verb anchors it: things that stand together only in this claim. */
  readonly constellation?: boolean;
  /** A number must be there. */
  readonly needsQuantity?: boolean;
  readonly time?: TimeRule;
  /** Longest way from the act to a part, in tokens and clause steps. */
  readonly reach?: number;
}

export interface QuantityRule {
  /** Concepts of what is counted; the number stands beside one of them. */
  readonly of: readonly string[];
  /** Concepts of a wider whole, whose numbers are others. */
  readonly scope?: readonly string[];
  /** What the reference allows, inclusive. */
  readonly min: number;
  readonly max: number;
  /** The reference's words. */
  readonly reference: string;
}

export interface TimeRule {
  /** Weekday of the event, 1 is Monday. */
  readonly day?: number;
  readonly month?: number;
  readonly date?: readonly number[];
  readonly year?: readonly number[];
  /** Years of other events of the kind, with which this must not be confused. */
  readonly otherYears?: readonly number[];
  /** Words that place it elsewhere in time ("last year") contradict it. */
  readonly near?: boolean;
  readonly reference: string;
}

/** One alternative of a part: a concept, or an actor by class and kind. */
export type Part = { readonly name: string } & (
  | { readonly concept: number }
  | { readonly classes: number; readonly kinds: readonly ActorKind[] | null }
);

export interface CompiledFrame {
  readonly source: FrameSource;
  readonly act: readonly number[];
  readonly with: readonly (readonly Part[])[];
  readonly near: readonly (readonly Part[])[];
  readonly context: readonly (readonly Part[])[];
  readonly agent: readonly Part[] | null;
  readonly rivals: readonly Part[];
  /** The actors among its parts: whom "X, not Y" may be about. */
  readonly actors: readonly Part[];
  readonly none: readonly Part[] | null;
  readonly target: readonly Part[] | null;
  readonly no: readonly Part[];
  readonly noNear: readonly Part[];
  readonly about: readonly Part[];
  readonly events: readonly Part[];
  readonly between: readonly Part[];
  readonly notSubject: readonly Part[];
  readonly befalls: readonly Part[];
  readonly spoken: readonly number[];
  readonly quantityOf: readonly Part[];
  readonly quantityScope: readonly number[];
  readonly reach: number;
}

const DEFAULT_REACH = 34;

function part(text: string, { classes }: Parties): Part {
  if (!text.startsWith('@')) return { name: text, concept: concept(text) };
  const [cls, ...kinds] = text.slice(1).split('.');
  return { name: text, classes: classBit(classes, cls as string), kinds: kinds.length ? (kinds as ActorKind[]) : null };
}

const compiled = new WeakMap<readonly Frame[], readonly CompiledFrame[]>();

/** The frames of a dossier, compiled once. */
export function compileFrames(frames: readonly Frame[], parties: Parties): readonly CompiledFrame[] {
  let known = compiled.get(frames);
  if (!known) {
    known = frames.map((frame) => {
      const source = frame as unknown as FrameSource;
      const all = (list: readonly string[] | undefined) => (list ?? []).map((text) => part(text, parties));
      const lists = (value: readonly (readonly string[])[] | undefined) => (value ?? []).map(all);
      const near = lists(source.near), beside = lists(source.with), agent = source.agent ? all(source.agent) : null;
      return {
        source,
        act: source.act.map(concept),
        with: beside, near, context: lists(source.context),
        agent,
        none: source.none ? all(source.none) : null,
        actors: (source.actors?.length ? all(source.actors) : [...(agent ?? []), ...beside.flat(), ...near.flat()]).filter((part) => 'classes' in part),
        rivals: all(source.rivals),
        target: source.target ? all(source.target) : null,
        no: all(source.no), noNear: all(source.noNear), about: all(source.about), events: all(source.events), between: all(source.between), notSubject: all(source.notSubject), befalls: all(source.befalls), spoken: (source.spoken ?? []).map(concept),
        quantityScope: (source.quantity?.scope ?? []).map(concept),
        quantityOf: all(source.quantity?.of),
        reach: source.reach ?? DEFAULT_REACH,
      };
    });
    compiled.set(frames, known);
  }
  return known;
}
