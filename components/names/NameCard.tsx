import { useState } from 'preact/hooks';
import { mentionId, type Entity, type Mention, type Passage } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import { Lost } from '../claims/Lost.tsx';
import type { Keeping } from '../keeping.ts';
import { IconButton } from '../parts/IconButton.tsx';
import type { Reading } from '../reading.ts';
import { annotatorNames, monogram } from './entities.ts';

interface Props {
  readonly entity: Entity;
  readonly mentions: readonly Mention[];
  /** Id of the mention that was clicked on the page. */
  readonly current: string | null;
  readonly reading: Reading;
  readonly keeping: Keeping;
  readonly isTabStop: boolean;
  readonly onShow: (id: string) => void;
  readonly onOpenSentence: (sentence: number) => void;
}

export function NameCard({ entity, mentions, current, reading, keeping, isTabStop, onShow, onOpenSentence }: Props) {
  const { t, pick, list, number } = useI18n();
  const ids = mentions.map((mention) => mentionId(reading.dossier.id, mention)).filter((id) => !reading.lost.has(id));
  const [moved, setMoved] = useState<{ readonly from: string | null; readonly at: number }>({ from: null, at: -1 });
  const clicked = current === null ? -1 : ids.indexOf(current);
  // A click on the page counts until the reader steps on from it.
  const at = clicked >= 0 && moved.from !== current ? clicked : moved.at;
  const step = (by: number) => {
    const next = (Math.max(at, by < 0 ? 0 : -1) + by + ids.length) % ids.length;
    setMoved({ from: current, at: next });
    onShow(ids[next] as string);
  };
  const name = pick(entity.name);
  const relations = reading.dossier.relations.filter(({ from, to }) => from === entity.id || to === entity.id);
  const byAnnotator = annotatorNames(entity, reading.language);
  const other = (id: string) => pick(reading.entity(id)?.name ?? { en: id });
  const toSentence = (passage: Passage) => {
    const n = reading.sentenceOf(passage)?.number ?? 1;
    return <button type="button" class="link" onClick={() => onOpenSentence(n)}>{t('card.sentence', { n })}</button>;
  };
  const isPinned = keeping.isPinned({ kind: 'name', entity: entity.id });
  return (
    <article class="name" id={`name-${entity.id}`} tabIndex={isTabStop ? 0 : -1} aria-labelledby={`name-${entity.id}-h`}>
      <span class="monogram" data-kind={entity.kind} aria-hidden="true">{monogram(name)}</span>
      <h3 id={`name-${entity.id}-h`}>{name}</h3>
      <div class="name-actions">
        {ids.length > 0 && (
          <>
            <IconButton icon="previous" label={t('names.previous', { name })} onClick={() => step(-1)} />
            <span class="count" aria-live="polite">
              {at >= 0 ? <>{number(at + 1)}<i>/</i>{number(ids.length)}</> : <>{number(ids.length)}<span aria-hidden="true">×</span></>}
              <span class="hidden">{at >= 0 ? t('names.at', { i: at + 1, n: ids.length }) : t('names.onPage', { n: ids.length })}</span>
            </span>
            <IconButton icon="next" label={t('names.next', { name })} onClick={() => step(1)} />
          </>
        )}
        <IconButton icon={isPinned ? 'pinned' : 'pin'} label={t('card.pin')} pressed={isPinned} onClick={() => keeping.onPin({ kind: 'name', entity: entity.id })} />
      </div>
      <div class="name-body">
        {mentions.length > 0 && ids.length === 0 && <Lost />}
        <p class="soft small picked">{pick(entity.gloss)}</p>
        {byAnnotator.length > 0 && <p class="annotator small">{t('names.annotator', { names: list(byAnnotator) })}</p>}
        <details>
          <summary class="small">{t('names.quotes')}</summary>
          {entity.passages.length === 0 && <p class="small soft">{t('names.noQuote')}</p>}
          {entity.passages.map((passage) => (
            <blockquote key={passage.start} class="quoted">
              <p lang={reading.dossier.reference.language} dir="auto" class="serif">{passage.quote}</p>
              {toSentence(passage)}
            </blockquote>
          ))}
          {relations.map((relation, i) => (
            <div key={i} class="quoted">
              <p class="small picked"><b>{other(relation.from)}</b> {pick(relation.label)} <b>{other(relation.to)}</b></p>
              <p lang={reading.dossier.reference.language} dir="auto" class="serif">{relation.passage.quote}</p>
              {toSentence(relation.passage)}
            </div>
          ))}
        </details>
      </div>
    </article>
  );
}
