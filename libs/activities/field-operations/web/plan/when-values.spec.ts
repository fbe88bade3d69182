import { describe, expect, it } from '@jest/globals';
import { NO_WHEN, readWindow, whenProblems, whenValues } from './when-values.js';

const context = { today: '2022-05-20' };

describe('when and where, as typed', () => {
  it.each([
    ['nothing', '', ['when WHEN_MISSING']],
    ['no times', 'fre', ['when TIME_MISSING']],
    ['neither', 'snart 20–25', ['when DATE_NOT_UNDERSTOOD', 'when TIME_NOT_UNDERSTOOD']],
    ['a day first', '270522 20–01', ['when DATE_DAY_FIRST']],
    ['no quarter', 'fre 20.05–01', ['when NOT_WHOLE_QUARTER']],
    ['too long', 'fre 08–22', ['when WINDOW_TOO_LONG']],
    ['a whole day', 'fre 20–20', ['when TIME_SAME']],
    ['an hour that spring skips', '2022-03-26 22–02.30', ['when TIME_SKIPPED']],
  ])('refuses %s', (_, when, expected) => {
    const found = whenProblems({ ...NO_WHEN, areaIds: ['a'], aim: 'Synas', when }, context);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('asks for area and aim', () => {
    const found = whenProblems({ ...NO_WHEN, when: 'fre 20–01', aim: ' ' }, context);
    expect(found.map(({ code }) => code)).toEqual(['AREA_MISSING', 'AIM_MISSING']);
  });

  it('lets a night end the next day, and gives the same fields back', () => {
    const window = readWindow({ when: '27/5 20–0130' }, context);
    if (!window.ok) throw new Error('refused');
    const { startsAt, endsAt } = window.value;
    expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([
      '2022-05-27T18:00:00.000Z',
      '2022-05-27T23:30:00.000Z',
    ]);
    const plan = { ...NO_WHEN, areas: [{ id: 'a' }] };
    expect(
      whenValues({ ...plan, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }, 'sv'),
    ).toMatchObject({ when: '2022-05-27 20.00–01.30', areaIds: ['a'] });
  });
});
