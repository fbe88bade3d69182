import { type DateContext, sixDigits } from './date-context.js';
import { readDay, type WrittenDay } from './date-input.js';
import type { Problem } from './problem.js';
import { fail, type Result } from './result.js';
import { refuse, type Suggestion, suggestionsOf } from './suggestion.js';
import { addDays } from './time.js';
import { readTime, timeWritten, type WrittenTime } from './time-input.js';
import { filled, shifted, whole } from './times-on-day.js';
import { wallClock } from './wall-clock.js';
import { plain } from './written-text.js';

/** One time as digits inside a text. */
export const NUMBER =
  '\\d{1,2}(?:[.:]?\\d{2})?(?: ?(?:sommartid|normaltid|vintertid|summer time|winter time|fm|em|am|pm))?';
/** One time at the end of a text, told from a day by its word or its stop. */
const TIME_LAST =
  /(?:^|[ ,])(?:(?:klockan|kl\.?|at) ?(.+)|(\d{1,2}[.:]\d{2}(?::00)?(?: ?(?:sommartid|normaltid|vintertid|summer time|winter time))?|\d{2}|(?<=\d{6}[ ,])\d{4}|midnatt|midnight))$/;
const TIME_FIRST = new RegExp(
  `^(?:(?:kl\\.?|klockan|at) ?(${NUMBER})|((?:[01]?\\d|2[0-4])[.:]\\d{2})) (.+)$`,
);

/** A written moment or span made plain; `2022-05-27T20:00` in two words, no stop that ends a sentence. */
export function bare(text: string): string {
  return plain(text)
    .replace(/(\d)t(\d)/g, '$1 $2')
    .replace(/(?<=\d)[.!]+$/, '');
}

/** A text taken apart at its one time: the one with *kl.* if there is one, else the first or the last. */
export function splitTime(
  text: string,
): { readonly day: string; readonly time: string } | undefined {
  const typed = text.trim();
  const last = TIME_LAST.exec(typed);
  if (last?.[1] && readTime(last[1]).ok) {
    return { day: typed.slice(0, last.index).trim(), time: last[1] };
  }
  const first = TIME_FIRST.exec(typed);
  if (first) return { day: first[3] ?? '', time: first[1] ?? first[2] ?? '' };
  return last
    ? { day: typed.slice(0, last.index).trim(), time: last[1] ?? last[2] ?? '' }
    : undefined;
}

/**
 * A day with one time: `imorgon kl 8`, `27/5 20.30`, `2022-05-27 20:00`. `24` is the end of the day.
 * Problems: `WHEN_MISSING`, those of day and time, `TIME_MISSING`, and those of {@link wallClock}.
 */
export function readMoment(text: string, context: DateContext): Result<Date> {
  const typed = bare(text);
  const split = splitTime(typed);
  if (!split) return fail(typed === '' ? { code: 'WHEN_MISSING' } : { code: 'TIME_MISSING' });
  const time = readTime(split.time);
  if (!time.ok) return time;
  const day = readDay(split.day, context);
  const unclear = day.ok ? undefined : nightMoment(day.problems[0], time.value);
  if (!day.ok) return unclear ?? whole(day, fail({ code: 'TIME_MISSING' }));
  return momentOn(day.value, time.value);
}

/** *Fre natt kl 23* is Friday; *fre natt kl 1* may be either night. */
function nightMoment(problem: Problem, time: WrittenTime): Result<Date> | undefined {
  const [follows, precedes] = suggestionsOf(problem);
  if (problem.code !== 'NIGHT_UNCLEAR' || !follows || !precedes) return undefined;
  if (time.time >= '12:00') return momentOn({ date: follows.guess }, time);
  const suggest = ({ guess }: Suggestion): Suggestion => ({
    guess: addDays(guess, 1),
    write: `${sixDigits(addDays(guess, 1))} ${timeWritten(time.time, time.season)}`,
  });
  return refuse('NIGHT_UNCLEAR', [suggest(follows), suggest(precedes)]);
}

function momentOn(day: WrittenDay, time: WrittenTime): Result<Date> {
  const said = { from: time, to: { ...time, time: '24:00' } };
  const shiftedTime = day.part ? shifted(day, said)?.from : time;
  if (!shiftedTime) return fail({ code: 'TIME_OTHER_PART', params: { part: day.part ?? '' } });
  const isEnd = shiftedTime.time === '24:00';
  const isNext = isEnd || (day.isNight === true && shiftedTime.time < '12:00');
  const date = isNext ? addDays(day.date, 1) : day.date;
  const at = wallClock(date, isEnd ? '00:00' : shiftedTime.time, shiftedTime.season);
  return at.ok ? at : filled(at, (write) => `${sixDigits(date)} ${write}`);
}
