import {
  addDays,
  localDate,
  nightSpan,
  overlaps,
  type Span,
  uncovered,
  weekday,
} from '@stad/platform/rules/time.js';
import { beginsOn, type Holidays, NO_HOLIDAYS, type WeeklyHours } from './weekly-hours.js';

/** Spans in order, those that meet or overlap made one: an evening row and a night row answer without a break. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const last = merged.at(-1);
    if (last && span.startsAt <= last.endsAt) {
      if (span.endsAt > last.endsAt) merged.splice(-1, 1, { ...last, endsAt: span.endsAt });
    } else merged.push(span);
  }
  return merged;
}

/**
 * The spans in which weekly hours answer, as far as they touch `[from, to)`; not cut at its ends,
 * so that "until when" is right. Wall-clock times are read day by day: the night of a clock change
 * is an hour shorter or longer, and never shifts the following days (INV-25). A red day or an eve
 * is that of the day the hours begin.
 */
export function coverageSpans(
  hours: readonly WeeklyHours[],
  from: Date,
  to: Date,
  holidays: Holidays = NO_HOLIDAYS,
): readonly Span[] {
  if (hours.length === 0) return [];
  const spans: Span[] = [];
  // Hours that began the evening before may still run.
  const last = localDate(to);
  for (let date = addDays(localDate(from), -1); date <= last; date = addDays(date, 1)) {
    const day = weekday(date);
    for (const row of hours) {
      if (beginsOn(row, date, day, holidays)) spans.push(nightSpan(date, row.from, row.to));
    }
  }
  return mergeSpans(spans).filter((span) => overlaps(span, { startsAt: from, endsAt: to }));
}

/** The parts of a span in which nobody answers. */
export function gaps(span: Span, coverage: readonly Span[]): readonly Span[] {
  return uncovered(span, coverage);
}

/** Hours of one function, and whose it is. */
export interface CoveringFunction {
  readonly agencyId: string;
  /** Sites it serves: an on-call service bought from another town serves those it lists. */
  readonly siteIds: readonly string[];
  readonly hours: readonly WeeklyHours[];
}

/** *Ingen från {organisation} svarar {tid}* */
export interface CoverageGap extends Span {
  readonly agencyId: string;
}

/**
 * For each agency that ought to answer, the parts of the span in which none of its functions
 * at the site does. An agency without any function there does not answer at all.
 */
export function gapsByAgency(
  span: Span,
  siteId: string,
  agencyIds: readonly string[],
  functions: readonly CoveringFunction[],
  holidays: Holidays = NO_HOLIDAYS,
): readonly CoverageGap[] {
  return agencyIds.flatMap((agencyId) => {
    const hours = functions
      .filter((it) => it.agencyId === agencyId && it.siteIds.includes(siteId))
      .flatMap((it) => it.hours);
    const coverage = coverageSpans(hours, span.startsAt, span.endsAt, holidays);
    return gaps(span, coverage).map((gap) => ({ ...gap, agencyId }));
  });
}
