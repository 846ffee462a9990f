import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { LEXICONS } from '../engine/lexicon/all.ts';

/**
 * One script a language, `lexicon-fr.js`, that puts its lexicon where the reader looks for it (browser/lexicon.ts):
 * a page parses the one it needs instead of eight.
 */
export default defineWxtModule({
  name: 'lexicons',
  setup(wxt) {
    const folder = resolve(wxt.config.wxtDir, 'lexicons');
    wxt.hooks.hook('entrypoints:found', (_, entrypoints) => {
      mkdirSync(folder, { recursive: true });
      for (const { language } of LEXICONS) {
        const inputPath = resolve(folder, `lexicon-${language}.ts`);
        writeFileSync(inputPath, [
          `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';`,
          `import { ${language} } from '${resolve(wxt.config.root, 'engine/lexicon', `${language}.ts`)}';`,
          `import { lexiconScope } from '${resolve(wxt.config.root, 'browser/lexicon-scope.ts')}';`,
          `export default defineUnlistedScript(() => { lexiconScope.recoupeLexicon = ${language}; });`,
          '',
        ].join('\n'));
        entrypoints.push({ name: `lexicon-${language}`, inputPath, type: 'unlisted-script' });
      }
    });
  },
});
