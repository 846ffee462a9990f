/** What the reader has chosen, in storage.local under one key. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { QUIET_LEVELS } from './messages.ts';

const KEY = 'settings';
/** Where a value that could not be read is kept, so that nothing is lost. */
const ASIDE = 'settings-unreadable';

const Settings = v.object({
  /** What is marked on pages. */
  quiet: v.optional(v.picklist(QUIET_LEVELS), 'all'),
  /** Whether statements that the reference does not cover are marked on the page; they are always in the panel. */
  uncoveredOnPage: v.optional(v.boolean(), false),
  theme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
  density: v.optional(v.picklist(['comfortable', 'compact']), 'comfortable'),
  /** Ids of dossiers that the reader has switched off. */
  dossiersOff: v.optional(v.array(v.string()), []),
  /** Hosts on which nothing is read by itself. */
  sitesOff: v.optional(v.array(v.string()), []),
});
export type Settings = Readonly<v.InferOutput<typeof Settings>>;

export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});

/** Settings from outside, as a backup holds them; null where they are none. */
export function checkSettings(value: unknown): Settings | null {
  const checked = v.safeParse(Settings, value);
  return checked.success ? checked.output : null;
}

export interface StoredSettings {
  readonly settings: Settings;
  /**
   * `unreadable`: what was stored is no settings; it is kept aside and the defaults hold. `unavailable`: the browser
   * gives no storage; the defaults hold until it does.
   */
  readonly problem: 'unreadable' | 'unavailable' | null;
}

/** Never throws: a reader without settings gets the defaults, and is told why. */
export async function readSettings(): Promise<StoredSettings> {
  let stored: Record<string, unknown>;
  try {
    stored = await browser.storage.local.get(KEY);
  } catch {
    return { settings: DEFAULT_SETTINGS, problem: 'unavailable' };
  }
  const checked = v.safeParse(Settings, stored[KEY] ?? {});
  if (checked.success) return { settings: checked.output, problem: null };
  return { settings: DEFAULT_SETTINGS, problem: 'unreadable' };
}

/**
 * Changes some settings and keeps the rest. What could not be read before is put aside first, not overwritten.
 * @throws Error where the browser does not store it (disk full, storage switched off).
 */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const checked = v.safeParse(Settings, stored[KEY] ?? {});
  const settings: Settings = { ...(checked.success ? checked.output : DEFAULT_SETTINGS), ...change };
  await browser.storage.local.set({ [KEY]: settings, ...(checked.success ? {} : { [ASIDE]: stored[KEY] }) });
  return settings;
}

/** Whether the reader has switched off that this host, or the site that it is part of, is read by itself. */
export const isSiteOff = ({ sitesOff }: Settings, host: string): boolean => sitesOff.some((off) => host === off || host.endsWith(`.${off}`));

/**
 * Calls back after each change, from whichever script, until `signal` aborts; with the settings as they were before it,
 * the defaults where they were none.
 */
export function watchSettings(onChange: (stored: StoredSettings, former: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { readonly oldValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change) void readSettings().then((stored) => onChange(stored, checkSettings(change.oldValue) ?? DEFAULT_SETTINGS));
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(changed);
  });
}
