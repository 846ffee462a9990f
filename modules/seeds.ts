import { resolve } from 'node:path';
import { addAlias, defineWxtModule } from 'wxt/modules';
import { packDossier } from '../engine/dossier/packed.ts';
import { loadDossiers } from './seeds/load.ts';

/** `#seeds`: the dossiers of seeds/, compiled. A mistake in one stops the build with file and line. */
export default defineWxtModule({
  name: 'seeds',
  setup(wxt) {
    const path = resolve(wxt.config.wxtDir, 'seeds.ts');
    wxt.hooks.hook('prepare:types', (_, entries) => {
      const dossiers = loadDossiers(resolve(wxt.config.root, 'seeds')).map(packDossier);
      entries.push({
        path,
        // as a string: a browser parses JSON in half the time that it takes for the same as code
        text: `import { unpackDossier, type PackedDossier } from '../engine/dossier/packed.ts';\nexport const dossiers = (JSON.parse(${JSON.stringify(JSON.stringify(dossiers))}) as readonly PackedDossier[]).map(unpackDossier);\n`,
      });
    });
    addAlias(wxt, '#seeds', path);
  },
});
