import { describe, expect, it } from '@jest/globals';
import { recordsElsewhere } from './records-elsewhere.js';

describe('records one may not see (INV-15)', () => {
  it('are none for who sees them all', () => {
    const byAgency = { soc: 2, pol: 5 };
    expect(recordsElsewhere(byAgency, 'fa', 7)).toEqual([]);
    expect(recordsElsewhere(byAgency, 'fa', 6)).toEqual([
      { agencyId: 'soc', records: null },
      { agencyId: 'pol', records: 5 },
    ]);
  });

  it.each<[string, Record<string, number>, { agencyId: string; records: number | null }[]]>([
    ['nobody has any', {}, []],
    ['only the own', { soc: 7 }, []],
    ['an agency that counted nothing is not named', { pol: 0 }, []],
    [
      'fewer than five give no number',
      { pol: 1, fa: 4 },
      [
        { agencyId: 'pol', records: null },
        { agencyId: 'fa', records: null },
      ],
    ],
    [
      'five do',
      { soc: 9, fa: 5, pol: 6 },
      [
        { agencyId: 'fa', records: 5 },
        { agencyId: 'pol', records: 6 },
      ],
    ],
  ])('%s', (_, byAgency, expected) =>
    expect(recordsElsewhere(byAgency, 'soc', byAgency['soc'] ?? 0)).toEqual(expected),
  );
});
