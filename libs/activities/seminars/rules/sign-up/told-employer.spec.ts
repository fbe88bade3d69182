import { describe, expect, it } from '@jest/globals';
import { employedComing, employerKey, employersAreTold, readEmployerKey } from './told-employer.js';

describe('an employer that invited', () => {
  it.each([
    ['PLANNED', false],
    ['CONFIRMED', false],
    ['ONGOING', false],
    ['POSTPONED', false],
    ['CANCELLED', false],
    ['COMPLETED', true],
    ['EVALUATED', true],
  ])('of a seminar that is %s is told: %s', (state, is) => {
    expect(employersAreTold(state)).toBe(is);
  });

  it('is named by its own link, and by no other', () => {
    expect(readEmployerKey('key')).toEqual({ openKey: 'key', participantId: null });
    expect(readEmployerKey(employerKey('key', 'p1'))).toEqual({
      openKey: 'key',
      participantId: 'p1',
    });
    expect(readEmployerKey('key.')).toEqual({ openKey: 'key', participantId: '' });
  });

  it('reads a line for each who shows a function, and the others as one number', () => {
    expect(employedComing([])).toEqual([]);
    expect(
      employedComing([
        { functionTitle: null, isPresent: true },
        { functionTitle: 'Nattchef', isPresent: false },
        { functionTitle: null, isPresent: false },
        { functionTitle: 'Nattchef', isPresent: true },
      ]),
    ).toEqual([
      { functionTitle: 'Nattchef', seats: 1, came: 0 },
      { functionTitle: 'Nattchef', seats: 1, came: 1 },
      { functionTitle: null, seats: 2, came: 1 },
    ]);
  });
});
