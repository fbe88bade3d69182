import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { keptFrom, purgedAt } from './notification.js';

describe('a notification', () => {
  it.each<[what: string, at: string, purged: string]>([
    ['in summer, purged in winter time', '2026-08-20T20:00:00Z', '2026-11-19T02:00:00.000Z'],
    ['in the night of the clock change', '2026-10-25T00:30:00Z', '2027-01-24T02:00:00.000Z'],
    ['just before midnight', '2026-11-25T22:59:00Z', '2027-02-24T02:00:00.000Z'],
  ])('%s', (_, at, purged) => {
    expect(purgedAt(new Date(at)).toISOString()).toBe(purged);
  });

  it('is not kept any longer when its purge runs, and is until then', () => {
    const at = atLocal('2026-08-20', '22:00');
    expect(at < keptFrom(purgedAt(at))).toBe(true);
    expect(at >= keptFrom(atLocal('2026-11-18', '23:59'))).toBe(true);
  });
});
