/** All times are stored in UTC and shown here (INV-25). */
export const TIME_ZONE = 'Europe/Stockholm';

/** A half-open span `[startsAt, endsAt)` in UTC. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Swedish normal time is UTC+1, summer time UTC+2. */
const WINTER = HOUR;
const SUMMER = 2 * HOUR;

const clock = new Intl.DateTimeFormat('en', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});

/** Whether it is summer time, by the time zone's own tables; `instant` is a whole hour. */
function isSummer(instant: number): boolean {
  const part = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour']);
  return shown - instant === SUMMER;
}

/** From when to when a year has summer time, in epoch milliseconds; empty in a year without. */
const summers = new Map<number, { readonly from: number; readonly to: number }>();

function summerOf(year: number) {
  let summer = summers.get(year);
  if (!summer) {
    const [first, middle, last] = [0, 6, 11].map((month) => Date.UTC(year, month, 1)) as [
      number,
      number,
      number,
    ];
    summer = isSummer(middle)
      ? { from: firstHour(first, middle, true), to: firstHour(middle, last, false) }
      : { from: 0, to: 0 };
    summers.set(year, summer);
  }
  return summer;
}

/** The first whole hour after `before`, and at most `at`, from which it is summer time, or no longer. */
function firstHour(before: number, at: number, summer: boolean): number {
  let [low, high] = [before / HOUR, at / HOUR];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isSummer(middle * HOUR) === summer) high = middle;
    else low = middle;
  }
  return high * HOUR;
}

/** How far Swedish clocks are ahead of UTC. Asked for thousands of times a page: by year, not by day. */
function offsetAt(instant: number): number {
  const { from, to } = summerOf(new Date(instant).getUTCFullYear());
  return from <= instant && instant < to ? SUMMER : WINTER;
}

/** The Swedish wall clock as if it were UTC. */
const wallClock = (instant: Date) =>
  new Date(instant.getTime() + offsetAt(instant.getTime())).toISOString();

/** The Swedish calendar date of an instant, `2022-05-20`. */
export function localDate(instant: Date): string {
  return wallClock(instant).slice(0, 10);
}

/** The Swedish wall-clock time of an instant, `20:00`. */
export function localTime(instant: Date): string {
  return wallClock(instant).slice(11, 16);
}

/** A calendar date as if it were in UTC; 31 February is none. */
function midnightOf(date: string): number {
  const at = Date.parse(date);
  if (new Date(at).getUTCDate() !== Number(date.slice(8))) throw new RangeError('Not a date.');
  return at;
}

/** What a Swedish wall clock can mean: one instant, none in the hour spring skips, two in the one autumn repeats. */
export interface WallInstants {
  readonly earlier: Date;
  readonly later: Date;
  readonly kind: 'ONE' | 'SKIPPED' | 'TWICE';
}

/** Both readings; of a skipped hour those of a clock that was not set, and of one that was. */
export function instantsOf(date: string, time: string): WallInstants {
  const ofDay = Date.parse(`1970-01-01T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(ofDay)) throw new RangeError('Not a wall-clock time.');
  const wall = midnightOf(date) + ofDay;
  const [summer, winter] = [wall - SUMMER, wall - WINTER];
  const inSummer = offsetAt(summer) === SUMMER;
  const inWinter = offsetAt(winter) === WINTER;
  if (inSummer === inWinter) {
    const kind = inSummer ? 'TWICE' : 'SKIPPED';
    return { earlier: new Date(summer), later: new Date(winter), kind };
  }
  const at = new Date(inSummer ? summer : winter);
  return { earlier: at, later: at, kind: 'ONE' };
}

/**
 * The instant of a Swedish date and wall-clock time.
 * In the hour that spring skips the later time is meant, in the hour that autumn repeats the first.
 */
export function atLocal(date: string, time: string): Date {
  const { earlier, later, kind } = instantsOf(date, time);
  return kind === 'SKIPPED' ? later : earlier;
}

/** A span that may cross midnight: an end at or before the start belongs to the next day. */
export function nightSpan(date: string, from: string, to: string): Span {
  const endDate = to <= from ? addDays(date, 1) : date;
  return { startsAt: atLocal(date, from), endsAt: atLocal(endDate, to) };
}

export function addDays(date: string, days: number): string {
  return new Date(midnightOf(date) + days * DAY).toISOString().slice(0, 10);
}

/** The same day of another month; of a shorter one its last: from 31 August six months back is 28 February. */
export function addMonths(date: string, months: number): string {
  const day = new Date(midnightOf(date));
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const at = Date.UTC(year, month, Math.min(day.getUTCDate(), last));
  return new Date(at).toISOString().slice(0, 10);
}

/** ISO week, `{ year: 2022, week: 20 }`; the year is that of the week's Thursday. */
export function isoWeek(date: string): { year: number; week: number } {
  const thursday = midnightOf(date) + (4 - weekday(date)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOf({ year, week }: { year: number; week: number }): string {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() || 7) - 1) * DAY + (week - 1) * 7 * DAY;
  return new Date(monday).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return new Date(midnightOf(date)).getUTCDay() || 7;
}

/** Real hours between two instants: a night with a clock change is an hour shorter or longer. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Parts of `span` that none of `covers` covers, in order. */
export function uncovered(span: Span, covers: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = span.startsAt;
  for (const cover of [...covers].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (cover.endsAt <= from) continue;
    if (cover.startsAt >= span.endsAt) break;
    if (cover.startsAt > from) gaps.push({ startsAt: from, endsAt: cover.startsAt });
    from = cover.endsAt;
  }
  if (from < span.endsAt) gaps.push({ startsAt: from, endsAt: span.endsAt });
  return gaps;
}
