import { useEffect, useState } from 'preact/hooks';
import { changeSettings, readSettings, watchSettings, type Settings, type StoredSettings } from '../../browser/settings.ts';

export interface SettingsModel {
  /** Null until they are read. */
  readonly settings: Settings | null;
  readonly problem: StoredSettings['problem'];
  /** The browser's word on why the last change was not kept. */
  readonly failure: string | null;
  readonly change: (change: Partial<Settings>) => void;
}

/** The reader's choices, followed through changes in any window. */
export function useSettings(): SettingsModel {
  const [stored, setStored] = useState<StoredSettings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const over = new AbortController();
    void readSettings().then(setStored);
    watchSettings(setStored, over.signal);
    return () => over.abort();
  }, []);
  return {
    settings: stored?.settings ?? null,
    problem: stored?.problem ?? null,
    failure,
    change(change) {
      changeSettings(change).then(
        (settings) => {
          setStored({ settings, problem: null });
          setFailure(null);
        },
        (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
      );
    },
  };
}
