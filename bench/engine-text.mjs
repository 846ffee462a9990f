import { readFileSync } from 'node:fs';
import { loadDossier } from '../modules/seeds/load.ts';
import { toBlocks } from '../scripts/analyse/run.ts';
import { ROOT } from '../tests/page/support/bundle.ts';

export const dossier = loadDossier(`${ROOT}seeds/mali-france-2022`);
export const countWords = (text) => text.split(/\s+/).filter(Boolean).length;

/** The paragraphs of the development set in a language that are on the topic, over and over until there are so many words. */
export function paragraphsOf(language, words) {
  const source = ['claims', 'topics'].flatMap((kind) => readFileSync(`${ROOT}tests/evaluation/dev/${kind}.jsonl`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)))
    .filter(({ lang, topic = true }) => lang === language && topic).flatMap(({ text }) => toBlocks(text).blocks.map((block) => block.text));
  const paragraphs = [];
  for (let done = 0, at = 0; done < words; at++) {
    const text = source[at % source.length];
    paragraphs.push(text);
    done += countWords(text);
  }
  return paragraphs;
}
