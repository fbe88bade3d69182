import { describe, expect, it } from '@jest/globals';
import { checkDeputy, type DeputyInput, standsInOn } from './deputy.js';

const TODAY = '2022-05-20';
const input: DeputyInput = {
  from: '2022-05-20',
  to: '2022-05-27',
  forRole: 'SOCIAL_MANAGER',
  roles: ['SOCIAL_WORKER'],
  others: [],
};
const codes = (more: Partial<DeputyInput>) => {
  const result = checkDeputy({ ...input, ...more }, TODAY);
  return result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`);
};

describe('who stands in for a signatory', () => {
  it.each<[string, Partial<DeputyInput>, string[]]>([
    ['for a role that decides nothing', { forRole: 'JURIST' }, ['DEPUTISED_ROLE_UNKNOWN forRole']],
    ['who takes no part', { roles: ['REGISTRAR'] }, ['DEPUTY_OUTSIDE_THE_WORK membershipId']],
    [
      'who decides already',
      { roles: ['SOCIAL_WORKER', 'SOCIAL_MANAGER'] },
      ['DEPUTY_DECIDES_ALREADY membershipId'],
    ],
    ['the last day before the first', { to: '2022-05-19' }, ['END_BEFORE_START to']],
    ['days that are over', { from: '2022-05-01', to: '2022-05-19' }, ['DEPUTY_ALREADY_OVER to']],
    ['a year', { to: '2023-05-19' }, ['DEPUTY_TOO_LONG to']],
    [
      'days that meet others of the same person',
      { others: [{ from: '2022-05-27', to: '2022-06-01' }] },
      ['DEPUTY_THERE_ALREADY from'],
    ],
    ['days after others', { others: [{ from: '2022-05-01', to: '2022-05-19' }] }, []],
    ['for chef i beredskap', { forRole: 'DUTY_MANAGER' }, []],
    ['today alone', { to: TODAY }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it.each<[string, boolean]>([
    ['2022-05-19', false],
    ['2022-05-20', true],
    ['2022-05-27', true],
    ['2022-05-28', false],
  ])('on %s: %s', (date, expected) => {
    expect(standsInOn(input, date)).toBe(expected);
  });
});
