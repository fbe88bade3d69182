import { addDays, nightSpan, type Span, uncovered } from '@stad/platform/rules/time.js';
import type { Share } from './field-figures.js';

/** One participant of one activity. */
export interface AttendanceFact {
  readonly unitKey: string;
  readonly present: boolean;
}

export interface Reach {
  readonly registered: number;
  /** K01 */
  readonly participants: number;
  /** K02 */
  readonly organisations: number;
}

/** K01 and K02: who comes twice counts twice, a unit once. */
export function reach(attendance: readonly AttendanceFact[]): Reach {
  const present = attendance.filter((each) => each.present);
  return {
    registered: attendance.length,
    participants: present.length,
    organisations: new Set(present.map(({ unitKey }) => unitKey)).size,
  };
}

/** K26: dates in `[from, to]` whose span 18–02 on-call covers wholly, of all dates. */
export function nightsCovered(from: string, to: string, coverage: readonly Span[]): Share {
  let [numerator, denominator] = [0, 0];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    denominator++;
    if (uncovered(nightSpan(date, '18:00', '02:00'), coverage).length === 0) numerator++;
  }
  return { numerator, denominator };
}

/** K23: the mean of nine scores 0–4, one decimal. */
export function capabilityIndex(scores: readonly number[]): number {
  return rounded(scores.reduce((sum, score) => sum + score, 0) / scores.length, 1);
}

/** Half away from zero, as people round; 2.675 is not cut by its binary form. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toFixed(6)))) / factor;
}
