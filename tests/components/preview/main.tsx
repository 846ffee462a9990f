/**
 * The interface on fixtures, for tests in a real browser and for looking at it:
 * ?view=panel|options|welcome &state= &tab= &lang= &theme= &density= &page=english|french &pins=COUNT
 */
import { dossiers } from '#seeds';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { createI18n, I18nProvider } from '../../../components/i18n.tsx';
import { Panel } from '../../../components/Panel.tsx';
import '../../../components/style/page.ts';
import '../../../components/style/panel.ts';
import type { Removal } from '../../../components/Undo.tsx';
import type { Dossier, Language } from '../../../engine/model.ts';
import { loadMessages } from '../../../locales/load.ts';
import { OptionsPreview, WelcomePreview } from './pages.tsx';
import { Pins, pinsOf } from './pins.tsx';
import { stateOf } from './states.ts';

const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? 'en') as Language;
const i18n = createI18n(language, await loadMessages(language));
const root = document.documentElement;
root.lang = language;
root.dir = i18n.direction;
root.dataset['theme'] = asked.get('theme') ?? 'auto';
root.dataset['density'] = asked.get('density') ?? 'comfortable';

const dossier = dossiers[0] as Dossier;
const state = stateOf(asked.get('state') ?? 'read', dossier, asked.get('page') ?? 'english');
const read = stateOf('read', dossier, 'english');
const pins = read.status === 'read' ? pinsOf(read, dossier, Number(asked.get('pins') ?? 8), language) : [];

function PanelPreview() {
  const [kept, setKept] = useState<readonly string[]>([]);
  const [reasons, setReasons] = useState<{ readonly [id: string]: string }>({});
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [clicked, setClicked] = useState<{ readonly id: string } | null>(null);
  Object.assign(globalThis, { clickMark: (id: string) => setClicked({ id }) });
  const key = (what: unknown) => JSON.stringify(what);
  return (
    <Panel state={state} dossiers={dossiers} view={{ top: 0.2, bottom: 0.45 }} clicked={clicked} removal={removal} pins={<Pins all={pins} onRemoval={setRemoval} />} pinCount={pins.length} trouble={asked.get('trouble')}
      keepingOf={() => ({
        isPinned: (what) => kept.includes(key(what)),
        onPin: (what) => setKept((all) => (all.includes(key(what)) ? all.filter((one) => one !== key(what)) : [...all, key(what)])),
        disagreement: ({ id }) => reasons[id] ?? null,
        onContest: ({ id }, because) => setReasons({ ...reasons, [id]: because }),
        onWithdraw: ({ id }) => setReasons(Object.fromEntries(Object.entries(reasons).filter(([one]) => one !== id))),
      })}
      quiet={{ level: 'all', onChange: () => {} }} onShow={(id) => Object.assign(globalThis, { shown: id })} onCopy={() => Promise.resolve(true)} onRead={() => {}} onReload={() => {}} />
  );
}

const view = asked.get('view') ?? 'panel';
const App = () => (view === 'options' ? <OptionsPreview dossiers={dossiers} /> : view === 'welcome' ? <WelcomePreview isGranted={asked.get('state') !== 'asking'} /> : <PanelPreview />);
render(<I18nProvider value={i18n}><App /></I18nProvider>, document.querySelector('#app') as HTMLElement);
const tab = asked.get('tab');
if (tab) requestAnimationFrame(() => document.querySelector<HTMLElement>(`#tab-${tab}`)?.click());
