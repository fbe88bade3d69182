import { addDays, nightSpan, type Span, uncovered } from '@stad/platform/rules/time.js';
import type { Share } from './share.js';

/**
 * K26: dates in `[from, to]` whose span 18–02 on-call covers wholly, of all dates. Real time: the
 * night the clock goes back has nine hours to cover (field.md 4.5, INV-25).
 */
export function nightsCovered(from: string, to: string, coverage: readonly Span[]): Share {
  let [numerator, denominator] = [0, 0];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    denominator++;
    if (uncovered(nightSpan(date, '18:00', '02:00'), coverage).length === 0) numerator++;
  }
  return { numerator, denominator };
}
