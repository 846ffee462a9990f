/** The lexicon of a page's language: a script of its own, put into the page's reader when it asks. */
import { browser } from 'wxt/browser';
import { addLexicon, lexiconOf } from '../engine/lexicon/languages.ts';
import type { LexiconSource } from '../engine/lexicon/lexicon.ts';
import type { Language } from '../engine/model.ts';
import type { PageRequest } from './messages.ts';

/** Shared by the reader and the lexicon's script, which run in the same world of the page. */
const scope = globalThis as { recoupeLexicon?: LexiconSource };

/** For the lexicon's script: leaves it where `loadLexicon` finds it. */
export function offerLexicon(source: LexiconSource): void {
  scope.recoupeLexicon = source;
}

/** For the reader: has the lexicon brought, once. False where there is none or the extension is gone. */
export async function loadLexicon(language: Language): Promise<boolean> {
  if (lexiconOf(language)) return true;
  try {
    await browser.runtime.sendMessage({ type: 'lexicon', language } satisfies PageRequest);
  } catch {
    return false;
  }
  const source = scope.recoupeLexicon;
  if (!source) return false;
  delete scope.recoupeLexicon;
  addLexicon(source);
  return source.language === language;
}

/** For the background: runs the lexicon's script beside the reader. */
export async function bringLexicon(tabId: number, language: Language): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/lexicon-${language}.js`] });
    return true;
  } catch {
    return false; // the tab is gone, or there is no such lexicon
  }
}
