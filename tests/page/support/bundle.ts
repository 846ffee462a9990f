import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** One classic script that puts a module's exports on a global, to be evaluated in a page. `entry` is a path within the project. */
export async function bundle(entry: string, name: string, { minify = false } = {}): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify, target: 'es2023', lib: { entry: ROOT + entry, name, formats: ['iife'], fileName: name } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
  return `${output.output[0].code.replace(/^(?:var|const) (\w+)\s*=/, 'globalThis.$1 =')}\n;undefined`;
}
