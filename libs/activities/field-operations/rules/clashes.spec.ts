import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { type ClashPlan, type ClashSources, findClashes, openClashes } from './clashes.js';
import { FIELD_WORKER, LEADER, OFFICER, REAR_SUPPORT } from './make-pass.js';
import { restWithin } from './rest.js';

const plan: ClashPlan = {
  ...nightSpan('2022-05-20', '20:00', '01:00'),
  areaIds: ['LU-CENTRUM'],
  team: [LEADER, FIELD_WORKER, REAR_SUPPORT, { ...OFFICER, personId: null }],
};
const NOTHING: ClashSources = {
  bookings: [],
  onCall: [],
  busy: [],
  ownBusySpanIds: [],
  visits: [],
  absences: [],
};
const span = (date: string, from: string, to: string) => nightSpan(date, from, to);
const mine = (date: string, from: string, to: string) => ({
  personId: 'soc-1',
  ...span(date, from, to),
});
const busy = (
  agencyId: string,
  personId: string | null,
  more = span('2022-05-20', '19:00', '03:00'),
) => ({
  id: 'b1',
  agencyId,
  personId,
  ...more,
});
const visit = (date: string, from: string, to: string) => ({
  areaId: 'LU-CENTRUM',
  areaLabel: 'Centrum',
  ...span(date, from, to),
});
const told = (sources: Partial<ClashSources>) =>
  findClashes(plan, { ...NOTHING, ...sources }).map(({ code, who, hours }) =>
    hours === undefined ? `${code} ${who}` : `${code} ${who} ${hours}`,
  );
const ME = 'Funktion 1, Socialtjänsten Lund';

describe('what a plan runs into', () => {
  it.each<[string, Partial<ClashSources>, string[]]>([
    [
      'a seminar at the same time',
      { bookings: [mine('2022-05-20', '17:00', '21:00')] },
      [`DOUBLE_BOOKED ${ME}`],
    ],
    [
      'its own busy span beside it tells nothing new',
      { bookings: [mine('2022-05-20', '17:00', '21:00')], busy: [busy('soc', 'soc-1')] },
      [`DOUBLE_BOOKED ${ME}`],
    ],
    ['another agency has taken the person', { busy: [busy('soc-hbg', 'soc-1')] }, [`BUSY ${ME}`]],
    ['an agency of the team is taken', { busy: [busy('police', null)] }, ['BUSY Polisen Lund']],
    [
      'on call during the pass',
      { onCall: [mine('2022-05-20', '16:00', '02:00')] },
      [`ON_CALL ${ME}`],
    ],
    [
      'rear support is somebody too',
      { bookings: [{ ...mine('2022-05-20', '22:00', '23:00'), personId: 'soc-3' }] },
      ['DOUBLE_BOOKED Funktion 3, Socialtjänsten Lund'],
    ],
    [
      'a seminar the morning after',
      { bookings: [mine('2022-05-21', '09:00', '16:00')] },
      [`REST_TOO_SHORT ${ME} 8`],
    ],
    [
      'a working day before',
      { bookings: [mine('2022-05-20', '09:00', '16:00')] },
      [`REST_TOO_SHORT ${ME} 8`],
    ],
    [
      'the area was visited two days ago',
      { visits: [visit('2022-05-18', '18:00', '23:00')] },
      ['AREA_VISITED Centrum 45'],
    ],
    [
      'the area will be visited',
      { visits: [visit('2022-05-22', '18:00', '23:00')] },
      ['AREA_VISITED Centrum 41'],
    ],
    [
      'somebody is there at the same time',
      { visits: [visit('2022-05-20', '22:00', '23:00')] },
      ['AREA_VISITED Centrum 0'],
    ],
    [
      'the nearer of two visits',
      { visits: [visit('2022-05-18', '18:00', '23:00'), visit('2022-05-19', '18:00', '23:00')] },
      ['AREA_VISITED Centrum 21'],
    ],
    [
      'an agency is away',
      { absences: [{ agencyId: 'fa', ...span('2022-05-20', '00:00', '00:00') }] },
      ['AGENCY_ABSENT Frälsningsarmén'],
    ],
  ])('%s', (_, sources, expected) => expect(told(sources)).toEqual(expected));

  it.each<[string, Partial<ClashSources>]>([
    ['nothing', {}],
    [
      'somebody else’s seminar',
      { bookings: [{ ...mine('2022-05-20', '17:00', '21:00'), personId: 'soc-9' }] },
    ],
    ['the plan’s own busy spans', { busy: [busy('soc', 'soc-1')], ownBusySpanIds: ['b1'] }],
    ['another person of the agency', { busy: [busy('soc', 'soc-9')] }],
    ['an agency not in the team', { busy: [busy('soc-hbg', null)] }],
    ['on call after it', { onCall: [mine('2022-05-21', '01:00', '08:00')] }],
    ['work eleven hours after it', { bookings: [mine('2022-05-21', '12:00', '16:00')] }],
    ['the area four days ago', { visits: [visit('2022-05-16', '18:00', '23:00')] }],
    ['exactly 72 hours ago', { visits: [visit('2022-05-17', '15:00', '20:00')] }],
    [
      'another area',
      { visits: [{ ...visit('2022-05-19', '18:00', '23:00'), areaId: 'LU-DALBY' }] },
    ],
    [
      'away the day before',
      { absences: [{ agencyId: 'fa', ...span('2022-05-19', '00:00', '00:00') }] },
    ],
  ])('no clash: %s', (_, sources) => expect(told(sources)).toEqual([]));

  it('is silent about what is kept with a reason', () => {
    const clashes = findClashes(plan, {
      ...NOTHING,
      visits: [visit('2022-05-19', '18:00', '23:00')],
    });
    expect(openClashes(clashes, ['AREA_VISITED:LU-CENTRUM'])).toEqual([]);
    expect(openClashes(clashes, ['AREA_VISITED:LU-DALBY'])).toEqual(clashes);
  });

  it('a function without an account is nobody’s double', () => {
    expect(
      told({ bookings: [{ ...mine('2022-05-20', '20:00', '21:00'), personId: 'police-1' }] }),
    ).toEqual([]);
  });
});

