import { VERDICTS, type Verdict } from '../engine/model.ts';
import { useI18n } from './i18n.tsx';
import { Icon } from './parts/Icon.tsx';

interface Props {
  /** Statements by verdict. */
  readonly counts: { readonly [verdict in Verdict]: number };
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict | null) => void;
}

/** The page at a glance; each count is a filter. The bar holds what was laid beside the reference. */
export function Tally({ counts, chosen, onChoose }: Props) {
  const { t, number } = useI18n();
  const laid = VERDICTS.filter((verdict) => verdict !== 'uncovered' && counts[verdict] > 0);
  const total = laid.reduce((sum, verdict) => sum + counts[verdict], 0);
  return (
    <>
      {total > 0 && (
        <div class="tally-bar" role="img" aria-label={t('tally.summary', { n: total })}>
          {laid.map((verdict) => <i key={verdict} data-verdict={verdict} style={{ flex: counts[verdict] }} />)}
        </div>
      )}
      <div class="tally" role="group" aria-label={t('tally.label')}>
        {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <button key={verdict} type="button" data-verdict={verdict} aria-pressed={chosen === verdict} title={t('tally.filter', { verdict: t(`verdicts.${verdict}`) })}
            onClick={() => onChoose(chosen === verdict ? null : verdict)}>
            <Icon name={verdict} /><b>{number(counts[verdict])}</b> {t(`tally.${verdict}`, { n: counts[verdict] })}
          </button>
        ))}
      </div>
    </>
  );
}
