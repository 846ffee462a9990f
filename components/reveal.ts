/** From a mark on the page to its card. */
import { mentionId } from '../engine/model.ts';
import { groupFindings } from './claims/cards.ts';
import type { Reading } from './reading.ts';

export interface Target {
  readonly tab: 'claims' | 'names';
  /** Id of the finding or mention. */
  readonly id: string;
  /** Id of the card's element. */
  readonly element: string;
}

/** The card of a finding or mention; null where the page has changed since. */
export function findTarget(reading: Reading, id: string): Target | null {
  const { findings, mentions } = reading.result;
  const finding = findings.find((one) => one.id === id);
  if (finding) {
    const card = groupFindings(findings).find(({ places }) => places.includes(finding));
    return { tab: 'claims', id, element: `card-${card?.lead.id ?? id}` };
  }
  const mention = mentions.find((one) => mentionId(reading.dossier.id, one) === id);
  return mention ? { tab: 'names', id, element: `name-${mention.entity}` } : null;
}

/** Brings the card into view, gives it focus and lets it light up for a moment. */
export function reveal(root: HTMLElement, { element }: Target): void {
  const card = root.ownerDocument.getElementById(element);
  if (!card || !root.contains(card)) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  card.classList.remove('flash');
  void card.offsetWidth; // restarts the animation
  card.classList.add('flash');
}
