import { coversNight } from '@stad/network/rules/capacity/covered-nights.js';
import { addDays, type Span } from '@stad/platform/rules/time.js';
import type { Share } from './share.js';

/**
 * K26: dates in `[from, to]` whose span 18–02 on-call covers wholly, of all dates. Real time, over both changes of the
 * clock (field.md 4.5, INV-25).
 */
export function nightsCovered(from: string, to: string, coverage: readonly Span[]): Share {
  let [numerator, denominator] = [0, 0];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    denominator++;
    if (coversNight(date, coverage)) numerator++;
  }
  return { numerator, denominator };
}
