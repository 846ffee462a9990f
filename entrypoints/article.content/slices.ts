/** The longest that the page's thread is held at a time, ms. */
const SLICE_MS = 12;

/** Runs a generator to its end, giving the page's thread back before each slice. Null once `signal` aborts. */
export async function inSlices<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Result | null> {
  for (;;) {
    await breathe();
    if (signal.aborted) return null;
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** The longest that a frame is waited for, ms: a page that went into the background draws none. */
const FRAME_MS = 100;

/** Until what was just painted is to be seen: slices on slices would keep the browser from drawing it. */
export function drawn(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, FRAME_MS);
  });
}

/** Lets the page have its turn: input, layout, its own scripts. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done));
}
