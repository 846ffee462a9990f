import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Revisit } from '../../engine/annotations/revisit.ts';
import type { Pin } from '../../engine/annotations/schema.ts';
import { useI18n } from '../i18n.tsx';
import { roving } from '../roving.ts';
import { PinCard, type PinActions } from './PinCard.tsx';
import { PinTools, type ExportKind, type Grouping } from './PinTools.tsx';
import { layOutRows, type GroupOfPins } from './rows.ts';
import { VirtualList } from './VirtualList.tsx';

interface Props extends PinActions {
  readonly by: Grouping;
  readonly query: string;
  /** Null until the store has said. */
  readonly total: number | null;
  readonly groups: readonly GroupOfPins[];
  readonly pinAt: (offset: number) => Pin | undefined;
  readonly onRequest: (from: number, to: number) => void;
  readonly onBy: (by: Grouping) => void;
  readonly onQuery: (query: string) => void;
  readonly revisits: ReadonlyMap<string, Revisit>;
  /** What was just done, in words. */
  readonly message: string | null;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: (file: File) => void;
}

export function PinsTab({ by, query, total, groups, pinAt, onRequest, onBy, onQuery, revisits, message, onExport, onImport, ...actions }: Props) {
  const { t } = useI18n();
  const isSearch = query.trim() !== '';
  // A pin moved by keyboard takes its place elsewhere in the document, and focus would stay behind.
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (moved.current && document.activeElement === document.body) document.querySelector<HTMLElement>(`[data-pin="${moved.current}"] .grip`)?.focus();
  });
  const rows = useMemo(() => layOutRows(total ?? 0, isSearch ? [] : groups), [total, groups, isSearch]);
  const request = useCallback((from: number, to: number) => {
    const offset = (index: number) => {
      for (let at = index; at >= 0; at--) {
        const row = at < rows.count ? rows.at(at) : null;
        if (row?.kind === 'pin') return row.offset;
      }
      return 0;
    };
    onRequest(offset(from), Math.max(offset(to), offset(from)));
  }, [rows, onRequest]);
  const keyOf = (index: number) => {
    const row = rows.at(index);
    return row.kind === 'group' ? `group ${row.group.key}` : (pinAt(row.offset)?.id ?? index);
  };
  return (
    <div class="tab pins" {...roving('article')}>
      <h2 class="hidden">{t('pins.heading')}</h2>
      <PinTools by={by} query={query} hasPins={isSearch || (total ?? 0) > 0} onBy={onBy} onQuery={onQuery} onExport={onExport} onImport={onImport} />
      <p class="snack" role="status">{message}</p>
      {total === null && <p class="soft">{t('pins.loading')}</p>}
      {total === 0 && (isSearch ? <p class="soft">{t('pins.noneFound')}</p> : (
        <div class="state">
          <h2>{t('pins.none')}</h2>
          <p>{t('pins.noneText')}</p>
        </div>
      ))}
      {isSearch && (total ?? 0) > 0 && <p class="small soft">{t('pins.found', { n: total ?? 0 })}</p>}
      {rows.count > 0 && (
        <VirtualList count={rows.count} estimate={190} keyOf={keyOf} label={t('pins.heading')} onRange={request}>
          {(index) => {
            const row = rows.at(index);
            if (row.kind === 'group') return <h3 class="heading group">{row.group.name || '—'} <span class="numeral">{row.group.count}</span></h3>;
            const pin = pinAt(row.offset);
            return pin ? <PinCard pin={pin} revisit={revisits.get(pin.id) ?? null} canMove={!isSearch} isTabStop={row.offset === 0} {...actions} onStep={(one, by_) => { moved.current = one.id; actions.onStep(one, by_); }} /> : <div class="card pin" aria-busy="true" style={{ minBlockSize: '140px' }} />;
          }}
        </VirtualList>
      )}
    </div>
  );
}
