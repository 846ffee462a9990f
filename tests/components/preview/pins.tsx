import { useMemo, useState } from 'preact/hooks';
import { pinKind, subjectOf, type Keepable } from '../../../components/keeping.ts';
import { PinsTab } from '../../../components/pins/PinsTab.tsx';
import type { Grouping } from '../../../components/pins/PinTools.tsx';
import { createReading } from '../../../components/reading.ts';
import type { Removal } from '../../../components/Undo.tsx';
import type { Revisit } from '../../../engine/annotations/revisit.ts';
import { foldPin, foldQuery, isHit } from '../../../engine/annotations/search.ts';
import type { Pin } from '../../../engine/annotations/schema.ts';
import { newPin, pinnedPage } from '../../../engine/annotations/subject.ts';
import type { Dossier, DossierResult, Language, PageState } from '../../../engine/model.ts';

type ReadState = Extract<PageState, { status: 'read' }>;

/** Pins of every kind, over and over, up to a number. */
export function pinsOf(state: ReadState, dossier: Dossier, count: number, language: Language): Pin[] {
  const reading = createReading(state, state.results[0] as DossierResult, dossier);
  const page = pinnedPage(state, '2022-08-18T09:30:00.000Z');
  const findings = reading.result.findings;
  const keepables: Keepable[] = [
    ...findings.map((finding): Keepable => ({ kind: 'claim', finding })),
    { kind: 'name', entity: 'abdoulaye-diop' },
    { kind: 'omission', claim: 'denial' },
    ...findings.flatMap((finding): Keepable[] => finding.evidence.slice(0, 1).map((passage) => ({ kind: 'pair', finding, passage }))),
  ];
  const made = keepables.map((what, i): Pin => ({ ...newPin(pinKind(what), subjectOf(what, reading, page, language), `p${i}`, '2022-08-18T09:30:00.000Z'), order: 'a0' }));
  return Array.from({ length: count }, (_, i): Pin => ({ ...(made[i % made.length] as Pin), id: `pin-${i}`, note: i % 3 === 0 ? 'Ask the class who says this.' : '' }));
}

export function Pins({ all, onRemoval }: { readonly all: readonly Pin[]; readonly onRemoval: (removal: Removal | null) => void }) {
  const [pins, setPins] = useState(all);
  const [by, setBy] = useState<Grouping>('order');
  const [query, setQuery] = useState('');
  const folded = useMemo(() => pins.map((pin) => ({ pin, text: foldPin(pin) })), [pins]);
  const found = useMemo(() => {
    const wanted = foldQuery(query);
    return query.trim() === '' ? pins : folded.filter(({ text }) => isHit(text, wanted)).map(({ pin }) => pin);
  }, [folded, query]);
  const revisits = new Map<string, Revisit>([
    ['pin-0', { status: 'changed', span: { block: 0, start: 0, end: 4 }, now: 'to drop weapons', diff: [{ kind: 'same', text: 'to drop weapons ' }, { kind: 'removed', text: 'and ammunition' }] }],
    ['pin-1', { status: 'gone' }],
  ]);
  const move = (id: string, to: number) => {
    const rest = pins.filter((pin) => pin.id !== id);
    rest.splice(to, 0, pins.find((pin) => pin.id === id) as Pin);
    setPins(rest);
  };
  return (
    <PinsTab by={by} query={query} total={found.length} groups={by === 'order' ? [] : [{ key: 'k', name: 'Bamako takes its quarrel with Paris to New York', count: found.length }]}
      pinAt={(offset) => found[offset]} onRequest={() => {}} onBy={setBy} onQuery={setQuery} revisits={revisits}
      message={null}
      onNote={(pin, note) => setPins(pins.map((one) => (one.id === pin.id ? { ...one, note } : one)))}
      onRemove={(pin) => {
        const before = pins;
        setPins(pins.filter((one) => one !== pin));
        onRemoval({ count: 1, onUndo: () => { setPins(before); onRemoval(null); }, onDismiss: () => onRemoval(null) });
      }}
      onOpen={() => {}} onStep={(pin, by_) => move(pin.id, pins.indexOf(pin) + by_)}
      onDrop={(id, onto, edge) => move(id, pins.filter((pin) => pin.id !== id).indexOf(onto) + (edge === 'after' ? 1 : 0))} onExport={() => {}} onImport={() => {}} />
  );
}
