import { parseDate } from '../date-input.js';
import {
  clockText,
  dayText,
  monthDayText,
  shortDayText,
  spanText,
  timeText,
  understoodDay,
  understoodMoment,
  understoodSpan,
  weekdayText,
  weekText,
  writtenMoment,
  writtenSpan,
} from '../day-words.js';
import { LANGUAGES } from '../language.js';
import { readMoment } from '../moment-input.js';
import { readSpan } from '../span-input.js';
import { addDays, isoWeek, localDate, localTime } from '../time.js';
import { parseTime, parseTimes } from '../time-input.js';

const QUARTER_MS = 15 * 60_000;
/** Shorter than a day: a whole day has the same time twice. */
const LONGEST_QUARTERS = 91;

/** A span of whole quarters that begins so many quarters after the year 2000, at most a day less a quarter long. */
export function spanOf(start: number, quarters: number) {
  const startsAt = new Date(Date.UTC(2000, 0, 1) + start * QUARTER_MS);
  const length = 1 + (quarters % LONGEST_QUARTERS);
  return { startsAt, endsAt: new Date(startsAt.getTime() + length * QUARTER_MS) };
}

/** Forms of a span the portal shows that are not read back as that span. */
export function lostSpans(start: number, quarters: number): string[] {
  const span = spanOf(start, quarters);
  const today = localDate(span.startsAt);
  return LANGUAGES.flatMap((language) => {
    const spans = [understoodSpan(span, language), writtenSpan(span, language)].filter((text) => {
      const read = readSpan(text, { today });
      if (!read.ok) return true;
      const { startsAt, endsAt } = read.value;
      return +startsAt !== +span.startsAt || +endsAt !== +span.endsAt;
    });
    const moments = [
      understoodMoment(span.startsAt, language),
      writtenMoment(span.startsAt, language),
    ].filter((text) => {
      const read = readMoment(text, { today });
      return !read.ok || +read.value !== +span.startsAt;
    });
    return [...spans, ...moments];
  });
}

/** Forms of a date that are not read back as that date, counted from a day up to a year before it. */
export function lostDates(date: string, daysBefore: number): string[] {
  const today = addDays(date, -(daysBefore % 360));
  const { year } = isoWeek(date);
  const whole = [date, date.replaceAll('-', ''), date.replaceAll('-', '/')];
  const six = Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) <= 2;
  return LANGUAGES.flatMap((language) => {
    const name = weekdayText(date, language);
    const short = weekdayText(date, language, true);
    return [
      ...whole,
      ...(six ? [date.slice(2).replaceAll('-', '')] : []),
      understoodDay(date, language),
      dayText(date, language, true),
      dayText(date, language),
      shortDayText(date, language),
      monthDayText(date, language, true),
      monthDayText(date, language),
      `${weekText(date, language)} ${short}`,
      `${name} ${weekText(date, language)}`,
      `${year}-${weekText(date, language)} ${name}`,
    ];
  }).filter((text) => {
    const read = parseDate(text, { today });
    return !read.ok || read.value !== date;
  });
}

/** Forms of a time of day, in minutes after midnight, that are not read back as that time. */
export function lostTimes(minutes: number): string[] {
  const at = new Date(Date.UTC(2022, 0, 10) + minutes * 60_000);
  const end = new Date(at.getTime() + 3_600_000);
  const [from, to] = [localTime(at), localTime(end)];
  return LANGUAGES.flatMap((language) => [
    ...[timeText(from, language), clockText(at, language)].filter((text) => {
      const read = parseTime(text);
      return !read.ok || read.value !== from;
    }),
    ...[spanText(from, to, language), spanText(from, to, language, true)].filter((text) => {
      const read = parseTimes(text);
      return !read.ok || read.value.from !== from || read.value.to !== to;
    }),
  ]);
}
