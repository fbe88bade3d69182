import { describe, expect, it } from '@jest/globals';
import type { PublishedCell, PublishedTable } from './published-table.js';
import { RawCounts } from './raw-counts.js';
import type { Figure, Status, System } from './system.js';
import { type Form, openTable, tableOf } from './told.js';

const figure = (count: number, status: Status): Figure => ({
  count,
  own: [count],
  status,
  price: null,
  within: [],
  lowered: [],
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

/** Two towns by two sexes: cells, rows, columns, total, each told by the status of its place. */
function square(form: Form, statuses: readonly Status[]): PublishedTable {
  const counts = [9, 3, 8, 7, 12, 15, 17, 10, 27];
  const table = RawCounts.open(
    new RawCounts({
      subject: 'persons',
      dimensions: [
        { key: 'site', categories: ['a', 'b'] },
        { key: 'sex', categories: ['w', 'm'] },
      ],
      contributions: [{ agencyId: 'one', cells: counts.slice(0, 4) }],
    }),
  );
  const figures = counts.map((count, at) => figure(count, statuses[at] as Status));
  const system: System = { threshold: 5, agencies: 1, figures, equations: [] };
  const placed = {
    table,
    cells: [0, 1, 2, 3],
    rows: [4, 5],
    columns: [6, 7],
    total: 8,
    together: null,
  };
  return tableOf(placed, system, { audience: 'public', form });
}

const shown = (count: number): PublishedCell => ({ shown: count });
const notShown = (reason: 'breakdown' | 'protects' | 'earlier'): PublishedCell => ({
  label: 'notShown',
  reason,
});
const untold = notShown('breakdown');
const SHOWN = Array<Status>(9).fill('shown');

describe('a table of two dimensions as it is told', () => {
  it('tells everything in full', () => {
    expect(square('full', SHOWN)).toMatchObject({
      audience: 'public',
      form: 'full',
      cells: [9, 3, 8, 7].map(shown),
      rowTotals: [12, 15].map(shown),
      columnTotals: [17, 10].map(shown),
      total: shown(27),
    });
    expect(square('full', SHOWN)).not.toHaveProperty('together');
  });

  it.each<[Form, string, PublishedCell[], PublishedCell[]]>([
    ['marginsOnly', 'marginsOnly', [untold, untold, untold, untold], [12, 15].map(shown)],
    ['totalOnly', 'totalOnly', [untold, untold, untold, untold], [untold, untold]],
    ['nothing', 'totalOnly', [untold, untold, untold, untold], [untold, untold]],
  ])('tells as much as the form says: %s', (form, called, cells, rowTotals) => {
    expect(square(form, SHOWN)).toMatchObject({ form: called, cells, rowTotals });
  });

  it('tells columns as it tells rows', () => {
    const statuses: Status[] = [...Array<Status>(6).fill('shown'), 'hidden', 'small', 'shown'];
    expect(square('marginsOnly', statuses).columnTotals).toEqual([
      notShown('protects'),
      { label: 'fewerThan', n: 5 },
    ]);
    expect(square('totalOnly', statuses).columnTotals).toEqual([untold, untold]);
  });
});

describe('some of it told together', () => {
  const table = RawCounts.open(
    new RawCounts({
      subject: 'persons',
      dimensions: [{ key: 'site', categories: ['a', 'b', 'c'] }],
      contributions: [{ agencyId: 'one', cells: [3, 9, 4] }],
    }),
  );
  const figures = [3, 9, 4, 16, 7].map((count) => figure(count, 'shown'));
  const system: System = { threshold: 5, agencies: 1, figures, equations: [] };
  const together = { sum: 4, cells: [0, 2] };
  const placed = { table, cells: [0, 1, 2], rows: [], columns: [], total: 3, together };

  it('names the categories and tells their sum, and none of them', () => {
    expect(tableOf(placed, system, { audience: 'funder', form: 'merged' })).toEqual({
      audience: 'funder',
      form: 'merged',
      dimensions: table.dimensions,
      cells: [untold, shown(9), untold],
      rowTotals: [],
      columnTotals: [],
      total: shown(16),
      together: { categories: ['a', 'c'], value: shown(7) },
    });
  });

  it('is not, in another form', () => {
    const full = tableOf(placed, system, { audience: 'funder', form: 'full' });
    expect(full).toMatchObject({ form: 'full', cells: [3, 9, 4].map(shown) });
    expect(full).not.toHaveProperty('together');
  });
});

describe('staff, passes, dates and money', () => {
  const open = (categories: readonly (readonly string[])[], ...parts: readonly number[][]) =>
    openTable(
      RawCounts.open(
        new RawCounts({
          subject: 'operations',
          dimensions: categories.map((each, at) => ({ key: `${at}`, categories: each })),
          contributions: parts.map((cells, at) => ({ agencyId: `${at}`, cells })),
        }),
      ),
      'public',
    );

  it('are told with all their totals', () => {
    const table = open(
      [
        ['a', 'b', 'c'],
        ['w', 'm'],
      ],
      [1, 2, 3, 4, 5, 6],
      [10, 0, 0, 0, 0, 0.5],
    );
    expect(table).toMatchObject({
      audience: 'public',
      form: 'full',
      cells: [11, 2, 3, 4, 5, 6.5].map(shown),
      rowTotals: [13, 7, 11.5].map(shown),
      columnTotals: [19, 12.5].map(shown),
      total: shown(31.5),
    });
  });

  it('have no totals of rows in one dimension, and nothing but a total in none', () => {
    expect(open([['a', 'b']], [1, 2])).toMatchObject({
      form: 'full',
      cells: [1, 2].map(shown),
      rowTotals: [],
      columnTotals: [],
      total: shown(3),
    });
    expect(open([], [2], [3])).toMatchObject({
      form: 'totalOnly',
      cells: [],
      rowTotals: [],
      columnTotals: [],
      total: shown(5),
    });
  });
});
