import { defineContentScript } from 'wxt/utils/define-content-script';
import { isAlive, notify } from '../../browser/page-link.ts';
import { isSiteOff, readSettings, watchSettings } from '../../browser/settings.ts';
import { whenShown } from '../../page/watch.ts';
import { startSession, type Session } from './session.ts';

/** How often a marked page looks whether the extension is still there, ms. Not in a hidden tab. */
const PULSE_MS = 2_000;

/** The reader: injected where the gate or the reader asked for it, never declared. Owns every lifetime on the page. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const { signal } = ctx;
    Object.defineProperty(globalThis, 'recoupeReader', { value: true, configurable: true });
    signal.addEventListener('abort', () => Reflect.deleteProperty(globalThis, 'recoupeReader'));

    let session: Session | null = null;
    watchSettings(({ settings }, former) => {
      if (isSiteOff(former, location.hostname) || !isSiteOff(settings, location.hostname)) return session?.follow(settings);
      notify({ type: 'count', count: null });
      ctx.abort('switched off for this site');
    }, signal);
    await whenShown(document, signal);
    if (signal.aborted) return;
    session = startSession(readSettings().then(({ settings }) => settings), signal);
    notify({ type: 'here' });

    // No event tells a page that the extension was updated or removed under it.
    const pulse = setInterval(() => {
      if (document.visibilityState !== 'hidden' && !isAlive()) ctx.abort('the extension is gone');
    }, PULSE_MS);
    signal.addEventListener('abort', () => clearInterval(pulse));
  },
});
