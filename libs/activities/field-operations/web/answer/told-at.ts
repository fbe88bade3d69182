import { parseDate } from '@stad/platform/rules/date-input.js';
import { timeText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { addDays, atLocal, localTime } from '@stad/platform/rules/time.js';
import { parseTime } from '@stad/platform/rules/time-input.js';

/** The present time as a field shows it. */
export function nowText(language: Language): string {
  return timeText(localTime(new Date()), language);
}

/**
 * When something was said or done today: a time alone. One that has not been yet was the evening before,
 * so that 23.50 noted at half past midnight is right. Problems on `field`: those of parseTime.
 */
export function readTold(text: string, today: string, field: string, now: Date): Result<string> {
  const time = parseTime(text);
  const problems: Problem[] = time.ok ? [] : [{ ...time.problems[0], field }];
  if (!time.ok) return check(problems, '');
  const at = atLocal(today, time.value);
  const before = atLocal(addDays(today, -1), time.value);
  const isEvening = localTime(now) < '06:00' && time.value > '12:00';
  return check(problems, (at > now && isEvening ? before : at).toISOString());
}

/** A moment with its day, `27/5` and `23.30`. Problems on `date` and `time`. */
export function readMoment(
  values: { readonly date: string; readonly time: string },
  today: string,
): Result<string> {
  const date = parseDate(values.date, { today });
  const time = parseTime(values.time);
  const problems: Problem[] = [];
  if (!date.ok) problems.push({ ...date.problems[0], field: 'date' });
  if (!time.ok) problems.push({ ...time.problems[0], field: 'time' });
  const at = date.ok && time.ok ? atLocal(date.value, time.value).toISOString() : '';
  return check(problems, at);
}

/**
 * A typed time has no seconds: 20.15 said of something that began at 20.15.40 is that moment, not one
 * before it.
 */
export function notBefore(at: string, began: string | null): string {
  if (!began || new Date(at) >= new Date(began)) return at;
  const minute = (instant: string) => Math.floor(new Date(instant).getTime() / 60_000);
  return minute(at) === minute(began) ? began : at;
}
