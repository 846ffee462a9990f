import { defineContentScript } from 'wxt/utils/define-content-script';
import { notify, servePanels } from '../browser/page-link.ts';
import type { PageState } from '../engine/model.ts';

/** The reader. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const state: PageState = { status: 'reading', url: location.href, title: document.title };
    servePanels(() => [{ type: 'state', state }], () => {}, ctx.signal);
    notify({ type: 'here' });
  },
});
