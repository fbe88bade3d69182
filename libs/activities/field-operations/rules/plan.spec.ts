import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import { atLocal, localDate, localTime, nightSpan } from '@stad/platform/rules/time.js';
import type { Area } from '@stad/programme/rules/area.js';
import { type CopiedPass, copyPass, nextDateLike } from './copy-pass.js';
import { fieldDate, isSameNight } from './field-night.js';
import { type PassMove, type PassState, passLife } from './pass-life.js';
import { nextPassNumber, passNumber, readPassNumber } from './pass-number.js';
import { type PlanGround, planPass, type WhenAndWhere } from './pass-plan.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);

const area = (code: string, group: string, more: Partial<Area> = {}): Area => ({
  id: code,
  siteId: 'lund',
  code,
  group,
  kind: 'DISTRICT',
  ...more,
});
const ground: PlanGround = {
  siteId: 'lund',
  areas: [
    area('LU-CENTRUM', 'LU-INRE'),
    area('LU-NORRA-FALADEN', 'LU-NORRA'),
    area('LU-DIGITAL', 'LU-NAT', { kind: 'DIGITAL' }),
    area('LU-HELA', 'LU-HELA', { kind: 'WHOLE_MUNICIPALITY' }),
    area('HB-CENTRUM', 'HB-INRE', { siteId: 'helsingborg' }),
  ],
  programme: { state: 'ACTIVE', startsOn: '2022-04-01', endsOn: '2022-09-30' },
};
const input: WhenAndWhere = {
  type: 'STREET',
  areaIds: ['LU-CENTRUM'],
  aim: 'Möta människor och berätta om stöd',
  ...nightSpan('2022-05-20', '17:00', '22:00'),
};

