import { describe, expect, it } from '@jest/globals';
import { nightSpan } from '@stad/platform/rules/time.js';
import { bandsFilled, cellAt, weekGrid, workingDay } from './week-grid.js';
import { datesOf } from './week-ref.js';

const dates = datesOf({ year: 2026, week: 20 });
const item = (id: string, date: string, from: string, to: string) => ({
  id,
  ...nightSpan(date, from, to),
});
const friday = '2026-05-15';

function cells(...items: readonly ReturnType<typeof item>[]) {
  return Object.fromEntries(
    weekGrid(dates, items)
      .filter((column) => column.blocks.length > 0)
      .map((column) => [
        column.date,
        column.blocks.map((block) => [block.first, block.rows, block.items.map(({ id }) => id)]),
      ]),
  );
}

describe('the grid of a week', () => {
  it.each([
    ['a seminar', '09:00', '15:00', [0, 1]],
    ['an evening', '18:00', '21:00', [1, 1]],
    ['an afternoon that ends when the evening begins', '13:00', '17:00', [0, 1]],
    ['an afternoon into the evening', '13:00', '18:00', [0, 2]],
    ['an hour around the turn', '15:15', '16:15', [0, 1]],
    ['an evening with an hour of night', '18:00', '23:00', [1, 1]],
    ['an evening into the night', '20:00', '01:00', [1, 2]],
    ['a night', '22:00', '02:00', [2, 1]],
    ['an evening that ends when the night begins', '18:00', '22:00', [1, 1]],
  ])('%s stands in its part of the day', (_, from, to, [first, rows]) => {
    expect(cells(item('a', friday, from, to))).toEqual({ [friday]: [[first, rows, ['a']]] });
  });

  it('never splits a night at midnight, not even on the night the clock changes', () => {
    const week = datesOf({ year: 2022, week: 12 });
    const night = { id: 'a', ...nightSpan('2022-03-26', '20:00', '03:30') };
    const columns = weekGrid(week, [night]);
    expect(columns.filter((column) => column.blocks.length > 0)).toEqual([
      { date: '2022-03-26', blocks: [{ first: 1, rows: 2, items: [night] }] },
    ]);
  });

  it('keeps what begins after midnight in the night of the evening before', () => {
    expect(workingDay(new Date('2026-05-15T23:30:00Z'))).toBe(friday);
    expect(cells(item('a', '2026-05-16', '00:30', '04:00'))).toEqual({ [friday]: [[2, 1, ['a']]] });
  });

  it('leaves the early hours of Monday to the week before', () => {
    expect(cells(item('a', '2026-05-11', '00:30', '04:00'))).toEqual({});
  });

  it('puts together what shares a part of the day', () => {
    expect(
      cells(
        item('busy', friday, '22:00', '02:00'),
        item('pass', friday, '20:00', '01:00'),
        item('day', friday, '10:00', '11:00'),
      ),
    ).toEqual({
      [friday]: [
        [0, 1, ['day']],
        [1, 2, ['pass', 'busy']],
      ],
    });
  });

  it('shows a journey on each of its days', () => {
    const journey = {
      id: 'almedalen',
      startsAt: new Date('2026-05-12T06:00:00Z'),
      endsAt: new Date('2026-05-14T14:00:00Z'),
    };
    expect(Object.keys(cells(journey))).toEqual(['2026-05-12', '2026-05-13', '2026-05-14']);
  });

  it('says which cells are taken from above', () => {
    const [column] = weekGrid([friday], [item('a', friday, '20:00', '01:00')]);
    if (!column) throw new Error('no column');
    expect(cellAt(column, 0)).toBeNull();
    expect(cellAt(column, 1)).toMatchObject({ rows: 2 });
    expect(cellAt(column, 2)).toBe('covered');
    expect(bandsFilled(item('a', friday, '20:00', '01:00'), friday)).toEqual(['EVENING', 'NIGHT']);
  });
});
