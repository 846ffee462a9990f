import { useRef, useState } from 'preact/hooks';
import { useI18n } from '../i18n.tsx';
import { useFocus } from '../use-focus.ts';

interface Props {
  /** Null where the store cannot be opened. */
  readonly pins: number | null;
  /** Bytes, as the browser estimates them; null where it does not. */
  readonly size: number | null;
  readonly message: string | null;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onErase: () => void;
}

/** Everything out, everything in, everything gone. */
export function Data({ pins, size, message, onExport, onImport, onErase }: Props) {
  const { t, language } = useI18n();
  const [isAsking, setAsking] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const erase = useRef<HTMLButtonElement>(null);
  return (
    <>
      {pins !== null && <p>{t('options.stored')}: {t('options.storedPins', { n: pins })}{size !== null && `, ${t('options.size', { size: formatSize(size, language) })}`}</p>}
      <div class="row">
        <button type="button" class="button" onClick={onExport}>{t('options.exportAll')}</button>
        <button type="button" class="button" onClick={() => file.current?.click()}>{t('options.import')}</button>
        <input type="file" hidden ref={file} accept=".json,.jsonld,application/json,application/ld+json" aria-label={t('options.import')}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) onImport(chosen);
          }} />
        <button type="button" class="button" data-danger aria-expanded={isAsking} ref={erase} onClick={() => setAsking(true)}>{t('options.erase')}</button>
      </div>
      {isAsking && <AskToErase onAnswer={(isYes) => { setAsking(false); erase.current?.focus(); if (isYes) onErase(); }} />}
      <p role="status" class="small">{message}</p>
    </>
  );
}

function AskToErase({ onAnswer }: { readonly onAnswer: (isYes: boolean) => void }) {
  const { t } = useI18n();
  const keep = useFocus<HTMLButtonElement>();
  return (
    <div class="ask" role="alertdialog" aria-label={t('options.erase')} aria-describedby="erase-ask">
      <p id="erase-ask">{t('options.eraseAsk')}</p>
      <div class="row">
        <button type="button" class="button" data-primary ref={keep} onKeyDown={({ key }) => key === 'Escape' && onAnswer(false)} onClick={() => onAnswer(false)}>{t('options.eraseNo')}</button>
        <button type="button" class="button" data-danger onClick={() => onAnswer(true)}>{t('options.eraseYes')}</button>
      </div>
    </div>
  );
}

function formatSize(bytes: number, language: string): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
