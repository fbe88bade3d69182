import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';

/** Swedish calendar dates, both included. */
export interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

export function inPeriod(period: Period, date: string): boolean {
  return period.startsOn <= date && date <= period.endsOn;
}

/**
 * Activities of a programme lie inside its period (INV-25). The last night may run past midnight:
 * what counts is the date it starts. A follow-up may lie after the end, never before the start.
 * Problem: `OUTSIDE_PROGRAMME_PERIOD` { startsOn, endsOn } on `field`.
 */
export function startsInPeriod(
  period: Period,
  span: Span,
  options: { readonly followUp?: boolean; readonly field?: string } = {},
): Result<void> {
  const date = localDate(span.startsAt);
  if (inPeriod(period, date) || (options.followUp && date >= period.startsOn)) return ok(undefined);
  return fail({
    code: 'OUTSIDE_PROGRAMME_PERIOD',
    field: options.field ?? 'startsAt',
    params: { startsOn: period.startsOn, endsOn: period.endsOn },
  });
}
