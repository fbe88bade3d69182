import { describe, expect, it } from '@jest/globals';
import type { Role } from '@stad/identity/rules/role.js';
import { type HandoverState, handoverNextSteps, mayRegister } from './handover-life.js';

describe('Who writes one down', () => {
  it.each<[Role, boolean, boolean]>([
    ['SOCIAL_WORKER', true, true],
    ['POLICE_LIAISON', true, true],
    ['NGO_FIELD_WORKER', true, true],
    ['ON_CALL', false, true],
    ['SOCIAL_MANAGER', false, false],
    ['PROJECT_LEAD', false, false],
    ['DPO', false, false],
    ['NETWORK_MEMBER', false, false],
  ])('%s as sender %s, as receiver %s', (role, sends, receives) => {
    const viewer = { agencyId: 'soc', roles: [role] };
    expect(mayRegister(viewer, 'SENDER')).toBe(sends);
    expect(mayRegister(viewer, 'RECEIVER')).toBe(receives);
  });
});

describe('What is offered', () => {
  it.each<[string, string, Role, HandoverState, string[]]>([
    ['the sender', 'pol', 'POLICE_LIAISON', 'REGISTERED', ['confirmOrally', 'wrongReceiver']],
    ['the receiver', 'soc', 'SOCIAL_WORKER', 'REGISTERED', ['confirm', 'wrongReceiver']],
    ['who answers the phone there', 'soc', 'ON_CALL', 'REGISTERED', ['confirm', 'wrongReceiver']],
    ['the manager, who reads', 'soc', 'SOCIAL_MANAGER', 'REGISTERED', []],
    ['somebody else', 'fa', 'NGO_FIELD_WORKER', 'REGISTERED', []],
    ['the receiver, once it has it', 'soc', 'SOCIAL_WORKER', 'CONFIRMED', []],
    ['the sender, once it went wrong', 'pol', 'POLICE_LIAISON', 'WRONG_RECEIVER', []],
  ])('to %s', (_who, agencyId, role, state, steps) => {
    const ends = { senderId: 'pol', receiverId: 'soc', state };
    const offered = handoverNextSteps({ agencyId, roles: [role] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it('inside one organisation the receiver’s steps, once', () => {
    const ends = { senderId: 'soc', receiverId: 'soc', state: 'REGISTERED' } as const;
    const offered = handoverNextSteps({ agencyId: 'soc', roles: ['SOCIAL_WORKER'] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(['confirm', 'wrongReceiver']);
  });
});
