import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dossier, Finding, PageState, Verdict } from '../engine/model.ts';
import { ClaimsTab } from './claims/ClaimsTab.tsx';
import type { View } from './claims/PageMap.tsx';
import { Header, type QuietProps } from './Header.tsx';
import { useI18n } from './i18n.tsx';
import type { Keeping } from './keeping.ts';
import { LeftTab } from './left/LeftTab.tsx';
import { NamesTab } from './names/NamesTab.tsx';
import { Notices } from './Notices.tsx';
import { createReading, type Reading } from './reading.ts';
import { ReferenceTab } from './reference/ReferenceTab.tsx';
import { findTarget, reveal, type Target } from './reveal.ts';
import { StateView } from './StateView.tsx';
import { Undo, type Removal } from './Undo.tsx';
import { Tabs, TABS, type Tab } from './Tabs.tsx';

interface Props {
  readonly state: PageState;
  readonly dossiers: readonly Dossier[];
  /** The part of the page in view, where the page tells. */
  readonly view: View | null;
  /** What was last clicked on the page; a new object for every click. */
  readonly clicked: { readonly id: string } | null;
  /** What can be kept of a reading, by the store. */
  readonly keepingOf: (reading: Reading) => Keeping;
  /** The Pinned tab, which stands on the store and not on the page. */
  readonly pins: ComponentChildren;
  readonly pinCount: number;
  /** What was last taken out of the store. */
  readonly removal: Removal | null;
  /** Trouble with the store, in words. */
  readonly trouble: string | null;
  /** How much is marked on the page; null where the reader's choice is not known yet. */
  readonly quiet: QuietProps | null;
  readonly onShow: (id: string) => void;
  /** Resolves to whether the browser let it be copied. */
  readonly onCopy: (finding: Finding, reading: Reading) => Promise<boolean>;
  readonly onRead: () => void;
  readonly onReload: () => void;
}

const ELSEWHERE: readonly Tab[] = ['claims', 'pins'];

/** The panel: a view of what the page serves. */
export function Panel({ state, dossiers, view, clicked, keepingOf, pins, pinCount, removal, trouble, quiet, onShow, onCopy, onRead, onReload }: Props) {
  const { t } = useI18n();
  const [chosenTab, setTab] = useState<Tab>('claims');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [sentence, setSentence] = useState<number | null>(null);
  const [dossierId, setDossier] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const main = useRef<HTMLElement>(null);
  const url = 'url' in state ? state.url : null;
  useEffect(() => {
    setVerdict(null);
    setSentence(null);
    setTarget(null);
  }, [url]);

  const results = state.status === 'read' ? state.results.filter(({ dossier }) => dossiers.some(({ id }) => id === dossier)) : [];
  const result = results.find(({ dossier }) => dossier === dossierId) ?? results[0];
  const reading = useMemo(() => {
    const dossier = dossiers.find(({ id }) => id === result?.dossier);
    return state.status === 'read' && result && dossier ? createReading(state, result, dossier) : null;
  }, [state, result, dossiers]);

  const tabs = reading ? TABS : ELSEWHERE;
  const tab = tabs.includes(chosenTab) ? chosenTab : 'claims';

  const open = (id: string) => {
    const found = reading && findTarget(reading, id);
    if (!found) return;
    setVerdict(null);
    setTab(found.tab);
    setTarget(found);
  };
  useEffect(() => {
    if (clicked) open(clicked.id);
  }, [clicked]);
  useEffect(() => {
    if (target && main.current) reveal(main.current, target);
  }, [target]);
  const openSentence = useCallback((number: number) => {
    setSentence(number);
    setTab('reference');
  }, []);
  const keeping = useMemo(() => reading && keepingOf(reading), [reading, keepingOf]);
  const copy = useCallback((finding: Finding) => (reading ? onCopy(finding, reading) : Promise.resolve(false)), [reading, onCopy]);
  return (
    <>
      {reading && state.status === 'read' && (
        <Header title={state.title} reading={reading} dossiers={dossiers.filter(({ id }) => results.some(({ dossier }) => dossier === id))} onDossier={setDossier}
          quiet={quiet} verdict={verdict} onVerdict={(next) => { setVerdict(next); setTab('claims'); }} />
      )}
      <main ref={main}>
        {!reading && <h1 class="hidden">{t('extName')}</h1>}
        {trouble && <p class="notice" role="alert">{trouble}</p>}
        <Tabs tabs={tabs} current={tab} onChoose={(next) => { setTab(next); setTarget(null); }}
          counts={{
            ...(reading && {
              claims: reading.result.findings.filter((finding) => finding.verdict !== 'uncovered').length,
              names: new Set(reading.result.mentions.map(({ entity }) => entity)).size,
              left: reading.result.omissions.length,
            }),
            pins: pinCount,
          }} />
        <div id="view" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {!reading && tab === 'claims' && (
          state.status === 'read'
            ? <StateView state={{ status: 'off-topic', url: state.url, title: state.title }} dossiers={dossiers} onRead={onRead} onReload={onReload} />
            : <StateView state={state} dossiers={dossiers} onRead={onRead} onReload={onReload} />
        )}
        {reading && keeping && state.status === 'read' && (
          <>
            {tab === 'claims' && (
              <>
                <Notices state={state} result={reading.result} />
                <ClaimsTab reading={reading} places={state.places} view={view} verdict={verdict} onVerdict={setVerdict} keeping={keeping} isWanted={target?.tab === 'claims'}
                  onShow={onShow} onOpenSentence={openSentence} onCopy={copy} />
              </>
            )}
            {tab === 'names' && <NamesTab reading={reading} keeping={keeping} current={target?.tab === 'names' ? target.id : null} onShow={onShow} onOpenSentence={openSentence} />}
            {tab === 'left' && <LeftTab reading={reading} keeping={keeping} onShow={onShow} onOpenSentence={openSentence} />}
            {tab === 'reference' && <ReferenceTab reading={reading} keeping={keeping} chosen={sentence} onChoose={setSentence} onOpenFinding={open} />}
          </>
        )}
        {tab === 'pins' && pins}
        </div>
      </main>
      <Undo removal={removal} />
      <p class="hidden" role="status">{state.status === 'read' && reading ? t('tally.summary', { n: reading.result.findings.filter((finding) => finding.verdict !== 'uncovered').length }) : ''}</p>
    </>
  );
}
