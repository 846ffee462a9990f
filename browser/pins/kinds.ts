/** The two kinds of things kept, and how each becomes a row. */
import type * as v from 'valibot';
import { DisagreementSchema, PinSchema, type Disagreement, type Pin } from '../../engine/annotations/schema.ts';
import { foldPin } from '../../engine/annotations/search.ts';
import type { Write } from './database.ts';

export interface Kind<Item> {
  readonly store: 'pins' | 'disagreements';
  readonly schema: v.GenericSchema<unknown, Item & { id: string }>;
  /** The words it is searched by, folded; only where it is searched. */
  readonly fold?: (item: Item) => string;
  /** Writes it with its keys, over what stood there. */
  put(tx: Write, item: Item): Promise<void>;
  remove(tx: Write, id: string): Promise<void>;
}

const keys = (item: Pin | Disagreement) => ({ page: item.page?.address ?? '', topic: item.topic?.id ?? '' });

export const PINS: Kind<Pin> = {
  store: 'pins',
  schema: PinSchema,
  fold: foldPin,
  async put(tx, pin) {
    const { id, order } = pin;
    await tx.objectStore('pins').put({ id, order, ...keys(pin), record: pin });
    await tx.objectStore('words').put({ id, order, ...keys(pin), folded: foldPin(pin) });
  },
  async remove(tx, id) {
    await tx.objectStore('pins').delete(id);
    await tx.objectStore('words').delete(id);
  },
};

export const DISAGREEMENTS: Kind<Disagreement> = {
  store: 'disagreements',
  schema: DisagreementSchema,
  async put(tx, item) {
    await tx.objectStore('disagreements').put({ id: item.id, order: item.created, ...keys(item), record: item });
  },
  remove: (tx, id) => tx.objectStore('disagreements').delete(id),
};
