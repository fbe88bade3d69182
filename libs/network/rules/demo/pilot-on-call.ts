import type { OnCallCoverageRecord, Weekday } from './types.js';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The whole of 2022: the routes were open before and after the pilot. */
const YEAR = { validFrom: '2022-01-01', validTo: '2022-12-31' };

/**
 * Who answered when during the pilot. The longer evenings of the social on-call from 16 May 2022
 * are what K26 shows: 0 of 45 dates before, 138 of 138 after.
 */
export const ON_CALL_2022: readonly OnCallCoverageRecord[] = [
  {
    key: 'lund-socialjour-2022-kvall',
    contactFunctionKey: 'lund-socialjour',
    siteKeys: ['lund'],
    weekdays: EVERY_DAY,
    from: '16:00',
    to: '22:00',
    validFrom: '2022-01-01',
    validTo: '2022-05-15',
  },
  {
    key: 'lund-socialjour-2022-natt',
    contactFunctionKey: 'lund-socialjour',
    siteKeys: ['lund'],
    weekdays: EVERY_DAY,
    from: '16:00',
    to: '02:00',
    validFrom: '2022-05-16',
    validTo: '2022-12-31',
  },
  {
    key: 'lund-mottagning-2022',
    contactFunctionKey: 'lund-mottagning',
    siteKeys: ['lund'],
    weekdays: WEEKDAYS,
    from: '08:00',
    to: '16:30',
    ...YEAR,
  },
  {
    key: 'lund-vakthavande-2022',
    contactFunctionKey: 'lund-vakthavande',
    siteKeys: ['lund'],
    weekdays: EVERY_DAY,
    from: '00:00',
    to: '00:00',
    ...YEAR,
  },
  {
    key: 'hbg-fokusgruppen-2022',
    contactFunctionKey: 'hbg-fokusgruppen',
    siteKeys: ['helsingborg'],
    weekdays: WEEKDAYS,
    from: '08:00',
    to: '16:00',
    ...YEAR,
  },
  {
    key: 'fa-stodlinje-2022',
    contactFunctionKey: 'fa-stodlinje',
    siteKeys: ['lund', 'helsingborg', 'kronhamn'],
    weekdays: EVERY_DAY,
    from: '10:00',
    to: '00:00',
    ...YEAR,
  },
  {
    key: 'hbg-mobila-teamet-2022',
    contactFunctionKey: 'hbg-mobila-teamet',
    siteKeys: ['helsingborg'],
    weekdays: WEEKDAYS,
    from: '08:00',
    to: '17:00',
    ...YEAR,
  },
  {
    key: 'hbg-socialjour-2022',
    contactFunctionKey: 'hbg-socialjour',
    siteKeys: ['helsingborg', 'kronhamn'],
    weekdays: EVERY_DAY,
    from: '16:00',
    to: '08:00',
    ...YEAR,
  },
];