describe('rest in a day and night (arbetstidslagen 13 §)', () => {
  it.each<[string, [string, string, string], [string, string, string][], number]>([
    ['nothing else', ['2022-05-20', '20:00', '01:00'], [], 19],
    [
      'a seminar until 16, a pass 17–22',
      ['2022-05-20', '17:00', '22:00'],
      [['2022-05-20', '09:00', '16:00']],
      11,
    ],
    [
      'the same, and work at 8',
      ['2022-05-20', '17:00', '22:00'],
      [
        ['2022-05-20', '09:00', '16:00'],
        ['2022-05-21', '08:00', '16:00'],
      ],
      10,
    ],
    [
      'until 01, work at 12',
      ['2022-05-20', '20:00', '01:00'],
      [['2022-05-21', '12:00', '16:00']],
      11,
    ],
    [
      'until 01, work at 11.45',
      ['2022-05-20', '20:00', '01:00'],
      [['2022-05-21', '11:45', '16:00']],
      10.75,
    ],
    ['another week', ['2022-05-20', '20:00', '01:00'], [['2022-05-27', '09:00', '16:00']], 19],
    [
      'spring: until 01, work at 12 is ten hours',
      ['2022-03-26', '20:00', '01:00'],
      [['2022-03-27', '12:00', '16:00']],
      10,
    ],
    [
      'autumn: until 01, work at 11 is eleven hours',
      ['2022-10-29', '20:00', '01:00'],
      [['2022-10-30', '11:00', '16:00']],
      11,
    ],
  ])('%s', (_, [date, from, to], bookings, expected) => {
    const others = bookings.map(([day, start, end]) => nightSpan(day, start, end));
    expect(restWithin(nightSpan(date, from, to), others)).toBe(expected);
  });

  it('work in small pieces around the clock leaves its longest pause', () => {
    const piece = {
      startsAt: atLocal('2022-05-20', '08:00'),
      endsAt: atLocal('2022-05-20', '20:00'),
    };
    const next = {
      startsAt: atLocal('2022-05-21', '03:00'),
      endsAt: atLocal('2022-05-21', '12:00'),
    };
    expect(restWithin(nightSpan('2022-05-20', '20:00', '01:00'), [piece, next])).toBe(2);
  });
});
