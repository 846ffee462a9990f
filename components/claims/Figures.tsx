import type { Conflict, Language } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  readonly conflict: Conflict;
  readonly page: Language | null;
  readonly reference: Language;
}

/** What differs, side by side. */
export function Figures({ conflict, page, reference }: Props) {
  const { t } = useI18n();
  return (
    <dl class="figures" aria-label={t(`card.differs.${conflict.kind}`)}>
      <div>
        <dt>{t('card.page')}</dt>
        <dd lang={page ?? undefined} dir="auto">{conflict.page}</dd>
      </div>
      <div class="sign"><Icon name="contradicted" /></div>
      <div>
        <dt>{t('card.reference')}</dt>
        <dd lang={reference} dir="auto">{conflict.reference}</dd>
      </div>
    </dl>
  );
}
