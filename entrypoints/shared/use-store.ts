import { useCallback, useEffect, useState } from 'preact/hooks';
import { StoreError, storeError, type StoreProblem } from '../../browser/pins/problem.ts';
import { openStore } from '../../browser/pins/store.ts';
import type { Store } from '../../browser/pins/types.ts';
import type { Pin } from '../../engine/annotations/schema.ts';

export interface StoreModel {
  /** Null until it is open, and where it cannot be opened. */
  readonly store: Store | null;
  readonly problem: StoreProblem | null;
  /** Grows with every change in any window: what was read before is to be read again. */
  readonly version: number;
  readonly count: number;
  readonly setAside: number;
  /** What was taken out, the last first: each can be brought back. */
  readonly removals: readonly (readonly Pin[])[];
  readonly remove: (id: string) => void;
  /** Brings the last back, or lets it go. */
  readonly settle: (isUndone: boolean) => void;
  /** Runs something against the store and keeps its problem, if it has one, for the reader to see. */
  readonly attempt: (work: (store: Store) => Promise<unknown>) => Promise<void>;
}

export function useStore(): StoreModel {
  const [store, setStore] = useState<Store | null>(null);
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const [version, setVersion] = useState(0);
  const [count, setCount] = useState(0);
  const [removals, setRemovals] = useState<readonly (readonly Pin[])[]>([]);
  const [setAside, setSetAside] = useState(0);

  useEffect(() => {
    const over = new AbortController();
    openStore().then(
      (opened) => {
        if (over.signal.aborted) return opened.close();
        opened.subscribe(() => setVersion((n) => n + 1), over.signal);
        over.signal.addEventListener('abort', () => opened.close());
        void opened.closed.then(() => setProblem('closed'));
        setStore(opened);
      },
      (error: unknown) => setProblem(storeError(error).problem),
    );
    return () => over.abort();
  }, []);

  useEffect(() => {
    if (!store) return;
    Promise.all([store.pins.count(), store.setAside()]).then(
      ([pins, aside]) => {
        setCount(pins);
        setSetAside(aside.length);
      },
      (error: StoreError) => setProblem(error.problem),
    );
  }, [store, version]);

  const attempt = useCallback(async (work: (store: Store) => Promise<unknown>) => {
    if (!store) return;
    try {
      await work(store);
      setProblem(null);
    } catch (error) {
      setProblem(storeError(error).problem);
    }
  }, [store]);

  const remove = useCallback((id: string) => {
    void attempt(async (open) => {
      const pins = await open.pins.remove([id]);
      if (pins.length > 0) setRemovals((before) => [pins, ...before]);
    });
  }, [attempt]);
  const settle = useCallback((isUndone: boolean) => {
    const [last, ...before] = removals;
    if (last && isUndone) void attempt((open) => open.pins.restore(last));
    setRemovals(isUndone ? before : []);
  }, [removals, attempt]);

  return { store, problem, version, count, setAside, removals, remove, settle, attempt };
}
