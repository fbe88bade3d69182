import { type DateContext, finished, suggestDate } from './date-context.js';
import { weekdayNumber } from './day-names.js';
import { fail, ok, type Result } from './result.js';
import { refuse } from './suggestion.js';
import { addDays, weekday } from './time.js';
import { countedWord, plain } from './written-text.js';

const DAYS_FROM_TODAY: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    'i dag': 0,
    idag: 0,
    today: 0,
    'i morgon': 1,
    imorgon: 1,
    imorrn: 1,
    'i morron': 1,
    tomorrow: 1,
    'i övermorgon': 2,
    övermorgon: 2,
    iövermorgon: 2,
    overmorgon: 2,
    'day after tomorrow': 2,
    'i går': -1,
    igår: -1,
    igar: -1,
    yesterday: -1,
    'i förrgår': -2,
    förrgår: -2,
  }),
);

/** Which of a weekday's many days a word in front or behind points at. */
const POINTERS: readonly (readonly [RegExp, Pointer])[] = [
  [/^(?:nu |nu på|på|kommande|on|this|coming|den här|denna) ?(?:på )?([a-zåäö]+)$/, 'COMING'],
  [/^(?:nästa|nasta|next) ([a-zåäö]+)$/, 'NEXT'],
  [/^(?:förra|last) ([a-zåäö]+)$/, 'LAST'],
  [/^i ([a-zåäö]+dags)$/, 'RECENT'],
  [/^([a-zåäö]+)\.? (?:i )?(?:nästa|nasta|next) (?:vecka|v|week)\.?$/, 'NEXT_WEEK'],
  [/^(?:nästa|nasta|next) (?:vecka|v|week)\.? ([a-zåäö]+)$/, 'NEXT_WEEK'],
  [/^([a-zåäö]+)\.? (?:denna vecka|den här veckan|i veckan|this week)$/, 'THIS_WEEK'],
  // *Fredags* alone is a habit or the past.
  [/^(?!.*dags$)([a-zåäö]+)\.?$/, 'ALONE'],
];
type Pointer = 'ALONE' | 'COMING' | 'NEXT' | 'LAST' | 'RECENT' | 'NEXT_WEEK' | 'THIS_WEEK';

/**
 * Days told from today: *i morgon*, *fre*, *nästa fredag*, *om två veckor*, *midsommarafton*.
 * Problems: `DATE_UNCLEAR` with both readings where a word has two (*nästa fredag* on a Monday,
 * *på fredag* on a Friday, *i helgen*), `DATE_WEEK_MISSING` for a bare weekday in a programme that is over.
 */
export function fromToday(typed: string, context: DateContext): Result<string> | undefined {
  const days = DAYS_FROM_TODAY.get(typed);
  if (days !== undefined) return ok(addDays(context.today, days));
  const counted =
    /^(?:om|in) (\d{1,2}|[a-zåäö]+) (dag|dagar|day|days|vecka|veckor|week|weeks)$/.exec(typed);
  if (counted) return afterSome(counted[1] ?? '', counted[2] ?? '', context);
  if (/^(?:i |nu i |this )?(?:helgen|weekend|weekenden)$/.test(typed)) return weekend(context);
  for (const [form, pointer] of POINTERS) {
    const day = weekdayNumber(form.exec(typed)?.[1] ?? '');
    if (day !== undefined) return pointed(day, pointer, context);
  }
  return calendarDay(typed, context);
}

function afterSome(amount: string, unit: string, context: DateContext): Result<string> {
  const number = /^\d/.test(amount) ? Number(amount) : countedWord(amount);
  if (number === undefined) return fail({ code: 'DATE_NOT_UNDERSTOOD' });
  return ok(addDays(context.today, number * (/^(v|w)/.test(unit) ? 7 : 1)));
}

function weekend({ today }: DateContext): Result<string> {
  const saturday = addDays(today, (6 - weekday(today) + 7) % 7);
  if (weekday(today) === 7)
    return refuse('DATE_UNCLEAR', [suggestDate(today), suggestDate(saturday)]);
  return refuse('DATE_UNCLEAR', [suggestDate(saturday), suggestDate(addDays(saturday, 1))]);
}

function pointed(day: number, pointer: Pointer, context: DateContext): Result<string> {
  const { today } = context;
  const ahead = (day - weekday(today) + 7) % 7;
  const thisWeek = addDays(today, day - weekday(today));
  const coming = addDays(today, ahead);
  const recent = addDays(coming, -7);
  switch (pointer) {
    case 'ALONE':
      return alone(day, coming, context);
    case 'COMING':
      return ahead > 0 ? ok(coming) : unclear(today, addDays(today, 7));
    case 'NEXT':
      return unclear(ahead > 0 ? coming : addDays(today, 7), addDays(thisWeek, 7));
    case 'LAST':
      return unclear(recent, addDays(thisWeek, -7));
    case 'RECENT':
      return ok(recent);
    case 'NEXT_WEEK':
      return ok(addDays(thisWeek, 7));
    case 'THIS_WEEK':
      return ok(thisWeek);
  }
}

/** *fre*: the nearest from today on; where the field looks back, up to today. */
function alone(day: number, coming: string, context: DateContext): Result<string> {
  const over = finished(context);
  if (over) {
    // One of many Fridays: the last is a guess, and told as one.
    const last = addDays(over.endsOn, -((weekday(over.endsOn) - day + 7) % 7));
    return refuse('DATE_WEEK_MISSING', last < over.startsOn ? [] : [suggestDate(last)]);
  }
  const isBehind = context.toward === 'PAST' && coming > context.today;
  return ok(isBehind ? addDays(coming, -7) : coming);
}

function unclear(first: string, second: string): Result<string> {
  if (first === second) return ok(first);
  return refuse('DATE_UNCLEAR', [suggestDate(first), suggestDate(second)]);
}

/** A red day or an eve by its name, among the days the session knows. */
function calendarDay(typed: string, context: DateContext): Result<string> | undefined {
  const squeezed = typed.replaceAll(' ', '');
  const dates = (context.days ?? [])
    .filter(({ name }) => plain(name).replaceAll(' ', '') === squeezed)
    .map(({ date }) => date)
    .sort();
  if (dates.length === 0) return undefined;
  const over = finished(context);
  const found = over
    ? dates.find((date) => date >= over.startsOn && date <= over.endsOn)
    : context.toward === 'PAST'
      ? dates.findLast((date) => date <= context.today)
      : dates.find((date) => date >= context.today);
  return found ? ok(found) : fail({ code: over ? 'DATE_OUTSIDE_PROGRAMME' : 'DATE_NO_SUCH_DAY' });
}
