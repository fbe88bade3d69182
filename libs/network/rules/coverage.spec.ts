import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  atLocal,
  hoursBetween,
  localDate,
  localTime,
  nightSpan,
  type Span,
} from '@stad/platform/rules/time.js';
import {
  type CoveringFunction,
  coverageSpans,
  gaps,
  gapsByAgency,
  mergeSpans,
} from './coverage.js';
import type { WeeklyHours } from './weekly-hours.js';

const daily = (from: string, to: string, validFrom: string, validTo?: string): WeeklyHours[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to, validFrom, validTo }));
const show = (span: Span) =>
  `${localDate(span.startsAt)} ${localTime(span.startsAt)}–${localTime(span.endsAt)}`;

/** The on-call service in Lund: 16–22 to and including 15 May 2022, then 16–02. */
const lund = [
  ...daily('16:00', '22:00', '2022-04-01', '2022-05-15'),
  ...daily('16:00', '02:00', '2022-05-16'),
];

describe('parts of a pass in which nobody answers', () => {
  it.each<[string, string, string, string, string[]]>([
    ['Friday before the extension', '2022-05-06', '18:00', '23:00', ['2022-05-06 22:00–23:00']],
    ['the last short night', '2022-05-15', '20:00', '01:00', ['2022-05-15 22:00–01:00']],
    ['before it opens', '2022-05-20', '14:00', '17:00', ['2022-05-20 14:00–16:00']],
    ['the whole day', '2022-05-20', '10:00', '15:00', ['2022-05-20 10:00–15:00']],
    ['after it has closed', '2022-05-20', '22:00', '03:00', ['2022-05-21 02:00–03:00']],
    ['over the closed hours', '2022-05-20', '23:00', '18:00', ['2022-05-21 02:00–16:00']],
    ['the first long night', '2022-05-16', '20:00', '02:00', []],
    ['wholly covered', '2022-05-20', '17:00', '22:00', []],
    ['over midnight', '2022-09-02', '16:00', '23:30', []],
  ])('%s', (_, date, from, to, expected) => {
    const span = nightSpan(date, from, to);
    expect(gaps(span, coverageSpans(lund, span.startsAt, span.endsAt)).map(show)).toEqual(expected);
  });

  it('138 of 183 nights in the pilot are covered 18–02 (K26)', () => {
    let covered = 0;
    let before = 0;
    for (let date = '2022-04-01'; date <= '2022-09-30'; date = addDays(date, 1)) {
      const night = nightSpan(date, '18:00', '02:00');
      if (gaps(night, coverageSpans(lund, night.startsAt, night.endsAt)).length > 0) continue;
      covered += 1;
      if (date < '2022-05-16') before += 1;
    }
    expect([covered, before]).toEqual([138, 0]);
  });
});

describe('nights on which the clock changes', () => {
  const night = daily('16:00', '04:00', '2022-01-01');
  it.each([
    ['an ordinary night', '2022-03-19', 12],
    ['spring, an hour is skipped', '2022-03-26', 11],
    ['autumn, an hour is repeated', '2022-10-29', 13],
  ])('%s: %s has %d hours', (_, date, hours) => {
    const span = nightSpan(date, '20:00', '23:00');
    const [covered] = coverageSpans(night, span.startsAt, span.endsAt);
    expect(covered && hoursBetween(covered.startsAt, covered.endsAt)).toBe(hours);
  });

  it('a pass over the skipped hour is covered without a gap', () => {
    const span = nightSpan('2022-03-26', '20:00', '03:30');
    expect(gaps(span, coverageSpans(night, span.startsAt, span.endsAt))).toEqual([]);
  });

  it('the second 02.30 of autumn is after a service that closes at 02.30', () => {
    const closing = daily('16:00', '02:30', '2022-01-01');
    const span = {
      startsAt: atLocal('2022-10-29', '23:00'),
      endsAt: new Date('2022-10-30T01:30:00Z'),
    };
    expect(localTime(span.endsAt)).toBe('02:30');
    expect(gaps(span, coverageSpans(closing, span.startsAt, span.endsAt))).toEqual([
      { startsAt: new Date('2022-10-30T00:30:00Z'), endsAt: span.endsAt },
    ]);
  });

  it('the days after the change keep their hours', () => {
    const monday = nightSpan('2022-03-28', '16:00', '17:00');
    const [covered] = coverageSpans(night, monday.startsAt, monday.endsAt);
    expect(covered && show(covered)).toBe('2022-03-28 16:00–04:00');
  });
});

