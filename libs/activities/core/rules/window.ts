import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { hoursBetween, type Span } from '@stad/platform/rules/time.js';

/** When something is planned, as far as it has been filled in. */
export interface PlannedWindow {
  readonly startsAt?: Date | null;
  readonly endsAt?: Date | null;
}

/**
 * No activity of any type lasts longer, in days; a type may ask for less. Held by the database, so that a
 * list of one week need not look through all the years before it for what is still going on.
 */
export const LONGEST_ACTIVITY_DAYS = 14;

const isInstant = (value: Date | null | undefined): value is Date =>
  value != null && !Number.isNaN(value.getTime());

const onQuarter = (instant: Date) => instant.getTime() % (15 * 60_000) === 0;

/**
 * The window of an activity: both ends given, end after start, whole quarters of an hour,
 * at most `maxHours` real hours (a night with a clock change is an hour shorter or longer).
 * Problems: `START_MISSING`, `END_MISSING`, `END_BEFORE_START`, `NOT_WHOLE_QUARTER`,
 * `WINDOW_TOO_LONG` { hours }.
 */
export function checkWindow(window: PlannedWindow, maxHours: number): Result<Span> {
  const { startsAt, endsAt } = window;
  const problems: Problem[] = [];
  if (!isInstant(startsAt)) problems.push({ code: 'START_MISSING', field: 'startsAt' });
  else if (!onQuarter(startsAt)) problems.push({ code: 'NOT_WHOLE_QUARTER', field: 'startsAt' });
  if (!isInstant(endsAt)) problems.push({ code: 'END_MISSING', field: 'endsAt' });
  else if (!onQuarter(endsAt)) problems.push({ code: 'NOT_WHOLE_QUARTER', field: 'endsAt' });
  if (!isInstant(startsAt) || !isInstant(endsAt)) return check(problems, NEVER);
  if (endsAt <= startsAt) problems.push({ code: 'END_BEFORE_START', field: 'endsAt' });
  else if (hoursBetween(startsAt, endsAt) > maxHours) {
    problems.push({ code: 'WINDOW_TOO_LONG', field: 'endsAt', params: { hours: maxHours } });
  }
  return check(problems, { startsAt, endsAt });
}

/** Stands in where a problem has already been found, so that the value is never read. */
const NEVER: Span = { startsAt: new Date(0), endsAt: new Date(0) };
