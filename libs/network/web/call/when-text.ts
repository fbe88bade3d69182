import { shortDayText, timeText, weekdayText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { addDays, localDate, localTime } from '@stad/platform/rules/time.js';

/**
 * When something opens or closes, as short as it can be said from here: `16.00` today,
 * `lör 08.00` within a week, `lör 28 maj 08.00` later. Midnight belongs to the day that ends: `24.00`.
 */
export function whenText(instant: string, now: Date, language: Language): string {
  const time = localTime(new Date(instant));
  const isMidnight = time === '00:00';
  const date = addDays(localDate(new Date(instant)), isMidnight ? -1 : 0);
  const clock = timeText(isMidnight ? '24:00' : time, language);
  const today = localDate(now);
  if (date === today) return clock;
  const isNear = date > today && date < addDays(today, 7);
  return `${isNear ? weekdayText(date, language, true) : shortDayText(date, language)} ${clock}`;
}
