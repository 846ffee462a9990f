/** The panel on fixtures: ?state=read&lang=fr&theme=dark&page=english&tab=names */
import { dossiers } from '#seeds';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { createI18n, I18nProvider, type Messages } from '../../../components/i18n.tsx';
import { Panel } from '../../../components/Panel.tsx';
import '../../../components/style/panel.ts';
import type { Dossier, PageState, Problem } from '../../../engine/model.ts';
import { loadMessages } from '../../../locales/load.ts';
import { ENGLISH } from '../fixtures/english.ts';
import { FRENCH } from '../fixtures/french.ts';
import { readState } from '../fixtures/page.ts';

const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? 'en') as 'en';
const messages: Messages = await loadMessages(language);
const i18n = createI18n(language, messages);
document.documentElement.lang = language;
document.documentElement.dir = i18n.direction;
if (asked.get('theme')) document.documentElement.dataset.theme = asked.get('theme') as string;
if (asked.get('density')) document.documentElement.dataset.density = asked.get('density') as string;

const at = { url: 'https://www.example.org/', title: 'A page' };
const dossier = dossiers[0] as Dossier;
function state(name: string): PageState {
  if (name === 'idle') return { status: 'idle' };
  if (name === 'reading' || name === 'off-topic') return { status: name, ...at };
  if (name === 'front-page') return { status: name, ...at, headlines: [{ text: 'Mali accuses France of arming jihadists', url: 'https://www.example.org/1', dossier: dossier.id }, { text: 'What the letter says', url: null, dossier: dossier.id }] };
  if (name.startsWith('failed-')) return { status: 'failed', ...at, problem: name.slice(7) as Problem, detail: 'TypeError: x is undefined' };
  const read = readState(asked.get('page') === 'french' ? FRENCH : ENGLISH, dossier);
  if (name === 'bare') return { ...read, framesNotRead: 2, places: [], results: read.results.map((result) => ({ ...result, claimsRead: false, findings: [], mentions: [], omissions: [], coverage: { sentences: 3, checkable: 0, covered: 0 } })) };
  if (name === 'lost') return { ...read, lost: read.results.flatMap(({ findings }) => findings.map(({ id }) => id)) };
  return read;
}

function Preview() {
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const [reasons, setReasons] = useState<{ readonly [id: string]: string }>({});
  return (
    <Panel state={state(asked.get('state') ?? 'read')} dossiers={dossiers} view={{ top: 0.2, bottom: 0.45 }} clicked={null} pins={null} pinCount={pinned.length} trouble={asked.get('trouble')}
      keepingOf={() => ({
        isPinned: (what) => pinned.includes(JSON.stringify(what)),
        onPin: (what) => setPinned((all) => (all.includes(JSON.stringify(what)) ? all.filter((one) => one !== JSON.stringify(what)) : [...all, JSON.stringify(what)])),
        disagreement: ({ id }) => reasons[id] ?? null,
        onContest: ({ id }, because) => setReasons({ ...reasons, [id]: because }),
        onWithdraw: ({ id }) => setReasons(Object.fromEntries(Object.entries(reasons).filter(([key]) => key !== id))),
      })}
      onShow={() => {}} onCopy={() => {}} onRead={() => {}} onReload={() => {}} />
  );
}

render(<I18nProvider value={i18n}><Preview /></I18nProvider>, document.querySelector('#app') as HTMLElement);
const tab = asked.get('tab');
if (tab) setTimeout(() => document.querySelector<HTMLElement>(`#tab-${tab}`)?.click());
