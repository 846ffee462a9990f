/** Quotation marks of a language, with the spaces that belong to them. */
const MARKS: { readonly [language: string]: readonly [string, string] } = {
  fr: ['«\u202f', '\u202f»'],
  es: ['«', '»'],
  it: ['«', '»'],
  ru: ['«', '»'],
  ar: ['«', '»'],
  de: ['„', '“'],
};

export const quoteMarks = (language: string | null): readonly [string, string] => MARKS[language ?? ''] ?? ['“', '”'];
