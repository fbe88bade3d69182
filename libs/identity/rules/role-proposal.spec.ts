import { describe, expect, it } from '@jest/globals';
import { givingProblems, PROPOSAL_STATES, proposalProblems } from './role-proposal.js';

const NOW = new Date('2026-03-12T10:00:00Z');
const OPEN = {
  state: 'OPEN',
  membershipId: 'receiver',
  proposedBy: 'giver',
  lapsesAt: new Date('2026-03-12T10:00:01Z'),
};
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a proposal of roles', () => {
  it.each([
    ['the receiver', OPEN, 'receiver', ['OWN_ROLES']],
    ['the giver', OPEN, 'giver', ['OWN_PROPOSAL']],
    ['too late', { ...OPEN, lapsesAt: NOW }, 'other', ['PROPOSAL_LAPSED']],
    ['a second person', OPEN, 'other', []],
  ])('is decided by %s: %s', (_, proposal, decider, expected) => {
    expect(codes(proposalProblems(proposal, decider, NOW))).toEqual(expected);
  });

  it.each(PROPOSAL_STATES.filter((state) => state !== 'OPEN'))('is decided once: %s', (state) => {
    expect(codes(proposalProblems({ ...OPEN, state }, 'other', NOW))).toEqual(['PROPOSAL_DECIDED']);
  });

  it.each([
    [['DPO'], 'me', ['OWN_ROLES']],
    [['DPO'], 'other', []],
    [[], 'me', []],
  ])('that adds %j to %s', (added, receiver, expected) => {
    expect(codes(givingProblems(added, receiver, 'me'))).toEqual(expected);
  });
});
