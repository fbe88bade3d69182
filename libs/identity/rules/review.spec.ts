import { describe, expect, it } from '@jest/globals';
import { inactiveSince, type Reviewed, reviewDueOn } from './review.js';

const TODAY = '2026-05-20';

describe('behövs fortfarande', () => {
  it.each<[string, Partial<Reviewed>, string | null]>([
    ['who has left', { validTo: '2026-05-19' }, null],
    ['who leaves before it is due', { reviewedOn: '2026-05-01', validTo: '2026-07-31' }, null],
    ['who leaves on the day', { reviewedOn: '2026-05-01', validTo: '2026-08-01' }, '2026-08-01'],
    ['never asked: from the first day', { validFrom: '2026-01-15' }, '2026-04-15'],
    ['asked on the last of a long month', { reviewedOn: '2025-11-30' }, '2026-02-28'],
    ['asked late in the year', { reviewedOn: '2026-10-31' }, '2027-01-31'],
  ])('%s', (_, changes, due) => {
    const membership = { validFrom: '2022-04-01', validTo: null, reviewedOn: null, ...changes };
    expect(reviewDueOn(membership, TODAY)).toBe(due);
  });
});

describe('an account nobody uses', () => {
  it.each<[string, string | null, string | null]>([
    ['used within ninety days', '2026-02-19', null],
    ['used the day before', '2026-02-18', '2026-02-18'],
    ['never used', null, '2026-01-01'],
  ])('%s', (_, seenOn, since) => {
    expect(inactiveSince({ validFrom: '2026-01-01' }, seenOn, TODAY)).toBe(since);
  });

  it('never used, and new', () => {
    expect(inactiveSince({ validFrom: '2026-05-01' }, null, TODAY)).toBeNull();
  });
});
