import { resolve } from 'node:path';
import { addAlias, defineWxtModule } from 'wxt/modules';
import { compileGate } from '../engine/gate.ts';
import { loadDossiers } from './seeds/load.ts';

/** `#gate`: what of the dossiers is carried to every news page, a few hundred bytes each. */
export default defineWxtModule({
  name: 'gate',
  setup(wxt) {
    const path = resolve(wxt.config.wxtDir, 'gate.ts');
    wxt.hooks.hook('prepare:types', (_, entries) => {
      const gates = loadDossiers(resolve(wxt.config.root, 'seeds')).map(({ id, topic }) => compileGate(id, topic));
      entries.push({ path, text: `import type { Gate } from '../engine/gate.ts';\nexport const gates: readonly Gate[] = ${JSON.stringify(gates)};\n` });
    });
    addAlias(wxt, '#gate', path);
  },
});
