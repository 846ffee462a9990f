import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** A stage of `npm test` each; the same names serve `npx vitest run --project NAME`. */
const BROWSER_TIMES = { testTimeout: 60_000, hookTimeout: 90_000 };

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{engine,seeds,store,browser,evaluation,modules,scripts}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'components', include: ['tests/components/**/*.test.{ts,tsx}'], environment: 'happy-dom', testTimeout: 30_000 },
      },
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], environment: 'node' } },
      // Real Chromium, and Firefox for what is read there, driven from Node.
      { extends: true, test: { name: 'page', include: ['tests/page/**/*.test.ts'], environment: 'node', ...BROWSER_TIMES } },
      // The shipped builds in real Chromium and Firefox, one browser at a time.
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], environment: 'node', fileParallelism: false, ...BROWSER_TIMES },
      },
    ],
  },
});
