import type { DateContext } from './date-context.js';
import { sixDigits } from './date-context.js';
import { readDay, type WrittenDay } from './date-input.js';
import { beginsIn, PARTS } from './part-of-day.js';
import type { Problem } from './problem.js';
import { fail, ok, type Result } from './result.js';
import { refuse, type Suggestion, suggestionsOf } from './suggestion.js';
import { addDays, localDate, type Span } from './time.js';
import {
  clock,
  minutesOf,
  readTime,
  readTimes,
  timesText,
  timeWritten,
  type WrittenTime,
  type WrittenTimes,
} from './time-input.js';
import { type Season, wallClock } from './wall-clock.js';
import { plain } from './written-text.js';

/** A span with the day it belongs to: 01–04 in the night between Friday and Saturday begins on Saturday. */
export interface WrittenSpan extends Span {
  /** The Swedish date it begins on. */
  readonly date: string;
}

const NUMBER = '\\d{1,2}(?:[.:]?\\d{2})?(?: ?(?:sommartid|normaltid|vintertid|fm|em|am|pm))?';
const AT = '(?:(?:kl\\.?|klockan|at) ?)?';
/** Two times anywhere in a text. */
export const TIMES = new RegExp(
  `(?:^|[ ,])((?:${AT}(?:från|mellan|from|between) )?${AT}${NUMBER} ?(?:-|till|tills|to|until|och|and) ?${AT}${NUMBER})(?=[ ,]|$)`,
);
/** One time at the end of a text, told from a day by its word or its stop. */
const TIME_LAST =
  /(?:^|[ ,])(?:(?:kl\.?|klockan|at) ?(.+)|(\d{1,2}[.:]\d{2}(?::00)?(?: ?(?:sommartid|normaltid|vintertid))?|\d{2}|midnatt|midnight))$/;
const TIME_FIRST = new RegExp(
  `^(?:(?:kl\\.?|klockan|at) ?(${NUMBER})|((?:[01]?\\d|2[0-4])[.:]\\d{2})) (.+)$`,
);
const ENDS = /,? (?:slutar|ends) (?:på )?(.+)$/;
/** *…, natten till lördag*: how the portal says that 01–04 lies before dawn. */
const EARLY = /,? (?:natten till|night to) ([a-zåäö]+)$/;

/**
 * A day with two times, as one writes it: `v21 fre 20–01`, `2022-05-27 20.00-01.00`,
 * `27/5 kl 20 till 28/5 kl 01`, `fre-lör 01–04`. An end at or before the start is on the next day.
 * Problems: those of the day and of the times, each with a suggestion that fills the whole field;
 * `TIME_PART_ONLY` { part } for *fre kväll*, `TIME_OTHER_PART` { part } for *fre kväll 13–15*,
 * `TIME_24_STARTS`, `TIME_SKIPPED` and `TIME_TWICE` in the two nights of a clock change,
 * `SPAN_ENDS_BEFORE`, `SPAN_END_DAY_WRONG`.
 */
export function readSpan(text: string, context: DateContext): Result<WrittenSpan> {
  const typed = plain(text).replace(/(\d)t(\d)/g, '$1 $2');
  if (typed === '') return fail({ code: 'DATE_MISSING' });
  const tail = ENDS.exec(typed) ?? (TIMES.test(typed) ? EARLY.exec(typed) : null);
  const body = tail ? typed.slice(0, tail.index) : typed;
  const span = twoMoments(body, context) ?? dayAndTimes(body, context);
  if (!tail) return span;
  // *20–01 natten till lördag* has no other day.
  if (!span.ok && !ENDS.test(typed)) return dayAndTimes(typed, context);
  return span.ok ? endingOn(span.value, tail[1] ?? '') : span;
}

/** `fre 20 – lör 01`: a day and a time at each end. */
function twoMoments(typed: string, context: DateContext): Result<WrittenSpan> | undefined {
  for (const match of typed.matchAll(/ ?(?:-| till | to ) ?/g)) {
    const [left, right] = [typed.slice(0, match.index), typed.slice(match.index + match[0].length)];
    const from = splitTime(left);
    const to = splitTime(right);
    if (!from?.day || !to?.day) continue;
    const start = readMoment(left, context);
    if (!start.ok) continue;
    const date = localDate(start.value);
    const end = readMoment(right, { ...context, today: date, toward: 'COMING' });
    if (!end.ok) continue;
    if (end.value <= start.value) return fail({ code: 'SPAN_ENDS_BEFORE' });
    return ok({ startsAt: start.value, endsAt: end.value, date });
  }
  return undefined;
}

function dayAndTimes(typed: string, context: DateContext): Result<WrittenSpan> {
  const found = TIMES.exec(typed);
  const dayText = found ? typed.replace(found[0], ' ') : typed;
  const day = readDay(dayText, context);
  const isPartSaid = day.ok && day.value.part !== undefined;
  const times = found ? readTimes(found[1] ?? '', isPartSaid) : undefined;
  return joined(day, times ?? oneTimeOrNone(typed, day, context));
}

/** Without two times: is it the end alone that is missing? */
function oneTimeOrNone(
  typed: string,
  day: Result<WrittenDay>,
  context: DateContext,
): Result<WrittenTimes> {
  const split = day.ok ? undefined : splitTime(typed);
  const isOne = split !== undefined && (split.day === '' || readDay(split.day, context).ok);
  return fail({ code: isOne ? 'TIME_END_MISSING' : 'TIME_MISSING' });
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
function whole(half: Result<unknown>, other: Result<WrittenTimes> | string): Result<never> {
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
function shifted(day: WrittenDay, { from, to }: WrittenTimes): WrittenTimes | undefined {
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

function filled(refused: Result<unknown>, fill: (time: string) => string): Result<never> {
  if (refused.ok) return fail({ code: 'TIME_NOT_UNDERSTOOD' });
  const [problem] = refused.problems;
  const suggestions = suggestionsOf(problem).map(({ guess, write }) => ({
    guess,
    write: fill(write),
  }));
  return refuse(problem.code, suggestions, others(problem));
}

/** `…, slutar lördag`: as the portal itself says it. */
function endingOn(span: WrittenSpan, dayText: string): Result<WrittenSpan> {
  const day = readDay(dayText, { today: span.date });
  if (!day.ok) return day;
  const end = localDate(span.endsAt);
  if (day.value.date === end) return ok(span);
  return fail({ code: 'SPAN_END_DAY_WRONG' });
}

/** A text taken apart at its one time: the one with *kl.* if there is one, else the first or the last. */
function splitTime(text: string): { readonly day: string; readonly time: string } | undefined {
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
 * Problems: those of day and time, `TIME_MISSING`, and those of {@link wallClock}.
 */
export function readMoment(text: string, context: DateContext): Result<Date> {
  const typed = plain(text).replace(/(\d)t(\d)/g, '$1 $2');
  const split = splitTime(typed);
  if (!split) return fail(typed === '' ? { code: 'DATE_MISSING' } : { code: 'TIME_MISSING' });
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
