import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { copyPass } from './copy-pass.js';
import { weeklyDates, weeksProblems } from './repeat-weekly.js';

describe('every week', () => {
  it.each<[string, Date, number, string[]]>([
    ['the same weekday', atLocal('2022-05-20', '20:00'), 2, ['2022-05-27', '2022-06-03']],
    ['of a pass that begins after midnight', atLocal('2022-05-21', '00:30'), 1, ['2022-05-28']],
    ['over the year', atLocal('2022-12-30', '20:00'), 1, ['2023-01-06']],
    ['over the night of the clock change', atLocal('2022-10-28', '23:00'), 1, ['2022-11-04']],
  ])('%s', (_, startsAt, weeks, expected) =>
    expect(weeklyDates(startsAt, weeks)).toEqual(expected),
  );

  it('keeps the clock on the wall when it is changed between', () => {
    const startsAt = atLocal('2022-10-28', '20:00');
    const last = {
      ...{ startsAt, endsAt: atLocal('2022-10-29', '01:00'), type: 'STREET' as const, aim: '' },
      ...{ areaIds: [], countingAgencyId: null, ifPoliceLeave: null, checkInByPhone: true },
      ...{ team: [], invitedAgencyIds: [] },
    };
    const [date = ''] = weeklyDates(startsAt, 1);
    expect(copyPass(last, date)).toMatchObject({
      startsAt: atLocal('2022-11-04', '20:00'),
      endsAt: atLocal('2022-11-05', '01:00'),
    });
  });

  it.each([[0], [-1], [9], [1.5], [Number.NaN]])('not for %d weeks', (weeks) => {
    expect(weeksProblems(weeks)).toEqual([
      { code: 'WEEKS_OUT_OF_RANGE', field: 'weeks', params: { most: 8 } },
    ]);
  });

  it.each([[1], [8]])('for %d weeks', (weeks) => expect(weeksProblems(weeks)).toEqual([]));
});
