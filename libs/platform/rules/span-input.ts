import type { DateContext } from './date-context.js';
import { readDay, type WrittenDay } from './date-input.js';
import { bare, NUMBER, readMoment, splitTime } from './moment-input.js';
import { fail, ok, type Result } from './result.js';
import { localDate } from './time.js';
import { readTimes, type WrittenTimes } from './time-input.js';
import { joined, type WrittenSpan } from './times-on-day.js';

const AT = '(?:(?:kl\\.?|klockan|at) ?)?';
/** *27–28 maj* are two days. */
const NO_MONTH =
  '(?! (?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:[., ]|$))';
/** Two times anywhere in a text. */
export const TIMES = new RegExp(
  `(?:^|[ ,])((?:${AT}(?:från|mellan|from|between) )?${AT}${NUMBER} ?(?:-|till|tills|to|until|och|and) ?${AT}${NUMBER})(?=[ ,]|$)${NO_MONTH}`,
);
const ENDS = /,? (?:slutar|ends) (?:på )?(.+)$/;
/** *…, natten till lördag*: how the portal says that 01–04 lies before dawn. */
const EARLY = /,? (?:natten till|night to) ([a-zåäö]+)$/;

/**
 * A day with two times, as one writes it: `v21 fre 20–01`, `2022-05-27 20.00-01.00`,
 * `27/5 kl 20 till 28/5 kl 01`, `fre-lör 01–04`. An end at or before the start is on the next day.
 * Problems: `WHEN_MISSING`, those of the day and of the times, each with a suggestion that fills the whole field;
 * `TIME_PART_ONLY` { part } for *fre kväll*, `TIME_OTHER_PART` { part } for *fre kväll 13–15*,
 * `TIME_24_STARTS`, `TIME_SKIPPED` and `TIME_TWICE` in the two nights of a clock change,
 * `SPAN_ENDS_BEFORE`, `SPAN_END_DAY_WRONG`.
 */
export function readSpan(text: string, context: DateContext): Result<WrittenSpan> {
  const typed = bare(text);
  if (typed === '') return fail({ code: 'WHEN_MISSING' });
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

/** `…, slutar lördag`: as the portal itself says it. */
function endingOn(span: WrittenSpan, dayText: string): Result<WrittenSpan> {
  const day = readDay(dayText, { today: span.date });
  if (!day.ok) return day;
  const end = localDate(span.endsAt);
  if (day.value.date === end) return ok(span);
  return fail({ code: 'SPAN_END_DAY_WRONG' });
}
