import { addDays, localDate, localTime } from '@stad/platform/rules/time.js';
import type { PartOfDay } from './handover-codes.js';

/** Clock times are gone at most 24 hours after what they tell of: an hour is left for the job to come round. */
export const CLOCK_HOURS = 23;
/** Days after it was closed on which its date may still be read by its two ends. */
export const DAYS_AFTER_CLOSE = 14;
/** How many there were of a month is told by so many (INV-15). */
export const COUNT_STEP = 5;

const HOUR = 3_600_000;
const STARTS: readonly (readonly [from: string, part: PartOfDay])[] = [
  ['22:00', 'NIGHT'],
  ['17:00', 'EVENING'],
  ['10:00', 'DAY'],
  ['06:00', 'MORNING'],
];

/** What is left of an instant once its clock time is gone. */
export interface Dated {
  /** The Swedish calendar date: after midnight the new one, part of the day NIGHT. */
  readonly observedOn: string;
  readonly partOfDay: PartOfDay;
  /** The first day of its month. */
  readonly month: string;
}

/** The part of the day by the Swedish wall clock, in summer and winter time alike. */
export function partOfDay(at: Date): PartOfDay {
  const time = localTime(at);
  return STARTS.find(([from]) => time >= from)?.[1] ?? 'NIGHT';
}

export function datedOf(at: Date): Dated {
  const observedOn = localDate(at);
  return { observedOn, partOfDay: partOfDay(at), month: `${observedOn.slice(0, 7)}-01` };
}

/**
 * Real minutes from the observation to the contact that a confirmation confirms, never to the click (K16): in
 * a night with a change of clocks an hour fewer or more than the wall clock says. Null when one is not known.
 */
export function minutesToContact(observedAt: Date | null, contactAt: Date | null): number | null {
  if (!observedAt || !contactAt || contactAt < observedAt) return null;
  return Math.round((contactAt.getTime() - observedAt.getTime()) / 60_000);
}

/** Whether a clock time may still be told, whatever the job has had time to do. */
export function clockMayStand(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < (CLOCK_HOURS + 1) * HOUR;
}

/** What is left of one: the clock, its date and part of day, or the month and the minutes. */
export type Left = 'CLOCK' | 'DATE' | 'MONTH';

/**
 * What is left of a handover at a moment (field.md 3.6). One that nobody has confirmed keeps its date: somebody
 * still has to ring.
 *
 * @param closedOn the Swedish day on which it was confirmed, or found to be at the wrong receiver
 */
export function whatIsLeft(
  { observedAt, closedOn }: { readonly observedAt: Date; readonly closedOn: string | null },
  now: Date,
): Left {
  if (closedOn !== null && addDays(closedOn, DAYS_AFTER_CLOSE) < localDate(now)) return 'MONTH';
  return now.getTime() - observedAt.getTime() >= CLOCK_HOURS * HOUR ? 'DATE' : 'CLOCK';
}

/**
 * When the job looks next: at the next full hour while clock times stand, else once a night.
 *
 * @returns the first full hour after `now`
 */
export function nextHour(now: Date): Date {
  return new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);
}
