import { describe, expect, it } from '@jest/globals';
import {
  decidingProblems,
  type Invitee,
  invitingProblems,
  lastDayOfLeaving,
  providerProblems,
} from './invitation.js';

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);
const TODAY = '2026-05-20';

describe('inviting', () => {
  it.each<[string, Partial<Invitee>, string[]]>([
    ['whose last day was yesterday', { validTo: '2026-05-19' }, ['MEMBERSHIP_ENDED']],
    ['who is invited already', { isInvited: true }, ['ALREADY_INVITED']],
    [
      'who gets files and never a session',
      { roles: ['COUNTY_REVIEWER'] },
      ['ROLE_WITHOUT_SIGN_IN'],
    ],
    ['who has another role too', { roles: ['COUNTY_REVIEWER', 'DPO'] }, []],
    ['whose last day is today', { validTo: TODAY }, []],
    ['until further notice', {}, []],
  ])('somebody %s', (_, changes, expected) => {
    const invitee = { roles: ['SOCIAL_WORKER'], validTo: null, isInvited: false, ...changes };
    expect(codes(invitingProblems(invitee, TODAY))).toEqual(expected);
  });

  it.each<[string, string | null, string[], string[]]>([
    ['to a local account beside a provider', null, ['p1'], ['PROVIDER_MISSING']],
    ['by a provider that is not the agency’s', 'p2', ['p1'], ['PROVIDER_UNKNOWN']],
    ['by a provider of an agency that has none', 'p1', [], ['PROVIDER_UNKNOWN']],
    ['to a local account', null, [], []],
    ['by the agency’s provider', 'p1', ['p1', 'p2'], []],
  ])('%s', (_, chosen, registered, expected) => {
    expect(codes(providerProblems(chosen, registered))).toEqual(expected);
  });
});

describe('deciding on a binding', () => {
  const waiting = { state: 'PENDING', membershipId: 'new', invitedBy: 'inviter' } as const;
  it.each([
    ['the one who invited', waiting, 'inviter', ['OWN_INVITATION']],
    ['the one it lets in', waiting, 'new', ['OWN_BINDING']],
    ['anybody, twice', { ...waiting, state: 'APPROVED' as const }, 'second', ['BINDING_DECIDED']],
    ['a second person', waiting, 'second', []],
    ['a second person, of the operator’s', { ...waiting, invitedBy: null }, 'second', []],
  ])('%s', (_, binding, decider, expected) => {
    expect(codes(decidingProblems(binding, decider))).toEqual(expected);
  });
});

it.each([
  ['2026-05-20T12:00:00Z', '2026-05-19'],
  // 00.30 in Sweden: the day before in UTC.
  ['2026-05-19T22:30:00Z', '2026-05-19'],
])('who leaves at %s had %s as the last day', (now, day) => {
  expect(lastDayOfLeaving(new Date(now))).toBe(day);
});
