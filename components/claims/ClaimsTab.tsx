import { useMemo, useState } from 'preact/hooks';
import { STANCES, type Place, type Stance, type Verdict } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import type { Reading } from '../reading.ts';
import { roving } from '../roving.ts';
import { filterCards, groupFindings, sortCards, type CardOrder } from './cards.ts';
import { ClaimCard, type CardActions } from './ClaimCard.tsx';
import { Coverage } from './Coverage.tsx';
import { useGradual } from '../use-gradual.ts';
import { PageMap, type View } from './PageMap.tsx';
import { Uncovered } from './Uncovered.tsx';

interface Props extends CardActions {
  readonly reading: Reading;
  readonly places: readonly Place[];
  readonly view: View | null;
  /** Chosen in the tally of the header. */
  readonly verdict: Verdict | null;
  readonly onVerdict: (verdict: Verdict | null) => void;
  readonly keeping: Keeping;
  /** A card is wanted by its id: all are put up, so that it can be shown. */
  readonly isWanted: boolean;
}

export function ClaimsTab({ reading, places, view, verdict, onVerdict, keeping, isWanted, onShow, onOpenSentence, onCopy }: Props) {
  const { t } = useI18n();
  const [order, setOrder] = useState<CardOrder>('page');
  const [stance, setStance] = useState<Stance | null>(null);
  const { findings, coverage } = reading.result;
  const cards = useMemo(() => sortCards(groupFindings(findings), 'page'), [findings]);
  const positions = useMemo(() => new Map(cards.map(({ key }, i) => [key, i + 1])), [cards]);
  const shown = useMemo(() => sortCards(filterCards(cards, { verdict, stance }), order), [cards, verdict, stance, order]);
  const limit = useGradual(shown.length, isWanted);
  const silent = findings.filter((one) => one.verdict === 'uncovered' && (verdict === null || verdict === 'uncovered') && (stance === null || one.stance === stance));
  // The page tells of its every scroll, and cards are put up a few a frame: those that stand are not drawn anew for that.
  const items = useMemo(() => shown.map((card, i) => (
    <li key={card.key}>
      <ClaimCard card={card} position={positions.get(card.key) ?? 0} total={cards.length} reading={reading} keeping={keeping} isTabStop={i === 0}
        onShow={onShow} onOpenSentence={onOpenSentence} onCopy={onCopy} />
    </li>
  )), [shown, positions, reading, keeping, onShow, onOpenSentence, onCopy]);
  const isFiltered = verdict !== null || stance !== null;
  const all = cards.reduce((sum, card) => sum + card.places.length, 0);
  const seen = shown.reduce((sum, card) => sum + card.places.length, 0);
  return (
    <div class="tab claims">
      <PageMap findings={findings} places={places} view={view} onPick={onShow} />
      <div class="claims-body">
        <section aria-labelledby="claims-heading">
          <h2 class="hidden" id="claims-heading">{t('claims.heading')}</h2>
          <Coverage coverage={coverage} />
          {all > 0 && (
            <div class="toolbar">
              <select class="select" aria-label={t('claims.order')} value={order} onChange={(event) => setOrder(event.currentTarget.value as CardOrder)}>
                <option value="page">{t('claims.byPage')}</option>
                <option value="weight">{t('claims.byWeight')}</option>
              </select>
              <select class="select" aria-label={t('claims.stance')} value={stance ?? ''} onChange={(event) => setStance((event.currentTarget.value || null) as Stance | null)}>
                <option value="">{t('claims.anyStance')}</option>
                {STANCES.map((one) => <option key={one} value={one}>{t(`stances.${one}`)}</option>)}
              </select>
              <span class="push" />
              <span role="status" class="small soft numeral">{isFiltered && verdict !== 'uncovered' && t('claims.shown', { shown: seen, all })}</span>
              {isFiltered && <button type="button" class="plain" onClick={() => { setStance(null); onVerdict(null); }}>{t('claims.clear')}</button>}
            </div>
          )}
          {verdict !== 'uncovered' && shown.length === 0 && <p class="soft">{t(all === 0 ? 'claims.none' : 'claims.noneFiltered')}</p>}
          <ol class="cards" {...roving('article')}>{items.slice(0, limit)}</ol>
        </section>
        {silent.length > 0 && <Uncovered findings={silent} reading={reading} keeping={keeping} onShow={onShow} />}
      </div>
    </div>
  );
}
