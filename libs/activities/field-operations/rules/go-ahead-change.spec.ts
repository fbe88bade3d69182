import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import type { GoAhead } from './go-ahead.js';
import {
  type GoAheadBasis,
  goAheadAfterChange,
  goAheadAfterCheck,
  type VoidReason,
} from './go-ahead-change.js';
import {
  ALL_NO,
  COLLEAGUE,
  FIELD_WORKER,
  LEADER,
  member,
  OFFICER,
  ONE_YES,
  REAR_SUPPORT,
  TEAM,
} from './make-pass.js';

const basis = (more: Partial<GoAheadBasis> = {}): GoAheadBasis => ({
  type: 'STREET',
  areaGroups: ['LU-INRE', 'LU-NORRA'],
  startsAt: atLocal('2022-05-20', '20:00'),
  team: TEAM,
  ...more,
});
const told = (before: Partial<GoAheadBasis>, after: Partial<GoAheadBasis>) =>
  goAheadAfterChange(basis(before), basis(after)).map(
    ({ agencyId, reasons }) => `${agencyId}: ${reasons.join(', ') || 'stands'}`,
  );
const both = (...reasons: VoidReason[]) => [
  `soc: ${reasons.join(', ')}`,
  `fa: ${reasons.join(', ')}`,
];
const STANDS = ['soc: stands', 'fa: stands'];

const trained = member('soc', 7);
const untrained = member('soc', 8, { trained: false });
const policeTeam = [member('police', 9, { role: 'PASS_LEADER' }), COLLEAGUE, FIELD_WORKER];

describe('what a change does to the go-aheads (INV-10)', () => {
  it.each<[string, Partial<GoAheadBasis>, string[]]>([
    ['another type', { type: 'EVENT' }, both('OTHER_TYPE')],
    ['a new area group', { areaGroups: ['LU-INRE', 'LU-OSTRA'] }, both('OTHER_AREA_GROUP')],
    ['Saturday instead', { startsAt: atLocal('2022-05-21', '20:00') }, both('OTHER_NIGHT')],
    ['the evening before', { startsAt: atLocal('2022-05-19', '20:00') }, both('OTHER_NIGHT')],
    ['2 h 15 later', { startsAt: atLocal('2022-05-20', '22:15') }, both('START_MOVED')],
    ['2 h 15 earlier', { startsAt: atLocal('2022-05-20', '17:45') }, both('START_MOVED')],
    ['one left', { team: [LEADER, REAR_SUPPORT] }, ['soc: TEAM_TOO_SMALL']],
    [
      'an untrained colleague instead',
      { team: [LEADER, untrained, FIELD_WORKER, REAR_SUPPORT] },
      ['soc: UNTRAINED_SWAP', 'fa: stands'],
    ],
    [
      'much at once',
      { type: 'EVENT', areaGroups: ['LU-OSTRA'], startsAt: atLocal('2022-05-27', '20:00') },
      both('OTHER_TYPE', 'OTHER_AREA_GROUP', 'OTHER_NIGHT'),
    ],
  ])('falls: %s', (_, after, expected) => expect(told({}, after)).toEqual(expected));

  it.each<[string, Partial<GoAheadBasis>, string[]]>([
    ['nothing', {}, STANDS],
    ['two hours later', { startsAt: atLocal('2022-05-20', '22:00') }, STANDS],
    ['two hours earlier', { startsAt: atLocal('2022-05-20', '18:00') }, STANDS],
    ['fewer areas', { areaGroups: ['LU-NORRA'] }, STANDS],
    ['areas in another order', { areaGroups: ['LU-NORRA', 'LU-INRE'] }, STANDS],
    [
      'a trained colleague instead',
      { team: [LEADER, trained, FIELD_WORKER, REAR_SUPPORT] },
      STANDS,
    ],
    [
      'another leader of the same employer',
      {
        team: [{ ...LEADER, role: 'MEMBER' }, { ...COLLEAGUE, role: 'PASS_LEADER' }, FIELD_WORKER],
      },
      STANDS,
    ],
    ['one more', { team: [...TEAM, member('soc', 5)] }, STANDS],
    ['one more, untrained', { team: [...TEAM, untrained] }, STANDS],
    ['one fewer', { team: [LEADER, FIELD_WORKER, REAR_SUPPORT] }, STANDS],
    [
      'other rear support',
      {
        team: [
          LEADER,
          COLLEAGUE,
          FIELD_WORKER,
          member('soc', 6, { role: 'REAR_SUPPORT', trained: false }),
        ],
      },
      STANDS,
    ],
    ['police join', { team: [...TEAM, OFFICER] }, STANDS],
    ['an employer leaves', { team: [LEADER, COLLEAGUE, REAR_SUPPORT] }, ['soc: stands']],
  ])('stands: %s', (_, after, expected) => expect(told({}, after)).toEqual(expected));

  it.each<[string, string, string, string[]]>([
    ['23.30 to 00.30 is the same evening', '2022-05-20 23:30', '2022-05-21 00:30', STANDS],
    ['23.30 to 01.45 is too far', '2022-05-20 23:30', '2022-05-21 01:45', both('START_MOVED')],
    ['03.00 to 04.00 is another day', '2022-05-21 03:00', '2022-05-21 04:00', both('OTHER_NIGHT')],
    ['spring: 01.30 to 03.30 is one hour', '2022-03-27 01:30', '2022-03-27 03:30', STANDS],
    [
      'autumn: 01.30 to 03.30 is three hours',
      '2022-10-30 01:30',
      '2022-10-30 03:30',
      both('START_MOVED'),
    ],
  ])('%s', (_, from, to, expected) => {
    const start = (text: string) => {
      const [date = '', time = ''] = text.split(' ');
      return { startsAt: atLocal(date, time) };
    };
    expect(told(start(from), start(to))).toEqual(expected);
  });

  it.each<[string, Partial<GoAheadBasis>, Partial<GoAheadBasis>, string[]]>([
    [
      'a police pass loses its police',
      { type: 'JOINT_POLICE', team: policeTeam },
      { type: 'JOINT_POLICE', team: policeTeam.slice(1) },
      both('POLICE_MISSING'),
    ],
    [
      'an assessment built on police',
      { team: [...TEAM, OFFICER], buildsOnPolice: true },
      { team: TEAM, buildsOnPolice: true },
      both('POLICE_MISSING'),
    ],
    ['police nobody built on', { team: [...TEAM, OFFICER] }, { team: TEAM }, STANDS],
    [
      'one officer for another without account',
      { type: 'JOINT_POLICE', team: [...policeTeam, { ...OFFICER, personId: null }] },
      { type: 'JOINT_POLICE', team: [...policeTeam, { ...OFFICER, id: 'other', personId: null }] },
      ['police: stands', ...STANDS],
    ],
  ])('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));
});

describe('what a later check does', () => {
  const given: GoAhead = { decision: 'GIVEN', voided: false, byManager: false };
  it.each<[string, GoAhead, typeof ALL_NO, VoidReason[]]>([
    ['a ja after the planner’s', given, ONE_YES, ['CHECK_SAYS_YES']],
    ['a ja the manager knew of', { ...given, byManager: true }, ONE_YES, []],
    ['all nej again', given, ALL_NO, []],
    ['already fallen', { ...given, voided: true }, ONE_YES, []],
    ['never given', { ...given, decision: 'NOT_GIVEN' }, ONE_YES, []],
  ])('%s', (_, goAhead, check, expected) => {
    expect(goAheadAfterCheck(goAhead, check)).toEqual(expected);
  });
});
