import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { SITE_PATTERNS } from './modules/sites.ts';

/** Scripts that run in pages talk to the browser directly: the polyfill would cost every page 10 kB. */
const PAGE_SCRIPTS = new Set(['content-script', 'unlisted-script']);

export default defineConfig({
  outDir: process.env.RECOUPE_OUT ?? '.output',
  imports: false,
  vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
  hooks: {
    // A panel that opens by itself at install would be the first thing Recoupe does unasked.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.sidebar_action) manifest.sidebar_action.open_at_install = false;
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some((entrypoint) => PAGE_SCRIPTS.has(entrypoint.type))) return;
      config.resolve = { ...config.resolve, alias: [{ find: 'wxt/browser', replacement: '@wxt-dev/webextension-polyfill/browser' }] };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    host_permissions: SITE_PATTERNS,
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extName__', default_area: 'navbar' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commandOpenPanel__' },
      // Chromium takes four suggestions, no more.
      'next-mark': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commandPreviousMark__' },
      hush: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHush__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'recoupe@recoupe.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The first with CSS.highlights.highlightsFromPoint, by which a click on a mark is told.
        { minimum_chrome_version: '140' }),
  }),
});
