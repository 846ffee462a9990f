/** What the tests and benches of page/ put into a page. */
export * from '../../../page/read.ts';
export * from '../../../page/anchor.ts';
export * from '../../../page/paint.ts';
