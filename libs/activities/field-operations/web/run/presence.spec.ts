import { describe, expect, it } from '@jest/globals';
import type { PassMember } from '../pass/pass.js';
import { demoPass, POL, SOC } from '../testing.js';
import {
  changedPresence,
  presenceProblems,
  presenceValues,
  readPresence,
  timesToNote,
} from './presence.js';

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

  it('sends only what is new', () => {
    const other = { ...member, id: 'm2', leftAt: null };
    const values = { ...presenceValues([member, other], 'sv'), 'joined.m2': '21' };
    expect(changedPresence([member, other], values, startsAt)).toEqual([
      { memberId: 'm2', joinedAt: '2022-05-20T19:00:00.000Z', leftAt: null },
    ]);
  });
});

describe('whose times one may note', () => {
  const { team } = demoPass();
  const officer = { ...team[1], id: '4', membershipId: null, agency: POL } as PassMember;
  const pass = { team: [...team, officer], reports: [] };
  const locked = { agency: SOC, state: 'LOCKED', lockedAt: null };
  it.each([
    ['the pass leader', 'membership-1', [], ['1', '2', '4']],
    ['a member', 'membership-2', [], ['2']],
    ['rear support', 'membership-3', [], []],
    ['the pass leader, of a report that is locked', 'membership-1', [locked], ['4']],
  ])('%s', (_, membershipId, reports, expected) => {
    const ids = timesToNote({ ...pass, reports }, membershipId).map(({ id }) => id);
    expect(ids).toEqual(expected);
  });
});
