import { describe, expect, it } from '@jest/globals';
import { CONTACT_KINDS } from '@stad/network/rules/contact-function.js';
import { stepsWithout } from './routine-kinds.js';

const STEPS = [
  { n: 1, toPart: 'SOCIAL_ON_CALL' },
  { n: 2, toPart: 'FIELD_TEAM' },
  { n: 3, toPart: 'NGO_SUPPORT' },
  { n: 4, toPart: 'SOCIAL_ON_CALL' },
];

describe('A step that fails without a kind of actor', () => {
  it.each([
    ['SOCIAL_ON_CALL', [1, 4]],
    ['FIELD_NGO', [3]],
    ['HOTEL', []],
    ['SHELTER', []],
  ])('%s: %j', (kind, expected) => {
    expect(stepsWithout(kind, STEPS)).toEqual(expected);
  });

  it('is found for a kind of function that the town calls', () => {
    const found = CONTACT_KINDS.filter((toPart) =>
      ['SOCIAL_SERVICES', 'POLICE', 'INTERPRETER', 'HEALTH_CARE', 'VICTIM_SUPPORT'].some(
        (kind) => stepsWithout(kind, [{ n: 1, toPart }]).length > 0,
      ),
    );
    expect(found).toEqual(['RECEPTION', 'POLICE', 'INTERPRETER', 'VICTIM_SUPPORT', 'HEALTH_CARE']);
  });
});
