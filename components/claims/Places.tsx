import { useI18n } from '../i18n.tsx';
import { PageWords } from '../parts/PageWords.tsx';
import type { Reading } from '../reading.ts';
import { Lost } from './Lost.tsx';
import type { Card } from './cards.ts';

/** Where else the page says it. */
export function Places({ card, reading, onShow }: { readonly card: Card; readonly reading: Reading; readonly onShow: (id: string) => void }) {
  const { t } = useI18n();
  const others = card.places.filter((place) => place !== card.lead);
  return (
    <details class="places">
      <summary>{t('card.places', { n: others.length })}</summary>
      <ol>
        {others.map((place) => (
          <li key={place.id} id={`card-${place.id}`} data-lost={reading.lost.has(place.id) || undefined}>
            <PageWords finding={place} language={reading.language} />
            {reading.lost.has(place.id) && <Lost />}
            <p class="row">
              <span>{t(`page.${place.stance}`)}</span>
              <button type="button" class="link push" disabled={reading.lost.has(place.id)} onClick={() => onShow(place.id)}>{t('card.show')}</button>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