describe('when and where a pass is', () => {
  it.each<[string, Partial<WhenAndWhere>, string[]]>([
    ['another type', { type: 'RAID' }, ['PASS_TYPE_UNKNOWN']],
    ['no area', { areaIds: [] }, ['AREA_MISSING']],
    ['an area of another site', { areaIds: ['HB-CENTRUM'] }, ['AREA_NOT_OF_SITE']],
    ['on the street in a digital area', { areaIds: ['LU-DIGITAL'] }, ['AREA_NOT_FOR_TYPE']],
    ['online in a street', { type: 'DIGITAL' }, ['AREA_NOT_FOR_TYPE']],
    ['one area of two digital', { areaIds: ['LU-CENTRUM', 'LU-DIGITAL'] }, ['AREA_NOT_FOR_TYPE']],
    ['no aim', { aim: ' ' }, ['AIM_MISSING']],
    ['an essay', { aim: 'a'.repeat(301) }, ['TEXT_TOO_LONG']],
    ['no start', { startsAt: null }, ['START_MISSING']],
    ['end before start', { endsAt: atLocal('2022-05-20', '16:00') }, ['END_BEFORE_START']],
    ['17.10', { startsAt: atLocal('2022-05-20', '17:10') }, ['NOT_WHOLE_QUARTER']],
    ['13 hours', nightSpan('2022-05-20', '17:00', '06:00'), ['WINDOW_TOO_LONG']],
    [
      'the 13 hour night of autumn',
      { ...nightSpan('2022-10-29', '18:00', '06:00') },
      ['WINDOW_TOO_LONG'],
    ],
    [
      'before the programme',
      nightSpan('2022-03-31', '20:00', '01:00'),
      ['OUTSIDE_PROGRAMME_PERIOD'],
    ],
    ['after it', nightSpan('2022-10-01', '20:00', '01:00'), ['OUTSIDE_PROGRAMME_PERIOD']],
    [
      'everything wrong',
      { type: '', areaIds: [], aim: '', startsAt: null, endsAt: null },
      ['PASS_TYPE_UNKNOWN', 'AREA_MISSING', 'AIM_MISSING', 'START_MISSING', 'END_MISSING'],
    ],
  ])('refused: %s', (_, more, expected) => {
    expect(codes(planPass({ ...input, ...more }, ground))).toEqual(expected);
  });

  it('may lack area and aim as long as it is a draft, and nothing else', () => {
    const begun = { ...input, areaIds: [], aim: '' };
    expect(codes(planPass(begun, ground, 'DRAFT'))).toEqual([]);
    expect(codes(planPass({ ...begun, startsAt: null }, ground, 'DRAFT'))).toEqual([
      'START_MISSING',
    ]);
    const elsewhere = { ...begun, areaIds: ['HB-CENTRUM'] };
    expect(codes(planPass(elsewhere, ground, 'DRAFT'))).toEqual(['AREA_NOT_OF_SITE']);
  });

  it.each(['REPORTING', 'CLOSED'] as const)('refused in a programme that is %s', (state) => {
    const readOnly = { ...ground, programme: { ...ground.programme, state } };
    expect(codes(planPass(input, readOnly))).toEqual(['PROGRAMME_READ_ONLY']);
  });

  it.each<[string, Partial<WhenAndWhere>]>([
    ['an evening', {}],
    ['over midnight', nightSpan('2022-05-20', '20:00', '01:00')],
    ['the last night of the programme', nightSpan('2022-09-30', '22:00', '02:00')],
    ['twelve hours', nightSpan('2022-05-20', '17:00', '05:00')],
    ['online', { type: 'DIGITAL', areaIds: ['LU-DIGITAL'] }],
    ['online in the whole municipality', { type: 'DIGITAL', areaIds: ['LU-HELA'] }],
    ['two areas', { areaIds: ['LU-CENTRUM', 'LU-NORRA-FALADEN'] }],
  ])('accepted: %s', (_, more) => {
    const plan = planPass({ ...input, ...more }, ground);
    expect(codes(plan)).toEqual([]);
    expect(plan.ok && plan.value.areas.map((it) => it.id)).toEqual(more.areaIds ?? input.areaIds);
  });

  it('the spring night is an hour shorter than its clock', () => {
    const spring = { ...ground, programme: { ...ground.programme, startsOn: '2022-01-01' } };
    const night = nightSpan('2022-03-26', '18:00', '07:00');
    expect(codes(planPass({ ...input, ...night }, spring))).toEqual([]);
  });
});

describe('the night a pass belongs to', () => {
  it.each([
    ['2022-05-20', '12:00', '2022-05-20'],
    ['2022-05-20', '23:59', '2022-05-20'],
    ['2022-05-21', '00:30', '2022-05-20'],
    ['2022-05-21', '03:59', '2022-05-20'],
    ['2022-05-21', '04:00', '2022-05-21'],
    ['2022-03-27', '03:00', '2022-03-26'],
    ['2022-03-27', '04:00', '2022-03-27'],
    ['2022-10-30', '02:30', '2022-10-29'],
    ['2023-01-01', '01:00', '2022-12-31'],
  ])('%s %s is of %s', (date, time, expected) =>
    expect(fieldDate(atLocal(date, time))).toBe(expected),
  );

  it('both half past twos of autumn are the same night', () => {
    const first = new Date('2022-10-30T00:30:00Z');
    const second = new Date('2022-10-30T01:30:00Z');
    expect([localTime(first), localTime(second)]).toEqual(['02:30', '02:30']);
    expect(isSameNight(first, second)).toBe(true);
  });
});

