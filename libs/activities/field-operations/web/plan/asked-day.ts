import { readDay } from '@stad/activities/core/web/week/day-ref.js';

/** Hours one usually means by a part of the day. */
const HOURS: Readonly<Record<string, string>> = {
  day: '10.00–14.00',
  evening: '18.00–22.00',
  night: '22.00–02.00',
};

/** `?dag=2026-05-15&del=night`: what *När* begins with when one came from a cell of the planning. */
export function askedDay(day = '', part = 'evening'): string {
  return readDay(day) ? `${day} ${HOURS[part] ?? HOURS.evening}` : '';
}
