import type { Finding, Place } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import { roving } from '../roving.ts';
import { isCalm } from './cards.ts';

export interface View {
  /** Shares of the page's height. */
  readonly top: number;
  readonly bottom: number;
}

interface Props {
  readonly findings: readonly Finding[];
  readonly places: readonly Place[];
  readonly view: View | null;
  readonly onPick: (id: string) => void;
}

/** The page as a strip: where its marks stand and what part of it is in view. */
export function PageMap({ findings, places, view, onPick }: Props) {
  const { t } = useI18n();
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const marks = places.flatMap((place) => {
    const finding = byId.get(place.id);
    return finding ? [{ place, finding }] : [];
  });
  const stop = marks.findIndex(({ place }) => view && place.bottom >= view.top);
  return (
    <div class="map" role="group" aria-label={t('claims.map')} {...roving('button')}>
      {view && <div class="view" role="img" aria-label={t('claims.mapView')} title={t('claims.mapView')} style={{ insetBlockStart: percent(view.top), blockSize: percent(view.bottom - view.top) }} />}
      {marks.map(({ place, finding }, i) => {
        const label = `${t(`verdicts.${finding.verdict}`)}: ${finding.words}`;
        return (
          <button key={place.id} type="button" tabIndex={i === Math.max(stop, 0) ? 0 : -1} data-verdict={finding.verdict} data-calm={isCalm(finding) || undefined}
            aria-label={label} title={label} style={{ insetBlockStart: percent((place.top + place.bottom) / 2) }} onClick={() => onPick(place.id)} />
        );
      })}
    </div>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
