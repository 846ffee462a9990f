import type { Revisit } from '../../engine/annotations/revisit.ts';
import { useI18n } from '../i18n.tsx';

/** Whether the page still says what was pinned, and what it says now. */
export function RevisitLine({ revisit }: { readonly revisit: Revisit }) {
  const { t } = useI18n();
  if (revisit.status === 'gone') return <p class="revisit">{t('pins.gone')}</p>;
  if (revisit.status === 'unchanged') return <p class="revisit">{t(revisit.around === 'same' ? 'pins.unchanged' : 'pins.around')}</p>;
  return (
    <div class="revisit" data-changed>
      <p>{t('pins.changed')} {t('pins.now')}</p>
      <p class="says" dir="auto">
        {revisit.diff.map(({ kind, text }, i) => (kind === 'added' ? <ins key={i}>{text}</ins> : kind === 'removed' ? <del key={i}>{text}</del> : text))}
      </p>
    </div>
  );
}