describe('expanding weekly hours', () => {
  const from = atLocal('2022-05-20', '00:00');
  const to = atLocal('2022-05-21', '00:00');
  it.each<[string, WeeklyHours[], string[]]>([
    ['no hours', [], []],
    ['another weekday', [{ weekday: 3, from: '08:00', to: '17:00', validFrom: '2022-01-01' }], []],
    ['not yet in force', [{ weekday: 5, from: '08:00', to: '17:00', validFrom: '2022-05-21' }], []],
    ['no longer in force', daily('08:00', '17:00', '2022-01-01', '2022-05-19'), []],
    [
      'last day in force',
      daily('08:00', '17:00', '2022-01-01', '2022-05-20'),
      ['2022-05-20 08:00–17:00'],
    ],
    [
      'begun the evening before',
      [{ weekday: 4, from: '22:00', to: '06:00', validFrom: '2022-01-01' }],
      ['2022-05-19 22:00–06:00'],
    ],
    [
      'ended exactly when the day begins',
      [{ weekday: 4, from: '16:00', to: '00:00', validFrom: '2022-01-01' }],
      [],
    ],
    [
      'day and evening meet',
      [
        { weekday: 5, from: '16:00', to: '22:00', validFrom: '2022-01-01' },
        { weekday: 5, from: '08:00', to: '16:00', validFrom: '2022-01-01' },
      ],
      ['2022-05-20 08:00–22:00'],
    ],
    [
      'the night that began before the end runs out',
      [{ weekday: 4, from: '20:00', to: '04:00', validFrom: '2022-01-01', validTo: '2022-05-19' }],
      ['2022-05-19 20:00–04:00'],
    ],
  ])('%s', (_, hours, expected) => {
    expect(coverageSpans(hours, from, to).map(show)).toEqual(expected);
  });

  it('round the clock is one span', () => {
    expect(coverageSpans(daily('00:00', '00:00', '2022-01-01'), from, to)).toHaveLength(1);
  });

  it('a span inside another changes nothing', () => {
    const outer = nightSpan('2022-05-20', '16:00', '02:00');
    expect(mergeSpans([nightSpan('2022-05-20', '18:00', '20:00'), outer])).toEqual([outer]);
  });
});

describe('gaps are told per agency', () => {
  const span = nightSpan('2022-05-20', '20:00', '01:00');
  const functions: CoveringFunction[] = [
    { agencyId: 'soc', siteIds: ['lund'], hours: lund },
    { agencyId: 'fa', siteIds: ['helsingborg'], hours: daily('16:00', '02:00', '2022-01-01') },
    { agencyId: 'fa', siteIds: ['lund'], hours: daily('16:00', '20:00', '2022-01-01') },
    { agencyId: 'fa', siteIds: ['lund'], hours: daily('00:00', '08:00', '2022-01-01') },
  ];
  it.each<[string, string[], string[]]>([
    ['covered', ['soc'], []],
    ['another site does not count', ['fa'], ['fa 2022-05-20 20:00–00:00']],
    ['an agency without a function', ['police'], ['police 2022-05-20 20:00–01:00']],
    ['nobody asked', [], []],
  ])('%s', (_, agencyIds, expected) => {
    const found = gapsByAgency(span, 'lund', agencyIds, functions);
    expect(found.map((gap) => `${gap.agencyId} ${show(gap)}`)).toEqual(expected);
  });

  it('a service bought from another town covers the sites it lists', () => {
    const bought = { agencyId: 'soc-hbg', siteIds: ['helsingborg', 'kronhamn'], hours: lund };
    expect(gapsByAgency(span, 'kronhamn', ['soc-hbg'], [bought])).toEqual([]);
  });
});
