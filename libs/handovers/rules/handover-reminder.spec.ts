import { describe, expect, it } from '@jest/globals';
import { handoversWaiting, isRemindedOf } from './handover-reminder.js';

const NIGHT = new Date('2022-06-10T21:40:00Z');
const MORNING = new Date('2022-06-11T06:30:00Z');
const sent = (category: string) => ({
  ...{ senderId: 'pol', receiverId: 'soc', state: 'REGISTERED' as const, category },
  ...{ isElsewhere: false, isOpen: true, writerId: 'pol' },
});

describe('One is reminded of what nobody has confirmed', () => {
  it.each([
    ['CHILD_CONCERN', NIGHT, true],
    ['SHELTER', NIGHT, true],
    ['SOCIAL_ON_CALL', NIGHT, false],
    ['SOCIAL_ON_CALL', MORNING, true],
    // The hour that is twice: before it and after it the night goes on.
    ['NGO_SUPPORT', new Date('2022-10-30T00:30:00Z'), false],
    ['NGO_SUPPORT', new Date('2022-10-30T01:30:00Z'), false],
    ['NGO_SUPPORT', new Date('2022-03-27T00:30:00Z'), false],
  ])('of %s at %s: %s', (category, now, expected) => {
    expect(isRemindedOf(category, now)).toBe(expected);
  });

  it.each<[string, string, string, Date, object]>([
    ['the sender', 'pol', 'POLICE_LIAISON', MORNING, { toConfirm: 0, unconfirmed: 2, urgent: 1 }],
    ['the receiver', 'soc', 'SOCIAL_WORKER', MORNING, { toConfirm: 2, unconfirmed: 0, urgent: 1 }],
    ['at night', 'pol', 'POLICE_LIAISON', NIGHT, { toConfirm: 0, unconfirmed: 1, urgent: 1 }],
    ['a manager', 'pol', 'POLICE_COMMAND', MORNING, { toConfirm: 0, unconfirmed: 0, urgent: 0 }],
    ['another', 'fa', 'NGO_FIELD_WORKER', MORNING, { toConfirm: 0, unconfirmed: 0, urgent: 0 }],
  ])('%s', (_, agencyId, role, now, expected) => {
    const open = [sent('SOCIAL_ON_CALL'), sent('CHILD_CONCERN')];
    const closed = { ...sent('SHELTER'), state: 'CONFIRMED' as const, isOpen: false };
    expect(handoversWaiting({ agencyId, roles: [role] }, [...open, closed], now)).toEqual(expected);
  });

  it.each<[string, string, string, object]>([
    ['who answers the phone where it was written', 'pol', 'ON_CALL', {}],
    ['who contested it', 'pol', 'POLICE_LIAISON', { writerId: 'soc', senderId: null }],
  ])('not %s, who could only make it right', (_, agencyId, role, more) => {
    const open = [{ ...sent('SHELTER'), ...more }];
    expect(handoversWaiting({ agencyId, roles: [role] }, open, MORNING)).toEqual({
      ...{ toConfirm: 0, unconfirmed: 0, urgent: 0 },
    });
  });

  it('a child that social services have not got is rung about by both ends, at night too', () => {
    const child = { ...sent('CHILD_CONCERN'), receiverId: 'fa', isElsewhere: true };
    for (const [agencyId, role] of [
      ['pol', 'POLICE_LIAISON'],
      ['fa', 'NGO_FIELD_WORKER'],
    ] as const) {
      expect(handoversWaiting({ agencyId, roles: [role] }, [child], NIGHT)).toEqual({
        ...{ toConfirm: 0, unconfirmed: 1, urgent: 1 },
      });
    }
  });
});
