import { useI18n } from '../i18n.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { Site } from '../options/Sites.tsx';
import { Picture } from './Picture.tsx';

interface Props {
  readonly sites: readonly Site[];
  /** Whether the browser lets Recoupe read them; null until it has said. */
  readonly isGranted: boolean | null;
  readonly onGrant: () => void;
  readonly demo: string;
  readonly settings: string;
}

/** The page at first install: three pictures, the sites and why, a page to try it on. */
export function Welcome({ sites, isGranted, onGrant, demo, settings }: Props) {
  const { t, list, language } = useI18n();
  const words = (
    <p class="says" data-verdict="unsupported">{t('welcome.sampleBefore')}<mark>{t('welcome.sampleMark')}</mark>{t('welcome.sampleAfter')}</p>
  );
  return (
    <main class="page welcome">
      <header>
        <p class="heading">Recoupe</p>
        <h1>{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
        <p class="row"><a class="button" data-primary href={demo}>{t('welcome.tryAction')}</a> <a class="plain" href={settings}>{t('welcome.settings')}</a></p>
      </header>
      <ol class="pictures">
        <Picture title={t('welcome.mark')} text={t('welcome.markText')}>
          <span class="line" /><span class="line" data-short />
          {words}
          <span class="line" /><span class="line" data-short />
        </Picture>
        <Picture title={t('welcome.lay')} text={t('welcome.layText')}>
          <div class="card" data-verdict="unsupported">
            <p class="verdict"><Icon name="unsupported" />{t('verdicts.unsupported')}</p>
            {words}
            <div class="evidence"><p class="quote">{t('welcome.sampleReference')}</p></div>
          </div>
        </Picture>
        <Picture title={t('welcome.keep')} text={t('welcome.keepText')}>
          <div class="card" data-verdict="unsupported">
            <p class="verdict"><Icon name="pinned" />{t('card.pinned')}</p>
            {words}
            <p class="note">{t('welcome.sampleNote')}</p>
          </div>
        </Picture>
      </ol>
      <section class="option-section" aria-labelledby="limits">
        <h2 id="limits">{t('welcome.limits')}</h2>
        <p>{t('welcome.limitsText')}</p>
      </section>
      <section class="option-section" aria-labelledby="sites">
        <h2 id="sites">{t('welcome.sites')}</h2>
        <div class="option-body">
          <p>{t('welcome.sitesText', { n: sites.length })}</p>
          {isGranted === false && <p><button type="button" class="button" data-primary onClick={onGrant}>{t('welcome.grant')}</button></p>}
          {isGranted && <p class="row soft"><Icon name="done" />{t('welcome.granted')}</p>}
          <details>
            <summary>{t('welcome.sitesList')}</summary>
            <p class="soft small">{list(sites.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, language)))}</p>
          </details>
        </div>
      </section>
      <section class="option-section" aria-labelledby="try">
        <h2 id="try">{t('welcome.try')}</h2>
        <div class="option-body">
          <p>{t('welcome.tryText')}</p>
          <p><a class="button" href={demo}>{t('welcome.tryAction')}</a></p>
        </div>
      </section>
    </main>
  );
}
