import { useI18n } from '../i18n.tsx';
import { Icon } from '../parts/Icon.tsx';

/** Says under the page's words that the page no longer has them. */
export function Lost() {
  const { t } = useI18n();
  return <p class="lost"><Icon name="lost" />{t('card.lost')}</p>;
}
