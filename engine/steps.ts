/**
 * Work that can be left and taken up again. It yields where a caller on a page's thread may give the thread back: after
 * a sentence, or a few thousand characters, so that no step is long however the text is cut into blocks.
 */
export type Steps<Result> = Generator<void, Result>;

/** Does it all at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
