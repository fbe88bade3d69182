import { describe, expect, it } from '@jest/globals';
import {
  isSameWhen,
  readWindow,
  type WhenValues,
  whenInput,
  whenProblems,
  whenValues,
} from './when-values.js';

const NO_WHEN: WhenValues = {
  type: 'STREET',
  when: '',
  areaIds: [],
  aim: '',
  modelTest: false,
  testedSteps: [],
  aimTag: '',
  goalId: '',
};
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
    const served = { aimTag: 'DETECT', goal: { id: 'g' } };
    const plan = { ...NO_WHEN, ...served, areas: [{ id: 'a' }], testedSteps: [5, 6] };
    expect(
      whenValues({ ...plan, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }, 'sv'),
    ).toMatchObject({
      ...{ when: '2022-05-27 20.00–01.30', areaIds: ['a'], testedSteps: ['5', '6'] },
      ...{ aimTag: 'DETECT', goalId: 'g' },
    });
  });

  it('sends the fields that changed, and no times that cannot be read', () => {
    const values = { ...NO_WHEN, when: 'fre 20–01', aim: 'Synas', areaIds: ['a'] };
    expect(whenInput(values, ['aim'], context)).toEqual({ aim: 'Synas' });
    expect(whenInput(values, ['aimTag', 'goalId'], context)).toEqual({
      ...{ aimTag: null, goalId: null },
    });
    expect(whenInput({ ...values, when: 'snart' }, ['when', 'areaIds'], context)).toEqual({
      areaIds: ['a'],
    });
    const tested = { ...values, testedSteps: ['6', '5'] };
    expect(whenInput(tested, ['testedSteps'], context)).toEqual({ testedSteps: [6, 5] });
    expect(whenInput(values, ['when'], context)).toEqual({
      startsAt: '2022-05-20T18:00:00.000Z',
      endsAt: '2022-05-20T23:00:00.000Z',
    });
  });

  it.each<[keyof WhenValues, unknown, unknown, boolean]>([
    ['when', 'fre 20–01', '2022-05-20 20.00–01.00', true],
    ['when', 'fre 20–01', 'fre 20–02', false],
    ['when', 'snart', 'snart igen', false],
    ['aim', 'Synas ', 'Synas', true],
    ['areaIds', ['a', 'b'], ['b', 'a'], true],
    ['areaIds', ['a'], ['b'], false],
    ['testedSteps', ['5', '6'], ['6', '5'], true],
    ['type', 'STREET', 'EVENT', false],
  ])('%s: %s and %s mean the same: %s', (name, one, other, same) => {
    expect(isSameWhen(name, one, other, context)).toBe(same);
  });
});
