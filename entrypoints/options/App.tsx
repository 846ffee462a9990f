import { dossiers } from '#seeds';
import { sites } from '#sites';
import { useEffect, useState } from 'preact/hooks';
import { extensionVersion, openShortcutSettings, readShortcuts } from '../../browser/extension.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../browser/settings.ts';
import { useI18n } from '../../components/i18n.tsx';
import { Options, type Choices } from '../../components/options/Options.tsx';
import type { Shortcut } from '../../components/options/Shortcuts.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { StoreData } from './StoreData.tsx';

/** Wires the settings page. */
export function App() {
  const { t } = useI18n();
  const { settings, problem, failure, change } = useSettings();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    document.title = t('options.title');
    void readShortcuts().then((commands) =>
      setShortcuts(commands.map(({ name, description, keys }) => ({ name: description || (name === '_execute_action' ? t('options.iconShortcut') : name), keys }))),
    );
  }, []);
  const trouble = failure ? t('options.failed', { reason: failure }) : problem === null ? null : t(`problems.${problem}`);
  const choices = settings ?? DEFAULT_SETTINGS;
  const onChange = (next: Partial<Choices>) => change(next as Partial<Settings>);
  return (
    <Options choices={choices} onChange={onChange} dossiers={dossiers} sites={sites} shortcuts={shortcuts} onShortcuts={openShortcutSettings}
      version={extensionVersion()} trouble={trouble} data={<StoreData settings={choices} onSettings={change} />} />
  );
}
