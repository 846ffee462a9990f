import type { Dossier } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';

/** Where the reference comes from, what is not known of it, who annotated it, and how to contest a mark. */
export function Provenance({ dossier }: { readonly dossier: Dossier }) {
  const { t, pick, date } = useI18n();
  const { reference } = dossier;
  const known = (value: string | null) => value ?? <span class="soft">{t('reference.unknownField')}</span>;
  return (
    <section class="provenance" aria-labelledby="provenance">
      <h2 class="heading" id="provenance">{t('reference.about')}</h2>
      <dl>
        <dt>{t('reference.publisher')}</dt><dd>{known(reference.publisher)}</dd>
        <dt>{t('reference.author')}</dt><dd>{known(reference.author)}</dd>
        <dt>{t('reference.address')}</dt>
        <dd>{reference.address ? <a href={reference.address} target="_blank" rel="noreferrer">{reference.address}</a> : known(null)}</dd>
        <dt>{t('reference.date')}</dt>
        <dd>{date(reference.date)}{reference.datedBy === 'annotator' && <span class="soft"> ({t('reference.dateAnnotator')})</span>}</dd>
        <dt>{t('reference.language')}</dt><dd>{t(`languages.${reference.language}`)}</dd>
      </dl>
      <h3>{t('reference.unknown')}</h3>
      <p class="picked">{pick(reference.unknown)}</p>
      <h3>{t('reference.annotator')}</h3>
      <p>{dossier.annotator}. {t('reference.annotatorText')}</p>
      <h3>{t('reference.meaning')}</h3>
      <p>{t('reference.meaningText')}</p>
      <h3>{t('reference.contest')}</h3>
      <p>{t('reference.contestText')}</p>
    </section>
  );
}
