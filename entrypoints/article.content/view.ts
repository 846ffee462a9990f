/** The part of the page in the window, as shares of the page's height from 0 to 1. Forces a layout. */
export function shareInView(): { top: number; bottom: number } {
  const height = document.documentElement.scrollHeight || 1;
  const share = (y: number): number => Math.min(1, Math.max(0, y / height));
  return { top: share(scrollY), bottom: share(scrollY + innerHeight) };
}

/** Calls back after scrolling, at most once a frame, until `signal` aborts. */
export function followView(moved: () => void, signal: AbortSignal): void {
  let isWaiting = false;
  document.addEventListener('scroll', () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      moved();
    });
  }, { signal, passive: true });
}
