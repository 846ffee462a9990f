import { createContext, Fragment, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntityKind, Language, Localised } from '../engine/model.ts';
import type english from '../locales/en.json';

/** Texts of the interface in one language: `locales/xx.json`. */
export type Messages = typeof english;
/** A message with plural forms by the categories of `Intl.PluralRules`; `other` is always there. */
type Plural = { readonly other: string };
type Path<T> = { [K in keyof T & string]: T[K] extends string | Plural ? K : `${K}.${Path<T[K]>}` }[keyof T & string];
export type MessageKey = Path<Messages>;

type Values = { readonly [name: string]: string | number };
type RichValues = { readonly [name: string]: ComponentChildren };

export interface I18n {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** A message with its `{placeholders}` filled. Plural forms follow the value `n`; numbers are written by Intl. */
  t(key: MessageKey, values?: Values): string;
  /** The same with elements as values; `n` chooses the plural form. */
  rich(key: MessageKey, values: RichValues): ComponentChildren;
  number(value: number): string;
  /** `iso` is yyyy, yyyy-mm, yyyy-mm-dd or a full ISO time; written as exactly as it is given. */
  date(iso: string): string;
  list(items: readonly string[]): string;
  /** Data in the reader's language, English where it has none. */
  pick(text: Localised): string;
  /** "Attributed to …": a person's name stands in the sentence, any other name beside it. */
  who(kind: EntityKind): 'person' | 'name';
}

const HOLE = /\{(\w+)\}/;

export function createI18n(language: Language, messages: Messages): I18n {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const number = (value: number) => numbers.format(value);

  const template = (key: string, n: unknown): string => {
    let found: unknown = messages;
    for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
    if (typeof found === 'string') return found;
    const forms = found as (Plural & Partial<Record<string, string>>) | undefined;
    if (!forms?.other) throw new Error(`No message "${key}" in "${language}"`);
    return (typeof n === 'number' && forms[plural.select(n)]) || forms.other;
  };
  const parts = (key: string, values: RichValues) =>
    template(key, values['n'])
      .split(HOLE)
      .map((part, i) => {
        if (i % 2 === 0) return part;
        const value = values[part];
        return typeof value === 'number' ? number(value) : value;
      });

  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    t: (key, values = {}) => parts(key, values).join(''),
    rich: (key, values) => parts(key, values).map((part, i) => <Fragment key={i}>{part}</Fragment>),
    number,
    date: (iso) => formatDate(language, iso),
    list: (items) => lists.format(items),
    pick: (text) => text[language] ?? text.en,
    who: (kind) => (kind === 'person' ? 'person' : 'name'),
  };
}

function formatDate(language: Language, iso: string): string {
  const date = new Date(iso.length === 4 ? `${iso}-01-01` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions =
    iso.length === 4
      ? { year: 'numeric', timeZone: 'UTC' }
      : iso.length === 7
        ? { year: 'numeric', month: 'long', timeZone: 'UTC' }
        : iso.length === 10
          ? { dateStyle: 'long', timeZone: 'UTC' }
          : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(language, options).format(date);
}

const Context = createContext<I18n | null>(null);
export const I18nProvider = Context.Provider;

export function useI18n(): I18n {
  const i18n = useContext(Context);
  if (!i18n) throw new Error('useI18n needs an I18nProvider above it');
  return i18n;
}
