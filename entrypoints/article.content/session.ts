import { dossiers } from '#seeds';
import { ENDS_UNASKED, notify, servePanels, serveShortcuts } from '../../browser/page-link.ts';
import type { PageCommand, PanelCall } from '../../browser/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../browser/settings.ts';
import type { DossierResult } from '../../engine/model.ts';
import type { Article } from '../../page/article.ts';
import { createCard } from '../../page/card.ts';
import { followPointer, placeOf, placesOf, scrollToMark, stepMark, type Hit } from '../../page/hit.ts';
import { createPainter } from '../../page/paint.ts';
import { createReader, type Change } from '../../page/reread.ts';
import { watchAddress, watchText } from '../../page/watch.ts';
import { keepLost } from './lost.ts';
import { countWarnings, placeMarks, unchangedArticle } from './marks.ts';
import { CAN_OPEN_PANEL, showNearby } from './nearby.ts';
import { judgePage, type Judgement } from './judge.ts';
import { inSlices } from './slices.ts';
import { followView, shareInView } from './view.ts';

export interface Session {
  /** What the reader chooses from now on holds on this page too. */
  follow(settings: Settings): void;
}

/**
 * One page, from its first reading until `signal` aborts: reads, has it judged, paints, serves panels, and begins
 * again where the page changes. Everything it shows is replaced as a whole; nothing is patched. `stored`: the settings,
 * which the page is read without and judged by.
 */
