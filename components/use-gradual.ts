import { useEffect, useState } from 'preact/hooks';

/** More than a tall panel shows. */
const FIRST = 6;
/** Fits a frame. */
const STEP = 8;

/**
 * How many of `total` items to show so far: what fits the first view at once, the rest a few a frame. `isWhole` asks
 * for all of them now.
 */
export function useGradual(total: number, isWhole: boolean): number {
  const [limit, setLimit] = useState(FIRST);
  useEffect(() => {
    if (limit >= total) return;
    const timer = setTimeout(() => setLimit(limit + STEP));
    return () => clearTimeout(timer);
  }, [limit, total]);
  return isWhole ? total : Math.min(limit, total);
}
