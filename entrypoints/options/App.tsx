import { dossiers } from '#seeds';
import { sites } from '#sites';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { changeSettings, DEFAULT_SETTINGS, readSettings, watchSettings, type StoredSettings } from '../../browser/settings.ts';
import { useI18n } from '../../components/i18n.tsx';
import { Options, type Choices } from '../../components/options/Options.tsx';
import type { Shortcut } from '../../components/options/Shortcuts.tsx';
import { StoreData } from './StoreData.tsx';

/** Wires the settings page. */
export function App() {
  const { t } = useI18n();
  const [{ settings, problem }, setStored] = useState<StoredSettings>({ settings: DEFAULT_SETTINGS, problem: null });
  const [failed, setFailed] = useState<string | null>(null);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);

  useEffect(() => {
    const over = new AbortController();
    document.title = t('options.title');
    void readSettings().then(setStored);
    watchSettings(setStored, over.signal);
    void browser.commands.getAll().then((commands) =>
      setShortcuts(commands.map(({ name, description, shortcut }) => ({ name: description || (name === '_execute_action' ? t('options.iconShortcut') : (name ?? '')), keys: shortcut ?? '' }))),
    );
    return () => over.abort();
  }, []);

  const onChange = (change: Partial<Choices>) => {
    changeSettings(change as Partial<typeof settings>).then(
      (next) => {
        setStored({ settings: next, problem: null });
        setFailed(null);
      },
      (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
    );
  };
  const trouble = failed ? t('options.failed', { reason: failed }) : problem === 'unreadable' ? t('problems.unreadable') : problem === 'unavailable' ? t('problems.unavailable') : null;
  return (
    <Options choices={settings} onChange={onChange} dossiers={dossiers} sites={sites} shortcuts={shortcuts} onShortcuts={openShortcuts}
      version={browser.runtime.getManifest().version} trouble={trouble} data={<StoreData settings={settings} onSettings={onChange} />} />
  );
}

/** Firefox has a call for it; Chromium has an address. */
function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
