import { bandSpan } from '@stad/activities/core/web/week/band-span.js';
import { readDay } from '@stad/activities/core/web/week/day-ref.js';
import { type Band, bandsFilled, workingDay } from '@stad/activities/core/web/week/week-grid.js';
import { addDays, localDate, localTime, nightSpan, type Span } from '@stad/platform/rules/time.js';

/** Hours one usually means by a part of the day, where no pass of one's own says better. */
const HOURS: Readonly<Record<Band, readonly [string, string]>> = {
  DAY: ['10:00', '14:00'],
  EVENING: ['20:00', '01:00'],
  NIGHT: ['22:00', '02:00'],
};

const HOUR = 3_600_000;

/** A pass that was, as far as the next one is like it. */
export interface FormerPass extends Span {
  readonly areas: readonly string[];
}

/** What a plan begins with when one came from a cell of the planning. */
export interface AskedPlan {
  readonly span: Span;
  /** Names, none where no pass was anywhere. */
  readonly areas: readonly string[];
}

/** The part of the day in an address, `evening`; the evening where it says none. */
function askedBand(part = ''): Band {
  const band = part.toUpperCase();
  return band === 'DAY' || band === 'NIGHT' ? band : 'EVENING';
}

/**
 * `?dag=2026-05-15&del=night`: the hours and areas of the newest pass in that part of a day, else of the
 * newest at all, else hours one usually means. Never in the past: what has begun begins at the next whole
 * hour, and a day that is over is left out. Null without a day that can be planned.
 */
export function askedPlan(
  asked: { readonly day?: string | undefined; readonly part?: string | undefined },
  former: readonly FormerPass[],
  { today, now }: { readonly today: string; readonly now: Date },
): AskedPlan | null {
  const { day = '' } = asked;
  if (!readDay(day) || day < today) return null;
  const band = askedBand(asked.part);
  const like = former.find((pass) => bandsFilled(pass, workingDay(pass.startsAt)).includes(band));
  const usual = like ? sameHours(like, day) : nightSpan(day, ...HOURS[band]);
  const span = localDate(now) === today ? notBegun(usual, bandSpan(day, band), now) : usual;
  const place = like?.areas.length ? like : former.find((pass) => pass.areas.length > 0);
  return { span, areas: place?.areas ?? [] };
}

/** Its hours on another day; what begins after midnight is still of the night before. */
export function sameHours(pass: Span, day: string): Span {
  const isAfterMidnight = workingDay(pass.startsAt) < localDate(pass.startsAt);
  return nightSpan(
    isAfterMidnight ? addDays(day, 1) : day,
    localTime(pass.startsAt),
    localTime(pass.endsAt),
  );
}

/** From the next whole hour where it would have begun, for as long as is left, an hour at least. */
function notBegun(span: Span, band: Span, now: Date): Span {
  if (span.startsAt > now) return span;
  const from = new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);
  const to = [span.endsAt, band.endsAt].find((end) => end.getTime() - from.getTime() >= HOUR);
  return { startsAt: from, endsAt: to ?? new Date(from.getTime() + HOUR) };
}
