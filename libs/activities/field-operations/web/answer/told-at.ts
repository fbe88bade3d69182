import { clockText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import { addDays, localDate, localTime } from '@stad/platform/rules/time.js';
import { readTime } from '@stad/platform/rules/time-input.js';
import { wallClock } from '@stad/platform/rules/wall-clock.js';

/** The present time as a field shows it. */
export function nowText(language: Language): string {
  return clockText(new Date(), language);
}

/**
 * When something was said or done today, by the clock of now and not by the day the page was opened on: a time
 * alone. One that has not been yet was the evening before, so that 23.50 noted at half past midnight is right. Problems on `field`: those of readTime, and of
 * {@link wallClock} in the two nights of a clock change.
 */
export function readTold(text: string, field: string, now: Date): Result<string> {
  const time = readTime(text);
  if (!time.ok) return fail({ ...time.problems[0], field });
  const { season } = time.value;
  const today = localDate(now);
  const clock = time.value.time === '24:00' ? '00:00' : time.value.time;
  const at = wallClock(today, clock, season);
  const before = wallClock(addDays(today, -1), clock, season);
  const isEvening = localTime(now) < '06:00' && clock > '12:00';
  const told = at.ok && before.ok && at.value > now && isEvening ? before : at;
  return told.ok ? ok(told.value.toISOString()) : fail({ ...told.problems[0], field });
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
