import { EVERY_DAY, WEEKDAYS } from '../on-call.js';
import type { OnCallCoverageRecord } from '../types.js';
import type { RunningDays } from './calendar.js';

const WEEKEND = [6, 7] as const;

/** Who answers now. On the Wednesday M+9 nobody from the social on-call answers 22–02. */
export function runningOnCall({ day, startsOn, endsOn }: RunningDays): OnCallCoverageRecord[] {
  const always = { validFrom: startsOn, validTo: endsOn };
  const jour = { contactFunctionKey: 'lund-socialjour', siteKeys: ['lund'] } as const;
  return [
    {
      ...jour,
      key: 'lopande-lund-socialjour',
      weekdays: EVERY_DAY,
      from: '16:00',
      to: '02:00',
      validFrom: startsOn,
      validTo: day(8),
    },
    {
      ...jour,
      key: 'lopande-lund-socialjour-lucka',
      weekdays: [3],
      from: '16:00',
      to: '22:00',
      validFrom: day(9),
      validTo: day(9),
    },
    {
      ...jour,
      key: 'lopande-lund-socialjour-efter',
      weekdays: EVERY_DAY,
      from: '16:00',
      to: '02:00',
      validFrom: day(10),
      validTo: endsOn,
    },
    {
      // When the intake unit is closed all day, the on-call begins earlier.
      ...jour,
      key: 'lopande-lund-socialjour-helg',
      weekdays: WEEKEND,
      from: '08:00',
      to: '16:00',
      ...always,
    },
    {
      key: 'lopande-lund-mottagning',
      contactFunctionKey: 'lund-mottagning',
      siteKeys: ['lund'],
      weekdays: WEEKDAYS,
      from: '08:00',
      to: '16:30',
      ...always,
    },
    {
      key: 'lopande-lund-vakthavande',
      contactFunctionKey: 'lund-vakthavande',
      siteKeys: ['lund'],
      weekdays: EVERY_DAY,
      from: '00:00',
      to: '00:00',
      ...always,
    },
    {
      key: 'lopande-fa-stodlinje',
      contactFunctionKey: 'fa-stodlinje',
      siteKeys: ['lund', 'helsingborg', 'kronhamn'],
      weekdays: EVERY_DAY,
      from: '10:00',
      to: '02:00',
      ...always,
    },
    {
      key: 'lopande-hbg-mobila-teamet',
      contactFunctionKey: 'hbg-mobila-teamet',
      siteKeys: ['helsingborg'],
      weekdays: WEEKDAYS,
      from: '08:00',
      to: '17:00',
      ...always,
    },
    {
      key: 'lopande-hbg-socialjour',
      contactFunctionKey: 'hbg-socialjour',
      siteKeys: ['helsingborg', 'kronhamn'],
      weekdays: EVERY_DAY,
      from: '16:00',
      to: '08:00',
      ...always,
    },
    {
      key: 'lopande-hbg-fokusgruppen',
      contactFunctionKey: 'hbg-fokusgruppen',
      siteKeys: ['helsingborg'],
      weekdays: WEEKDAYS,
      from: '08:00',
      to: '16:00',
      ...always,
    },
    {
      key: 'lopande-kronhamn-mottagning',
      contactFunctionKey: 'kronhamn-mottagning',
      siteKeys: ['kronhamn'],
      weekdays: WEEKDAYS,
      from: '08:00',
      to: '16:00',
      ...always,
    },
  ];
}