describe('the number of a pass', () => {
  const starts = atLocal('2022-09-02', '16:00');
  it.each<[string, Date, string[], string]>([
    ['the first', starts, [], 'FP-2022-001'],
    ['after others', starts, ['FP-2022-001', 'FP-2022-005'], 'FP-2022-006'],
    ['a gap is not filled', starts, ['FP-2022-002'], 'FP-2022-003'],
    ['of another year', starts, ['FP-2021-017'], 'FP-2022-001'],
    ['the year it begins', atLocal('2022-12-31', '22:00'), ['FP-2022-001'], 'FP-2022-002'],
    ['the year is Swedish', new Date('2022-12-31T23:30:00Z'), ['FP-2022-001'], 'FP-2023-001'],
    ['the thousandth', starts, ['FP-2022-999'], 'FP-2022-1000'],
    ['something else among them', starts, ['SO 2022/0035', ''], 'FP-2022-001'],
  ])('%s', (_, startsAt, given, expected) =>
    expect(nextPassNumber(startsAt, given)).toBe(expected),
  );

  it.each(['FP-22-001', 'FP-2022-01', 'fp-2022-001', 'FP-2022-001 ', ''])('%j is none', (text) => {
    expect(readPassNumber(text)).toBeNull();
  });
  it('reads what it writes', () => {
    expect(readPassNumber(passNumber(2022, 6))).toEqual({ year: 2022, order: 6 });
  });
});

describe('the life of a pass', () => {
  it.each<[PassState, PassMove]>([
    ['PLANNING', 'start'],
    ['PLANNING', 'becomeReady'],
    ['AWAITING_GO', 'start'],
    ['AWAITING_GO', 'send'],
    ['ACTIVE', 'cancel'],
    ['ACTIVE', 'close'],
    ['ACTIVE', 'loseGoAhead'],
    ['RETURNED', 'cancel'],
    ['RETURNED', 'start'],
    ['CLOSED', 'return'],
    ['CANCELLED', 'send'],
  ])('from %s one cannot %s', (state, move) => {
    expect(codes(passLife.take(state, move))).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('goes from planning to closed', () => {
    const moves: PassMove[] = [
      'send',
      'becomeReady',
      'loseGoAhead',
      'becomeReady',
      'start',
      'return',
      'close',
    ];
    const end = moves.reduce<PassState>((state, move) => {
      const next = passLife.take(state, move);
      return next.ok ? next.value : state;
    }, 'PLANNING');
    expect(end).toBe('CLOSED');
  });
});

describe('copying the last pass', () => {
  const last: CopiedPass = {
    ...nightSpan('2022-03-19', '20:00', '04:00'),
    type: 'STREET',
    aim: 'Möta människor',
    areaIds: ['LU-CENTRUM'],
    countingAgencyId: 'soc',
    ifPoliceLeave: 'CONTINUE',
    checkInByPhone: true,
    team: [{ personId: 'p1', label: 'Socialsekreterare 1', agencyId: 'soc', role: 'PASS_LEADER' }],
    invitedAgencyIds: ['fa'],
  };

  it.each([
    ['over the spring change', '2022-03-26', '20:00–04:00'],
    ['over the autumn change', '2022-10-29', '20:00–04:00'],
    ['an ordinary night', '2022-05-20', '20:00–04:00'],
  ])('keeps the clock %s', (_, date, expected) => {
    const copy = copyPass(last, date);
    expect(localDate(copy.startsAt)).toBe(date);
    expect(`${localTime(copy.startsAt)}–${localTime(copy.endsAt)}`).toBe(expected);
  });

  it('takes the rest as it was and nothing of that night', () => {
    const evening = { ...last, number: 'FP-2022-001', goAheads: ['given'] };
    expect(copyPass(evening, '2022-03-19')).toEqual(last);
  });

  it.each([
    ['last Friday, asked on Wednesday', '2022-05-20', '2022-05-25', '2022-05-27'],
    ['last Friday, asked on a Friday', '2022-05-20', '2022-05-27', '2022-06-03'],
    ['still to come', '2022-05-27', '2022-05-25', '2022-06-03'],
    ['this very day', '2022-05-20', '2022-05-20', '2022-05-27'],
  ])('next date: %s', (_, date, today, expected) => {
    expect(nextDateLike(atLocal(date, '20:00'), today)).toBe(expected);
  });
});
