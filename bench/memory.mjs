import { existsSync, readFileSync } from 'node:fs';
import { launchChromium } from '../scripts/browsers/chromium.ts';
import { startProxy } from '../scripts/browsers/proxy.ts';
import { ROOT } from '../tests/page/support/bundle.ts';
import { table } from './table.mjs';

const NAVIGATIONS = 200;
const POSTS = 2_000;
const PAGES = `${ROOT}tests/evaluation/dev/pages/`;

/**
 * `npm run bench -- memory`: the shipped build in Chromium on a page of the topic, which goes through client-side
 * navigations and grows as a live blog does, and comes back to where it was. Beside it the same page without the
 * extension.
 */
export default async function memory() {
  const build = `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/chrome-mv3`;
  if (!existsSync(`${build}/manifest.json`)) throw new Error(`${build} is not built: npm run build`);
  const html = readFileSync(`${PAGES}en-poland.html`, 'utf8');
  const topical = readFileSync(`${PAGES}fr-agence.html`, 'utf8');
  const { url } = JSON.parse(readFileSync(`${PAGES}fr-agence.labels.json`, 'utf8'));
  const proxy = await startProxy();
  proxy.serve(url, topical);
  const plain = url.replace(/^https:\/\/[^/]+/, 'https://plain.example');
  proxy.serve(plain, topical);
  const browser = await launchChromium({ build, proxyPort: proxy.port });
  try {
    const rows = [];
    for (const [name, address] of [['with Recoupe', url], ['without', plain]]) {
      const tab = await browser.open(address);
      const session = await tab.createCDPSession();
      const marks = () => tab.evaluate(() => [...CSS.highlights.keys()].filter((one) => one.startsWith('recoupe-')).length);
      const rest = (ms) => new Promise((done) => setTimeout(done, ms));
      const heap = async () => {
        await rest(2_500);
        for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
      };
      await rest(2_500);
      const marked = await marks();
      // a first while, so that what is made and compiled only once is there
      await wander(tab, html, 40, 200);
      const before = await heap();
      await wander(tab, html, NAVIGATIONS, 0);
      const navigated = await heap();
      await wander(tab, html, 0, POSTS);
      const after = await heap();
      rows.push([name, String(marked), ...[before, navigated, after].map((size) => size.toFixed(2)), `${((after / before - 1) * 100).toFixed(1)}%`]);
      await tab.close();
    }
    return {
      title: 'Memory',
      text: [
        `Used JavaScript heap of the page and of every script in it, MB after garbage collection: at the start, after ${NAVIGATIONS} client-side navigations, and after ${POSTS} live-blog posts that were added and taken away again.`,
        '',
        table(['', 'highlights at the start', 'start', 'after navigations', 'after posts', 'change'], rows),
      ].join('\n'),
    };
  } finally {
    await browser.close();
    proxy.close();
  }
}

/** Moves between two articles within one document, then adds posts in twenties and takes them away. */
function wander(tab, other, navigations, posts) {
  return tab.evaluate(async (html, moves, count) => {
    const rest = (ms) => new Promise((done) => setTimeout(done, ms));
    const home = location.href;
    const article = document.querySelector('article');
    const before = [...article.childNodes];
    const elsewhere = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
    for (let at = 0; at < moves; at++) {
      history.replaceState({}, '', at % 2 === 0 ? `${home}-${at}` : home);
      article.replaceChildren(...(at % 2 === 0 ? [...document.importNode(elsewhere, true).childNodes] : before));
      await rest(120);
    }
    history.replaceState({}, '', home);
    article.replaceChildren(...before);
    const added = [];
    for (let at = 0; at < count; at++) {
      const post = document.createElement('div');
      post.className = 'lb__item';
      const time = document.createElement('time');
      time.textContent = `${at % 24} h ${at % 60}`;
      const text = document.createElement('p');
      text.textContent = `Post ${at}. Le ministre malien accuse la France d’avoir livré des armes aux groupes terroristes, sans fournir de preuves, et Paris le dément.`;
      post.append(time, text);
      article.append(post);
      added.push(post);
      if (at % 20 === 19) await rest(60);
    }
    await rest(count > 0 ? 1_500 : 0);
    for (const post of added) post.remove();
  }, other, navigations, posts);
}
