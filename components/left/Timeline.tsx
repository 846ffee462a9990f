import type { DatedEvent } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Reading } from '../reading.ts';

interface Props {
  readonly reading: Reading;
  readonly onOpenSentence: (sentence: number) => void;
}

/** The reference's dated events; the ones that this page touches are picked out. */
export function Timeline({ reading, onOpenSentence }: Props) {
  const { t, pick, date } = useI18n();
  const claims = new Set(reading.result.findings.map(({ claim }) => claim));
  const isTouched = (event: DatedEvent) => event.claims.some((id) => claims.has(id));
  const events = reading.dossier.events.toSorted((a, b) => a.date.localeCompare(b.date));
  return (
    <section aria-labelledby="timeline">
      <div class="section-head">
        <h2 class="heading" id="timeline">{t('left.timeline')}</h2>
        <p>{t('left.timelineText')}</p>
      </div>
      <ol class="timeline">
        {events.map((event, i) => {
          const touched = isTouched(event);
          const sentence = reading.sentenceOf(event.passage)?.number ?? 1;
          return (
            <li key={i} data-touched={touched || undefined}>
              <p class="when">
                <time dateTime={event.date}>{date(event.date)}</time>
                {event.datedBy === 'annotator' && <span> · {t('left.byAnnotator')}</span>}
                <button type="button" class="link" onClick={() => onOpenSentence(sentence)}>{t('card.sentence', { n: sentence })}</button>
                <span class="hidden"> ({t(touched ? 'left.touched' : 'left.untouched')})</span>
              </p>
              <p class="what picked">{pick(event.label)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
