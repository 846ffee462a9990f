import { defineContentScript } from 'wxt/utils/define-content-script';
import { notify } from '../browser/page-link.ts';

/** The gate. */
export default defineContentScript({
  matches: [],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    notify({ type: 'spotted' });
    ctx.abort();
  },
});
