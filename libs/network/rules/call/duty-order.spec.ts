import { describe, expect, it } from '@jest/globals';
import { dutyOrder } from './duty-order.js';
import { callable, OFFICE, TOWN } from './testing/town.js';

const ids = (...args: Parameters<typeof dutyOrder>) => dutyOrder(...args).map(({ id }) => id);

describe('the order on paper', () => {
  it('has both with the duty first, open or not, and the others in the order of the situation', () => {
    const expected = [
      'reception',
      'elsewhere',
      'on call',
      'support line',
      'victim support',
      'local police',
      'region',
      'coordinator',
    ];
    const town = TOWN.map((one) => (one.id === 'elsewhere' ? { ...one, label: 'ö' } : one));
    expect(ids('SUPPORT_AND_PROTECTION', town)).toEqual(expected);
    expect(ids('SUPPORT_AND_PROTECTION', [...town].reverse())).toEqual(expected);
  });

  it('leaves out who has no part in it', () => {
    expect(ids('CHILD_CONCERN', TOWN)).not.toContain('support line');
    expect(ids('INTERPRETER', TOWN)).toEqual(['interpreters']);
    expect(ids('ADVICE', [])).toEqual([]);
  });

  it('puts a deputy right after the one it answers for', () => {
    const town = [
      callable('jour', 'SOCIAL_ON_CALL', { hours: [] }),
      callable('deputy', 'OTHER'),
      callable('reception', 'RECEPTION', { hours: OFFICE, deputyId: 'deputy' }),
      callable('line', 'NGO_SUPPORT'),
    ];
    expect(ids('CHILD_CONCERN', town)).toEqual(['reception', 'jour', 'deputy']);
  });
});
