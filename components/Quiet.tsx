import { useI18n } from './i18n.tsx';
import { Icon } from './parts/Icon.tsx';

export const LEVELS = ['all', 'warnings', 'names', 'none'] as const;
export type Level = (typeof LEVELS)[number];

/** How much is marked on the page. */
export function Quiet({ level, onChange }: { readonly level: Level; readonly onChange: (level: Level) => void }) {
  const { t } = useI18n();
  return (
    <span class="quiet" data-off={level === 'none' || undefined}>
      <Icon name="eye" />
      <select class="select" aria-label={t('quiet.label')} title={t('quiet.label')} value={level} onChange={(event) => onChange(event.currentTarget.value as Level)}>
        {LEVELS.map((one) => <option key={one} value={one}>{t(`quiet.${one}`)}</option>)}
      </select>
    </span>
  );
}
