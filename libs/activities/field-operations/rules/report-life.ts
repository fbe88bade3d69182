import { defineLife } from '@stad/platform/rules/life.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import { addDays, atLocal, localDate, localTime, weekday } from '@stad/platform/rules/time.js';
import { fieldDate, isSameNight } from './field-night.js';

/** One report per pass and agency. *Inget redovisat* is LOCKED with `nothingToReport`. */
export type ReportState = 'OPEN' | 'LOCKED' | 'CORRECTED';
export type ReportMove = 'lock' | 'reopen' | 'correct';

/** A locked report is never changed, only corrected: the original stays readable (INV-04). */
export const reportLife = defineLife<ReportState, ReportMove>({
  OPEN: { lock: 'LOCKED' },
  LOCKED: { reopen: 'OPEN', correct: 'CORRECTED' },
  CORRECTED: { correct: 'CORRECTED' },
});

/** Figures are taken from locked and corrected reports, whatever the state of the pass (field.md 4.5). */
export function isCounted(state: ReportState): boolean {
  return state !== 'OPEN';
}

/** A wrong lock is opened the same night by the one who locked; after that it is corrected. */
export function mayReopen(
  report: { readonly lockedAt: Date | null; readonly lockedByPersonId: string | null },
  personId: string,
  now: Date,
): boolean {
  const { lockedAt, lockedByPersonId } = report;
  return lockedAt !== null && lockedByPersonId === personId && isSameNight(lockedAt, now);
}

/** What keeps a report from being locked: the pass is not over, or the figures do not hold together. */
export function lockMissing(
  returnedAt: Date | null,
  problems: readonly string[],
): readonly Missing[] {
  const missing: Missing[] = problems.map((code) => ({ code }));
  return returnedAt === null ? [{ code: 'PASS_NOT_RETURNED' }, ...missing] : missing;
}

const WORKING_DAYS_TO_LOCK = 3;

/**
 * Last day to lock the report: the third working day after the night of the pass.
 * `redDays` are public holidays as Swedish calendar dates; Saturdays and Sundays are known here.
 */
export function lockDueOn(returnedAt: Date, redDays: ReadonlySet<string>): string {
  let date = fieldDate(returnedAt);
  for (let left = WORKING_DAYS_TO_LOCK; left > 0; ) {
    date = addDays(date, 1);
    if (weekday(date) < 6 && !redDays.has(date)) left -= 1;
  }
  return date;
}

const DAYS_UNTIL_LOCKED = 10;

/** When the report of an agency that does not count locks itself as *Inget redovisat* (INV-12). */
export function locksItselfAt(returnedAt: Date): Date {
  return atLocal(addDays(localDate(returnedAt), DAYS_UNTIL_LOCKED), localTime(returnedAt));
}

/**
 * The counting agency's report never locks itself: without it the pass stays open. The others' silence
 * stops nobody (INV-32), and what they bring later is a correction.
 */
export function locksItselfNow(
  report: { readonly agencyId: string; readonly state: ReportState },
  pass: { readonly countingAgencyId: string; readonly returnedAt: Date | null },
  now: Date,
): boolean {
  if (report.agencyId === pass.countingAgencyId || report.state !== 'OPEN') return false;
  return pass.returnedAt !== null && now >= locksItselfAt(pass.returnedAt);
}
