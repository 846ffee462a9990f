import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import { Evidence } from '../parts/Evidence.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import type { Reading } from '../reading.ts';
import { roving } from '../roving.ts';
import { Timeline } from './Timeline.tsx';

interface Props {
  readonly reading: Reading;
  readonly keeping: Keeping;
  readonly onShow: (id: string) => void;
  readonly onOpenSentence: (sentence: number) => void;
}

/** What the reference ties to the page's claims and the page does not carry, each with the reason it belongs there. */
export function LeftTab({ reading, keeping, onShow, onOpenSentence }: Props) {
  const { t, pick } = useI18n();
  const { omissions, findings } = reading.result;
  return (
    <div class="tab left">
      <section aria-labelledby="left-heading">
        <div class="section-head">
          <h2 class="heading" id="left-heading">{t('left.heading')}</h2>
          <p>{t(omissions.length > 0 ? 'left.text' : 'left.none')}</p>
        </div>
        <ul class="cards" {...roving('article')}>
          {omissions.map((omission, i) => {
            const claim = reading.claim(omission.claim);
            const said = findings.find((finding) => finding.claim === omission.because && !reading.lost.has(finding.id));
            const because = reading.claim(omission.because);
            const what = { kind: 'omission', claim: omission.claim } as const;
            if (!claim) return null;
            return (
              <li key={`${omission.claim}-${omission.because}`}>
                <article class="card" tabIndex={i === 0 ? 0 : -1} aria-labelledby={`left-${i}`}>
                  <h3 id={`left-${i}`} class="omitted picked">{pick(claim.gloss)}</h3>
                  <p class="stance">{t('left.because')} <b><bdi>{because && pick(because.gloss)}</bdi></b></p>
                  <p class="stance">{t(`left.${omission.link}`)}</p>
                  {claim.passages.map((passage) => <Evidence key={passage.start} passage={passage} reading={reading} onOpenSentence={onOpenSentence} isGlossed />)}
                  <div class="actions">
                    {said && <button type="button" class="button" onClick={() => onShow(said.id)}>{t('card.show')}</button>}
                    <span class="push"><IconButton icon={keeping.isPinned(what) ? 'pinned' : 'pin'} label={t('card.pin')} pressed={keeping.isPinned(what)} onClick={() => keeping.onPin(what)} /></span>
                  </div>
                </article>
              </li>
            );
          })}
        </ul>
      </section>
      {reading.dossier.events.length > 0 && <Timeline reading={reading} onOpenSentence={onOpenSentence} />}
    </div>
  );
}
