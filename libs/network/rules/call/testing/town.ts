import type { ContactKind } from '../../contact-function.js';
import type { HolidayRule, Holidays, WeeklyHours } from '../../weekly-hours.js';
import type { Callable } from '../callable.js';

/** Hours on weekdays 1 … 7 in the notation of the specs: `hours([1, 2], '08:00', '16:00')`. */
export function hours(
  weekdays: readonly number[],
  from: string,
  to: string,
  more: { redDays?: HolidayRule; eves?: HolidayRule } = {},
): readonly WeeklyHours[] {
  return weekdays.map((weekday) => ({ weekday, from, to, validFrom: '2022-01-01', ...more }));
}

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const OFFICE_DAYS = [1, 2, 3, 4, 5];
export const OFFICE = hours(OFFICE_DAYS, '08:00', '16:30', { redDays: 'CLOSED', eves: 'CLOSED' });
export const ALWAYS = hours(EVERY_DAY, '00:00', '00:00');
/** 16–02, and from 8 on days off. */
export const ON_CALL = [
  ...hours(EVERY_DAY, '16:00', '02:00'),
  ...hours([6, 7], '08:00', '16:00', { redDays: 'TOO', eves: 'TOO' }),
];

/** A function of Lund that was tried the week before; give what the case is about. */
export function callable(id: string, kind: ContactKind, more: Partial<Callable> = {}): Callable {
  return {
    id,
    kind,
    label: id,
    phone: '040-628 04 10',
    siteIds: ['lund'],
    languages: [],
    hours: ALWAYS,
    testedOn: '2026-05-01',
    deputyId: null,
    isDirect: false,
    shownUntil: null,
    ...more,
  };
}

/** A town as the demo has it: offices by day, an on-call service to 02, a support line. */
export const TOWN: readonly Callable[] = [
  callable('reception', 'RECEPTION', { hours: OFFICE }),
  callable('on call', 'SOCIAL_ON_CALL', { hours: ON_CALL }),
  callable('local police', 'POLICE', { hours: OFFICE }),
  callable('support line', 'NGO_SUPPORT', {
    hours: hours(EVERY_DAY, '10:00', '02:00'),
    languages: ['sv', 'en', 'ro'],
    siteIds: ['lund', 'helsingborg'],
  }),
  callable('interpreters', 'INTERPRETER', { languages: ['ro', 'th'] }),
  callable('victim support', 'VICTIM_SUPPORT', { hours: OFFICE }),
  callable('coordinator', 'COORDINATOR', { hours: OFFICE }),
  callable('region', 'REGIONAL_COORDINATOR', { hours: OFFICE }),
  callable('elsewhere', 'RECEPTION', { siteIds: ['helsingborg'] }),
];

/** The days off of the spring and the winter that the specs use. */
export const HOLIDAYS: Holidays = new Map([
  ['2026-04-02', 'EVE'],
  ['2026-04-03', 'RED'],
  ['2026-04-06', 'RED'],
  ['2026-05-01', 'RED'],
  ['2026-05-14', 'RED'],
  ['2026-06-19', 'EVE'],
  ['2026-06-20', 'RED'],
  ['2026-12-24', 'EVE'],
  ['2026-12-25', 'RED'],
  ['2026-12-26', 'RED'],
  ['2026-12-31', 'EVE'],
  ['2027-01-01', 'RED'],
]);
