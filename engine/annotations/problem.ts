/** What can be wrong with a value from outside, as codes: the words for them stand in locales/. */
import * as v from 'valibot';

export type ImportProblemCode =
  /** Not JSON at all. Params: `detail`, the parser's own word. */
  | 'not-json'
  /** JSON, but of another kind than asked for (no annotations; no backup). */
  | 'not-ours'
  /** Written by a later version. Params: `version`, `known`. */
  | 'newer-version'
  /** One item does not fit. Params: `number` (from 1), `path`, `detail`. */
  | 'bad-item'
  /** An item has the id of an earlier one in the file. Params: `number`, `id`. */
  | 'duplicate'
  /** The settings do not fit; the caller's check said so. Params: `path`, `detail`. */
  | 'bad-settings';

export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly params: { readonly [name: string]: string | number };
}

/** Path and detail of the first thing that does not fit, for a reader who looks for it in the file. */
export function describeIssues(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): { path: string; detail: string } {
  const [first] = issues;
  return { path: v.getDotPath(first) ?? '', detail: first.message };
}

/** JSON text into a value, or the problem. A byte order mark is passed over. */
export function readJson(text: string): { value: unknown } | { problem: ImportProblem } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    return { problem: { code: 'not-json', params: { detail: error instanceof Error ? error.message : String(error) } } };
  }
}
