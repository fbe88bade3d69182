import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { SiteKey } from '@stad/programme/rules/demo/types.js';
import { EVERY_DAY, WEEKDAYS } from './pilot-on-call.js';
import type { OnCallCoverageRecord } from './types.js';

const WEEKEND = [6, 7] as const;

type Office = readonly [string, readonly SiteKey[], string, string];

/** Functions that are there in office hours, as their cards say. */
const OFFICES: readonly Office[] = [
  ['lund-hedersfortryck', ['lund'], '09:00', '16:00'],
  ['lund-vald-nara-relationer', ['lund'], '09:00', '16:00'],
  ['lund-samverkan-polis', ['lund'], '09:00', '17:00'],
  ['lund-kommunpolis', ['lund'], '08:00', '16:00'],
  ['lund-brottsofferstod', ['lund'], '09:00', '16:00'],
  ['lund-trygghet', ['lund'], '08:00', '16:30'],
  ['malmo-evonhuset', ['malmo'], '09:00', '16:00'],
  ['regionkoordinator-syd', ['lund', 'helsingborg', 'malmo', 'kronhamn'], '08:00', '17:00'],
];
const ROUND_THE_CLOCK: readonly (readonly [string, readonly SiteKey[]])[] = [
  ['lund-tolk', ['lund']],
  ['hbg-tolk', ['helsingborg', 'kronhamn']],
];

/**
 * Days before today on which somebody tried a number. The two that are not here were never tried,
 * or not for long: the page says so and ranks them lower.
 */
export const TRIED_DAYS_AGO: Readonly<Record<string, number>> = {
  'lund-mottagning': 12,
  'lund-socialjour': 9,
  'lund-samverkan-polis': 12,
  'lund-kommunpolis': 30,
  'lund-vald-nara-relationer': 12,
  'lund-hedersfortryck': 230,
  'lund-tolk': 40,
  'lund-brottsofferstod': 61,
  'lund-vakthavande': 9,
  'lund-chef-i-beredskap': 9,
  'fa-stodlinje': 9,
  'fa-verksamhetschef': 20,
  'hbg-mobila-teamet': 33,
  'hbg-socialjour': 33,
  'hbg-tolk': 50,
  'hbg-fokusgruppen': 33,
  'kronhamn-mottagning': 210,
  'regionkoordinator-syd': 75,
};

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
      eves: 'TOO',
      ...always,
    },
    {
      key: 'lopande-lund-mottagning',
      contactFunctionKey: 'lund-mottagning',
      siteKeys: ['lund'],
      weekdays: WEEKDAYS,
      from: '08:00',
      to: '16:30',
      eves: 'CLOSED',
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
      eves: 'CLOSED',
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
    {
      key: 'lopande-hbg-socialjour-helg',
      contactFunctionKey: 'hbg-socialjour',
      siteKeys: ['helsingborg', 'kronhamn'],
      weekdays: WEEKEND,
      from: '08:00',
      to: '16:00',
      eves: 'TOO',
      ...always,
    },
    ...OFFICES.map(([contactFunctionKey, siteKeys, from, to]) => ({
      ...{ key: `lopande-${contactFunctionKey}`, contactFunctionKey, siteKeys, from, to },
      weekdays: WEEKDAYS,
      eves: 'CLOSED' as const,
      ...always,
    })),
    ...ROUND_THE_CLOCK.map(([contactFunctionKey, siteKeys]) => ({
      ...{ key: `lopande-${contactFunctionKey}`, contactFunctionKey, siteKeys },
      weekdays: EVERY_DAY,
      from: '00:00',
      to: '00:00',
      ...always,
    })),
    {
      key: 'lopande-lund-chef-i-beredskap',
      contactFunctionKey: 'lund-chef-i-beredskap',
      siteKeys: ['lund'],
      weekdays: EVERY_DAY,
      from: '16:30',
      to: '08:00',
      ...always,
    },
  ];
}
