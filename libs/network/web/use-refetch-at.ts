import { useEffect } from 'react';

/** Beyond this a timer would fire at once (its delay is a 32-bit number of milliseconds). */
const LONGEST = 24 * 3_600_000;

/**
 * Reads anew when the first of some instants has passed, so that *Svarar nu* stays true on an open
 * page. No steady asking: that would keep a session alive that nobody uses.
 */
export function useRefetchAt(
  instants: readonly (string | null | undefined)[],
  refetch: () => unknown,
): void {
  const coming = instants.flatMap((one) => (one ? [new Date(one).getTime()] : []));
  const next = Math.min(...coming.filter((time) => time > Date.now()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time decides; a new function each render is no news.
  useEffect(() => {
    const wait = next - Date.now();
    if (!(wait < LONGEST)) return;
    const timer = setTimeout(refetch, wait + 1000);
    return () => clearTimeout(timer);
  }, [next]);
}
