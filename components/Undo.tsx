import { useI18n } from './i18n.tsx';
import { IconButton } from './parts/IconButton.tsx';

export interface Removal {
  readonly count: number;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What was last taken away, and the way to have it back; it stays until it is dismissed. */
export function Undo({ removal }: { readonly removal: Removal | null }) {
  const { t } = useI18n();
  return (
    <div class="undo" role="status">
      {removal && (
        <div>
          <span>{t('pins.removed', { n: removal.count })}</span>
          <button type="button" class="button push" onClick={removal.onUndo}>{t('pins.undo')}</button>
          <IconButton icon="remove" label={t('nearby.close')} onClick={removal.onDismiss} />
        </div>
      )}
    </div>
  );
}
