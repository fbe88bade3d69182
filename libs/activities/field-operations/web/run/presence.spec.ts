import { describe, expect, it } from '@jest/globals';
import type { PassMember } from '../pass/pass.js';
import { presenceProblems, presenceValues, readPresence } from './presence.js';

const member = { id: 'm1', joinedAt: null, leftAt: '2022-05-20T22:30:20Z' } as PassMember;
const startsAt = '2022-05-20T18:00:00Z';

describe('late join and early leave', () => {
  it('shows what is known', () => {
    expect(presenceValues([member], 'sv')).toEqual({ 'joined.m1': '', 'left.m1': '00.30' });
  });

  it('refuses what is no time, and nothing is the pass itself', () => {
    expect(presenceProblems({ 'joined.m1': '', 'left.m1': 'sent', at: 'x' })).toEqual([
      { code: 'TIME_NOT_UNDERSTOOD', field: 'left.m1' },
    ]);
  });

  it.each([
    ['', '', null, null],
    ['20.45', '', '2022-05-20T18:45:00.000Z', null],
    ['', '00.15', null, '2022-05-20T22:15:00.000Z'],
    // As it was: the moment itself.
    ['', '00.30', null, '2022-05-20T22:30:20Z'],
  ])('reads %j and %j', (joined, left, joinedAt, leftAt) => {
    expect(readPresence([member], { 'joined.m1': joined, 'left.m1': left }, startsAt)).toEqual([
      { memberId: 'm1', joinedAt, leftAt },
    ]);
  });
});
