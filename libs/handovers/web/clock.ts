import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import { addDays } from '@stad/platform/rules/time.js';
import { readTime } from '@stad/platform/rules/time-input.js';
import { wallClock } from '@stad/platform/rules/wall-clock.js';

/**
 * A time alone is the last time the clock showed it: 23.50 noted at half past midnight was yesterday. Problems on
 * `field`: those of readTime, and of {@link wallClock} in the two nights of a clock change.
 *
 * @param today the Swedish day of `now`
 */
export function lastClock(text: string, today: string, field: string, now: Date): Result<string> {
  const time = readTime(text);
  if (!time.ok) return fail({ ...time.problems[0], field });
  const { season } = time.value;
  const clock = time.value.time === '24:00' ? '00:00' : time.value.time;
  const at = wallClock(today, clock, season);
  if (!at.ok) return fail({ ...at.problems[0], field });
  // The minute that has begun is not to come.
  if (at.value.getTime() <= now.getTime()) return ok(at.value.toISOString());
  const before = wallClock(addDays(today, -1), clock, season);
  return before.ok ? ok(before.value.toISOString()) : fail({ ...before.problems[0], field });
}
