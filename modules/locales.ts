import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Browsers know Portuguese only by country. */
const BROWSER_LOCALES: Record<string, readonly string[]> = { pt: ['pt_BR', 'pt_PT'] };
/** The groups of messages that are read by `browser.i18n`, in the manifest and in pages. The panel loads its own. */
const GROUPS = ['manifest', 'nearby', 'verdicts', 'stances'];

/**
 * Hands the browser the messages that it shows by itself, and those of the small card in pages, which must not carry
 * eight languages along: `nearby.open` in locales/xx.json is `nearby_open` to `browser.i18n`.
 */
export function browserMessages(locale: Record<string, unknown>): Record<string, { message: string }> {
  const messages: Record<string, { message: string }> = {};
  for (const [key, value] of Object.entries(locale)) {
    if (typeof value === 'string') messages[key] = { message: value };
    else if (GROUPS.includes(key)) {
      for (const [name, message] of Object.entries(value as Record<string, string>)) messages[`${key}_${name}`] = { message };
    }
  }
  return messages;
}

export default defineWxtModule({
  name: 'locales',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', (_, assets) => {
      const folder = join(wxt.config.root, 'locales');
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
        const contents = JSON.stringify(browserMessages(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>));
        const language = basename(file, '.json');
        for (const locale of BROWSER_LOCALES[language] ?? [language]) {
          assets.push({ contents, relativeDest: `_locales/${locale}/messages.json` });
        }
      }
    });
  },
});
