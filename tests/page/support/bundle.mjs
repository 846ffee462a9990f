import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * One classic script that puts a module's exports on a global, to be evaluated in a page.
 * @param {string} entry path within the project
 * @param {string} name the global
 * @param {{minify?: boolean}} options
 */
export async function bundle(entry, name, { minify = false } = {}) {
  const [output] = [
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        minify,
        target: 'es2023',
        lib: { entry: `${ROOT}${entry}`, name, formats: ['iife'], fileName: name },
      },
    }),
  ].flat();
  return `${output.output[0].code.replace(/^(?:var|const) (\w+)\s*=/, 'globalThis.$1 =')}\n;undefined`;
}
