import { describe, expect, it } from '@jest/globals';
import { acceptedStep, isTotpCode, stepAt } from './totp.js';

/** The code of a step is its last six digits, so that a case can be read. */
const codeAt = (step: number) => String(step).slice(-6).padStart(6, '0');
const NOW = new Date('2026-11-26T02:00:15Z');
const STEP = stepAt(NOW);

describe('a code', () => {
  it.each<[string, string, number | null, number | null]>([
    ['of two steps ago', codeAt(STEP - 2), null, null],
    ['of two steps ahead', codeAt(STEP + 2), null, null],
    ['that is none', '000000', null, null],
    ['that was used', codeAt(STEP), STEP, null],
    ['older than the one that was used', codeAt(STEP - 1), STEP, null],
    ['of now, after one of the next step', codeAt(STEP), STEP + 1, null],
    ['of the step before', codeAt(STEP - 1), null, STEP - 1],
    ['of now', codeAt(STEP), STEP - 1, STEP],
    ['of the next step', codeAt(STEP + 1), STEP, STEP + 1],
    ['written in two groups', codeAt(STEP).replace(/^(...)/, '$1 '), null, STEP],
  ])('%s', (_, code, lastStep, accepted) => {
    expect(acceptedStep(code, NOW, lastStep, codeAt)).toBe(accepted);
  });

  it('begins with each half minute', () => {
    expect(stepAt(new Date('2026-11-26T02:00:29.999Z'))).toBe(STEP);
    expect(stepAt(new Date('2026-11-26T02:00:30Z'))).toBe(STEP + 1);
  });
});

it.each([
  ['123456', true],
  ['123 456', true],
  ['12345', false],
  ['ABCD-EFGH-JKMN-PQRS', false],
])('%s is a code of an app: %s', (text, is) => {
  expect(isTotpCode(text)).toBe(is);
});
