import type { Coverage as Data } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';

/** How much of the page was laid beside the reference. */
export function Coverage({ coverage }: { readonly coverage: Data }) {
  const { t, rich, number } = useI18n();
  return (
    <p class="coverage">
      {coverage.checkable === 0 ? t('coverage.none') : rich('coverage.line', { n: coverage.checkable, m: <b>{number(coverage.covered)}</b> })} {t('coverage.rest')}
    </p>
  );
}
