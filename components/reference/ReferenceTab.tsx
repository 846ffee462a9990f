import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import type { Reading } from '../reading.ts';
import { FullText } from './FullText.tsx';
import { Provenance } from './Provenance.tsx';
import { findingsOf } from './segments.ts';

interface Props {
  readonly reading: Reading;
  readonly keeping: Keeping;
  readonly chosen: number | null;
  readonly onChoose: (sentence: number | null) => void;
  readonly onOpenFinding: (id: string) => void;
}

export function ReferenceTab({ reading, ...rest }: Props) {
  const { t } = useI18n();
  const { reference } = reading.dossier;
  const matched = reading.sentences.filter((sentence) => findingsOf(sentence, reading.result.findings).length > 0).length;
  return (
    <div class="tab reference">
      <section aria-labelledby="reference-heading">
        <div class="section-head">
          <h2 class={reference.title ? 'title' : 'heading'} id="reference-heading" lang={reference.title ? reference.language : undefined}>{reference.title ?? t('reference.heading')}</h2>
          <p>{t('reference.matched', { n: matched })}</p>
        </div>
        <FullText reading={reading} {...rest} />
      </section>
      <Provenance dossier={reading.dossier} />
    </div>
  );
}
