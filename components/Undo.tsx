import { useEffect, useRef } from 'preact/hooks';
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
  const undo = useRef<HTMLButtonElement>(null);
  const count = removal?.count;
  // Where what had focus is gone, focus goes to the way back.
  useEffect(() => {
    const { activeElement, body } = document;
    if (count !== undefined && (activeElement === body || activeElement === null)) undo.current?.focus();
  }, [removal === null, count]);
  return (
    <div class="undo" role="status">
      {removal && (
        <div>
          <span>{t('pins.removed', { n: removal.count })}</span>
          <button type="button" class="button push" ref={undo} onClick={removal.onUndo}>{t('pins.undo')}</button>
          <IconButton icon="remove" label={t('nearby.close')} onClick={removal.onDismiss} />
        </div>
      )}
    </div>
  );
}
