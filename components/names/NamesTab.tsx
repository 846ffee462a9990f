import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import type { Reading } from '../reading.ts';
import { roving } from '../roving.ts';
import { ENTITY_KINDS, mentionsByEntity } from './entities.ts';
import { NameCard } from './NameCard.tsx';
import { Network } from './Network.tsx';

interface Props {
  readonly reading: Reading;
  readonly keeping: Keeping;
  readonly current: string | null;
  readonly onShow: (id: string) => void;
  readonly onOpenSentence: (sentence: number) => void;
}

/** Who is who on the page, by kind; then how they stand to one another; then the names that the page does not use. */
export function NamesTab({ reading, keeping, current, onShow, onOpenSentence }: Props) {
  const { t } = useI18n();
  const mentions = mentionsByEntity(reading.result.mentions);
  const present = reading.dossier.entities.filter(({ id }) => mentions.has(id));
  const absent = reading.dossier.entities.filter(({ id }) => !mentions.has(id));
  const times = (id: string) => mentions.get(id)?.length ?? 0;
  const first = ENTITY_KINDS.find((kind) => present.some((entity) => entity.kind === kind));
  const card = (entity: (typeof present)[number], isTabStop: boolean) => (
    <li key={entity.id}>
      <NameCard entity={entity} mentions={mentions.get(entity.id) ?? []} current={current} reading={reading} keeping={keeping} isTabStop={isTabStop} onShow={onShow} onOpenSentence={onOpenSentence} />
    </li>
  );
  return (
    <div class="tab names" {...roving('article')}>
      {present.length === 0 && <p class="soft">{t('names.none')}</p>}
      {ENTITY_KINDS.map((kind) => {
        const entities = present.filter((entity) => entity.kind === kind).sort((a, b) => times(b.id) - times(a.id));
        if (entities.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`names-${kind}`}>
            <div class="section-head"><h2 class="heading" id={`names-${kind}`}>{t(`kinds.${kind}`)}</h2></div>
            <ul class="name-list">{entities.map((entity, i) => card(entity, kind === first && i === 0))}</ul>
          </section>
        );
      })}
      {reading.dossier.relations.length > 0 && <Network reading={reading} onOpenSentence={onOpenSentence} />}
      {absent.length > 0 && (
        <section>
          <details>
            <summary class="small">{t('names.absent')} <span class="soft numeral">{absent.length}</span></summary>
            <ul class="name-list absent">{absent.map((entity) => card(entity, false))}</ul>
          </details>
        </section>
      )}
    </div>
  );
}
