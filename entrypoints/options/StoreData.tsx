import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../browser/settings.ts';
import { useI18n } from '../../components/i18n.tsx';
import { Data } from '../../components/options/Data.tsx';
import { toBackup } from '../../engine/annotations/backup.ts';
import { restore, saveFile } from '../shared/transfer.ts';
import { useStore } from '../shared/use-store.ts';

interface Props {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

/** The data section on the store. */
export function StoreData({ settings, onSettings }: Props) {
  const i18n = useI18n();
  const kept = useStore();
  const [said, setSaid] = useState<string | null>(null);
  const [size, setSize] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setSize(usage ?? null));
  }, [kept.version, kept.store]);

  const onExport = () => kept.attempt(async (store) => {
    const [pins, disagreements, setAside] = await Promise.all([store.pins.all(), store.disagreements.all(), store.setAside()]);
    const now = new Date().toISOString();
    saveFile(`recoupe-${now.slice(0, 10)}.json`, 'application/json', toBackup({ settings, pins, disagreements, setAside }, now));
  });
  const onImport = (file: File) => kept.attempt(async (store) => setSaid(await restore(store, await file.text(), i18n, onSettings)));
  const onErase = () => kept.attempt(async (store) => {
    await store.erase();
    onSettings(DEFAULT_SETTINGS);
    setSaid(i18n.t('options.erased'));
  });
  return (
    <Data pins={kept.store ? kept.count : null} size={size} message={kept.problem ? i18n.t(`problems.${kept.problem}`) : said}
      onExport={() => void onExport()} onImport={(file) => void onImport(file)} onErase={() => void onErase()} />
  );
}
