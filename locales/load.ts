import type { Language } from '../engine/model.ts';
import type english from './en.json';

const LOADERS: { readonly [language in Language]: () => Promise<{ default: unknown }> } = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
  de: () => import('./de.json'),
  it: () => import('./it.json'),
  pt: () => import('./pt.json'),
  ru: () => import('./ru.json'),
  ar: () => import('./ar.json'),
};

/** The interface's texts; each language is a chunk of its own, so that a reader loads one. */
export async function loadMessages(language: Language): Promise<typeof english> {
  return (await LOADERS[language]()).default as typeof english;
}
