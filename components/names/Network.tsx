import { useMemo, useState } from 'preact/hooks';
import type { EntityId } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Reading } from '../reading.ts';
import { layoutNetwork, ROW } from './network.ts';

interface Props {
  readonly reading: Reading;
  readonly onOpenSentence: (sentence: number) => void;
}

/** Who says what about whom: drawn for the eye, a list for everyone. */
export function Network({ reading, onOpenSentence }: Props) {
  const { t, pick, direction } = useI18n();
  const { relations } = reading.dossier;
  const layout = useMemo(() => layoutNetwork(relations), [relations]);
  const [chosen, setChosen] = useState<EntityId | null>(null);
  const name = (id: EntityId) => pick(reading.entity(id)?.name ?? { en: id });
  const onPage = new Set(reading.result.mentions.map(({ entity }) => entity));
  const isLit = (from: EntityId, to: EntityId) => chosen === null || from === chosen || to === chosen;
  const listed = relations.filter(({ from, to }) => isLit(from, to));
  return (
    <section aria-labelledby="network" class="network">
      <div class="section-head">
        <h2 class="heading" id="network">{t('names.network')}</h2>
        <p>{t('names.networkText')}</p>
      </div>
      <div class="arcs" style={{ gridTemplateColumns: `minmax(0, 1fr) ${Math.ceil(layout.width)}px` }}>
        <ul style={{ gridAutoRows: `${ROW}px` }}>
          {layout.rows.map(({ id }) => (
            <li key={id}>
              <button type="button" class="arc-name" aria-pressed={chosen === id} data-absent={!onPage.has(id) || undefined} onClick={() => setChosen(chosen === id ? null : id)}>{name(id)}</button>
            </li>
          ))}
        </ul>
        <svg width={layout.width} height={layout.height} aria-hidden="true" focusable="false" style={direction === 'rtl' ? { transform: 'scaleX(-1)' } : undefined}>
          {layout.arcs.map(({ relation, path, tip }, i) => (
            <g key={i} data-lit={isLit(relation.from, relation.to) || undefined} data-chosen={chosen !== null || undefined}>
              <path d={path} />
              <path class="tip" d={`M${tip.x - 4} ${tip.y}l5.5 -3v6z`} />
            </g>
          ))}
        </svg>
      </div>
      <details class="relations" open={chosen !== null}>
        <summary class="small">{t('names.networkList')}</summary>
        <ul>
          {listed.map((relation, i) => (
            <li key={i}>
              <p class="picked"><b>{name(relation.from)}</b> {pick(relation.label)} <b>{name(relation.to)}</b></p>
              <blockquote lang={reading.dossier.reference.language} dir="auto" class="serif">{relation.passage.quote}</blockquote>
              <button type="button" class="link" onClick={() => onOpenSentence(reading.sentenceOf(relation.passage)?.number ?? 1)}>{t('card.sentence', { n: reading.sentenceOf(relation.passage)?.number ?? 1 })}</button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
