import { addDays, atLocal, localDate, overlaps, type Span } from '@stad/platform/rules/time.js';
import { fieldDate } from '../field-night.js';
import { NIGHTS_WITHIN_DAYS } from './crew-need.js';

/** Work between these wall-clock times is night work (arbetstidslagen 13 a §: from 22 to 6). */
const NIGHT_FROM = '22:00';
const NIGHT_TO = '06:00';

/**
 * How many nights somebody has worked in the 28 days before a pass, from the spans the portal knows;
 * two pieces of work of the same night are one. A night belongs to the evening it began.
 */
export function nightsBefore(work: readonly Span[], startsAt: Date): number {
  const until = fieldDate(startsAt);
  const from = addDays(until, -NIGHTS_WITHIN_DAYS);
  const nights = new Set<string>();
  for (const span of work) {
    const last = localDate(span.endsAt);
    for (let date = addDays(localDate(span.startsAt), -1); date <= last; date = addDays(date, 1)) {
      if (date < from || date >= until) continue;
      const night = {
        startsAt: atLocal(date, NIGHT_FROM),
        endsAt: atLocal(addDays(date, 1), NIGHT_TO),
      };
      if (overlaps(span, night)) nights.add(date);
    }
  }
  return nights.size;
}
