import { NUMBER_GAP_AFTER_DAYS } from '@stad/network/rules/call/freshness.js';
import { addDays, addMonths } from '@stad/platform/rules/time.js';

/** An organisation is asked about its card twice a year (field.md 3.5). */
export const ANSWER_GOOD_FOR_MONTHS = 6;

/** A kind that the town has, or a number that it calls. */
export interface Covered {
  readonly id: string;
  readonly of: 'KIND' | 'NUMBER';
  /** The last day on which any of the kind answered about its card, or on which the number was tried; null for never. */
  readonly lastOn: string | null;
}

export type CoverageDate<One extends Covered> = One & {
  /** The last day on which that is good; null where it never was. */
  readonly dueOn: string | null;
  /** It should be done by now. */
  readonly isDue: boolean;
};

/** When each is due again: what never was or is late first, then in the order of the days. */
export function coverageDates<One extends Covered>(
  covered: readonly One[],
  today: string,
): readonly CoverageDate<One>[] {
  const dueOf = ({ of, lastOn }: One) => {
    if (lastOn === null) return null;
    return of === 'NUMBER'
      ? addDays(lastOn, NUMBER_GAP_AFTER_DAYS)
      : addMonths(lastOn, ANSWER_GOOD_FOR_MONTHS);
  };
  return covered
    .map((one) => {
      const dueOn = dueOf(one);
      return { ...one, dueOn, isDue: dueOn === null || dueOn < today };
    })
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
}
