import { useId, useRef, useState } from 'preact/hooks';
import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import { Evidence } from '../parts/Evidence.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { PageWords } from '../parts/PageWords.tsx';
import type { Reading } from '../reading.ts';
import { isCalm, type Card } from './cards.ts';
import { Contest } from './Contest.tsx';
import { Figures } from './Figures.tsx';
import { Lost } from './Lost.tsx';
import { PinPair } from './PinPair.tsx';
import { Places } from './Places.tsx';
import { Stance } from './Stance.tsx';
import { Why } from './Why.tsx';

export interface CardActions {
  /** Scrolls the page to a finding or mention. */
  readonly onShow: (id: string) => void;
  readonly onOpenSentence: (sentence: number) => void;
  /** Puts one card on the clipboard, as a citation; resolves to whether the browser let it. */
  readonly onCopy: (finding: Card['lead']) => Promise<boolean>;
}

interface Props extends CardActions {
  readonly card: Card;
  /** From 1, in page order. */
  readonly position: number;
  readonly total: number;
  readonly reading: Reading;
  readonly keeping: Keeping;
  readonly isTabStop: boolean;
}

export function ClaimCard({ card, position, total, reading, keeping, isTabStop, onShow, onOpenSentence, onCopy }: Props) {
  const { t } = useI18n();
  const { lead } = card;
  const [open, setOpen] = useState<'why' | 'contest' | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const id = useId();
  const there = [lead, ...card.places].find(({ id: place }) => !reading.lost.has(place));
  const isLost = reading.lost.has(lead.id);
  const article = useRef<HTMLElement>(null);
  const close = () => { setOpen(null); article.current?.focus(); };
  const isPinned = keeping.isPinned({ kind: 'claim', finding: lead });
  const because = keeping.disagreement(lead);
  const toggle = (what: 'why' | 'contest') => setOpen(open === what ? null : what);
  return (
    <article class="card" id={`card-${lead.id}`} data-verdict={lead.verdict} data-calm={isCalm(lead) || undefined} data-lost={isLost || undefined} ref={article} tabIndex={isTabStop ? 0 : -1} aria-labelledby={`${id}-verdict`}>
      <h3 class="verdict" id={`${id}-verdict`}>
        <Icon name={lead.verdict} />
        {t(`verdicts.${lead.verdict}`)}
        <span class="position">{t('card.position', { i: position, n: total })}</span>
      </h3>
      <PageWords finding={lead} language={reading.language} />
      {isLost && <Lost />}
      {lead.conflict && <Figures conflict={lead.conflict} page={reading.language} reference={reading.dossier.reference.language} />}
      <Stance finding={lead} reading={reading} />
      {lead.evidence.map((passage, i) => (
        <Evidence key={passage.start} passage={passage} reading={reading} onOpenSentence={onOpenSentence} isGlossed={lead.evidence.slice(i + 1).some((next) => reading.claimOf(next) === reading.claimOf(passage))}>
          <PinPair finding={lead} passage={passage} keeping={keeping} />
        </Evidence>
      ))}
      {card.places.length > 1 && <Places card={card} reading={reading} onShow={onShow} />}
      {because !== null && open !== 'contest' && <p class="contested" dir="auto">{t('card.contested', { reason: because })}</p>}
      <div class="actions">
        <button type="button" class="button" disabled={!there} onClick={() => there && onShow(there.id)}>{t('card.show')}</button>
        <button type="button" class="plain" aria-expanded={open === 'why'} aria-controls={`${id}-why`} onClick={() => toggle('why')}>{t('card.why')}</button>
        <span class="push row">
          <IconButton icon="contest" label={t('card.contest')} expanded={open === 'contest'} onClick={() => toggle('contest')} />
          <IconButton icon={copied ? 'done' : 'copy'} label={t(copied ? 'card.copied' : 'card.copy')} onClick={() => void onCopy(lead).then(setCopied)} />
          <IconButton icon={isPinned ? 'pinned' : 'pin'} label={t('card.pin')} pressed={isPinned} onClick={() => keeping.onPin({ kind: 'claim', finding: lead })} />
        </span>
      </div>
      {copied === false && <p class="stance" role="alert">{t('card.notCopied')}</p>}
      {open === 'why' && <Why finding={lead} reading={reading} id={`${id}-why`} />}
      {open === 'contest' && (
        <Contest because={because} onClose={close}
          onSave={(text) => { keeping.onContest(lead, text); close(); }} onWithdraw={() => { keeping.onWithdraw(lead); close(); }} />
      )}
    </article>
  );
}
