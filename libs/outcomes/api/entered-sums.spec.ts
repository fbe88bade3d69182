import { describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type EnteredRow, EnteredSums } from './entered-sums.js';

/** Receipts of two agencies over the whole programme (K15), and minutes of one (K16). */
const row = (agency_id: string, part: string, value: number): EnteredRow => ({
  ...{ agency_id, part, value, of_total: null },
  ...{ document: 'Pärm 2', source_on: '2022-10-03', function_title: 'Enhetschef' },
});
const sums = EnteredSums.of(
  [
    row('police', '/K15/SOCIAL_ON_CALL', 2),
    row('police', '/K15/CHILD_CONCERN', 1),
    row('social', '/K15/NGO_SUPPORT', 8),
    row('social', '/K16/', 18),
  ],
  '2022-04-01/2022-09-30',
);
const as = (agencyId: string) => ({ person: { agencyId } }) as RequestContext;

describe('what an agency entered itself', () => {
  it('is told to it as it was entered, of persons too', () => {
    expect(sums.own(as('police'), 'K15', null)).toEqual({
      value: { shown: 3 },
      parts: [
        { key: 'SOCIAL_ON_CALL', value: { shown: 2 } },
        { key: 'CHILD_CONCERN', value: { shown: 1 } },
      ],
    });
    expect(sums.own(as('police'), 'K17', null)).toEqual({ value: { shown: 1 }, parts: [] });
    expect(sums.own(as('social'), 'K16', null)?.value).toMatchObject({ measure: 18 });
  });

  it('is told to no other', () => {
    expect(sums.own(as('police'), 'K16', null)).toBeNull();
    expect(sums.own(as('ngo'), 'K15', null)).toBeNull();
  });

  it('stays covered for everyone else', () => {
    expect(sums.figure('K17', null, 'funder')?.value).toHaveProperty('label');
  });
});
