// Pictures of the shipped build, for docs/screens: the real side panel in Chromium beside real pages.
// RECOUPE_OUT names the build's folder where it is not .output.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './browsers/chromium.ts';
import { startProxy } from './browsers/proxy.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = `${ROOT}docs/screens`;
const PAGES = `${ROOT}tests/evaluation/dev/pages`;
const build = `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/chrome-mv3`;
mkdirSync(OUT, { recursive: true });
// Those of the marks on pages are taken by hand, the README's by open/screenshot.ts.
for (const file of readdirSync(OUT)) if (!file.startsWith('marks-') && file !== 'reading.png') rmSync(`${OUT}/${file}`);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const taken = [];

/** A page of the development set: its address and its HTML. */
const labelled = (name) => ({ html: readFileSync(`${PAGES}/${name}.html`, 'utf8'), url: JSON.parse(readFileSync(`${PAGES}/${name}.labels.json`, 'utf8')).url });
const OFF_TOPIC = { url: 'https://www.lemonde.fr/culture/un-film.html', html: `<!doctype html><html lang="fr"><title>Un film</title><article><h1>Un film</h1>${'<p>Le film raconte une histoire d’amour dans une petite ville de province, avec des acteurs peu connus.</p>'.repeat(12)}</article></html>` };

const LONG = {
  url: 'https://www.lemonde.fr/long.html',
  html: `<!doctype html><html lang="en"><title>Counting the flights</title><article><h1>Mali accuses France of arming jihadists: counting the flights</h1>${Array.from({ length: 60 }, (_, i) => `<p>Bamako counted more than ${100 + i} violations of Malian airspace by French forces this year.</p>`).join('')}</article><iframe src="https://www.example.org/"></iframe></html>`,
};
const BARE = { url: 'https://www.lemonde.fr/carte.html', html: '<!doctype html><html lang="fr"><title>Carte</title><body><img alt="Carte du Mali"></body></html>' };

for (const language of ['fr', 'en', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    const proxy = await startProxy();
    const article = labelled(language === 'en' ? 'en-amp' : language === 'ar' ? 'ar-news' : 'fr-agence');
    for (const { url, html } of [article, OFF_TOPIC, LONG, BARE]) proxy.serve(url, html);
    let chromium = await launchChromium({ build, proxyPort: proxy.port, language, colorScheme });
    // Chromium now and then comes up in English, whatever it is asked for.
    for (let tries = 1; tries < 5 && !(await speaks(chromium, language)); tries++) {
      await chromium.close();
      chromium = await launchChromium({ build, proxyPort: proxy.port, language, colorScheme });
    }
    try {
      await shoot(chromium, article, language, colorScheme);
    } finally {
      await chromium.close();
      proxy.close();
    }
  }
}
writeFileSync(`${OUT}/README.md`, `# Screens\n\nMade by \`node scripts/screens.mjs\` from the shipped build in Chromium.\n\n${taken.map((name) => `## ${name}\n![${name}](${name}.webp)\n`).join('\n')}`);

async function speaks(chromium, language) {
  const page = await chromium.openExtensionPage('welcome.html');
  await page.waitForSelector('main');
  const spoken = await page.evaluate(() => `${document.documentElement.lang} (browser: ${navigator.language})`);
  await page.close();
  if (!spoken.startsWith(language)) console.log(`asked for ${language}, got ${spoken}: once more`);
  return spoken.startsWith(language);
}

async function shoot(chromium, article, language, colorScheme) {
  const page = await chromium.open(article.url);
  await page.bringToFront();
  await chromium.clickIcon(page);
  await chromium.panel();
  const target = chromium.browser.targets().find((one) => one.url().startsWith(`${chromium.origin}/sidepanel.html`));
  const panel = await target.asPage();
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
  await panel.waitForSelector('article.card', { timeout: 15_000 });
  await pause(400);
  const take = async (name, width, height = 900) => {
    await panel.setViewport({ width, height, deviceScaleFactor: 1.2 });
    await panel.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    await pause(250);
    const file = `${name}-${language}-${colorScheme}-${width}`;
    await panel.screenshot({ path: `${OUT}/${file}.webp`, type: 'webp', quality: 55 });
    taken.push(file);
  };
  const click = (selector) => panel.evaluate((wanted) => document.querySelector(wanted)?.click(), selector);
  const tab = async (name) => {
    await click(`#tab-${name}`);
    await panel.evaluate(() => window.scrollTo(0, 0));
  };
  for (const width of [320, 380, 480]) await take('claims', width);
  await click('article.card [aria-expanded="false"]');
  await take('why', 380);
  await tab('pins');
  await take('pins-empty', 380);
  await tab('claims');
  for (const card of await panel.$$('article.card [aria-pressed="false"]')) {
    if ((await panel.$$('article.card [aria-pressed="true"]')).length > 4) break;
    await card.evaluate((button) => button.click());
    await pause(150);
  }
  for (const name of ['names', 'left', 'reference', 'pins']) {
    await tab(name);
    await take(name, name === 'pins' ? 320 : 380);
  }
    await tab('names');
  await panel.evaluate(() => document.querySelector('.network')?.scrollIntoView());
  await take('network', 380);
  await tab('claims');
  // Words that were marked go from the page, as a newsroom's correction takes them.
  const marked = await panel.evaluate(() => [...document.querySelectorAll('article.card > .says mark')].map(({ textContent }) => textContent));
  await page.evaluate((all) => {
    const plain = ({ textContent }) => textContent.replace(/\s+/g, ' ');
    [...document.querySelectorAll('p')].find((paragraph) => all.slice(2).some((words) => plain(paragraph).includes(words)))?.remove();
  }, marked);
  await panel.waitForSelector('.lost', { timeout: 10_000 });
  await panel.evaluate(() => {
    const line = document.querySelector('.card[data-lost] > .lost') ?? document.querySelector('.lost');
    line.closest('details')?.setAttribute('open', '');
    line.scrollIntoView({ block: 'center' });
  });
  await take('lost', 380);
  await page.goto(LONG.url);
  await panel.waitForFunction(() => document.querySelectorAll('article.card').length > 50, { timeout: 20_000 });
  await panel.evaluate(() => window.scrollTo(0, 0));
  await take('long', 380);
  await page.goto(OFF_TOPIC.url);
  await pause(1500);
  await take('idle', 380, 500);
  await click('.state .button');
  await pause(2500);
  await take('off-topic', 380, 500);
  await page.goto(BARE.url);
  await pause(1500);
  await click('.state .button');
  await pause(2500);
  await take('no-article', 380, 500);
  for (const [name, path] of [['settings', 'options.html'], ['welcome', 'welcome.html'], ['demo', 'demo.html']]) {
    const full = await chromium.openExtensionPage(path);
    await full.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await full.setViewport({ width: 1000, height: 900 });
    await pause(name === 'demo' ? 1500 : 500);
    const file = `${name}-${language}-${colorScheme}`;
    await full.screenshot({ path: `${OUT}/${file}.webp`, type: 'webp', quality: 55 });
    taken.push(file);
    await full.close();
  }
}
