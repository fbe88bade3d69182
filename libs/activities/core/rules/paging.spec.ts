import { describe, expect, it } from '@jest/globals';
import { checkPage, cursorOf, pageOf, readFor } from './paging.js';

const ID = '3f0c5c1e-8a55-4d6c-9a86-2f6a1f0d7c10';
const rows = (length: number) =>
  Array.from({ length }, (_, at) => ({ id: `${at}`, startsAt: new Date(at * 1000) }));

describe('a page', () => {
  it.each<[string, number, number, string | null]>([
    ['of nothing ends', 0, 3, null],
    ['that is not full ends', 2, 3, null],
    ['that is full to the last row ends', 3, 3, null],
    ['goes on after its last row', 4, 3, '2000.2'],
    ['of one row goes on', 2, 1, '0.0'],
  ])('%s', (_what, there, first, endCursor) => {
    const read = rows(there).slice(0, readFor(first));
    const page = pageOf(read, first);
    expect(page).toEqual({ rows: rows(Math.min(there, first)), endCursor });
  });

  it.each<[string, Parameters<typeof checkPage>[0], object]>([
    ['is of fifty rows', {}, { value: { first: 50, after: null, sort: 'STARTS_AT' } }],
    ['begins after a cursor', { after: `1000.${ID}` }, { value: { after: { id: ID } } }],
    ['of no row is refused', { first: 0 }, { problems: [{ code: 'PAGE_SIZE_OUT_OF_RANGE' }] }],
    ['of 201 rows is refused', { first: 201 }, { problems: [{ params: { largest: 200 } }] }],
    ['of half a row is refused', { first: 1.5 }, { problems: [{ field: 'first' }] }],
    [
      'in an order nobody knows is refused',
      { sort: 'TITLE' as never },
      { problems: [{ code: 'SORT_UNKNOWN', field: 'sort' }] },
    ],
    ['after what is no cursor is refused', { after: 'x' }, { problems: [{ field: 'after' }] }],
    [
      'says all that is wrong with it',
      { first: -1, after: '1.' },
      { problems: [{ field: 'first' }, { field: 'after' }] },
    ],
  ])('%s', (_what, input, expected) => {
    expect(checkPage(input)).toMatchObject(expected);
  });

  it('goes on where the cursor of its last row says', () => {
    const row = { id: ID, startsAt: new Date('2026-03-29T01:30:00Z') };
    expect(checkPage({ after: cursorOf(row) })).toMatchObject({ value: { after: row } });
  });
});
