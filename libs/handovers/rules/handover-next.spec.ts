import { describe, expect, it } from '@jest/globals';
import { type Before, nextHandover } from './handover-next.js';

const BEFORE: Before = {
  ...{ id: 'h1', category: 'SOCIAL_ON_CALL', band: 'AGE_18_20', channel: 'SDK', end: 'SENDER' },
  ...{ state: 'WRONG_RECEIVER', otherFunction: 'Socialjouren', hasConsent: true },
  observedAt: '2022-06-10T21:19:00Z',
};
const NEW = { channel: 'PHONE', hasConsent: false, observedAt: null, notTo: null };

describe('The next one', () => {
  it('after a wrong receiver is the same, seen when it was seen, to somebody else', () => {
    expect(nextHandover(BEFORE, 'POLICE')).toEqual({
      ...{ followsId: 'h1', category: 'SOCIAL_ON_CALL', band: 'AGE_18_20', channel: 'SDK' },
      ...{ hasConsent: true, observedAt: '2022-06-10T21:19:00Z', notTo: 'Socialjouren' },
    });
  });

  it('of a child that was told elsewhere is the child, from either end', () => {
    const child = { ...BEFORE, category: 'CHILD_CONCERN', band: 'UNDER_18', state: 'REGISTERED' };
    const known = { category: 'CHILD_CONCERN', band: 'UNDER_18' };
    expect(nextHandover(child, 'POLICE')).toMatchObject({ ...known, notTo: 'Socialjouren' });
    expect(nextHandover({ ...child, end: 'RECEIVER' }, 'NGO')).toMatchObject({
      ...{ ...known, notTo: null },
    });
  });

  it.each(['REGISTERED', 'WRONG_RECEIVER'])('after a consultation knows nothing: %s', (state) => {
    const asked = { ...BEFORE, category: 'CONSULTATION', state };
    expect(nextHandover(asked, 'POLICE')).toEqual({
      ...{ ...NEW, followsId: 'h1', category: null, band: null },
    });
  });

  it.each([
    ['SOCIAL_SERVICES', 'NGO_SUPPORT'],
    ['NGO', null],
  ])('handed on by %s asks for consent anew', (kind, category) => {
    const received = { ...BEFORE, end: 'RECEIVER', state: 'CONFIRMED' };
    expect(nextHandover(received, kind)).toEqual({
      ...{ ...NEW, followsId: 'h1', category, band: 'AGE_18_20' },
    });
  });
});
