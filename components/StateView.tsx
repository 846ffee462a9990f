import type { Dossier, PageState } from '../engine/model.ts';
import { useI18n } from './i18n.tsx';

interface Props {
  readonly state: Exclude<PageState, { status: 'read' }>;
  readonly dossiers: readonly Dossier[];
  /** Has the page in the active tab read. */
  readonly onRead: () => void;
  readonly onReload: () => void;
}

/** What the panel says where there is nothing to lay side by side. */
export function StateView({ state, dossiers, onRead, onReload }: Props) {
  const { t, pick } = useI18n();
  switch (state.status) {
    case 'idle':
      return (
        <section class="state">
          <h2>{t('states.idle.title')}</h2>
          <p>{t('states.idle.text')}</p>
          <div class="row"><button type="button" class="button" data-primary onClick={onRead}>{t('states.idle.action')}</button></div>
        </section>
      );
    case 'reading':
      return (
        <section class="state" aria-busy="true">
          <span class="dots" aria-hidden="true"><i /><i /><i /></span>
          <div role="status"><h2>{t('states.reading.title')}</h2></div>
          <p>{t('states.reading.text')}</p>
        </section>
      );
    case 'off-topic':
      return (
        <section class="state">
          <h2>{t('states.off-topic.title')}</h2>
          <p>{t('states.off-topic.text')}</p>
          <h3 class="heading" style={{ marginBlockStart: '22px' }}>{t('states.off-topic.topics')}</h3>
          <ul style={{ marginBlockStart: '6px' }}>{dossiers.map((dossier) => <li key={dossier.id}>{pick(dossier.title)}</li>)}</ul>
        </section>
      );
    case 'front-page':
      return (
        <section class="state">
          <h2>{t('states.front-page.title')}</h2>
          <p>{t('states.front-page.text')}</p>
          <ul>{state.headlines.map(({ text, url }, i) => <li key={i} dir="auto">{url ? <a href={url} target="_blank" rel="noreferrer">{text}</a> : text}</li>)}</ul>
        </section>
      );
    case 'failed':
      return (
        <section class="state" role="alert">
          <h2>{t(`states.failed.${state.problem}.title`)}</h2>
          <p>{t(`states.failed.${state.problem}.text`)}</p>
          {state.detail && <details class="small"><summary>{t('states.failed.detail')}</summary><p dir="auto">{state.detail}</p></details>}
          <div class="row">
            <button type="button" class="button" data-primary onClick={state.problem === 'orphaned' ? onReload : onRead}>{t(state.problem === 'orphaned' ? 'states.failed.reload' : 'states.failed.retry')}</button>
          </div>
        </section>
      );
  }
}
