import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { reloadActiveTab } from '../../browser/extension.ts';
import { useI18n } from '../../components/i18n.tsx';
import { exportWords } from '../../components/export-words.ts';
import { Panel } from '../../components/Panel.tsx';
import { subjectOf } from '../../components/keeping.ts';
import type { Reading } from '../../components/reading.ts';
import { toCitation } from '../../engine/annotations/citation.ts';
import { newPin, pinnedPage } from '../../engine/annotations/subject.ts';
import type { Dossier, Finding } from '../../engine/model.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useStore } from '../shared/use-store.ts';
import { useKeeping } from './use-keeping.ts';
import { useRevisits } from './use-revisits.ts';
import { usePage } from './use-page.ts';

type PinsTab = (typeof import('./Pins.tsx'))['Pins'];

/** Wires the panel: the page in the active tab on one side, the store on the other. */
export function App({ dossiers }: { readonly dossiers: readonly Dossier[] }) {
  const i18n = useI18n();
  const page = usePage();
  const { state, view, clicked, link } = page;
  const kept = useStore();
  const { settings, change } = useSettings();
  const [isDenied, setDenied] = useState(false);
  const keeping = useKeeping(state, kept);
  const revisits = useRevisits(keeping.pins, page);
  // The list, its dragging and its exports come after the first paint.
  const [Pins, setPins] = useState<PinsTab | null>(null);
  useEffect(() => void import('./Pins.tsx').then((loaded) => setPins(() => loaded.Pins)), []);
  const onShow = useCallback((id: string) => link?.call({ type: 'show', id }), [link]);
  const trouble = useMemo(() => {
    if (isDenied) return i18n.t('problems.denied');
    if (kept.problem) return i18n.t(`problems.${kept.problem}`);
    return kept.setAside > 0 ? i18n.t('states.setAside', { n: kept.setAside }) : null;
  }, [i18n, isDenied, kept.problem, kept.setAside]);
  useEffect(() => setDenied(false), [state]);
  const onRead = () => void link?.read().then((answer) => setDenied(answer === 'denied'));

  const [last] = kept.removals;
  const removal = last ? { count: last.length, onUndo: () => kept.settle(true), onDismiss: () => kept.settle(false) } : null;

  const onCopy = useCallback(async (finding: Finding, reading: Reading): Promise<boolean> => {
    if (state.status !== 'read') return false;
    const now = new Date().toISOString();
    const subject = subjectOf({ kind: 'claim', finding }, reading, pinnedPage(state, now), i18n.language);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return navigator.clipboard.writeText(toCitation({ ...newPin('claim', subject, 'copy', now), order: 'a0' }, exportWords(i18n, timeZone))).then(() => true, () => false);
  }, [state, i18n]);

  return (
    <Panel state={state} dossiers={dossiers} view={view} clicked={clicked} keepingOf={keeping.keepingOf} trouble={trouble}
      pins={Pins && <Pins kept={kept} revisits={revisits} />} pinCount={kept.count} removal={removal}
      quiet={settings && { level: settings.quiet, onChange: (level) => { link?.call({ type: 'quiet', level }); change({ quiet: level }); } }}
      onShow={onShow} onCopy={onCopy} onRead={onRead} onReload={reloadActiveTab} />
  );
}
