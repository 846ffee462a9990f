import { extname } from 'node:path';
import type { PageText } from '../../engine/model.ts';
import { languageOf, toBlocks } from './run.ts';

/** A page from a file: HTML by its ending or its beginning, else plain text whose first short line is its title. */
export async function pageFromFile(file: string, source: string, language?: string): Promise<PageText> {
  if (/^\.x?html?$/i.test(extname(file)) || /^\s*<(?:!doctype|html)/i.test(source)) return pageFromHtml(source, language);
  const { blocks } = toBlocks(source);
  return { url: '', title: '', language: languageOf(language) ?? guess(source), blocks };
}

async function pageFromHtml(source: string, language?: string): Promise<PageText> {
  const { Window } = await import('happy-dom');
  const window = new Window({ url: 'https://page.invalid/', settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  Object.assign(globalThis, { Node: window.Node, NodeFilter: window.NodeFilter, Element: window.Element, HTMLElement: window.HTMLElement, Text: window.Text, document: window.document, window, getComputedStyle: window.getComputedStyle.bind(window) });
  window.document.write(source);
  const { readPage } = await import('../../page/read.ts');
  const reading = readPage(window.document as unknown as Document);
  const article = reading.kind === 'article' ? reading.article.page : null;
  if (!article) return { url: '', title: window.document.title, language: languageOf(language), blocks: [] };
  return language === undefined ? article : { ...article, language: languageOf(language) };
}

/** Words that only one of the languages has, for text that does not say which it is in. */
const MARKERS: readonly (readonly [string, RegExp])[] = [
  ['ar', /[\u0600-\u06ff]{3}/g], ['ru', /[а-яё]{4}/gi],
  ['fr', /\b(?:les|des|dans|une|est|aux|qui|avec)\b/gi], ['en', /\b(?:the|and|of|has|with|that|was)\b/gi],
  ['es', /\b(?:los|las|del|una|con|por|que)\b/gi], ['de', /\b(?:der|die|und|das|nicht|mit|den)\b/gi],
  ['it', /\b(?:gli|della|che|del|sono|nel|il)\b/gi], ['pt', /\b(?:os|uma|com|não|dos|pelo|em)\b/gi],
];

function guess(text: string): PageText['language'] {
  const counts = MARKERS.map(([tag, words]) => [tag, (text.match(words) ?? []).length] as const);
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? languageOf(best[0]) : null;
}
