import { describe, expect, it } from '@jest/globals';
import { NO_WHEN, readWindow, whenProblems, whenValues } from './when-values.js';

const context = { today: '2022-05-20' };

describe('when and where, as typed', () => {
  it.each([
    ['nothing', {}, ['date DATE_MISSING', 'from TIME_MISSING', 'to TIME_MISSING']],
    ['a day first', { date: '270522', from: '20', to: '01' }, ['date DATE_DAY_FIRST']],
    ['no quarter', { date: 'fre', from: '20.05', to: '01' }, ['from NOT_WHOLE_QUARTER']],
    ['too long', { date: 'fre', from: '08', to: '22' }, ['to WINDOW_TOO_LONG']],
    ['a whole day', { date: 'fre', from: '20', to: '20' }, ['to WINDOW_TOO_LONG']],
  ])('refuses %s', (_, typed, expected) => {
    const found = whenProblems({ ...NO_WHEN, areaIds: ['a'], aim: 'Synas', ...typed }, context);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('asks for area and aim', () => {
    const found = whenProblems(
      { ...NO_WHEN, date: 'fre', from: '20', to: '01', aim: ' ' },
      context,
    );
    expect(found.map(({ code }) => code)).toEqual(['AREA_MISSING', 'AIM_MISSING']);
  });

  it('lets a night end the next day, and gives the same fields back', () => {
    const window = readWindow({ date: '27/5', from: '20', to: '0130' }, context);
    if (!window.ok) throw new Error('refused');
    const { startsAt, endsAt } = window.value;
    expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([
      '2022-05-27T18:00:00.000Z',
      '2022-05-27T23:30:00.000Z',
    ]);
    const plan = { ...NO_WHEN, areas: [{ id: 'a' }] };
    expect(
      whenValues({ ...plan, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }, 'sv'),
    ).toMatchObject({ date: '2022-05-27', from: '20.00', to: '01.30', areaIds: ['a'] });
  });
});
