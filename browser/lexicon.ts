/** The lexicon of a page's language: a script of its own, put into the page's reader when it asks. */
import { browser } from 'wxt/browser';
import { addLexicon, lexiconOf } from '../engine/lexicon/languages.ts';
import type { Language } from '../engine/model.ts';
import { lexiconScope as scope } from './lexicon-scope.ts';
import type { PageRequest } from './messages.ts';

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
