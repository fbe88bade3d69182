import { addDays, atLocal, localDate, weekday } from '@stad/platform/rules/time.js';

/** What is known of a row that waits, as far as a letter counts it. */
export interface CountedRow {
  readonly since: Date | null;
  readonly dueAt: Date | null;
}

/** How much waits for one person; no more may leave the portal (INV-20). */
export interface WaitingCount {
  readonly all: number;
  /** Of them: those whose last time has passed. */
  readonly late: number;
  /** Of them: those that are due within seven days. */
  readonly soon: number;
}

/** Days that count as soon. */
export const SOON_DAYS = 7;

/** Counts rows at `now`; a row without a last time is neither late nor due soon. */
export function countWaiting(rows: readonly CountedRow[], now: Date): WaitingCount {
  const soonEnds = atLocal(addDays(localDate(now), SOON_DAYS + 1), '00:00');
  const late = rows.filter(({ dueAt }) => dueAt !== null && dueAt <= now).length;
  const due = rows.filter(({ dueAt }) => dueAt !== null && dueAt <= soonEnds).length;
  return { all: rows.length, late, soon: due - late };
}

const MONDAY = 1;

/**
 * Whether a morning's letter tells of what waits: all of it on Mondays, and on other days what has begun to wait
 * since the last letter, for who has chosen a digest a day.
 *
 * @param choice how often, and until when the last letter told
 */
export function isTold(
  choice: { readonly digest: string; readonly digestedTo: Date },
  rows: readonly CountedRow[],
  now: Date,
): boolean {
  if (choice.digest === 'NEVER' || rows.length === 0) return false;
  if (weekday(localDate(now)) === MONDAY) return true;
  const isNew = ({ since }: CountedRow) => since !== null && since > choice.digestedTo;
  return choice.digest === 'DAILY' && rows.some(isNew);
}
