import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { callList } from './call-list.js';
import { type CalledStep, stepsAt } from './routine-order.js';
import type { Situation } from './situations.js';
import { callable, HOLIDAYS } from './testing/town.js';

const step = (n: number, toPart: string, hours: readonly [string, string] | null = null) => ({
  ...{ n, toPart, weekdaysOnly: false },
  ...{ hoursFrom: hours?.[0] ?? null, hoursTo: hours?.[1] ?? null },
});
const FRIDAY = '2026-05-22';
const SATURDAY = '2026-05-23';

describe('which steps of a routine work at a moment', () => {
  const NIGHT = step(1, 'SOCIAL_ON_CALL', ['16:00', '02:00']);
  it.each<[string, CalledStep, string, string, boolean]>([
    ['always, without hours', step(1, 'POLICE'), FRIDAY, '04:00', true],
    ['from the minute they begin', NIGHT, FRIDAY, '16:00', true],
    ['not the minute before', NIGHT, FRIDAY, '15:59', false],
    ['past midnight', NIGHT, SATURDAY, '01:59', true],
    ['not the minute they end', NIGHT, SATURDAY, '02:00', false],
    ['on weekdays', { ...NIGHT, weekdaysOnly: true }, FRIDAY, '20:00', true],
    [
      'on the night that a weekday began',
      { ...NIGHT, weekdaysOnly: true },
      SATURDAY,
      '01:00',
      true,
    ],
    ['not on a Saturday', { ...NIGHT, weekdaysOnly: true }, SATURDAY, '20:00', false],
    ['the night that is an hour longer', NIGHT, '2026-10-25', '01:30', true],
  ])('%s', (_what, one, day, time, works) => {
    expect(stepsAt([one], atLocal(day, time)).has(one.toPart)).toBe(works);
  });

  it('the first that goes to a kind counts', () => {
    const steps = [step(4, 'POLICE'), step(2, 'POLICE'), step(3, 'NGO_SUPPORT')];
    expect([...stepsAt(steps, atLocal(FRIDAY, '12:00'))]).toEqual([
      ['POLICE', 2],
      ['NGO_SUPPORT', 3],
    ]);
  });
});

describe('whom to call, by the routine of the town', () => {
  const TOWN = [
    callable('reception', 'RECEPTION', { testedOn: '2025-01-01' }),
    callable('on call', 'SOCIAL_ON_CALL'),
    callable('support', 'NGO_SUPPORT'),
    callable('shelter', 'SHELTER', { deputyId: 'care' }),
    callable('care', 'OTHER'),
    callable('police', 'POLICE'),
    callable('closed', 'NGO_SUPPORT', { hours: [] }),
  ];
  const order = (situation: Situation, steps: readonly CalledStep[], time = '20:00') => {
    const question = { situation, siteId: 'lund', at: atLocal(FRIDAY, time), language: null };
    return callList(question, TOWN, HOLIDAYS, steps)
      .rows.filter(({ who, answers }) => who.national === null && answers)
      .map(({ who }) => who.id);
  };
  const PLAIN = ['on call', 'reception', 'support', 'shelter', 'care', 'police'];

  it.each<[string, Situation, readonly CalledStep[], readonly string[]]>([
    ['as before, where a town has none', 'SUPPORT_AND_PROTECTION', [], PLAIN],
    [
      'who has the duty by the routine, the rest after them',
      'SUPPORT_AND_PROTECTION',
      [step(1, 'RECEPTION'), step(2, 'POLICE')],
      ['reception', 'on call', 'police', 'support', 'shelter', 'care'],
    ],
    [
      'who stands in for whom it goes to',
      'SUPPORT_AND_PROTECTION',
      [step(3, 'SHELTER')],
      ['on call', 'reception', 'shelter', 'care', 'support', 'police'],
    ],
    [
      'a step of other hours changes nothing',
      'SUPPORT_AND_PROTECTION',
      [step(1, 'RECEPTION', ['08:00', '12:00']), step(2, 'POLICE', ['02:00', '16:00'])],
      PLAIN,
    ],
    [
      'never who helps before who has the duty (INV-08)',
      'CHILD_CONCERN',
      [step(1, 'POLICE')],
      ['on call', 'reception', 'police'],
    ],
    [
      'not in danger of life',
      'ACUTE_DANGER',
      [step(1, 'SOCIAL_ON_CALL')],
      ['police', 'on call', 'reception'],
    ],
  ])('%s', (_what, situation, steps, expected) => {
    expect(order(situation, steps)).toEqual(expected);
  });

  it('says which step goes to whom', () => {
    const question = {
      situation: 'SUPPORT_AND_PROTECTION',
      siteId: 'lund',
      language: null,
    } as const;
    const at = atLocal(FRIDAY, '20:00');
    const { rows } = callList({ ...question, at }, TOWN, HOLIDAYS, [step(3, 'NGO_SUPPORT')]);
    const told = rows.flatMap(({ who, step: n }) => (n === null ? [] : [[who.id, n]]));
    expect(told).toEqual([
      ['support', 3],
      ['closed', 3],
    ]);
  });
});
