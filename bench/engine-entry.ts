import { analyse, analyseInSteps } from '../engine/analyse.ts';
import { en } from '../engine/lexicon/en.ts';
import { fr } from '../engine/lexicon/fr.ts';
import { addLexicon } from '../engine/lexicon/languages.ts';
import type { Dossier, Language, PageText } from '../engine/model.ts';
import { inSlices } from '../entrypoints/article.content/slices.ts';

addLexicon(en);
addLexicon(fr);

/** A page of paragraphs with links and emphasis, a text node in ten words, and its blocks as the engine takes them. */
function build(paragraphs: readonly string[], language: Language): PageText {
  const article = document.createElement('article');
  for (const text of paragraphs) {
    const paragraph = document.createElement('p');
    for (const [at, word] of text.split(/(?<=\s)/).entries()) {
      const holder = at % 20 === 7 ? document.createElement(at % 40 === 7 ? 'a' : 'em') : null;
      if (holder) holder.textContent = word;
      paragraph.append(holder ?? word);
    }
    article.append(paragraph);
  }
  // as a parser leaves it: no two text nodes side by side
  article.normalize();
  document.body.replaceChildren(article);
  return { url: location.href, title: '', language, blocks: paragraphs.map((text) => ({ text, kind: 'paragraph' })) };
}

function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}

/** Rounds that do not count: until then the engine’s code is still being compiled better. */
const WARMING = 12;

function time(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** Times of one pass and of the engine, ms, in interleaved rounds; some rounds before do not count. */
export function measure(paragraphs: readonly string[], language: Language, dossier: Dossier, rounds: number) {
  const page = build(paragraphs, language);
  const times = { pass: [] as number[], engine: [] as number[] };
  let passes = 10;
  for (let round = -WARMING; round < rounds; round++) {
    const engine = time(() => analyse(page, dossier));
    // as long as the engine takes, so that what else the machine does falls on both alike
    const pass = time(() => { for (let i = 0; i < passes; i++) walk(); }) / passes;
    passes = Math.max(10, Math.round(engine / pass));
    if (round < 0) continue;
    times.pass.push(pass);
    times.engine.push(engine);
  }
  return times;
}

/** How the page's thread is held while the page is read as the reader reads it: tasks over 50 ms, and the longest step, ms. */
export async function measureSlices(paragraphs: readonly string[], language: Language, dossier: Dossier) {
  const page = build(paragraphs, language);
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  const rest = () => new Promise((done) => setTimeout(done, 200));
  await rest();
  observer.observe({ type: 'longtask' });
  const steps: number[] = [];
  const timed = (function* () {
    const generator = analyseInSteps(page, dossier);
    for (;;) {
      const began = performance.now();
      const step = generator.next();
      steps.push(performance.now() - began);
      if (step.done) return step.value;
      yield;
    }
  })();
  await inSlices(timed, new AbortController().signal);
  await rest();
  tasks.push(...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  return { tasks, longest: Math.max(...steps), steps: steps.length };
}
