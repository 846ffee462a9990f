import { useCallback, useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { findDisagreement, findPin, pinKind, subjectOf, type Keeping } from '../../components/keeping.ts';
import type { Reading } from '../../components/reading.ts';
import type { Disagreement, Pin } from '../../engine/annotations/schema.ts';
import { newDisagreement, newPin, pinnedPage } from '../../engine/annotations/subject.ts';
import type { PageState } from '../../engine/model.ts';
import type { StoreModel } from '../shared/use-store.ts';

export interface KeepingModel {
  readonly keepingOf: (reading: Reading) => Keeping;
  /** Pins of the page in view. */
  readonly pins: readonly Pin[];
}

/** What is kept of the page in view, and how to keep more of it. */
export function useKeeping(state: PageState, { store, version, remove, attempt }: StoreModel): KeepingModel {
  const { language } = useI18n();
  const [pins, setPins] = useState<readonly Pin[]>([]);
  const [disagreements, setDisagreements] = useState<readonly Disagreement[]>([]);
  const url = state.status === 'read' ? state.url : null;
  const title = state.status === 'read' ? state.title : '';
  const spoken = state.status === 'read' ? state.language : null;
  const page = useCallback(() => (url === null ? null : pinnedPage({ url, title, language: spoken }, now())), [url, title, spoken]);

  useEffect(() => {
    const address = page()?.address;
    setPins([]);
    setDisagreements([]);
    if (!store || address === undefined) return;
    let isOver = false;
    void attempt(async () => {
      const [kept, contested] = await Promise.all([store.pins.onPage(address), store.disagreements.onPage(address)]);
      if (isOver) return;
      setPins(kept);
      setDisagreements(contested);
    });
    return () => { isOver = true; };
  }, [store, version, page]);

  const keepingOf = useCallback((reading: Reading): Keeping => ({
    isPinned: (what) => findPin(what, pins, reading.dossier.id) !== undefined,
    onPin(what) {
      const pin = findPin(what, pins, reading.dossier.id);
      if (pin) remove(pin.id);
      else void attempt((open) => open.pins.add(newPin(pinKind(what), subjectOf(what, reading, page(), language), crypto.randomUUID(), now())));
    },
    disagreement: (finding) => findDisagreement(finding, disagreements)?.because ?? null,
    onContest(finding, because) {
      const old = findDisagreement(finding, disagreements);
      const subject = subjectOf({ kind: 'claim', finding }, reading, page(), language);
      void attempt((open) => (old ? open.disagreements.update(old.id, { because }, now()) : open.disagreements.add(newDisagreement(subject, because, crypto.randomUUID(), now()))));
    },
    onWithdraw(finding) {
      const old = findDisagreement(finding, disagreements);
      if (old) void attempt((open) => open.disagreements.remove([old.id]));
    },
  }), [pins, disagreements, page, remove, attempt, language]);

  return { keepingOf, pins };
}

const now = (): string => new Date().toISOString();
