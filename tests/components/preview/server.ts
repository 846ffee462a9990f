import preact from '@preact/preset-vite';
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { loadDossiers } from '../../../modules/seeds/load.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Serves the preview page of this folder, with the built-in dossiers as #seeds. */
export async function servePreview(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: ViteDevServer = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    cacheDir: path.join(ROOT, 'node_modules/.vite-preview'),
    server: { port: 0, hmr: false, watch: null },
    plugins: [
      preact(),
      {
        name: 'seeds',
        enforce: 'pre',
        resolveId: (id) => (id === '#seeds' ? '\0seeds' : null),
        load: (id) => (id === '\0seeds' ? `export const dossiers = ${JSON.stringify(loadDossiers(path.join(ROOT, 'seeds')))}` : null),
      },
    ],
  });
  await server.listen();
  const url = `${server.resolvedUrls?.local[0]}tests/components/preview/index.html`;
  return { url, close: () => server.close() };
}