export function startSession(stored: Promise<Settings>, signal: AbortSignal): Session {
  let settings = DEFAULT_SETTINGS;
  const reader = createReader(document);
  const painter = createPainter(document, signal, { isSwitchedElsewhere: ENDS_UNASKED });
  const card = createCard(document, signal);
  let judged: Judgement = { state: { status: 'reading', url: location.href, title: document.title }, article: null };
  let round = new AbortController();
  /** Marks were taken off since the last painting, because the page touched their words. */
  let isTorn = false;
  /** A mark that was clicked before a panel was there to be told. */
  let pending: string | null = null;
  /** The mark that the keyboard stands on. */
  let current: string | null = null;
  /** The marks are hidden for a moment, whatever the level. */
  let isHushed = false;
  const settled = stored.then((first) => {
    settings = first;
    hush(false);
  });

  const panels = servePanels(() => {
    const greeting = [news(), { type: 'scrolled', ...shareInView() } as const, ...(pending ? [{ type: 'clicked', id: pending } as const] : [])];
    pending = null;
    return greeting;
  }, onCall, signal);

  /** The state as it is now; where marks stand is measured only for a panel that shows it. */
  function news() {
    const { state } = judged;
    return { type: 'state', state: state.status === 'read' ? { ...state, places: placesOf(document, painter) } : state } as const;
  }

  function show(next: Judgement): void {
    judged = next;
    const results = next.state.status === 'read' ? next.state.results : [];
    const gone = next.state.status === 'read' ? next.state.lost : [];
    const { marks, lost } = next.article ? placeMarks(next.article, results, gone) : { marks: [], lost: [] };
    if (next.state.status === 'read') judged = { ...next, state: { ...next.state, lost } };
    painter.paint(marks);
    isTorn = false;
    notify({ type: 'count', count: next.state.status === 'read' ? countWarnings(results, lost) : null });
    if (panels.count > 0) panels.tell(news());
  }

  /** Names come before the claims, once: what is on a page already is not taken away for them. */
  function showNames(article: Article, results: readonly DossierResult[]): void {
    if (judged.state.status === 'reading') painter.paint(placeMarks(article, results, []).marks);
  }

  /** A later reading overtakes an unfinished one. */
  function startRound(): AbortSignal {
    round.abort();
    round = new AbortController();
    return AbortSignal.any([signal, round.signal]);
  }

  /** Reads the page for the first time, with pauses. */
  function readFirst(): void {
    const mine = startRound();
    inSlices(reader.readInSteps(), mine).then((change) => change && judgeChange(change, mine)).catch(fail);
  }

  /** Reads what changed and shows what comes of it. Says whether the page rewrote its own text. */
  function readAgain(): boolean {
    const mine = startRound();
    try {
      const change = reader.read();
      const same = unchangedArticle(change, judged.article);
      if (!same) judgeChange(change, mine).catch(fail);
      else {
        judged = { ...judged, article: same };
        if (isTorn) show(judged);
      }
      return change.isRewrite;
    } catch (error) {
      fail(error);
      return false;
    }
  }

  async function judgeChange({ reading }: Change, mine: AbortSignal): Promise<void> {
    if (reading.kind === 'article') {
      watcher.include(reading.article.scopes);
      if (judged.state.status === 'reading') painter.prepare(document);
    }
    await settled;
    const next = mine.aborted ? null : await judgePage(reading, chosen(), showNames, mine);
    if (next && !mine.aborted) show(keepLost(judged, next));
  }

  /** The dossiers that the reader has not switched off. */
  function chosen() {
    return dossiers.filter(({ id }) => !settings.dossiersOff.includes(id));
  }

  function follow(next: Settings): void {
    const former = settings;
    settings = next;
    hush(isHushed && next.quiet === former.quiet);
    if (`${next.dossiersOff}` === `${former.dossiersOff}`) return;
    reader.reset();
    watcher.again();
  }

  function startAfresh(): void {
    reader.reset();
    current = null;
    hush(false);
    show({ state: { status: 'reading', url: location.href, title: document.title }, article: null });
    readFirst();
  }

  function fail(error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    show({ state: { status: 'failed', url: location.href, title: document.title, problem: 'page-error', detail }, article: null });
  }

  function hush(on: boolean): void {
    isHushed = on;
    painter.quiet(isHushed ? 'none' : settings.quiet, settings.uncoveredOnPage);
    if (isHushed) card.close();
  }

  function onCommand(command: PageCommand): void {
    if (command === 'hush') return hush(!isHushed);
    const id = stepMark(painter, current, command === 'next-mark' ? 1 : -1);
    if (id === null) return;
    current = id;
    scrollToMark(painter, id, true);
    painter.flash(id);
    const rect = placeOf(painter, id);
    if (panels.count > 0) panels.tell({ type: 'clicked', id });
    else if (rect) showCard(id, rect, true);
  }

  function onCall(call: PanelCall): void {
    if (call.type === 'quiet') {
      settings = { ...settings, quiet: call.level };
      hush(false);
    }
    else if (call.type === 'read') startAfresh();
    else if (call.type === 'text') panels.tell({ type: 'text', blocks: judged.article?.page.blocks.map(({ text }) => text) ?? [] });
    else if (scrollToMark(painter, call.id)) painter.flash(call.id);
  }

  function onHit({ ids, rect }: Hit, isClick: boolean): void {
    const id = ids[0];
    if (id === undefined || judged.state.status !== 'read') return;
    if (isClick) current = id;
    if (panels.count > 0) {
      if (isClick) panels.tell({ type: 'clicked', id });
      return;
    }
    if (isClick) pending = id;
    if (isClick && CAN_OPEN_PANEL) return notify({ type: 'open-panel' });
    showCard(id, rect, isClick);
  }

  function showCard(id: string, rect: DOMRect, focus: boolean): void {
    const results = judged.state.status === 'read' ? judged.state.results : [];
    showNearby(card, id, rect, dossiers.flatMap((dossier) => results.filter((result) => result.dossier === dossier.id).map((result) => ({ dossier, result }))), focus);
  }

  serveShortcuts(onCommand, signal);
  const watcher = watchText(document, {
    touched: (nodes) => {
      reader.forget(nodes);
      isTorn = painter.dropTouched(nodes).length > 0 || isTorn;
    },
    settled: readAgain,
  }, signal);
  watchAddress(window, (_, how) => {
    if (how === 'restored') {
      notify({ type: 'here' }); // the ports were closed while the page lay in the back/forward cache
      return show(judged);
    }
    startAfresh();
  }, signal);
  followPointer(document, painter, {
    select: (hit) => onHit(hit, true),
    hover: (hit) => (hit ? onHit(hit, false) : card.isHeld || card.close()),
  }, signal);

  followView(() => panels.count > 0 && panels.tell({ type: 'scrolled', ...shareInView() }), signal);
  signal.addEventListener('abort', () => round.abort());
  readFirst();
  return { follow };
}
