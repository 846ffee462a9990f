import { useRef, useState } from 'preact/hooks';
import type { Pin } from '../../engine/annotations/schema.ts';
import type { Revisit } from '../../engine/annotations/revisit.ts';
import { useI18n } from '../i18n.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { quoteMarks } from '../quotes.ts';
import { Note } from './Note.tsx';
import { RevisitLine } from './RevisitLine.tsx';
import { useDrag, type Edge } from './use-drag.ts';

export interface PinActions {
  readonly onNote: (pin: Pin, note: string) => void;
  readonly onRemove: (pin: Pin) => void;
  readonly onOpen: (pin: Pin) => void;
  /** Moves a pin up or down by one. */
  readonly onStep: (pin: Pin, by: -1 | 1) => void;
  readonly onDrop: (dragged: string, onto: Pin, edge: Edge) => void;
}

interface Props extends PinActions {
  readonly pin: Pin;
  /** Whether the page of this pin is in view and still says its words; null where it is not in view. */
  readonly revisit: Revisit | null;
  /** Under a search the order is not the reader's. */
  readonly canMove: boolean;
  readonly isTabStop: boolean;
}

export function PinCard({ pin, revisit, canMove, isTabStop, onNote, onRemove, onOpen, onStep, onDrop }: Props) {
  const { t, date, language: ui } = useI18n();
  const [isNoting, setNoting] = useState(false);
  const row = useRef<HTMLElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const edge = useDrag(row, handle, { id: pin.id, isOn: canMove, onDrop: (dragged, at) => onDrop(dragged, pin, at) });
  const finish = () => { setNoting(false); row.current?.focus(); };
  const heading = pin.judgement ? t(`verdicts.${pin.judgement.verdict}`) : (pin.entity?.name ?? t(`pins.kinds.${pin.kind}`));
  const language = pin.page?.language ?? null;
  const [open, close] = quoteMarks(language);
  return (
    <article class="card pin" data-pin={pin.id} ref={row} tabIndex={isTabStop ? 0 : -1} aria-labelledby={`pin-${pin.id}`} data-verdict={pin.judgement?.verdict} data-edge={edge ?? undefined}>
      <h3 class="verdict" id={`pin-${pin.id}`}>
        {pin.judgement && <Icon name={pin.judgement.verdict} />}
        {heading}
        {canMove && (
          <button type="button" class="plain icon-button grip" ref={handle} aria-label={t('pins.move')} title={t('pins.move')}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
              if (by === 0) return;
              event.preventDefault();
              onStep(pin, by);
            }}>
            <Icon name="grip" />
          </button>
        )}
      </h3>
      {pin.entity && <p class="soft small">{pin.entity.gloss}</p>}
      {pin.words && <p class="says" lang={language ?? undefined} dir="auto">{open}{pin.words.quote.exact}{close}</p>}
      {pin.kind === 'claim' && !pin.words && pin.claim && <p class="says">{pin.claim.name}</p>}
      {pin.kind !== 'name' && pin.reference?.quotes.map(({ quote, sentence }) => (
        <blockquote key={quote.exact} class="evidence">
          <p class="quote" lang={pin.reference?.source.language ?? undefined} dir="auto">{quote.exact}</p>
          {sentence !== null && <footer class="soft">{t('card.reference')}, {t('card.sentence', { n: sentence }).toLocaleLowerCase(ui)}</footer>}
        </blockquote>
      ))}
      {revisit && <RevisitLine revisit={revisit} />}
      {isNoting
        ? <Note note={pin.note} about={pin.words?.quote.exact ?? heading} onSave={(note) => { onNote(pin, note); finish(); }} onClose={finish} />
        : pin.note && <p class="note" dir="auto">{pin.note}</p>}
      <div class="actions">
        {pin.page
          ? <button type="button" class="link source" title={pin.page.address} onClick={() => onOpen(pin)}><bdi>{pin.page.title || pin.page.address}</bdi></button>
          : <span class="source soft">{pin.topic?.name}</span>}
        <span class="row">
          <IconButton icon="note" label={t(pin.note ? 'pins.note' : 'pins.addNote')} expanded={isNoting} onClick={() => setNoting(!isNoting)} />
          <IconButton icon="remove" label={t('pins.remove')} onClick={() => onRemove(pin)} />
        </span>
        {pin.page && <span class="seen soft">{t('pins.seen', { date: date(pin.page.seen.slice(0, 10)) })}</span>}
      </div>
    </article>
  );
}
