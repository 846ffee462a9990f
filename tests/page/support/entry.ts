/** What the tests and benches of page/ put into a page. */
export * from '../../../page/anchor.ts';
export * from '../../../page/card.ts';
export * from '../../../page/hit.ts';
export * from '../../../page/paint.ts';
export * from '../../../page/read.ts';
export * from '../../../page/reread.ts';
export { pageAddress, watchAddress, watchText, whenShown } from '../../../page/watch.ts';
export { placeMarks } from '../../../entrypoints/article.content/marks.ts';
