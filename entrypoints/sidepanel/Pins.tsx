import { useState } from 'preact/hooks';
import { openTab } from '../../browser/extension.ts';
import { useI18n } from '../../components/i18n.tsx';
import { PinsTab } from '../../components/pins/PinsTab.tsx';
import type { Revisit } from '../../engine/annotations/revisit.ts';
import type { Pin } from '../../engine/annotations/schema.ts';
import { exportPins, importPins } from '../shared/transfer.ts';
import type { StoreModel } from '../shared/use-store.ts';
import { usePins } from './use-pins.ts';

interface Props {
  readonly kept: StoreModel;
  readonly revisits: ReadonlyMap<string, Revisit>;
}

/** The Pinned tab on the store. */
export function Pins({ kept, revisits }: Props) {
  const i18n = useI18n();
  const model = usePins(kept);
  const [said, setSaid] = useState<string | null>(null);
  const now = () => new Date().toISOString();
  const { attempt } = kept;

  /** The pin so many places on, in the order that is shown. */
  const offsetOf = (pin: Pin): number => {
    const total = model.total ?? 0;
    for (let offset = 0; offset < total; offset++) if (model.pinAt(offset)?.id === pin.id) return offset;
    return -1;
  };
  const neighbour = (pin: Pin, by: number): Pin | undefined => model.pinAt(offsetOf(pin) + by);
  const place = async (id: string, before: string | null) => {
    await attempt((store) => store.pins.move(id, before));
  };
  return (
    <PinsTab by={model.by} query={model.query} total={model.total} groups={model.groups} pinAt={model.pinAt} onRequest={model.request} onBy={model.setBy} onQuery={model.setQuery}
      revisits={revisits} message={said}
      onNote={(pin, note) => void attempt((store) => store.pins.update(pin.id, { note }, now()))}
      onRemove={(pin) => kept.remove(pin.id)}
      onOpen={(pin) => { if (pin.page) openTab(pin.page.address); }}
      onStep={(pin, by) => {
        const to = offsetOf(pin) + by;
        if (to < 0 || to >= (model.total ?? 0)) return;
        void place(pin.id, neighbour(pin, by === 1 ? 2 : -1)?.id ?? null);
        setSaid(i18n.t('pins.moved', { i: to + 1, n: model.total ?? 0 }));
      }}
      onDrop={(dragged, onto, edge) => void place(dragged, edge === 'before' ? onto.id : (neighbour(onto, 1)?.id ?? null))}
      onExport={(kind) => void attempt((store) => exportPins(store, kind, i18n))}
      onImport={(file) => void attempt(async (store) => setSaid(await importPins(store, await file.text(), i18n)))} />
  );
}
