import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { type AttendanceGroup, checkGroups } from './attendance-groups.js';

const startsAt = atLocal('2022-04-28', '13:00');
const before = atLocal('2022-04-28', '12:45');
const after = atLocal('2022-04-28', '16:00');
const intake: AttendanceGroup = { agencyId: 'soc', unit: 'Mottagningsenheten', registered: 5 };
const hotel: AttendanceGroup = { unit: 'Hotell Lillån', registered: 3 };

const told = (groups: readonly AttendanceGroup[], now: Date) => {
  const result = checkGroups(groups, startsAt, now);
  return result.ok ? [] : result.problems.map(({ code, field }) => `${field ?? ''} ${code}`.trim());
};

describe('the units at a seminar', () => {
  it.each<[string, readonly AttendanceGroup[], Date, string[]]>([
    ['nobody yet', [], before, []],
    ['registered, before it begins', [intake, hotel], before, []],
    [
      'less than none',
      [{ ...intake, registered: -1 }],
      before,
      ['groups.0.registered NOT_A_COUNT'],
    ],
    ['a unit twice', [intake, { ...intake }], before, ['groups.1.unit UNIT_TWICE']],
    ['the same word at two employers', [intake, { ...intake, agencyId: 'ngo' }], before, []],
    ['counted before it begins', [{ ...intake, present: 4 }], before, ['ATTENDANCE_BEFORE_START']],
    [
      'counted',
      [
        { ...intake, present: 4 },
        { ...hotel, present: 0 },
      ],
      after,
      [],
    ],
    [
      'half counted',
      [{ ...intake, present: 4 }, hotel],
      after,
      ['groups.1.present PRESENT_MISSING'],
    ],
    [
      'more than registered',
      [hotel, intake].map((group) => ({ ...group, present: 5 })),
      after,
      ['groups.0.present PRESENT_OVER_REGISTERED'],
    ],
  ])('%s', (_, groups, now, expected) => expect(told(groups, now)).toEqual(expected));
});
