import { describe, expect, it } from '@jest/globals';
import {
  isKnownOffence,
  type KnownOffence,
  OFFENCES,
  passesGate18c,
  passesGate23,
  shortestMonths,
} from './offence.js';

const BEFORE = '2025-03-31';
const AFTER = '2025-04-01';

describe('the offences of field.md 2.4 at the gate of OSL 10:23', () => {
  it.each<[KnownOffence, number, boolean, boolean, boolean, boolean, boolean]>([
    // offence, months, committed after / before, attempted after / before, 18 c
    ['TRAFFICKING', 24, true, true, true, true, true],
    ['TRAFFICKING_LESS_SERIOUS', 6, true, false, false, false, false],
    ['EXPLOITATION', 0, false, false, false, false, false],
    ['EXPLOITATION_GROSS', 24, true, true, true, true, true],
    ['PURCHASE', 0, false, false, false, false, false],
    ['PURCHASE_FROM_CHILD', 6, true, false, false, false, false],
    ['PROCURING', 0, false, false, false, false, false],
    ['PROCURING_GROSS', 24, true, true, true, true, true],
  ])('%s, %i months', (offence, months, after, before, tryAfter, tryBefore, relation) => {
    expect(shortestMonths(offence)).toBe(months);
    expect(passesGate23(offence, false, AFTER)).toBe(after);
    expect(passesGate23(offence, false, BEFORE)).toBe(before);
    expect(passesGate23(offence, true, AFTER)).toBe(tryAfter);
    expect(passesGate23(offence, true, BEFORE)).toBe(tryBefore);
    expect(passesGate18c(offence)).toBe(relation);
  });

  it('knows eight; none and don’t know are no offence', () => {
    expect(OFFENCES.filter(isKnownOffence)).toHaveLength(8);
    expect(isKnownOffence('NONE')).toBe(false);
    expect(isKnownOffence('UNKNOWN')).toBe(false);
  });
});
