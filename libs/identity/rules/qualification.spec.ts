import { describe, expect, it } from '@jest/globals';
import { isToRenew, type Qualification } from './qualification.js';

const DAY = '2026-11-30';
const held = (kind: Qualification['kind'], validTo: string | null): Qualification => ({
  kind,
  validTo,
});

describe('a training to renew', () => {
  it.each<[string, readonly Qualification[], boolean]>([
    ['nobody was trained', [], false],
    ['until further notice', [held('IN_DEPTH', null)], false],
    ['run out', [held('IN_DEPTH', '2025-11-15')], true],
    ['ends today', [held('IN_DEPTH', DAY)], true],
    ['ends in 89 days', [held('PASS_LEADER', '2027-02-27')], true],
    ['ends in 90 days', [held('PASS_LEADER', '2027-02-28')], false],
    ['one of two has run out', [held('IN_DEPTH', null), held('PASS_LEADER', '2026-01-01')], true],
    [
      'had again for longer',
      [held('IN_DEPTH', '2026-01-01'), held('IN_DEPTH', '2028-01-01')],
      false,
    ],
  ])('%s', (_, trained, expected) => {
    expect(isToRenew(trained, DAY)).toBe(expected);
  });
});
