import { existsSync } from 'node:fs';
import { launchChromium } from '../scripts/browsers/chromium.ts';
import { startProxy } from '../scripts/browsers/proxy.ts';
import { ROOT } from '../tests/page/support/bundle.ts';
import { median, table } from './table.mjs';

const ROUNDS = 11;
const URL_OF = { 20: 'https://www.lemonde.fr/20', 500: 'https://www.lemonde.fr/500' };
/** Pixels at a speed that a thumb or a wheel reaches, px a second. */
const SCROLL = { distance: 12_000, speed: 3_000 };

/** A report with so many statements, each with a number of its own, so that each is a card of its own. */
function pageOf(count) {
  const statements = Array.from({ length: count }, (_, i) => `<p>Bamako counted more than ${100 + i} violations of Malian airspace by French forces this year.</p>`);
  return `<!doctype html><html lang="en"><title>Mali accuses France</title><article><h1>Mali accuses France of arming jihadists</h1><p>Mali’s foreign minister, Abdoulaye Diop, wrote on Monday to the head of the UN Security Council.</p>${statements.join('\n')}</article></html>`;
}

/** `npm run bench -- panel`: the shipped panel in the real side panel: its first paint, and scrolling through 500 findings. */
export default async function panel() {
  const build = `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/chrome-mv3`;
  if (!existsSync(`${build}/sidepanel.html`)) throw new Error(`${build} is not built: npm run build`);
  const proxy = await startProxy();
  for (const [count, url] of Object.entries(URL_OF)) proxy.serve(url, pageOf(Number(count)));
  const chromium = await launchChromium({ build, proxyPort: proxy.port, language: 'en' });
  try {
    const paints = {};
    let side;
    for (const [count, url] of Object.entries(URL_OF)) {
      const page = await chromium.open(url);
      await page.bringToFront();
      if (!side) {
        await chromium.clickIcon(page);
        await chromium.panel();
        side = await chromium.browser.targets().find((target) => target.url().startsWith(`${chromium.origin}/sidepanel.html`)).asPage();
        await side.evaluateOnNewDocument(watchFirstPaint);
        await side.setViewport({ width: 380, height: 900 });
      }
      await side.waitForSelector('article.card', { timeout: 30_000 });
      paints[count] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        await side.reload();
        const painted = await (await side.waitForFunction(() => globalThis.painted, { timeout: 30_000 })).jsonValue();
        const bare = await side.evaluate(paintCopy);
        if (round > 0) paints[count].push({ ...painted, bare }); // the first compiles
      }
    }
    await side.reload();
    const cards = await (await side.waitForFunction(() => {
      const { length } = document.querySelectorAll('article.card');
      return length >= 500 ? length : 0;
    }, { timeout: 30_000 })).jsonValue();
    const ways = {
      'nothing at all (an empty page as tall)': () => {
        const tall = document.documentElement.scrollHeight;
        document.body.innerHTML = '';
        document.body.style.blockSize = `${tall}px`;
      },
      Recoupe: () => {},
      'the same, all cards laid out': () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.cards > li { content-visibility: visible !important; }');
        document.adoptedStyleSheets = [sheet];
      },
    };
    const scrolls = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < 5; round++) {
      for (const [name, prepare] of Object.entries(ways)) {
        await side.reload();
        await side.waitForFunction((wanted) => document.querySelectorAll('article.card').length === wanted, { timeout: 30_000 }, cards);
        await side.evaluate(prepare);
        scrolls[name].push(await measureScroll(side));
      }
    }
    const ms = (values) => `${median(values).toFixed(1)} (${Math.max(...values).toFixed(1)})`;
    return {
      title: 'The panel',
      text: [
        `First paint: from the message that brings the page’s findings to the end of the frame that shows them, 380 × 900 px; medians of ${ROUNDS} openings, the worst in brackets. The browser’s own: the same document, ready-made and put in again. Frames: how many were begun until the one with the cards, that one too.`,
        '',
        table(['findings', 'ms', 'of these the browser’s own', 'frames'], Object.entries(paints).map(([count, all]) => [count, ms(all.map(({ time }) => time)), ms(all.map(({ bare }) => bare)), ms(all.map(({ frames }) => frames))])),
        '',
        `Scrolling ${SCROLL.distance.toLocaleString('en')} px at ${SCROLL.speed.toLocaleString('en')} px a second through ${cards} cards; medians of 5 interleaved rounds, the worst in brackets. Late: a frame that came after the next was due. Work: the main thread’s, a frame.`,
        '',
        table(['list', 'frames', 'late', 'work, ms a frame'], Object.entries(scrolls).map(([name, all]) => [name, median(all.map(({ frames }) => frames)), `${median(all.map(({ late }) => late))} (${Math.max(...all.map(({ late }) => late))})`, ms(all.map(({ work }) => work))])),
      ].join('\n'),
    };
  } finally {
    await chromium.close();
    proxy.close();
  }
}

/** Runs in the panel before its own scripts: from the page's message to the paint of the first card. */
function watchFirstPaint() {
  const { tabs } = globalThis.chrome;
  const connect = tabs.connect.bind(tabs);
  const watch = () => {
    const start = performance.now();
    let frames = 0;
    const look = () => {
      frames++;
      if (!document.querySelector('article.card')) return requestAnimationFrame(look);
      // A message runs after the frame's layout and paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { globalThis.painted = { time: performance.now() - start, frames }; };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  tabs.connect = (...given) => {
    const port = connect(...given);
    let isSeen = false;
    port.onMessage.addListener(({ type, state }) => {
      if (isSeen || type !== 'state' || state.status !== 'read') return;
      isSeen = true;
      watch();
    });
    return port;
  };
}

/** Takes the panel's document out and puts a copy in: ms until it is painted. */
async function paintCopy() {
  const app = document.querySelector('#app');
  const copy = app.cloneNode(true);
  for (const card of [...copy.querySelectorAll('.cards > li')].slice(6)) card.remove(); // as many as the first paint has
  app.remove();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  const start = performance.now();
  document.body.append(copy);
  await frame();
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - start);
    port2.postMessage(null);
  });
}

/** Scrolls as an input device does, and counts the frames and what they took. */
async function measureScroll(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await page.evaluate(() => {
    scrollTo(0, 0);
    globalThis.stamps = [];
    const stamp = (now) => {
      globalThis.stamps.push(now);
      globalThis.frame = requestAnimationFrame(stamp);
    };
    requestAnimationFrame(stamp);
  });
  const before = await busy();
  await session.send('Input.synthesizeScrollGesture', { x: 190, y: 450, yDistance: -SCROLL.distance, speed: SCROLL.speed, gestureSourceType: 'touch', preventFling: true });
  const after = await busy();
  const stamps = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.frame);
    return globalThis.stamps;
  });
  await session.detach();
  const gaps = stamps.slice(1).map((stamp, i) => stamp - stamps[i]);
  return { frames: gaps.length, late: gaps.filter((gap) => gap > 1.5 * 1000 / 60).length, work: (after - before) / Math.max(1, gaps.length) };
}
