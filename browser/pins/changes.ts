/** Word of changes, to this window's listeners and to every other context of the extension. */
import * as v from 'valibot';
import type { StoreChange } from './types.ts';

const ChangeSchema = v.object({
  kind: v.picklist(['added', 'updated', 'moved', 'removed', 'set-aside']),
  store: v.picklist(['pins', 'disagreements']),
  ids: v.array(v.string()),
});

export interface Changes {
  tell(change: StoreChange): void;
  /** Ends with the signal. */
  hear(listener: (change: StoreChange) => void, signal: AbortSignal): void;
  close(): void;
}

export function openChanges(name: string): Changes {
  const channel = new BroadcastChannel(`${name}-changes`);
  const listeners = new Set<(change: StoreChange) => void>();
  const spread = (change: StoreChange) => { for (const listener of listeners) listener(change); };
  channel.onmessage = ({ data }) => {
    const read = v.safeParse(ChangeSchema, data);
    if (read.success) spread(read.output);
  };
  return {
    tell(change) {
      // A channel does not hear itself
      spread(change);
      channel.postMessage(change);
    },
    hear(listener, signal) {
      if (signal.aborted) return;
      // Wrapped, so that one function may listen twice and stop once
      const heard = (change: StoreChange) => listener(change);
      listeners.add(heard);
      signal.addEventListener('abort', () => listeners.delete(heard), { once: true });
    },
    close() {
      listeners.clear();
      channel.close();
    },
  };
}
