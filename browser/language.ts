/** Words and languages as the browser knows them, for scripts in pages: the panel has its own texts. */
import { browser } from 'wxt/browser';
import type { Language } from '../engine/model.ts';

const KNOWN: readonly Language[] = ['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'];

/** A text of the groups `nearby`, `verdicts` and `stances` of locales/, as `group.name`, in the browser's language. */
export function word(key: `${'nearby' | 'verdicts' | 'stances'}.${string}`): string {
  const message = browser.i18n.getMessage as (name: string) => string;
  return message(key.replace('.', '_'));
}

/** The language that `word` answers in. Asked of the messages: what the browser calls its language may be another. */
export function interfaceLanguage(): Language {
  const message = browser.i18n.getMessage as (name: string) => string;
  return KNOWN.find((language) => language === message('interfaceLanguage')) ?? 'en';
}

/** The language of a text by the browser's own detector. Null where it is not sure, or is none that the engine knows. */
export async function detectLanguage(text: string): Promise<Language | null> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, 4_000));
  const likeliest = languages[0]?.language.split('-')[0];
  return (isReliable && KNOWN.find((language) => language === likeliest)) || null;
}
