import { concept } from './lexicon.ts';

/** The concepts of the days of the week, Monday first, and of the months. */
export const DAYS = Array.from({ length: 7 }, (_, i) => concept(`day.${i + 1}`));
export const MONTHS = Array.from({ length: 12 }, (_, i) => concept(`month.${i + 1}`));
/** Either. */
export const DATES = [...DAYS, ...MONTHS];
