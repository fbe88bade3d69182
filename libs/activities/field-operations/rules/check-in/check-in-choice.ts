import type { Missing } from '@stad/platform/rules/next-step.js';
import { isSameNight } from '../field-night.js';
import { leaderLabel, type PassFacts } from '../pass-facts.js';
import { outsideOffice } from '../pass-type.js';

/** Intervals of check-in a pass may choose, in minutes. */
export const CHECK_IN_INTERVALS = [30, 45, 60] as const;

/**
 * Outside the office, either check-in by phone with rear support has been chosen, or an alarm channel has
 * been tested on the day; an interval without a tested alarm is a promise nobody keeps (INV-13).
 */
export function checkInMissing(pass: PassFacts): readonly Missing[] {
  if (!outsideOffice(pass.type)) return [];
  const who = leaderLabel(pass);
  const { checkIn } = pass;
  if (checkIn === null) return [{ code: 'CHECK_IN_MISSING', field: 'checkIn', who }];
  if (checkIn.mode === 'BY_PHONE') return [];
  const missing: Missing[] = [];
  if (!CHECK_IN_INTERVALS.some((minutes) => minutes === checkIn.intervalMinutes)) {
    missing.push({ code: 'CHECK_IN_MISSING', field: 'checkIn', who });
  }
  if (!checkIn.alarmTestedAt || !isSameNight(checkIn.alarmTestedAt, pass.startsAt)) {
    missing.push({ code: 'ALARM_NOT_TESTED', field: 'checkIn', who });
  }
  return missing;
}
