import { describe, expect, it } from '@jest/globals';
import { TRAINING_TARGETS } from '@stad/activities/seminars/rules/demo/pilot-seminars.js';
import { toldCoverage } from '../coverage.js';
import { REGISTERED_2022 } from './pilot-training.js';

describe('the register of the pilot', () => {
  it('covers 20 of 26 and 12 of 18: who was at both counts once (K03)', () => {
    const units = TRAINING_TARGETS.map(({ agencyKey, unit, staff }) => {
      const own = REGISTERED_2022.filter(
        (each) => each.agencyKey === agencyKey && each.unit === unit,
      );
      const who = own.flatMap(({ people, staffNumbers }) => [...people, ...staffNumbers]);
      return { agencyId: agencyKey, unit, staff, trained: new Set<unknown>(who).size };
    });
    expect(toldCoverage(units)).toEqual([
      { agencyId: 'POL-LUND', trained: 12, staff: 18 },
      { agencyId: 'SOC-LUND', trained: 20, staff: 26 },
    ]);
  });
});
