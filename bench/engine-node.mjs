import compromise from 'compromise';
import frCompromise from 'fr-compromise';
import winkModel from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import '../engine/lexicon/all.ts';
import { analyse } from '../engine/analyse.ts';
import { HOSTILE } from '../tests/engine/hostile.ts';
import { countWords, dossier, paragraphsOf } from './engine-text.mjs';
import { median } from './table.mjs';

const pageOf = (language, paragraphs) => ({ url: '', title: '', language, blocks: paragraphs.map((text) => ({ text, kind: 'paragraph' })) });

/** Words a second of the engine and of what npm has for parts of its work, in Node, in interleaved rounds. */
export function measurePeers(words, rounds) {
  const texts = Object.fromEntries(['en', 'fr'].map((language) => [language, paragraphsOf(language, words)]));
  const reader = wink(winkModel);
  const peers = {
    'Recoupe, English': { language: 'en', run: (page) => analyse(page, dossier) },
    'compromise, English': { language: 'en', run: (page) => page.blocks.forEach(({ text }) => compromise(text)) },
    'wink-nlp with its small model, English': { language: 'en', run: (page) => page.blocks.forEach(({ text }) => reader.readDoc(text)) },
    'Recoupe, French': { language: 'fr', run: (page) => analyse(page, dossier) },
    'fr-compromise, French': { language: 'fr', run: (page) => page.blocks.forEach(({ text }) => frCompromise(text)) },
  };
  const times = Object.fromEntries(Object.keys(peers).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, { language, run }] of Object.entries(peers)) {
      const page = pageOf(language, texts[language]);
      const began = performance.now();
      run(page);
      if (round >= 0) times[name].push(performance.now() - began);
    }
  }
  return Object.entries(peers).map(([name, { language }]) => ({ name, language, ms: median(times[name]), speed: texts[language].reduce((sum, text) => sum + countWords(text), 0) / median(times[name]) * 1000 }));
}

/** The thread's own time for hostile texts of a size, twice and four times it, ms; the least of some runs. */
export function measureGrowth(size) {
  const cost = (text) => {
    let least = Infinity;
    for (let run = 0; run < 3; run++) {
      const before = process.threadCpuUsage();
      analyse(pageOf('fr', [text]), dossier, { onTopic: true });
      const { user, system } = process.threadCpuUsage(before);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  };
  analyse(pageOf('fr', paragraphsOf('fr', 5_000)), dossier);
  return Object.entries(HOSTILE).map(([name, make]) => ({ name, times: [1, 2, 4].map((factor) => cost(make(size * factor))) }));
}
