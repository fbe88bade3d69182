import { sixDigits } from './date-context.js';
import type { WrittenDay } from './date-input.js';
import { beginsIn, PARTS } from './part-of-day.js';
import type { Problem } from './problem.js';
import { fail, ok, type Result } from './result.js';
import { refuse, type Suggestion, suggestionsOf } from './suggestion.js';
import { addDays, type Span } from './time.js';
import {
  clock,
  minutesOf,
  timesText,
  timeWritten,
  type WrittenTime,
  type WrittenTimes,
} from './time-input.js';
import { type Season, wallClock } from './wall-clock.js';

/** A span with the day it belongs to: 01–04 in the night between Friday and Saturday begins on Saturday. */
export interface WrittenSpan extends Span {
  /** The Swedish date it begins on. */
  readonly date: string;
}

/** Day and times, each read or refused, as one span or everything that is wrong. */
export function joined(day: Result<WrittenDay>, times: Result<WrittenTimes>): Result<WrittenSpan> {
  if (day.ok && times.ok) return placed(day.value, times.value);
  if (!day.ok && times.ok) return nightOf(day.problems[0], times.value) ?? whole(day, times);
  if (day.ok && !times.ok) {
    const { part, date } = day.value;
    const isAbsent = times.problems[0].code === 'TIME_MISSING';
    if (part && isAbsent) {
      const { example } = PARTS[part];
      const dayText = day.value.isNight ? nightText(date) : sixDigits(date);
      return refuse('TIME_PART_ONLY', [{ guess: example, write: `${dayText} ${example}` }], {
        part,
      });
    }
    return whole(times, date);
  }
  const problems = [...(day.ok ? [] : day.problems), ...(times.ok ? [] : times.problems)];
  // When the day has gone unread because of a lone time, the time says it all.
  const isLone = problems.some(({ code }) => code === 'TIME_END_MISSING');
  const said = isLone ? problems.filter(({ code }) => code === 'TIME_END_MISSING') : problems;
  const [first = { code: 'DATE_NOT_UNDERSTOOD' }, ...rest] = said;
  return fail(first, ...rest);
}

/** *Lör natt 22–04* begins on Saturday evening, whichever night was meant by the word. */
function nightOf(problem: Problem, times: WrittenTimes): Result<WrittenSpan> | undefined {
  const [guess] = suggestionsOf(problem);
  if (problem.code !== 'NIGHT_UNCLEAR' || !guess || times.from.time < '12:00') return undefined;
  return placed({ date: guess.guess, part: 'NIGHT' }, times);
}

/** Suggestions for one half, made to fill the field with both. */
export function whole(half: Result<unknown>, other: Result<WrittenTimes> | string): Result<never> {
  if (half.ok) return fail({ code: 'DATE_NOT_UNDERSTOOD' });
  const [problem, ...rest] = half.problems;
  const fill = ({ guess, write }: Suggestion): Suggestion => {
    if (typeof other === 'string') return { guess, write: `${sixDigits(other)} ${write}` };
    return { guess, write: other.ok ? `${write} ${saidTimes(other.value)}` : write };
  };
  const suggestions = suggestionsOf(problem).map(fill);
  if (suggestions.length === 0) return fail(problem, ...rest);
  return refuse(problem.code, suggestions, others(problem));
}

const others = ({ params = {} }: Problem) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !/^(guess|write)/.test(name)));

const saidTimes = ({ from, to }: WrittenTimes) =>
  timesText(from.time, to.time, [from.season, to.season]);

const nightText = (date: string) => `${sixDigits(date)}–${sixDigits(addDays(date, 1))}`;

function placed(day: WrittenDay, written: WrittenTimes): Result<WrittenSpan> {
  const times = day.part ? shifted(day, written) : written;
  if (!times) return fail({ code: 'TIME_OTHER_PART', params: { part: day.part ?? '' } });
  const { from, to } = times;
  if (from.time === '24:00') {
    const next = sixDigits(addDays(day.date, 1));
    const write = `${next} ${timesText('00:00', to.time)}`;
    return refuse('TIME_24_STARTS', [{ guess: addDays(day.date, 1), write }]);
  }
  const isAfterMidnight = day.isNight === true && from.time < '12:00';
  const date = isAfterMidnight ? addDays(day.date, 1) : day.date;
  return spanOn(date, from, to);
}

/** *Kväll 8–11* is 20–23: the word says which half of the day. Undefined where it can be neither. */
export function shifted(day: WrittenDay, { from, to }: WrittenTimes): WrittenTimes | undefined {
  if (!day.part || beginsIn(day.part, from.time)) return { from, to };
  const later = { ...from, time: clock(minutesOf(from.time) + 720) };
  if (from.time >= '12:00' || !beginsIn(day.part, later.time)) return undefined;
  const end = minutesOf(to.time) + 720;
  const isSameHalf = to.time > from.time && end <= 1440;
  return { from: later, to: isSameHalf ? { ...to, time: clock(end) } : to };
}

type Time = Pick<WrittenTime, 'time'> & { readonly season?: Season };

/**
 * A span on a date; an end at or before the start is on the next day, and `24:00` ends this one.
 * Problems: `TIME_SKIPPED`, `TIME_TWICE`, with the whole field as suggestion.
 */
export function spanOn(date: string, from: Time, to: Time): Result<WrittenSpan> {
  const isSameHour = from.season === 'SUMMER' && to.season === 'NORMAL';
  const endDate =
    to.time === '24:00' || (to.time <= from.time && !isSameHour) ? addDays(date, 1) : date;
  const start = wallClock(date, from.time, from.season);
  if (!start.ok) {
    return filled(start, (time) => `${sixDigits(date)} ${time}–${timeWritten(to.time, to.season)}`);
  }
  const end = wallClock(endDate, to.time === '24:00' ? '00:00' : to.time, to.season);
  if (!end.ok)
    return filled(
      end,
      (time) => `${sixDigits(date)} ${timeWritten(from.time, from.season)}–${time}`,
    );
  if (end.value <= start.value) return fail({ code: 'SPAN_ENDS_BEFORE' });
  return ok({ startsAt: start.value, endsAt: end.value, date });
}

export function filled(refused: Result<unknown>, fill: (time: string) => string): Result<never> {
  if (refused.ok) return fail({ code: 'TIME_NOT_UNDERSTOOD' });
  const [problem] = refused.problems;
  const suggestions = suggestionsOf(problem).map(({ guess, write }) => ({
    guess,
    write: fill(write),
  }));
  return refuse(problem.code, suggestions, others(problem));
}
