import { describe, expect, it } from '@jest/globals';
import { RawCounts } from './raw-counts.js';
import type { Figure, Status, System } from './system.js';
import { tableOf } from './told.js';

const figure = (count: number, status: Status): Figure => ({
  count,
  own: [count],
  status,
  fixed: false,
  price: null,
  within: [],
  signed: false,
});

/** A table of two towns; the figures are its cells and then its total. */
function told(form: 'full' | 'totalOnly' | 'nothing', statuses: readonly Status[]) {
  const table = RawCounts.open(
    new RawCounts({
      subject: 'persons',
      dimensions: [{ key: 'site', categories: ['a', 'b'] }],
      contributions: [{ agencyId: 'one', cells: [9, 3] }],
    }),
  );
  const figures = [9, 3, 12].map((count, at) => figure(count, statuses[at] as Status));
  const system: System = { threshold: 5, agencies: 1, figures, equations: [] };
  const placed = { table, cells: [0, 1], rows: [], columns: [], total: 2, together: null };
  return tableOf(placed, system, { audience: 'funder', form });
}

describe('a table as it is told', () => {
  it('says each figure by its status', () => {
    expect(told('full', ['shown', 'small', 'hidden'])).toMatchObject({
      cells: [{ shown: 9 }, { label: 'fewerThan', n: 5 }],
      total: { label: 'notShown', reason: 'protects' },
    });
  });

  it('says of cells that are not told only that the breakdown would betray', () => {
    expect(told('totalOnly', ['shown', 'small', 'shown'])).toMatchObject({
      cells: [{ reason: 'breakdown' }, { reason: 'breakdown' }],
      total: { shown: 12 },
    });
  });

  it('keeps a total back that nobody tells, and repeats one that another table on the page tells', () => {
    expect(told('nothing', ['untold', 'untold', 'untold']).total).toEqual({
      label: 'notShown',
      reason: 'breakdown',
    });
    expect(told('nothing', ['untold', 'untold', 'shown']).total).toEqual({ shown: 12 });
  });
});
