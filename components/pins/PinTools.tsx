import { useRef } from 'preact/hooks';
import { useI18n } from '../i18n.tsx';

export const EXPORTS = ['markdown', 'csv', 'jsonld', 'print'] as const;
export type ExportKind = (typeof EXPORTS)[number];
export const GROUPINGS = ['order', 'page', 'topic'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface Props {
  readonly by: Grouping;
  readonly query: string;
  readonly hasPins: boolean;
  readonly onBy: (by: Grouping) => void;
  readonly onQuery: (query: string) => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: (file: File) => void;
}

const GROUPING_WORDS = { order: 'pins.own', page: 'pins.byPage', topic: 'pins.byTopic' } as const;

/** Search, grouping, and the ways out and in. */
export function PinTools({ by, query, hasPins, onBy, onQuery, onExport, onImport }: Props) {
  const { t } = useI18n();
  const menu = useRef<HTMLDetailsElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const done = () => { if (menu.current) menu.current.open = false; };
  const onEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    done();
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <div class="pin-tools">
      {hasPins && <input type="search" class="field" aria-label={t('pins.search')} placeholder={t('pins.search')} value={query} onInput={(event) => onQuery(event.currentTarget.value)} />}
      <div class="row">
        {hasPins && (
          <select class="select" aria-label={t('pins.group')} value={by} disabled={query !== ''} onChange={(event) => onBy(event.currentTarget.value as Grouping)}>
            {GROUPINGS.map((one) => <option key={one} value={one}>{t(GROUPING_WORDS[one])}</option>)}
          </select>
        )}
        <span class="push" />
        {hasPins && (
          <details class="menu" ref={menu}>
            <summary class="plain" onKeyDown={onEscape}>{t('pins.export')}</summary>
            <ul>
              {EXPORTS.map((kind) => <li key={kind}><button type="button" class="plain" onKeyDown={onEscape} onClick={() => { onExport(kind); done(); }}>{t(`pins.${kind}`)}</button></li>)}
            </ul>
          </details>
        )}
        <button type="button" class="plain" onClick={() => file.current?.click()}>{t('pins.import')}</button>
        <input type="file" hidden ref={file} accept=".json,.jsonld,application/ld+json,application/json" aria-label={t('pins.import')}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) onImport(chosen);
          }} />
      </div>
    </div>
  );
}
