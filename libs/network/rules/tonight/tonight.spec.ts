import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import { checkTonight, isTold, nightOf } from './tonight.js';

const EVENING = new Date('2022-05-20T15:00:00Z');
const said = (from: string, to: string, now = EVENING) => {
  const read = checkTonight({ kind: 'SOCIAL_ON_CALL', from, to }, now);
  return read.ok ? [read.value.startsAt.toISOString(), read.value.endsAt.toISOString()] : [];
};

const codesOf = (read: Result<unknown>) => (read.ok ? [] : read.problems.map(({ code }) => code));

describe('what tonight can do', () => {
  it.each([
    ['in the evening it is that day’s', '2022-05-20T20:00:00Z', '2022-05-20'],
    ['at one it is still the evening’s before', '2022-05-20T23:00:00Z', '2022-05-20'],
    ['a minute to four too', '2022-05-21T01:59:00Z', '2022-05-20'],
    ['at four it is the new day’s', '2022-05-21T02:00:00Z', '2022-05-21'],
    [
      'the night the clock goes forward turns at four as well',
      '2022-03-27T01:59:00Z',
      '2022-03-26',
    ],
    ['the night the clock goes back too', '2022-10-30T02:59:00Z', '2022-10-29'],
  ])('%s', (_, now, night) => expect(nightOf(new Date(now))).toBe(night));

  it('is of its hours, over midnight (INV-25)', () => {
    expect(said('16:00', '02:00')).toEqual([
      '2022-05-20T14:00:00.000Z',
      '2022-05-21T00:00:00.000Z',
    ]);
    expect(said('16:00', '02:00', new Date('2022-05-20T23:00:00Z'))).toEqual(
      said('16:00', '02:00'),
    );
  });

  it.each([
    ['of another function', { kind: 'POLICE' }, ['TONIGHT_NOT_ON_CALL']],
    ['that is over', { from: '08:00', to: '16:00' }, ['TONIGHT_OVER']],
    ['longer than a night', { from: '16:00', to: '15:00' }, ['TONIGHT_TOO_LONG']],
    ['of sixteen hours', { from: '16:00', to: '08:00' }, []],
  ])('%s', (_, changes, codes) => {
    const input = { kind: 'SOCIAL_ON_CALL', from: '16:00', to: '02:00', ...changes };
    expect(codesOf(checkTonight(input, EVENING))).toEqual(codes);
  });

  it('is told until its hours are over, and not the next night', () => {
    const endsAt = new Date('2022-05-21T00:00:00Z');
    expect(isTold({ endsAt }, new Date('2022-05-20T23:59:00Z'))).toBe(true);
    expect(isTold({ endsAt }, endsAt)).toBe(false);
    expect(isTold({ endsAt }, new Date('2022-05-21T18:00:00Z'))).toBe(false);
  });
});
