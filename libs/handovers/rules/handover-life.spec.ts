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

const ENDS = {
  ...{ senderId: 'pol', receiverId: 'soc', category: 'SOCIAL_ON_CALL', isElsewhere: false },
  ...{ writerId: 'pol', isOpen: true },
};
const SENT = ['confirmOrally', 'sendLink', 'wrongReceiver', 'same'];

describe('What is offered', () => {
  it.each<[string, string, Role, HandoverState, string[]]>([
    ['the sender', 'pol', 'POLICE_LIAISON', 'REGISTERED', SENT],
    ['the receiver', 'soc', 'SOCIAL_WORKER', 'REGISTERED', ['confirm', 'wrongReceiver']],
    ['who answers the phone there', 'soc', 'ON_CALL', 'REGISTERED', ['confirm', 'wrongReceiver']],
    ['the manager, who reads', 'soc', 'SOCIAL_MANAGER', 'REGISTERED', []],
    ['somebody else', 'fa', 'NGO_FIELD_WORKER', 'REGISTERED', []],
    ['the receiver, once it has it', 'soc', 'SOCIAL_WORKER', 'CONFIRMED', ['goOn']],
    ['who answers the phone there, once it has it', 'soc', 'ON_CALL', 'CONFIRMED', []],
    ['the sender, once it is received', 'pol', 'POLICE_LIAISON', 'CONFIRMED', ['same']],
    ['the sender, once it went wrong', 'pol', 'POLICE_LIAISON', 'WRONG_RECEIVER', ['goOn', 'end']],
    ['the receiver, once it went wrong', 'soc', 'SOCIAL_WORKER', 'WRONG_RECEIVER', []],
  ])('to %s', (_who, agencyId, role, state, steps) => {
    const ends = { ...ENDS, state, isOpen: state !== 'CONFIRMED' };
    const offered = handoverNextSteps({ agencyId, roles: [role] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, string, boolean, string[]]>([
    ['a child is handed on, and not ended', 'CHILD_CONCERN', true, ['goOn']],
    ['shelter', 'SHELTER', true, ['goOn', 'end']],
    ['what was handed on or ended', 'SHELTER', false, []],
  ])('to the sender, once it went wrong: %s', (_what, category, isOpen, steps) => {
    const ends = { ...ENDS, category, isOpen, state: 'WRONG_RECEIVER' } as const;
    const offered = handoverNextSteps({ agencyId: 'pol', roles: ['POLICE_LIAISON'] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it('inside one organisation the receiver’s steps, once', () => {
    const ends = { ...ENDS, senderId: 'soc', writerId: 'soc', state: 'REGISTERED' } as const;
    const offered = handoverNextSteps({ agencyId: 'soc', roles: ['SOCIAL_WORKER'] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(['confirm', 'wrongReceiver']);
  });

  it.each(['CHILD_CONCERN', 'SHELTER'])('no link to confirm %s by', (category) => {
    const ends = { ...ENDS, category, state: 'REGISTERED' } as const;
    const offered = handoverNextSteps({ agencyId: 'pol', roles: ['POLICE_LIAISON'] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(['confirmOrally', 'wrongReceiver', 'same']);
  });

  it.each<[string, string, Role, object, string[]]>([
    ['the receiver, of its own', 'soc', 'SOCIAL_WORKER', {}, ['goOn', 'same']],
    ['who answers the phone there', 'soc', 'ON_CALL', {}, ['same']],
    ['the manager there', 'soc', 'SOCIAL_MANAGER', {}, []],
    ['who is named as the sender', 'pol', 'POLICE_LIAISON', {}, ['contest']],
    ['who reads there', 'pol', 'POLICE_COMMAND', {}, []],
    ['somebody else', 'fa', 'NGO_FIELD_WORKER', {}, []],
    ['the writer, once it is contested', 'soc', 'SOCIAL_WORKER', { senderId: null }, ['goOn']],
    ['who contested it', 'pol', 'POLICE_LIAISON', { senderId: null }, []],
    ['nobody, inside one', 'soc', 'SOCIAL_WORKER', { senderId: 'soc' }, ['goOn']],
  ])('of what the receiver wrote, to %s', (_who, agencyId, role, more, steps) => {
    const ends = { ...ENDS, writerId: 'soc', state: 'CONFIRMED', isOpen: false, ...more } as const;
    const offered = handoverNextSteps({ agencyId, roles: [role] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, boolean, string[]]>([
    ['open', true, ['goOn', 'contest']],
    ['handed on by the one it names', false, []],
  ])('of what the receiver wrote and sent back, to who is named: %s', (_what, isOpen, steps) => {
    const child = {
      category: 'CHILD_CONCERN',
      isElsewhere: true,
      state: 'WRONG_RECEIVER',
    } as const;
    const ends = { ...ENDS, ...child, writerId: 'fa', receiverId: 'fa', isOpen };
    const offered = handoverNextSteps({ agencyId: 'pol', roles: ['POLICE_LIAISON'] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, Role, string[]]>([
    ['pol', 'POLICE_LIAISON', ['goOn', 'wrongReceiver', 'same']],
    ['fa', 'NGO_FIELD_WORKER', ['goOn', 'wrongReceiver']],
    ['fa', 'ON_CALL', ['wrongReceiver']],
    ['soc', 'SOCIAL_WORKER', []],
  ])('of a child that social services have not got, to %s as %s', (agencyId, role, steps) => {
    const child = { category: 'CHILD_CONCERN', isElsewhere: true, state: 'REGISTERED' } as const;
    const ends = { ...ENDS, ...child, receiverId: 'fa' };
    const offered = handoverNextSteps({ agencyId, roles: [role] }, ends);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it('to go on from a consultation, to who asked, in whatever state it is', () => {
    const offered = (['REGISTERED', 'CONFIRMED', 'WRONG_RECEIVER'] as const).map((state) =>
      handoverNextSteps(
        { agencyId: 'pol', roles: ['POLICE_LIAISON'] },
        { ...ENDS, category: 'CONSULTATION', state },
      ).some(({ step }) => step === 'goOn'),
    );
    expect(offered).toEqual([true, true, true]);
  });
});
