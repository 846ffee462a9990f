import { readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../engine/model.ts';
import { loadDossier } from '../../modules/seeds/load.ts';
import { languageOf, toBlocks, type Case } from '../../scripts/analyse/run.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { bundle, ROOT } from '../page/support/bundle.ts';
import { launchChromium } from '../page/support/chromium.ts';
import { run, type Task } from './determinism-entry.ts';
import { BROWSERS, type BrowserName } from './stage.ts';

declare const engine: { run: typeof run };

const dossier = loadDossier(`${ROOT}seeds/mali-france-2022`);
/** The development set: claims with their topic given, the others without. */
const tasks: Task[] = ['claims', 'topics', 'entities'].flatMap((kind) =>
  readFileSync(`${ROOT}tests/evaluation/dev/${kind}.jsonl`, 'utf8').split('\n').filter(Boolean).map((line) => {
    const { lang, title = '', text } = JSON.parse(line) as Case;
    return { page: { url: '', title, language: languageOf(lang), blocks: toBlocks(text).blocks }, onTopic: kind === 'claims' };
  }));

/** The browser without the extension. @throws Error saying what to install where it is not on this machine. */
const launch = (name: BrowserName): Promise<Browser> =>
  (name === 'chromium' ? launchChromium() : puppeteer.launch({ browser: 'firefox', executablePath: findBrowser('firefox'), headless: true }));

describe('the same result to the byte', () => {
  const expected = run(dossier, tasks);

  it('a second time', () => {
    expect(tasks.length).toBeGreaterThan(300);
    expect(expected.split('\n').filter((line) => line.includes('"claimsRead":true')).length).toBeGreaterThan(200);
    expect(run(structuredClone(dossier), tasks) === expected).toBe(true);
  });

  it.each(BROWSERS)('in %s as in Node', async (name) => {
    const code = await bundle('tests/e2e/determinism-entry.ts', 'engine');
    const browser = await launch(name);
    try {
      const page = await browser.newPage();
      await page.evaluate(code);
      // as text: what is handed over must not depend on the driver either
      const said = await page.evaluate((given: string, asked: string) => engine.run(JSON.parse(given) as Dossier, JSON.parse(asked) as Task[]), JSON.stringify(dossier), JSON.stringify(tasks));
      const [theirs, ours] = [said.split('\n'), expected.split('\n')];
      // the first that differs says more than a megabyte of both
      const at = ours.findIndex((line, i) => line !== theirs[i]);
      expect(theirs[at]).toBe(ours[at]);
      expect(said === expected).toBe(true);
    } finally {
      await browser.close();
    }
  }, 240_000);
});
