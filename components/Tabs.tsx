import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from './i18n.tsx';
import { roving } from './roving.ts';

export const TABS = ['claims', 'names', 'left', 'reference', 'pins'] as const;
export type Tab = (typeof TABS)[number];

interface Props {
  readonly tabs: readonly Tab[];
  readonly current: Tab;
  readonly counts: { readonly [tab in Tab]?: number };
  readonly onChoose: (tab: Tab) => void;
}

export function Tabs({ tabs, current, counts, onChoose }: Props) {
  const { t, number } = useI18n();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = list.current;
    const tab = bar?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (bar && tab && bar.scrollWidth > bar.clientWidth) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <div class="tabs" role="tablist" aria-label={t('tabs.label')} ref={list} {...roving('[role=tab]')}>
      {tabs.map((tab) => (
        <button key={tab} type="button" role="tab" id={`tab-${tab}`} aria-selected={tab === current} aria-controls={tab === current ? 'view' : undefined} tabIndex={tab === current ? 0 : -1} onClick={() => onChoose(tab)}>
          {t(`tabs.${tab}`)}
          {counts[tab] !== undefined && <small>{number(counts[tab])}</small>}
        </button>
      ))}
    </div>
  );
}
