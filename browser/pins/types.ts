/** The store as the panel and the settings page see it. Every function rejects with a StoreError (problem.ts) and nothing else. */
import type { Disagreement, Pin } from '../../engine/annotations/schema.ts';

/** `order`: the reader's own. `page` and `topic`: grouped by it, the reader's order within. */
export type PinSort = 'order' | 'page' | 'topic';

export interface PinGroup {
  /** The page's address or the dossier's id; empty for pins without one. */
  readonly key: string;
  /** The page's title or the dossier's, as the group's first pin has it. */
  readonly name: string;
  readonly count: number;
}

export interface Range {
  /** From 0. */
  readonly offset?: number;
  readonly limit: number;
}

/** What a reader may change. */
export type PinChange = Partial<Pick<Pin, 'note' | 'tags'>>;

/** A record that no longer fits, kept as it was found. */
export interface SetAside {
  readonly key: number;
  readonly store: 'pins' | 'disagreements';
  /** What did not fit: path and the schema's word for it. */
  readonly path: string;
  readonly detail: string;
  /** The record, whatever it is. */
  readonly record: unknown;
}

/** What happened, in this window or another; the lists are to be asked for again. */
export interface StoreChange {
  readonly kind: 'added' | 'updated' | 'moved' | 'removed' | 'set-aside';
  readonly store: 'pins' | 'disagreements';
  /** None: it may concern any record. */
  readonly ids: readonly string[];
}

export interface MergeResult {
  /** Ids that were not there. */
  readonly added: readonly string[];
  /** The stored records that a later one of the file replaced, for undo by restore. */
  readonly replaced: readonly (Pin | Disagreement)[];
  /** Ids of which the store already has this or a later state; left as it is. */
  readonly kept: readonly string[];
}

/** Things kept one by one: pins, disagreements. */
export interface Shelf<Item, Change> {
  count(): Promise<number>;
  /** In order, `limit` at most. */
  list(range: Range): Promise<Item[]>;
  /** All, in order, for an export. */
  all(): Promise<Item[]>;
  get(id: string): Promise<Item | undefined>;
  /** Those of one page, by its address without tracking parameters. */
  onPage(address: string): Promise<Item[]>;
  /** `now`: ISO instant, the new `updated`. Rejects with `missing` or `invalid`. */
  update(id: string, change: Change, now: string): Promise<Item>;
  /** Removes and hands back what was removed: give it to restore to undo. Ids that are not there are passed over. */
  remove(ids: readonly string[]): Promise<Item[]>;
  /** Puts records back as they were, place in the order included. */
  restore(items: readonly Item[]): Promise<void>;
  /** Takes in an import, all or nothing: new ids are added, of two states of one id the later stays. */
  merge(items: readonly Item[]): Promise<MergeResult>;
}

export interface PinShelf extends Shelf<Pin, PinChange> {
  list(range: Range & { readonly by?: PinSort }): Promise<Pin[]>;
  groups(by: 'page' | 'topic'): Promise<PinGroup[]>;
  /** Pins with every word of the query, or a word that begins with it; accents and case do not count. In order. */
  search(query: string, range: Range): Promise<{ readonly pins: Pin[]; readonly total: number }>;
  /** Adds at the top, or at the end. Rejects with `invalid` where the pin does not fit or its id is taken. */
  add(pin: Omit<Pin, 'order'>, at?: 'start' | 'end'): Promise<Pin>;
  /** Moves a pin ahead of another; to the end where `before` is null. Resolves to the moved pin. */
  move(id: string, before: string | null): Promise<Pin>;
}

export interface DisagreementShelf extends Shelf<Disagreement, Pick<Disagreement, 'because'>> {
  add(disagreement: Disagreement): Promise<Disagreement>;
}

export interface Store {
  readonly pins: PinShelf;
  readonly disagreements: DisagreementShelf;
  /** Records set aside because they no longer fit: shown to the reader, exported with the rest. */
  setAside(): Promise<SetAside[]>;
  /** Forgets records set aside, at the reader's word. */
  discard(keys: readonly number[]): Promise<void>;
  /** Removes everything, at the reader's word. */
  erase(): Promise<void>;
  /** Called after every change, in whatever window it was made. Ends with the signal. */
  subscribe(listener: (change: StoreChange) => void, signal: AbortSignal): void;
  /** Settles once, if this connection ends: a newer version needs the store, or the browser took it. Open again. */
  readonly closed: Promise<'superseded' | 'lost'>;
  close(): void;
}
