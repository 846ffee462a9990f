/** What can go wrong with the store, as codes: the words for them stand in locales/. */

export type StoreProblem =
  /** The browser gives no database here (some private windows, storage switched off). */
  | 'unavailable'
  /** Another window still uses an older version of the store: it must be closed first. */
  | 'blocked'
  /** The store was written by a later version of Recoupe; this one does not touch it. */
  | 'newer-store'
  /** An upgrade failed; the store is as it was. */
  | 'upgrade-failed'
  /** No room left on the disk or in the browser's share of it; nothing was written. */
  | 'quota'
  /** The record to change is not there (removed in another window). */
  | 'missing'
  /** The record does not fit the schema; nothing was written. */
  | 'invalid'
  /** This window's connection was closed, by a newer version or by the browser: open again. */
  | 'closed'
  /** The browser failed to read or write, for a reason of its own (`detail`). */
  | 'failed';

/** Thrown by every function of the store, and nothing else is. */
export class StoreError extends Error {
  readonly problem: StoreProblem;
  readonly detail: string;

  constructor(problem: StoreProblem, detail = '', options?: ErrorOptions) {
    super(detail ? `${problem}: ${detail}` : problem, options);
    this.name = 'StoreError';
    this.problem = problem;
    this.detail = detail;
  }
}

const BY_NAME: { readonly [name: string]: StoreProblem } = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-store',
  InvalidStateError: 'closed',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  ConstraintError: 'invalid',
  DataCloneError: 'invalid',
};

/** Any error as a StoreError; `fallback` where its name says nothing. */
export function storeError(error: unknown, fallback: StoreProblem = 'failed'): StoreError {
  if (error instanceof StoreError) return error;
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : { name: '', message: String(error) };
  return new StoreError(BY_NAME[name] ?? fallback, message || name, { cause: error });
}
