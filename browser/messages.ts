/**
 * What scripts of the extension say to one another: one call type per direction, each checked where it arrives.
 *
 * | direction            | type            | carried by                                    |
 * | -------------------- | --------------- | --------------------------------------------- |
 * | page → background    | `PageNotice`    | runtime.sendMessage, no answer                |
 * | page → background    | `PageRequest`   | runtime.sendMessage, answered when it is done |
 * | page → panel         | `PageNews`      | the port that the panel opens to the tab      |
 * | panel → page         | `PanelCall`     | the same port                                 |
 * | panel → background   | `PanelRequest`  | runtime.sendMessage, answered `PanelAnswer`   |
 * | background → page    | `PageCommand`   | tabs.sendMessage, no answer                   |
 *
 * The page owns its findings; a panel that opens, or turns to another tab, asks the page again. Nothing is kept
 * in between.
 */
import * as v from 'valibot';
import type { Language, PageState } from '../engine/model.ts';

/** How much is marked on the page. */
export type QuietLevel = 'all' | 'names' | 'warnings' | 'none';
export const QUIET_LEVELS = ['all', 'names', 'warnings', 'none'] as const satisfies readonly QuietLevel[];

/** What a script in a page tells the background. */
export type PageNotice =
  /** The gate: this page is worth reading. */
  | { readonly type: 'spotted' }
  /** The reader has started, or is shown again from the back/forward cache: a panel may link to it. */
  | { readonly type: 'here' }
  /** What the toolbar icon counts: findings that are not `supported` nor `uncovered`. Null takes the badge away. */
  | { readonly type: 'count'; readonly count: number | null }
  /** A mark was clicked and no panel is linked. Where the browser allows it, the background opens one. */
  | { readonly type: 'open-panel' };

/** What the reader in a page asks of the background. */
export type PageRequest =
  /** Put the lexicon of this language beside the reader. */
  { readonly type: 'lexicon'; readonly language: Language };

/** What the reader in a page tells the panel. */
export type PageNews =
  | { readonly type: 'state'; readonly state: PageState }
  /** A mark was clicked: the id of a finding or mention. */
  | { readonly type: 'clicked'; readonly id: string }
  /** The texts of the page's blocks as they are now, for pins of this page to be looked for. Never kept. */
  | { readonly type: 'text'; readonly blocks: readonly string[] }
  /** What part of the page is in view, as shares of its height from 0 to 1. */
  | { readonly type: 'scrolled'; readonly top: number; readonly bottom: number };

/** What the panel asks of the page. */
export type PanelCall =
  /** Scroll to the words of a finding or mention and flash them. */
  | { readonly type: 'show'; readonly id: string }
  /** Ask for the page's text. */
  | { readonly type: 'text' }
  /** Read the page again, from nothing. */
  | { readonly type: 'read' }
  | { readonly type: 'quiet'; readonly level: QuietLevel };

/** What the panel asks of the background. */
export type PanelRequest =
  /** Read the page in this tab, though the gate did not ask for it. */
  { readonly type: 'read'; readonly tabId: number };
/** A shortcut of the manifest that is for the page in front. */
export const PAGE_COMMANDS = ['next-mark', 'previous-mark', 'hush'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** `denied`: the browser gives no access to that page. */
export type PanelAnswer = 'reading' | 'denied';

const id = v.pipe(v.string(), v.maxLength(400));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const PageNotice: v.GenericSchema<unknown, PageNotice> = v.variant('type', [
  v.object({ type: v.literal('spotted') }),
  v.object({ type: v.literal('here') }),
  v.object({ type: v.literal('count'), count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  v.object({ type: v.literal('open-panel') }),
]);

const LANGUAGES = ['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'] as const satisfies readonly Language[];

export const PageRequest: v.GenericSchema<unknown, PageRequest> = v.object({ type: v.literal('lexicon'), language: v.picklist(LANGUAGES) });

export const PanelCall: v.GenericSchema<unknown, PanelCall> = v.variant('type', [
  v.object({ type: v.literal('show'), id }),
  v.object({ type: v.literal('text') }),
  v.object({ type: v.literal('read') }),
  v.object({ type: v.literal('quiet'), level: v.picklist(QUIET_LEVELS) }),
]);

export const PageCommand: v.GenericSchema<unknown, PageCommand> = v.picklist(PAGE_COMMANDS);

export const PanelRequest: v.GenericSchema<unknown, PanelRequest> = v.object({
  type: v.literal('read'),
  tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export const PanelAnswer: v.GenericSchema<unknown, PanelAnswer> = v.picklist(['reading', 'denied']);

/** `PageNews` without the state, which has a schema of its own size in browser/state.ts. */
export const PageSignal = v.variant('type', [
  v.object({ type: v.literal('clicked'), id }),
  v.object({ type: v.literal('text'), blocks: v.array(v.string()) }),
  v.object({ type: v.literal('scrolled'), top: share, bottom: share }),
]);

/** Name of the port that a panel opens to a page. */
export const PANEL_PORT = 'panel';
